"""Which copies to keep: many recent ones, few old ones."""

from collections.abc import Callable, Iterable
from datetime import datetime

RECENT = 6
DAYS = 7
WEEKS = 4
MONTHS = 6

_Period = Callable[[datetime], object]


def to_keep(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Return the moments whose copies are kept.

    These are the newest six, and the newest of each of the latest seven days, four
    weeks and six months that have a copy at all. Days are those of the moments' own
    time zone. The result does not depend on today, so a clock that was set wrong
    cannot make every copy look old.
    """
    newest_first = sorted(moments, reverse=True)
    return frozenset(
        {
            *newest_first[:RECENT],
            *_newest_of_each(newest_first, _day, DAYS),
            *_newest_of_each(newest_first, _week, WEEKS),
            *_newest_of_each(newest_first, _month, MONTHS),
        }
    )


def _newest_of_each(
    newest_first: list[datetime], period: _Period, count: int
) -> Iterable[datetime]:
    newest: dict[object, datetime] = {}
    for moment in newest_first:
        newest.setdefault(period(moment), moment)
    return list(newest.values())[:count]


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month
