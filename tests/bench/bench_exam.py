"""What an exam day saves: recall on the day and reviews until then, against keeping 95 % all along.

    python -m tests.bench.bench_exam

200 new cards, 15 a day, FSRS-6 defaults, the model taken for the truth, 20 runs.
The exam day keeps 85 % until a week before; then it asks the weakest, at most 40 a day.
"""

import time

from studyapp.core.scheduling.exam import (
    BUILDING_RETENTION,
    LAST_NEW_DAYS,
    SPRINT_DAYS,
    SPRINT_RETENTION,
)
from studyapp.core.scheduling.fsrs_model import DEFAULT_PARAMETERS
from studyapp.core.scheduling.simulate import Course, Known, Simulation, Sprint, simulate
from tests.bench.figures import measure

CARDS, PER_DAY, RUNS = 200, 15, 20
SPRINT = Sprint(SPRINT_DAYS, SPRINT_RETENTION, SPRINT_RETENTION)


def main() -> None:
    """Print the comparison for three lengths of the way, and how long trying out takes."""
    for days in (30, 60, 120):
        flat = _run(Course(days, 0.95, PER_DAY))
        exam = _run(
            Course(
                days,
                BUILDING_RETENTION,
                PER_DAY,
                new_days=days - LAST_NEW_DAYS + 1,
                answers_per_day=40,
                sprint=SPRINT,
            )
        )
        saved = 1 - _total(exam) / _total(flat)
        print(
            f"{days:4d} days   flat 0.95: {_recall(flat):.3f} by {_total(flat):5.0f} reviews   "
            f"exam day: {_recall(exam):.3f} by {_total(exam):5.0f} reviews, {saved:4.0%} fewer"
        )
    known = [Known(5.0 + number, 5.0, number % 9, number % 12) for number in range(300)]
    measure(
        "try out 300 cards for 60 days",
        lambda: simulate(known, 0, Course(60), DEFAULT_PARAMETERS),
    )
    started = time.perf_counter()
    simulate(known, 100, Course(60, 0.85, 5, 50, 40, SPRINT), DEFAULT_PARAMETERS, runs=20)
    print(f"the same with new cards and a sprint, 20 runs {(time.perf_counter() - started):.3f} s")


def _run(course: Course) -> Simulation:
    return simulate([], CARDS, course, DEFAULT_PARAMETERS, RUNS)


def _recall(found: Simulation) -> float:
    return sum(found.recall) / len(found.recall)


def _total(found: Simulation) -> float:
    return sum(found.reviews)


if __name__ == "__main__":
    main()
