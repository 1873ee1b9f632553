"""FSRS-6: what comes after a rating, and what is remembered.

What a rating does to memory and steps is asked of py-fsrs, which is loaded when the first
card is asked.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from studyapp.core.ids import CardId
from studyapp.core.scheduling.balance import Choose
from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.fuzz import fuzz_range, fuzzed
from studyapp.core.scheduling.rated import Next, Question
from studyapp.core.scheduling.state import NEW_CARD, CardState, MemoryState, Phase

# As py-fsrs and Anki have them.
DEFAULT_PARAMETERS: tuple[float, ...] = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194),
    *(0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629),
    *(1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
_LOWEST = (
    *(0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001),
    *(0.001, 0.0, 0.0, 0.001, 0.001, 0.001, 0.001),
    *(0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.1),
)
_HIGHEST = (
    *(100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0),
    *(0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9),
    *(4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8),
)
PARAMETER_BOUNDS: tuple[tuple[float, float], ...] = tuple(zip(_LOWEST, _HIGHEST, strict=True))
LONGEST_INTERVAL = 36500
LEARNING_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
RELEARNING_STEPS = (timedelta(minutes=10),)
_SECOND = timedelta(seconds=1)
_Asked = tuple[CardId, CardState, date, float, Choose | None]
"""A card, its state, the study day, the desired retention and the choice of an interval."""


@dataclass(frozen=True, slots=True)
class FsrsSettings:
    """What decides intervals. Defaults are Anki's.

    Attributes:
        learning_steps, relearning_steps: In whole seconds, less than a day each. Without any,
            FSRS decides at once.
        parameters: The 21 weights of FSRS-6.
        fuzz: Off only where exact intervals are compared.
    """

    maximum_interval_days: int = LONGEST_INTERVAL
    learning_steps: tuple[timedelta, ...] = LEARNING_STEPS
    relearning_steps: tuple[timedelta, ...] = RELEARNING_STEPS
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS
    fuzz: bool = True


class FsrsModel:
    """Answers two questions: what comes after a rating, and what is remembered now."""

    def __init__(self, settings: FsrsSettings | None = None) -> None:
        self.settings = settings or FsrsSettings()
        self._decay = -self.settings.parameters[20]
        self._factor = 0.9 ** (1 / self._decay) - 1
        self._asked: tuple[_Asked, _Review] | None = None
        then = usual(self.settings)
        self.then = self if then == self.settings else FsrsModel(then)
        """The model of answers that do not say how long they wait."""

    @cached_property
    def _ask(self) -> Callable[[CardState, date], Question]:
        from studyapp.core.scheduling.py_fsrs import asking

        of = self.settings
        return asking(of.parameters, of.learning_steps, of.relearning_steps)

    def next_state(
        self,
        card_id: CardId,
        state: CardState,
        rating: Rating,
        at: datetime,
        day: date,
        desired_retention: float = 0.90,
        choose: Choose | None = None,
    ) -> CardState:
        """Return the state after a rating given at a moment of a study day.

        The next review falls on the day when recall is down to the desired
        retention, 0.80 to 0.97. `choose` may take another interval of the fuzz range;
        the same function must always take the same one.
        """
        review = self._review(card_id, state, day, desired_retention, choose)
        return self._after(review, rating, at)

    def logged(self, state: CardState, answer: Graded) -> CardState:
        """Return the state after an answer of the log: it waits as long as it says.

        What it does not say is as the settings of this model have it; ask `then`.
        """
        retention = answer.desired_retention
        review = _Review(self._ask, answer.card_id, state, answer.day, retention, None)
        kept = _kept(state, answer)
        return self._after(review, answer.rating, answer.at, answer.interval_days, kept)

    def intervals(
        self,
        card_id: CardId,
        state: CardState,
        at: datetime,
        day: date,
        desired_retention: float = 0.90,
        choose: Choose | None = None,
    ) -> dict[Rating, timedelta]:
        """Return what each rating would do: minutes for learning steps, else whole days."""
        review = self._review(card_id, state, day, desired_retention, choose)
        found = {}
        for rating in Rating:
            after = self._after(review, rating, at)
            found[rating] = (
                timedelta(days=after.interval_days) if after.due_at is None else after.due_at - at
            )
        return found

    def memory_after(
        self, memory: MemoryState | None, last_day: date | None, rating: Rating, day: date
    ) -> MemoryState:
        """Return what is remembered after a rating of what has no schedule of its own.

        `last_day` is that of the rating before; both are None before the first one.
        """
        phase = Phase.NEW if memory is None else Phase.REVIEW
        state = replace(NEW_CARD, phase=phase, memory=memory, last_day=last_day)
        return self._ask(state, day).rated(rating).memory

    def days_for(
        self,
        stability: float,
        desired_retention: float,
        card_id: CardId,
        reps: int,
        choose: Choose | None = None,
    ) -> int:
        """Return after how many days recall with a stability is down to the desired retention.

        At least one; spread as the review of that card after so many others would be.
        """
        exact = stability * self.waiting_time(desired_retention)
        return self._spread(exact, 1, card_id, reps, choose)

    def retrievability(self, state: CardState, day: date) -> float | None:
        """Return the chance, 0 to 1, that a card is remembered on a study day; None if new."""
        if state.memory is None or state.last_day is None:
            return None
        return self.recall(state.memory.stability, (day - state.last_day).days)

    def recall(self, stability: float, days: int) -> float:
        """Return the chance, 0 to 1, of recall some days after an answer.

        R = (1 + F·t/S)^-w20, FSRS-6. A day before the answer counts as the day itself.
        """
        return float((1 + self._factor * max(0, days) / stability) ** self._decay)

    def waiting_time(self, recall: float) -> float:
        """Return after how long recall is down to a chance, as a multiple of stability."""
        return float((recall ** (1 / self._decay) - 1) / self._factor)

    def _review(self, *asked: *_Asked) -> "_Review":
        """Return a review; the one asked about last is kept.

        A question says what each rating would do, and then one of them is given.
        """
        if self._asked is None or self._asked[0] != asked:
            self._asked = asked, _Review(self._ask, *asked)
        return self._asked[1]

    def _after(
        self,
        review: "_Review",
        rating: Rating,
        at: datetime,
        promised: int | None = None,
        kept: Next | None = None,
    ) -> CardState:
        state, rated = review.state, review.question.rated(rating)
        phase, step, seconds = kept or rated.next
        days = (promised or self._interval(review, rating)) if phase is Phase.REVIEW else 0
        # Each question does this for every rating; replace() would take half as long again.
        return CardState(
            phase=phase,
            memory=rated.memory,
            due_at=None if days else at + seconds * _SECOND,
            due_day=review.day + timedelta(days=days) if days else None,
            last_review=at,
            last_day=review.day,
            step=step,
            interval_days=days or state.interval_days,
            reps=state.reps + 1,
            lapses=state.lapses + (state.phase is Phase.REVIEW and rating is Rating.AGAIN),
            suspended=state.suspended,
            buried_on=state.buried_on,
            flag=state.flag,
            marked=state.marked,
        )

    def _interval(self, review: "_Review", rating: Rating) -> int:
        if rating not in review.intervals:
            review.intervals[rating] = self._days(review, rating)
        return review.intervals[rating]

    def _days(self, review: "_Review", rating: Rating) -> int:
        """Return the interval after a rating in whole days.

        As in Anki, each rating waits a day longer than the one below, and what
        grew beyond the latest interval is at least a day longer than it.
        """
        stability = review.question.rated(rating).memory.stability
        exact: float = stability / self._factor * (review.retention ** (1 / self._decay) - 1)
        in_review, least = review.state.phase is Phase.REVIEW, 1
        if rating is Rating.EASY or (rating is Rating.GOOD and in_review):
            least = self._interval(review, Rating(rating - 1)) + 1
        if in_review and round(exact) > review.state.interval_days:
            least = max(least, review.state.interval_days + 1)
        return self._spread(exact, least, review.card_id, review.state.reps, review.choose)

    def _spread(
        self, exact: float, least: int, card_id: CardId, reps: int, choose: Choose | None
    ) -> int:
        """Return whole days near to the exact ones, fuzzed and chosen among what fuzz allows."""
        most = self.settings.maximum_interval_days
        if not self.settings.fuzz:
            return min(max(round(exact), least), most)
        low, high = fuzz_range(exact, least, most)
        days = fuzzed(low, high, card_id, reps)
        return days if choose is None else choose(low, high, days)


class _Review:
    """One review: what is asked of FSRS, and the intervals that came of it.

    Attributes:
        intervals: In days after ratings, as far as they are known.
    """

    def __init__(
        self,
        ask: Callable[[CardState, date], Question],
        card_id: CardId,
        state: CardState,
        day: date,
        retention: float,
        choose: Choose | None,
    ) -> None:
        self.question = ask(state, day)
        self.card_id = card_id
        self.state = state
        self.day = day
        self.retention = retention
        self.choose = choose
        self.intervals: dict[Rating, int] = {}


def _kept(state: CardState, answer: Graded) -> Next | None:
    """Return where an answer led that says how long its card waits; None where it does not."""
    if answer.interval_days:
        return Next(Phase.REVIEW, 0, 0)
    if not answer.wait_seconds:
        return None
    learning = state.phase in (Phase.NEW, Phase.LEARNING)
    step = 0 if answer.rating is Rating.AGAIN else state.step + (answer.rating is Rating.GOOD)
    return Next(Phase.LEARNING if learning else Phase.RELEARNING, step, answer.wait_seconds)


def usual(settings: FsrsSettings) -> FsrsSettings:
    """Return settings with Anki's steps and longest interval, and all else as it is."""
    return replace(
        settings,
        maximum_interval_days=LONGEST_INTERVAL,
        learning_steps=LEARNING_STEPS,
        relearning_steps=RELEARNING_STEPS,
    )


def wait_seconds(after: CardState) -> int | None:
    """Return how long the step takes that an answer led to; None when it led to a review."""
    if after.due_at is None or after.last_review is None:
        return None
    return (after.due_at - after.last_review) // _SECOND
