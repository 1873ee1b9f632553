"""Asking the assistant for cards of one article.

The service is given as a function: nothing of it is imported before the
learner, having switched the assistant on, opens an article with it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId, BlockId
from studyapp.services.assist_ports import KeyPlace, Secrets
from studyapp.services.assist_views import AssistReport, AssistSection
from studyapp.services.progress import ReportProgress
from studyapp.ui.jobs import JobHandle, JobRunner
from studyapp.ui.viewmodels.assistant_key import AssistantKeyViewModel, HiddenKey
from studyapp.ui.viewmodels.settings import SettingsViewModel


class Assists(Protocol):
    """Asks the assistant; services.assist.AssistService fulfils it."""

    def sections(self, article_id: ArticleId) -> tuple[AssistSection, ...]: ...

    def suggest(
        self,
        article_id: ArticleId,
        headings: Collection[BlockId | None],
        report: ReportProgress,
    ) -> AssistReport: ...

    def test(self, report: ReportProgress) -> None: ...


@dataclass(frozen=True, slots=True)
class AssistantScreen:
    """One article with the assistant.

    Attributes:
        title: Of the article.
        sections: Empty until they are read.
        address: Where its text would go.
        allowed: The learner has agreed to that.
        lacks_key: There is no key for the address; some services need none.
        running: The assistant is being asked.
        done, total: Requests; total is 0 until the first report.
        ended: It was asked, and it is over.
        report: What came of it.
        error: Why nothing came of it.
    """

    title: str
    address: str
    allowed: bool
    sections: tuple[AssistSection, ...] = ()
    lacks_key: bool = False
    running: bool = False
    done: int = 0
    total: int = 0
    ended: bool = False
    report: AssistReport | None = None
    error: StudyError | None = None


class AssistantViewModel(QObject):
    """Asks for consent first, then for cards, section by section.

    Signals:
        screen_changed: An AssistantScreen.
        suggested: Suggestions were added to the library.

    Attributes:
        key: Its key and connection.
    """

    screen_changed = Signal(object)
    suggested = Signal()

    def __init__(
        self,
        jobs: JobRunner,
        service: Callable[[], Assists],
        secrets: Callable[[], Secrets],
        settings: SettingsViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = AssistantKeyViewModel(jobs, secrets, service, parent)
        self._jobs = jobs
        self._service = service
        self._secrets = secrets
        self._settings = settings
        self._article: ArticleId | None = None
        self._screen: AssistantScreen | None = None
        self._opening: JobHandle | None = None
        self._running: JobHandle | None = None
        self.key.screen_changed.connect(self._on_key)
        jobs.progressed.connect(self._on_progressed)
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_cancelled)
        jobs.crashed.connect(self._on_crashed)

    @property
    def screen(self) -> AssistantScreen | None:
        """What is open; None before the first article."""
        return self._screen

    @property
    def address(self) -> str:
        """Where text would go, by the settings."""
        return self._settings.screen.assistant_address

    def open(self, article: ArticleId, title: str) -> None:
        """Show an article, and its sections as soon as they are read."""
        if self._running:
            return
        self._article = article
        self.key.look(self.address)
        # The first time this imports all that the assistant needs.
        self._opening = self._jobs.start(partial(_sections, self._service, article))
        self._show(AssistantScreen(title, self.address, self._settings.screen.assistant_allowed))

    @Slot()
    def consent(self) -> None:
        """Remember that text may be sent to the address in the settings."""
        self._settings.change("assistant_consent", self.address)
        if self._screen:
            self._show(replace(self._screen, allowed=self._settings.screen.assistant_allowed))

    def start(self, headings: Collection[BlockId | None], key: str = "") -> None:
        """Ask about sections, with a key to keep for the address first."""
        if self._running or self._screen is None or self._article is None:
            return
        screen = self._screen
        asking = partial(_suggest, self._service, self._article, headings)
        if key:
            asking = partial(_with_key, self._secrets, screen.address, HiddenKey(key), asking)
        self._running = self._jobs.start(asking)
        self._show(replace(screen, running=True, done=0, total=0, ended=False, report=None))

    @Slot()
    def cancel(self) -> None:
        """Stop asking; what came is kept."""
        if self._running:
            self._running.cancel()

    def _show(self, screen: AssistantScreen) -> None:
        self._screen = screen
        self.screen_changed.emit(screen)

    def _end(self, report: AssistReport | None, error: StudyError | None) -> None:
        self._opening = self._running = None
        if self._screen:
            self._show(replace(self._screen, running=False, ended=True, report=report, error=error))
        if report and report.suggested:
            self.suggested.emit()

    @Slot(object)
    def _on_key(self, _screen: object) -> None:
        lacks = self.key.screen.place is KeyPlace.NOWHERE
        if self._screen and self._screen.lacks_key != lacks:
            self._show(replace(self._screen, lacks_key=lacks))

    def _on_progressed(self, handle: JobHandle, done: int, total: int) -> None:
        if handle is not self._running or self._screen is None:
            return
        # While a reply is waited for, the same step is reported ten times a second.
        if (done, total) != (self._screen.done, self._screen.total):
            self._show(replace(self._screen, done=done, total=total))

    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        match result:
            case AssistReport() if handle is self._running:
                self._end(result, None)
            case tuple() if handle is self._opening and self._screen:
                self._show(replace(self._screen, sections=result))

    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle in (self._running, self._opening):
            self._end(None, error)

    def _on_cancelled(self, handle: JobHandle) -> None:
        if handle is self._running:
            self._end(None, None)

    def _on_crashed(self, handle: JobHandle, _error: Exception) -> None:
        # The owner of the runner takes a crash to the crash handler.
        if handle in (self._running, self._opening):
            self._end(None, None)


def _sections(
    service: Callable[[], Assists], article: ArticleId, _report: ReportProgress
) -> tuple[AssistSection, ...]:
    return service().sections(article)


def _suggest(
    service: Callable[[], Assists],
    article: ArticleId,
    headings: Collection[BlockId | None],
    report: ReportProgress,
) -> AssistReport:
    return service().suggest(article, headings, report)


def _with_key(
    secrets: Callable[[], Secrets],
    address: str,
    key: HiddenKey,
    asking: Callable[[ReportProgress], AssistReport],
    report: ReportProgress,
) -> AssistReport:
    secrets().put(address, key.words)
    return asking(report)
