"""The inbox without its widgets: suggestions are accepted, edited or rejected."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.cards.lint.model import Defect
from studyapp.core.cards.model import Note, NoteStatus
from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId, NoteId
from studyapp.services.notes import Decision
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.views import InboxArticle
from studyapp.ui.jobs import JobHandle, JobRunner
from studyapp.ui.viewmodels.inbox_entries import Entry, Filter, Order, entries_of
from studyapp.ui.viewmodels.inbox_pile import InboxScreen, Pile
from studyapp.ui.viewmodels.long_job import LongJob

Judge = Callable[[Sequence[InboxArticle], ReportProgress], Mapping[NoteId, tuple[Defect, ...]]]
"""Says what is wrong with suggestions; inbox_verdicts.judge is one."""
_FEW = 50
"""Suggestions that are decided on at once, without a job."""
_Found = TypeVar("_Found")


class DecidesNotes(Protocol):
    """The use cases behind the page; services.notes.NoteService fulfils it."""

    def inbox(self) -> tuple[InboxArticle, ...]: ...
    def suggestions(self) -> int: ...
    def decide(
        self, notes: Iterable[NoteId], status: NoteStatus, report: ReportProgress = ...
    ) -> Decision: ...
    def undo(self, decision: Decision, report: ReportProgress = ...) -> None: ...
    def save(self, note: Note) -> None: ...


class Done(Enum):
    """What was done to suggestions."""

    ACCEPTED = auto()
    REJECTED = auto()
    UNDONE = auto()


@dataclass(frozen=True, slots=True)
class _Step:
    """What one key did: the decision, and the suggestions that it took away."""

    decision: Decision
    entries: tuple[Entry, ...]
    chosen: NoteId


@dataclass(frozen=True, slots=True)
class _Read:
    articles: tuple[InboxArticle, ...]
    entries: tuple[Entry, ...]


class InboxViewModel(QObject):
    """Walks through the suggestions. What takes long is done off the GUI thread.

    Signals:
        screen_changed: The new InboxScreen.
        noticed: A Done and the number of suggestions; the screen has changed already.
        edit_requested: Note, its Article, and the notes that wait beside it.
        reader_requested: ArticleId and BlockId to show in the reader.
        waiting_changed: How many suggestions there are in the library.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    noticed = Signal(object, int)
    edit_requested = Signal(object, object, object)
    reader_requested = Signal(object, object)
    waiting_changed = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        service: Callable[[], DecidesNotes],
        judge: Judge,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._service = service
        self._judge = judge
        self._pile = Pile()
        self._steps: list[_Step] = []
        self._screen = InboxScreen()
        self._counting: JobHandle | None = None
        self._reading: JobHandle | None = None
        # Of each judgement under way, the notes that were rewritten since it began.
        self._judging: dict[JobHandle, set[NoteId]] = {}
        self._changed_since = False
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        self._working = LongJob(jobs, self)
        self._then: Callable[[], object] | None = None
        self._working.progressed.connect(self._on_progressed)
        self._working.done.connect(self._on_worked)
        self._working.failed.connect(self._on_work_failed)
        self._working.stopped.connect(self._on_work_stopped)

    @property
    def screen(self) -> InboxScreen:
        """What is shown now."""
        return self._screen

    @Slot()
    def count(self) -> None:
        """Count what waits, without reading it."""
        self._counting = self._jobs.start(partial(_count, self._service))

    @Slot()
    def load(self) -> None:
        """Read what waits; the chosen suggestion stays chosen."""
        self._changed_since = False
        self._reading = self._jobs.start(partial(_read, self._service))

    def choose(self, note: NoteId) -> None:
        """Look at another suggestion."""
        self._pile.choose(note)
        self._show()

    def move(self, step: int) -> None:
        """Look at the next suggestion (1) or the one before (-1)."""
        if self._pile.shown:
            self._pile.move(step)
            self._show()

    @Slot()
    def accept(self) -> None:
        """Let the chosen suggestion be asked from now on."""
        self._decide(self._chosen(), NoteStatus.ACCEPTED)

    @Slot()
    def reject(self) -> None:
        """Put the chosen suggestion away for ever."""
        self._decide(self._chosen(), NoteStatus.REJECTED)

    @Slot()
    def accept_section(self) -> None:
        """Accept all that is shown of the section of the chosen suggestion."""
        self._decide(self._pile.section, NoteStatus.ACCEPTED)

    @Slot()
    def accept_all(self) -> None:
        """Accept all that is shown."""
        self._decide(self._pile.shown, NoteStatus.ACCEPTED)

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        if self._steps:
            step = self._steps[-1]
            undo = partial(self._service().undo, step.decision)
            self._do(len(step.entries), undo, lambda _none: self._undone(step))

    def _undone(self, step: _Step) -> None:
        self._steps.remove(step)
        self._changed_since = True
        self._pile.put_back(step.entries, step.chosen)
        self._show()
        self.noticed.emit(Done.UNDONE, len(step.entries))

    @Slot()
    def cancel(self) -> None:
        """Stop deciding on many suggestions: none of them is decided on."""
        self._working.cancel()

    @Slot()
    def request_edit(self) -> None:
        """Ask for an editor for the chosen suggestion, unless many are being decided on."""
        for entry in () if self._working.busy else self._chosen():
            beside = self._pile.beside(entry)
            self.edit_requested.emit(entry.note, beside.article, beside.notes)

    @Slot(object)
    def save(self, note: Note) -> None:
        """Store an edited suggestion. It stays one until it is accepted."""
        entry = self._pile.entry(note.id)
        if entry is None:
            return
        try:
            self._service().save(note)
        except StudyError as error:
            self.failed.emit(error)
            return
        self._changed_since = True
        self._pile.rewrite(entry, note)
        self._show()
        for rewritten in self._judging.values():
            rewritten.add(note.id)
        self._start_judging((self._pile.beside(entry),))

    @Slot()
    def request_reader(self) -> None:
        """Ask to see the paragraph of the chosen suggestion in its article."""
        for entry in self._chosen():
            if entry.note.sources:
                self.reader_requested.emit(entry.article, entry.note.sources[0].block)

    def set_filter(self, importance: int | None, article: ArticleId | None) -> None:
        """Show only suggestions of an importance, of an article; None shows all."""
        self._pile.set_filter(Filter(importance, article))
        self._show()

    def set_order(self, order: Order) -> None:
        """Sort the list in another way."""
        self._pile.set_order(order)
        self._show()

    def _chosen(self) -> tuple[Entry, ...]:
        chosen = self._pile.chosen
        return () if chosen is None else (chosen,)

    def _decide(self, entries: Sequence[Entry], status: NoteStatus) -> None:
        chosen = self._pile.chosen
        if chosen is not None and entries:
            notes = [entry.note.id for entry in entries]
            decide = partial(self._service().decide, notes, status)
            self._do(len(notes), decide, partial(self._decided, chosen.note.id))

    def _decided(self, chosen: NoteId, decision: Decision) -> None:
        self._changed_since = True
        gone = self._pile.take(set(decision.before))
        self._steps.append(_Step(decision, gone, chosen))
        self._show()
        accepted = decision.status is NoteStatus.ACCEPTED
        self.noticed.emit(Done.ACCEPTED if accepted else Done.REJECTED, len(gone))

    def _do(
        self, notes: int, work: Callable[[ReportProgress], _Found], then: Callable[[_Found], object]
    ) -> None:
        """Decide on some notes, and `then` take over what came of it: at once on a few of them.

        Until many are decided on, no other decision is taken.
        """
        if self._working.busy:
            return
        if notes > _FEW:
            found: list[_Found] = []
            self._then = lambda: then(found[0])
            self._working.start(lambda report: found.append(work(report)))
            return
        try:
            done = work(ignore_progress)
        except StudyError as error:
            self.failed.emit(error)
        else:
            then(done)

    @Slot(object)
    def _on_worked(self, _done: object) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

    @Slot()
    def _on_work_stopped(self) -> None:
        self._then = None
        self._show()

    @Slot(object)
    def _on_work_failed(self, error: object) -> None:
        self._on_work_stopped()
        self.failed.emit(error)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        if done:  # Else a few hundred would flash by.
            self._screen = replace(self._screen, progress=(done, total))
            self.screen_changed.emit(self._screen)

    @Slot()
    def _show(self) -> None:
        self._screen = self._pile.screen(can_undo=bool(self._steps))
        self.screen_changed.emit(self._screen)
        self.waiting_changed.emit(self._screen.waiting)

    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if handle is self._counting and isinstance(result, int):
            self.waiting_changed.emit(result)
        elif handle in self._judging and isinstance(result, dict):
            rewritten = self._judging.pop(handle)
            self._pile.set_defects(
                {note: found for note, found in result.items() if note not in rewritten}
            )
            self._show()
        elif handle is self._reading and isinstance(result, _Read):
            self._on_read(result)

    def _on_read(self, read: _Read) -> None:
        if self._changed_since:
            # What was read is older than what was decided since.
            self.load()
            return
        self._pile.set_entries(read.articles, read.entries)
        self._show()
        self._start_judging(self._pile.unjudged(read.articles))

    def _start_judging(self, articles: Sequence[InboxArticle]) -> None:
        if articles:
            self._judging[self._jobs.start(partial(self._judge, articles))] = set()

    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        judging = self._judging.pop(handle, None) is not None
        if judging or handle in {self._counting, self._reading}:
            self.failed.emit(error)


def _count(service: Callable[[], DecidesNotes], _report: ReportProgress) -> int:
    return service().suggestions()


def _read(service: Callable[[], DecidesNotes], _report: ReportProgress) -> _Read:
    articles = service().inbox()
    return _Read(articles, entries_of(articles))
