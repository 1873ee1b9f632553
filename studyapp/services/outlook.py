"""What comes, and how regularly the learner came: shared by the first page and the statistics."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from studyapp.core.stats.daily import DayTotals, retention
from studyapp.services.new_ahead import NewAhead
from studyapp.services.views import ForecastDay, PeriodSummary


def forecast(
    due: Mapping[date, int], today: date, days: int, new: NewAhead
) -> tuple[ForecastDay, ...]:
    """Return the days from today on; what is overdue falls on today.

    Args:
        due: Reviews by the day they fall due.
        today: The study day it is.
        days: How many days to look ahead.
        new: The new cards that are expected.
    """
    found, left = [], new.left
    for ahead in range(days):
        day = today + timedelta(days=ahead)
        review = due.get(day, 0) if ahead else sum(n for when, n in due.items() if when <= day)
        fresh = min(left, new.on(day) if ahead else new.today)
        left -= fresh
        found.append(ForecastDay(day, review, fresh))
    return tuple(found)


def period(days: Iterable[DayTotals]) -> PeriodSummary:
    """Return the sums of a run of days; retention is None without a recall to judge by."""
    totals = list(days)
    return PeriodSummary(
        reviews=sum(day.reviews for day in totals),
        seconds=round(sum(day.milliseconds for day in totals) / 1000),
        retention=retention(totals),
    )


def calendar(days: Iterable[DayTotals]) -> Mapping[date, int]:
    """Return the reviews of each day that had any."""
    return {day.day: day.reviews for day in days}
