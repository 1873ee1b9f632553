"""Import and export: what takes longer than a moment and can be cancelled."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.article.model import Metadata
from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId
from studyapp.services.preview import (
    AgainRequest,
    FileRequest,
    ImportRequest,
    PastedRequest,
    Preview,
)
from studyapp.services.progress import ReportProgress
from studyapp.ui.jobs import JobHandle, JobRunner
from studyapp.ui.viewmodels import transfer_work
from studyapp.ui.viewmodels.prompts import ImportChoice, Outcome, Prompts
from studyapp.ui.viewmodels.transfer_parts import (
    NOTHING_IMPORTED,
    Articles,
    Exported,
    Exports,
    Imported,
    Imports,
    Previewed,
    TransferScreen,
    Unchanged,
)

_WITHOUT_PREVIEW = frozenset({".yaml", ".yml", ".apkg", ".colpkg"})


@dataclass(frozen=True, slots=True)
class _Task:
    """Work that waits. `previews`: it ends with a question to the learner."""

    screen: TransferScreen
    work: Callable[[ReportProgress], object]
    previews: bool = False


class TransferViewModel(QObject):
    """Runs imports and exports one at a time, off the GUI thread.

    An article is read, then shown to the learner, then stored. The services are
    given as functions: making them may load much, and is done on the thread
    that needs them.

    Signals:
        screen_changed: A TransferScreen while something runs, else None.
        imported: An ImportSummary, when all that was to be imported is through.
        exported: An Exported.
        failed: A StudyError of anything but an import.
        nothing_pasted: The clipboard holds no text.
    """

    screen_changed = Signal(object)
    imported = Signal(object)
    exported = Signal(object)
    failed = Signal(object)
    nothing_pasted = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        imports: Callable[[], Imports],
        exports: Callable[[], Exports],
        articles: Articles,
        prompts: Prompts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._imports = imports
        self._exports = exports
        self._articles = articles
        self._prompts = prompts
        self._waiting: list[_Task] = []
        self._running: JobHandle | None = None
        self._asking = False
        self._likewise: ImportChoice | None = None
        self._summary = NOTHING_IMPORTED
        self._screen: TransferScreen | None = None
        jobs.progressed.connect(self._on_progressed)
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_ended)
        # The owner of the runner takes a crash to the crash handler.
        jobs.crashed.connect(self._on_ended)

    @property
    def screen(self) -> TransferScreen | None:
        """What runs now."""
        return self._screen

    @Slot()
    def choose_and_import(self) -> None:
        """Let the learner choose files and import them."""
        self.import_files(self._prompts.files_to_import())

    @Slot(object)
    def import_files(self, paths: Iterable[Path]) -> None:
        """Import articles, decks and packages one after the other; of articles, ask about each."""
        for path in paths:
            if path.suffix.lower() in _WITHOUT_PREVIEW:
                work = partial(transfer_work.import_deck, self._imports, path)
                self._waiting.append(_Task(TransferScreen(path.name, importing=True), work))
            else:
                self._wait_for_preview(path.name, FileRequest(path))
        self._start_next()

    @Slot(str, str)
    def import_pasted(self, text: str, html: str) -> None:
        """Import the text of a clipboard; `html` is "" where it has none."""
        if not text.strip() and not html.strip():
            self.nothing_pasted.emit()
            return
        self._wait_for_preview(self.tr("Clipboard"), PastedRequest(text, html))
        self._start_next()

    @Slot(object)
    def import_version(self, article: ArticleId) -> None:
        """Let the learner choose a file with a new version of an article, and import it."""
        path = self._prompts.new_version()
        if path is not None:
            self._wait_for_preview(path.name, FileRequest(path, article))
            self._start_next()

    @Slot(object)
    def regenerate(self, article: ArticleId) -> None:
        """Make the cards of an article again, and ask what to keep of them."""
        meta = self._meta(article)
        if meta:
            self._wait_for_preview(meta.title, AgainRequest(article))
            self._start_next()

    @Slot(object)
    def edit_details(self, article: ArticleId) -> None:
        """Let the learner correct title, author and so on of an article."""
        meta = self._meta(article)
        wanted = self._prompts.article_details(meta) if meta else None
        if wanted and wanted != meta:
            screen = TransferScreen(wanted.title, importing=True)
            work = partial(transfer_work.correct, self._imports, article, wanted)
            self._waiting.append(_Task(screen, work))
            self._start_next()

    @Slot(str, object, object)
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
        work = partial(
            transfer_work.export, self._exports, choice.path, article, deck, choice.scheduling
        )
        self._waiting.append(_Task(screen, work))
        self._start_next()

    @Slot()
    def cancel(self) -> None:
        """Stop what runs, and what waits."""
        self._waiting.clear()
        if self._running:
            self._running.cancel()

    def _meta(self, article: ArticleId) -> Metadata | None:
        try:
            return self._articles.article(article).meta
        except StudyError as error:
            self.failed.emit(error)
            return None

    def _wait_for_preview(self, name: str, request: ImportRequest) -> None:
        work = partial(transfer_work.preview, self._imports, request)
        self._waiting.append(_Task(TransferScreen(name, importing=True), work, previews=True))

    def _start_next(self) -> None:
        if self._running or self._asking:
            return
        if self._waiting:
            task = self._waiting.pop(0)
            self._running = self._jobs.start(task.work)
            self._show(task.screen)
            return
        self._show(None)
        self._likewise = None
        summary, self._summary = self._summary, NOTHING_IMPORTED
        if summary != NOTHING_IMPORTED:
            self.imported.emit(summary)

    def _decide(self, found: Previewed) -> None:
        """Find out what to do with an article, and do it next."""
        preview, summary = found.preview, self._summary
        if preview.unchanged and not found.asked_for:
            unchanged = Unchanged(preview.article, preview.meta.title)
            self._summary = replace(summary, unchanged=(*summary.unchanged, unchanged))
            return
        choice = self._choice(preview)
        if choice.outcome is not Outcome.CANCEL:
            screen = TransferScreen(choice.meta.title, importing=True)
            work = partial(transfer_work.commit, self._imports, preview, choice)
            self._waiting.insert(0, _Task(screen, work))
        elif choice.likewise:
            self._waiting.clear()

    def _choice(self, preview: Preview) -> ImportChoice:
        if self._likewise:
            return replace(self._likewise, meta=preview.meta)
        self._show(None)
        self._asking = True
        try:
            waiting = sum(task.previews for task in self._waiting)
            choice = self._prompts.import_preview(preview, waiting)
        finally:
            self._asking = False
        if choice.likewise:
            self._likewise = choice
        return choice

    def _show(self, screen: TransferScreen | None) -> None:
        if screen != self._screen:
            self._screen = screen
            self.screen_changed.emit(screen)

    def _on_progressed(self, handle: JobHandle, done: int, total: int) -> None:
        if handle is self._running and self._screen:
            self._show(replace(self._screen, done=done, total=total))

    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if handle is not self._running:
            return
        self._running = None
        match result:
            case Previewed():
                self._decide(result)
            case Imported():
                imported = (*self._summary.imported, result)
                self._summary = replace(self._summary, imported=imported)
            case Exported():
                self.exported.emit(result)
        self._start_next()

    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle is not self._running:
            return
        self._running = None
        if self._screen and self._screen.importing:
            failures = (*self._summary.failures, error)
            self._summary = replace(self._summary, failures=failures)
        else:
            self.failed.emit(error)
        self._start_next()

    def _on_ended(self, handle: JobHandle, _error: Exception | None = None) -> None:
        if handle is self._running:
            self._running = None
            self._start_next()
