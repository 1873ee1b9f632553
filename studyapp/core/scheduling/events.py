"""What can happen to a card. Events are written once and never changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from itertools import count

from studyapp.core.ids import CardId
from studyapp.core.scheduling.state import MemoryState


class Rating(IntEnum):
    """The four answers; the numbers are the keys and the values FSRS expects."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True, order=True)
class EventId:
    """Names an event on all devices of a learner: who wrote it, and as its how many-eth."""

    device: str
    counter: int


def consecutive(first: EventId) -> Iterator[EventId]:
    """Yield an id and the ones after it on the same device, for events written together."""
    return (EventId(first.device, counter) for counter in count(first.counter))


@dataclass(frozen=True, slots=True)
class Graded:
    """The learner answered and rated the answer.

    Attributes:
        day: The study day on which it happened, fixed when it happened: travelling to
            another time zone does not rewrite history.
        duration_ms: From the question to the rating, capped by the caller.
        desired_retention: What the interval was made for, 0.70 to 0.97; kept with the event,
            so that a later change of the setting does not rewrite history either.
        interval_days: The days until the review that was promised, when the answer led to one:
            what load balancing, easy days and exams made of it depends on other cards, and the
            log must explain a state by itself.
        wait_seconds: How long until the card is asked again, when the answer led to a learning
            step: kept, so that other steps do not rewrite history. An old answer has neither this
            nor an interval: Anki's usual steps say where it led.
        missed: Of an answer in parts, such as the items of a list, the places of those that
            were not known, from 0; None when they were not told apart.
    """

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    rating: Rating
    duration_ms: int
    desired_retention: float = 0.90
    interval_days: int | None = None
    missed: frozenset[int] | None = None
    wait_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Suspended:
    """The card is out of review until it is unsuspended."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Unsuspended:
    """The card is back in review."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Buried:
    """The card is not asked again on this study day."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Rescheduled:
    """The card's next review falls on `due_day`. Cards never answered have none and stay new."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    due_day: date


@dataclass(frozen=True, slots=True)
class Reset:
    """What is remembered of the card is forgotten: it is new again."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Flagged:
    """The card carries a flag, 1 to 4; 0 takes it off."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    flag: int


@dataclass(frozen=True, slots=True)
class Marked:
    """The card is marked, or is so no more."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    marked: bool


@dataclass(frozen=True, slots=True)
class Inherited:
    """The card takes the place of `parent`, which was repaired, and hands on what is remembered.

    Attributes:
        memory: What the card begins its reviews with, as if answered on `day`; None when the
            parent was never in review: the card is new then.
        due_day: Of its first review; None without a memory.
    """

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    parent: CardId
    memory: MemoryState | None = None
    due_day: date | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """Takes back the event `target` of the same card."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    target: EventId


CardEvent = (
    Graded
    | Suspended
    | Unsuspended
    | Buried
    | Rescheduled
    | Reset
    | Flagged
    | Marked
    | Inherited
    | Undone
)
