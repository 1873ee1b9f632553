"""Stacked bars."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen

from studyapp.ui import theme
from studyapp.ui.widgets.chart import Chart, paint_grid

_AXIS = 36
_FADED = 0.42


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label below, parts from the bottom up, and what the mouse is told."""

    label: str
    parts: tuple[int, ...]
    tip: str

    @property
    def total(self) -> int:
        """Height of the whole bar."""
        return sum(self.parts)


class Bars(Chart):
    """Bars of stacked parts.

    Attributes:
        colours: Name of a token for each part, from the bottom up.
        axis: Paint a scale on the left.
        average: Paint a dashed line at the mean.
        label_every: Paint the label of every so-many-eth bar.
        highlight: The one bar in full colour; None for all.
        share: How much of its room a bar takes, 0 to 1.
    """

    def __init__(
        self,
        colours: Sequence[str],
        height: int = 184,
        *,
        axis: bool = True,
        average: bool = False,
        label_every: int = 1,
        highlight: int | None = None,
        share: float = 0.68,
    ) -> None:
        super().__init__(height)
        self._colours = tuple(colours)
        self._axis = axis
        self._average = average
        self._label_every = label_every
        self._highlight = highlight
        self._share = share
        self._bars: tuple[Bar, ...] = ()
        self._hover: int | None = None

    def set_data(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self._bars = tuple(bars)
        self._hover = None
        self.update()

    def clear_hover(self) -> None:
        self._hover = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        place = int((event.position().x() - area.left()) // max(1.0, self._room()))
        self._hover = place if 0 <= place < len(self._bars) else None
        self.update()

    def paint(self, painter: QPainter) -> None:
        if not self._bars:
            return
        step, top = scale(max(bar.total for bar in self._bars))
        area = self._area()
        if self._axis:
            levels = range(0, top + 1, step)
            paint_grid(painter, area, [(v, self._y(v, top)) for v in levels], _whole)
        every = self._labels_apart(painter)
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, place, bar, top)
            if place % every == 0:
                self._paint_label(painter, place, bar)
        if self._average:
            self._paint_average(painter, top)
        if self._hover is not None:
            bar = self._bars[self._hover]
            x = area.left() + (self._hover + 0.5) * self._room()
            self.paint_tip(painter, QPointF(x, self._y(bar.total, top)), bar.tip)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_AXIS if self._axis else 0, 10, -4, -22)

    def _room(self) -> float:
        return self._area().width() / max(1, len(self._bars))

    def _y(self, value: float, top: int) -> float:
        area = self._area()
        return area.bottom() - area.height() * value / top

    def _paint_bar(self, painter: QPainter, place: int, bar: Bar, top: int) -> None:
        area, room = self._area(), self._room()
        width = room * self._share
        left = area.left() + place * room + (room - width) / 2
        painter.save()
        roof = self._y(bar.total, top)
        painter.setClipPath(_rounded_top(QRectF(left, roof, width, area.bottom() - roof)))
        bottom = area.bottom()
        for colour_name, value in zip(self._colours, bar.parts, strict=True):
            height = area.height() * value / top
            colour = self._colour(colour_name, place)
            painter.fillRect(QRectF(left, bottom - height, width, height + 0.5), colour)
            bottom -= height
        painter.restore()

    def _colour(self, name: str, place: int) -> QColor:
        tokens = theme.current()
        colour = QColor(getattr(tokens, name))
        if self._highlight not in (None, place):
            colour = theme.mix(colour, tokens.surface, _FADED)
        if self._hover == place:
            colour = theme.mix(colour, tokens.text, 0.12)
        return colour

    def _paint_label(self, painter: QPainter, place: int, bar: Bar) -> None:
        tokens, area, room = theme.current(), self._area(), self._room()
        painter.setPen(QColor(tokens.text if place == self._highlight else tokens.text3))
        width = painter.fontMetrics().horizontalAdvance(bar.label) + 2.0
        middle = area.left() + (place + 0.5) * room
        left = max(0.0, middle - width / 2)
        if left + width > self.width():
            # The last label finds no room beside the one before it, unless all bars have one.
            if self._labels_apart(painter) > 1:
                return
            left = self.width() - width
        spot = QRectF(left, area.bottom() + 4, width, 18)
        painter.drawText(spot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, bar.label)

    def _labels_apart(self, painter: QPainter) -> int:
        """Return of how many bars one gets a label, so that no two touch."""
        widest = max(painter.fontMetrics().horizontalAdvance(bar.label) for bar in self._bars)
        return max(self._label_every, math.ceil((widest + 4) / max(1.0, self._room())))

    def _paint_average(self, painter: QPainter, top: int) -> None:
        area = self._area()
        y = self._y(sum(bar.total for bar in self._bars) / len(self._bars), top)
        painter.setPen(QPen(QColor(theme.current().text3), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def scale(most: int) -> tuple[int, int]:
    """Return the step and the top of an axis up to a value: at most five round marks."""
    magnitude = 10 ** max(0, math.floor(math.log10(max(most, 1))))
    steps = (max(1, magnitude // 5), max(1, magnitude // 2), magnitude, 2 * magnitude)
    step = next((each for each in steps if most <= 4 * each), 5 * magnitude)
    return step, max(step, math.ceil(most / step) * step)


def _whole(value: float) -> str:
    return f"{value:g}"


def _rounded_top(frame: QRectF) -> QPainterPath:
    radius = min(3.5, frame.width() / 2, frame.height())
    path = QPainterPath(frame.bottomLeft())
    path.lineTo(frame.left(), frame.top() + radius)
    path.quadTo(frame.topLeft(), frame.topLeft() + QPointF(radius, 0))
    path.lineTo(frame.right() - radius, frame.top())
    path.quadTo(frame.topRight(), frame.topRight() + QPointF(0, radius))
    path.lineTo(frame.bottomRight())
    path.closeSubpath()
    return path
