"""The review screen without its widgets."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studyapp.core.cards.model import Note, cards_of
from studyapp.core.clock import Clock
from studyapp.core.errors import StudyError
from studyapp.core.ids import CardId, NoteId
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import Counts, DaySummary, ReviewItem, Scope
from studyapp.ui.viewmodels.asked_card import AskedCard, SourceExcerpt, asked_card, source_excerpt
from studyapp.ui.viewmodels.intervals import Interval, interval_of

EVERYTHING = Scope()
POLL_MS = 10_000
"""How often a finished screen looks whether a learning card has come due."""


class Reviewing(Protocol):
    """The use cases behind the screen; services.review.ReviewService fulfils it."""

    def counts(self, scope: Scope = ...) -> Counts: ...
    def next_item(self, scope: Scope = ...) -> ReviewItem | None: ...
    def grade(self, card_id: CardId, rating: Rating, duration_ms: int) -> None: ...
    def undo(self) -> CardId | None: ...
    def can_undo(self) -> bool: ...
    def suspend(self, card_id: CardId) -> None: ...
    def bury(self, note_id: NoteId) -> None: ...
    def summary(self) -> DaySummary: ...


class Stopwatch(Protocol):
    """Measures how long the learner thinks, in milliseconds; QElapsedTimer is one."""

    def start(self) -> None: ...
    def elapsed(self) -> int: ...


class Stage(Enum):
    """Where the screen stands."""

    IDLE = auto()
    QUESTION = auto()
    ANSWER = auto()
    FINISHED = auto()


class Notice(Enum):
    """Something that happened to a card and is worth a word."""

    SUSPENDED = auto()
    BURIED = auto()
    UNDONE = auto()


@dataclass(frozen=True, slots=True)
class ReviewScreen:
    """All that the review view shows.

    Attributes:
        card: None unless a question or an answer is shown.
        items_shown: Of an answer in items, how many were uncovered one by one.
        done: Cards graded in this session. total: those and what is still to do.
        source: The paragraph of the card while the learner wants to see it.
        hint_shown: The learner asked for it; it belongs to the card.
        summary: What was done today; None while cards are asked.
        next_in: Time until the next learning card; None when none waits.
        scoped: Only a part of the library is asked.
        rest: Cards to do in the other parts, told when one part is finished.
    """

    stage: Stage = Stage.IDLE
    card: AskedCard | None = None
    items_shown: int = 0
    counts: Counts = field(default_factory=Counts)
    done: int = 0
    can_undo: bool = False
    source: SourceExcerpt | None = None
    hint_shown: bool = False
    summary: DaySummary | None = None
    next_in: Interval | None = None
    scoped: bool = False
    rest: int = 0

    @property
    def total(self) -> int:
        """Cards of this session, done and to do."""
        return self.done + self.counts.total

    @property
    def answer_shown(self) -> bool:
        """Whether the card may be graded."""
        return self.stage is Stage.ANSWER


class ReviewViewModel(QObject):
    """Walks through the queue: ask, reveal, grade, ask again.

    Signals:
        screen_changed: The new ReviewScreen.
        noticed: A Notice; the screen has changed already.
        reader_requested: A Place and the CardId of the card shown.
        edit_requested: The ReviewItem shown; the clock stands until `go_on_thinking`.
        failed: A StudyError; nothing was written and the screen is unchanged.
    """

    screen_changed = Signal(object)
    noticed = Signal(object)
    reader_requested = Signal(object, object)
    edit_requested = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        service: Reviewing,
        clock: Clock,
        stopwatch: Stopwatch,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._clock = clock
        self._stopwatch = stopwatch
        self._scope = EVERYTHING
        self._item: ReviewItem | None = None
        self._thought_ms = 0
        self._was_grade: list[bool] = []
        self._can_undo = False
        self._left = False
        self._screen = ReviewScreen()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self.look_again)

    @property
    def screen(self) -> ReviewScreen:
        """What is shown now."""
        return self._screen

    @property
    def scope(self) -> Scope:
        """Which cards are asked."""
        return self._scope

    def start(self, scope: Scope = EVERYTHING) -> None:
        """Begin a session with the first card of a scope."""
        self._scope = scope
        self._was_grade.clear()
        self._left = False
        self._screen = ReviewScreen()
        self._can_undo = self._service.can_undo()
        self._ask_next()

    def resume(self) -> None:
        """Go on where the session was left.

        An open question is asked afresh: cards may have been changed elsewhere,
        and time spent elsewhere is no thinking time.
        """
        if self._left:
            self.start()
        elif not self._screen.answer_shown:
            self._can_undo = self._service.can_undo()
            self._ask_next()

    @Slot()
    def leave(self) -> None:
        """Take note that the page is left. Who comes back to a finished part wants the rest."""
        self._left = self._screen.stage is Stage.FINISHED and self._screen.scoped

    @Slot()
    def look_again(self) -> None:
        """Ask the next card if one has come due on the finished screen."""
        if self._screen.stage is Stage.FINISHED:
            self._ask_next()

    @Slot()
    def show_answer(self) -> None:
        """Show the whole answer."""
        if self._screen.stage is Stage.QUESTION:
            self._show(replace(self._screen, stage=Stage.ANSWER))

    @Slot()
    def show_item(self) -> None:
        """Uncover one more item of the answer; after the last one the card may be graded."""
        screen = self._screen
        if screen.stage is not Stage.QUESTION or screen.card is None:
            return
        shown = screen.items_shown + 1
        stage = Stage.QUESTION if shown < screen.card.items else Stage.ANSWER
        self._show(replace(screen, items_shown=shown, stage=stage))

    @Slot()
    def go_on(self) -> None:
        """Do what is likeliest wanted: show the answer, then call it good."""
        if self._screen.answer_shown:
            self.grade(Rating.GOOD)
        else:
            self.show_answer()

    def grade(self, rating: Rating) -> None:
        """Rate the answer and ask the next card. Nothing happens before the answer is shown."""
        card = self._screen.card
        if card is None or not self._screen.answer_shown:
            return
        duration_ms = self._thought_ms + self._stopwatch.elapsed()
        if self._did(partial(self._service.grade, card.card_id, rating, duration_ms)):
            self._was_grade.append(True)
            self._ask_next()

    @Slot()
    def suspend(self) -> None:
        """Take the card out of review until it is unsuspended."""
        card = self._screen.card
        if card is not None and self._did(partial(self._service.suspend, card.card_id)):
            self._was_grade.append(False)
            self._ask_next()
            self.noticed.emit(Notice.SUSPENDED)

    @Slot()
    def bury(self) -> None:
        """Ask no card of this note again today."""
        card = self._screen.card
        if card is not None and self._did(partial(self._service.bury, card.note_id)):
            self._was_grade.append(False)
            self._ask_next()
            self.noticed.emit(Notice.BURIED)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last, in this session or before, and ask that card again."""
        if not self._screen.can_undo or not self._did(self._service.undo):
            return
        if self._was_grade:
            self._was_grade.pop()
        self._can_undo = bool(self._was_grade) or self._service.can_undo()
        self._ask_next()
        self.noticed.emit(Notice.UNDONE)

    @Slot()
    def toggle_source(self) -> None:
        """Show or hide the paragraph the card was made from."""
        screen, item = self._screen, self._item
        if screen.card is not None and item is not None:
            source = source_excerpt(item) if screen.source is None else None
            self._show(replace(screen, source=source))

    @Slot()
    def show_hint(self) -> None:
        """Show the note's hint, if it has one."""
        screen = self._screen
        if screen.card is not None and screen.card.hint and not screen.hint_shown:
            self._show(replace(screen, hint_shown=True))

    @Slot()
    def request_reader(self) -> None:
        """Ask to see the card's paragraph in the article."""
        card = self._screen.card
        if card is not None and card.place is not None:
            self.reader_requested.emit(card.place, card.card_id)

    @Slot()
    def request_edit(self) -> None:
        """Ask for an editor for the card shown. Time spent there is no thinking time."""
        if self._screen.card is not None and self._item is not None:
            self._thought_ms += self._stopwatch.elapsed()
            self._stopwatch.start()
            self.edit_requested.emit(self._item)

    @Slot()
    def go_on_thinking(self) -> None:
        """Let the clock run again."""
        self._stopwatch.start()

    def rewrite(self, note: Note) -> None:
        """Ask the card again as it says now; the next one if its blank is gone."""
        item, screen = self._item, self._screen
        if item is None or screen.card is None or item.note.id != note.id:
            return
        if item.card not in cards_of(note):
            self._ask_next()
            return
        item = self._item = replace(item, note=note)
        source = source_excerpt(item) if screen.source else None
        shown = screen.items_shown if screen.card.answer == asked_card(item).answer else 0
        self._show(replace(screen, card=asked_card(item), source=source, items_shown=shown))

    def _did(self, action: Callable[[], object]) -> bool:
        """Tell whether an action was done. When the library refuses it, nothing has changed."""
        try:
            action()
        except StudyError as error:
            self.failed.emit(error)
            return False
        self._can_undo = True
        return True

    def _ask_next(self) -> None:
        item = self._item = self._service.next_item(self._scope)
        asked = ReviewScreen(
            counts=self._service.counts(self._scope),
            done=sum(self._was_grade),
            can_undo=self._can_undo,
            scoped=self._scope != EVERYTHING,
        )
        if item is None:
            self._finish(asked)
            return
        self._poll.stop()
        self._thought_ms = 0
        self._stopwatch.start()
        self._show(replace(asked, stage=Stage.QUESTION, card=asked_card(item)))

    def _finish(self, asked: ReviewScreen) -> None:
        summary = self._service.summary()
        waits_until = summary.next_learning_at if asked.counts.learning else None
        next_in = interval_of(waits_until - self._clock.now()) if waits_until else None
        rest = self._service.counts(EVERYTHING).total if asked.scoped else 0
        self._poll.start()
        self._show(
            replace(asked, stage=Stage.FINISHED, summary=summary, next_in=next_in, rest=rest)
        )

    def _show(self, screen: ReviewScreen) -> None:
        self._screen = screen
        self.screen_changed.emit(screen)
