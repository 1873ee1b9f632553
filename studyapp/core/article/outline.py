"""From a flat run of headings to a tree of sections."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.core.article.headings import rank
from studyapp.core.article.model import Section


class Levels:
    """Gives each heading its depth as it comes by.

    The depth is that of the numbering on a stack, not the numeral's usual
    place, because articles begin with （一） or 1. as well.
    """

    def __init__(self) -> None:
        self._open: list[str] = []
        self._stated: list[int] = []

    def next(self, family: str, stated: int = 0) -> int:
        """Return the level of the next heading, from 1."""
        if family == "stated":
            self._open.clear()
            while self._stated and self._stated[-1] >= stated:
                self._stated.pop()
            self._stated.append(stated)
            return len(self._stated)
        if family in self._open:
            del self._open[self._open.index(family) + 1 :]
        else:
            while self._open and rank(self._open[-1]) > rank(family):
                self._open.pop()
            self._open.append(family)
        return len(self._stated) + len(self._open)


@dataclass(slots=True)
class _Growing:
    section: Section
    children: list["_Growing"]

    def done(self) -> Section:
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
