"""How new cards are rated the first time; what follows depends on it for weeks."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from studyapp.core.scheduling.events import Rating

FEWEST = 30
"""First answers that tell how a learner rates; with fewer, the usual shares count."""


class FirstRatings(NamedTuple):
    """Shares of the ratings, 0 to 1, that make 1 together."""

    again: float = 0.0
    hard: float = 0.0
    good: float = 1.0
    easy: float = 0.0


ALL_GOOD = FirstRatings()
USUAL = FirstRatings(0.24, 0.094, 0.495, 0.171)
"""What Anki's simulator takes for them."""


def first_ratings(ratings: Sequence[int]) -> FirstRatings:
    """Return the shares of a learner's first answers, given as numbers of ratings."""
    if len(ratings) < FEWEST:
        return USUAL
    counts = Counter(ratings)
    return FirstRatings(*(counts[rating] / len(ratings) for rating in Rating))
