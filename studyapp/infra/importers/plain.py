"""Plain text files."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studyapp.core.article.lines import ends_sentence
from studyapp.core.article.markers import find_marker
from studyapp.core.article.source import SourceText
from studyapp.core.article.text import fold, is_chinese, width
from studyapp.infra.importers.decoding import clean
from studyapp.infra.importers.sheet import one_line

_INDENT = re.compile(r"(?:\u3000|[ \t\xa0]{2,})\s*\S")
_FEWEST_LINES = 8
_NARROWEST = 15
_WIDEST = 60
_FULL_SHARE = 0.5
_OPEN_SHARE = 0.5
_FEWEST_INDENTS = 4
_NEARLY_ALL = 0.9


def read_plain(text: str, encoding: str, name: str) -> SourceText:
    """Return a text file as a source; lines that were wrapped by a fixed width are joined."""
    lines = clean(text).split("\n")
    full = _width_of_full_line(lines)
    if full:
        lines = list(_joined(lines, full))
    return SourceText("\n".join(lines), encoding, name=name)


def _width_of_full_line(lines: Sequence[str]) -> float:
    """Return from which width on a line was broken by an editor, 0 when none was.

    Most lines of a wrapped text are about as wide as the widest, and most of
    those end in mid-sentence. Paragraphs of a line each are of any width.
    """
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < _FEWEST_LINES:
        return 0
    widths = sorted(width(line) for line in filled)
    widest = widths[int(len(widths) * 0.95)]
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    # A Latin word that does not fit leaves a wider gap than a Chinese character.
    least = widest * (0.85 if is_chinese("".join(filled[:200])) else 0.75)
    full = [line for line in filled if width(line) >= least]
    cut = [line for line in full if not ends_sentence(fold(line))]
    many = len(full) >= len(filled) * _FULL_SHARE and len(cut) >= len(full) * _OPEN_SHARE
    return least if many or _goes_on_after_full_lines(lines, least) else 0


def _goes_on_after_full_lines(lines: Sequence[str], least: float) -> bool:
    """Tell whether paragraphs are indented and lines that are not follow full lines only.

    Short paragraphs leave few full lines, but the indents show where each begins.
    """
    indented = sum(bool(_INDENT.match(line)) for line in lines)
    going_on = [
        before.strip()
        for before, line in pairwise(lines)
        if before.strip() and line.strip() and not _opens_block(line)
    ]
    if min(indented, len(going_on)) < _FEWEST_INDENTS:
        return False
    full = [line for line in going_on if width(line) >= least]
    cut = [line for line in full if not ends_sentence(fold(line))]
    return len(full) >= len(going_on) * _NEARLY_ALL and len(cut) >= len(full) * _OPEN_SHARE


def _joined(lines: Sequence[str], full: float) -> Iterator[str]:
    """Yield the paragraphs: they go on after each full line, unless the next opens a block."""
    block: list[str] = []
    for line in lines:
        words = line.strip()
        goes_on = bool(block) and bool(words) and width(block[-1]) >= full
        if block and not (goes_on and not _opens_block(line)):
            yield one_line("\n".join(block))
            block = []
        if words:
            block.append(words)
    if block:
        yield one_line("\n".join(block))


def _opens_block(line: str) -> bool:
    return bool(_INDENT.match(line)) or find_marker(fold(line.strip())) is not None
