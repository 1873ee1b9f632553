"""Lives that do not begin anew, since a repaired card handed on what is remembered of it."""

from dataclasses import dataclass

import numpy as np

from studyapp.core.scheduling.batch.answers import Events
from studyapp.core.scheduling.batch.memory import Floats, Ints
from studyapp.core.scheduling.columns import KIND_BITS, LAST_RATING, History, Kind


@dataclass(frozen=True, slots=True)
class Inheritance:
    """What some lives begin with.

    Attributes:
        life: Number of each such life.
        due: The day the first review falls on: the one handed on, or the one it was moved to
            before anything was answered.
    """

    life: Ints
    at: Ints
    day: Ints
    due: Ints
    stability: Floats
    difficulty: Floats


def inheritance(history: History, events: Events) -> Inheritance:
    """Return what is handed on in a history."""
    first = np.flatnonzero(events.kind == Kind.INHERITED)
    memory = _memory(history, events, first)
    life = events.life[first]
    due = np.zeros(events.lives(), np.int64)
    due[life] = events.due_day(first)
    if len(first):
        moved = _moved_before_answers(events, life)
        due[events.life[moved]] = events.due_day(moved)
    return Inheritance(
        life, events.at(first), events.day(first), due[life], memory[:, 0], memory[:, 1]
    )


def _memory(history: History, events: Events, first: Ints) -> Floats:
    if not len(first):
        return np.zeros((0, 2))
    packed = np.frombuffer(history.packed, np.int64)
    handed_on = np.flatnonzero((packed & ((1 << KIND_BITS) - 1)) == Kind.INHERITED)
    memory = np.frombuffer(history.inherited()).reshape(-1, 2)
    found: Floats = memory[np.searchsorted(handed_on, events.origin[first])]
    return found


def _moved_before_answers(events: Events, lives: Ints) -> Ints:
    """Return the moves in these lives that no answer stands before, in order."""
    answered = np.cumsum(events.kind <= LAST_RATING)
    begins = np.searchsorted(events.life, events.life)
    before: Ints = answered - answered[begins]
    moved = np.flatnonzero((events.kind == Kind.RESCHEDULED) & (before == 0))
    return moved[np.isin(events.life[moved], lives)]
