"""Keep the library true to its log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import CardEvent, Graded
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import steps
from studyapp.core.scheduling.state import NEW_CARD, CardState
from studyapp.core.stats.daily import DayTotals, answered
from studyapp.services.base import Context


@dataclass(frozen=True, slots=True)
class MaintainService:
    """Checks and rebuilds what can be derived."""

    context: Context

    def rebuild(self, *, fix: bool) -> int:
        """Fold the whole log again; return how many states and days stored differ from it.

        Args:
            fix: Also store what the log says.
        """
        with self.context.open_uow(read_only=not fix) as uow:
            states, days = _fold(uow.log.all(), self.context.model)
            wrong = {
                card_id: states.get(card_id, NEW_CARD)
                for card_id, stored in uow.log.states().items()
                if states.get(card_id, NEW_CARD) != stored
            }
            stored_days = {day.day: day for day in uow.days.since(date.min)}
            if fix:
                uow.log.put_states(wrong)
                uow.days.replace(days.values())
                uow.commit()
        wrong_days = days.keys() | stored_days.keys()
        return len(wrong) + sum(days.get(day) != stored_days.get(day) for day in wrong_days)


def _fold(
    history: Mapping[CardId, Sequence[CardEvent]], model: FsrsModel
) -> tuple[dict[CardId, CardState], dict[date, DayTotals]]:
    states: dict[CardId, CardState] = {}
    days: dict[date, DayTotals] = {}
    for card_id, events in history.items():
        for step in steps(events, model):
            states[card_id] = step.after
            if isinstance(step.event, Graded):
                part = answered(step.before, step.event)
                days[part.day] = days[part.day] + part if part.day in days else part
    return states, days
