"""How many new cards come today and on the days after it."""

from dataclasses import dataclass
from datetime import date

from studyapp.core.scheduling.exam import Stage, stage
from studyapp.services.backlog_plan import backlog_plan
from studyapp.services.settings import Settings
from studyapp.services.store_ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class NewAhead:
    """What a forecast expects of new cards.

    Attributes:
        left: Those that are not suspended.
        today: How many may still come today.
        later: How many come on each later day.
        pause: The last day, after today, on which none come; None without a pause.
    """

    left: int
    today: int
    later: int
    pause: date | None = None

    def on(self, day: date) -> int:
        """Return how many come on a day after today, while there are any."""
        return 0 if self.pause is not None and day <= self.pause else self.later


def new_ahead(uow: UnitOfWork, day: date, settings: Settings, today: int) -> NewAhead:
    """Return what is expected from a study day on.

    Exams pace their cards alike on all days, so that later ones have as many as this one.
    `today`: New cards that may still come today.
    """
    plan, later = backlog_plan(uow, day), settings.new_per_day
    paced = any(stage(exam, day) in (Stage.BUILDING, Stage.SPRINT) for exam in uow.planning.exams())
    if paced and plan is None and uow.planning.limits(day).new is None:
        later = today + uow.days.of(day).new_cards
    left = sum(deck.new for deck in uow.queries.decks(day))
    return NewAhead(left, today, later, plan.until if plan else None)
