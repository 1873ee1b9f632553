"""What can happen to a card. Events are written once and never changed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from studyapp.core.ids import CardId


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


@dataclass(frozen=True, slots=True)
class Graded:
    """The learner answered and rated the answer.

    Attributes:
        day: The study day on which it happened, fixed when it happened: travelling to
            another time zone does not rewrite history.
        duration_ms: From the question to the rating, capped by the caller.
        desired_retention: What the interval was made for, 0.80 to 0.97; kept with the event,
            so that a later change of the setting does not rewrite history either.
    """

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    rating: Rating
    duration_ms: int
    desired_retention: float = 0.90


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
class Undone:
    """Takes back the event `target` of the same card."""

    id: EventId
    card_id: CardId
    at: datetime
    day: date
    target: EventId


CardEvent = Graded | Suspended | Unsuspended | Buried | Undone
