"""Spread of intervals, so that cards learnt together do not come back together.

The ranges are Anki's: 15 % of the part of the interval between 2.5 and 7
days, 10 % between 7 and 20, 5 % above, and one day more.
"""

from studyapp.core.digest import blake2b
from studyapp.core.ids import CardId

RANGES = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
SHORTEST = 2.5


def fuzz_range(interval_days: float, least_days: int, most_days: int) -> tuple[int, int]:
    """Return the shortest and longest whole days an interval may become."""
    least_days = min(least_days, most_days)
    interval_days = min(max(interval_days, least_days), most_days)
    delta = 0.0
    if interval_days >= SHORTEST:
        delta = 1.0 + sum(
            factor * max(0.0, min(interval_days, end) - start) for start, end, factor in RANGES
        )
    low = min(max(round(interval_days - delta), least_days), most_days)
    high = min(max(round(interval_days + delta), least_days), most_days)
    return low, high


def fuzzed(low: int, high: int, card_id: CardId, reps: int) -> int:
    """Return an interval in whole days within a range; the same for the same card and reps.

    The range of a longer interval never gives a shorter one than that of a shorter interval,
    so that Easy is never sooner than Good.
    """
    return low + int(seed(card_id, reps) * (high - low + 1))


def seed(card_id: CardId, reps: int) -> float:
    """Return a number from 0 to below 1 that looks random, the same for the same card and reps."""
    digest = blake2b(f"{card_id}/{reps}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32
