"""How much to do on each day of the week."""

from datetime import date
from functools import partial
from typing import Any, assert_never

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from studyapp.core.scheduling.balance import DayLoad, easy_days
from studyapp.ui import theme
from studyapp.ui.widgets.kit import hbox
from studyapp.ui.wording import weekday

_SIZE = QSize(34, 46)
_COLUMN = QRectF(11, 5, 12, 20)
_SHARE = {DayLoad.NORMAL: 1.0, DayLoad.REDUCED: 0.5, DayLoad.MINIMUM: 0.0}
_NEXT = {
    DayLoad.NORMAL: DayLoad.REDUCED,
    DayLoad.REDUCED: DayLoad.MINIMUM,
    DayLoad.MINIMUM: DayLoad.NORMAL,
}
_MONDAY = 1
"""Ordinal of a Monday."""


class LoadButton(QAbstractButton):
    """A weekday with a column as high as its load."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.load = DayLoad.NORMAL
        self.setFixedSize(_SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.notifier.changed.connect(self.update)

    def set_load(self, load: DayLoad) -> None:
        """Show a load."""
        self.load = load
        words = f"{self._name}: {self._load_text(load)}"
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(tokens.focus), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.sunken))
            painter.drawRoundedRect(_COLUMN, 3, 3)
            height = max(3.0, _COLUMN.height() * _SHARE[self.load])
            full = _COLUMN.adjusted(0, _COLUMN.height() - height, 0, 0)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(full, 3, 3)
            painter.setFont(theme.font(12, 500))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(QRectF(0, 26, 34, 18), Qt.AlignmentFlag.AlignCenter, self._name)

    def _load_text(self, load: DayLoad) -> str:
        match load:
            case DayLoad.NORMAL:
                return self.tr("as usual")
            case DayLoad.REDUCED:
                return self.tr("half as much")
            case DayLoad.MINIMUM:
                return self.tr("next to nothing")
        assert_never(load)


class WeekdayLoads(QWidget):
    """Seven days; a click gives one the next load.

    Signals:
        edited: Seven names of loads, Monday first.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._days = [LoadButton(weekday(date.fromordinal(_MONDAY + at))) for at in range(7)]
        for at, button in enumerate(self._days):
            button.setObjectName(f"weekday_{at}")
            button.clicked.connect(partial(self._on_clicked, at))
        self.setLayout(hbox(*self._days, spacing=2))

    def set_value(self, value: Any) -> None:
        """Show loads by their names; a name nobody knows is a usual day."""
        loads = easy_days(value, ()).weekdays
        for button, load in zip(self._days, loads, strict=True):
            button.set_load(load)

    @Slot()
    def _on_clicked(self, at: int) -> None:
        button = self._days[at]
        button.set_load(_NEXT[button.load])
        self.edited.emit(tuple(each.load.value for each in self._days))
