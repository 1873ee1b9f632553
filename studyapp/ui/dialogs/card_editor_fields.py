"""Fields of the card editor: text, items a line each, text with blanks."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studyapp.core.cards.cloze import hide, marks, numbers
from studyapp.ui import theme
from studyapp.ui.widgets.text_offsets import to_utf16

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_AROUND_PX = 20
_NUMBERS_PX = 30


class TextField(QPlainTextEdit):
    """Text of some lines; Tab leaves it. Grows with what it holds, from `lines` on."""

    def __init__(self, name: str, title: str, lines: int = 1, most: int = 6) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFont(theme.font(15))
        self.setTabChangesFocus(True)
        self._lines, self._most = lines, most
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """What it holds."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Hold another text without telling that it was edited."""
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(blocked)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The document of a plain text edit measures its height in lines.
        shown = round(self.document().size().height())
        lines = max(self._lines, min(self._most, shown))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _AROUND_PX)


class _Numbers(QWidget):
    """The numbers beside the items."""

    def __init__(self, field: "ItemsField") -> None:
        super().__init__(field)
        self._field = field

    def sizeHint(self) -> QSize:
        return QSize(_NUMBERS_PX, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(theme.font(12))
            painter.setPen(QColor(theme.current().text3))
            for number, area in self._field.line_areas():
                if area.intersects(event.rect()):
                    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(number))


class ItemsField(TextField):
    """Items, one a line. Alt+Up and Alt+Down move the item, Ctrl+Shift+K removes it."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, lines=4, most=10)
        self._numbers = _Numbers(self)
        self.setViewportMargins(_NUMBERS_PX - 6, 0, 0, 0)
        self.blockCountChanged.connect(self._numbers.update)
        self.updateRequest.connect(self._on_update_request)

    @property
    def items(self) -> tuple[str, ...]:
        """The items, blank ones included."""
        return tuple(self.text.split("\n")) if self.text else ()

    def set_items(self, items: Sequence[str]) -> None:
        """Hold other items without telling that they were edited."""
        self.set_text("\n".join(" ".join(item.splitlines()) for item in items))

    def line_areas(self) -> list[tuple[int, QRect]]:
        """Return the number of each item and where to paint it."""
        areas, block = [], self.firstVisibleBlock()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            line = QRect(0, round(top), _NUMBERS_PX, self.fontMetrics().lineSpacing())
            areas.append((block.blockNumber() + 1, line))
            if line.top() > self.viewport().height():
                break
            block = block.next()
        return areas

    def add_item(self) -> None:
        """Begin a new item below the one the cursor is in."""
        self.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        self.textCursor().insertBlock()
        self.setFocus()

    def remove_item(self) -> None:
        """Remove the item the cursor is in."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.removeSelectedText()
        if cursor.atStart() and not cursor.block().text() and self.blockCount() > 1:
            cursor.deleteChar()
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def move_item(self, step: int) -> None:
        """Move the item the cursor is in one place down (1) or up (-1)."""
        cursor = self.textCursor()
        here = cursor.block()
        there = here.next() if step > 0 else here.previous()
        if not there.isValid():
            return
        column, own, other, place = (
            cursor.positionInBlock(), here.text(), there.text(), there.blockNumber()
        )  # fmt: skip
        cursor.beginEditBlock()
        _write(cursor, here, other)
        _write(cursor, there, own)
        cursor.endEditBlock()
        cursor.setPosition(self.document().findBlockByNumber(place).position() + column)
        self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held, key = event.modifiers(), event.key()
        if held & _ALT and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_item(1 if key == Qt.Key.Key_Down else -1)
        elif held == _CONTROL | _SHIFT and key == Qt.Key.Key_K:
            self.remove_item()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._numbers.setGeometry(area.left(), area.top(), _NUMBERS_PX, area.height())

    def _on_update_request(self, _area: QRect, _dy: int) -> None:
        self._numbers.update()


class ClozeField(TextField):
    """Text with blanks in Anki's notation. Ctrl+Shift+C hides the selection, as in Anki."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, lines=5, most=12)
        self._highlighter = _ClozeHighlighter(self.document())
        theme.notifier.changed.connect(self._highlighter.rehighlight)

    def hide_selection(self, *, same_number: bool = False) -> None:
        """Hide what is selected under a new number, or under the highest one in use."""
        used = numbers(self.text)
        highest = used[-1] if used else 0
        number = max(1, highest) if same_number else highest + 1
        cursor = self.textCursor()
        start, words = cursor.selectionStart(), cursor.selectedText()
        hidden = hide(words, number=number)
        cursor.insertText(hidden)
        if not words:
            cursor.setPosition(start + len(hidden) - 2)
        self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & (_CONTROL | _SHIFT | _ALT)
        if event.key() == Qt.Key.Key_C and held in {_CONTROL | _SHIFT, _CONTROL | _SHIFT | _ALT}:
            self.hide_selection(same_number=bool(held & _ALT))
        else:
            super().keyPressEvent(event)


class _ClozeHighlighter(QSyntaxHighlighter):
    """Greys the notation and colours what is hidden."""

    def highlightBlock(self, text: str) -> None:
        tokens = theme.current()
        notation, hidden = QTextCharFormat(), QTextCharFormat()
        notation.setForeground(QColor(tokens.text3))
        hidden.setForeground(QColor(tokens.accent_text))
        hidden.setBackground(QColor(tokens.accent_soft))
        for start, end, is_notation in marks(text):
            first, last = to_utf16(text, start), to_utf16(text, end)
            self.setFormat(first, last - first, notation if is_notation else hidden)


def _write(cursor: QTextCursor, block: QTextBlock, text: str) -> None:
    cursor.setPosition(block.position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)
