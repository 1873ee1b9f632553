"""What a review asks of the library."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Protocol

from studyapp.core.answers.leniency import Synonym
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.leech import Leech
from studyapp.services.progress import ReportProgress
from studyapp.services.views import Counts, DaySummary, ReviewItem, Scope, Study

EVERYTHING = Scope()


class Asking(Protocol):
    """Asks cards and takes ratings; services.cram.CramSession fulfils it."""

    def counts(self, scope: Scope = ..., study: Study = ...) -> Counts: ...
    def next_item(self, scope: Scope = ..., study: Study = ...) -> ReviewItem | None: ...
    def item(self, card_id: CardId) -> ReviewItem: ...
    def intervals(
        self, card_id: CardId, missed: frozenset[int] | None
    ) -> Mapping[Rating, timedelta]: ...
    def grade(
        self,
        card_id: CardId,
        rating: Rating,
        duration_ms: int,
        missed: frozenset[int] | None = ...,
    ) -> Leech | None: ...
    def undo(self, report: ReportProgress = ...) -> CardId | None: ...
    def redo(self, report: ReportProgress = ...) -> CardId | None: ...
    def can_undo(self) -> bool: ...
    def summary(self) -> DaySummary: ...


class Reviewing(Asking, Protocol):
    """The use cases behind the screen; services.review.ReviewService fulfils it."""

    def synonyms(self, article: ArticleId) -> tuple[Synonym, ...]: ...
    def begin(self, scope: Scope, study: Study) -> None: ...
    def cram(self, scope: Scope, study: Study) -> Asking: ...
