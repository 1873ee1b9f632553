"""Where minutes a day lead until an exam, tried out on the memory model. Imported in a job."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.core.scheduling.exam import SPRINT_DAYS, Exam, new_today
from studyapp.core.scheduling.first_ratings import USUAL, FirstRatings
from studyapp.core.scheduling.simulate import Course, Known, Simulation, Sprint, simulate
from studyapp.services.plan_views import ExamForecast
from studyapp.services.planning_ports import ExamCard

_RUNS = 12
_RUNS_OF_SEARCH = 4
_MOST_CARDS = 600
_MINUTES = (5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240)


@dataclass(frozen=True, slots=True)
class ForecastBasis:
    """What forecasts start from.

    Attributes:
        cards: All cards of the exam.
        seconds: How long an answer takes.
        first: How new cards are rated.
    """

    exam: Exam
    today: date
    cards: Sequence[ExamCard]
    seconds: float
    parameters: tuple[float, ...]
    first: FirstRatings = USUAL

    @property
    def stands_for(self) -> int:
        """For how many cards one of the sample stands that is tried out."""
        return max(1, -(-len(self.cards) // _MOST_CARDS))


def forecast(basis: ForecastBasis, minutes: int) -> ExamForecast:
    """Return where some minutes a day lead."""
    found = _try(basis, minutes, _RUNS)
    recalls = sorted(found.recall) or [0.0]
    return ExamForecast(
        minutes_per_day=minutes,
        low=recalls[len(recalls) // 10],
        recall=recalls[len(recalls) // 2],
        high=recalls[-1 - len(recalls) // 10],
        by_day=found.recall_by_day,
        not_learnt=max(0, len(basis.cards) - round(basis.stands_for * found.learnt)),
        answers=round(basis.stands_for * sum(found.answers)),
    )


def minutes_needed(basis: ForecastBasis) -> int | None:
    """Return the least minutes a day, of a few round numbers, that reach the target.

    None when even four hours a day would not: more time makes it no better.
    """
    low, high = 0, len(_MINUTES)
    while low < high:
        middle = (low + high) // 2
        recalls = _try(basis, _MINUTES[middle], _RUNS_OF_SEARCH).recall
        if recalls and sum(recalls) / len(recalls) >= basis.exam.target:
            high = middle
        else:
            low = middle + 1
    return _MINUTES[low] if low < len(_MINUTES) else None


def _try(basis: ForecastBasis, minutes: int, runs: int) -> Simulation:
    exam, today = basis.exam, basis.today
    sample = basis.cards[:: basis.stands_for]
    known = [known_card(each, today) for each in sample if each.stability is not None]
    new = len(sample) - len(known)
    course = Course(
        days=max(0, (exam.day - today).days),
        retention=exam.building_retention,
        new_per_day=new_today(exam, today, new),
        answers_per_day=int(minutes * 60 / basis.seconds / basis.stands_for),
        sprint=Sprint(SPRINT_DAYS, exam.sprint_retention, exam.sprint_retention),
        first=basis.first,
    )
    return simulate(known, new, course, basis.parameters, runs)


def known_card(card: ExamCard, today: date) -> Known:
    """Return a card that was answered at least once as the simulator wants it."""
    number = today.toordinal()
    assert card.stability is not None
    assert card.difficulty is not None
    assert card.last_day is not None
    due = 0 if card.due_day is None else card.due_day - number
    return Known(card.stability, card.difficulty, max(0, number - card.last_day), due)
