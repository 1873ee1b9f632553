"""Load balancing: of the days an interval may be fuzzed to, the one with the least to do."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Choose = Callable[[int, int, int], int]
"""Given the shortest, the longest and the fuzzed interval in days, returns the one to take."""


class DayLoad(StrEnum):
    """How much the learner wants to do on a day."""

    NORMAL = "normal"
    REDUCED = "reduced"
    MINIMUM = "minimum"


_CAPACITY = {DayLoad.NORMAL: 1.0, DayLoad.REDUCED: 0.5, DayLoad.MINIMUM: 0.02}


@dataclass(frozen=True, slots=True)
class EasyRange:
    """A run of days on which the learner wants to do less; both ends count."""

    first: date
    last: date
    load: DayLoad = DayLoad.MINIMUM


@dataclass(frozen=True, slots=True)
class EasyDays:
    """Days on which the learner wants to do less. A range counts before a weekday.

    Attributes:
        weekdays: Seven loads, Monday first.
    """

    weekdays: tuple[DayLoad, ...] = 7 * (DayLoad.NORMAL,)
    ranges: tuple[EasyRange, ...] = ()

    def load(self, day: date) -> DayLoad:
        """Return how much is wanted on a day."""
        for each in self.ranges:
            if each.first <= day <= each.last:
                return each.load
        return self.weekdays[day.weekday()]

    def capacities(self, first: int, last: int) -> list[float]:
        """Return what each of some days takes, of what a normal one does.

        The days are ordinals (`date.toordinal`); both ends count.
        """
        week = [_CAPACITY[load] for load in self.weekdays]
        # The first day of the year 1 was a Monday.
        found = [week[(day - 1) % 7] for day in range(first, last + 1)]
        # The first of ranges that overlap counts, so it is put in last.
        for each in reversed(self.ranges):
            start, end = each.first.toordinal(), each.last.toordinal()
            for day in range(max(start, first), min(end, last) + 1):
                found[day - first] = _CAPACITY[each.load]
        return found


def easy_days(weekdays: Iterable[str], ranges: Iterable[str]) -> EasyDays:
    """Return the easy days that settings describe; what cannot be read is a normal day.

    Args:
        weekdays: Names of seven loads, Monday first.
        ranges: "2026-02-15/2026-02-22" or, with a load, "2026-02-15/2026-02-22/reduced".
    """
    known = set(DayLoad)
    loads = [DayLoad(each) if each in known else DayLoad.NORMAL for each in weekdays]
    loads = [*loads, *7 * [DayLoad.NORMAL]][:7]
    found = [_range(text) for text in ranges]
    return EasyDays(tuple(loads), tuple(each for each in found if each is not None))


def _range(text: str) -> EasyRange | None:
    first, _, rest = text.partition("/")
    last, _, load = rest.partition("/")
    try:
        return EasyRange(
            date.fromisoformat(first),
            date.fromisoformat(last),
            DayLoad(load or DayLoad.MINIMUM.value),
        )
    except ValueError:
        return None


def balanced(
    low: int, high: int, fuzzed: int, today: int, due: Mapping[int, int], easy: EasyDays
) -> int:
    """Return the interval, in days from `low` to `high`, whose day has the least to do.

    What a day has to do is measured by what it takes: an easy day is full sooner.
    Among days alike, the one nearest to the fuzzed interval is taken.

    Args:
        low: The shortest interval.
        high: The longest one.
        fuzzed: The interval that would be taken without other cards.
        today: The study day from which days are counted, as an ordinal (`date.toordinal`).
        due: Reviews by the day they fall due, as ordinals.
        easy: The easy days.
    """
    # Every answer button asks this of up to a hundred days: no dates are made.
    first, last = today + low, today + high
    takes = easy.capacities(first, last)
    costs = [
        (due.get(day, 0) + 1) / capacity
        for day, capacity in zip(range(first, last + 1), takes, strict=True)
    ]
    least = min(costs)
    alike = (low + place for place, cost in enumerate(costs) if cost == least)
    return min(alike, key=lambda days: (abs(days - fuzzed), days))
