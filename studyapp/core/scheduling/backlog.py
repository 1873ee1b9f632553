"""Plans that move due dates: a backlog spread over days, a break cleared.

A delay costs a card the more, the shorter its interval: the cost of a move is
|days moved| / interval, as in the FSRS helper of Anki.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from studyapp.core.ids import CardId

BACKLOG_FACTOR = 1.5
"""More than so many days' reviews overdue are a backlog."""
_ROOM = 1.25
"""How far a day may be above its even share, so that cheap moves are found."""


@dataclass(frozen=True, slots=True, order=True)
class DueCard:
    """A card in review."""

    interval_days: int
    card_id: CardId
    due_day: date


class Waiting(NamedTuple):
    """A card of a backlog. `importance`: 1 to 3; `recall`: its chance today."""

    card_id: CardId
    importance: int
    recall: float


def spread_backlog(
    cards: Iterable[Waiting], due: Mapping[date, int], today: date, days: int
) -> dict[CardId, date]:
    """Return new due days, from today on, for cards that are due or overdue.

    Every day gets as many reviews as the others, what falls due on it by itself
    counted. The most important cards come first and the others wait for them;
    of equals the one most likely forgotten comes first.

    Args:
        cards: Cards due on a study day or before it.
        due: Reviews by the day they fall due, those of the later days.
        today: The study day.
        days: Over how many days to spread, 1 and up.
    """
    waiting = sorted(cards, key=lambda each: (-each.importance, each.recall, each.card_id))
    plan = [today + timedelta(days=ahead) for ahead in range(days)]
    load = {day: due.get(day, 0) if day > today else 0 for day in plan}
    share = math.ceil((len(waiting) + sum(load.values())) / days)
    moved: dict[CardId, date] = {}
    at = 0
    for card in waiting:
        while at < days - 1 and load[plan[at]] >= share:
            at += 1
        load[plan[at]] += 1
        moved[card.card_id] = plan[at]
    return moved


def clear_break(
    cards: Iterable[DueCard],
    due: Mapping[date, int],
    pause: tuple[date, date],
    allowed: Sequence[date],
) -> dict[CardId, date]:
    """Return new due days for the cards that fall due in a break.

    Each goes to the allowed day that costs it least and is not yet full;
    the shortest intervals choose first.

    Args:
        cards: Cards in review; those due outside the break stay.
        due: Reviews by the day they fall due.
        pause: First and last day of the break.
        allowed: Days around the break that may take more, at least one.
    """
    first, last = pause
    inside = sorted(each for each in cards if first <= each.due_day <= last)
    load = {day: due.get(day, 0) for day in allowed}
    full = math.ceil(_ROOM * (len(inside) + sum(load.values())) / len(allowed))
    moved: dict[CardId, date] = {}
    for card in inside:
        free = [day for day in allowed if load[day] < full]
        day = min(free, key=lambda each: (_cost(card, each), load[each], each))
        load[day] += 1
        moved[card.card_id] = day
    return moved


def around(pause: tuple[date, date], today: date, days: int) -> tuple[date, ...]:
    """Return the days, so many before a break and after it, that may take its reviews."""
    first, last = pause
    before = [first - timedelta(days=ahead) for ahead in range(days, 0, -1)]
    after = [last + timedelta(days=ahead) for ahead in range(1, days + 1)]
    return tuple(day for day in (*before, *after) if day >= today)


def _cost(card: DueCard, day: date) -> float:
    return abs((day - card.due_day).days) / max(1, card.interval_days)
