"""What the queue of a day asks about a card."""

from datetime import datetime
from typing import NamedTuple

from studyapp.core.ids import CardId


class Candidate(NamedTuple):
    """A card that may be asked.

    A queue reads hundreds of them at once, so it is a tuple, and its days are ordinals
    (`date.toordinal`).

    Attributes:
        group: Cards with the same group are siblings.
        position: Place among new cards, in the order of the article.
        article, deck: Where it belongs; exams ask for that.
        is_new: Whether it was never answered.
        due_day: The study day a review falls on; None unless the card is in review.
        last_day: The study day of the latest rating.
        stability: As of `MemoryState`; None for a new card.
        suspended, buried_on: As of `CardState`.
        due_at: When a learning step ends; None outside learning and relearning.
    """

    card_id: CardId
    group: str
    position: int
    article: str
    deck: str
    is_new: bool
    due_day: int | None
    last_day: int | None
    stability: float | None
    suspended: bool
    buried_on: int | None
    due_at: datetime | None
