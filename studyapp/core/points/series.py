"""How the markers of one section make lists, one inside the other."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from studyapp.core.points.list_markers import LAST, ListMarker

_LARGEST_STEP = 2
_PARTIAL_FROM = 2
_PAIRS = ("side", "hand")


@dataclass(slots=True)
class Series:
    """A list that is being read.

    Attributes:
        above: The series that was open when this one began.
        last: The number of the last item.
        is_complete: It had its 最后 or 另一方面.
        closed_by: The marker that ended it; None when the section did.
        is_restarted: That marker begins another series of the same family.
    """

    family: str
    above: "Series | None"
    markers: list[ListMarker]
    last: int
    is_complete: bool = False
    closed_by: ListMarker | None = None
    is_restarted: bool = False


@dataclass(slots=True)
class _Open:
    """The series that are open, from the outermost in."""

    stack: list[Series] = field(default_factory=list)
    previous: ListMarker | None = None

    def place_of(self, marker: ListMarker) -> int | None:
        """Return the place of the nearest series that the marker goes on with."""
        for place in reversed(range(len(self.stack))):
            series = self.stack[place]
            if series.family == marker.family:
                return place if self._goes_on(series, marker) else None
        return self._place_of_words(marker)

    def _place_of_words(self, marker: ListMarker) -> int | None:
        """Return the place of 首先, 其次 for a 第三 that goes on with them."""
        for place in reversed(range(len(self.stack))):
            series = self.stack[place]
            if series.family == "word" and marker.family == "ordinal":
                follows = marker.value == series.last + 1 and not series.is_complete
                return place if follows else None
        return None

    def _goes_on(self, series: Series, marker: ListMarker) -> bool:
        last = series.markers[-1]
        apart = marker.passage.number - last.passage.number
        if series.is_complete or (apart and not self._may_be_apart(last, marker)):
            return False
        if marker.family in _PAIRS:
            return marker.value == LAST and (not apart or (apart == 1 and marker.opens_passage))
        if marker.family == "view":
            return not apart or (marker.opens_passage and last.opens_passage)
        if marker.is_bullet:
            return self.previous is not None and self._is_next_line(self.previous, marker)
        return marker.value <= 0 or 1 <= marker.value - series.last <= _LARGEST_STEP

    def _may_be_apart(self, last: ListMarker, marker: ListMarker) -> bool:
        """Tell whether two markers may stand in two paragraphs: words without a comma open them."""
        is_loose = marker.is_loose or last.is_loose
        return not is_loose or (marker.opens_passage and last.opens_passage)

    def _is_next_line(self, previous: ListMarker, marker: ListMarker) -> bool:
        return marker.passage.number - previous.passage.number <= 1

    def add(self, marker: ListMarker, place: int) -> None:
        """Make the marker the next item of the series at a place."""
        self._close(place + 1, marker)
        series = self.stack[place]
        series.markers.append(marker)
        series.last = marker.value if marker.value > 0 else series.last + 1
        series.is_complete = marker.value == LAST
        self.previous = marker

    def open(self, marker: ListMarker) -> Series | None:
        """Begin a series with the marker, if it can be a first one."""
        families = [series.family for series in self.stack]
        same = families.index(marker.family) if marker.family in families else None
        first = marker.value == 1 or marker.is_bullet or marker.family == "view"
        if not first and (marker.value != _PARTIAL_FROM or same is not None):
            return None
        if same is not None:
            self.stack[same].is_restarted = True
            self._close(same, marker)
        above = self.stack[-1] if self.stack else None
        series = Series(marker.family, above, [marker], max(1, marker.value))
        self.stack.append(series)
        self.previous = marker
        return series

    def _close(self, place: int, by: ListMarker) -> None:
        for series in self.stack[place:]:
            series.closed_by = by
        del self.stack[place:]


def group_markers(found: Iterable[ListMarker]) -> tuple[Series, ...]:
    """Return the lists of a section in order of their first items, each with two items or more.

    A stack, not a fixed order of families: a first marker of a family on the
    stack closes that list and opens a new one in its place; a marker that
    counts on goes on with the nearest list of its family and closes what is
    inside of it. Anything else is no list.
    """
    opened = _Open()
    series: list[Series] = []
    for marker in found:
        place = opened.place_of(marker)
        if place is not None:
            opened.add(marker, place)
        elif (begun := opened.open(marker)) is not None:
            series.append(begun)
    return tuple(each for each in series if len(each.markers) > 1)
