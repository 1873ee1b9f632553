"""Where some amounts of work lead: one line each, and the spread of the one chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen

from studyapp.ui import theme
from studyapp.ui.widgets.chart import Chart, paint_grid
from studyapp.ui.wording import percent

_LEFT, _RIGHT = 44, 64
_LABEL_HEIGHT = 16
_SPREAD_OPACITY = 0.20


@dataclass(frozen=True, slots=True)
class Fan:
    """A name, and for each day the low, the middle and the high share, 0 to 1."""

    name: str
    days: tuple[tuple[float, float, float], ...]


class FanChart(Chart):
    """Shares over days until a last one, against a goal."""

    def __init__(self, height: int = 210) -> None:
        super().__init__(height)
        self._fans: tuple[Fan, ...] = ()
        self._chosen = 0
        self._goal = 0.0
        self._labels: tuple[str, ...] = ()
        self._goal_text = ""
        self._hover: int | None = None

    def set_data(
        self,
        fans: Sequence[Fan],
        chosen: int,
        goal: tuple[float, str],
        labels: Sequence[str],
    ) -> None:
        """Show other fans.

        Args:
            fans: All with as many days.
            chosen: The one whose spread is shown.
            goal: The share wanted, and its name.
            labels: A name for each day.
        """
        self._fans = tuple(fans)
        self._chosen = chosen
        self._goal, self._goal_text = goal
        self._labels = tuple(labels)
        self._hover = None
        self.update()

    def clear_hover(self) -> None:
        self._hover = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area, last = self._area(), len(self._labels) - 1
        place = round((event.position().x() - area.left()) / max(1.0, area.width()) * last)
        self._hover = place if 0 <= place <= last else None
        self.update()

    def paint(self, painter: QPainter) -> None:
        if not self._fans or not self._labels:
            return
        marks = [mark / 10 for mark in range(round(self._low() * 10), 11)]
        step = 1 if len(marks) <= 5 else 2
        paint_grid(painter, self._area(), [(m, self._y(m)) for m in marks[::-step]], percent)
        self._paint_spread(painter, self._fans[self._chosen])
        self._paint_goal(painter)
        for number, fan in enumerate(self._fans):
            self._paint_middle(painter, fan, chosen=number == self._chosen)
        self._paint_names(painter)
        self._paint_labels(painter)
        if self._hover is not None:
            low, middle, high = self._fans[self._chosen].days[self._hover]
            tip = f"{self._labels[self._hover]} · {middle:.0%} ({low:.0%}–{high:.0%})"
            self.paint_tip(painter, QPointF(self._x(self._hover), self._y(middle)), tip)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, 12, -_RIGHT, -24)

    def _low(self) -> float:
        lowest = min(self._goal, *(day[0] for fan in self._fans for day in fan.days))
        return max(0.0, min(0.8, int(lowest * 10) / 10))

    def _x(self, place: int) -> float:
        area, last = self._area(), len(self._labels) - 1
        return area.left() + area.width() * (place / last if last else 1)

    def _y(self, value: float) -> float:
        area, low = self._area(), self._low()
        return area.bottom() - area.height() * (value - low) / (1 - low)

    def _spots(self, fan: Fan, which: int) -> list[QPointF]:
        return [QPointF(self._x(at), self._y(day[which])) for at, day in enumerate(fan.days)]

    def _paint_spread(self, painter: QPainter, fan: Fan) -> None:
        colour = QColor(theme.current().accent)
        colour.setAlphaF(_SPREAD_OPACITY)
        path = QPainterPath()
        path.addPolygon([*self._spots(fan, 2), *reversed(self._spots(fan, 0))])
        painter.fillPath(path, colour)

    def _paint_goal(self, painter: QPainter) -> None:
        area, y = self._area(), self._y(self._goal)
        painter.setPen(QPen(QColor(theme.current().hard), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        spot = QRectF(area.left() + 4, y - 18, 200, _LABEL_HEIGHT)
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, self._goal_text)

    def _paint_middle(self, painter: QPainter, fan: Fan, *, chosen: bool) -> None:
        tokens = theme.current()
        pen = QPen(QColor(tokens.accent if chosen else tokens.text3), 2.2 if chosen else 1.1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        spots = self._spots(fan, 1)
        painter.drawPolyline(spots)
        if chosen:
            painter.setBrush(QColor(tokens.accent))
            painter.setPen(QPen(QColor(tokens.surface), 2))
            painter.drawEllipse(spots[-1], 5, 5)

    def _paint_names(self, painter: QPainter) -> None:
        """Write each fan's name at its end, from the top down, none over another."""
        tokens, area = theme.current(), self._area()
        ends = sorted((self._y(fan.days[-1][1]), at) for at, fan in enumerate(self._fans))
        below = area.top() - _LABEL_HEIGHT
        for y, at in ends:
            chosen = at == self._chosen
            painter.setFont(theme.font(11, 700 if chosen else 400))
            painter.setPen(QColor(tokens.accent_text if chosen else tokens.text3))
            below = max(y - _LABEL_HEIGHT / 2, below + _LABEL_HEIGHT)
            spot = QRectF(area.right() + 9, below, _RIGHT - 9, _LABEL_HEIGHT)
            painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, self._fans[at].name)

    def _paint_labels(self, painter: QPainter) -> None:
        area, last = self._area(), len(self._labels) - 1
        painter.setFont(theme.font(11))
        painter.setPen(QColor(theme.current().text3))
        for place in sorted({0, last // 2, last}):
            spot = QRectF(self._x(place) - 40, area.bottom() + 5, 80, 18)
            painter.drawText(spot, Qt.AlignmentFlag.AlignHCenter, self._labels[place])
