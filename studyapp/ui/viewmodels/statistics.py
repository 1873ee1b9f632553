"""The statistics page without its widgets."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.services.views import Statistics


class CountsReviews(Protocol):
    """The use case behind the page; services.statistics.StatisticsService fulfils it."""

    def statistics(self) -> Statistics: ...


class StatisticsViewModel(QObject):
    """Shows what was learnt and what it cost.

    Signals:
        screen_changed: A Statistics.
        failed: A StudyError; the page stays as it was.
    """

    screen_changed = Signal(object)
    failed = Signal(object)

    def __init__(self, service: CountsReviews, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._screen: Statistics | None = None

    @property
    def screen(self) -> Statistics | None:
        """The numbers; None before the first refresh."""
        return self._screen

    @Slot()
    def refresh(self) -> None:
        """Count again."""
        try:
            self._screen = self._service.statistics()
        except StudyError as error:
            self.failed.emit(error)
            return
        self.screen_changed.emit(self._screen)
