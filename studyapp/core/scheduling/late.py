"""Events that become known late: they happened elsewhere, before others that are logged here.

The log is only ever added to, and the fold follows its order. So what came after
a late event is taken back and logged again behind it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from studyapp.core.scheduling.events import CardEvent, EventId, Graded, Rescheduled, Reset, Undone
from studyapp.core.scheduling.replay import effective

_SAME_MS = 100
"""Nobody answers a card twice within a tenth of a second; clocks and formats differ by less."""


@dataclass(frozen=True, slots=True)
class Late:
    """What to append, in this order, so that the fold is that of all events by their time."""

    undone: tuple[Undone, ...] = ()
    events: tuple[CardEvent, ...] = ()


def unknown(history: Iterable[CardEvent], found: Iterable[CardEvent]) -> tuple[CardEvent, ...]:
    """Return the events of a card that are not in its history yet, undone ones included there."""
    known = {
        _moment(event.at) // _SAME_MS
        for event in history
        if isinstance(event, Graded | Rescheduled | Reset)
    }
    return tuple(
        event
        for event in found
        if known.isdisjoint(range(at := _moment(event.at) // _SAME_MS - 1, at + 3))
    )


def late(
    history: Sequence[CardEvent],
    found: Sequence[CardEvent],
    ids: Iterator[EventId],
    now: datetime,
    day: date,
) -> Late:
    """Return what to append to the history of one card.

    Args:
        history: All that is logged of the card, in the order of the log.
        found: What happened elsewhere and is not in it, oldest first.
        ids: Ids for what is logged again.
        now: The moment at which this is done.
        day: Its study day.
    """
    if not found:
        return Late()
    counted = effective(history)
    first = next((at for at, event in enumerate(counted) if event.at > found[0].at), len(counted))
    after = counted[first:]
    undone = tuple(Undone(next(ids), each.card_id, now, day, each.id) for each in after)
    again = [replace(each, id=next(ids)) for each in after]
    return Late(undone, tuple(sorted((*found, *again), key=_at)))


def _at(event: CardEvent) -> datetime:
    return event.at


def _moment(at: datetime) -> int:
    return round(at.timestamp() * 1000)
