"""What a rating does to phase and learning step: no memory is needed for that."""

from datetime import UTC, date, datetime, timedelta

import numpy as np

from studyapp.core.ids import CardId
from studyapp.core.scheduling.batch.memory import Ints
from studyapp.core.scheduling.columns import PHASES
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import NEW_CARD, CardState, MemoryState, Phase

REVIEW = PHASES.index(Phase.REVIEW)
_DAY = date(2000, 1, 1)
_NOON = datetime(2000, 1, 1, 12, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Steps:
    """Phase, step and waiting time after each rating, as the model says, in one table."""

    def __init__(self, model: FsrsModel) -> None:
        settings = model.settings
        self._steps = max(1, len(settings.learning_steps), len(settings.relearning_steps))
        self._table = np.zeros((len(PHASES) * self._steps * (len(Rating) + 1), 3), np.int64)
        for phase in PHASES:
            for step in range(self._steps):
                for rating in Rating:
                    self._fill(model, phase, step, rating)

    def after(self, phase: Ints, step: Ints, rating: Ints) -> tuple[Ints, Ints, Ints]:
        """Return phase, step and milliseconds to wait (-1 for days) after ratings."""
        rows = self._table[self._row(phase, step, rating)]
        return rows[:, 0], rows[:, 1], rows[:, 2]

    def _row(self, phase: Ints, step: Ints, rating: Ints) -> Ints:
        return (phase * self._steps + step) * (len(Rating) + 1) + rating

    def _fill(self, model: FsrsModel, phase: Phase, step: int, rating: Rating) -> None:
        known = CardState(phase=phase, memory=MemoryState(9.0, 5.0), last_day=_DAY, step=step)
        before = NEW_CARD if phase is Phase.NEW else known
        after = model.next_state(CardId(1), before, rating, _NOON, _DAY)
        wait = -1 if after.due_at is None else (after.due_at - _NOON) // _MILLISECOND
        number = np.int64(PHASES.index(phase)), np.int64(step), np.int64(rating)
        row = (number[0] * self._steps + number[1]) * (len(Rating) + 1) + number[2]
        self._table[row] = PHASES.index(after.phase), after.step, wait
