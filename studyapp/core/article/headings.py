"""Which lines are headings, which are list items, what the others are."""

import re
from collections.abc import Sequence

from studyapp.core.article.lines import Candidate
from studyapp.core.article.markers import Family
from studyapp.core.article.numbering import number_lines
from studyapp.core.article.roles import Heading, Role
from studyapp.core.article.source import LineHint, LineKind
from studyapp.core.article.topics import find_topics
from studyapp.core.article.unmarked import find_unmarked

_CAPTION = re.compile(
    r"(?:(?:[图表]|专栏|案例)\s?[\d一二三四五六七八九十]+(?:[-.–—]\d+)?|(?:Figure|Fig\.|Table)\s?\d+)[\s：:、.．]"
)
_LONGEST_CAPTION = 60


def find_roles(lines: Sequence[Candidate]) -> tuple[Role, ...]:
    """Return the role of each line of the body."""
    numbered = number_lines(lines)
    unmarked = find_unmarked(lines, numbered)
    unmarked |= find_topics(lines, numbered | unmarked)
    return tuple(
        _role(line, numbered.get(place), unmarked.get(place)) for place, line in enumerate(lines)
    )


def _role(line: Candidate, numbered: Role | None, unmarked: Role | None) -> Role:
    if line.hint is not None and not line.plain:
        return _stated(line, line.hint)
    if numbered is not None:
        return numbered
    if unmarked is not None:
        return unmarked
    if len(line.text) <= _LONGEST_CAPTION and _CAPTION.match(line.folded):
        return Role(LineKind.CAPTION)
    return Role(LineKind.PARAGRAPH)


def _stated(line: Candidate, hint: LineHint) -> Role:
    marker = line.marker if line.marker and line.marker.family is not Family.BULLET else None
    if hint.kind is LineKind.HEADING:
        start = marker.skip if marker else 0
        value = marker.value if marker else 0
        heading = Heading(Family.STATED, value, start, len(line.text), stated=hint.level)
        return Role(LineKind.HEADING, marker.text if marker else "", heading)
    if hint.kind is LineKind.LIST_ITEM:
        own = line.marker.text if line.marker else hint.marker
        return Role(LineKind.LIST_ITEM, own, depth=max(1, hint.level))
    return Role(hint.kind, marker.text if marker else "")
