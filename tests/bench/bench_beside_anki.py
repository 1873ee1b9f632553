"""Our program and real Anki in turn, on this machine, in one run: medians, and their ratio.

    ANKI_PYTHON=… python -m tests.bench.bench_beside_anki [--cards 100000] [--reviews 1000000]
        [--library FOLDER] [--collection FILE] [--rounds 5] [--only refold,doctor]

ANKI_PYTHON names a Python that has the package `anki`. Both sides are made with 50 decks where
none is given, which takes minutes; those given are copied, not changed. Anki's collection has a
fifth of its cards unlearnt, and its reviews are those of the others.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import timedelta
from functools import partial
from io import StringIO
from itertools import chain
from pathlib import Path

from studyapp.cli.main import parse_arguments
from studyapp.cli.main import run as run_command
from studyapp.core.scheduling.batch.fold import fold
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.stats.evaluation import histories
from studyapp.infra.optimiser import FsrsRsOptimiser, find_optimiser
from studyapp.services.maintain import remember_anew
from studyapp.wiring import Services, open_services
from tests.bench.bench_store import first_open
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock, make_library

PEER = Path(__file__).with_name("anki_peer.py")
ANSWERS = 50
DECKS = 50
FIT = 100_000
ALL = 2**62
ROWS = {
    "open_first": 1, "open_again": 1, "queue": 2, "counts": 2, "statistics": 1, "answers": 4,
    "refold": 1, "doctor": 1, "fit": 0,
}  # fmt: skip
"""Operations of both sides, and how often each is done in a round; 0: once in all."""
NAMES = {
    "open_first": "open the library, new process",
    "open_again": "open the library again",
    "queue": "queue from cold, 200 reviews",
    "counts": "counts of 50 decks",
    "statistics": "statistics of all time, data",
    "refold": "new parameters, all memories, stored",
    "doctor": "doctor / check database",
}


class Anki:
    """A process of Anki's Python that does what it is told."""

    def __init__(self, python: str, collection: Path, cards: int, reviews: int) -> None:
        self._command = [python, str(PEER), str(collection), str(cards), str(reviews)]
        self._start()

    def do(self, operation: str) -> list[float]:
        """Return the numbers an operation answers with."""
        self._to.write(f"{operation}\n")
        self._to.flush()
        return self._answer()

    def open_first(self) -> list[float]:
        """Return how long the first opening takes in a new process."""
        self.close()
        self._start()
        return self.do("opened_first")

    def close(self) -> None:
        """Let the process end."""
        self._to.close()
        self._process.wait()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self._answer()

    def _answer(self) -> list[float]:
        line = self._from.readline()
        if not line:
            sys.exit("Anki's side has ended")
        return list(json.loads(line)) if line.startswith("[") else []


