"""All pairs of sets that have much in common, without comparing each with each."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count

_Index = Mapping[int, Sequence[tuple[int, int]]]


def similar_sets(sets: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (smaller first) of sets with a Jaccard index of at least `threshold`.

    Empty sets are like nothing. The sets should differ: many that are equal
    take time that grows with the square of their number.

    Source: Xiao, Wang, Lin, Yu: Efficient Similarity Joins for Near Duplicate
    Detection (PPJoin), WWW 2008. Members are put in order, the rarest first;
    similar sets share one among their first few members, and meet early there.
    """
    beginnings = _beginnings(sets, threshold)
    sizes = [len(each) for each in sets]
    ours = 2 * threshold / (1 + threshold)
    index: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at in sorted(range(len(sets)), key=sizes.__getitem__):
        places = beginnings[at]
        for other in _candidates(places, sizes[at], sizes, index, threshold):
            common = len(sets[at] & sets[other])
            if common >= threshold * (sizes[at] + sizes[other] - common) - _TINY:
                yield min(at, other), max(at, other)
        last = _prefix(sizes[at], ours)
        for member, place in places:
            if place >= last:
                break
            index[member].append((at, place))


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two sets have in common, 0 to 1; 0 for two empty ones."""
    common = len(one & other)
    return common / (len(one) + len(other) - common) if common else 0.0


_TINY = 1e-9
"""Thresholds such as 0.6 are no binary fractions; a pair just on the edge counts."""


def _beginnings(sets: Sequence[frozenset[str]], threshold: float) -> list[list[tuple[int, int]]]:
    """Return for each set its rarest members, as numbers, with their places in its order.

    Members that no other set has keep their place but are left out.
    """
    counts = Counter(chain.from_iterable(sets))
    shared = sorted(member for member, times in counts.items() if times > 1)
    # Sorted twice: the order must not depend on the hash seed, and this way no key is a tuple.
    shared.sort(key=counts.__getitem__)
    rank = {member: number for number, member in enumerate(shared, start=1)}
    found = []
    for each in sets:
        ranked = sorted(filter(None, map(rank.get, each)))
        alone = len(each) - len(ranked)
        kept = max(0, _prefix(len(each), threshold) - alone)
        found.append(list(zip(ranked[:kept], count(alone), strict=False)))
    return found


def _prefix(size: int, threshold: float) -> int:
    """Return among how many of its rarest members a set must share one."""
    return size - math.ceil(threshold * size - _TINY) + 1 if size else 0


def _candidates(
    places: Sequence[tuple[int, int]],
    size: int,
    sizes: Sequence[int],
    index: _Index,
    threshold: float,
) -> list[int]:
    """Return the sets seen before that may be similar, by size and by where they meet."""
    least = threshold * size - _TINY
    share = threshold / (1 + threshold)
    met: dict[int, int] = {}
    for member, at in places:
        for other, place in index.get(member, ()):
            length = sizes[other]
            so_far = met.get(other, 0)
            if length < least or so_far < 0:
                continue
            possible = so_far + min(size - at, length - place)
            met[other] = so_far + 1 if possible >= share * (size + length) - _TINY else -1
    return [other for other, times in met.items() if times > 0]
