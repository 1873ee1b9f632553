"""How cards are set: size by length, formats by kind of run."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextOption,
)

from studyapp.core.cards.faces import Run, RunKind
from studyapp.ui import theme

_FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_SINGLE_UNDERLINE = QTextCharFormat.UnderlineStyle.SingleUnderline
_ITEM_INDENT_EM = 1.6
_ITEM_GAP_EM = 0.35
_HINT_EM = 0.72


@dataclass(frozen=True, slots=True)
class TextSize:
    """Size of the characters and distance of the lines, in pixels."""

    px: int
    line: int


@dataclass(frozen=True, slots=True)
class Typeface:
    """How the learner wants cards to be set.

    Attributes:
        percent: Of the usual size.
    """

    family: str = theme.READING_FAMILY
    percent: int = 100

    def px(self, px: int) -> int:
        """Return what a usual size in pixels becomes."""
        return round(px * self.percent / 100)

    def size(self, size: TextSize) -> TextSize:
        """Return what a usual size of text becomes."""
        return TextSize(self.px(size.px), self.px(size.line))

    def font(self, px: int) -> QFont:
        """Return the font of the text of cards."""
        return theme.font(self.px(px), family=self.family)

    def small(self, px: int, weight: int = 400) -> QFont:
        """Return the font of what is said beside the text."""
        return theme.font(self.px(px), weight)


USUAL_TYPE = Typeface()

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


class Typesetting:
    """The formats of one size, typeface and theme. `size` is the usual one."""

    def __init__(self, size: TextSize, type_: Typeface) -> None:
        tokens, family = theme.current(), type_.family
        size = type_.size(size)
        self.font = theme.font(size.px, 400, family)
        self.plain = _char_format(self.font, tokens.text)
        self.blank = _char_format(self.font, tokens.accent)
        self.hint = _char_format(theme.font(round(size.px * _HINT_EM)), tokens.text3)
        self.marked = _char_format(theme.font(size.px, 600, family), tokens.accent_text)
        self.marked.setUnderlineStyle(_SINGLE_UNDERLINE)
        self.marked.setUnderlineColor(QColor(tokens.accent))
        self.option = _text_option(size.px * _ITEM_INDENT_EM)
        self.line = _block_format(size)
        self.first_item = _block_format(size, indent=size.px * _ITEM_INDENT_EM)
        self.item = _block_format(
            size, indent=size.px * _ITEM_INDENT_EM, gap=size.px * _ITEM_GAP_EM
        )

    def of(self, kind: RunKind, *, marked: bool) -> QTextCharFormat:
        """Return the format of a run that is no item."""
        match kind:
            case RunKind.BLANK:
                return self.blank
            case RunKind.HINT:
                return self.hint
            case RunKind.ANSWER if marked:
                return self.marked
            case _:
                return self.plain


def _char_format(font: QFont, colour: str) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFont(font)
    style.setForeground(QColor(colour))
    return style


def _block_format(size: TextSize, *, indent: float = 0, gap: float = 0) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(size.line, _FIXED_HEIGHT)
    block.setLeftMargin(indent)
    block.setTextIndent(-indent)
    block.setTopMargin(gap)
    return block


def _text_option(tab: float) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(tab)
    return option
