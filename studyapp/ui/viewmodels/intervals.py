"""Spans of time as people say them: one number and one unit."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

_SECONDS_PER_MINUTE = 60
_MINUTES_PER_HOUR = 60
_HOURS_PER_DAY = 24
_DAYS_PER_MONTH = 30
_DAYS_PER_YEAR = 365


class Unit(StrEnum):
    """What the number of an interval counts."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Interval:
    """A rounded span of time. `value` has at most one decimal, and none below a month."""

    value: float
    unit: Unit

    @property
    def number(self) -> str:
        """The value as it is written: "10", "1.4"."""
        return f"{self.value:g}"


def interval_of(span: timedelta) -> Interval:
    """Return a span in its largest unit, rounded as on Anki's buttons; no time at all is a minute.

    >>> interval_of(timedelta(minutes=10)).number, interval_of(timedelta(days=46)).number
    ('10', '1.5')
    """
    days = span / timedelta(days=1)
    seconds = round(span / timedelta(seconds=1))
    minutes = max(1, round(span / timedelta(minutes=1)))
    hours = round(span / timedelta(hours=1))
    if 0 < seconds < _SECONDS_PER_MINUTE:
        return Interval(seconds, Unit.SECOND)
    if minutes < _MINUTES_PER_HOUR:
        return Interval(minutes, Unit.MINUTE)
    if hours < _HOURS_PER_DAY:
        return Interval(hours, Unit.HOUR)
    if round(days) < _DAYS_PER_MONTH:
        return Interval(round(days), Unit.DAY)
    if round(days) < _DAYS_PER_YEAR:
        return Interval(round(days / _DAYS_PER_MONTH, 1), Unit.MONTH)
    return Interval(round(days / _DAYS_PER_YEAR, 1), Unit.YEAR)
