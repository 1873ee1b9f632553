"""Tables of contents: lines that only announce the headings that come later."""

import re
from collections.abc import Sequence

from studyapp.core.article.lines import Line
from studyapp.core.article.text import comparable

_TITLE = re.compile(r"(?:目\s*录|目\s*錄|目\s*次|(?i:table of contents|contents))")
_PAGE = re.compile(r"[\s.．…·\-—_]*\d{0,4}\s*$")
_FEWEST = 3


def find_contents(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that make up a table of contents."""
    keys = [comparable(_PAGE.sub("", line.text)) for line in lines]
    last = {key: place for place, key in enumerate(keys)}
    found: set[int] = set()
    run: list[int] = []
    for place, key in enumerate(keys):
        if key and last[key] > place and len(lines[place].text) <= 80:
            run.append(place)
            continue
        _close(lines, keys, last, run, found)
        run = []
    return frozenset(found)


def _close(
    lines: Sequence[Line],
    keys: Sequence[str],
    last: dict[str, int],
    run: Sequence[int],
    found: set[int],
) -> None:
    """Take a run of repeated lines when all come again, in this order, after it."""
    if len(run) < _FEWEST:
        return
    again = [last[keys[place]] for place in run]
    if again != sorted(set(again)) or again[0] <= run[-1]:
        return
    found.update(lines[place].number for place in run)
    before = run[0] - 1
    if before >= 0 and _TITLE.fullmatch(lines[before].text):
        found.add(lines[before].number)
