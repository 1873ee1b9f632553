"""What an answer does to phase and learning step: no memory is needed for that."""

from datetime import UTC, date, datetime, timedelta

import numpy as np

from studyapp.core.ids import CardId
from studyapp.core.scheduling.batch.memory import Ints
from studyapp.core.scheduling.columns import PHASES
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import NEW_CARD, CardState, MemoryState, Phase

REVIEW = PHASES.index(Phase.REVIEW)
_LEARNING, _RELEARNING = PHASES.index(Phase.LEARNING), PHASES.index(Phase.RELEARNING)
_DAY = date(2000, 1, 1)
_NOON = datetime(2000, 1, 1, 12, tzinfo=UTC)
_SECOND = timedelta(seconds=1)


class Steps:
    """Phase, step and waiting time after answers.

    As the model says, in one table, where they do not say themselves how long they wait.
    """

    def __init__(self, model: FsrsModel) -> None:
        settings = model.settings
        # One more than there are: what waits with later ones is at its last.
        self._steps = 1 + max(len(settings.learning_steps), len(settings.relearning_steps))
        self._table = np.zeros((len(PHASES) * self._steps * (len(Rating) + 1), 3), np.int64)
        for phase in PHASES:
            for step in range(self._steps):
                for rating in Rating:
                    self._fill(model, phase, step, rating)

    def after(
        self, phase: Ints, step: Ints, rating: Ints, interval: Ints, wait: Ints
    ) -> tuple[Ints, Ints, Ints]:
        """Return phase, step and seconds to wait after answers.

        Args:
            phase: Before them.
            step: Before them.
            rating: Of each.
            interval: Days until the review that each promised, 0 for none.
            wait: Seconds of the step that each led to, 0 where it does not say.
        """
        kept = (interval > 0) | (wait > 0)
        if kept.all():
            return (*_kept(phase, step, rating, wait), wait)
        rows = self._table[self._row(phase, step, rating)]
        if not kept.any():
            return rows[:, 0], rows[:, 1], rows[:, 2]
        own_phase, own_step = _kept(phase, step, rating, wait)
        return (
            np.where(kept, own_phase, rows[:, 0]),
            np.where(kept, own_step, rows[:, 1]),
            np.where(kept, wait, rows[:, 2]),
        )

    def _row(self, phase: Ints, step: Ints, rating: Ints) -> Ints:
        step = np.minimum(step, self._steps - 1)
        return (phase * self._steps + step) * (len(Rating) + 1) + rating

    def _fill(self, model: FsrsModel, phase: Phase, step: int, rating: Rating) -> None:
        known = CardState(phase=phase, memory=MemoryState(9.0, 5.0), last_day=_DAY, step=step)
        before = NEW_CARD if phase is Phase.NEW else known
        after = model.next_state(CardId(1), before, rating, _NOON, _DAY)
        wait = 0 if after.due_at is None else (after.due_at - _NOON) // _SECOND
        number = np.int64(PHASES.index(phase)), np.int64(step), np.int64(rating)
        row = (number[0] * self._steps + number[1]) * (len(Rating) + 1) + number[2]
        self._table[row] = PHASES.index(after.phase), after.step, wait


def _kept(phase: Ints, step: Ints, rating: Ints, wait: Ints) -> tuple[Ints, Ints]:
    """Return phase and step after answers that say how long they wait, as `FsrsModel` does."""
    learning = np.where(phase <= _LEARNING, _LEARNING, _RELEARNING)
    further = np.where(rating == Rating.AGAIN, 0, step + (rating == Rating.GOOD))
    return np.where(wait > 0, learning, REVIEW), np.where(wait > 0, further, 0)
