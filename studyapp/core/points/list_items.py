"""From series of markers to enumerations: how far items reach, and what they say first."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from studyapp.core.article.model import BlockKind, Span
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


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where the items of a list begin and end, in order."""

    starts: tuple[Position, ...]
    ends: tuple[Position, ...]
    depth: int

    def item_around(self, place: Position) -> int | None:
        """Return the number of the item that holds a place, from 0."""
        number = bisect_right(self.starts, place) - 1
        return number if number >= 0 and self.starts[number] < place < self.ends[number] else None


def build(body: Body, series: Sequence[Series]) -> Iterator[Enumeration]:
    """Yield the enumerations that series of one section make, in the same order."""
    extents: dict[int, _Extent] = {}
    for each in series:
        starts = tuple(_position(marker) for marker in each.markers)
        end, depth, floor = _last_end(body, each), 0, 0
        if enclosing := _enclosing(each, starts[0], extents):
            outer, number = enclosing
            depth = outer.depth + 1
            end = min(end, outer.ends[number])
            floor = outer.starts[number][1] if outer.starts[number][0] == starts[0][0] else 0
        extents[id(each)] = extent = _Extent(starts, (*starts[1:], end), depth)
        yield _enumeration(body, each, extent, floor)


def _enclosing(
    series: Series, start: Position, extents: dict[int, _Extent]
) -> tuple[_Extent, int] | None:
    """Return the list in whose item a series begins, and that item's number."""
    above = series.above
    while above is not None:
        extent = extents.get(id(above))
        if extent and (number := extent.item_around(start)) is not None:
            return extent, number
        above = above.above
    return None


def _last_end(body: Body, series: Series) -> Position:
    """Return where the last item ends: with its sentence when all of the list is one."""
    before, last = series.markers[-2:]
    if last.is_line:
        return _end_of_lines(body, series)
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


def _end_of_lines(body: Body, series: Series) -> Position:
    """Return where the last of list lines ends: after the lines of the lists inside of it."""
    last, closing = series.markers[-1].passage, series.closed_by
    limit = closing.passage.number if closing else len(body.passages)
    number = last.number
    while number + 1 < limit and _is_below(body.passages[number + 1], last):
        number += 1
    return number, len(body.passages[number].text)


def _is_below(passage: Passage, item: Passage) -> bool:
    return passage.block.kind is BlockKind.LIST_ITEM and passage.block.level >= item.block.level


def _position(marker: ListMarker) -> Position:
    return marker.passage.number, marker.start


def _enumeration(body: Body, series: Series, extent: _Extent, floor: int) -> Enumeration:
    first = series.markers[0]
    items = tuple(map(partial(_item, body), series.markers, extent.ends))
    said = announcement(body, first.passage, first.start, len(items), floor)
    name = first.text.strip(PUNCTUATION) or first.text
    return Enumeration(name, _form(series), said.parent, said.count, items, extent.depth)


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
