"""Words that were said, but in another place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from studyapp.core.answers.alignment import Match

_SHORTEST = 2
"""One character alone turns up anywhere by chance; a number does not."""


def moved(
    wanted: Sequence[str], given: Sequence[str], matches: Iterable[Match]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return which units are in the other text too, away from their place.

    The first set are indices of `wanted`, the second of `given`; both leave
    out what `matches` pairs already.
    """
    pairs = tuple(matches)
    missing = set(range(len(wanted))) - {one for one, _ in pairs}
    extra = set(range(len(given))) - {other for _, other in pairs}
    starts: dict[str, list[int]] = defaultdict(list)
    for at in sorted(extra):
        starts[given[at]].append(at)
    belongs: set[int] = set()
    displaced: set[int] = set()
    for at in sorted(missing):
        if at in belongs:
            continue
        free = extra - displaced
        runs = (_run(wanted, given, (at, start), missing, free) for start in starts[wanted[at]])
        length, start = max(runs, default=(0, 0))
        if length >= _SHORTEST or (length and len(wanted[at]) > 1):
            belongs.update(range(at, at + length))
            displaced.update(range(start, start + length))
    return frozenset(belongs), frozenset(displaced)


def _run(
    wanted: Sequence[str], given: Sequence[str], at: Match, missing: set[int], free: set[int]
) -> tuple[int, int]:
    """Return how many units are the same from a place on, and where that is in `given`."""
    one, other = at
    length = 0
    while (
        one + length in missing
        and other + length in free
        and wanted[one + length] == given[other + length]
    ):
        length += 1
    return length, other
