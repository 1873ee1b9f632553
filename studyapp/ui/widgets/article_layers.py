"""What was recognised, painted under and over the text: four signs that differ in shape.

Quotations stand on a tint, figures on dots, terms on a line, and markers in a
frame. Painted rather than set as formats: a long article has ten thousand
pieces, of which some dozens are in sight.
"""

from collections.abc import Iterator, Sequence
from math import floor
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from studyapp.services.overlay import Layer
from studyapp.ui import theme
from studyapp.ui.widgets.text_offsets import to_utf16

_UNDER = frozenset({Layer.QUOTES, Layer.MARKERS})


class Piece(NamedTuple):
    """A piece of a paragraph, in code points of its text."""

    layer: Layer
    start: int
    end: int


class Stretch(NamedTuple):
    """What of a piece stands on one line.

    Attributes:
        baseline: Where the characters stand.
        px: How large they are.
    """

    left: float
    right: float
    baseline: float
    px: float


def lay_under(
    painter: QPainter, block: QTextBlock, origin: QPointF, text: str, pieces: Sequence[Piece]
) -> None:
    """Paint what lies behind the characters of a text block at `origin`."""
    _paint(painter, block, origin, text, [each for each in pieces if each.layer in _UNDER])


def lay_over(
    painter: QPainter, block: QTextBlock, origin: QPointF, text: str, pieces: Sequence[Piece]
) -> None:
    """Paint what must be seen on a marked ground as well."""
    _paint(painter, block, origin, text, [each for each in pieces if each.layer not in _UNDER])


def paint_sign(painter: QPainter, layer: Layer, stretch: Stretch) -> None:
    """Paint the sign of a layer at one stretch of text."""
    tokens = theme.current()
    left, right, baseline, px = stretch
    box = QRectF(left, baseline - px * 0.98, right - left, px * 1.26)
    y = floor(baseline + px * 0.24) + 0.5
    below = QLineF(left + 1, y, right - 1, y)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match layer:
        case Layer.QUOTES:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.easy_soft))
            painter.drawRoundedRect(box, 3, 3)
        case Layer.MARKERS:
            painter.setPen(QPen(QColor(tokens.line_strong), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 0.5, -0.5), 4, 4)
        case Layer.FIGURES:
            pen = QPen(QColor(tokens.hard), 1.8)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.2])
            painter.setPen(pen)
            painter.drawLine(below)
        case Layer.TERMS:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawLine(below)


def _paint(
    painter: QPainter, block: QTextBlock, origin: QPointF, text: str, pieces: Sequence[Piece]
) -> None:
    for piece in pieces:
        start, end = to_utf16(text, piece.start), to_utf16(text, piece.end)
        for stretch in stretches(block, origin, start, end):
            paint_sign(painter, piece.layer, stretch)


def stretches(block: QTextBlock, origin: QPointF, start: int, end: int) -> Iterator[Stretch]:
    """Yield where a piece (UTF-16 offsets into the block) stands, line by line."""
    layout = block.layout()
    px = block.charFormat().font().pixelSize()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            baseline = origin.y() + line.y() + line.ascent()
            yield Stretch(origin.x() + left, origin.x() + right, baseline, px)


def _x(found: object) -> float:
    """Return the x of `cursorToX`, which PySide gives with the place it was found for."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
