"""Where quoted words begin and end."""

import re
from typing import NamedTuple

_PAIRS = {"“": "”", "「": "」", "『": "』", "〝": "〞"}
_OPENED_BY = {closing: opening for opening, closing in _PAIRS.items()}
_MOST = 1000
_MARKS = re.compile(f'[{"".join(_PAIRS)}{"".join(_OPENED_BY)}"]')


class Quote(NamedTuple):
    """The words between two marks; the marks stand just outside."""

    start: int
    end: int


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Return the outermost quotes of a block in order.

    A mark that is never closed, or closes nothing, is left out. Straight marks
    open and close in turn, when there is an even number of them. No more than
    a thousand are returned: no paragraph of an article has as many.
    """
    if _MARKS.search(text) is None:
        return ()
    straight = text.count('"') % 2 == 0
    pairs: list[Quote] = []
    waiting: dict[str, list[int]] = {opening: [] for opening in (*_PAIRS, '"')}
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark in _PAIRS:
            waiting[mark].append(at + 1)
        elif mark == '"':
            if straight and waiting[mark]:
                pairs.append(Quote(waiting[mark].pop(), at))
            elif straight:
                waiting[mark].append(at + 1)
        elif waiting[_OPENED_BY[mark]]:
            pairs.append(Quote(waiting[_OPENED_BY[mark]].pop(), at))
    return _outermost(pairs)[:_MOST]


def _outermost(pairs: list[Quote]) -> tuple[Quote, ...]:
    found: list[Quote] = []
    for quote in sorted(pairs):
        if quote.end > quote.start and (not found or quote.start > found[-1].end):
            found.append(quote)
    return tuple(found)
