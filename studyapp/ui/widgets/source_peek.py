"""The paragraph a card was made from, with the answer hidden for as long as it is asked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.article.text import fold
from studyapp.ui import theme
from studyapp.ui.widgets.text_offsets import to_utf16
from studyapp.ui.widgets.typesetting import USUAL_TYPE, Typeface

TextRange = tuple[int, int]

_PX, _LINE = 17, 31
_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_KEEP_ANCHOR = QTextCursor.MoveMode.KeepAnchor
# The geta mark breaks a line like a Chinese character does; a block element does not.
_WIDE_BAR, _NARROW_BAR = "〓", "_"


class SourcePeek(QWidget):
    """One paragraph, typeset; as high as its width demands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source_peek")
        self._text = ""
        self._ranges: tuple[TextRange, ...] = ()
        self._masked = False
        self._type = USUAL_TYPE
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.notifier.changed.connect(self._write)

    @property
    def shown_text(self) -> str:
        """The paragraph as it is painted, bars in place of what is masked."""
        return self._document.toPlainText()

    def set_source(self, text: str, ranges: Sequence[TextRange], *, masked: bool) -> None:
        """Show a paragraph. Ranges are pairs of code point offsets into its text.

        They are bars as wide as what they hide while `masked`, else highlighted.
        """
        asked = text, tuple(ranges), masked
        if asked != (self._text, self._ranges, self._masked):
            self._text, self._ranges, self._masked = asked
            self._write()

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another size."""
        if type_ != self._type:
            self._type = type_
            self._write()

    def top_of(self, offset: int) -> int:
        """Return how many pixels below the top the line with a code point offset begins."""
        self._document.setTextWidth(max(1, self.width()))
        shown = self.shown_text
        line = (
            self._document.firstBlock()
            .layout()
            .lineForTextPosition(to_utf16(shown, min(offset, len(shown))))
        )
        return round(line.y()) if line.isValid() else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(1, width))
        return round(self._document.size().height())

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(self.width() or 400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._document.setTextWidth(self.width())
            self._document.drawContents(painter, event.rect())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        shown = fold(self._text)
        if self._masked:
            shown = masked_text(shown, self._ranges)
        self._document.setDefaultFont(theme.font(self._type.px(_PX), family=theme.READING_FAMILY))
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(_block_format(self._type))
        cursor.insertText(shown, _plain(self._type))
        for start, end in self._ranges:
            cursor.setPosition(to_utf16(shown, min(start, len(shown))))
            cursor.setPosition(to_utf16(shown, min(end, len(shown))), _KEEP_ANCHOR)
            cursor.setCharFormat(_bar(self._type) if self._masked else _highlight(self._type))
        cursor.endEditBlock()
        self.setAccessibleName(shown)
        self.updateGeometry()
        self.update()


def masked_text(text: str, ranges: Sequence[TextRange]) -> str:
    """Return the text with a bar in place of each character of the ranges, so equally long."""
    chars = list(text)
    for start, end in ranges:
        chars[start:end] = [_bar_for(char) for char in chars[start:end]]
    return "".join(chars)


def _bar_for(char: str) -> str:
    return _NARROW_BAR if char.isascii() else _WIDE_BAR


def _block_format(type_: Typeface) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(type_.px(_LINE), _FIXED_HEIGHT)
    block.setTextIndent(2 * type_.px(_PX))
    block.setAlignment(Qt.AlignmentFlag.AlignJustify)
    return block


def _plain(type_: Typeface) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFont(theme.font(type_.px(_PX), family=theme.READING_FAMILY))
    style.setForeground(QColor(theme.current().ink))
    return style


def _bar(type_: Typeface) -> QTextCharFormat:
    # Ground and ink are one colour: the glyphs only lend the bar their widths.
    style, colour = _plain(type_), QColor(theme.current().line_strong)
    style.setForeground(colour)
    style.setBackground(colour)
    return style


def _highlight(type_: Typeface) -> QTextCharFormat:
    style = _plain(type_)
    style.setBackground(QColor(theme.current().flash))
    return style
