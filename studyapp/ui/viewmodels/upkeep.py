"""What an open library needs from time to time, off the window's thread."""

import logging
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.services.backups import Copy
from studyapp.ui.jobs import JobHandle, JobRunner, Report

logger = logging.getLogger(__name__)

_EVERY_MS = 60_000


class Backups(Protocol):
    """What `services.backups.BackupService` does for an open library."""

    def when_due(self) -> Copy | None: ...
    def when_changed(self) -> Copy | None: ...
    def take_trouble(self) -> StudyError | None: ...


class Kept(Protocol):
    """A library that is looked after."""

    @property
    def backups(self) -> Backups: ...
    def checkpoint(self) -> None: ...
    def close(self) -> None: ...


class Upkeep(QObject):
    """Every minute brings the write-ahead log into the file, and copies what is due.

    Signals:
        copied: The Copy that was made.
        failed: The StudyError that kept a copy from being made; once until one is made again.
    """

    copied = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Kept, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._running: JobHandle | None = None
        self._told = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look_after)
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)

    def start(self) -> None:
        """Look after the library from now on."""
        self._timer.start()

    def close(self) -> None:
        """Copy the library if it changed, and close it; no job may run any more."""
        self._timer.stop()
        try:
            self._library.backups.when_changed()
        except StudyError:
            logger.warning("no copy was made at the end", exc_info=True)
        try:
            self._library.close()
        except StudyError:
            logger.warning("the library was not closed in order", exc_info=True)

    @Slot()
    def look_after(self) -> None:
        """Do what is due, unless the last time is not over yet."""
        if self._running is None:
            self._running = self._jobs.start(self._work)

    def _work(self, _report: Report) -> Copy | None:
        self._library.checkpoint()
        trouble = self._library.backups.take_trouble()
        if trouble is not None:
            raise trouble
        return self._library.backups.when_due()

    @Slot(object, object)
    def _on_succeeded(self, handle: JobHandle, copy: object) -> None:
        if handle is not self._running:
            return
        self._running = None
        if copy is not None:
            self._told = False
            self.copied.emit(copy)

    @Slot(object, object)
    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle is not self._running:
            return
        self._running = None
        if not self._told:
            self._told = True
            self.failed.emit(error)
