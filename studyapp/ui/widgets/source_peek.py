"""One paragraph of an article, its answers hidden until they may be seen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
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

from studyapp.ui import theme

Range = tuple[int, int]
_PX, _LINE = 17, 31
_BAR = "\u3000"
"""Painted on its own colour, a full-width blank is a bar as wide as the character it hides."""


class SourcePeek(QWidget):
    """Paints a paragraph; some ranges of it are masked, or marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source_peek")
        self._text = ""
        self._ranges: tuple[Range, ...] = ()
        self._masked = False
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.notifier.changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """What can be read now; what is hidden is blank."""
        return self._document.toPlainText()

    def set_source(self, text: str, ranges: Sequence[Range], *, masked: bool) -> None:
        """Show a paragraph. The ranges are code point offsets into its text."""
        asked = text, tuple(sorted(ranges)), masked
        if asked != (self._text, self._ranges, self._masked):
            self._text, self._ranges, self._masked = asked
            self._write()

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

    def _on_theme_changed(self) -> None:
        self._write()

    def _write(self) -> None:
        tokens = theme.current()
        plain, special = QTextCharFormat(), QTextCharFormat()
        plain.setFont(theme.font(_PX, 400, theme.READING_FAMILY))
        plain.setForeground(QColor(tokens.text2))
        special.setFont(plain.font())
        special.setForeground(QColor(tokens.text))
        special.setBackground(QColor(tokens.line_strong if self._masked else tokens.flash))
        line = QTextBlockFormat()
        line.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(line)
        at = 0
        for start, end in self._ranges:
            start, end = max(start, at), min(end, len(self._text))  # noqa: PLW2901
            if start < end:
                cursor.insertText(self._text[at:start], plain)
                hidden = _BAR * (end - start)
                cursor.insertText(hidden if self._masked else self._text[start:end], special)
                at = end
        cursor.insertText(self._text[at:], plain)
        cursor.endEditBlock()
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()
