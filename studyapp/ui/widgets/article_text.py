"""An article set in a column: paragraphs in, a QTextDocument out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from studyapp.core.cards.coverage import CoverState
from studyapp.ui import theme

LINE_HEIGHT = 1.78
MEASURE = 37
"""Characters in a full line."""
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Style(StrEnum):
    """How a paragraph is set."""

    TITLE = "title"
    META = "meta"
    HEADING1 = "heading1"
    HEADING2 = "heading2"
    HEADING3 = "heading3"
    BODY = "body"
    QUOTE = "quote"
    LIST = "list"
    CAPTION = "caption"
    FOLD = "fold"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph to be shown.

    Attributes:
        key: Names the paragraph to the owner.
        heat: Mean chance of recall of its cards, 0 to 1; None while there is nothing to forget.
        cards: How many cards it has.
        cover: How well it is asked for; None while nobody knows.
    """

    key: str
    text: str
    style: Style
    heat: float | None = None
    cards: int = 0
    cover: CoverState | None = None

    @property
    def is_body(self) -> bool:
        """Whether it can be chosen."""
        return self.style in _CHOSEN

    @property
    def is_aside(self) -> bool:
        """Whether it stands outside the text and has no memory."""
        return self.style in (Style.FOLD, Style.ASIDE)


@dataclass(frozen=True, slots=True)
class _Setting:
    """Size relative to the body's, line height in ems, margins in pixels."""

    size: float
    weight: int
    line: float
    above: int
    below: int
    family: str = ""


_CHOSEN = frozenset({Style.BODY, Style.QUOTE, Style.LIST, Style.CAPTION, Style.FOLD, Style.ASIDE})
_SETTINGS = {
    Style.TITLE: _Setting(1.56, 600, 1.57, 36, 10),
    Style.META: _Setting(0.72, 400, 1.7, 0, 26, theme.UI_FAMILY),
    Style.HEADING1: _Setting(1.17, 600, 1.7, 26, 10),
    Style.HEADING2: _Setting(1.0, 600, 1.78, 14, 6),
    Style.HEADING3: _Setting(1.0, 600, 1.78, 8, 6),
    Style.BODY: _Setting(1.0, 400, LINE_HEIGHT, 0, 10),
    Style.QUOTE: _Setting(1.0, 400, LINE_HEIGHT, 0, 10),
    Style.LIST: _Setting(1.0, 400, LINE_HEIGHT, 0, 8),
    Style.CAPTION: _Setting(0.78, 400, LINE_HEIGHT, 0, 10, theme.UI_FAMILY),
    Style.FOLD: _Setting(0.72, 500, 2.2, 18, 6, theme.UI_FAMILY),
    Style.ASIDE: _Setting(0.78, 400, LINE_HEIGHT, 0, 6, theme.UI_FAMILY),
}
_QUIET = frozenset({Style.META, Style.CAPTION, Style.FOLD, Style.ASIDE})
_HEADING_LEVELS = {Style.TITLE: 1, Style.HEADING1: 2, Style.HEADING2: 3, Style.HEADING3: 4}


def make_document(
    parent: QObject,
    paragraphs: Sequence[Paragraph],
    display: Callable[[str], str],
    px: int,
    family: str,
) -> QTextDocument:
    """Return the paragraphs as a document, one text block each.

    Args:
        parent: Owns the document.
        paragraphs: In order; the number of a text block is the place in here.
        display: Maps a text to what is shown, one character for one.
        px: Size of the body in pixels.
        family: Typeface of the text.
    """
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, paragraph in enumerate(paragraphs):
        block, char = _formats(paragraph.style, px, family)
        if number:
            cursor.insertBlock(block, char)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(char)
        cursor.insertText(display(paragraph.text), char)
    cursor.endEditBlock()
    return document


def _formats(style: Style, px: int, family: str) -> tuple[QTextBlockFormat, QTextCharFormat]:
    setting = _SETTINGS[style]
    size = round(px * setting.size)
    font: QFont = theme.font(size, setting.weight, setting.family or family)
    char = QTextCharFormat()
    char.setFont(font)
    tokens = theme.current()
    char.setForeground(QColor(tokens.text3 if style in _QUIET else tokens.ink))
    block = QTextBlockFormat()
    block.setLineHeight(round(size * setting.line), _FIXED)
    block.setTopMargin(setting.above)
    block.setBottomMargin(setting.below)
    block.setHeadingLevel(_HEADING_LEVELS.get(style, 0))
    if style is Style.BODY:
        block.setTextIndent(px * 2)
    if style in (Style.QUOTE, Style.LIST):
        block.setLeftMargin(px * 2)
    if style in (Style.BODY, Style.QUOTE, Style.LIST):
        block.setAlignment(Qt.AlignmentFlag.AlignJustify)
    return block, char
