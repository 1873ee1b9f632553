"""The numbers behind the charts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.core.scheduling.events import Rating
from studyapp.core.stats.daily import DayTotals, retention_by_week
from studyapp.services.base import Context
from studyapp.services.exam_rules import ExamRules
from studyapp.services.new_ahead import new_ahead
from studyapp.services.outlook import calendar, forecast, period
from studyapp.services.queues import Queues
from studyapp.services.views import Histogram, Scope, Statistics

MATURE_DAYS = 21
_MONTH = 30
_WEEKS = 26
_STABILITY_EDGES = (0.0, 1.0, 3.0, 7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0, 36500.0)
_DIFFICULTY_EDGES = tuple(float(edge) for edge in range(1, 12))


@dataclass(frozen=True, slots=True)
class StatisticsService:
    """Counts what happened and what will."""

    context: Context

    def statistics(self) -> Statistics:
        """Return the statistics as they stand now."""
        day, settings = self.context.today(), self.context.settings()
        # As on the first page: limits of today, exams and a backlog decide.
        today = Queues(self.context, ExamRules(self.context)).of(Scope()).counts().new
        with self.context.open_uow(read_only=True) as uow:
            days = uow.days.since(date.min)
            due = uow.queries.due_days()
            memory = uow.queries.memories(_STABILITY_EDGES, _DIFFICULTY_EDGES, MATURE_DAYS)
            totals = uow.queries.totals()
            new = new_ahead(uow, day, settings, today)
        return Statistics(
            day=day,
            desired_retention=settings.desired_retention,
            month=period(each for each in days if each.day > day - timedelta(days=_MONTH)),
            all_time=period(days),
            cards=totals["cards"],
            new=totals["new"],
            young=sum(memory.stability) - memory.mature,
            mature=memory.mature,
            suspended=totals["suspended"],
            mean_stability=memory.mean_stability,
            calendar=calendar(days),
            forecast=forecast(due, day, _MONTH, new),
            retention_by_week=retention_by_week(
                each for each in days if each.day > day - timedelta(weeks=_WEEKS)
            ),
            stability=Histogram(_STABILITY_EDGES, memory.stability),
            difficulty=Histogram(_DIFFICULTY_EDGES, memory.difficulty),
            ratings=_ratings(days),
        )


def _ratings(days: Iterable[DayTotals]) -> dict[Rating, int]:
    """Return how often each rating was given; ratings never given are left out."""
    counts = dict.fromkeys(Rating, 0)
    for day in days:
        counts[Rating.AGAIN] += day.again
        counts[Rating.HARD] += day.hard
        counts[Rating.GOOD] += day.good
        counts[Rating.EASY] += day.easy
    return {rating: count for rating, count in counts.items() if count}
