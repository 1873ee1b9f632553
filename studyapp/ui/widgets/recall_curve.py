"""How the chance of recall falls after an answer."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen, QPolygonF

from studyapp.ui import theme
from studyapp.ui.widgets.chart import Chart, paint_grid
from studyapp.ui.wording import percent

_LABELS = 5


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve with what happens along it.

    Attributes:
        points: Days since the answer, and the chance of recall; at least two.
        goal: Desired retention.
        today: Days since the answer.
        due: Days from the answer to the next review; None without one.
    """

    points: tuple[tuple[int, float], ...]
    goal: float
    today: int
    due: int | None


@dataclass(frozen=True, slots=True)
class CurveWords:
    """What is written at the curve. `day` and `tip` are patterns."""

    today: str
    due: str
    day: str
    tip: str


class RecallCurve(Chart):
    """Solid until today, dashed from then on."""

    def __init__(self, words: CurveWords, height: int = 190) -> None:
        super().__init__(height)
        self._words = words
        self._curve: Curve | None = None
        self._hover: int | None = None

    def set_curve(self, curve: Curve) -> None:
        """Show another curve."""
        self._curve = curve
        self._hover = None
        self.update()

    def clear_hover(self) -> None:
        self._hover = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area, x = self._area(), event.position().x()
        days = (x - area.left()) / max(1.0, area.width()) * self._last()
        self._hover = round(days) if area.left() <= x <= area.right() else None
        self.update()

    def paint(self, painter: QPainter) -> None:
        if self._curve is None:
            return
        marks = [mark / 10 for mark in range(round(self._low() * 10), 11)]
        step = 1 if len(marks) <= 5 else 2
        paint_grid(painter, self._area(), [(m, self._y(m)) for m in marks[::-step]], percent)
        self._paint_curve(painter, self._curve)
        self._paint_goal(painter, self._curve.goal)
        self._paint_mark(painter, self._curve.today, self._words.today)
        if self._curve.due is not None:
            self._paint_due(painter, self._curve.due)
        self._paint_labels(painter)
        if self._hover is not None:
            chance = self._at(self._hover)
            tip = self._words.tip.format(self._hover, percent(chance))
            self.paint_tip(painter, QPointF(self._x(self._hover), self._y(chance)), tip)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(44, 20, -16, -24)

    def _last(self) -> int:
        return self._curve.points[-1][0] if self._curve else 1

    def _low(self) -> float:
        assert self._curve is not None
        lowest = min(self._curve.goal, self._curve.points[-1][1])
        return max(0.0, min(0.8, int(lowest * 10) / 10))

    def _x(self, days: float) -> float:
        area = self._area()
        return area.left() + area.width() * days / max(1, self._last())

    def _y(self, chance: float) -> float:
        area, low = self._area(), self._low()
        return area.bottom() - area.height() * (chance - low) / (1 - low)

    def _at(self, days: int) -> float:
        assert self._curve is not None
        return min(self._curve.points, key=lambda point: abs(point[0] - days))[1]

    def _paint_curve(self, painter: QPainter, curve: Curve) -> None:
        area, colour = self._area(), QColor(theme.current().accent)
        spots = [QPointF(self._x(days), self._y(chance)) for days, chance in curve.points]
        below = QPainterPath(spots[0])
        below.addPolygon(QPolygonF(spots))
        below.lineTo(spots[-1].x(), area.bottom())
        below.lineTo(spots[0].x(), area.bottom())
        shade = QColor(colour)
        shade.setAlphaF(0.10)
        painter.fillPath(below, shade)
        past = spots[: sum(days <= curve.today for days, _ in curve.points)]
        for part, style in (
            (past, Qt.PenStyle.SolidLine),
            (spots[max(0, len(past) - 1) :], Qt.PenStyle.DashLine),
        ):
            painter.setPen(QPen(colour, 2.2, style))
            painter.drawPolyline(part)

    def _paint_goal(self, painter: QPainter, goal: float) -> None:
        area, y = self._area(), self._y(goal)
        painter.setPen(QPen(QColor(theme.current().hard), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _paint_mark(self, painter: QPainter, days: int, text: str) -> None:
        area, x = self._area(), self._x(days)
        painter.setPen(QPen(QColor(theme.current().text3), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        spot = QRectF(min(max(0.0, x - 60), self.width() - 120.0), 1, 120, 16)
        painter.drawText(spot, Qt.AlignmentFlag.AlignHCenter, text)

    def _paint_due(self, painter: QPainter, days: int) -> None:
        tokens, chance = theme.current(), self._at(days)
        spot = QPointF(self._x(days), self._y(chance))
        painter.setBrush(QColor(tokens.accent))
        painter.setPen(QPen(QColor(tokens.surface), 2))
        painter.drawEllipse(spot, 5, 5)
        painter.setPen(QColor(tokens.accent_text))
        beside = QRectF(min(spot.x() - 60, self.width() - 122.0), spot.y() - 24, 120, 16)
        painter.drawText(beside, Qt.AlignmentFlag.AlignHCenter, self._words.due)

    def _paint_labels(self, painter: QPainter) -> None:
        area, last = self._area(), self._last()
        painter.setPen(QColor(theme.current().text3))
        for days in sorted({round(last * part / _LABELS) for part in range(_LABELS + 1)}):
            spot = QRectF(self._x(days) - 40, area.bottom() + 5, 80, 18)
            text = self._words.day.format(days)
            painter.drawText(spot, Qt.AlignmentFlag.AlignHCenter, text)
