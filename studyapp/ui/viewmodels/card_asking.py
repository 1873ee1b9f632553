"""Asks one card after the other: what every step of a review comes back to."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studyapp.core.clock import Clock
from studyapp.core.errors import StudyError
from studyapp.core.ids import CardId
from studyapp.services.settings import TypedAnswers
from studyapp.services.views import ReviewItem
from studyapp.ui.viewmodels import card_exercise
from studyapp.ui.viewmodels.asked_card import asked_card
from studyapp.ui.viewmodels.one_item import OneItem
from studyapp.ui.viewmodels.review_screen import ReviewScreen, Stage
from studyapp.ui.viewmodels.review_steps import begun, finished, promised
from studyapp.ui.viewmodels.reviewing import Reviewing
from studyapp.ui.viewmodels.session import Session
from studyapp.ui.viewmodels.session_clock import SessionClock
from studyapp.ui.viewmodels.thinking_time import Stopwatch, ThinkingTime

POLL_MS = 10_000
"""How often a finished screen looks whether a learning card has come due."""


class CardAsking(QObject):
    """Holds the session and the card that is asked.

    Signals:
        screen_changed: The new ReviewScreen.
        failed: A StudyError; nothing was written and the screen is unchanged.

    Attributes:
        time: How long the session may still go on.
    """

    screen_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        service: Reviewing,
        clock: Clock,
        stopwatch: Stopwatch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = Session(service)
        self._clock = clock
        self.time = SessionClock(clock, self)
        self._target_minutes = 0
        self._thinking = ThinkingTime(stopwatch)
        self._item: ReviewItem | None = None
        self._alone: OneItem | None = None
        self._typed = TypedAnswers.OFF
        self._de_alike = False
        self._two_buttons = False
        self._was_grade: list[bool] = []
        self._taken_back: list[bool] = []
        self._can_undo = False
        self._left = False
        self._screen = ReviewScreen()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_again)

    @property
    def screen(self) -> ReviewScreen:
        """What is shown now."""
        return self._screen

    @Slot()
    def look_again(self) -> None:
        """Ask the next card if one has come due on the finished screen."""
        if self._screen.stage is Stage.FINISHED and not self._screen.time_over:
            self._ask_next()

    def _tried(self, action: Callable[[], CardId | None]) -> CardId | None:
        """Return what an action returns; None when the library refuses it."""
        try:
            return action()
        except StudyError as error:
            self.failed.emit(error)
            return None

    def _did(self, action: Callable[[], object]) -> bool:
        """Tell whether an action was done. When the library refuses it, nothing has changed."""
        try:
            action()
        except StudyError as error:
            self.failed.emit(error)
            return False
        self._can_undo = True
        return True

    def _ask_next(self, *, overtime: bool = False) -> None:
        """Ask the next card; when the time is over, only in overtime."""
        session, self._alone = self._session, None
        over = self.time.over and not overtime
        item = self._item = None if over else session.next_item(self.time.seconds_left)
        asked = replace(
            begun(session),
            done=sum(self._was_grade),
            can_undo=self._can_undo,
            two_buttons=self._two_buttons,
            time_over=over,
        )
        if item is None:
            self.time.pause()
            self._poll.start()
            self._show(finished(asked, session, self._clock.now()))
            return
        self._poll.stop()
        self._thinking.begin()
        card, exercise = asked_card(item), card_exercise.wanted(item, self._typed)
        self._show(replace(asked, stage=Stage.QUESTION, card=card, exercise=exercise))

    def _ask_alone(self, alone: OneItem | None) -> None:
        """Ask for one item of the list just answered; the next card when there is none."""
        if alone is None or self.time.over:
            self._ask_next()
            return
        self._alone = alone
        asked = replace(
            begun(self._session),
            stage=Stage.QUESTION,
            card=alone.card,
            alone=True,
            done=sum(self._was_grade),
            can_undo=self._can_undo,
            two_buttons=True,
        )
        self._thinking.begin()
        self._show(asked)

    def _show_answered(self, screen: ReviewScreen) -> None:
        """Show a screen with more of its answer, and what each rating will do."""
        if self._item is not None and not screen.alone:
            screen = promised(screen, self._item, self._session.asks)
        self._show(screen)

    def _show(self, screen: ReviewScreen) -> None:
        self._screen = screen
        self.screen_changed.emit(screen)
