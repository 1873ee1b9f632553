"""The same comparison as `bench_exam`, by the program itself: queue, limits, answers and log.

    python -m tests.bench.bench_exam_days [--minutes 30]

A learner who remembers as the model says, and rates new cards as Anki's simulator takes it, studies
the seed every day until the exam, once with an exam planned and once with 95 % kept all along.
Printed are recall on the day, the reviews until then, and what the plan promised on the first day.
"""

import argparse
import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam
from studyapp.core.scheduling.first_ratings import USUAL
from studyapp.core.scheduling.state import Phase
from studyapp.services.settings import Settings
from studyapp.transfers import plant_seed
from studyapp.wiring import Services, open_services
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock

FLAT_RETENTION, FLAT_NEW = 0.95, 15
ANSWER = timedelta(seconds=8)


class Way(NamedTuple):
    """How an exam was reached. `recall`: mean over all cards on its day."""

    recall: float
    reviews: int
    last_new: int
    longest_minutes: float


def main() -> None:
    """Print the comparison for three lengths of the way."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=int, default=30)
    minutes = parser.parse_args().minutes
    for days in (30, 60, 120):
        with _library() as (services, clock):
            exam = Exam(
                "e", "exam", services.context.today() + timedelta(days), minutes_per_day=minutes
            )
            promised = services.exams.plan(exam).forecasts[1].recall
            services.exams.put(exam)
            planned = study(services, clock, days)
        with _library() as (services, clock):
            services.settings.save(Settings(desired_retention=FLAT_RETENTION, new_per_day=FLAT_NEW))
            flat = study(services, clock, days)
        print(
            f"{days:4d} days   flat 0.95: {flat.recall:.3f} by {flat.reviews:5d} reviews   "
            f"exam day: {planned.recall:.3f} by {planned.reviews:5d} reviews, "
            f"{1 - planned.reviews / flat.reviews:4.0%} fewer; promised {promised:.3f}, "
            f"last new card {days - planned.last_new} days before, "
            f"longest day {planned.longest_minutes:.0f} min"
        )


def study(services: Services, clock: StandingClock, days: int) -> Way:
    """Study until some days later as the model says that it goes."""
    chance, reviews, last_new, longest = random.Random(1), 0, 0, 0
    for day in range(days):
        services.review.forget()
        answers = 0
        while (item := services.review.next_item()) is not None:
            rating = Rating.GOOD
            if item.state.phase is Phase.REVIEW:
                reviews += 1
                rating = (
                    Rating.GOOD if chance.random() < (item.retrievability or 0) else Rating.AGAIN
                )
            elif item.state.phase is Phase.NEW:
                last_new = day
                (rating,) = chance.choices(list(Rating), USUAL)
            services.review.grade(item.card.id, rating, round(ANSWER.total_seconds() * 1000))
            clock.moment += ANSWER
            answers += 1
        clock.moment += timedelta(days=1) - answers * ANSWER
        longest = max(longest, answers)
    return Way(_recall(services), reviews, last_new, longest * ANSWER.total_seconds() / 60)


def _recall(services: Services) -> float:
    model, today = services.context.model, services.context.today().toordinal()
    with services.store.open_uow(read_only=True) as uow:
        cards = uow.planning.cards()
    known = (
        model.recall(each.stability, today - each.last_day)
        for each in cards
        if each.stability is not None and each.last_day is not None
    )
    return sum(known) / len(cards)


@contextmanager
def _library() -> Iterator[tuple[Services, StandingClock]]:
    with tempfile.TemporaryDirectory() as folder:
        clock = StandingClock(TODAY)
        services = open_services(Path(folder), clock, TIMEZONE)
        try:
            plant_seed(services)
            yield services, clock
        finally:
            services.close()


if __name__ == "__main__":
    main()
