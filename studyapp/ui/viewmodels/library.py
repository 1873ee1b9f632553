"""The list of articles and decks without its widgets."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.services.views import ArticleSummary
from studyapp.ui.viewmodels.one_job import Asks


class ListsArticles(Protocol):
    """The use case behind the page; services.library.LibraryService fulfils it."""

    def articles(self) -> tuple[ArticleSummary, ...]: ...


class LibraryViewModel(QObject):
    """Lists what can be studied.

    Signals:
        screen_changed: A tuple of ArticleSummary, in the order of import.
        failed: A StudyError; the list stays as it was.
    """

    screen_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, service: ListsArticles, asking: Asks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._asking = asking
        self._screen: tuple[ArticleSummary, ...] | None = None
        asking.done.connect(self._on_listed)
        asking.failed.connect(self.failed)

    @property
    def screen(self) -> tuple[ArticleSummary, ...] | None:
        """The articles; None before the first refresh."""
        return self._screen

    @Slot()
    def refresh(self) -> None:
        """Read the list again, with the memory of every paragraph: it takes a while."""
        self._asking.ask(self._service.articles)

    @Slot(object)
    def _on_listed(self, articles: tuple[ArticleSummary, ...]) -> None:
        self._screen = articles
        self.screen_changed.emit(articles)
