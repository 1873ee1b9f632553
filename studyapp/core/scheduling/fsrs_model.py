"""FSRS-6 through py-fsrs. The only module that imports fsrs.

py-fsrs counts whole 24-hour periods between two moments; Anki counts study
days. So it is given virtual moments, one midnight for each study day plus a
second for each rating, and the due moment is reckoned here.
It draws its fuzz from the global random generator; that is switched off.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import fsrs

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fuzz import fuzzed
from studyapp.core.scheduling.state import CardState, MemoryState, Phase

DEFAULT_PARAMETERS: tuple[float, ...] = tuple(fsrs.scheduler.DEFAULT_PARAMETERS)
_PHASES = {
    fsrs.State.Learning: Phase.LEARNING,
    fsrs.State.Review: Phase.REVIEW,
    fsrs.State.Relearning: Phase.RELEARNING,
}
_STATES = {phase: state for state, phase in _PHASES.items()} | {Phase.NEW: fsrs.State.Learning}
_ANY_ID = 0


@dataclass(frozen=True, slots=True)
class FsrsSettings:
    """What decides intervals. Defaults are Anki's.

    Attributes:
        parameters: The 21 weights of FSRS-6.
        fuzz: Off only where exact intervals are compared.
    """

    maximum_interval_days: int = 36500
    learning_steps: tuple[timedelta, ...] = (timedelta(minutes=1), timedelta(minutes=10))
    relearning_steps: tuple[timedelta, ...] = (timedelta(minutes=10),)
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS
    fuzz: bool = True


class FsrsModel:
    """Answers two questions: what comes after a rating, and what is remembered now."""

    def __init__(self, settings: FsrsSettings | None = None) -> None:
        self.settings = settings or FsrsSettings()
        self._scheduler = fsrs.Scheduler(
            parameters=self.settings.parameters,
            learning_steps=self.settings.learning_steps,
            relearning_steps=self.settings.relearning_steps,
            maximum_interval=self.settings.maximum_interval_days,
            enable_fuzzing=False,
        )
        self._decay = -self.settings.parameters[20]
        self._factor = 0.9 ** (1 / self._decay) - 1

    def next_state(
        self,
        card_id: CardId,
        state: CardState,
        rating: Rating,
        at: datetime,
        day: date,
        desired_retention: float = 0.90,
    ) -> CardState:
        """Return the state after a rating given at a moment of a study day.

        The next review falls on the day when recall is down to the desired
        retention, 0.80 to 0.97.
        """
        moment = _virtual(day, state.reps + 1)
        reviewed, _log = self._scheduler.review_card(
            _to_fsrs(state, moment), fsrs.Rating(rating), review_datetime=moment
        )
        assert reviewed.stability is not None
        assert reviewed.difficulty is not None
        phase = _PHASES[reviewed.state]
        wait = reviewed.due - moment
        days = 0
        if phase is Phase.REVIEW:
            days = self._days(card_id, reviewed.stability, state.reps, desired_retention)
        return replace(
            state,
            phase=phase,
            memory=MemoryState(reviewed.stability, reviewed.difficulty),
            due_at=None if phase is Phase.REVIEW else at + wait,
            due_day=day + timedelta(days=days) if phase is Phase.REVIEW else None,
            last_review=at,
            last_day=day,
            step=reviewed.step or 0,
            interval_days=days or state.interval_days,
            reps=state.reps + 1,
            lapses=state.lapses + (state.phase is Phase.REVIEW and rating is Rating.AGAIN),
        )

    def intervals(
        self,
        card_id: CardId,
        state: CardState,
        at: datetime,
        day: date,
        desired_retention: float = 0.90,
    ) -> dict[Rating, timedelta]:
        """Return what each rating would do: minutes for learning steps, else whole days."""
        found = {}
        for rating in Rating:
            after = self.next_state(card_id, state, rating, at, day, desired_retention)
            found[rating] = (
                timedelta(days=after.interval_days) if after.due_at is None else after.due_at - at
            )
        return found

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

    def _days(self, card_id: CardId, stability: float, reps: int, retention: float) -> int:
        exact: float = stability / self._factor * (retention ** (1 / self._decay) - 1)
        longest = self.settings.maximum_interval_days
        if self.settings.fuzz:
            return fuzzed(max(1.0, min(exact, longest)), longest, card_id, reps)
        return max(1, min(round(exact), longest))


def _virtual(day: date, reps: int) -> datetime:
    """Return the moment py-fsrs is told: later ratings of one day come later."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=reps)


def _to_fsrs(state: CardState, moment: datetime) -> fsrs.Card:
    last = None
    if state.last_day is not None:
        # A clock set back must not give negative time.
        last = min(_virtual(state.last_day, state.reps), moment)
    return fsrs.Card(
        card_id=_ANY_ID,
        state=_STATES[state.phase],
        step=None if state.phase is Phase.REVIEW else state.step,
        stability=state.memory.stability if state.memory else None,
        difficulty=state.memory.difficulty if state.memory else None,
        due=moment,
        last_review=last,
    )
