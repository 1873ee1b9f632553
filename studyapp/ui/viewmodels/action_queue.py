"""Things to do off the GUI thread, one after the other, that can be taken back."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.services.progress import ReportProgress
from studyapp.ui.jobs import JobHandle, JobRunner

Work = Callable[[ReportProgress], object]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do.

    Attributes:
        work: Runs off the GUI thread.
        done: Takes what it returned, on the GUI thread.
        undo: Takes it back; None when that cannot be.
        undone: Called when it was taken back.
        undo_of: In place of `undo`, when that depends on what the work returned.
    """

    work: Work
    done: Callable[[object], object]
    undo: Work | None = None
    undone: Callable[[object], object] | None = None
    undo_of: Callable[[object], Work] | None = None


class ActionQueue(QObject):
    """Runs actions in order. What failed or was cancelled leaves nothing to take back.

    Signals:
        busy_changed: (done, total) while something runs, total 0 until it tells; else None.
        failed: A StudyError.
    """

    busy_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._waiting: deque[Action] = deque()
        self._doing: Action | None = None
        self._running: JobHandle | None = None
        self._undos: list[Action] = []
        jobs.progressed.connect(self._on_progressed)
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_stopped)
        jobs.crashed.connect(self._on_stopped)

    def do(self, action: Action) -> None:
        """Do something when all that was asked for earlier is done."""
        self._waiting.append(action)
        self._start_next()

    @Slot()
    def undo(self) -> None:
        """Take back the last thing done, unless something runs."""
        if self._undos and self._running is None:
            self.do(self._undos.pop())

    @Slot()
    def cancel(self) -> None:
        """Stop what runs, and what waits."""
        self._waiting.clear()
        if self._running is not None:
            self._running.cancel()

    def forget(self) -> None:
        """Have nothing to take back."""
        self._undos.clear()

    def _start_next(self) -> None:
        if self._running is None and self._waiting:
            self._doing = self._waiting.popleft()
            self._running = self._jobs.start(self._doing.work)
            self.busy_changed.emit((0, 0))

    def _on_progressed(self, handle: JobHandle, done: int, total: int) -> None:
        if handle is self._running:
            self.busy_changed.emit((done, total))

    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        action = self._end(handle)
        if action is None:
            return
        undo = action.undo_of(result) if action.undo_of is not None else action.undo
        if undo is not None and action.undone is not None:
            self._undos.append(Action(undo, action.undone))
        action.done(result)
        self._start_next()

    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if self._end(handle):
            self.failed.emit(error)
            self._start_next()

    def _on_stopped(self, handle: JobHandle, _error: Exception | None = None) -> None:
        if self._end(handle):
            self._start_next()

    def _end(self, handle: JobHandle) -> Action | None:
        """Return the action that a job did; None for a job of somebody else."""
        if handle is not self._running:
            return None
        action, self._doing, self._running = self._doing, None, None
        self.busy_changed.emit(None)
        return action
