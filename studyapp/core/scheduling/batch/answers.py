"""The answers of a library, laid out so that the n-th ones of all cards are folded at once."""

from dataclasses import dataclass

import numpy as np

from studyapp.core.scheduling.batch.memory import Flags, Floats, Ints
from studyapp.core.scheduling.columns import (
    DAY_SHIFT,
    DAY_ZERO,
    DURATION_BITS,
    INTERVAL_BITS,
    KIND_BITS,
    LAST_RATING,
    LONGEST_DAYS,
    History,
    Kind,
)

_KIND = (1 << KIND_BITS) - 1


@dataclass(frozen=True, slots=True)
class Events:
    """Events by card, each card's in the order they happened.

    What else they say is in the history, at the place of their origin: most of it is
    asked of answers only, and these are laid out in another order.

    Attributes:
        card: Of each event.
        life: Number of the life the event belongs to: a reset begins another one, and so does
            what a repaired card hands on.
        kind: Of each event.
        origin: Place of the event in the history.
    """

    history: History
    card: Ints
    life: Ints
    kind: Ints
    origin: Ints

    def lives(self) -> int:
        """Return how many lives there are."""
        return int(self.life[-1]) + 1 if len(self.life) else 0

    def at(self, places: Ints) -> Ints:
        """Return the moments of some events, in ms since 1970."""
        return _moments(self.history)[self.origin[places]]

    def day(self, places: Ints) -> Ints:
        """Return the study days of some events."""
        return _day(self._packed(places))

    def label(self, places: Ints) -> Ints:
        """Return the flags, or whether it marks, of events that have one."""
        return _interval(self._packed(places))

    def due_day(self, places: Ints) -> Ints:
        """Return the due days of events that have one."""
        return (self._packed(places) >> KIND_BITS) & ((1 << (INTERVAL_BITS + DURATION_BITS)) - 1)

    def _packed(self, places: Ints) -> Ints:
        return _packed(self.history)[self.origin[places]]


@dataclass(frozen=True, slots=True)
class Rounds:
    """Answers by their number in their life, then by life; long lives come first.

    Attributes:
        ends: Where the n-th answers end.
        life: The life of each answer of the first round, and then those without an answer; the
            other rounds follow in the same order.
        interval: Days that were promised; 0 where none were.
        wait: Seconds of the step that an answer says it led to; 0 where it says none.
        origin: Place of each answer in the history.
        moved_to: The due day that the learner set after an answer; 0 where none was.
    """

    ends: Ints
    life: Ints
    at: Ints
    day: Ints
    rating: Ints
    duration: Ints
    interval: Ints
    wait: Ints
    origin: Ints
    moved_to: Ints


def read_events(history: History) -> Events:
    """Return the events of a history."""
    order = _by_card(np.frombuffer(history.cards, np.int64))
    card = np.frombuffer(history.cards, np.int64)[order]
    kind = _packed(history)[order] & _KIND
    begins = np.ones(len(card), bool)
    begins[1:] = card[1:] != card[:-1]
    begins |= (kind == Kind.RESET) | (kind == Kind.INHERITED)
    return Events(history, card, np.cumsum(begins) - 1, kind, order)


def _by_card(cards: Ints) -> Ints:
    """Return the order by card; events of one card stay in their order."""
    # Where they stand takes the place of their last bits, which is much quicker to sort than
    # places by cards. Few libraries have two cards that differ in no other bits.
    bits = len(cards).bit_length()
    keys = (cards >> bits << bits) | np.arange(len(cards))
    keys.sort()
    order: Ints = keys & ((1 << bits) - 1)
    keys >>= bits
    found = cards[order]
    if ((keys[1:] == keys[:-1]) == (found[1:] == found[:-1])).all():
        return order
    return np.argsort(cards, kind="stable")


def _moments(history: History) -> Ints:
    return np.frombuffer(history.moments, np.int64)


def _packed(history: History) -> Ints:
    return np.frombuffer(history.packed, np.int64)


def _day(packed: Ints) -> Ints:
    return (packed >> DAY_SHIFT) + DAY_ZERO


def _interval(packed: Ints) -> Ints:
    return (packed >> KIND_BITS) & ((1 << INTERVAL_BITS) - 1)


def retentions(history: History, answers: Rounds) -> Floats:
    """Return the desired retention of each answer; 0 where it says how long it waits."""
    packed = _packed(history)
    found = np.zeros(len(packed))
    is_answer = (packed & _KIND) <= LAST_RATING
    found[is_answer & (_interval(packed) == 0)] = np.frombuffer(history.retentions())
    return found[answers.origin]


def rounds(events: Events) -> Rounds:
    """Return the answers among the events."""
    is_answer = events.kind <= LAST_RATING
    life = events.life[is_answer]
    answers = np.bincount(life, minlength=events.lives())
    place = np.argsort(-answers, kind="stable")
    rank = np.empty_like(place)
    rank[place] = np.arange(len(place))
    number = np.arange(len(life)) - (np.cumsum(answers) - answers)[life]
    sizes = np.bincount(number)
    ends = np.cumsum(sizes)
    to = (ends - sizes)[number] + rank[life]
    origin, moved_to = np.empty_like(to), np.zeros_like(to)
    origin[to] = events.origin[is_answer]
    before, due = _moved_to(events, is_answer, life)
    moved_to[to[before]] = due
    packed = _packed(events.history)[origin]
    interval = _interval(packed)
    wait = np.maximum(interval - LONGEST_DAYS, 0)
    interval[wait > 0] = 0
    return Rounds(
        ends=ends,
        life=place,
        at=_moments(events.history)[origin],
        day=_day(packed),
        rating=packed & _KIND,
        duration=(packed >> (KIND_BITS + INTERVAL_BITS)) & ((1 << DURATION_BITS) - 1),
        interval=interval,
        wait=wait,
        origin=origin,
        moved_to=moved_to,
    )


def _moved_to(events: Events, is_answer: Flags, life: Ints) -> tuple[Ints, Ints]:
    """Return numbers of answers before the next of which a due day was set, and that day.

    Where a number comes twice, the later day counts.
    """
    moved = np.flatnonzero(events.kind == Kind.RESCHEDULED)
    if not len(moved):
        return moved, moved
    before = np.cumsum(is_answer)[moved] - 1
    known = before >= 0
    known[known] = life[before[known]] == events.life[moved[known]]
    return before[known], events.due_day(moved[known])
