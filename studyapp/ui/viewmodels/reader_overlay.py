"""What is laid over the open article: found off the GUI thread, after the article is shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from studyapp.core.article.model import Article
from studyapp.core.ids import ArticleId, VersionId
from studyapp.services.overlay import Recognised, Survey
from studyapp.services.progress import ReportProgress
from studyapp.ui.jobs import JobHandle
from studyapp.ui.viewmodels.reader_tools import Annotations, ReaderTools

Version = tuple[ArticleId, VersionId]


class ReaderOverlay(QObject):
    """Surveys the open article. What is recognised in a version is found once.

    Signals:
        changed: A Survey; None while an article is being surveyed for the first time.
    """

    changed = Signal(object)

    def __init__(self, tools: ReaderTools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._found: dict[Version, Recognised] = {}
        self._open: Version | None = None
        self._running: JobHandle | None = None
        self._surveyed: Version | None = None
        self._stale = False
        self.survey: Survey | None = None
        tools.jobs.succeeded.connect(self._on_succeeded)

    def open(self, article: Article) -> None:
        """Survey an article. What is known of one that was read again stands till then."""
        another = self._open is None or self._open[0] != article.id
        self._open = article.id, article.version
        if another and self.survey is not None:
            self.survey = None
            self.changed.emit(None)
        self.look_again()

    def look_again(self) -> None:
        """Find out what changed: cards, paragraphs to skip, corrections."""
        if self._open is None:
            return
        if self._running is not None and self._surveyed == self._open:
            self._stale = True
            return
        if self._running is not None:
            self._running.cancel()
        self._surveyed, self._stale = self._open, False
        known = self._found.get(self._open)
        work = partial(_survey, self._tools.annotations, self._open[0], known)
        self._running = self._tools.jobs.start(work)

    def forget(self) -> None:
        """Recognise the open article anew: it was read in another way."""
        if self._open is not None:
            self._found.pop(self._open, None)
        self._surveyed = None

    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if handle is not self._running or self._open is None:
            return
        assert isinstance(result, Survey)
        self._running = None
        self._found[self._open] = result.recognised
        self.survey = result
        self.changed.emit(result)
        if self._stale:
            self.look_again()


def _survey(
    annotations: Callable[[], Annotations],
    article: ArticleId,
    known: Recognised | None,
    report: ReportProgress,
) -> Survey:
    service = annotations()
    report(0, 2)
    recognised = known or service.recognised(article)
    report(1, 2)
    return Survey(recognised, service.coverage(article), service.corrections(article))
