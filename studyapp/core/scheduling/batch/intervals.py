"""Intervals on arrays, for answers whose interval was not kept: `FsrsModel` does it one by one."""

from dataclasses import dataclass
from itertools import starmap

import numpy as np

from studyapp.core.scheduling.batch.memory import Flags, Floats, Ints, Memory, power
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsSettings
from studyapp.core.scheduling.fuzz import RANGES, SHORTEST, seed


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers that lead to a review, with what was known before each.

    Attributes:
        stability: After each rating, by rating; those above the given one may be missing.
        in_review: Whether the card was in review.
        interval: The latest interval in days.
        reps: Ratings before.
    """

    card: Ints
    rating: Ints
    stability: dict[Rating, Floats]
    in_review: Flags
    interval: Ints
    reps: Ints
    retention: Floats


def intervals(answers: Answers, memory: Memory, settings: FsrsSettings) -> Ints:
    """Return the days until the next review, each rating waiting longer than the one below."""
    scale = power(answers.retention, 1 / memory.decay) - 1
    shares = _shares(answers) if settings.fuzz else None
    most = settings.maximum_interval_days
    days = np.zeros(len(answers.card), np.int64)
    below = np.zeros_like(days)
    for rating in Rating:
        exact = answers.stability[rating] / memory.factor * scale
        least = np.ones_like(days)
        if rating is Rating.GOOD:
            least = np.where(answers.in_review, below + 1, least)
        elif rating is Rating.EASY:
            least = below + 1
        grown = answers.in_review & (np.rint(exact) > answers.interval)
        least = np.where(grown, np.maximum(least, answers.interval + 1), least)
        below = _chosen(exact, least, most, shares)
        days = np.where(answers.rating == rating, below, days)
    return days


def _chosen(exact: Floats, least: Ints, most: int, shares: Floats | None) -> Ints:
    if shares is None:
        return np.minimum(np.maximum(np.rint(exact).astype(np.int64), least), most)
    least = np.minimum(least, most)
    exact = np.minimum(np.maximum(exact, least), most)
    spread = np.zeros_like(exact)
    for start, end, factor in RANGES:
        spread = spread + factor * np.maximum(0.0, np.minimum(exact, end) - start)
    delta = np.where(exact >= SHORTEST, 1.0 + spread, 0.0)
    low = np.minimum(np.maximum(np.rint(exact - delta), least), most).astype(np.int64)
    high = np.minimum(np.maximum(np.rint(exact + delta), least), most).astype(np.int64)
    result: Ints = low + (shares * (high - low + 1)).astype(np.int64)
    return result


def _shares(answers: Answers) -> Floats:
    pairs = zip(answers.card.tolist(), answers.reps.tolist(), strict=True)
    return np.fromiter(starmap(seed, pairs), np.float64, len(answers.card))
