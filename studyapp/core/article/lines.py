"""Lines of a text, and what can be seen of one line alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from studyapp.core.article.markers import ORDINALS, Family, Marker, find_marker
from studyapp.core.article.source import LineHint, LineKind
from studyapp.core.article.text import normal, width

LONGEST_HEADING = 45
LONGEST_RUN_IN = 40
_LONGEST_CLOSED = 30
_LONG_PARAGRAPH = 60
_SHORT_PARAGRAPH = 25
_STOPS = re.compile(r"[。；！？]|[a-z]{2}[.;!?]\s+[A-Z]")
_NEVER_LAST = ("，", "、", "；", ",", ";")
_SENTENCE_ENDS = ("。", "！", "？", "；", "：", "…", ".", "!", "?", ":", ";")
_LONGEST_NOTES = 40
_CLOSERS = "”’」』）)》〉\"'"
_NOTE_MARKS = re.compile(r"(?:\[\d{1,3}(?:\s?[-–,，]\s?\d{1,3})*\]\s*)+$")
ROOMY = frozenset({Family.CN, Family.CN_PAREN, Family.FORMAL})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text that is not blank; `text` has no blanks at its ends."""

    number: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line of the body with what can be seen of it alone.

    Attributes:
        folded: The text as rules read it.
        listed: The table of contents names it.
    """

    text: str
    folded: str
    marker: Marker | None
    hint: LineHint | None
    listed: bool = False

    @property
    def plain(self) -> bool:
        """Whether the format says nothing about the line."""
        return self.hint is None or self.hint.kind is LineKind.PLAIN

    @property
    def strong(self) -> bool:
        """Whether the format sets the whole line in bold."""
        return self.hint is not None and self.hint.strong


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines that are not blank."""
    start = 0
    for number, raw in enumerate(text.split("\n")):
        words = raw.strip()
        if words:
            yield Line(number, start + raw.index(words), words)
        start += len(raw) + 1


def look(text: str, hint: LineHint | None = None, *, listed: bool = False) -> Candidate:
    """Return a line with its marker found."""
    folded = normal(text)
    return Candidate(text, folded, as_written(find_marker(folded), text), hint, listed)


def as_written(marker: Marker | None, text: str) -> Marker | None:
    """Return a marker that was found in folded text with the punctuation of the text itself."""
    if marker is None or text.startswith(marker.text):
        return marker
    return replace(marker, text=text[: len(marker.text)])


def title_range(line: Candidate, marker: Marker | None) -> tuple[int, int] | None:
    """Return where the words of a heading lie when the whole line may be one.

    A heading is short and holds no full stop, semicolon, question or
    exclamation mark but at its end; after a numeral it may end with one full
    stop or colon that is not part of its words.
    """
    skip = marker.skip if marker else 0
    if width(line.text) > LONGEST_HEADING:
        return None
    words = line.folded[skip:]
    end = len(line.text)
    if words.endswith(("？", "?")):
        words = words[:-1]
    elif marker and words.endswith(("。", "：")):
        longest = _LONGEST_CLOSED if marker.family in ROOMY else _LONGEST_CLOSED // 2
        if marker.family is Family.ARTICLE or width(words) > longest:
            return None
        words, end = words[:-1], end - 1
    if words.endswith((*_NEVER_LAST, "：", ":", "！")) or _STOPS.search(words):
        return None
    if words.endswith(".") and (not marker or marker.family not in ORDINALS):
        return None
    return skip, end


def run_in_end(line: Candidate, marker: Marker) -> int:
    """Return where a run-in heading ends (before its 。), 0 when the line has none.

    After 一、 and （一） it may be a whole clause or two, after 1. only a name.
    """
    longest = LONGEST_RUN_IN if marker.family in ROOMY else LONGEST_RUN_IN // 2
    stop = line.folded.find("。", marker.skip)
    words = line.folded[marker.skip : max(stop, 0)]
    goes_on = 0 < stop < len(line.folded) - 1
    short = 2 <= len(words) <= longest
    return stop if goes_on and short and not re.search(r"[；：！？]", words) else 0


def is_paragraph(line: Candidate) -> bool:
    """Tell whether a line is running text: long, or a whole sentence."""
    size = width(line.text)
    has_stop = "。" in line.folded or ends_sentence(line.folded)
    return size >= _LONG_PARAGRAPH or (size >= _SHORT_PARAGRAPH and has_stop)


def ends_sentence(folded: str) -> bool:
    """Tell whether a line ends with the stop of a sentence; note marks and closing quotes aside."""
    if folded.endswith("]"):
        folded = _NOTE_MARKS.sub("", folded[-_LONGEST_NOTES:])
    return folded.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
