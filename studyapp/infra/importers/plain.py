"""Plain text files."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from studyapp.core.article.source import SourceText
from studyapp.infra.importers.decoding import clean

_SENTENCE_END = re.compile(r"[。！？；：.!?;:”」』）)》]$")
_NEW_BLOCK = re.compile(
    r"^(?:[\s　]{2,}|第[一二三四五六七八九十百\d]+|[一二三四五六七八九十]{1,3}[、.．是]"
    r"|[（(]|[\d①-⑳•·●—-])"
)
_FEWEST_LINES = 12


def read_plain(text: str, encoding: str, name: str) -> SourceText:
    """Return a text file as a source; lines that were wrapped by a fixed width are joined."""
    lines = clean(text).split("\n")
    if _is_hard_wrapped(lines):
        lines = list(_joined(lines))
    return SourceText("\n".join(lines), encoding, name=name)


def _is_hard_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether most lines end in mid-sentence at nearly the same length."""
    filled = [line.strip() for line in lines if line.strip()]
    if len(filled) < _FEWEST_LINES:
        return False
    width = median(len(line) for line in filled)
    cut = [line for line in filled if not _SENTENCE_END.search(line)]
    full = [line for line in cut if abs(len(line) - width) <= max(2, width * 0.1)]
    return width >= 16 and len(full) > len(filled) * 0.5


def _joined(lines: Sequence[str]) -> Iterator[str]:
    width = median(len(line.strip()) for line in lines if line.strip())
    block = ""
    for line in (*lines, ""):
        words = line.strip()
        ended = not words or _NEW_BLOCK.match(line) or len(block) == 0
        if block and ended:
            yield block
            block = ""
        if words:
            block += words
            if _SENTENCE_END.search(words) and len(words) < width * 0.9:
                yield block
                block = ""
