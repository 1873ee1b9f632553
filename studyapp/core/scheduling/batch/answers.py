"""The answers of a library, laid out so that the n-th ones of all cards are folded at once."""

from dataclasses import dataclass

import numpy as np

from studyapp.core.scheduling.batch.memory import Flags, Floats, Ints
from studyapp.core.scheduling.columns import (
    DAY_SHIFT,
    DURATION_BITS,
    INTERVAL_BITS,
    KIND_BITS,
    LAST_RATING,
    MOMENT_BITS,
    History,
    Kind,
)


@dataclass(frozen=True, slots=True)
class Events:
    """Events by card, each card's in the order they happened.

    Attributes:
        life: Number of the life the event belongs to: a reset begins another one, and so does
            what a repaired card hands on.
        wait: Seconds that an answer says it waits, 0 for a review; -1 where it says nothing.
        origin: Place of the event in the history.
    """

    card: Ints
    life: Ints
    at: Ints
    wait: Ints
    day: Ints
    kind: Ints
    duration: Ints
    interval: Ints
    origin: Ints


@dataclass(frozen=True, slots=True)
class Rounds:
    """Answers by their number in their life, then by life; long lives come first.

    Attributes:
        ends: Where the n-th answers end.
        life: The life of each answer of the first round, and then those without an answer; the
            other rounds follow in the same order.
        moved_to: The due day that the learner set after an answer; 0 where none was.
    """

    ends: Ints
    life: Ints
    card: Ints
    at: Ints
    wait: Ints
    day: Ints
    rating: Ints
    duration: Ints
    interval: Ints
    origin: Ints
    moved_to: Ints


def read_events(history: History) -> Events:
    """Return the events of a history."""
    cards = np.frombuffer(history.cards, np.int64)
    order = np.argsort(cards, kind="stable")
    card, packed = cards[order], np.frombuffer(history.packed, np.int64)[order]
    kind = packed & ((1 << KIND_BITS) - 1)
    begins = np.ones(len(card), bool)
    begins[1:] = card[1:] != card[:-1]
    begins |= (kind == Kind.RESET) | (kind == Kind.INHERITED)
    moments = np.frombuffer(history.moments, np.int64)[order]
    return Events(
        card=card,
        life=np.cumsum(begins) - 1,
        at=moments & ((1 << MOMENT_BITS) - 1),
        wait=(moments >> MOMENT_BITS) - 1,
        day=packed >> DAY_SHIFT,
        kind=kind,
        duration=(packed >> (KIND_BITS + INTERVAL_BITS)) & ((1 << DURATION_BITS) - 1),
        interval=_interval(packed),
        origin=order,
    )


def _interval(packed: Ints) -> Ints:
    return (packed >> KIND_BITS) & ((1 << INTERVAL_BITS) - 1)


def retentions(history: History, answers: Rounds) -> Floats:
    """Return the desired retention of each answer; 0 where an interval was promised."""
    packed = np.frombuffer(history.packed, np.int64)
    found = np.zeros(len(packed))
    is_answer = (packed & ((1 << KIND_BITS) - 1)) <= LAST_RATING
    found[is_answer & (_interval(packed) == 0)] = np.frombuffer(history.retentions())
    return found[answers.origin]


def rounds(events: Events) -> Rounds:
    """Return the answers among the events."""
    is_answer = events.kind <= LAST_RATING
    life = events.life[is_answer]
    lives = int(events.life[-1]) + 1 if len(events.life) else 0
    answers = np.bincount(life, minlength=lives)
    place = np.argsort(-answers, kind="stable")
    rank = np.empty_like(place)
    rank[place] = np.arange(len(place))
    number = np.arange(len(life)) - (np.cumsum(answers) - answers)[life]
    sizes = np.bincount(number)
    ends = np.cumsum(sizes)
    to = (ends - sizes)[number] + rank[life]

    def laid(column: Ints) -> Ints:
        result = np.empty_like(column)
        result[to] = column
        return result

    return Rounds(
        ends=ends,
        life=place,
        card=laid(events.card[is_answer]),
        at=laid(events.at[is_answer]),
        wait=laid(events.wait[is_answer]),
        day=laid(events.day[is_answer]),
        rating=laid(events.kind[is_answer]),
        duration=laid(events.duration[is_answer]),
        interval=laid(events.interval[is_answer]),
        origin=laid(events.origin[is_answer]),
        moved_to=laid(_moved_to(events, is_answer, life)),
    )


def _moved_to(events: Events, is_answer: Flags, life: Ints) -> Ints:
    """Return the last due day that was set between each answer and the next one."""
    result = np.zeros(len(life), np.int64)
    moved = np.flatnonzero(events.kind == Kind.RESCHEDULED)
    before = np.cumsum(is_answer)[moved] - 1
    known = before >= 0
    known[known] = life[before[known]] == events.life[moved[known]]
    moved, before = moved[known], before[known]
    result[before] = due_days(events, moved)
    return result


def due_days(events: Events, places: Ints) -> Ints:
    """Return the due days of events that have one."""
    return (events.duration[places] << INTERVAL_BITS) | events.interval[places]
