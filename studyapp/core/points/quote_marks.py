"""Where quoted words begin and end."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_PAIRS = {"“": "”", "「": "」", "『": "』", "〝": "〞"}
_OPENED_BY = {closing: opening for opening, closing in _PAIRS.items()}
_LONGEST_UNCLOSED = 300
_MOST = 1000
_MARKS = re.compile(f'[{"".join(_PAIRS)}{"".join(_OPENED_BY)}"]')


class Quote(NamedTuple):
    """The words between two marks; the marks stand just outside."""

    start: int
    end: int


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Return the outermost quotes of a block in order.

    A mark that is never closed is left out unless a colon stands before it, as
    in a quotation that goes on in the next paragraph; so is one that closes
    nothing. Straight marks
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
    pairs += _unclosed(text, waiting)
    return _outermost(pairs)[:_MOST]


def _unclosed(text: str, waiting: Mapping[str, list[int]]) -> Iterator[Quote]:
    """Yield the words that a colon announces and no mark closes: they go to the end."""
    for opening in _PAIRS:
        for at in waiting[opening][-1:]:
            if text[at - 2 : at - 1] == "：" and len(text) - at <= _LONGEST_UNCLOSED:
                yield Quote(at, len(text))


def _outermost(pairs: list[Quote]) -> tuple[Quote, ...]:
    found: list[Quote] = []
    for quote in sorted(pairs):
        if quote.end > quote.start and (not found or quote.start > found[-1].end):
            found.append(quote)
    return tuple(found)
