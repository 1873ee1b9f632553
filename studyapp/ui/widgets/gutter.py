"""What is painted around a paragraph: its box, its memory, its cards, how well it is asked for."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from studyapp.core.cards.coverage import CoverState
from studyapp.ui import theme
from studyapp.ui.widgets.article_text import Paragraph

_SHORTEST_BAR = 6.0
_MENU = 18.0
_TWO_ROWS = 50
"""From which height on a paragraph has room for its menu below its number of cards."""


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


def paint_margin(
    painter: QPainter, rect: QRectF, paragraph: Paragraph, *, lively: bool, menu: bool
) -> None:
    """Paint memory and coverage on the left, number of cards and `…` on the right."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if not paragraph.is_aside:
        _paint_memory(painter, rect, paragraph)
    if paragraph.cover is not None:
        paint_cover(painter, QPointF(rect.left() - 42, rect.top() + 16), paragraph.cover)
    place = menu_rect(rect)
    tokens = theme.current()
    colour = QColor(tokens.text if lively else tokens.text3)
    if menu:
        theme.paint_icon(painter, "ellipsis", place.adjusted(2, 2, -2, -2), colour)
    if paragraph.cards and not (menu and place.top() < rect.top() + _MENU):
        left = rect.right() + 18
        theme.paint_icon(painter, "layers", QRectF(left, rect.top() + 9, 14, 14), colour)
        painter.setPen(colour)
        painter.setFont(theme.font(12, 500))
        number = QRectF(left + 17, rect.top() + 6, 30, 20)
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(paragraph.cards))


def menu_rect(rect: QRectF) -> QRectF:
    """Return where the `…` of a paragraph is: below its cards, or in their place on one line."""
    down = 28.0 if rect.height() >= _TWO_ROWS else 7.0
    return QRectF(rect.right() + 16, rect.top() + down, _MENU, _MENU)


def paint_cover(painter: QPainter, centre: QPointF, state: CoverState, radius: float = 3.5) -> None:
    """Paint a full disc for covered, a half one for thin, a ring for uncovered, a dash for skipped.

    The shapes tell it to those who do not see the colours.
    """
    tokens = theme.current()
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match state:
        case CoverState.COVERED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.mix(tokens.accent, tokens.paper, 0.35))
            painter.drawEllipse(box)
        case CoverState.THIN:
            colour = QColor(tokens.hard)
            painter.setPen(QPen(colour, 1.2))
            painter.drawEllipse(box)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPie(box, 180 * 16, 180 * 16)
        case CoverState.UNCOVERED:
            painter.setPen(QPen(QColor(tokens.again), 1.5))
            painter.drawEllipse(box)
        case CoverState.SKIPPED:
            painter.setPen(QPen(QColor(tokens.text3), 1.5))
            painter.drawLine(
                QPointF(centre.x() - radius, centre.y()), QPointF(centre.x() + radius, centre.y())
            )


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
