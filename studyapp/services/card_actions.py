"""Actions on many cards at once: each is one action in the log and one undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.events import (
    Buried,
    EventId,
    Flagged,
    Marked,
    Suspended,
    Unsuspended,
)
from studyapp.core.scheduling.state import NEW_CARD, CardState
from studyapp.services.base import Context
from studyapp.services.happenings import MakeEvent, happen
from studyapp.services.plans import PlanService
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.review import ReviewService
from studyapp.services.views import Scope


@dataclass(frozen=True, slots=True)
class Changed:
    """What came of an action.

    Attributes:
        cards: How many are other than before.
        last: The latest event of the log then; None when nothing was changed.
    """

    cards: int
    last: EventId | None


@dataclass(frozen=True, slots=True)
class CardActionService:
    """Changes cards. Cards that are already as wanted are left alone and not counted.

    Thousands of cards take seconds: run it in a job. A Cancelled from a report of progress
    leaves all as it was, and so does the UnknownCardError of a card that is not in the library.
    """

    context: Context
    review: ReviewService
    plans: PlanService

    def suspend(self, cards: Sequence[CardId], report: ReportProgress = ignore_progress) -> Changed:
        """Take cards out of review until they are unsuspended."""
        now, day = self.context.now(), self.context.today()
        return self._happen(
            cards,
            lambda state: not state.suspended,
            lambda id_, card: Suspended(id_, card, now, day),
            report,
        )

    def unsuspend(
        self, cards: Sequence[CardId], report: ReportProgress = ignore_progress
    ) -> Changed:
        """Bring suspended cards back."""
        now, day = self.context.now(), self.context.today()
        return self._happen(
            cards,
            lambda state: state.suspended,
            lambda id_, card: Unsuspended(id_, card, now, day),
            report,
        )

    def bury(self, cards: Sequence[CardId], report: ReportProgress = ignore_progress) -> Changed:
        """Ask cards no more on this study day."""
        now, day = self.context.now(), self.context.today()
        return self._happen(
            cards,
            lambda state: state.buried_on != day,
            lambda id_, card: Buried(id_, card, now, day),
            report,
        )

    def mark(
        self, cards: Sequence[CardId], marked: bool, report: ReportProgress = ignore_progress
    ) -> Changed:
        """Mark cards, or take the mark off."""
        now, day = self.context.now(), self.context.today()
        return self._happen(
            cards,
            lambda state: state.marked != marked,
            lambda id_, card: Marked(id_, card, now, day, marked),
            report,
        )

    def flag(
        self, cards: Sequence[CardId], flag: int, report: ReportProgress = ignore_progress
    ) -> Changed:
        """Put a flag on cards, 1 to 4; 0 takes it off."""
        now, day = self.context.now(), self.context.today()
        return self._happen(
            cards,
            lambda state: state.flag != flag,
            lambda id_, card: Flagged(id_, card, now, day, flag),
            report,
        )

    def set_due(
        self, cards: Sequence[CardId], low: int, high: int, report: ReportProgress = ignore_progress
    ) -> Changed:
        """Let cards fall due in `low` to `high` days; new cards stay new."""
        return self._told(self.plans.set_due(cards, low, high, report))

    def reset(self, cards: Sequence[CardId], report: ReportProgress = ignore_progress) -> Changed:
        """Make cards new again; flags and marks stay, and what was answered stays in the log."""
        wanted = self._wanted(cards, lambda state: state.phase is not NEW_CARD.phase)
        if wanted:
            self.plans.reset(wanted, report)
        return self._told(len(wanted))

    def suspend_section(
        self, article: ArticleId, section: BlockId, report: ReportProgress = ignore_progress
    ) -> Changed:
        """Take the cards of a section out of review."""
        return self.suspend(self._of_section(article, section), report)

    def unsuspend_section(
        self, article: ArticleId, section: BlockId, report: ReportProgress = ignore_progress
    ) -> Changed:
        """Bring the suspended cards of a section back."""
        return self.unsuspend(self._of_section(article, section), report)

    def undo(self, changed: Changed, report: ReportProgress = ignore_progress) -> bool:
        """Take an action back; False when something else was done since."""
        with self.context.open_uow(read_only=True) as uow:
            latest = uow.log.latest()
        if latest is None or latest.id != changed.last:
            return False
        self.review.undo(report)
        # What was changed in a list was not on the table: nothing comes back to it.
        self.review.forget()
        return True

    def _of_section(self, article: ArticleId, section: BlockId) -> Sequence[CardId]:
        scope = Scope(article=article, section=section)
        with self.context.open_uow(read_only=True) as uow:
            return uow.finding.cards(scope, self.context.today())

    def _happen(
        self,
        cards: Sequence[CardId],
        is_other: Callable[[CardState], bool],
        event_of: MakeEvent,
        report: ReportProgress,
    ) -> Changed:
        with self.context.open_uow() as uow:
            wanted = [card for card in cards if is_other(uow.log.state(card))]
            if wanted:
                happen(uow, wanted, event_of, self.context.model, report)
                uow.commit()
        if wanted:
            self.review.forget()
        return self._told(len(wanted))

    def _wanted(
        self, cards: Sequence[CardId], is_other: Callable[[CardState], bool]
    ) -> list[CardId]:
        with self.context.open_uow(read_only=True) as uow:
            return [card for card in cards if is_other(uow.log.state(card))]

    def _told(self, cards: int) -> Changed:
        if not cards:
            return Changed(0, None)
        with self.context.open_uow(read_only=True) as uow:
            latest = uow.log.latest()
        return Changed(cards, latest.id if latest else None)
