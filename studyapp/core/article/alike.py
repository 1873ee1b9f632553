"""How alike two texts are, and whether one of several candidates is clearly the one meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
MARGIN = 0.05
"""How much better than the second the best candidate must be, of 1."""


def similarity(one: str, other: str, at_least: float = 0.0) -> float:
    """Return how alike two texts are, from 0 to 1 (Ratcliff and Obershelp); 0 below `at_least`.

    The bound saves the work where lengths or letters alone rule it out.
    """
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < at_least or matcher.quick_ratio() < at_least:
        return 0.0
    found = matcher.ratio()
    return found if found >= at_least else 0.0


def clearly_best(scored: Iterable[tuple[float, T]], at_least: float) -> T | None:
    """Return the candidate with the highest score; None when it is low or has a close second."""
    ordered = sorted(scored, key=lambda pair: pair[0], reverse=True)
    if not ordered or ordered[0][0] < at_least:
        return None
    if len(ordered) > 1 and ordered[0][0] - ordered[1][0] < MARGIN:
        return None
    return ordered[0][1]
