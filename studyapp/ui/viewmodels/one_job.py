"""One question at a time, answered off the window's thread."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from studyapp.ui.jobs import JobHandle, JobRunner, Report


class Asks(Protocol):
    """Answers questions one at a time; OneJob fulfils it."""

    @property
    def done(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    def ask(self, work: Callable[[], object]) -> None: ...


class OneJob(QObject):
    """Runs one function at a time; of several wanted meanwhile, the last one.

    Signals:
        done: What the function returned; not of one that was overtaken.
        failed: A StudyError.
        busy_changed: Whether one is running.
    """

    done = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: JobHandle | None = None
        self._next: Callable[[], object] | None = None
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        jobs.crashed.connect(self._on_crashed)

    @property
    def busy(self) -> bool:
        """Whether a function is running."""
        return self._running is not None

    def ask(self, work: Callable[[], object]) -> None:
        """Run a function, after the one that is running; its answer is then not told."""
        if self._running is not None:
            self._next = work
            return
        self._start(work)
        self.busy_changed.emit(True)

    def _start(self, work: Callable[[], object]) -> None:
        def run(_report: Report) -> object:
            return work()

        self._running = self._jobs.start(run)

    @Slot(object, object)
    def _on_succeeded(self, handle: JobHandle, answer: object) -> None:
        if self._is_over(handle):
            self.done.emit(answer)

    @Slot(object, object)
    def _on_failed(self, handle: JobHandle, error: object) -> None:
        if self._is_over(handle):
            self.failed.emit(error)

    @Slot(object, object)
    def _on_crashed(self, handle: JobHandle, _error: object) -> None:
        self._is_over(handle)

    def _is_over(self, handle: JobHandle) -> bool:
        """Tell whether the job that ended is the last one wanted; start the one that waits."""
        if handle is not self._running:
            return False
        self._running = None
        if self._next is not None:
            work, self._next = self._next, None
            self._start(work)
            return False
        self.busy_changed.emit(False)
        return True
