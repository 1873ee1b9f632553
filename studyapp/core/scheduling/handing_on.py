"""What the cards that replace a repaired one begin with."""

from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import CardState, MemoryState, Phase

SHARE = 0.7
"""Of the stability: the knowledge is the same, the question is not."""

_KNOWN = frozenset({Phase.REVIEW, Phase.RELEARNING})


@dataclass(frozen=True, slots=True)
class HandedOn:
    """A memory and the study day of the first review; both None for a card that begins anew."""

    memory: MemoryState | None = None
    due_day: date | None = None


def handed_on(parent: CardState, day: date, retention: float, model: FsrsModel) -> HandedOn:
    """Return what a repaired card hands on; nothing when it was never in review.

    Args:
        parent: Where the repaired card stands.
        day: The study day of the repair, on which the answer was read.
        retention: Desired retention, 0.70 to 0.97.
        model: Says after how long recall is down to it.
    """
    if parent.memory is None or parent.phase not in _KNOWN:
        return HandedOn()
    stability = parent.memory.stability * SHARE
    days = max(1, round(stability * model.waiting_time(retention)))
    due = day + timedelta(days=min(days, model.settings.maximum_interval_days))
    if parent.due_day is not None:
        # A repair is no reason to wait longer than the old card would have.
        due = min(due, max(parent.due_day, day + timedelta(days=1)))
    return HandedOn(MemoryState(stability, parent.memory.difficulty), due)
