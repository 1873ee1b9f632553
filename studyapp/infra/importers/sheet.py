"""Where importers put lines down, with what their format knows about them."""

import re

from studyapp.core.article.model import Metadata
from studyapp.core.article.source import LineHint, LineKind, SourceText

_HAN = r"\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef，。、；：？！“”‘’（）《》"
_BREAK_IN_HAN = re.compile(rf"(?<=[{_HAN}])[ \t]*\n[ \t]*(?=[{_HAN}])")
_BLANKS = re.compile(r"[ \t\n\r\f\v\xa0]+")
CELL_GAP = "\t"
_BEGINNING = 20


class Sheet:
    """Lines of an article in order; blank ones are not kept."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._hints: list[LineHint] = []

    @property
    def beginning(self) -> tuple[str, ...]:
        """The first lines, where a title may stand."""
        return tuple(self._lines[:_BEGINNING])

    def __len__(self) -> int:
        return len(self._lines)

    def add(
        self,
        text: str,
        kind: LineKind = LineKind.PLAIN,
        *,
        level: int = 0,
        marker: str = "",
        strong: bool = False,
    ) -> None:
        """Add one line; breaks and runs of blanks in it become one blank, or none in Chinese."""
        words = one_line(text)
        if not words:
            return
        if kind is not LineKind.PLAIN or strong:
            self._hints.append(LineHint(len(self._lines), kind, level, marker, strong))
        self._lines.append(words)

    def add_row(self, cells: list[str]) -> None:
        """Add a row of a table as one line."""
        words = [one_line(cell) for cell in cells]
        if any(words):
            self._hints.append(LineHint(len(self._lines), LineKind.TABLE))
            self._lines.append(CELL_GAP.join(words).strip())

    def source(self, encoding: str, meta: Metadata, name: str) -> SourceText:
        """Return what was put down."""
        return SourceText("\n".join(self._lines), encoding, tuple(self._hints), meta, name)


def one_line(text: str) -> str:
    r"""Return a text as it is shown on one line.

    >>> one_line(" 数字\n经济\n is  here ")
    '数字经济 is here'
    """
    return _BLANKS.sub(" ", _BREAK_IN_HAN.sub("", text)).strip()
