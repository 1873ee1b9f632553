"""Pairs of cards that ask for the same, to be joined or kept apart."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.ids import NoteId
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.views import Merged, SamePair
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.action_queue import Action, ActionQueue
from studyapp.ui.viewmodels.card_face import CardFace, card_face


class Duplicates(Protocol):
    """The use cases behind the screen; services.duplicates.DuplicateService fulfils it."""

    def find(self, report: ReportProgress = ignore_progress) -> tuple[SamePair, ...]: ...
    def merge(self, keep: NoteId, other: NoteId) -> Merged: ...
    def undo(self, merged: Merged) -> None: ...
    def keep_apart(self, one: NoteId, other: NoteId) -> None: ...
    def allow_merge(self, one: NoteId, other: NoteId) -> None: ...


@dataclass(frozen=True, slots=True)
class DuplicatesScreen:
    """What the dialog shows.

    Attributes:
        searching: The library is still being compared.
        left, right: The cards of the first pair; None when no pair waits.
        waiting: Pairs nobody decided on, this one included.
        decided: Pairs decided on; the latest can be taken back.
    """

    searching: bool = True
    left: CardFace | None = None
    right: CardFace | None = None
    waiting: int = 0
    decided: int = 0


class DuplicatesViewModel(QObject):
    """Goes through the pairs, the most alike first.

    Signals:
        screen_changed: A new DuplicatesScreen.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        duplicates: Callable[[], Duplicates],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._duplicates = duplicates
        self._actions = ActionQueue(jobs, self)
        self._actions.failed.connect(self.failed)
        self._pairs: list[SamePair] = []
        self._decided: list[tuple[SamePair, ...]] = []
        self.screen = DuplicatesScreen()

    def search(self) -> None:
        """Compare all cards of the library."""
        self._pairs.clear()
        self._decided.clear()
        self._actions.forget()
        self._show(searching=True)
        self._actions.do(Action(self._find, self._on_found))

    @Slot()
    def cancel(self) -> None:
        """Stop searching."""
        self._actions.cancel()

    @Slot()
    def keep_left(self) -> None:
        """Join the pair; the left card stays."""
        self._merge(swap=False)

    @Slot()
    def keep_right(self) -> None:
        """Join the pair; the right card stays."""
        self._merge(swap=True)

    @Slot()
    def keep_apart(self) -> None:
        """Say for ever that the two are not the same."""
        if self._pairs:
            pair = self._pairs[0]
            one, other = pair.keep.note.id, pair.other.note.id
            self._decide(
                gone=(pair,),
                work=lambda _report: self._duplicates().keep_apart(one, other),
                undo=lambda _report: self._duplicates().allow_merge(one, other),
            )

    @Slot()
    def undo(self) -> None:
        """Take the latest decision back."""
        self._actions.undo()

    def _merge(self, *, swap: bool) -> None:
        if not self._pairs:
            return
        pair = self._pairs[0]
        kept, dropped = pair.keep.note.id, pair.other.note.id
        if swap:
            kept, dropped = dropped, kept
        merged: list[Merged] = []
        gone = tuple(
            each for each in self._pairs if dropped in (each.keep.note.id, each.other.note.id)
        )
        self._decide(
            gone=gone,
            work=lambda _report: merged.append(self._duplicates().merge(kept, dropped)),
            undo=lambda _report: self._duplicates().undo(merged[0]),
        )

    def _decide(
        self,
        *,
        gone: tuple[SamePair, ...],
        work: Callable[[ReportProgress], object],
        undo: Callable[[ReportProgress], object],
    ) -> None:
        self._actions.do(Action(work, partial(self._on_decided, gone), undo, self._on_undone))

    def _find(self, report: ReportProgress) -> object:
        return self._duplicates().find(report)

    def _on_found(self, pairs: object) -> None:
        assert isinstance(pairs, tuple)
        self._pairs = list(pairs)
        self._show()

    def _on_decided(self, gone: tuple[SamePair, ...], _result: object) -> None:
        self._decided.append(gone)
        self._pairs = [each for each in self._pairs if each not in gone]
        self._show()

    def _on_undone(self, _result: object) -> None:
        self._pairs = [*self._decided.pop(), *self._pairs]
        self._show()

    def _show(self, *, searching: bool = False) -> None:
        pair = self._pairs[0] if self._pairs else None
        self.screen = DuplicatesScreen(
            searching=searching,
            left=card_face(pair.keep.note, title=pair.keep.title) if pair else None,
            right=card_face(pair.other.note, title=pair.other.title) if pair else None,
            waiting=len(self._pairs),
            decided=len(self._decided),
        )
        self.screen_changed.emit(self.screen)
