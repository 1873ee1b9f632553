"""What a review does off the window's thread: choose cards, take back, do again.

With a large library each of these may take seconds. They change nothing of the view model:
it takes over what they return.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from studyapp.core.clock import Clock
from studyapp.core.ids import CardId
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.views import ReviewItem, Scope, Study
from studyapp.ui.viewmodels.review_screen import ReviewScreen
from studyapp.ui.viewmodels.review_steps import begun, finished
from studyapp.ui.viewmodels.session import Session


@dataclass(frozen=True, slots=True)
class Asked:
    """What a session asks next.

    Attributes:
        item: None when there is nothing to ask.
        screen: It says how much is left; without an item what was done as well.
        same: The card that was shown, of which only flag or mark changed, in place of both.
        can_undo: Whether there is anything to take back.
    """

    session: Session
    item: ReviewItem | None
    screen: ReviewScreen
    same: ReviewItem | None = None
    can_undo: bool = True


@dataclass(frozen=True, slots=True)
class Asks:
    """Looks for the next card of a session.

    Attributes:
        seconds_left: Of the session; None for one without an end.
        over: The time is over: no card is to be asked.
    """

    session: Session
    clock: Clock
    seconds_left: int | None
    over: bool = False

    def next(self) -> Asked:
        """Return what is asked next."""
        session = self.session
        item = None if self.over else session.next_item(self.seconds_left)
        screen = replace(begun(session), time_over=self.over)
        if item is None:
            screen = finished(screen, session, self.clock.now())
        return Asked(session, item, screen)

    def begun(self, scope: Scope, study: Study, report: ReportProgress) -> Asked:
        """Return what another session asks first."""
        report(0, 0)
        session = self.session.other(scope, study)
        return replace(self, session=session).afresh(report)

    def longer(self, minutes: int) -> Asked:
        """Return what the session asks when it goes on for some minutes."""
        self.session.go_on(minutes)
        return self.next()

    def afresh(self, report: ReportProgress = ignore_progress) -> Asked:
        """Return what is asked next, and whether anything can be taken back by now."""
        report(0, 0)
        return replace(self.next(), can_undo=self.session.asks.can_undo())

    def after(
        self,
        act: Callable[[ReportProgress], CardId | None],
        shown: ReviewItem | None,
        report: ReportProgress,
    ) -> Asked | None:
        """Take back or do again; return what is asked then, None when there was nothing to do.

        If only labels changed of the card shown, it stays.
        """
        report(0, 0)
        card = act(report)
        if card is None:
            return None
        if shown is not None and shown.card.id == card:
            now = self.session.asks.item(card)
            if replace(now.state, flag=shown.state.flag, marked=shown.state.marked) == shown.state:
                can_undo = self.session.asks.can_undo()
                return Asked(self.session, shown, ReviewScreen(), now, can_undo)
        return self.afresh()
