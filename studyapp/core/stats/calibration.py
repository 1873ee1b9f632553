"""How well predicted recall was borne out."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
_LEAST = 1e-6


class Outcome(NamedTuple):
    """A chance of recall, as the model saw it just before an answer, and what came."""

    predicted: float
    recalled: bool


@dataclass(frozen=True, slots=True)
class Bucket:
    """Answers of which about the same was expected; shares are means over them."""

    low: float
    high: float
    answers: int
    predicted: float
    actual: float


def log_loss(outcomes: Iterable[Outcome]) -> float | None:
    """Return the mean of -ln of the chance given to what came; lower is better, None without."""
    losses = [-math.log(_given(each)) for each in outcomes]
    return sum(losses) / len(losses) if losses else None


def buckets(outcomes: Iterable[Outcome]) -> tuple[Bucket, ...]:
    """Return predicted and actual recall by bucket of the prediction, empty ones left out."""
    found: list[list[Outcome]] = [[] for _ in _EDGES[1:]]
    for each in outcomes:
        place = sum(each.predicted >= edge for edge in _EDGES[1:-1])
        found[place].append(each)
    return tuple(
        _bucket(_EDGES[place], _EDGES[place + 1], inside)
        for place, inside in enumerate(found)
        if inside
    )


def rmse(found: Sequence[Bucket]) -> float | None:
    """Return the root of the mean squared distance of predicted and actual, by answers."""
    answers = sum(each.answers for each in found)
    if not answers:
        return None
    squares = sum(each.answers * (each.predicted - each.actual) ** 2 for each in found)
    return math.sqrt(squares / answers)


def _given(outcome: Outcome) -> float:
    chance = min(max(outcome.predicted, _LEAST), 1 - _LEAST)
    return chance if outcome.recalled else 1 - chance


def _bucket(low: float, high: float, outcomes: Sequence[Outcome]) -> Bucket:
    count = len(outcomes)
    predicted = sum(each.predicted for each in outcomes) / count
    return Bucket(low, high, count, predicted, sum(each.recalled for each in outcomes) / count)
