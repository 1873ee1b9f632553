"""What a review asks of the library."""

from typing import Protocol

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.leech import Leech
from studyapp.services.views import Counts, DaySummary, ReviewItem, Scope

EVERYTHING = Scope()


class Reviewing(Protocol):
    """The use cases behind the screen; services.review.ReviewService fulfils it."""

    def counts(self, scope: Scope = ...) -> Counts: ...
    def next_item(self, scope: Scope = ...) -> ReviewItem | None: ...
    def item(self, card_id: CardId) -> ReviewItem: ...
    def grade(
        self,
        card_id: CardId,
        rating: Rating,
        duration_ms: int,
        missed: frozenset[int] | None = ...,
    ) -> Leech | None: ...
    def undo(self) -> CardId | None: ...
    def redo(self) -> CardId | None: ...
    def can_undo(self) -> bool: ...
    def summary(self) -> DaySummary: ...
