"""How long a number of new cards keeps a learner busy, day by day."""

import math
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from statistics import median

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.core.scheduling.timebox import DEFAULT_SECONDS
from studyapp.services.base import Context

_HORIZON_DAYS = 3650
_ANY_CARD = CardId(1)
_ANY_DAY = date(2000, 1, 1)
_ANY_MOMENT = datetime(2000, 1, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pace:
    """How a learner goes through new cards.

    Attributes:
        new_per_day: Cards introduced on a day, 0 and up.
        seconds: Median length of an answer.
        good_path: On which days after its introduction (0: on the day itself) a card is
            answered when every answer is Good, in order.
    """

    new_per_day: int
    seconds: float
    good_path: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Workload:
    """What some new cards ask of a learner.

    Attributes:
        days: Until all of them are introduced; None when no new cards are wanted.
        minutes_per_day: Mean over these days.
    """

    days: int | None
    minutes_per_day: float


def workload(cards: int, pace: Pace) -> Workload:
    """Return what a number of new cards asks for, if they are the only ones.

    Of n cards q are introduced a day, the last ones on day D = ⌈n / q⌉. A card
    introduced on day i (from 1) is answered A(D - i) times by then, A(t) being
    the answers of the good path within t days. So the mean of these days is

        minutes = seconds / 60 · Σ qᵢ · A(D - i) / D

    Lapses are left out: they add about one answer in ten at a retention of 0.9.
    """
    if not cards:
        return Workload(0, 0.0)
    if pace.new_per_day <= 0:
        return Workload(None, 0.0)
    days = math.ceil(cards / pace.new_per_day)
    answers = 0
    for day in range(1, days + 1):
        introduced = min(pace.new_per_day, cards - pace.new_per_day * (day - 1))
        answers += introduced * bisect_right(pace.good_path, days - day)
    return Workload(days, answers * pace.seconds / 60 / days)


def good_path(model: FsrsModel, retention: float) -> tuple[int, ...]:
    """Return the days, from 0, on which a card is answered while every answer is Good.

    Args:
        model: Its fuzz is left out.
        retention: Desired retention, 0.80 to 0.97.
    """
    exact = FsrsModel(replace(model.settings, fuzz=False))
    state, days, age = NEW_CARD, [], 0
    while age <= _HORIZON_DAYS:
        days.append(age)
        since = timedelta(days=age)
        state = exact.next_state(
            _ANY_CARD, state, Rating.GOOD, _ANY_MOMENT + since, _ANY_DAY + since, retention
        )
        if state.due_day is not None:
            age = (state.due_day - _ANY_DAY).days
    return tuple(days)


def pace_of(context: Context) -> Pace:
    """Return the pace of the learner, by the settings and the latest answers."""
    settings = context.settings()
    with context.open_uow(read_only=True) as uow:
        durations = uow.queries.recent_durations()
    seconds = median(durations) / 1000 if durations else DEFAULT_SECONDS
    path = good_path(context.model, settings.desired_retention)
    return Pace(settings.new_per_day, seconds, path)
