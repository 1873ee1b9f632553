"""A passage of which only as much is seen as a recital allows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QTextBlockFormat, QTextCharFormat, QTextCursor

from studyapp.core.answers.masking import MaskLevel, masked
from studyapp.core.answers.recital import Recital
from studyapp.core.article.text import fold
from studyapp.ui import theme
from studyapp.ui.widgets.document_text import DocumentText
from studyapp.ui.widgets.typesetting import USUAL_TYPE, TextSize, Typeface

_SIZE = TextSize(20, 38)
_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
# A geta mark breaks a line like a Chinese character does; painted in the colour of its ground.
_WIDE_BAR, _NARROW_BAR = "〓", "_"
_WRONG = "×"
WEAK = "△"
"""Stands before a clause that was not right before."""


class MaskedText(DocumentText):
    """Paints the clauses of a recital.

    Signals:
        clicked: Which clause, from 0.
    """

    clicked = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__(name, _SIZE.line)
        self._recital: Recital | None = None
        self._type = USUAL_TYPE
        self._ends: list[int] = []
        theme.notifier.changed.connect(self._write)

    def set_recital(self, recital: Recital) -> None:
        """Show another recital or another moment of it."""
        if recital != self._recital:
            self._recital = recital
            self._write()

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another typeface and size."""
        self._type = type_
        self._line = type_.px(_SIZE.line)
        self._write()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        layout = self._document.documentLayout()
        place = layout.hitTest(event.position(), Qt.HitTestAccuracy.ExactHit)
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(sum(end <= place for end in self._ends))

    def _write(self) -> None:
        recital = self._recital
        if recital is None:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        block = QTextBlockFormat()
        block.setLineHeight(self._line, _FIXED_HEIGHT)
        cursor.setBlockFormat(block)
        self._ends = []
        for at in range(recital.reach):
            self._write_clause(cursor, recital, at)
            self._ends.append(cursor.position())
        cursor.endEditBlock()
        self.setAccessibleName(_spoken(recital))
        self.updateGeometry()
        self.update()

    def _write_clause(self, cursor: QTextCursor, recital: Recital, at: int) -> None:
        level, wrong = recital.seen_at(at), at in recital.slips
        if level is MaskLevel.HEADING and not recital.done:
            return
        plain = self._format(wrong=wrong and at < recital.shown, current=at == recital.shown)
        if wrong and at < recital.shown:
            cursor.insertText(_WRONG, plain)
        elif at in recital.weak and at >= recital.shown:
            cursor.insertText(WEAK, self._weak_format(plain))
        for piece in masked(fold(recital.clauses[at]), level):
            if piece.hidden:
                cursor.insertText("".join(map(_bar_for, piece.text)), self._bar(plain))
            else:
                cursor.insertText(piece.text, plain)

    def _format(self, *, wrong: bool, current: bool) -> QTextCharFormat:
        tokens = theme.current()
        style = QTextCharFormat()
        style.setFont(self._type.font(_SIZE.px))
        style.setForeground(QColor(tokens.again if wrong else tokens.text))
        if current:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setUnderlineColor(QColor(tokens.accent))
        return style

    def _weak_format(self, plain: QTextCharFormat) -> QTextCharFormat:
        weak = QTextCharFormat(plain)
        weak.setForeground(QColor(theme.current().hard))
        return weak

    def _bar(self, plain: QTextCharFormat) -> QTextCharFormat:
        bar, colour = QTextCharFormat(plain), QColor(theme.current().line_strong)
        bar.setForeground(colour)
        bar.setBackground(colour)
        return bar


def _bar_for(char: str) -> str:
    return _NARROW_BAR if char.isascii() else _WIDE_BAR


def _spoken(recital: Recital) -> str:
    """Return what is uncovered; nothing of what is hidden."""
    return "".join(recital.clauses[: recital.shown])
