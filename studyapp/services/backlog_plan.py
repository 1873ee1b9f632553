"""A backlog that is being worked off: until when, and what that changes about a day."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rescheduled
from studyapp.core.scheduling.replay import effective
from studyapp.services.store_ports import UnitOfWork

_FACT = "backlog_plan"


@dataclass(frozen=True, slots=True)
class BacklogPlan:
    """What is kept of a plan.

    Attributes:
        until: Its last study day; new cards wait until then.
        card, at: One of the cards it moved, and when: once that is undone, so is the plan.
    """

    until: date
    card: CardId
    at: datetime


def put_backlog_plan(uow: UnitOfWork, plan: BacklogPlan | None) -> None:
    """Store a plan in place of the one before; None ends that."""
    stored = [plan.until.isoformat(), plan.card, plan.at.isoformat()] if plan else None
    uow.facts.put(_FACT, json.dumps(stored))


def backlog_plan(uow: UnitOfWork, today: date) -> BacklogPlan | None:
    """Return the plan in force on a study day; None without one, and when it was undone."""
    stored = json.loads(uow.facts.get(_FACT) or "null")
    if stored is None:
        return None
    until, card, at = stored
    plan = BacklogPlan(date.fromisoformat(until), CardId(card), datetime.fromisoformat(at))
    if today > plan.until:
        return None
    # What is done again after an undo has the moment it had.
    moved = any(
        isinstance(event, Rescheduled) and event.at == plan.at
        for event in effective(uow.log.of_card(plan.card))
    )
    return plan if moved else None
