"""One thing that the learner waits for, off the window's thread."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from studyapp.services.progress import ReportProgress
from studyapp.ui.jobs import JobHandle, JobRunner

Work = Callable[[ReportProgress], object]


class Works(Protocol):
    """Does one thing after the other; LongJob fulfils it."""

    @property
    def progressed(self) -> SignalInstance: ...
    @property
    def done(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    @property
    def stopped(self) -> SignalInstance: ...
    @property
    def busy(self) -> bool: ...
    def start(self, work: Work) -> None: ...
    def cancel(self) -> None: ...


class LongJob(QObject):
    """Runs one function at a time, tells how far it is, and stops it when that is wanted.

    Signals:
        progressed: Steps done and steps in all.
        done: What the function returned.
        failed: A StudyError; nothing was changed.
        stopped: It was cancelled, and nothing was changed.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._running: JobHandle | None = None
        jobs.progressed.connect(self._on_progressed)
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_stopped)
        jobs.crashed.connect(self._on_stopped)

    @property
    def busy(self) -> bool:
        """Whether a function is running."""
        return self._running is not None

    def start(self, work: Work) -> None:
        """Run a function; nothing may be running."""
        assert self._running is None
        self._running = self._jobs.start(work, urgent=True)

    @Slot()
    def cancel(self) -> None:
        """Ask what runs to stop; `stopped` tells when it has, or `done` that it was too late."""
        if self._running is not None:
            self._running.cancel()

    @Slot(object, int, int)
    def _on_progressed(self, handle: JobHandle, done: int, total: int) -> None:
        if handle is self._running:
            self.progressed.emit(done, total)

    @Slot(object, object)
    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if self._is_over(handle):
            self.done.emit(result)

    @Slot(object, object)
    def _on_failed(self, handle: JobHandle, error: object) -> None:
        if self._is_over(handle):
            self.failed.emit(error)

    @Slot(object)
    @Slot(object, object)
    def _on_stopped(self, handle: JobHandle, _error: object = None) -> None:
        if self._is_over(handle):
            self.stopped.emit()

    def _is_over(self, handle: JobHandle) -> bool:
        if handle is not self._running:
            return False
        self._running = None
        return True
