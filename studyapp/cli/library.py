"""Commands on the library."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from studyapp.cli.output import print_json, report, tell
from studyapp.core.cards.model import Density
from studyapp.core.errors import StudyError, UnknownArticleError
from studyapp.core.ids import ArticleId
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.services.views import ImportReport
from studyapp.transfers import export_service, import_service, plant_seed
from studyapp.wiring import Services, open_services

_REPORTED = (
    "article", "title", "added", "changed", "retired", "lost",
    "reviews", "edited", "media", "skipped",
)  # fmt: skip


@contextmanager
def opened(arguments: argparse.Namespace, *, exclusive: bool = False) -> Iterator[Services]:
    """Open the library; exclusive where the command writes to it: then it is copied as well."""
    services = open_services(arguments.library, SystemClock(), LocalTimezone(), exclusive=exclusive)
    plant_seed(services)
    try:
        yield services
        if exclusive:
            _copy(services)
    finally:
        services.close()


def _copy(services: Services) -> None:
    """Copy the library if that is due; what was done is done even when there is no room."""
    try:
        services.backups.when_due()
    except StudyError as error:
        tell(f"no copy of the library was made: {error}")


def add(arguments: argparse.Namespace) -> int:
    """Import files, one after the other; the first that fails ends it."""
    with opened(arguments, exclusive=True) as services:
        imports = import_service(services)
        done = [
            imports.import_file(
                path,
                report,
                density=Density(arguments.density) if arguments.density else None,
                accept=arguments.accept,
                replaces=_article(services, arguments.replaces),
            )
            for path in arguments.files
        ]
    if arguments.json:
        print_json({"imported": [_as_json(item) for item in done]})
    for item in done:
        tell(
            f"{item.title}: {item.added} added, {item.changed} changed, "
            f"{item.retired} retired, {item.lost} lost their place" + _from_anki(item)
        )
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write cards to the format whose option was given."""
    with opened(arguments) as services:
        article = _article(services, arguments.article)
        exports = export_service(services)
        if arguments.anki:
            count = exports.anki(
                arguments.anki,
                article=article,
                deck=arguments.deck,
                scheduling=arguments.scheduling,
                report=report,
            )
        elif arguments.csv:
            count = exports.csv(arguments.csv, article=article, deck=arguments.deck)
        elif arguments.markdown:
            count = exports.markdown(arguments.markdown, article=article, deck=arguments.deck)
        else:
            count = exports.yaml(arguments.yaml, article=article, deck=arguments.deck)
    tell(f"{count} notes")
    return 0


def due(arguments: argparse.Namespace) -> int:
    """Print what is to be done today, per article and deck."""
    with opened(arguments) as services:
        counts = services.review.counts()
        articles = services.library.articles()
    if arguments.json:
        print_json(
            {
                "new": counts.new,
                "learning": counts.learning,
                "review": counts.review,
                "seconds": counts.seconds,
                "articles": [
                    {
                        "id": article.id,
                        "title": article.title,
                        "decks": [
                            {"name": d.name, "new": d.new, "learning": d.learning, "due": d.due}
                            for d in article.decks
                        ],
                    }
                    for article in articles
                ],
            }
        )
        return 0
    sys.stdout.write(
        f"new {counts.new}, learning {counts.learning}, review {counts.review}, "
        f"about {round(counts.seconds / 60)} min\n"
    )
    return 0


def stats(arguments: argparse.Namespace) -> int:
    """Print the figures of the statistics page."""
    with opened(arguments) as services:
        found = services.statistics.statistics()
    figures = {
        "cards": found.cards,
        "new": found.new,
        "young": found.young,
        "mature": found.mature,
        "suspended": found.suspended,
        "reviews": found.all_time.reviews,
        "seconds": found.all_time.seconds,
        "retention": found.all_time.retention,
        "mean_stability": found.mean_stability,
    }
    if arguments.json:
        print_json(figures)
    else:
        for name, value in figures.items():
            sys.stdout.write(f"{name}\t{'-' if value is None else value}\n")
    return 0


def _article(services: Services, wanted: str | None) -> ArticleId | None:
    if wanted is None:
        return None
    for article in services.library.articles():
        if wanted in (article.id, article.title):
            return article.id
    raise UnknownArticleError(f"there is no article {wanted!r} in the library")


def _from_anki(item: ImportReport) -> str:
    """Return what is to be said of a package beyond what is said of every import."""
    parts = (
        (item.reviews, "reviews from Anki"),
        (item.edited, "reworded in Anki and kept as they are here"),
        (item.skipped, "without text left out"),
        (item.media, "pictures and sounds left out"),
    )
    return "".join(f", {count} {what}" for count, what in parts if count)


def _as_json(item: object) -> dict[str, object]:
    return {name: getattr(item, name) for name in _REPORTED}
