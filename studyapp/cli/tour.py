"""The whole trip on the article that comes with the program, in an empty library."""

import argparse
import shutil
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from studyapp.cli.output import print_json, tell
from studyapp.core.article.slug import slug
from studyapp.core.errors import FileWriteError
from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.events import Rating
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.transfers import export_service, import_service, seed_files
from studyapp.wiring import Services, open_services

LIBRARY = "tour-library"
DAYS = 3
REVIEWS = 20
_ANSWERS = (Rating.GOOD, Rating.GOOD, Rating.AGAIN, Rating.GOOD, Rating.HARD, Rating.EASY)
_SECONDS_PER_CARD = 9


@dataclass
class TourClock:
    """A clock that the tour moves on."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment

    def advance(self, **units: float) -> None:
        """Move on by `timedelta(**units)`."""
        self.moment += timedelta(**units)


def tour(arguments: argparse.Namespace) -> int:
    """Import, make cards, review on three days, follow links, export; print a summary."""
    folder: Path = arguments.folder
    clock = TourClock(start_of_tour())
    library = fresh_library(folder)
    services = open_services(library, clock, LocalTimezone())
    try:
        summary = travel(services, clock, folder)
    finally:
        services.close()
    if arguments.json:
        print_json(summary)
    else:
        for name, value in summary.items():
            sys.stdout.write(f"{name}\t{value}\n")
    return 0 if summary["broken links"] == 0 == summary["states differing"] else 1


def start_of_tour() -> datetime:
    """Return a quarter of an hour ago, two days earlier: the third day of the tour is today.

    Anki refuses reviews that lie in the future.
    """
    return SystemClock().now() - timedelta(days=DAYS - 1, minutes=15)


def fresh_library(folder: Path) -> Path:
    """Return an empty library folder; what an earlier tour left there is removed.

    Raises:
        FileWriteError: The folder cannot be written.
    """
    library = folder / LIBRARY
    try:
        shutil.rmtree(library, ignore_errors=True)
        library.mkdir(parents=True)
    except OSError as error:
        raise FileWriteError(str(folder), error.strerror or str(error)) from error
    return library


def travel(services: Services, clock: TourClock, folder: Path) -> dict[str, object]:
    """Do the trip and return what came of it."""
    imported = import_service(services).import_file(seed_files().article, accept=True)
    tell(f"imported {imported.title}: {imported.added} notes")
    answered = [_study_day(services, clock, day) for day in range(DAYS)]
    decks = folder / "decks" / slug(imported.title)
    package = folder / f"{slug(imported.title)}.apkg"
    exports = export_service(services)
    exports.yaml(decks)
    exported = exports.anki(package, scheduling=True)
    followed, broken = _links(services, imported.article)
    return {
        "article": imported.title,
        "notes": imported.added,
        "reviews per day": answered,
        "links followed": followed,
        "broken links": broken,
        "states differing": services.maintain.rebuild(fix=False),
        "decks": str(decks),
        "anki package": f"{package} ({exported} notes)",
    }


def _study_day(services: Services, clock: TourClock, day: int) -> int:
    """Answer this day's share of the reviews; return how many there were."""
    share = REVIEWS // DAYS + (day < REVIEWS % DAYS)
    for number in range(share):
        item = services.review.next_item()
        if item is None:
            share = number
            break
        clock.advance(seconds=_SECONDS_PER_CARD)
        rating = _ANSWERS[(day + number) % len(_ANSWERS)]
        services.review.grade(item.card.id, rating, _SECONDS_PER_CARD * 1000)
    if day < DAYS - 1:
        clock.advance(days=1)
    return share


def _links(services: Services, article_id: ArticleId) -> tuple[int, int]:
    """Follow each card to its place in the text; return how many and how many led astray."""
    opened = services.read.open(article_id)
    blocks = {block.id: block.text for block in opened.article.blocks}
    sources = [source for card in opened.cards for source in card.note.sources]
    broken = sum(
        blocks.get(source.block, "")[source.start : source.end] != source.span for source in sources
    )
    return len(sources), broken
