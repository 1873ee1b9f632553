"""A field for a day."""

from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit

from studyapp.ui import theme

_WIDTH = 150


class DayField(QDateEdit):
    """A day, typed or chosen from a calendar.

    Signals:
        day_changed: The date chosen.
    """

    day_changed = Signal(object)

    def __init__(self, day: date, earliest: date | None = None) -> None:
        super().__init__()
        self.setFont(theme.font(14))
        self.setFixedWidth(_WIDTH)
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        if earliest is not None:
            self.setMinimumDate(_qt(earliest))
        self.set_day(day)
        self.dateChanged.connect(self._on_date_changed)

    @property
    def day(self) -> date:
        """The day shown."""
        return _python(self.date())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(_qt(day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the page; it must not change what it happens to pass over.
        event.ignore()

    @Slot(QDate)
    def _on_date_changed(self, day: QDate) -> None:
        self.day_changed.emit(_python(day))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
