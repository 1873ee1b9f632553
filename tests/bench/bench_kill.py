"""Kill a session at random moments and count what is missing. Needs fork (Linux, macOS).

    python -m tests.bench.bench_kill [--times 200] [--seed 1]

A child answers cards as fast as it can and acknowledges each; after a random moment it is
killed with SIGKILL. Nothing acknowledged may be missing, and `doctor` must find nothing.
"""

import argparse
import os
import random
import signal
import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from studyapp.core.scheduling.events import Rating
from studyapp.infra.db.checks import SqlLibraryChecks
from studyapp.infra.paths import DATABASE
from studyapp.services.check_library import CheckReport, CheckService
from studyapp.wiring import Services, open_services
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock, make_library

CHECK_EVERY = 10
LONGEST_SECONDS = 0.25


def main() -> None:
    """Kill as often as wanted and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    missing = wrong = acknowledged = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_library(folder, cards=500, reviews=500)
        for number in range(1, arguments.times + 1):
            before = _answers(folder)
            told = _session(folder, number, rng.uniform(0, LONGEST_SECONDS))
            acknowledged += told
            missing += max(0, told - (_answers(folder) - before))
            if number % CHECK_EVERY == 0:
                wrong += not _is_clean(folder)
    print(
        f"{arguments.times} kills, {acknowledged} answers acknowledged, {missing} missing, "
        f"{wrong} of {arguments.times // CHECK_EVERY} checks found something"
    )


def _session(folder: Path, number: int, seconds: float) -> int:
    """Answer in a child, kill it; return how many answers it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            _answer(_open(folder, number), writing)
        finally:
            os._exit(1)  # never back into the parent's loop
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as acknowledged:
        return len(acknowledged.read())


def _answer(services: Services, writing: int) -> None:
    while True:
        item = services.review.next_item()
        assert item is not None
        services.review.grade(item.card.id, Rating.AGAIN, 1000)
        os.write(writing, b".")
        services.clock.moment += timedelta(minutes=1)


def _open(folder: Path, number: int) -> Services:
    return open_services(folder, StandingClock(TODAY + timedelta(days=number)), TIMEZONE)


def _is_clean(folder: Path) -> bool:
    services = _open(folder, 0)
    try:
        checks = CheckService(services.context, SqlLibraryChecks(folder / DATABASE))
        return checks.check(fix=False) == CheckReport() and not services.maintain.rebuild(fix=False)
    finally:
        services.close()


def _answers(folder: Path) -> int:
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        return int(database.execute("SELECT count(*) FROM card_events").fetchone()[0])


if __name__ == "__main__":
    main()
