"""A line of shares over time, against a goal."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPainterPath, QPen

from studyapp.ui import theme
from studyapp.ui.widgets.chart import Chart, paint_grid

_MARGIN = 44


@dataclass(frozen=True, slots=True)
class Point:
    """A share from 0 to 1, the label below it, and what the mouse is told."""

    label: str
    value: float
    tip: str


class LineChart(Chart):
    """A smooth line through shares; the lowest mark on the scale adapts to the data."""

    def __init__(self, height: int = 184) -> None:
        super().__init__(height)
        self._points: tuple[Point, ...] = ()
        self._goal = 0.0
        self._goal_text = ""
        self._hover: int | None = None

    def set_data(self, points: Sequence[Point], goal: float, goal_text: str) -> None:
        """Show other points and the line they should reach."""
        self._points = tuple(points)
        self._goal = goal
        self._goal_text = goal_text
        self._hover = None
        self.update()

    def clear_hover(self) -> None:
        self._hover = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area, last = self._area(), len(self._points) - 1
        place = round((event.position().x() - area.left()) / max(1.0, area.width()) * last)
        self._hover = place if 0 <= place <= last else None
        self.update()

    def paint(self, painter: QPainter) -> None:
        if not self._points:
            return
        area = self._area()
        marks = [mark / 10 for mark in range(round(self._low() * 10), 11)]
        step = 1 if len(marks) <= 5 else 2
        paint_grid(painter, area, [(m, self._y(m)) for m in marks[::-step]], _percent)
        self._paint_goal(painter)
        spots = [QPointF(self._x(i), self._y(p.value)) for i, p in enumerate(self._points)]
        self._paint_line(painter, spots)
        self._paint_labels(painter)
        shown = len(spots) - 1 if self._hover is None else self._hover
        self._paint_spot(painter, spots[shown], self._points[shown])

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_MARGIN, 12, -_MARGIN, -24)

    def _low(self) -> float:
        lowest = min(self._goal, *(point.value for point in self._points))
        return max(0.0, min(0.7, int(lowest * 10) / 10))

    def _x(self, place: int) -> float:
        area, last = self._area(), len(self._points) - 1
        return area.left() + area.width() * (place / last if last else 1)

    def _y(self, value: float) -> float:
        area, low = self._area(), self._low()
        return area.bottom() - area.height() * (value - low) / (1 - low)

    def _paint_goal(self, painter: QPainter) -> None:
        area, y = self._area(), self._y(self._goal)
        painter.setPen(QPen(QColor(theme.current().hard), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.drawText(
            QRectF(area.left() + 4, y - 18, 200, 16), Qt.AlignmentFlag.AlignVCenter, self._goal_text
        )

    def _paint_line(self, painter: QPainter, spots: list[QPointF]) -> None:
        area, colour = self._area(), QColor(theme.current().accent)
        path = QPainterPath(spots[0])
        for left, right in pairwise(spots):
            middle = (left.x() + right.x()) / 2
            path.cubicTo(QPointF(middle, left.y()), QPointF(middle, right.y()), right)
        below = QPainterPath(path)
        below.lineTo(spots[-1].x(), area.bottom())
        below.lineTo(spots[0].x(), area.bottom())
        shade = QLinearGradient(0, area.top(), 0, area.bottom())
        for place, opacity in ((0, 0.20), (1, 0.0)):
            faded = QColor(colour)
            faded.setAlphaF(opacity)
            shade.setColorAt(place, faded)
        painter.fillPath(below, shade)
        pen = QPen(colour, 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(path, pen)

    def _paint_labels(self, painter: QPainter) -> None:
        area = self._area()
        painter.setFont(theme.font(11))
        painter.setPen(QColor(theme.current().text3))
        every = max(1, len(self._points) // 6)
        for place in range(0, len(self._points), every):
            spot = QRectF(self._x(place) - 30, area.bottom() + 5, 60, 18)
            painter.drawText(spot, Qt.AlignmentFlag.AlignHCenter, self._points[place].label)

    def _paint_spot(self, painter: QPainter, spot: QPointF, point: Point) -> None:
        tokens = theme.current()
        painter.setBrush(QColor(tokens.accent))
        painter.setPen(QPen(QColor(tokens.surface), 2))
        painter.drawEllipse(spot, 5, 5)
        if self._hover is not None:
            self.paint_tip(painter, spot, point.tip)
            return
        painter.setFont(theme.font(12, 700))
        painter.setPen(QColor(tokens.accent_text))
        beside = QRectF(spot.x() + 9, spot.y() - 9, _MARGIN, 18)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, _percent(point.value))


def _percent(value: float) -> str:
    return f"{value:.0%}"
