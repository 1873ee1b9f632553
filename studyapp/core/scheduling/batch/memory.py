"""FSRS-6 on arrays, with the operations of py-fsrs in the order of py-fsrs.

numpy's `power` and `exp` round otherwise than the C library on some machines, and a
state that is off by one bit is a wrong state to `doctor`. `float_power` asks the C
library for each number, as Python does.
"""

import math

import numpy as np
import numpy.typing as npt

from studyapp.core.scheduling.py_fsrs import LONGEST_STABILITY

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_SHORTEST_STABILITY = 0.001
_AGAIN, _EASY = 1, 4


class Memory:
    """Stability and difficulty after ratings, for one set of the 21 parameters."""

    def __init__(self, parameters: tuple[float, ...]) -> None:
        self._w = w = parameters
        self.decay = -w[20]
        self.factor = 0.9 ** (1 / self.decay) - 1
        ratings = range(_AGAIN, _EASY + 1)
        first = [w[4] - math.e ** (w[5] * (rating - 1)) + 1 for rating in ratings]
        self._first_stability = _by_rating(_bounded(np.array(w[:4])).tolist())
        self._first_difficulty = _by_rating([min(max(each, 1.0), 10.0) for each in first])
        self._easy_difficulty = first[-1]
        self._difficulty_change = _by_rating([-(w[6] * (rating - 3)) for rating in ratings])
        # py-fsrs multiplies by the one and then by the other, of which one is 1.
        self._favour = _by_rating([1.0, w[15], 1.0, w[16]])
        self._same_day = _by_rating(
            [math.e ** (w[17] * (rating - 3 + w[18])) for rating in ratings]
        )

    def first(self, rating: Ints) -> tuple[Floats, Floats]:
        """Return stability and difficulty after the first answers."""
        return self._first_stability[rating], self._first_difficulty[rating]

    def after(
        self, stability: Floats, difficulty: Floats, days: Ints, rating: Ints
    ) -> tuple[Floats, Floats]:
        """Return stability and difficulty after answers `days` after the ones before."""
        return (
            self.stability(stability, difficulty, days, rating),
            self.difficulty(difficulty, rating),
        )

    def stability(self, stability: Floats, difficulty: Floats, days: Ints, rating: Ints) -> Floats:
        """Return stability after answers `days` (0 and up) after the ones before."""
        after = np.empty_like(stability)
        for chosen, formula in (
            (days == 0, self._after_same_day),
            ((days > 0) & (rating != _AGAIN), self._after_recall),
            ((days > 0) & (rating == _AGAIN), self._after_lapse),
        ):
            # Places, not flags: what is chosen is read four times.
            some = np.flatnonzero(chosen)
            if len(some):
                given = stability[some], difficulty[some], days[some], rating[some]
                after[some] = formula(*given)
        return _bounded(after)

    def difficulty(self, difficulty: Floats, rating: Ints) -> Floats:
        """Return difficulty after answers."""
        damped = difficulty + (10.0 - difficulty) * self._difficulty_change[rating] / 9.0
        w7 = self._w[7]
        after: Floats = w7 * self._easy_difficulty + (1 - w7) * damped
        return np.minimum(np.maximum(after, 1.0), 10.0)

    def _after_same_day(self, stability: Floats, _d: Floats, _t: Ints, rating: Ints) -> Floats:
        growth = self._same_day[rating] * power(stability, -self._w[19])
        growth = np.where(rating == _AGAIN, growth, np.maximum(growth, 1.0))
        result: Floats = stability * growth
        return result

    def _after_recall(self, s: Floats, d: Floats, days: Ints, rating: Ints) -> Floats:
        w = self._w
        growth = (math.e ** w[8]) * (11 - d) * power(s, -w[9])
        growth = growth * (power(math.e, (1 - self._recall(s, days)) * w[10]) - 1)
        result: Floats = s * (1 + growth * self._favour[rating])
        return result

    def _after_lapse(self, s: Floats, d: Floats, days: Ints, _rating: Ints) -> Floats:
        w = self._w
        long: Floats = w[11] * power(d, -w[12]) * (power(s + 1, w[13]) - 1)
        long = long * power(math.e, (1 - self._recall(s, days)) * w[14])
        most: Floats = s / (math.e ** (w[17] * w[18]))
        return np.minimum(long, most)

    def _recall(self, stability: Floats, days: Ints) -> Floats:
        base: Floats = 1 + self.factor * days / stability
        return power(base, self.decay)


def _by_rating(values: list[float]) -> Floats:
    """Return the values of the four ratings, to be indexed by rating."""
    return np.array([0.0, *values])


def _bounded(stability: Floats) -> Floats:
    return np.minimum(np.maximum(stability, _SHORTEST_STABILITY), LONGEST_STABILITY)


def _is_pythons() -> bool:
    """Tell whether `float_power` gives the bits of Python's powers; any other seldom does."""
    bases = [1.01**number for number in range(1000)]
    return all(
        np.float_power(bases, exponent).tolist() == [base**exponent for base in bases]
        for exponent in (-0.17, -0.05, 0.29, 1.3)
    )


ONE_BY_ONE = np.vectorize(pow, otypes=[np.float64])
_POWER = np.float_power if _is_pythons() else ONE_BY_ONE


def power(base: Floats | float, exponent: Floats | float) -> Floats:
    """Return powers with the bits that Python gives them."""
    found: Floats = _POWER(base, exponent)
    return found
