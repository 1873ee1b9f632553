"""Asks one card after the other: what every step of a review comes back to."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studyapp.core.clock import Clock
from studyapp.core.errors import StudyError
from studyapp.services.progress import ReportProgress
from studyapp.services.settings import TypedAnswers
from studyapp.services.views import ReviewItem
from studyapp.ui.viewmodels import card_exercise
from studyapp.ui.viewmodels.asked_card import asked_card
from studyapp.ui.viewmodels.long_job import Works
from studyapp.ui.viewmodels.one_item import OneItem
from studyapp.ui.viewmodels.review_jobs import Asked, Asks
from studyapp.ui.viewmodels.review_screen import ReviewScreen, Stage, Waiting, waiting
from studyapp.ui.viewmodels.review_steps import begun, promised
from studyapp.ui.viewmodels.reviewing import Reviewing
from studyapp.ui.viewmodels.session import Session
from studyapp.ui.viewmodels.session_clock import SessionClock
from studyapp.ui.viewmodels.thinking_time import Stopwatch, ThinkingTime

POLL_MS = 10_000
"""How often a finished screen looks whether a learning card has come due."""
WAIT_SHOWN_MS = 300
"""Until then the card that was shown stays; most waits are over sooner."""

_Found = TypeVar("_Found")


class CardAsking(QObject):
    """Holds the session and the card that is asked.

    Signals:
        screen_changed: The new ReviewScreen.
        failed: A StudyError; nothing was written and the screen is unchanged.
        given_up: There is nothing to show: the first session was cancelled, or failed.

    Attributes:
        time: How long the session may still go on.
    """

    screen_changed = Signal(object)
    failed = Signal(object)
    given_up = Signal()

    def __init__(
        self,
        service: Reviewing,
        clock: Clock,
        stopwatch: Stopwatch,
        working: Works,
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
        self._away = False
        self._screen = self._before = ReviewScreen()
        # Only while something runs: what holds itself is freed late, and by any thread.
        self._then: Callable[[], object] | None = None
        self._instead: Callable[[], None] | None = None
        self._working = working
        working.done.connect(self._on_worked)
        working.failed.connect(self._on_work_failed)
        working.stopped.connect(self._on_work_stopped)
        working.progressed.connect(self._on_progressed)
        self._soon = QTimer(self, interval=WAIT_SHOWN_MS, singleShot=True)
        self._soon.timeout.connect(self._show_waiting)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_again)

    @property
    def screen(self) -> ReviewScreen:
        """What is shown now."""
        return self._screen

    @property
    def at_it(self) -> bool:
        """Whether something was begun a moment ago that still shows the screen before."""
        return self._soon.isActive()

    @Slot()
    def look_again(self) -> None:
        """Ask the next card if one has come due on the finished screen."""
        if self._screen.stage is Stage.FINISHED and not self._screen.time_over:
            self._ask_next()

    def _did(self, action: Callable[[], object]) -> bool:
        """Tell whether an action was done. When the library refuses it, nothing has changed."""
        try:
            action()
        except StudyError as error:
            self.failed.emit(error)
            return False
        self._can_undo = True
        return True

    @Slot()
    def cancel(self) -> None:
        """Stop what the learner waits for, and show again what was shown before."""
        self._working.cancel()

    def _wait(
        self,
        waits_for: Waiting,
        work: Callable[[ReportProgress], _Found],
        then: Callable[[_Found], object],
    ) -> None:
        """Do something that may take long off this thread, and `then` take over what came of it.

        Until then there is no card, so that no key does anything to one. Another session wanted
        meanwhile comes in place of the one that is being made.
        """
        if self._working.busy:
            if waits_for is Waiting.CHOOSING:
                self._instead = partial(self._wait, waits_for, work, then)
                if self._screen.waiting is Waiting.CHOOSING:
                    self._working.cancel()
            return
        found: list[_Found] = []
        self._thinking.pause()
        self._before, self._then = self._screen, lambda: then(found[0])
        self._screen = waiting(self._screen, waits_for)
        self._soon.start()
        self._working.start(lambda report: found.append(work(report)))

    @Slot()
    def _go_back(self) -> None:
        """Show what was shown before a wait."""
        self._then = None
        self._soon.stop()
        self._thinking.go_on()
        self._show(self._before)
        if self._screen.stage is Stage.IDLE:
            self.given_up.emit()

    def _goes_on_instead(self) -> bool:
        """Tell whether another session is wanted by now, and begin it."""
        instead, self._instead = self._instead, None
        if instead is None:
            return False
        self._screen = self._before if self._screen.stage is Stage.WAITING else self._screen
        instead()
        return True

    @Slot()
    def _show_waiting(self) -> None:
        self._show(self._screen)

    @Slot(object)
    def _on_worked(self, _done: object) -> None:
        self._soon.stop()
        then, self._then = self._then, None
        if then is not None:
            then()
        self._goes_on_instead()

    @Slot(object)
    def _on_work_failed(self, error: object) -> None:
        self._go_back()
        self.failed.emit(error)
        self._goes_on_instead()

    @Slot()
    def _on_work_stopped(self) -> None:
        if not self._goes_on_instead():
            self._go_back()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self._screen = replace(self._screen, progress=(done, total))
        if not self._soon.isActive():
            self._show(self._screen)

    def _asks(self, *, overtime: bool = False) -> Asks:
        """Return what looks for the next card; when the time is over, only in overtime."""
        over = self.time.over and not overtime
        return Asks(self._session, self._clock, self.time.seconds_left, over)

    def _ask_next(self) -> None:
        """Ask the next card; when the time is over, none."""
        self._ask(self._asks().next())

    def _ask(self, asked: Asked) -> None:
        """Ask a card that was looked for, or say that there is none."""
        self._session, self._alone = asked.session, None
        item = self._item = asked.item
        screen = replace(
            asked.screen,
            done=sum(self._was_grade),
            can_undo=self._can_undo,
            two_buttons=self._two_buttons,
        )
        if item is None:
            self.time.pause()
            self._poll.start()
            self._show(screen)
            return
        self._poll.stop()
        self._thinking.begin()
        card, exercise = asked_card(item), card_exercise.wanted(item, self._typed)
        self._show(replace(screen, stage=Stage.QUESTION, card=card, exercise=exercise))

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
