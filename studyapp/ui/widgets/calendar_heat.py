"""A calendar whose days are the darker, the more was reviewed on them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen

from studyapp.ui import theme
from studyapp.ui.widgets.chart import Chart

_CELL = 12
_STEP = 15
_LEFT = 30
_TOP = 20
_DAYS = 7
_HEIGHT = _TOP + _DAYS * _STEP + 26


class CalendarHeat(Chart):
    """Weeks as columns, Monday on top; as many as fit, the present one last."""

    def __init__(self, weeks: int, tip_of: Callable[[date, int], str]) -> None:
        super().__init__(_HEIGHT)
        self._most_weeks = weeks
        self._tip_of = tip_of
        self._today = date.min
        self._counts: Mapping[date, int] = {}
        self._hover: tuple[int, int] | None = None

    def set_data(self, today: date, counts: Mapping[date, int]) -> None:
        """Show the counts of the weeks up to today."""
        self._today = today
        self._counts = counts
        self.update()

    @property
    def weeks(self) -> int:
        """How many weeks are shown: as many as fit."""
        return max(1, min(self._most_weeks, (self.width() - _LEFT) // _STEP))

    def clear_hover(self) -> None:
        self._hover = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        week = int((event.position().x() - _LEFT) // _STEP)
        weekday = int((event.position().y() - _TOP) // _STEP)
        inside = 0 <= week < self.weeks and 0 <= weekday < _DAYS
        self._hover = (week, weekday) if inside else None
        self.update()

    def paint(self, painter: QPainter) -> None:
        if self._today == date.min:
            return
        self._paint_weekdays(painter)
        self._paint_months(painter)
        self._paint_days(painter)
        self._paint_legend(painter)
        if self._hover:
            day = self._day(*self._hover)
            if day <= self._today:
                tip = self._tip_of(day, self._counts.get(day, 0))
                self.paint_tip(painter, self._cell(*self._hover).center(), tip)

    def _day(self, week: int, weekday: int) -> date:
        monday = self._today - timedelta(days=self._today.weekday())
        return monday + timedelta(days=weekday - 7 * (self.weeks - 1 - week))

    def _cell(self, week: int, weekday: int) -> QRectF:
        return QRectF(_LEFT + week * _STEP, _TOP + weekday * _STEP, _CELL, _CELL)

    def _paint_weekdays(self, painter: QPainter) -> None:
        painter.setPen(QColor(theme.current().text3))
        names = (self.tr("Mon"), "", self.tr("Wed"), "", self.tr("Fri"), "", self.tr("Sun"))
        for weekday, name in enumerate(names):
            place = QRectF(0, _TOP + weekday * _STEP - 2, _LEFT - 4, _CELL + 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_months(self, painter: QPainter) -> None:
        months = self.tr("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
        for week in range(self.weeks):
            monday = self._day(week, 0)
            if monday.day <= _DAYS:
                painter.drawText(QPointF(_LEFT + week * _STEP, 12), months[monday.month - 1])

    def _paint_days(self, painter: QPainter) -> None:
        tokens = theme.current()
        most = max(self._counts.values(), default=1)
        for week in range(self.weeks):
            for weekday in range(_DAYS):
                day = self._day(week, weekday)
                if day > self._today:
                    return
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.cal[_level(self._counts.get(day, 0), most)]))
                cell = self._cell(week, weekday)
                painter.drawRoundedRect(cell, 3, 3)
                if day == self._today:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(QColor(tokens.text2), 1.4))
                    painter.drawRoundedRect(cell.adjusted(-0.8, -0.8, 0.8, 0.8), 3.5, 3.5)

    def _paint_legend(self, painter: QPainter) -> None:
        tokens = theme.current()
        top = _TOP + _DAYS * _STEP + 6
        right = _LEFT + self.weeks * _STEP
        left = max(_LEFT, right - 5 * _STEP - 34)
        aligned = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(tokens.text3))
        less, more = self.tr("Less"), self.tr("More")
        at_right = aligned | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(left - 50, top - 2, 46, 16), at_right, less)
        painter.drawText(QRectF(left + 5 * _STEP + 4, top - 2, 46, 16), aligned, more)
        painter.setPen(Qt.PenStyle.NoPen)
        for level, colour in enumerate(tokens.cal):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left + level * _STEP, top, _CELL, _CELL), 3, 3)


def _level(count: int, most: int) -> int:
    """Return the step of the ramp, 0 for none to 4; few reviews already show."""
    if not count:
        return 0
    return 1 + min(3, int(4 * (count / most) ** 0.8 - 1e-9))
