"""What is selected in a set article, and selecting it by keyboard."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from studyapp.ui.widgets.article_text import Paragraph
from studyapp.ui.widgets.text_offsets import from_utf16

_Move = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_MOVES = {
    Qt.Key.Key_Right: _Move.NextCharacter,
    Qt.Key.Key_Left: _Move.PreviousCharacter,
    Qt.Key.Key_Down: _Move.Down,
    Qt.Key.Key_Up: _Move.Up,
    Qt.Key.Key_End: _Move.EndOfLine,
    Qt.Key.Key_Home: _Move.StartOfLine,
}
_BY_WORDS = {_Move.NextCharacter: _Move.NextWord, _Move.PreviousCharacter: _Move.PreviousWord}


class Selected(NamedTuple):
    """A piece of one paragraph, in code points of its text."""

    key: str
    start: int
    end: int


def selected_piece(cursor: QTextCursor, paragraphs: Sequence[Paragraph]) -> Selected | None:
    """Return what is selected, without blanks around it; None when it is not in one paragraph."""
    block = cursor.document().findBlock(cursor.selectionStart())
    place = block.blockNumber()
    ends_in = cursor.document().findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1))
    if not cursor.hasSelection() or ends_in != block or place >= len(paragraphs):
        return None
    text = paragraphs[place].text
    start = from_utf16(text, cursor.selectionStart() - block.position())
    end = from_utf16(text, cursor.selectionEnd() - block.position())
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Selected(paragraphs[place].key, start, end) if start < end else None


def select_by_key(edit: QTextEdit, event: QKeyEvent, start: QTextCursor) -> bool:
    """Select with Shift and the arrow keys, words with Ctrl as well; tell whether it was that.

    Alt moves the other end. What is selected first begins at `start`.
    """
    modifiers = event.modifiers()
    move = _MOVES.get(Qt.Key(event.key()))
    if move is None or not modifiers & _SHIFT:
        return False
    if modifiers & _CONTROL:
        move = _BY_WORDS.get(move, move)
    cursor = edit.textCursor()
    if not cursor.hasSelection():
        cursor = QTextCursor(start)
    if modifiers & _ALT:
        end = cursor.position()
        cursor.setPosition(cursor.anchor())
        cursor.movePosition(move)
        cursor.setPosition(end, _KEEP)
    else:
        cursor.movePosition(move, _KEEP)
    edit.setTextCursor(cursor)
    return True


def end_rect(edit: QTextEdit) -> QRectF:
    """Return where the selection ends in the viewport: as wide as nothing, as high as a line."""
    cursor = QTextCursor(edit.textCursor())
    cursor.setPosition(cursor.selectionEnd())
    return QRectF(edit.cursorRect(cursor))
