"""What the days ahead ask and give, by trying them out on the memory model.

Recall is drawn as the model says, from a seed: the same question has the same
answer. Every recall counts as Good, every lapse as Again and a Good on the
same day. New cards are first rated as the course says, and Good after that on
the same day unless they were Easy. Needs numpy; import it in a job.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from studyapp.core.scheduling.batch.memory import Flags, Floats, Ints, Memory
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.first_ratings import ALL_GOOD, FirstRatings

ANSWERS_FOR_NEW = 2
"""A new card is answered twice on its first day, with Anki's learning steps; once more after
Again, once less if it is Easy."""
ANSWERS_FOR_LAPSE = 2
_FAN = (0.1, 0.5, 0.9)
_RATINGS = np.array(list(Rating), int)


class Known(NamedTuple):
    """A card that was learnt. `since`: days since its last answer; `due`: days from now."""

    stability: float
    difficulty: float
    since: int
    due: int


@dataclass(frozen=True, slots=True)
class Sprint:
    """The last days before an exam: they are for what would be weak on it, due or not.

    The weakest are asked first, as many on each day, so that none is asked too early.

    Attributes:
        days: How many they are.
        until: Chance of recall on the exam day at which a card is left alone.
        retention: Desired retention of what is asked in them.
    """

    days: int = 7
    until: float = 0.95
    retention: float = 0.95


@dataclass(frozen=True, slots=True)
class Course:
    """How the days ahead are spent.

    Attributes:
        days: How many; the day after the last one is looked at, such as the day of an exam.
        retention: Desired retention.
        new_per_day: Cards introduced on a day, as long as there are any.
        new_days: Days on which they are.
        answers_per_day: What the learner has time for.
        sprint: Whether and how the last days differ.
        first: How new cards are rated.
    """

    days: int
    retention: float = 0.90
    new_per_day: int = 0
    new_days: int = 10_000
    answers_per_day: int = 10_000
    sprint: Sprint | None = None
    first: FirstRatings = ALL_GOOD


@dataclass(frozen=True, slots=True)
class Simulation:
    """What a course led to; means over all runs.

    Attributes:
        answers: Ratings on each day.
        reviews: Among them, first answers of a day to cards learnt before.
        learnt: Cards that were introduced in the end.
        recall: Mean chance of recall of all cards in the end, each of the runs; what was never
            introduced counts as unknown.
        recall_by_day: The same at the end of each day: of each day the tenth, the middle and
            the ninetieth of a hundred runs.
    """

    answers: tuple[float, ...]
    reviews: tuple[float, ...]
    learnt: float
    recall: tuple[float, ...]
    recall_by_day: tuple[tuple[float, float, float], ...]


def simulate(
    known: Sequence[Known],
    new: int,
    course: Course,
    parameters: tuple[float, ...],
    runs: int = 1,
    seed: int = 0,
) -> Simulation:
    """Return how a course would go for some cards already learnt and some new ones."""
    trial = _Trial(known, new, course, Memory(parameters), runs, seed)
    for day in range(course.days):
        trial.study(day)
    return Simulation(
        answers=_means(trial.answers),
        reviews=_means(trial.reviews),
        learnt=float(trial.seen.sum() / runs),
        recall=tuple(trial.recall(course.days).mean(axis=1).tolist()) if trial.cards else (),
        recall_by_day=tuple(trial.recalls),
    )


class _Trial:
    """Runs side by side: every array has a row for each run and a column for each card."""

    def __init__(
        self,
        known: Sequence[Known],
        new: int,
        course: Course,
        memory: Memory,
        runs: int,
        seed: int,
    ) -> None:
        self._course, self._memory = course, memory
        self._rng = np.random.default_rng(seed)
        self.cards, self._introduced = len(known) + new, len(known)
        start = np.array([*known, *new * [(1.0, 5.0, 0, 0)]], float).reshape(-1, 4).T
        self._stability, self._difficulty, since, due = (np.tile(row, (runs, 1)) for row in start)
        self._last, self._due = -since.astype(np.int64), due.astype(np.int64)
        self.seen = np.tile(np.arange(self.cards) < len(known), (runs, 1))
        self.answers, self.reviews = np.zeros((2, course.days, runs))
        self.recalls: list[tuple[float, float, float]] = []

    def recall(self, day: int) -> Floats:
        """Return the chance of recall of each card on a day."""
        days = np.maximum(day - self._last, 0)
        base = 1 + self._memory.factor * days / self._stability
        chance: Floats = np.where(self.seen, base**self._memory.decay, 0.0)
        return chance

    def study(self, day: int) -> None:
        """Spend one day: reviews first, the weakest first, then new cards, as time allows."""
        course = self._course
        sprint = course.sprint if self._in_sprint(day) else None
        retention = sprint.retention if sprint else course.retention
        asked = self._asked(day, sprint)
        self._review(day, asked, retention)
        if day < course.new_days:
            self._introduce(day, retention)
        by_run = self.recall(day + 1).mean(axis=1) if self.cards else np.zeros(1)
        low, middle, high = np.quantile(by_run, _FAN).tolist()
        self.recalls.append((low, middle, high))

    def _in_sprint(self, day: int) -> bool:
        sprint = self._course.sprint
        return sprint is not None and day >= self._course.days - sprint.days

    def _asked(self, day: int, sprint: Sprint | None) -> Flags:
        """Return which cards are asked: what is due, in a sprint what would be weak in the end."""
        if sprint is None:
            wanted, key = self.seen & (self._due <= day), self.recall(day)
            room = self._course.answers_per_day
        else:
            key = self.recall(self._course.days)
            wanted = self.seen & (self._last < day) & (key < sprint.until)
            share = math.ceil(wanted.sum(axis=1).max(initial=0) / (self._course.days - day))
            room = min(self._course.answers_per_day, share)
        place = np.argsort(np.where(wanted, key, 2.0), axis=1, kind="stable").argsort(axis=1)
        asked: Flags = wanted & (place < room)
        return asked

    def _review(self, day: int, asked: Flags, retention: float) -> None:
        chance = self.recall(day)[asked]
        known = self._rng.random(len(chance)) < chance
        days = np.maximum(day - self._last[asked], 0)
        self._rate(asked, days, np.where(known, Rating.GOOD, Rating.AGAIN))
        lapsed = asked.copy()
        lapsed[asked] = ~known
        again = np.full(int(lapsed.sum()), int(Rating.GOOD))
        self._rate(lapsed, np.zeros_like(again), again)
        self._schedule(asked, day, retention)
        self.reviews[day] = asked.sum(axis=1)
        self.answers[day] = asked.sum(axis=1) + (ANSWERS_FOR_LAPSE - 1) * lapsed.sum(axis=1)

    def _introduce(self, day: int, retention: float) -> None:
        left = self._course.answers_per_day - int(self.answers[day].max(initial=0))
        count = min(self._course.new_per_day, max(0, left // ANSWERS_FOR_NEW))
        fresh = slice(self._introduced, min(self._introduced + count, self.cards))
        self._introduced = fresh.stop
        chosen = np.zeros_like(self.seen)
        chosen[:, fresh] = True
        first = self._rng.choice(_RATINGS, int(chosen.sum()), p=self._course.first)
        self._stability[chosen], self._difficulty[chosen] = self._memory.first(first)
        again, stepping = chosen.copy(), chosen.copy()
        again[chosen], stepping[chosen] = first == Rating.AGAIN, first != Rating.EASY
        good = np.full(int(stepping.sum()), int(Rating.GOOD))
        self._rate(stepping, np.zeros_like(good), good)
        self.seen |= chosen
        self._schedule(chosen, day, retention)
        later = (ANSWERS_FOR_NEW - 1) * stepping + again
        self.answers[day] += (chosen + later).sum(axis=1)

    def _rate(self, cards: Flags, days: Ints, rating: Ints) -> None:
        stability, difficulty = self._stability[cards], self._difficulty[cards]
        self._stability[cards] = self._memory.stability(stability, difficulty, days, rating)
        self._difficulty[cards] = self._memory.difficulty(difficulty, rating)

    def _schedule(self, cards: Flags, day: int, retention: float) -> None:
        scale = (retention ** (1 / self._memory.decay) - 1) / self._memory.factor
        days = np.maximum(1, np.rint(self._stability[cards] * scale)).astype(np.int64)
        self._last[cards], self._due[cards] = day, day + days


def _means(values: Floats) -> tuple[float, ...]:
    return tuple(values.mean(axis=1).tolist())
