"""Where sentences and clauses begin and end. Quotes and brackets are not cut open."""

import re
from collections.abc import Iterator

_SENTENCE_ENDS = frozenset("。！？!?")
_CLAUSE_ENDS = frozenset("，；：,;")
_OPEN = {"“": "”", "‘": "’", "（": "）", "(": ")", "《": "》", "「": "」", "『": "』"}
_CLOSE = frozenset(_OPEN.values())
_INTERESTING = re.compile(r"[。！？!?，；：,;“”‘’（）()《》「」『』]|\.(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"])(?:Drs?|Mrs?|Ms|Prof|Sen|Rep|Gov|St|Jr|Sr|vs|etc|No|Fig|Inc|Ltd|Co|approx|e\.g|i\.e|[A-Z]"
    r"|[A-Z]\.[A-Z])$"
)
_LONGEST_ABBREVIATION = 8
_LONGEST_QUOTE = 400

Range = tuple[int, int]


def sentences(text: str) -> tuple[Range, ...]:
    """Return the (start, end) of each sentence, its final stop and closing quote included."""
    return tuple(_pieces(text, _SENTENCE_ENDS))


def clauses(text: str, start: int = 0, end: int | None = None) -> tuple[Range, ...]:
    """Return the (start, end) of each clause, without the stop that ends it.

    Full stops, commas, colons and semicolons end a clause; 、 never does.
    """
    end = len(text) if end is None else end
    found = []
    for left, right in _pieces(text[start:end], _SENTENCE_ENDS | _CLAUSE_ENDS):
        piece = text[start + left : start + right]
        bare = piece.rstrip("。！？!?，；：,;. ")
        if bare.strip():
            skipped = len(bare) - len(bare.lstrip())
            found.append((start + left + skipped, start + left + len(bare)))
    return tuple(found)


def sentence_at(text: str, offset: int) -> Range:
    """Return the sentence that holds the offset."""
    for start, end in sentences(text):
        if start <= offset < end:
            return start, end
    return 0, len(text)


def _abbreviates(text: str, position: int) -> bool:
    """Tell whether the full stop before a place belongs to an abbreviation, as in Dr. Reed."""
    before = text[max(0, position - _LONGEST_ABBREVIATION) : position - 1]
    return position < len(text) and bool(_ABBREVIATION.search(before))


def _pieces(text: str, ends: frozenset[str]) -> Iterator[Range]:
    """Yield the pieces between ends that stand outside quotes and brackets."""
    waiting: list[str] = []
    start = opened = position = 0
    while match := _INTERESTING.search(text, position):
        char, position = match[0], match.end()
        if waiting and match.start() - opened > _LONGEST_QUOTE:
            waiting.clear()  # a quote that is never closed must not swallow the article
        if char in _OPEN:
            opened = opened if waiting else match.start()
            waiting.append(_OPEN[char])
        elif char in _CLOSE:
            if char in waiting:
                del waiting[waiting.index(char) :]
            ended = text[match.start() - 1 : match.start()] in _SENTENCE_ENDS
            if not waiting and ended and "。" in ends and char in "”’」』":
                yield start, position
                start = position
        elif not waiting and (char in ends or (char == "." and not _abbreviates(text, position))):
            yield start, position
            start = position
    if text[start:].strip():
        yield start, len(text)
