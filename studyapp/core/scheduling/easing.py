"""Reviews that fall due on easy days already: moved to days around, where that costs little."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from studyapp.core.ids import CardId
from studyapp.core.scheduling.backlog import DueCard
from studyapp.core.scheduling.balance import EasyDays
from studyapp.core.scheduling.fuzz import fuzz_range

_LONGEST_DAYS = 36500


def ease(
    cards: Iterable[DueCard], due: Mapping[date, int], easy: EasyDays, today: date, days: int
) -> dict[CardId, date]:
    """Return new due days for cards that fall due on easy days.

    Each goes as far as the fuzz of its interval could have put it, to the day that has the
    least to do for what it takes, unless that is the day it has. Short intervals choose
    first. Nothing is put before today.

    Args:
        cards: Cards in review; those overdue, or due later than `days` ahead, stay.
        due: Reviews by the day they fall due.
        easy: The easy days.
        today: The study day.
        days: How far ahead to look.
    """
    last = today + timedelta(days=days)
    load = dict(due)
    moved: dict[CardId, date] = {}
    for card in sorted(cards):
        if not (today <= card.due_day <= last and _takes(easy, card.due_day) < 1):
            continue
        found = min(_cost(day, card, load, easy) for day in _possible(card, today))[-1]
        if found != card.due_day:
            load[card.due_day] = load.get(card.due_day, 0) - 1
            load[found] = load.get(found, 0) + 1
            moved[card.card_id] = found
    return moved


def _possible(card: DueCard, today: date) -> list[date]:
    interval = max(1, card.interval_days)
    low, high = fuzz_range(interval, 1, _LONGEST_DAYS)
    days = (card.due_day + timedelta(days=each - interval) for each in range(low, high + 1))
    return [day for day in days if day >= today]


def _cost(
    day: date, card: DueCard, load: Mapping[date, int], easy: EasyDays
) -> tuple[float, int, date]:
    reviews = load.get(day, 0) + (day != card.due_day)
    return reviews / _takes(easy, day), abs((day - card.due_day).days), day


def _takes(easy: EasyDays, day: date) -> float:
    return easy.capacities(day.toordinal(), day.toordinal())[0]
