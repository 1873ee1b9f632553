"""What is painted around a paragraph: its box, its memory bar, its number of cards."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.ui import theme
from studyapp.ui.widgets.article_text import Paragraph

_SHORTEST_BAR = 6.0


def paint_box(painter: QPainter, rect: QRectF, *, current: bool, hover: bool, flash: float) -> None:
    """Paint the ground of a paragraph; `flash` is a strength from 0 to 1."""
    tokens = theme.current()
    box = rect.adjusted(-14, -3, 14, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if current:
        painter.setBrush(QColor(tokens.surface if tokens.name == "light" else tokens.raised))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
    elif hover:
        painter.setBrush(QColor(tokens.hover))
        painter.drawRoundedRect(box, 8, 8)
    if flash > 0:
        colour = QColor(tokens.flash)
        colour.setAlphaF(flash)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 8, 8)


def paint_margin(painter: QPainter, rect: QRectF, paragraph: Paragraph, *, lively: bool) -> None:
    """Paint the memory bar on the left and the number of cards on the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_memory(painter, rect, paragraph)
    if paragraph.cards:
        tokens = theme.current()
        colour = QColor(tokens.text if lively else tokens.text3)
        left = rect.right() + 18
        theme.paint_icon(painter, "layers", QRectF(left, rect.top() + 9, 14, 14), colour)
        painter.setPen(colour)
        painter.setFont(theme.font(12, 500))
        number = QRectF(left + 17, rect.top() + 6, 30, 20)
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(paragraph.cards))


def _paint_memory(painter: QPainter, rect: QRectF, paragraph: Paragraph) -> None:
    """Paint a line without cards, an empty bar while none was answered, else how much is left."""
    tokens = theme.current()
    left, top, height = rect.left() - 30, rect.top() + 7, rect.height() - 14
    if paragraph.heat is None:
        width = 4 if paragraph.cards else 2
        painter.setBrush(QColor(tokens.line_strong if paragraph.cards else tokens.line))
        painter.drawRoundedRect(QRectF(left + 2 - width / 2, top, width, height), 2, 2)
        return
    colour = theme.ramp(tokens.mem, paragraph.heat)
    painter.setBrush(theme.mix(colour, tokens.paper, 0.72))
    painter.drawRoundedRect(QRectF(left, top, 4, height), 2, 2)
    full = max(_SHORTEST_BAR, height * paragraph.heat)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(left, top + height - full, 4, full), 2, 2)
