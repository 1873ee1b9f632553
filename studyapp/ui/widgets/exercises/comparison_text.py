"""A typed answer beside the expected one, told apart by colour and by sign."""

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor

from studyapp.core.answers.compare import Comparison, Piece, PieceKind
from studyapp.core.answers.items import ItemsComparison
from studyapp.ui import theme
from studyapp.ui.widgets.document_text import DocumentText
from studyapp.ui.widgets.typesetting import USUAL_TYPE, TextSize, Typeface

_SIZE = TextSize(20, 38)
_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_UNDERLINE = QTextCharFormat.UnderlineStyle.SingleUnderline
_DOTTED = QTextCharFormat.UnderlineStyle.DotLine
SIGNS = {
    PieceKind.RIGHT: "",
    PieceKind.MISSING: "+",
    PieceKind.EXTRA: "−",
    PieceKind.BELONGS: "→",
    PieceKind.MOVED: "←",
}


class ComparisonText(DocumentText):
    """Shows a comparison: as expected in green, with a sign before all that differs."""

    def __init__(self, name: str) -> None:
        super().__init__(name, _SIZE.line)
        self._comparison: Comparison | ItemsComparison | None = None
        self._type = USUAL_TYPE
        theme.notifier.changed.connect(self._write)

    def set_comparison(self, comparison: Comparison | ItemsComparison) -> None:
        """Show another comparison."""
        if comparison != self._comparison:
            self._comparison = comparison
            self._write()

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another size."""
        self._type = type_
        self._line = type_.px(_SIZE.line)
        self._write()

    def kinds(self) -> set[PieceKind]:
        """Return what kinds of pieces are shown."""
        lines = _lines(self._comparison) if self._comparison else []
        return {piece.kind for line in lines for piece in line}

    def _write(self) -> None:
        if self._comparison is None:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        block = QTextBlockFormat()
        block.setLineHeight(self._line, _FIXED_HEIGHT)
        cursor.setBlockFormat(block)
        for line in _lines(self._comparison):
            if not cursor.atStart():
                cursor.insertBlock()
            for piece in line:
                style = _style(piece.kind, self._type.px(_SIZE.px))
                cursor.insertText(SIGNS[piece.kind], _sign(style))
                cursor.insertText(piece.text, style)
        cursor.endEditBlock()
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()


def _lines(comparison: Comparison | ItemsComparison) -> list[tuple[Piece, ...]]:
    """Return the pieces of each line: one for a text, one for each item of a list."""
    if isinstance(comparison, Comparison):
        return [comparison.pieces]
    items = [
        item.pieces if item else (Piece(expected, PieceKind.MISSING),)
        for item, expected in zip(comparison.items, comparison.expected, strict=True)
    ]
    return items + [(Piece(extra, PieceKind.EXTRA),) for extra in comparison.extra]


def _style(kind: PieceKind, px: int) -> QTextCharFormat:
    tokens = theme.current()
    style = QTextCharFormat()
    style.setFont(theme.font(px, family=theme.READING_FAMILY))
    match kind:
        case PieceKind.RIGHT:
            style.setForeground(QColor(tokens.good))
        case PieceKind.MISSING:
            style.setForeground(QColor(tokens.again))
            style.setUnderlineStyle(_UNDERLINE)
        case PieceKind.EXTRA:
            style.setForeground(QColor(tokens.text3))
            style.setFontStrikeOut(True)
        case PieceKind.BELONGS:
            style.setForeground(QColor(tokens.easy))
            style.setUnderlineStyle(_DOTTED)
        case PieceKind.MOVED:
            style.setForeground(QColor(tokens.easy))
            style.setFontStrikeOut(True)
    return style


def _sign(style: QTextCharFormat) -> QTextCharFormat:
    sign = QTextCharFormat()
    sign.setFont(theme.font(round(style.font().pixelSize() * 0.7), 700))
    sign.setForeground(style.foreground())
    return sign
