"""Numbered lines, read in series: the same numeral may head a section or open a list item."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from studyapp.core.article import roles
from studyapp.core.article.lines import (
    LONGEST_RUN_IN,
    ROOMY,
    Candidate,
    as_written,
    ends_sentence,
    is_paragraph,
    run_in_end,
    title_range,
)
from studyapp.core.article.markers import DECIMALS, ORDINALS, Family, Marker, find_bare_marker
from studyapp.core.article.roles import Role
from studyapp.core.article.text import width

Series = list[int]
Markers = Mapping[int, Marker]

_RUN_IN = ROOMY | {Family.NUMBER, Family.NUMBER_PAREN}
_MOST_OPEN = 4
_LARGEST_GAP = 3
_FEWEST_BARE = 2
_FEWEST_GLUED = 3
_SHORTEST_SENTENCE = 12
_BRACKETED_NAME = re.compile(r"[【\[]([^】\]]{1,30})[】\]]")
_HEADING_BULLETS = frozenset("●■◆★▲○□◇☆▶►")
_LIST_ENDS = ("；", ";")


def number_lines(lines: Sequence[Candidate]) -> dict[int, Role]:
    """Return the role of each numbered line."""
    markers = _markers(lines)
    of_law = any(marker.family is Family.ARTICLE for marker in markers.values())
    found: dict[int, Role] = {}
    for series in _series(markers):
        # In a law, what follows a colon are the cases of a rule, though they read like headings.
        cases = of_law and series[0] > 0 and lines[series[0] - 1].folded.endswith("：")
        decided = _decide(lines, markers, series, may_head=not cases)
        found.update(zip(series, decided, strict=True))
    return found


def _markers(lines: Sequence[Candidate]) -> dict[int, Marker]:
    markers = {place: line.marker for place, line in enumerate(lines) if line.marker and line.plain}
    return dict(sorted((markers | _bare_markers(lines, markers)).items()))


def _bare_markers(lines: Sequence[Candidate], markers: Markers) -> dict[int, Marker]:
    """Return the numerals without a separator that their neighbours confirm.

    `1企业文化` is a heading when `1.1` stands below it, or when 1, 2 and 3
    follow each other with text between.
    """
    majors = {m.path[0] for m in markers.values() if m.family is Family.DECIMAL2}
    found: dict[int, Marker] = {}
    for place, line in enumerate(lines):
        if place in markers or not line.plain or not line.text[0].isnumeric():
            continue
        marker = as_written(find_bare_marker(line.folded), line.text)
        if marker and title_range(line, marker):
            found[place] = marker
    confirmed = {
        place: marker
        for place, marker in found.items()
        if marker.family is Family.NUMBER and marker.value in majors
    }
    for series in _series(found):
        glued = any(found[place].skip == len(found[place].text) for place in series)
        fewest = _FEWEST_GLUED if glued else _FEWEST_BARE
        if len(series) >= fewest and all(
            place in confirmed or _has_text_below(lines, place) for place in series
        ):
            confirmed.update({place: found[place] for place in series})
    return confirmed


def _has_text_below(lines: Sequence[Candidate], place: int) -> bool:
    if place + 1 == len(lines):
        return False
    below = lines[place + 1]
    is_sentence = ends_sentence(below.folded) and width(below.text) >= _SHORTEST_SENTENCE
    return is_paragraph(below) or (is_sentence and below.marker is None)


def _series(markers: Markers) -> Iterator[Series]:
    """Yield the runs of one numbering, each with values that go up.

    A 1 opens a new run; the next value goes on with the nearest run that waits
    for it, so that a list inside a section does not break the sections' own.
    """
    waiting: defaultdict[tuple[Family, tuple[int, ...], str], list[Series]] = defaultdict(list)
    done: list[Series] = []
    for place, marker in markers.items():
        bullet = marker.text if marker.family is Family.BULLET else ""
        stack = waiting[marker.family, marker.path[:-1], bullet]
        depth = _continued(stack, marker, markers)
        if depth is None:
            stack.append([place])
            done.append(stack[-1])
            del stack[:-_MOST_OPEN]
        else:
            del stack[depth + 1 :]
            stack[depth].append(place)
    yield from done


def _continued(stack: Sequence[Series], marker: Marker, markers: Markers) -> int | None:
    if marker.value == 1 or not stack:
        return None
    lasts = [markers[series[-1]].value for series in stack]
    for depth in range(len(stack) - 1, -1, -1):
        if lasts[depth] + 1 == marker.value:
            return depth
    gap = marker.value - lasts[-1]
    return len(stack) - 1 if 0 <= gap <= _LARGEST_GAP else None


def _decide(
    lines: Sequence[Candidate], markers: Markers, series: Series, *, may_head: bool
) -> list[Role]:
    family = markers[series[0]].family
    if family in ORDINALS:
        return [_heading_or_text(lines[place], markers[place]) for place in series]
    if family is Family.ARTICLE:
        return [_law_article(lines, markers[place], place) for place in series]
    if family is Family.BULLET:
        return _bullets(lines, markers, series)
    if may_head and _are_headings(lines, markers, series):
        return [
            _heading_or_item(lines[place], markers[place], alone=len(series) == 1)
            for place in series
        ]
    if len(series) == 1:
        return [roles.paragraph(markers[series[0]])]
    return [roles.item(markers[place]) for place in series]


def _bullets(lines: Sequence[Candidate], markers: Markers, series: Series) -> list[Role]:
    """Return the roles of lines with one kind of bullet: headings where each has text below."""
    are_headings = len(series) > 1 and all(
        markers[place].text in _HEADING_BULLETS
        and width(lines[place].text) <= LONGEST_RUN_IN // 2
        and title_range(lines[place], markers[place])
        and _has_text_below(lines, place)
        for place in series
    )
    if not are_headings:
        return [roles.item(markers[place]) for place in series]
    return [_heading_or_text(lines[place], markers[place]) for place in series]


def _are_headings(lines: Sequence[Candidate], markers: Markers, series: Series) -> bool:
    """Tell whether a series heads sections: most lines look like titles and have text below."""
    family = markers[series[0]].family
    if 2 * sum(lines[place].listed for place in series) >= len(series):
        return True
    titles = sum(title_range(lines[place], markers[place]) is not None for place in series)
    run_ins = 0
    if family in ROOMY or (family in _RUN_IN and _opens_section(lines, series[0])):
        run_ins = sum(run_in_end(lines[place], markers[place]) > 0 for place in series)
    if 2 * (titles + run_ins) < len(series):
        return False
    if run_ins and len(series) > 1:
        return not _is_clause_list(lines, series)
    if len(series) == 1:
        return _may_stand_alone(lines, markers, series[0])
    if family in DECIMALS[1:]:
        return True
    parted = sum(after - place > 1 for place, after in pairwise(series))
    return 2 * parted >= len(series) - 1


def _opens_section(lines: Sequence[Candidate], place: int) -> bool:
    """Tell whether the line before is a numbered heading, so that nothing announces a list."""
    if place == 0:
        return False
    above = lines[place - 1]
    numbered = above.marker is not None and above.marker.family in ROOMY | ORDINALS
    return not above.folded.endswith("：") and numbered and bool(title_range(above, above.marker))


def _is_clause_list(lines: Sequence[Candidate], series: Series) -> bool:
    """Tell whether the lines are parts of one sentence, as the cases in a law."""
    open_ends = sum(lines[place].folded.endswith(_LIST_ENDS) for place in series)
    return 2 * open_ends >= len(series) - 1 > 0


def _may_stand_alone(lines: Sequence[Candidate], markers: Markers, place: int) -> bool:
    marker = markers[place]
    if marker.family in ROOMY:
        return not _goes_on_inside(lines[place], marker)
    below = place + 1 < len(lines) and (is_paragraph(lines[place + 1]) or place + 1 in markers)
    return marker.value == 1 and below


def _goes_on_inside(line: Candidate, marker: Marker) -> bool:
    """Tell whether the next marker stands in the same line: （一）…（二）… is a list in prose."""
    following = "〇一二三四五六七八九十"[marker.value + 1 : marker.value + 2]
    written = f"（{following}）" if marker.family is Family.CN_PAREN else f"{following}、"
    return bool(following) and written in line.folded


def _heading_or_text(line: Candidate, marker: Marker) -> Role:
    found = title_range(line, marker)
    return roles.heading(marker, *found) if found else roles.paragraph(marker)


def _heading_or_item(line: Candidate, marker: Marker, *, alone: bool) -> Role:
    found = title_range(line, marker)
    if found:
        return roles.heading(marker, *found)
    if marker.family in _RUN_IN and (end := run_in_end(line, marker)):
        return roles.run_in(marker, marker.skip, end)
    return roles.paragraph(marker) if alone else roles.item(marker)


def _law_article(lines: Sequence[Candidate], marker: Marker, place: int) -> Role:
    """Return the role of 第X条: a label before the text, seldom a heading with a name."""
    line = lines[place]
    found = title_range(line, marker)
    if found and (found[0] >= found[1] or _has_text_below(lines, place)):
        return roles.heading(marker, *found)
    name = _BRACKETED_NAME.match(line.folded, marker.skip)
    if name:
        return roles.run_in(marker, name.start(1), name.end(1))
    return roles.run_in(marker, marker.skip, marker.skip)
