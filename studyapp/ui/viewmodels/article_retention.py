"""Desired retention of single articles, without its widgets."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId
from studyapp.ui.viewmodels.retention_costs import RetentionCosts


class ArticleRetentions(Protocol):
    """The use case behind; services.article_retention.ArticleRetentionService fulfils it."""

    def usual(self) -> float: ...
    def retentions(self) -> Mapping[ArticleId, float]: ...
    def put(self, article: ArticleId, retention: float | None) -> None: ...


class ArticleRetentionViewModel(QObject):
    """Lets an article be kept better, or less well, than the others.

    Signals:
        changed: An ArticleId, and its own desired retention or None; `undo` takes it back.
        undone: It is again as it was before the latest change.
        failed: A StudyError.
    """

    changed = Signal(object, object)
    undone = Signal()
    failed = Signal(object)

    def __init__(
        self,
        service: ArticleRetentions,
        costs: Callable[[ArticleId], RetentionCosts],
        parent: QObject | None = None,
    ) -> None:
        """Take `costs` as what makes a curve for the cards of one article."""
        super().__init__(parent)
        self._service = service
        self._before: tuple[ArticleId, float | None] | None = None
        self.costs = costs

    @property
    def usual(self) -> float:
        """The desired retention of the library."""
        return self._service.usual()

    def own(self, article: ArticleId) -> float | None:
        """Return the desired retention of an article itself; None where the usual one holds."""
        try:
            return self._service.retentions().get(article)
        except StudyError as error:
            self.failed.emit(error)
            return None

    def put(self, article: ArticleId, retention: float | None) -> None:
        """Give an article a desired retention of its own, or none."""
        before = self.own(article)
        if before != retention and self._put(article, retention):
            self._before = article, before
            self.changed.emit(article, retention)

    @Slot()
    def undo(self) -> None:
        """Take the latest change back; once."""
        before, self._before = self._before, None
        if before is not None and self._put(*before):
            self.undone.emit()

    def _put(self, article: ArticleId, retention: float | None) -> bool:
        try:
            self._service.put(article, retention)
        except StudyError as error:
            self.failed.emit(error)
            return False
        return True