class Ours:
    """A library and the same operations on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = StandingClock(TODAY)
        self.changes = 0
        self.services = self._open()

    def _open(self) -> Services:
        return open_services(self.folder, self.clock, TIMEZONE)

    def open_first(self) -> list[float]:
        """Open the library in a new process; imports not counted, as with Anki."""
        self.services.close()
        opened = first_open(self.folder)[1]
        self.services = self._open()
        return [opened]

    def open_again(self) -> list[float]:
        """Open a library that was open before."""
        self.services.close()
        started = time.perf_counter()
        self.services = self._open()
        return [_elapsed(started)]

    def queue(self) -> list[float]:
        """Build the queue of 200 reviews and 20 new cards."""
        self.services.review.forget()
        return _timed(self.services.review.counts)

    def counts(self) -> list[float]:
        """Count what is due in all decks."""
        with self.services.store.open_uow(read_only=True) as uow:
            return _timed(partial(uow.queries.decks, self.services.context.today()))

    def answers(self) -> list[float]:
        """Answer cards; return the milliseconds of each answer, then of each whole turn."""
        review = self.services.review
        answers, turns = [], []
        for _ in range(ANSWERS):
            started = time.perf_counter()
            item = review.next_item()
            if item is None:
                # All of today is done: a usual day has room for 220.
                self.clock.moment += timedelta(days=1)
                continue
            at = time.perf_counter()
            review.grade(item.card.id, Rating.GOOD, 4000)
            answers.append(_elapsed(at))
            turns.append(_elapsed(started))
            self.clock.moment += timedelta(seconds=8)
        self.services.checkpoint()
        return answers + turns

    def statistics(self) -> list[float]:
        """Read what the page of statistics shows."""
        return _timed(self.services.statistics.statistics)

    def refold(self) -> list[float]:
        """Recompute every memory with other parameters, and store it durably."""
        self.changes += 1
        known = FsrsModel().settings
        changed = (known.parameters[0] * (1 + 0.01 * self.changes), *known.parameters[1:])
        model = FsrsModel(replace(known, parameters=changed))

        def work() -> None:
            with self.services.store.open_uow() as uow:
                remember_anew(uow, model)
                uow.commit()

        took = _timed(work)
        self.services.checkpoint()
        return took

    def doctor(self) -> list[float]:
        """Run the command, which opens the library, checks all of it and folds the log."""
        self.services.close()
        if self.changes:
            self._doctor("--fix")
            self.changes = 0
        took = _timed(self._doctor)
        self.services = self._open()
        return took

    def _doctor(self, *more: str) -> None:
        arguments = parse_arguments(("--library", str(self.folder), "doctor", *more))
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            status = run_command(arguments)
        assert status == 0, status

    def fit(self) -> list[float]:
        """Fit the parameters; return the milliseconds and the number of answers."""
        with self.services.store.open_uow(read_only=True) as uow:
            folded = fold(uow.log.history(), self.services.context.model)
        parts = list(histories(folded, ALL, FIT))
        return [*_timed(partial(FsrsRsOptimiser().fit, parts)), sum(map(len, parts))]


def main() -> None:
    """Make or copy both sides and print the table."""
    arguments = _arguments()
    python = os.environ.get("ANKI_PYTHON")
    if not python:
        sys.exit("set ANKI_PYTHON to a Python that has the package `anki`")
    with tempfile.TemporaryDirectory() as folder:
        library, collection = Path(folder) / "library", Path(folder) / "collection.anki2"
        if arguments.library:
            shutil.copytree(arguments.library, library)
        else:
            make_library(library, arguments.cards, arguments.reviews, DECKS)
        if arguments.collection:
            shutil.copyfile(arguments.collection, collection)
        if hasattr(os, "sync"):
            # What was copied or made would be written while answers wait for the disk.
            os.sync()
        ours = Ours(library)
        anki = Anki(python, collection, arguments.cards, arguments.reviews)
        try:
            _table(ours, anki, arguments.rounds, set(arguments.only.split(",")) - {""})
        finally:
            anki.close()
            ours.services.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=100_000)
    parser.add_argument("--reviews", type=int, default=1_000_000)
    parser.add_argument("--library", type=Path, help="one made before; it is copied")
    parser.add_argument("--collection", type=Path, help="Anki's, made before; it is copied")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="names of rows, with commas between them")
    return parser.parse_args()


def _table(ours: Ours, anki: Anki, rounds: int, only: set[str]) -> None:
    print(f"calibration {_calibration():.1f} ms (7 to 9 where the goals were set)")
    print(f"{'milliseconds, medians':42s}{'ours':>10s}{'Anki':>10s}{'ratio':>8s}")
    for name, often in ROWS.items():
        if only and name not in only:
            continue
        if name == "fit" and find_optimiser() is None:
            print("fit: left out, the optional extra is not installed")
            continue
        both = [
            (getattr(ours, name)(), anki.do(name) if name != "open_first" else anki.open_first())
            for _ in range(rounds * often or 1)
        ]
        _print(name, [first for first, _ in both], [second for _, second in both])
    print(f"calibration {_calibration():.1f} ms")


def _print(name: str, ours: list[list[float]], anki: list[list[float]]) -> None:
    """Print the lines of an operation."""
    if name == "fit":
        (took, answers), (took_anki, reviews) = ours[0], anki[0]
        print(f"fit: {answers:.0f} answers here, {reviews:.0f} reviews in Anki; µs each:")
        _line("fit", took / answers * 1000, took_anki / reviews * 1000)
        return
    if name == "answers":
        for part, what in enumerate(("answer, durable", "next card and answer")):
            halves = [_half(ours, part), _half(anki, part)]
            _line(f"{what}, p50", *map(statistics.median, halves))
            _line(f"{what}, p99 of {len(halves[0])}", *map(_p99, halves))
        return
    _line(
        NAMES.get(name, name),
        *(statistics.median(chain.from_iterable(side)) for side in (ours, anki)),
    )


def _line(name: str, ours: float, anki: float) -> None:
    print(f"{name:42s}{ours:10.3f}{anki:10.3f}{ours / anki:8.3f}", flush=True)


def _half(rounds: list[list[float]], part: int) -> list[float]:
    """Return one half of the numbers of each round: answers come first, whole turns then."""
    middles = [len(each) // 2 for each in rounds]
    parts = [
        each[middle:] if part else each[:middle]
        for each, middle in zip(rounds, middles, strict=True)
    ]
    return list(chain.from_iterable(parts))


def _p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def _calibration() -> float:
    """Return how long a loop takes that is the same everywhere, in ms."""

    def loop() -> None:
        total = 0
        for number in range(300_000):
            total += number & 7

    return statistics.median(_timed(loop)[0] for _ in range(15))


def _timed(work: Callable[[], object]) -> list[float]:
    started = time.perf_counter()
    work()
    return [_elapsed(started)]


def _elapsed(started: float) -> float:
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
