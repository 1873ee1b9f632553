"""From a flat run of headings to a tree of sections."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.core.article.markers import DECIMALS, ORDINALS, Family
from studyapp.core.article.model import Section
from studyapp.core.article.roles import Heading

_RANK = {family: rank for rank, family in enumerate(Family)}
_FIXED = ORDINALS | {Family.ARTICLE}
_UNNUMBERED = {Family.PLAIN, Family.OVER_PLAIN}
_PLAIN = frozenset({Family.PLAIN, Family.BULLET})
_OF_BOOK = frozenset({Family.PART, Family.CHAPTER})


def find_levels(headings: Sequence[Heading]) -> tuple[int, ...]:
    """Return the level of each heading, from 1.

    The level is a depth on a stack of numberings, not the numeral's usual
    place, because articles begin with （一） or 1. as well. Where a numbering
    first appears decides under which it belongs.
    """
    levels = _Levels(headings)
    return tuple(levels.next(place) for place in range(len(headings)))


class _Levels:
    """The numberings that are open, outermost first, each with its last value."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self._headings = headings
        self._stated: list[int] = []
        self._open: list[Heading] = []
        self._parents: dict[Family, Family | None] = {}
        self._places: defaultdict[Family, list[int]] = defaultdict(list)
        for place, each in enumerate(headings):
            self._places[each.family].append(place)

    def next(self, place: int) -> int:
        heading = self._headings[place]
        if heading.family is Family.STATED:
            self._open.clear()
            while self._stated and self._stated[-1] >= heading.stated:
                self._stated.pop()
            self._stated.append(heading.stated)
            return len(self._stated)
        if heading.outer:
            self._open.clear()
        else:
            self._make_room(place)
        self._open.append(heading)
        return len(self._stated) + len(self._open)

    def _make_room(self, place: int) -> None:
        """Close the numberings that do not hold the heading."""
        heading = self._headings[place]
        if heading.family is Family.LESSON:
            while self._open and self._open[-1].family not in _OF_BOOK:
                self._open.pop()
            return
        families = [each.family for each in self._open]
        if heading.family in families and not self._open[families.index(heading.family)].outer:
            del self._open[families.index(heading.family) :]
            return
        while self._open and not self._holds(self._open[-1], place):
            self._open.pop()
        parent = self._open[-1].family if self._open else None
        self._parents.setdefault(heading.family, parent)

    def _holds(self, outer: Heading, place: int) -> bool:
        """Tell whether a heading of a new numbering lies below an open one."""
        inner = self._headings[place]
        if outer.outer or outer.family is Family.LESSON:
            return False
        if inner.family in _FIXED or outer.family in _FIXED:
            return _RANK[outer.family] < _RANK[inner.family]
        if inner.family in DECIMALS and outer.family in DECIMALS:
            return DECIMALS.index(outer.family) < DECIMALS.index(inner.family)
        known = self._by_known_parents(outer.family, inner.family)
        return known if known is not None else self._holds_by_neighbours(outer, inner, place)

    def _by_known_parents(self, outer: Family, inner: Family) -> bool | None:
        """Decide by what is known of two numberings, None when that is nothing."""
        if {inner, outer} == _UNNUMBERED:
            return outer is Family.OVER_PLAIN
        if self._parents.get(inner) is outer:
            return True
        return False if self._parents.get(outer) is inner else None

    def _holds_by_neighbours(self, outer: Heading, inner: Heading, place: int) -> bool:
        """Decide by the headings that come after: a numbering that goes on was not left."""
        if outer.family in _PLAIN:
            return self._plain_holds(outer.family, place)
        if self._value_after(outer.family, place) == outer.value + 1:
            return True
        if inner.family is Family.PLAIN:
            return self._places[Family.PLAIN][-1] > place
        return _RANK[outer.family] < _RANK[inner.family]

    def _plain_holds(self, family: Family, place: int) -> bool:
        """Tell whether unnumbered headings are above a numbering: it does not run across them."""
        inner = self._headings[place]
        if inner.value > 1:
            return False
        plain = self._places[family]
        index = bisect_right(plain, place)
        after = plain[index] if index < len(plain) else None
        if after is None or self._headings[after].outer:
            return index > 1 and not self._headings[plain[index - 2]].outer
        return self._value_after(inner.family, after) in (0, 1)

    def _value_after(self, family: Family, place: int) -> int:
        """Return the next value of a numbering after a place, 0 when it does not come again."""
        places = self._places[family]
        index = bisect_right(places, place)
        return self._headings[places[index]].value if index < len(places) else 0


@dataclass(slots=True)
class _Growing:
    section: Section
    children: list["_Growing"]

    def done(self) -> Section:
        if not self.children:
            return self.section
        return replace(self.section, children=tuple(child.done() for child in self.children))


def build_outline(headings: Sequence[Section]) -> tuple[Section, ...]:
    """Nest headings, given in document order without children, by their levels."""
    roots: list[_Growing] = []
    path: list[_Growing] = []
    for heading in headings:
        while path and path[-1].section.level >= heading.level:
            path.pop()
        node = _Growing(heading, [])
        (path[-1].children if path else roots).append(node)
        path.append(node)
    return tuple(root.done() for root in roots)
