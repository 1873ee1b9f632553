"""Where a card stands. Always the result of replaying its events."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Phase(StrEnum):
    """Anki's card states; FSRS itself knows no NEW."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@dataclass(frozen=True, slots=True)
class MemoryState:
    """The two numbers FSRS keeps.

    Attributes:
        stability: Days until recall falls to 90 %, above 0.
        difficulty: 1 to 10.
    """

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class CardState:
    """A snapshot of one card.

    Attributes:
        due_at: When a learning step ends; None outside learning and relearning.
        due_day: The study day a review falls on; None unless the phase is REVIEW.
        last_review: Moment of the latest rating, or of the repair the card comes from;
            `last_day` is its study day.
        step: Index into the learning or relearning steps; 0 elsewhere.
        interval_days: The latest interval in whole days; 0 before the first review.
        reps: Ratings so far. lapses: Again answers given to cards in review.
        buried_on: The study day for which the card was buried; None if it never was.
        flag: 1 to 4, 0 for none. Like the mark it is the learner's own and outlives a reset.
    """

    phase: Phase = Phase.NEW
    memory: MemoryState | None = None
    due_at: datetime | None = None
    due_day: date | None = None
    last_review: datetime | None = None
    last_day: date | None = None
    step: int = 0
    interval_days: int = 0
    reps: int = 0
    lapses: int = 0
    suspended: bool = False
    buried_on: date | None = None
    flag: int = 0
    marked: bool = False


NEW_CARD = CardState()
