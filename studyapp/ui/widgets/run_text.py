"""The text of one face of a card, typeset for reading."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.core.article.text import fold
from studyapp.core.cards.faces import Run, RunKind
from studyapp.ui import theme

_BLANK = "＿＿＿＿"
_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_ITEM_INDENT_EM = 1.6
_ITEM_GAP_EM = 0.35
_SINGLE_UNDERLINE = QTextCharFormat.UnderlineStyle.SingleUnderline


@dataclass(frozen=True, slots=True)
class TextSize:
    """Size of the characters and distance of the lines, in pixels."""

    px: int
    line: int


_QUESTION_SIZES = (
    (60, TextSize(26, 46)),
    (120, TextSize(22, 40)),
    (0, TextSize(19, 35)),
)
_ANSWER_SIZES = (
    (60, TextSize(22, 40)),
    (160, TextSize(20, 36)),
    (0, TextSize(18, 33)),
)


def question_size(runs: Sequence[Run]) -> TextSize:
    """Return how large a question is set: the longer, the smaller."""
    return _size(runs, _QUESTION_SIZES)


def answer_size(runs: Sequence[Run]) -> TextSize:
    """Return how large an answer is set that stands below its question."""
    return _size(runs, _ANSWER_SIZES)


def _size(runs: Sequence[Run], sizes: tuple[tuple[int, TextSize], ...]) -> TextSize:
    length = sum(len(run.text) for run in runs)
    return next((size for limit, size in sizes if length <= limit), sizes[-1][1])


class RunText(QWidget):
    """Paints runs; as high as its width demands. The document lives on, only its text changes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._runs: tuple[Run, ...] = ()
        self._size = TextSize(22, 40)
        self._marked = False
        self._items_shown: int | None = None
        self._family = theme.READING_FAMILY
        self._document = QTextDocument(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.notifier.changed.connect(self._on_theme_changed)

    @property
    def text(self) -> str:
        """What is painted, one line for each paragraph."""
        return self._document.toPlainText()

    def set_family(self, family: str) -> None:
        """Set the text in another typeface."""
        if family != self._family:
            self._family = family
            self._write()

    def set_runs(
        self,
        runs: tuple[Run, ...],
        size: TextSize,
        *,
        marked: bool = False,
        items_shown: int | None = None,
    ) -> None:
        """Show other runs.

        `marked` sets answers apart from the text around them. With `items_shown`
        only that many items are readable, of the others only their number is.
        """
        asked = runs, size, marked, items_shown
        if asked == (self._runs, self._size, self._marked, self._items_shown):
            return
        self._runs, self._size, self._marked, self._items_shown = asked
        self._write()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(1, width))
        return round(self._document.size().height())

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(self.width() or 400))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._size.line)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._document.setTextWidth(self.width())
            self._document.drawContents(painter, event.rect())

    def _on_theme_changed(self) -> None:
        self._write()

    def _write(self) -> None:
        self._document.setDefaultFont(self._font())
        self._document.setDefaultTextOption(_text_option(self._size.px * _ITEM_INDENT_EM))
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(self._block_format())
        number = 0
        for run, text in zip(self._runs, _display(self._runs), strict=True):
            if run.kind is RunKind.ITEM:
                number += 1
                self._write_item(cursor, number, text)
            else:
                cursor.insertText(text, self._char_format(run.kind))
        cursor.endEditBlock()
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    def _write_item(self, cursor: QTextCursor, number: int, text: str) -> None:
        alone = cursor.atStart()
        if not alone:
            cursor.insertBlock()
        cursor.setBlockFormat(self._block_format(item=True, first=alone))
        cursor.insertText(f"{number}\t", self._char_format(RunKind.HINT))
        if self._items_shown is None or number <= self._items_shown:
            cursor.insertText(text, self._char_format(RunKind.ITEM))

    def _block_format(self, *, item: bool = False, first: bool = False) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(self._size.line, _FIXED_HEIGHT)
        if item:
            indent = self._size.px * _ITEM_INDENT_EM
            block.setLeftMargin(indent)
            block.setTextIndent(-indent)
            block.setTopMargin(0 if first else self._size.px * _ITEM_GAP_EM)
        return block

    def _char_format(self, kind: RunKind) -> QTextCharFormat:
        tokens = theme.current()
        style = QTextCharFormat()
        style.setFont(self._font())
        style.setForeground(QColor(tokens.text))
        match kind:
            case RunKind.BLANK:
                style.setForeground(QColor(tokens.accent))
            case RunKind.HINT:
                style.setForeground(QColor(tokens.text3))
                style.setFont(theme.font(round(self._size.px * 0.72)))
            case RunKind.ANSWER if self._marked:
                style.setFont(self._font(600))
                style.setForeground(QColor(tokens.accent_text))
                style.setUnderlineStyle(_SINGLE_UNDERLINE)
                style.setUnderlineColor(QColor(tokens.accent))
            case _:
                pass
        return style

    def _font(self, weight: int = 400) -> QFont:
        return theme.font(self._size.px, weight, self._family)


def _display(runs: tuple[Run, ...]) -> list[str]:
    """Return the text of each run as it is painted, punctuation in the width of the whole."""
    folded, texts, start = fold("".join(run.text for run in runs)), [], 0
    for run in runs:
        text = folded[start : start + len(run.text)]
        start += len(run.text)
        match run.kind:
            case RunKind.BLANK:
                texts.append(_BLANK)
            case RunKind.HINT:
                texts.append(f"（{text}）")
            case _:
                texts.append(text)
    return texts


def _text_option(tab: float) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(tab)
    return option
