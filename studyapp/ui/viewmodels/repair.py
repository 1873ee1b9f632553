"""The repair workshop without its widgets."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.cards.model import Note
from studyapp.core.cards.rewrites.model import Rewrite
from studyapp.core.errors import StudyError
from studyapp.core.ids import CardId
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.repair_views import RepairItem
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.action_queue import Action, ActionQueue
from studyapp.ui.viewmodels.one_job import OneJob
from studyapp.ui.viewmodels.repair_screen import RepairScreen, Stage, repair_card


class Repairs(Protocol):
    """The use cases behind; services.repair_workshop.RepairWorkshop fulfils it."""

    def leeches(self, report: ReportProgress = ignore_progress) -> tuple[RepairItem, ...]: ...
    def faults(self, report: ReportProgress = ignore_progress) -> tuple[RepairItem, ...]: ...
    def look_again(self, item: RepairItem) -> RepairItem | None: ...
    def repair(self, item: RepairItem, rewrite: Rewrite) -> None: ...
    def undo_repair(self, rewrite: Rewrite) -> bool: ...
    def keep(self, item: RepairItem) -> None: ...
    def ask_again(self, item: RepairItem) -> None: ...
    def suspend(self, item: RepairItem) -> None: ...
    def unsuspend(self, item: RepairItem) -> None: ...


class SavesNotes(Protocol):
    """Stores an edited note; services.notes.NoteService fulfils it."""

    def save(self, note: Note) -> None: ...


class Done(Enum):
    """What became of a card."""

    REPAIRED = auto()
    KEPT = auto()
    SUSPENDED = auto()
    EDITED = auto()
    UNDONE = auto()
    NOT_UNDONE = auto()


@dataclass(frozen=True, slots=True)
class _Step:
    """What was done to the card at a place of the list; `left`: what stands there since."""

    at: int
    item: RepairItem
    left: RepairItem | None = None


class RepairViewModel(QObject):
    """Goes through the cards that want repair, the worst first.

    Signals:
        screen_changed: A new RepairScreen.
        noticed: A Done and the number of cards that came of it; the screen has changed already.
        edit_requested: The Note and its Article.
        waiting_changed: How many cards want repair.
        changed: The library is another one since.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    noticed = Signal(object, int)
    edit_requested = Signal(object, object)
    waiting_changed = Signal(int)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        repairs: Callable[[], Repairs],
        notes: Callable[[], SavesNotes],
        leeches: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._repairs = repairs
        self._notes = notes
        self._leeches = leeches
        self._actions = ActionQueue(jobs, self)
        self._actions.failed.connect(self._on_failed)
        # Leeches are there at once and can be repaired while all other cards are looked at.
        self._search = ActionQueue(jobs, self)
        self._search.failed.connect(self.failed)
        self._search.busy_changed.connect(self._on_busy)
        self._searched: tuple[int, int] | None = None
        self._counting = OneJob(jobs, self)
        self._counting.done.connect(self._on_counted)
        self._items: list[RepairItem] = []
        self._steps: list[_Step] = []
        self._at = 0
        self._wanted: CardId | None = None
        self.screen = RepairScreen()

    @Slot()
    def count(self) -> None:
        """Count the cards that want repair: leeches, and what the last search found besides."""
        self._counting.ask(self._leeches)

    def search(self, first: CardId | None = None) -> None:
        """Look through the library for cards that want repair; begin with a certain one."""
        self._wanted = first
        self._items.clear()
        self._steps.clear()
        self._at = 0
        self._actions.forget()
        self._search.cancel()
        self._searched = 0, 0
        self._show_item()
        # A job holds no QObject: it might be the last to do so, on another thread.
        repairs = self._repairs
        self._search.do(Action(lambda report: repairs().leeches(report), self._on_found))
        self._search.do(Action(lambda report: repairs().faults(report), self._on_all_found))

    @Slot()
    def cancel(self) -> None:
        """Stop searching."""
        self._search.cancel()

    @Slot()
    def show_next(self) -> None:
        """Look at the next card, after the last at the first."""
        self._move(1)

    @Slot()
    def show_previous(self) -> None:
        """Look at the card before, before the first at the last."""
        self._move(-1)

    def repair(self, number: int) -> None:
        """Replace the card by one of its rewrites, counted from 0."""
        item = self._item
        if item is None or number >= len(item.rewrites):
            return
        repairs, rewrite = self._repairs, item.rewrites[number]
        cards = sum(len(each.parents) for each in rewrite.successors)
        self._do(
            Done.REPAIRED,
            lambda _report: repairs().repair(item, rewrite),
            lambda _report: repairs().undo_repair(rewrite),
            cards,
        )

    @Slot()
    def keep(self) -> None:
        """Leave the card as it is, until it lapses again."""
        repairs, item = self._repairs, self._item
        if item is not None:
            self._do(
                Done.KEPT,
                lambda _report: repairs().keep(item),
                lambda _report: repairs().ask_again(item),
            )

    @Slot()
    def suspend(self) -> None:
        """Take the card out of review."""
        repairs, item = self._repairs, self._item
        if item is not None and not item.state.suspended:
            self._do(
                Done.SUSPENDED,
                lambda _report: repairs().suspend(item),
                lambda _report: repairs().unsuspend(item),
            )

    @Slot()
    def request_edit(self) -> None:
        """Ask for an editor for the card."""
        if item := self._item:
            self.edit_requested.emit(item.note, item.article)

    def save(self, note: Note) -> None:
        """Store the card as it was edited; it goes when nothing is wrong with it any more."""
        repairs, notes, item = self._repairs, self._notes, self._item
        if item is None or note.id != item.note.id:
            return

        def work(_report: ReportProgress) -> RepairItem | None:
            notes().save(note)
            return repairs().look_again(item)

        def undo(_report: ReportProgress) -> None:
            notes().save(item.note)

        at = self._at
        self._actions.do(Action(work, partial(self._on_edited, at, item), undo, self._on_undone))

    @Slot()
    def undo(self) -> None:
        """Take back what was done last in the workshop."""
        self._actions.undo()

    @property
    def _item(self) -> RepairItem | None:
        return self._items[self._at] if self._at < len(self._items) else None

    def _move(self, step: int) -> None:
        if self._items:
            self._at = (self._at + step) % len(self._items)
            self._show_item()

    def _do(
        self,
        done: Done,
        work: Callable[[ReportProgress], object],
        undo: Callable[[ReportProgress], object],
        cards: int = 1,
    ) -> None:
        item, at = self._items[self._at], self._at
        # Gone at once: the same key pressed twice must not do it twice.
        del self._items[at]
        self._show_item()
        told = partial(self._on_done, _Step(at, item), done, cards)
        self._actions.do(Action(work, told, undo, self._on_undone))

    def _on_found(self, items: object) -> None:
        assert isinstance(items, tuple)
        listed = {each.note.id for each in (*self._items, *(step.item for step in self._steps))}
        self._items += [item for item in items if item.note.id not in listed]
        cards = [item.card.id for item in self._items]
        if self._wanted in cards:
            self._at, self._wanted = cards.index(self._wanted), None
        self._show_item()

    def _on_all_found(self, items: object) -> None:
        self._searched = None
        self._on_found(items)

    def _on_done(self, step: _Step, done: Done, cards: int, _result: object) -> None:
        self._steps.append(step)
        self._show_item()
        self.noticed.emit(done, cards)
        self.changed.emit()

    def _on_edited(self, at: int, item: RepairItem, left: object) -> None:
        assert left is None or isinstance(left, RepairItem)
        self._steps.append(_Step(at, item, left))
        self._items[at : at + 1] = [left] if left is not None else []
        self._show_item()
        self.noticed.emit(Done.EDITED, 1)
        self.changed.emit()

    def _on_undone(self, undone: object) -> None:
        step = self._steps.pop()
        if undone is False:
            self._show_item()
            self.noticed.emit(Done.NOT_UNDONE, 1)
            return
        end = step.at + (step.left is not None)
        self._items[step.at : end] = [step.item]
        self._at = step.at
        self._show_item()
        self.noticed.emit(Done.UNDONE, 1)
        self.changed.emit()

    def _on_failed(self, error: StudyError) -> None:
        self.failed.emit(error)
        # What could not be done is still to be done.
        self.search()

    def _on_busy(self, steps: tuple[int, int] | None) -> None:
        if steps is not None and self._searched is not None:
            self._searched = steps
            self._show(replace(self.screen, searched=steps))

    def _on_counted(self, leeches: object) -> None:
        assert isinstance(leeches, int)
        faulted = sum(not item.is_leech for item in self._items)
        self.waiting_changed.emit(leeches + faulted)

    def _show_item(self) -> None:
        self._at = min(self._at, max(0, len(self._items) - 1))
        item = self._item
        empty = Stage.NOTHING_LEFT if self._searched is None else Stage.SEARCHING
        self._show(
            RepairScreen(
                stage=Stage.SHOWN if item else empty,
                searched=self._searched,
                card=repair_card(item) if item else None,
                place=self._at + 1,
                waiting=len(self._items),
                done=len(self._steps),
            )
        )

    def _show(self, screen: RepairScreen) -> None:
        self.screen = screen
        self.screen_changed.emit(screen)
