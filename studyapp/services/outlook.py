"""What comes, and how regularly the learner came: shared by the first page and the statistics."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from studyapp.core.stats.daily import DayTotals, retention
from studyapp.services.views import ForecastDay, PeriodSummary


def forecast(
    due: Mapping[date, int], today: date, days: int, new_left: int, new_today: int, new_per_day: int
) -> tuple[ForecastDay, ...]:
    """Return the days from today on; what is overdue falls on today.

    Args:
        due: Reviews by the day they fall due.
        today: The study day it is.
        days: How many days to look ahead.
        new_left: New cards in the library.
        new_today: Of these, how many may still come today.
        new_per_day: How many come on each later day.
    """
    found = []
    for ahead in range(days):
        day = today + timedelta(days=ahead)
        review = due.get(day, 0) if ahead else sum(n for when, n in due.items() if when <= day)
        new = min(new_left, new_per_day if ahead else new_today)
        new_left -= new
        found.append(ForecastDay(day, review, new))
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
