"""In which order a day's cards are asked."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.ids import CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.fuzz import seed


class ReviewOrder(StrEnum):
    """Which of the due reviews comes first."""

    DUE = "due"
    """The longest due."""
    RETRIEVABILITY = "retrievability"
    """The most likely forgotten; best when there are more than can be done."""
    ARTICLE = "article"
    """As they stand in the article."""
    RANDOM = "random"
    """Shuffled, every day otherwise."""


class NewMix(StrEnum):
    """When new cards come."""

    AFTER = "after"
    """After the reviews."""
    MIXED = "mixed"
    """Evenly among them."""
    BEFORE = "before"
    """Before them."""


@dataclass(frozen=True, slots=True)
class Ordering:
    """In which order the cards of a day are asked."""

    review: ReviewOrder = ReviewOrder.DUE
    mix: NewMix = NewMix.AFTER


USUAL_ORDER = Ordering()


def review_key(order: ReviewOrder, card: Candidate, today: int) -> tuple[float, int, CardId]:
    """Return what the reviews of a study day are sorted by; the day is an ordinal."""
    first = 0.0
    match order:
        case ReviewOrder.DUE:
            first = card.due_day or 0
        case ReviewOrder.RETRIEVABILITY:
            # Recall falls with the time waited, measured in stabilities, whatever the decay.
            waited = today - card.last_day if card.last_day else 0
            first = -waited / card.stability if card.stability else 0
        case ReviewOrder.ARTICLE:
            pass
        case ReviewOrder.RANDOM:
            first = seed(card.card_id, today)
    return first, card.position, card.card_id
