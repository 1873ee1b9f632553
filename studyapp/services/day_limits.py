"""What is left today of the limits of the library and of its decks, and how long a card takes."""

from datetime import date
from statistics import median

from studyapp.core.scheduling.queue import NO_DECK_LIMITS, DeckRoom, Decks, Limits
from studyapp.core.scheduling.timebox import DEFAULT_SECONDS
from studyapp.services.backlog_plan import backlog_plan
from studyapp.services.planning_ports import NO_LIMITS
from studyapp.services.settings import Settings
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.study_ports import DeckDone

_NOTHING = DeckDone(0, 0)


def limits_left(uow: UnitOfWork, day: date, settings: Settings) -> Limits:
    """Return what is left of a day's limits; those set for the day count before the settings.

    While a backlog is worked off no new cards come, unless the learner wants some that day.
    """
    done, today = uow.days.of(day), uow.planning.limits(day)
    usual = 0 if backlog_plan(uow, day) else settings.new_per_day
    new = usual if today.new is None else today.new
    reviews = settings.reviews_per_day if today.reviews is None else today.reviews
    return Limits(
        new=max(0, new - done.new_cards),
        reviews=max(0, reviews - done.recalls - done.new_cards),
        bury_siblings=settings.bury_siblings,
    )


def decks_left(uow: UnitOfWork, day: date) -> Decks:
    """Return what is left of the limits of decks that have some; the day's own count first."""
    always, today = uow.planning.deck_limits(), uow.planning.deck_limits(day)
    if not always and not today:
        return NO_DECK_LIMITS
    done = uow.studying.done_by_deck(day)
    left: dict[tuple[str, str], DeckRoom] = {}
    for deck in always | today:
        own, usual = today.get(deck, NO_LIMITS), always.get(deck, NO_LIMITS)
        new, reviews = done.get(deck, _NOTHING)
        left[deck] = DeckRoom(
            _left(usual.new if own.new is None else own.new, new),
            _left(usual.reviews if own.reviews is None else own.reviews, new + reviews),
        )
    return left


def seconds_per_card(uow: UnitOfWork) -> float:
    """Return the median of the latest answers."""
    durations = uow.queries.recent_durations()
    return median(durations) / 1000 if durations else DEFAULT_SECONDS


def _left(limit: int | None, done: int) -> int | None:
    return None if limit is None else max(0, limit - done)
