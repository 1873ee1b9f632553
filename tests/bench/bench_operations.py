"""Random operations against a simple model: `python -m tests.bench.bench_operations`.

The machine is the one of `tests/integration/test_store_operations.py`, which hypothesis
drives in the test suite for seconds. Here a seeded generator drives it a hundred thousand
times, on a new library every thousand; what must always hold is looked at every fifty.
"""

import argparse
import random
import sys
import time
from collections import Counter, deque

from studyapp.core.scheduling.events import Rating
from tests.integration.test_store_operations import CARDS, NOTES, Study

_LIBRARY = 1000
_LOOK = 50
_HOURS = (1, 20, 24 * 9, -30)


def operate(study: Study, chance: random.Random) -> str:
    """Do one thing; return its name."""
    operations = {
        "answer": (12, lambda: study.answer(chance.choice(list(Rating)))),
        "suspend": (1, lambda: study.suspend(chance.choice(CARDS))),
        "unsuspend": (2, lambda: study.unsuspend(chance.choice(CARDS))),
        "bury": (1, lambda: study.bury(chance.choice(NOTES))),
        "flag": (1, lambda: study.flag(chance.choice(CARDS), chance.randrange(5))),
        "mark": (1, lambda: study.mark(chance.choice(CARDS), chance.random() < 0.5)),
        "set_due": (1, lambda: study.set_due(chance.choice(CARDS), chance.randrange(10))),
        "spread": (1, lambda: study.spread(chance.randrange(3, 15))),
        "reset": (1, lambda: study.reset(chance.sample(CARDS, chance.randint(1, 3)))),
        "undo": (4, study.undo),
        "redo": (3, study.redo),
        "time": (3, lambda: study.let_time_pass(chance.choice(_HOURS))),
        "restart": (1, study.restart),
    }
    names = list(operations)
    name = chance.choices(names, [weight for weight, _ in operations.values()])[0]
    operations[name][1]()
    return name


def look(study: Study) -> None:
    """Check what must always hold."""
    study.the_log_explains_everything()
    study.counts_are_the_same_from_cold()


def main() -> int:
    """Print what was done, and how long it took; a failed check says after what, and ends it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance, began, counts = random.Random(given.seed), time.perf_counter(), Counter[str]()
    latest: deque[str] = deque(maxlen=_LOOK)
    study = None
    for number in range(given.operations):
        if number % _LIBRARY == 0:
            if study is not None:
                study.teardown()
                print(f"{number} operations, {time.perf_counter() - began:.0f} s", flush=True)
            study = Study()
            study.open()
        try:
            latest.append(operate(study, chance))
            if number % _LOOK == _LOOK - 1 or number == given.operations - 1:
                look(study)
        except AssertionError:
            print(f"operation {number} of seed {given.seed}, after {', '.join(latest)}")
            raise
        counts[latest[-1]] += 1
    if study is not None:
        study.teardown()
    seconds = time.perf_counter() - began
    done = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    print(f"{given.operations} operations in {seconds:.0f} s, seed {given.seed}: {done}")
    print("states, counts, undo and redo as the model says after every one; doctor clean")
    return 0


if __name__ == "__main__":
    sys.exit(main())
