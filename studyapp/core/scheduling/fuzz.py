"""Spread of intervals, so that cards learnt together do not come back together.

The ranges are Anki's: 15 % of the part of the interval between 2.5 and 7
days, 10 % between 7 and 20, 5 % above, and one day more.
"""

import hashlib

from studyapp.core.ids import CardId

_RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
_SHORTEST = 2.5


def fuzz_range(interval_days: float, maximum_days: int) -> tuple[int, int]:
    """Return the shortest and longest whole days an interval may become."""
    if interval_days < _SHORTEST:
        days = max(1, round(interval_days))
        return days, days
    delta = 1.0 + sum(
        factor * max(0.0, min(interval_days, end) - start) for start, end, factor in _RANGES
    )
    low = max(2, round(interval_days - delta))
    high = min(round(interval_days + delta), maximum_days)
    return min(low, high), high


def fuzzed(interval_days: float, maximum_days: int, card_id: CardId, reps: int) -> int:
    """Return an interval in whole days within its range; the same for the same card and reps."""
    low, high = fuzz_range(interval_days, maximum_days)
    digest = hashlib.blake2b(f"{card_id}/{reps}".encode(), digest_size=8).digest()
    return low + int.from_bytes(digest, "big") % (high - low + 1)
