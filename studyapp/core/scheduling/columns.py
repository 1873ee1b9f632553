"""The log and the states as columns of numbers, in which a whole library is folded at once."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum

from studyapp.core.ids import CardId
from studyapp.core.scheduling.state import CardState, MemoryState, Phase

PHASES = (Phase.NEW, Phase.LEARNING, Phase.REVIEW, Phase.RELEARNING)
"""A phase's number is its place here."""
STATE_COLUMNS = 14
"""Whole numbers of one state in `Snapshot.whole`."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Kind(IntEnum):
    """What an event is. An answer's number is its rating, 1 to 4."""

    SUSPENDED = 5
    UNSUSPENDED = 6
    BURIED = 7
    RESCHEDULED = 8
    RESET = 9
    FLAGGED = 10
    MARKED = 11
    INHERITED = 12


LAST_RATING = 4
"""The numbers up to it are answers."""
KIND_BITS = 4
INTERVAL_BITS = 18
LONGEST_DAYS = (1 << 16) - 1
"""What is more than this in place of an interval is a wait: so many seconds more."""
DURATION_BITS = 23
DAY_SHIFT = KIND_BITS + INTERVAL_BITS + DURATION_BITS
DAY_ZERO = 1 << 19
"""The study day counted as 0; its ordinal. The days from 1436 to 2153 have room."""


@dataclass(frozen=True, slots=True)
class History:
    """The events that count, in the order they happened.

    Attributes:
        cards: The card of each.
        moments: In ms since 1970.
        packed: From the top, the study day, duration in ms (23 bits), interval in days or the
            wait of a step (18 bits, 0 where neither is known) and kind (4 bits). A rescheduled
            event has its due day in place of duration and interval, and so has one that
            inherits; one that flags or marks has its flag or whether it marks in place of the
            interval.
            Cards that inherit no memory are left out.
        retentions: Loads the desired retention of each answer that says nothing of its interval
            or wait, in order. Rarely needed: such an answer is an old one.
        inherited: Loads stability and difficulty of each event that inherits, in order.
    """

    cards: "array[int]"
    moments: "array[int]"
    packed: "array[int]"
    retentions: Callable[[], "array[float]"]
    inherited: Callable[[], "array[float]"]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """States of many cards, sorted by card. 0 stands for None.

    Attributes:
        whole: Fourteen numbers each: the card, phase, due_at (ms), due_day, last_review (ms),
            last_day, step, interval_days, reps, lapses, suspended, buried_on, flag, marked.
        memory: Two numbers each: stability and difficulty.
    """

    whole: "array[int]"
    memory: "array[float]"

    def __len__(self) -> int:
        """Return the number of cards."""
        return len(self.whole) // STATE_COLUMNS

    def states(self) -> Iterator[tuple[CardId, CardState]]:
        """Yield each card with its state."""
        for at in range(len(self)):
            row = self.whole[at * STATE_COLUMNS : (at + 1) * STATE_COLUMNS]
            yield CardId(row[0]), _state(row, self.memory[2 * at], self.memory[2 * at + 1])


@dataclass(frozen=True, slots=True)
class Differences:
    """States as they should be, of cards that are stored otherwise.

    Attributes:
        states: Those that differ in more than their memory.
        memories: Those that differ in their memory alone.
    """

    states: Snapshot
    memories: Snapshot

    def __len__(self) -> int:
        """Return the number of cards."""
        return len(self.states) + len(self.memories)


def _state(row: "array[int]", stability: float, difficulty: float) -> CardState:
    _card, phase, due_at, due_day, last_review, last_day, *counts = row
    step, interval_days, reps, lapses, suspended, buried_on, flag, marked = counts
    return CardState(
        phase=PHASES[phase],
        memory=MemoryState(stability, difficulty) if stability else None,
        due_at=_moment(due_at),
        due_day=_day(due_day),
        last_review=_moment(last_review),
        last_day=_day(last_day),
        step=step,
        interval_days=interval_days,
        reps=reps,
        lapses=lapses,
        suspended=bool(suspended),
        buried_on=_day(buried_on),
        flag=flag,
        marked=bool(marked),
    )


def _moment(milliseconds: int) -> datetime | None:
    return _EPOCH + timedelta(milliseconds=milliseconds) if milliseconds else None


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
