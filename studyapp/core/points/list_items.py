"""From series of markers to enumerations: how far items reach, and what they say first."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import Span
from studyapp.core.points.announcement import announcement
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.list_markers import ListMarker
from studyapp.core.points.model import Enumeration, EnumerationItem, SeriesForm
from studyapp.core.points.series import Series

PUNCTUATION = "，、：,.:．。 "
_CLAUSE_END = re.compile(r"[，。；：！？]|[.;,](?=\s|$)")
_BLANKS_AND_STOPS = "；，、 "

Position = tuple[int, int]
"""A passage's number and an offset in it."""


def build(body: Body, series: Sequence[Series]) -> Iterator[Enumeration]:
    """Yield the enumerations that series of one section make, in the same order."""
    extents: dict[int, tuple[Position, ...]] = {}
    depths: dict[int, int] = {}
    for each in series:
        enclosing = _enclosing(each, extents)
        floor = _floor(each, enclosing[0]) if enclosing else 0
        depths[id(each)] = depths[id(enclosing[0])] + 1 if enclosing else 0
        ends = _ends(each, enclosing[1] if enclosing else None)
        extents[id(each)] = ends
        yield _enumeration(body, each, ends, depths[id(each)], floor)


def _enclosing(
    series: Series, extents: dict[int, tuple[Position, ...]]
) -> tuple[Series, Position] | None:
    """Return the series in whose item another one begins, and where that item ends."""
    start = _position(series.markers[0])
    above = series.above
    while above is not None:
        for marker, end in zip(above.markers, extents.get(id(above), ()), strict=False):
            if _position(marker) < start < end:
                return above, end
        above = above.above
    return None


def _floor(series: Series, enclosing: Series) -> int:
    """Return where the item begins in which a series begins; 0 when in another passage."""
    first = series.markers[0]
    before = [m.start for m in enclosing.markers if m.passage is first.passage]
    return max((start for start in before if start < first.start), default=0)


def _ends(series: Series, limit: Position | None) -> tuple[Position, ...]:
    """Return where each item ends."""
    following = [_position(marker) for marker in series.markers[1:]]
    last = _last_end(series)
    return (*following, min(last, limit) if limit else last)


def _last_end(series: Series) -> Position:
    """Return where the last item ends: with its sentence when all of the list is one."""
    before, last = series.markers[-2:]
    passage = last.passage
    start, end = passage.sentence_at(last.start)
    is_one_sentence = before.passage is passage and before.start >= start
    stop = end if is_one_sentence else len(passage.text)
    closing = series.closed_by
    if closing is not None and closing.passage is passage and closing.start < stop:
        stop = closing.start
        announcing = passage.sentence_at(closing.start)[0]
        if series.is_restarted and announcing > last.start:
            stop = announcing
    return passage.number, stop


def _position(marker: ListMarker) -> Position:
    return marker.passage.number, marker.start


def _enumeration(
    body: Body, series: Series, ends: Sequence[Position], depth: int, floor: int
) -> Enumeration:
    first = series.markers[0]
    items = tuple(
        _item(body, marker, end) for marker, end in zip(series.markers, ends, strict=True)
    )
    said = announcement(body, first.passage, first.start, len(items), floor)
    name = first.text.strip(PUNCTUATION) or first.text
    return Enumeration(name, _form(series), said.parent, said.count, items, depth)


def _item(body: Body, marker: ListMarker, end: Position) -> EnumerationItem:
    parts = tuple(_parts(body, marker, end))
    head = head_of(marker.passage, marker.end, parts[0].end)
    return EnumerationItem(marker.text, head, parts)


def _parts(body: Body, marker: ListMarker, end: Position) -> Iterator[Span]:
    """Yield what an item consists of, a span for each block it runs over."""
    number, offset = end
    passage = marker.passage
    first_end = offset if number == passage.number else len(passage.text)
    yield passage.span(marker.start, _trimmed(passage, marker.end, first_end))
    for each in body.passages[passage.number + 1 : number]:
        yield each.span(0, len(each.text))
    if number > passage.number and offset:
        rest = body.passages[number]
        if rest.text[:offset].strip():
            yield rest.span(0, _trimmed(rest, 0, offset))


def head_of(passage: Passage, start: int, end: int) -> Span:
    """Return the first clause between two offsets: an item's key phrase."""
    while start < end and passage.text[start] in PUNCTUATION:
        start += 1
    stop = _CLAUSE_END.search(passage.text, start, end)
    return passage.span(start, stop.start() if stop else end)


def _trimmed(passage: Passage, start: int, end: int) -> int:
    while end > start and passage.text[end - 1] in _BLANKS_AND_STOPS:
        end -= 1
    return end


def _form(series: Series) -> SeriesForm:
    if all(marker.is_line for marker in series.markers):
        return SeriesForm.LIST
    owners = {marker.passage.number for marker in series.markers}
    if len(owners) == 1:
        return SeriesForm.INLINE
    return SeriesForm.PARAGRAPH if len(owners) == len(series.markers) else SeriesForm.MIXED
