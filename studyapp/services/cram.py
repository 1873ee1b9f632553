"""Sessions whose answers do not count: nothing is logged, no card moves."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.drill import Drill
from studyapp.core.scheduling.events import EventId, Rating
from studyapp.core.scheduling.leech import Leech
from studyapp.core.scheduling.queue import apart
from studyapp.services.base import Context
from studyapp.services.day_limits import seconds_per_card
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.study_queues import MOST_CARDS
from studyapp.services.views import (
    USUAL_STUDY,
    Counts,
    DaySummary,
    ReviewItem,
    Scope,
    Study,
    StudyKind,
)

EVERYTHING = Scope()


class CountedReview(Protocol):
    """The review whose answers count; services.review.ReviewService fulfils it."""

    def item(self, card_id: CardId) -> ReviewItem: ...
    def intervals(
        self, card_id: CardId, missed: frozenset[int] | None
    ) -> Mapping[Rating, timedelta]: ...
    def undo(self, report: ReportProgress = ...) -> CardId | None: ...
    def summary(self) -> DaySummary: ...


def crammed(context: Context, scope: Scope, study: Study) -> tuple[CardId, ...]:
    """Return the cards of a session whose answers do not count, in its order."""
    today = context.today()
    with context.open_uow(read_only=True) as uow:
        if study.kind is StudyKind.DRILL:
            return uow.studying.missed(scope, today)
        cards = uow.studying.crammed(scope, study, today, MOST_CARDS)
        # Both directions of a note come in one session; the first would answer the other.
        found = uow.queries.candidates_of(EVERYTHING, today, cards)
        return apart(cards, {each.card_id: each.group for each in found})


class CramSession:
    """Asks some cards until each was known once.

    It is used as the review itself is. Its undo steps back within the session; what was
    logged meanwhile, such as a suspension, is taken back from the log first.
    """

    def __init__(self, context: Context, review: CountedReview, cards: Sequence[CardId]) -> None:
        self._context = context
        self._review = review
        self._drill = Drill(tuple(cards))
        self._before: list[tuple[Drill, EventId | None]] = []
        self._after: list[Drill] = []
        self._logged = self._latest()
        with context.open_uow(read_only=True) as uow:
            self._seconds = seconds_per_card(uow)

    def begin(self, scope: Scope, study: Study) -> None:
        """Do nothing: the cards are chosen."""

    def counts(self, _scope: Scope = EVERYTHING, _study: Study = USUAL_STUDY) -> Counts:
        """Return how many cards are still to be known."""
        left = len(self._drill.waiting)
        return Counts(review=left, seconds=round(left * self._seconds))

    def next_item(
        self, _scope: Scope = EVERYTHING, _study: Study = USUAL_STUDY
    ) -> ReviewItem | None:
        """Return the card to ask now; those suspended, buried or gone meanwhile are left out."""
        while self._drill.waiting:
            card = self._drill.waiting[0]
            item = self._find(card)
            if item is not None:
                return item
            self._drill = self._drill.without(frozenset({card}))
        return None

    def item(self, card_id: CardId) -> ReviewItem:
        """Return a card as it would be asked now. Raises UnknownCardError."""
        return self._review.item(card_id)

    def intervals(
        self, card_id: CardId, missed: frozenset[int] | None
    ) -> Mapping[Rating, timedelta]:
        """Return what each rating would do if it counted."""
        return self._review.intervals(card_id, missed)

    def grade(
        self,
        card_id: CardId,
        rating: Rating,
        _duration_ms: int,
        _missed: frozenset[int] | None = None,
    ) -> Leech | None:
        """Put a card not known back some places; leave out one that was known."""
        self._after.clear()
        self._remember()
        self._drill = self._drill.answered(card_id, known=rating is not Rating.AGAIN)
        return None

    def undo(self, report: ReportProgress = ignore_progress) -> CardId | None:
        """Take back what was done last in this session; return its card."""
        if self._latest() != self._logged:
            card = self._review.undo(report)
            if card is not None and card not in self._drill.waiting and self._find(card):
                self._drill = replace(self._drill, waiting=(card, *self._drill.waiting))
            return card
        if not self._before:
            return None
        self._after.append(self._drill)
        self._drill, self._logged = self._before.pop()
        return self._drill.waiting[0]

    def redo(self, report: ReportProgress = ignore_progress) -> CardId | None:
        """Do again what was undone last in this session; return its card."""
        if not self._after:
            return None
        report(0, 0)
        card = self._drill.waiting[0]
        self._remember()
        self._drill = self._after.pop()
        return card

    def can_undo(self) -> bool:
        """Tell whether there is anything to take back in this session."""
        return bool(self._before) or self._latest() != self._logged

    def summary(self) -> DaySummary:
        """Return what counted today, and what comes tomorrow."""
        return self._review.summary()

    def _remember(self) -> None:
        """Keep where the session stands, and what was logged last until then."""
        self._before.append((self._drill, self._logged))
        self._logged = self._latest()

    def _latest(self) -> EventId | None:
        with self._context.open_uow(read_only=True) as uow:
            latest = uow.log.latest()
        return None if latest is None else latest.id

    def _find(self, card_id: CardId) -> ReviewItem | None:
        try:
            item = self._review.item(card_id)
        except UnknownCardError:
            return None
        resting = item.state.suspended or item.state.buried_on == self._context.today()
        return None if resting else item
