"""The list of articles and decks without its widgets."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.services.views import ArticleSummary


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

    def __init__(self, service: ListsArticles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._screen: tuple[ArticleSummary, ...] | None = None

    @property
    def screen(self) -> tuple[ArticleSummary, ...] | None:
        """The articles; None before the first refresh."""
        return self._screen

    @Slot()
    def refresh(self) -> None:
        """Read the list again."""
        try:
            self._screen = self._service.articles()
        except StudyError as error:
            self.failed.emit(error)
            return
        self.screen_changed.emit(self._screen)
