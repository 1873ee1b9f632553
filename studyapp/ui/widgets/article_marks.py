"""Pieces of a set article: highlights over it, and the stored text under a selection."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from studyapp.ui.widgets.article_text import Paragraph
from studyapp.ui.widgets.text_offsets import from_utf16, to_utf16

Mark = tuple[str, int, int]
"""Key of a paragraph, and two code point offsets into its text."""


def highlights(
    document: QTextDocument,
    texts: Mapping[str, tuple[int, str]],
    marks: Sequence[Mark],
    colour: str,
) -> list[QTextEdit.ExtraSelection]:
    """Return selections that paint marks without touching the document.

    `texts` gives the block number and the text of each key; marks of other keys are left out.
    """
    style = QTextCharFormat()
    style.setBackground(QColor(colour))
    selections = []
    for key, start, end in marks:
        if key not in texts:
            continue
        place, text = texts[key]
        base = document.findBlockByNumber(place).position()
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(base + to_utf16(text, min(start, len(text))))
        cursor.setPosition(
            base + to_utf16(text, min(end, len(text))), QTextCursor.MoveMode.KeepAnchor
        )
        selection.cursor = cursor
        selection.format = style
        selections.append(selection)
    return selections


def stored_text(selected: QTextCursor, paragraphs: Sequence[Paragraph]) -> str:
    """Return the text behind a selection as the article has it, paragraphs on their own lines."""
    document = selected.document()
    start, end = selected.selectionStart(), selected.selectionEnd()
    block = document.findBlock(start)
    pieces = []
    while block.isValid() and block.position() <= end and block.blockNumber() < len(paragraphs):
        text, base = paragraphs[block.blockNumber()].text, block.position()
        first = from_utf16(text, max(0, start - base))
        pieces.append(text[first : from_utf16(text, end - base)])
        block = block.next()
    return "\n".join(pieces)
