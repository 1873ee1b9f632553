"""The numbers behind the charts."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.services.base import Context
from studyapp.services.outlook import calendar, forecast, period
from studyapp.services.store_ports import DayTotals
from studyapp.services.views import Histogram, Statistics

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
        with self.context.open_uow(read_only=True) as uow:
            days = uow.queries.days(date.min)
            due = uow.queries.due_days()
            memories = uow.queries.memories()
            ratings = uow.queries.ratings()
            totals = uow.queries.totals()
            use = uow.queries.use(day)
        stabilities = [stability for stability, _, _ in memories]
        mature = sum(interval >= MATURE_DAYS for _, _, interval in memories)
        per_day = settings.new_per_day
        return Statistics(
            day=day,
            desired_retention=settings.desired_retention,
            month=period(each for each in days if each.day > day - timedelta(days=_MONTH)),
            all_time=period(days),
            cards=totals["cards"],
            new=totals["new"],
            young=len(memories) - mature,
            mature=mature,
            suspended=totals["suspended"],
            mean_stability=sum(stabilities) / len(stabilities) if stabilities else None,
            calendar=calendar(days),
            forecast=forecast(
                due, day, _MONTH, totals["new"], max(0, per_day - use.new_cards), per_day
            ),
            retention_by_week=_by_week(days, day),
            stability=histogram(stabilities, _STABILITY_EDGES),
            difficulty=histogram((d for _, d, _ in memories), _DIFFICULTY_EDGES),
            ratings=ratings,
        )


def histogram(values: Iterable[float], edges: tuple[float, ...]) -> Histogram:
    """Return how many values lie in [edges[i], edges[i+1]); outliers go to the end bins."""
    counts = [0] * (len(edges) - 1)
    for value in values:
        place = bisect_right(edges, value) - 1
        counts[min(max(place, 0), len(counts) - 1)] += 1
    return Histogram(edges, tuple(counts))


def _by_week(days: Iterable[DayTotals], today: date) -> tuple[tuple[date, float], ...]:
    """Return (Monday, true retention) of the last weeks that have a recall to judge by."""
    recalls: dict[date, int] = defaultdict(int)
    recalled: dict[date, int] = defaultdict(int)
    for each in days:
        if each.day <= today - timedelta(weeks=_WEEKS):
            continue
        monday = each.day - timedelta(days=each.day.weekday())
        recalls[monday] += each.recalls
        recalled[monday] += each.recalled
    return tuple((week, recalled[week] / count) for week, count in sorted(recalls.items()) if count)
