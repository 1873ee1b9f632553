"""How long the library takes, by default with 10,000 cards and 100,000 answers in it.

    python -m tests.bench.bench_store [--cards 10000] [--reviews 100000] [--library FOLDER]

An answer counts when it is safely on disk and the next card is at hand.
"""

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from studyapp.core.scheduling.events import Rating
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.infra.paths import DATABASE
from studyapp.services.check_library import CheckService
from studyapp.services.review import ReviewService
from studyapp.wiring import Services, open_services
from tests.bench.figures import measure, show
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock, make_library

ANSWERS = 200
FIRST_OPEN = """
import sys, time
started = time.perf_counter()
from pathlib import Path
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.wiring import open_services
imported = time.perf_counter()
services = open_services(Path(sys.argv[1]), SystemClock(), LocalTimezone())
opened = time.perf_counter()
services.close()
print((imported - started) * 1000, (opened - imported) * 1000)
"""


def main() -> None:
    """Make a library and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=100_000)
    parser.add_argument("--library", type=Path, help="one made before; it will be answered in")
    arguments = parser.parse_args()
    if arguments.library:
        run(arguments.library)
        return
    with tempfile.TemporaryDirectory() as folder:
        make_library(Path(folder), arguments.cards, arguments.reviews)
        run(Path(folder))


def run(folder: Path) -> None:
    """Print the figures of a library."""
    measure("open the library and close it", partial(_open_and_close, folder))
    imports, opening = zip(*(first_open(folder) for _ in range(5)), strict=True)
    show("import what opens a library, new process", list(imports))
    show("open the library, new process", list(opening))
    clock = StandingClock(TODAY)
    services = open_services(folder, clock, TIMEZONE)
    try:
        _reading(services)
        _answering(services, clock)
        measure("refold the log and compare", partial(services.maintain.rebuild, fix=False), 3)
        checks = CheckService(services.context, SqlLibraryChecks(folder / DATABASE))
        measure("doctor without the refold", partial(checks.check, fix=False), 5)
        measure("checkpoint", services.checkpoint, 3)
    finally:
        services.close()


def _reading(services: Services) -> None:
    review = services.review
    measure("queue from cold", partial(_after_forgetting, review, review.counts))
    measure("first card from cold", partial(_after_forgetting, review, review.next_item))
    measure("counts again", review.counts)
    measure("counts of all decks", partial(_decks, services))
    measure("page: today", services.today.read)
    measure("page: library", services.library.articles)
    measure("page: statistics", services.statistics.statistics)
    article = services.library.articles()[0].id
    measure("page: an article with its cards", partial(services.read.open, article))


def _answering(services: Services, clock: StandingClock) -> None:
    review = services.review
    answers, nexts, bare = [], [], []
    other = _bare_database(services.folder)
    for number in range(ANSWERS):
        item = review.next_item()
        if item is None:
            break
        bare.append(_timed(partial(_bare_commit, other, number)))
        rating = Rating.AGAIN if number % 10 == 0 else Rating.GOOD
        answers.append(_timed(partial(review.grade, item.card.id, rating, 4000)))
        nexts.append(_timed(review.next_item))
        clock.moment += timedelta(seconds=8)
    other.close()
    show("the limit: a row committed on this disk", bare)
    show("answer, durable", answers)
    show("next card", nexts)
    show("answer and next card", [sum(both) for both in zip(answers, nexts, strict=True)])
    measure("summary of the day", review.summary)
    measure("can undo", review.can_undo)
    show("undo", [_timed(review.undo) for _ in range(20)])


def _bare_database(folder: Path) -> sqlite3.Connection:
    database = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 0"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("CREATE TABLE IF NOT EXISTS rows (number INTEGER)")
    return database


def _bare_commit(database: sqlite3.Connection, number: int) -> None:
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO rows VALUES (?)", (number,))
    database.execute("COMMIT")


def _after_forgetting(review: ReviewService, work: Callable[[], object]) -> None:
    review.forget()
    work()


def _decks(services: Services) -> None:
    with services.store.open_uow(read_only=True) as uow:
        uow.queries.decks(services.context.today())


def first_open(folder: Path) -> list[float]:
    """Return how long a new process takes to import and to open, in milliseconds."""
    command = [sys.executable, "-c", FIRST_OPEN, str(folder)]
    found = subprocess.run(command, check=True, capture_output=True, text=True)
    return [float(word) for word in found.stdout.split()]


def _open_and_close(folder: Path) -> None:
    open_services(folder, StandingClock(TODAY), TIMEZONE).close()


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
