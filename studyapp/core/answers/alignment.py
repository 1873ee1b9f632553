"""The longest common subsequence of two sequences, row by row in whole machine words."""

from collections.abc import Hashable, Sequence

Match = tuple[int, int]
"""Index in the one sequence, index in the other."""


def common(one: Sequence[Hashable], other: Sequence[Hashable]) -> tuple[Match, ...]:
    """Return a longest common subsequence as pairs of indices, both rising.

    Bit-parallel as in Hyyrö, "Bit-parallel LCS-length computation revisited"
    (2004): a row of the table is one integer, in which a zero says that the
    length rises at that place.
    """
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    inner = tuple((start + a, start + b) for a, b in _traced(left, right))
    tail = zip(range(len(one) - end, len(one)), range(len(other) - end, len(other)), strict=True)
    return (*((at, at) for at in range(start)), *inner, *tail)


def common_length(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """Return how long the longest common subsequence is."""
    rows = _rows(one, other)
    return len(one) - rows[-1].bit_count() if rows else 0


def _shared(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    """Return how many units two sequences share at their beginning."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _rows(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[int]:
    places: dict[Hashable, int] = {}
    for at, unit in enumerate(one):
        places[unit] = places.get(unit, 0) | 1 << at
    full = (1 << len(one)) - 1
    row, rows = full, []
    for unit in other:
        hits = row & places.get(unit, 0)
        row = ((row + hits) | (row - hits)) & full
        rows.append(row)
    return rows


def _traced(one: Sequence[Hashable], other: Sequence[Hashable]) -> list[Match]:
    """Return the pairs by walking back through the rows."""
    rows, matches = _rows(one, other), []
    a, b = len(one), len(other)
    while a and b:
        if rows[b - 1] >> (a - 1) & 1:
            a -= 1
        elif b > 1 and not rows[b - 2] >> (a - 1) & 1:
            b -= 1
        else:
            a, b = a - 1, b - 1
            matches.append((a, b))
    return matches[::-1]
