"""The statistics page without its widgets."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.services.views import Statistics
from studyapp.ui.viewmodels.one_job import Asks


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

    def __init__(self, service: CountsReviews, asking: Asks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self._asking = asking
        asking.done.connect(self._on_counted)
        asking.failed.connect(self.failed)
        self._screen: Statistics | None = None

    @property
    def screen(self) -> Statistics | None:
        """The numbers; None before the first refresh."""
        return self._screen

    @Slot()
    def refresh(self) -> None:
        """Count again; with a large library it takes a while."""
        self._asking.ask(self._service.statistics)

    @Slot(object)
    def _on_counted(self, found: Statistics) -> None:
        self._screen = found
        self.screen_changed.emit(found)
