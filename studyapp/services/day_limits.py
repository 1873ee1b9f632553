"""What is left today of the limits of the library and of its decks, and how long a card takes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from studyapp.core.scheduling.queue import NO_DECK_LIMITS, DeckRoom, Decks, Limits
from studyapp.core.scheduling.timebox import DEFAULT_SECONDS
from studyapp.services.backlog_plan import backlog_plan
from studyapp.services.planning_ports import NO_LIMITS, DayLimits, DeckKey
from studyapp.services.settings import Settings
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.study_ports import DeckDone

_NOTHING = DeckDone(0, 0)
_SHORTEST = 0.5


@dataclass(frozen=True, slots=True)
class TodayLimits:
    """What the learner set for one day alone: for the library, and for decks."""

    library: DayLimits
    decks: Mapping[DeckKey, DayLimits]


def limits_of(uow: UnitOfWork, day: date) -> TodayLimits:
    """Return what is set for a day alone."""
    return TodayLimits(uow.planning.limits(day), uow.planning.deck_limits(day))


def limits_left(
    uow: UnitOfWork, day: date, settings: Settings, own: DayLimits | None = None
) -> Limits:
    """Return what is left of a day's limits; those set for the day count before the settings.

    While a backlog is worked off no new cards come, unless the learner wants some that day.
    `own`: what to take for set for the day; None for what is.
    """
    done, today = uow.days.of(day), uow.planning.limits(day) if own is None else own
    usual = 0 if backlog_plan(uow, day) else settings.new_per_day
    new = usual if today.new is None else today.new
    reviews = settings.reviews_per_day if today.reviews is None else today.reviews
    return Limits(
        new=max(0, new - done.new_cards),
        reviews=max(0, reviews - done.recalls - done.new_cards),
        bury_siblings=settings.bury_siblings,
        paced=today.new is None,
    )


def decks_left(uow: UnitOfWork, day: date, own: Mapping[DeckKey, DayLimits] | None = None) -> Decks:
    """Return what is left of the limits of decks that have some; the day's own count first.

    `own`: what to take for set for the day; None for what is.
    """
    always = uow.planning.deck_limits()
    today = uow.planning.deck_limits(day) if own is None else own
    if not always and not today:
        return NO_DECK_LIMITS
    done = uow.studying.done_by_deck(day)
    left: dict[tuple[str, str], DeckRoom] = {}
    for deck in {**always, **today}:
        limits = over(always.get(deck, NO_LIMITS), today.get(deck, NO_LIMITS))
        new, reviews = done.get(deck, _NOTHING)
        left[deck] = DeckRoom(_left(limits.new, new), _left(limits.reviews, new + reviews))
    return left


def over(always: DayLimits, today: DayLimits) -> DayLimits:
    """Return limits of which those of today count before those of every day."""
    return DayLimits(
        always.new if today.new is None else today.new,
        always.reviews if today.reviews is None else today.reviews,
    )


def seconds_per_card(uow: UnitOfWork) -> float:
    """Return the median of the latest answers, at least half a second."""
    durations = uow.queries.recent_durations()
    # Answers from elsewhere may have taken no time at all.
    return max(_SHORTEST, median(durations) / 1000) if durations else DEFAULT_SECONDS


def _left(limit: int | None, done: int) -> int | None:
    return None if limit is None else max(0, limit - done)
