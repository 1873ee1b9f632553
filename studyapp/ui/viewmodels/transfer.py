"""Import and export: what takes longer than a moment and can be cancelled."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.views import ImportReport
from studyapp.ui.jobs import JobHandle, JobRunner
from studyapp.ui.viewmodels.prompts import Prompts


class Imports(Protocol):
    """Brings files into the library; services.import_article.ImportService fulfils it."""

    def import_file(
        self, path: PurePath, report: ReportProgress = ignore_progress
    ) -> ImportReport: ...


class Exports(Protocol):
    """Takes cards out; services.export.ExportService fulfils it."""

    def anki(
        self,
        path: PurePath,
        *,
        article: ArticleId | None = None,
        deck: str | None = None,
        scheduling: bool = False,
        report: ReportProgress = ignore_progress,
    ) -> int: ...


@dataclass(frozen=True, slots=True)
class TransferScreen:
    """A running import or export.

    Attributes:
        name: The file it reads or writes.
        importing: False for an export.
        done, total: Steps; total is 0 until the first report.
    """

    name: str
    importing: bool
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Exported:
    """Notes that were written to a file."""

    path: Path
    notes: int


class TransferViewModel(QObject):
    """Runs imports and exports one at a time, off the GUI thread.

    The services are given as functions: making them may load much, and is done
    on the thread that needs them.

    Signals:
        screen_changed: A TransferScreen while something runs, else None.
        imported: An ImportReport.
        exported: An Exported.
        failed: A StudyError; the other files are imported all the same.
    """

    screen_changed = Signal(object)
    imported = Signal(object)
    exported = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        imports: Callable[[], Imports],
        exports: Callable[[], Exports],
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._imports = imports
        self._exports = exports
        self._prompts = prompts
        self._waiting: list[tuple[TransferScreen, Callable[[ReportProgress], object]]] = []
        self._running: JobHandle | None = None
        self._screen: TransferScreen | None = None
        jobs.progressed.connect(self._on_progressed)
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_cancelled)
        jobs.crashed.connect(self._on_crashed)

    @property
    def screen(self) -> TransferScreen | None:
        """What runs now."""
        return self._screen

    @Slot()
    def choose_and_import(self) -> None:
        """Let the learner choose files and import them."""
        self.import_files(self._prompts.files_to_import())

    def import_files(self, paths: Iterable[Path]) -> None:
        """Import files one after the other."""
        for path in paths:
            screen = TransferScreen(path.name, importing=True)
            self._waiting.append((screen, partial(_import, self._imports, path)))
        self._start_next()

    def export(self, name: str, article: ArticleId | None = None, deck: str | None = None) -> None:
        """Let the learner choose a file and write a package for Anki.

        Args:
            name: What it is called, for the file name.
            article: Whose cards go into it; None for the whole library.
            deck: Which deck of the article; None for all of them.
        """
        choice = self._prompts.export(name)
        if choice is None:
            return
        screen = TransferScreen(choice.path.name, importing=False)
        work = partial(_export, self._exports, choice.path, article, deck, choice.scheduling)
        self._waiting.append((screen, work))
        self._start_next()

    @Slot()
    def cancel(self) -> None:
        """Stop what runs, and what waits."""
        self._waiting.clear()
        if self._running:
            self._running.cancel()

    def _start_next(self) -> None:
        if self._running or not self._waiting:
            return
        screen, work = self._waiting.pop(0)
        self._running = self._jobs.start(work)
        self._show(screen)

    def _finish(self) -> None:
        self._running = None
        self._start_next()
        if not self._running:
            self._show(None)

    def _show(self, screen: TransferScreen | None) -> None:
        self._screen = screen
        self.screen_changed.emit(screen)

    def _on_progressed(self, handle: JobHandle, done: int, total: int) -> None:
        if handle is self._running and self._screen:
            screen = self._screen
            self._show(TransferScreen(screen.name, screen.importing, done, total))

    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if handle is not self._running:
            return
        self._finish()
        match result:
            case ImportReport():
                self.imported.emit(result)
            case Exported():
                self.exported.emit(result)

    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle is self._running:
            self._finish()
            self.failed.emit(error)

    def _on_cancelled(self, handle: JobHandle) -> None:
        if handle is self._running:
            self._finish()

    def _on_crashed(self, handle: JobHandle, _error: Exception) -> None:
        # The owner of the runner takes a crash to the crash handler.
        if handle is self._running:
            self._finish()


def _import(imports: Callable[[], Imports], path: Path, report: ReportProgress) -> ImportReport:
    return imports().import_file(path, report)


def _export(
    exports: Callable[[], Exports],
    path: Path,
    article: ArticleId | None,
    deck: str | None,
    scheduling: bool,
    report: ReportProgress,
) -> Exported:
    service = exports()
    notes = service.anki(path, article=article, deck=deck, scheduling=scheduling, report=report)
    return Exported(path, notes)
