"""What all charts share: a painter, a grid and a tip under the mouse."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui import theme

_TIP_HEIGHT = 25
_AXIS_WIDTH = 44


class Chart(QWidget):
    """A picture of numbers that follows the theme and names the one under the mouse."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self.setMinimumWidth(120)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.notifier.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font(11))
            self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """Paint the chart with small type set; here nothing, each chart paints its own."""

    def clear_hover(self) -> None:
        """Forget what is under the mouse; here nothing is remembered."""

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.clear_hover()
        self.update()

    def paint_tip(self, painter: QPainter, at: QPointF, text: str) -> None:
        """Paint a dark label above a point, kept inside the chart."""
        tokens, font = theme.current(), theme.font(12, 500)
        width = QFontMetricsF(font).horizontalAdvance(text) + 18
        left = max(2.0, min(self.width() - width - 2, at.x() - width / 2))
        frame = QRectF(left, max(2.0, at.y() - 34), width, _TIP_HEIGHT)
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.text))
        painter.drawRoundedRect(frame, 6, 6)
        painter.setPen(QColor(tokens.bg))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)


def paint_grid(
    painter: QPainter,
    area: QRectF,
    lines: Iterable[tuple[float, float]],
    text_of: Callable[[float], str],
) -> None:
    """Paint horizontal lines, each a (value, y), with their values on the left."""
    tokens = theme.current()
    for value, y in lines:
        painter.setPen(QPen(QColor(tokens.line), 1))
        level = round(y) + 0.5
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        painter.setPen(QColor(tokens.text3))
        place = QRectF(area.left() - _AXIS_WIDTH, y - 9, _AXIS_WIDTH - 6, 18)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, text_of(value))
