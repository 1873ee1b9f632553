"""Tables of contents: lines that only announce the headings that come later."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyapp.core.article.lines import Line
from studyapp.core.article.text import comparable

_TITLE = re.compile(r"(?:目\s*录|目\s*錄|目\s*次|(?i:table of contents|contents))[：:]?")
_PAGE = re.compile(r"[\s.．…·\-—_]*\d{0,4}\s*$")
_LEAD = re.compile(r"(?:[▪•·●○■◆*-]|\d{1,2}(?:[.．]\d{1,2})*[.．、]?)\s*(?=\D)")
_FEWEST = 3
_FEWEST_UNDER_TITLE = 2
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Contents:
    """What tables of contents are made of, all by line number.

    Attributes:
        lines: The tables themselves, titles included.
        announced: The lines that the tables name: headings, whatever they look like.
    """

    lines: frozenset[int]
    announced: frozenset[int]


def find_contents(lines: Sequence[Line]) -> Contents:
    """Return the tables of contents among some lines."""
    exact = _Keys([comparable(_without_page(line.text)) for line in lines])
    bare: _Keys | None = None
    listed: set[int] = set()
    announced: set[int] = set()
    place = 0
    while place < len(lines):
        titled = bool(_TITLE.fullmatch(lines[place].text))
        first = place + titled
        run = exact.run(lines, first)
        fewest = _FEWEST_UNDER_TITLE if titled else _FEWEST
        again = exact.again(run) if len(run) >= fewest else []
        if titled and not again:
            bare = bare or _Keys([_bare(line) for line in lines])
            run = bare.run(lines, first)
            again = bare.again(run) if len(run) >= fewest else []
        if again:
            listed.update(lines[each].number for each in range(place, first + len(run)))
            announced.update(lines[each].number for each in again)
        place = first + len(run) if run else place + 1
    return Contents(frozenset(listed), frozenset(announced))


def _bare(line: Line) -> str:
    return comparable(_LEAD.sub("", _without_page(line.text)))


def _without_page(text: str) -> str:
    return _PAGE.sub("", text) if text[-1].isdigit() else text


class _Keys:
    """What lines say, and where the same is said again."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(keys):
            places[key].append(place)
        self._places: Mapping[str, list[int]] = places

    def run(self, lines: Sequence[Line], first: int) -> range:
        """Return the lines from a place on that come again, up to where the first one does."""
        stop = first
        while stop < len(lines) and len(lines[stop].text) <= _LONGEST:
            key = self._keys[stop]
            comes_again = key and self._places[key][-1] > stop
            if not comes_again or (stop > first and key == self._keys[first]):
                break
            stop += 1
        return range(first, stop)

    def again(self, run: range) -> list[int]:
        """Return where all lines of a run come again after it, in order; [] when they do not."""
        found: list[int] = []
        last = run[-1]
        for place in run:
            places = self._places[self._keys[place]]
            index = bisect_right(places, last)
            if index == len(places):
                return []
            last = places[index]
            found.append(last)
        return found
