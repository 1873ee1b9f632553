"""Which blocks are headings, which are list items, and how deep a heading lies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.core.article.markers import Marker, find_marker
from studyapp.core.article.source import LineHint, LineKind
from studyapp.core.article.text import fold

LONGEST_HEADING = 45
_LONGEST_RUN_IN = 40
_LONG_PARAGRAPH = 60
_LONGEST_PLAIN = 28
_STOPS = re.compile(r"[。；！？]")
_ENDS_OPEN = ("，", "、", "；", "：", "。", "！", "？", "…", "”", "）", ".", ",", ":")
_ALWAYS = frozenset({"part", "chapter", "section"})
_EITHER = frozenset({"number", "number_half", "number_paren", "circled", "letter"})
_RUN_IN = frozenset({"cn", "cn_paren"})
_RANKS = {
    family: rank
    for rank, family in enumerate(
        (
            "part", "chapter", "section", "article", "cn", "cn_paren", "number", "decimal2", "decimal3",
            "number_half", "number_paren", "circled", "letter", "plain",
        )
    )
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line of the body with what can be seen of it alone."""

    text: str
    folded: str
    marker: Marker | None
    hint: LineHint | None


@dataclass(frozen=True, slots=True)
class Role:
    """What a line turned out to be.

    Attributes:
        family: For headings: the numbering it belongs to; "" for anything else.
        start, end: Where the heading's words lie in the line.
    """

    kind: LineKind
    family: str = ""
    level: int = 0
    run_in: bool = False
    start: int = 0
    end: int = 0


def look(text: str, hint: LineHint | None) -> Candidate:
    """Return a line with its marker found."""
    folded = fold(text)
    return Candidate(text, folded, find_marker(folded), hint)


def find_roles(lines: Sequence[Candidate]) -> tuple[Role, ...]:
    """Return the role of each line."""
    runs = _list_runs(lines)
    plain = _plain_headings(lines)
    return tuple(
        _role(line, in_list=number in runs, plain=number in plain)
        for number, line in enumerate(lines)
    )


def rank(family: str) -> int:
    """Return how far down a numbering usually stands, 0 for 第一编."""
    return _RANKS[family]


def _role(line: Candidate, *, in_list: bool, plain: bool) -> Role:
    if line.hint is not None and line.hint.kind is not LineKind.PLAIN:
        return _stated(line, line.hint)
    if line.marker is None:
        return _heading(line, "plain") if plain else Role(LineKind.PARAGRAPH)
    family = line.marker.family
    if family == "bullet" or in_list:
        return Role(LineKind.LIST_ITEM)
    if family == "article":
        # 第一条 has no words of its own: the paragraph goes straight on.
        skip = line.marker.skip
        return Role(LineKind.PARAGRAPH, family, run_in=True, start=skip, end=skip)
    if _is_heading_line(line):
        return _heading(line, family)
    if end := _run_in_end(line):
        return Role(LineKind.PARAGRAPH, family, run_in=True, start=line.marker.skip, end=end)
    return Role(LineKind.LIST_ITEM if family in _EITHER else LineKind.PARAGRAPH)


def _heading(line: Candidate, family: str) -> Role:
    skip = line.marker.skip if line.marker else 0
    return Role(LineKind.HEADING, family, start=skip, end=len(line.text))


def _stated(line: Candidate, hint: LineHint) -> Role:
    if hint.kind is LineKind.HEADING:
        skip = line.marker.skip if line.marker and line.marker.family != "bullet" else 0
        return Role(LineKind.HEADING, "stated", hint.level, start=skip, end=len(line.text))
    return Role(hint.kind)


def _is_heading_line(line: Candidate) -> bool:
    if line.marker is None or len(line.text) > LONGEST_HEADING:
        return False
    words = line.folded[line.marker.skip :]
    if line.marker.family in _ALWAYS:
        return not _STOPS.search(words)
    return not _STOPS.search(words) and not words.endswith(("，", "：", "、"))


def _run_in_end(line: Candidate) -> int:
    """Return where a run-in heading ends (before its 。), 0 when the line has none."""
    if line.marker is None or line.marker.family not in _RUN_IN:
        return 0
    stop = line.folded.find("。", line.marker.skip)
    goes_on = 0 < stop < len(line.folded) - 1
    short = stop - line.marker.skip <= _LONGEST_RUN_IN
    calm = not re.search(r"[；：！？]", line.folded[line.marker.skip : stop])
    return stop if goes_on and short and calm else 0


def _list_runs(lines: Sequence[Candidate]) -> frozenset[int]:
    """Return the lines that are items of a list: one numeral after the other, nothing between."""
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate(lines):
        marker = line.marker
        follows = (
            run
            and marker is not None
            and _marker(lines[run[-1]]).family == marker.family
            and _marker(lines[run[-1]]).value + 1 == marker.value
        )
        if not follows:
            found.update(run if len(run) > 1 else ())
            run = []
        if marker is not None and marker.family in _EITHER:
            run.append(number)
    found.update(run if len(run) > 1 else ())
    return frozenset(found)


def _marker(line: Candidate) -> Marker:
    assert line.marker is not None
    return line.marker


def _plain_headings(lines: Sequence[Candidate]) -> frozenset[int]:
    """Return the unmarked short lines that stand before long paragraphs."""
    found = [
        number
        for number, line in enumerate(lines[:-1])
        if line.marker is None
        and line.hint is None
        and 2 <= len(line.text) <= _LONGEST_PLAIN
        and not line.folded.endswith(_ENDS_OPEN)
        and not re.search(r"[，。；]", line.folded)
        and len(lines[number + 1].text) >= _LONG_PARAGRAPH
        and (number == 0 or len(lines[number - 1].text) >= _LONG_PARAGRAPH)
    ]
    return frozenset(found) if len(found) >= 2 else frozenset()
