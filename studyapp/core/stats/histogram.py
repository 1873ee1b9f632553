"""Values counted into bins."""

from bisect import bisect_right
from collections.abc import Iterable


def counts_between(values: Iterable[float], edges: tuple[float, ...]) -> tuple[int, ...]:
    """Return how many values lie in [edges[i], edges[i+1]); outliers go to the end bins."""
    counts = [0] * (len(edges) - 1)
    for value in values:
        place = bisect_right(edges, value) - 1
        counts[min(max(place, 0), len(counts) - 1)] += 1
    return tuple(counts)
