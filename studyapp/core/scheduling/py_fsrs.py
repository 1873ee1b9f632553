"""Asks py-fsrs about one review. The only module that imports fsrs.

py-fsrs counts whole 24-hour periods between two moments; Anki counts study
days. So it is given virtual moments, one midnight for each study day plus a
second for each rating, and the due moment is reckoned by the model.
It draws its fuzz from the global random generator; that is switched off.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial

import fsrs

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.rated import Next, Question, Rated
from studyapp.core.scheduling.state import CardState, MemoryState, Phase

LONGEST_STABILITY = 36500.0
"""Days; a hundred years."""
_PHASES = {
    fsrs.State.Learning: Phase.LEARNING,
    fsrs.State.Review: Phase.REVIEW,
    fsrs.State.Relearning: Phase.RELEARNING,
}
_STATES = {phase: state for state, phase in _PHASES.items()} | {Phase.NEW: fsrs.State.Learning}
_ANY_ID = 0
_SECOND = timedelta(seconds=1)


def asking(
    parameters: Sequence[float],
    learning_steps: tuple[timedelta, ...],
    relearning_steps: tuple[timedelta, ...],
) -> Callable[[CardState, date], Question]:
    """Return what makes a question of a card's state and a study day."""
    scheduler = fsrs.Scheduler(
        parameters=parameters,
        learning_steps=learning_steps,
        relearning_steps=relearning_steps,
        enable_fuzzing=False,
    )
    return partial(_Question, scheduler)


class _Question:
    """Fulfils `rated.Question`; py-fsrs is asked about each rating once at most."""

    def __init__(self, scheduler: fsrs.Scheduler, state: CardState, day: date) -> None:
        self._scheduler = scheduler
        self._moment = _virtual(day, state.reps + 1)
        self._card = _to_fsrs(state, self._moment)
        self._rated: dict[Rating, Rated] = {}

    def rated(self, rating: Rating) -> Rated:
        if rating not in self._rated:
            card, _log = self._scheduler.review_card(
                self._card, fsrs.Rating(rating), review_datetime=self._moment
            )
            seconds = (card.due - self._moment) // _SECOND
            after = Next(_PHASES[card.state], card.step or 0, seconds)
            self._rated[rating] = Rated(_memory(card), after)
        return self._rated[rating]


def _memory(card: fsrs.Card) -> MemoryState:
    assert card.stability is not None
    assert card.difficulty is not None
    # Anki's upper bound, which py-fsrs has not.
    return MemoryState(min(card.stability, LONGEST_STABILITY), card.difficulty)


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
