"""How long a copy of a large library takes, and what answers feel of it meanwhile.

python -m tests.bench.bench_backup [--cards 10000] [--reviews 100000] [--library FOLDER]
"""

import argparse
import tempfile
import threading
import time
from datetime import timedelta
from functools import partial
from pathlib import Path

from studyapp.core.scheduling.events import Rating
from studyapp.infra.backup_check import check
from studyapp.infra.paths import DATABASE
from studyapp.wiring import Services, open_services
from tests.bench.figures import measure, show
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock, make_library

COPIES = 5


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=100_000)
    parser.add_argument("--library", type=Path, help="one made before; it will be answered in")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if not arguments.library:
            make_library(Path(folder), arguments.cards, arguments.reviews)
        run(arguments.library or Path(folder))


def run(folder: Path) -> None:
    """Print the figures of a library."""
    clock = StandingClock(TODAY + timedelta(days=30))
    services = open_services(folder, clock, TIMEZONE)
    try:
        print(f"{(folder / DATABASE).stat().st_size / 1e6:.0f} MB")
        show("answer, nothing else", [_answer(services, clock) for _ in range(60)])
        copies, beside = _copy_beside_answers(services, clock)
        show("copy, checked, beside answers", copies)
        show("answer beside a copy", beside)
        measure("check of a copy", partial(check, folder / DATABASE), 3)
    finally:
        services.close()


def _copy_beside_answers(
    services: Services, clock: StandingClock
) -> tuple[list[float], list[float]]:
    copies: list[float] = []

    def copy() -> None:
        for _ in range(COPIES):
            started = time.perf_counter()
            services.backups.when_changed()
            copies.append((time.perf_counter() - started) * 1000)

    answers = []
    copying = threading.Thread(target=copy)
    copying.start()
    while copying.is_alive():
        answers.append(_answer(services, clock))
        time.sleep(0.02)
    return copies, answers


def _answer(services: Services, clock: StandingClock) -> float:
    item = services.review.next_item()
    assert item is not None
    started = time.perf_counter()
    services.review.grade(item.card.id, Rating.AGAIN, 4000)
    clock.moment += timedelta(seconds=8)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
