"""Histories as columns, as a store hands them over."""

from array import array
from datetime import UTC, datetime, timedelta

from studyapp.core.scheduling.columns import (
    DAY_SHIFT,
    DAY_ZERO,
    INTERVAL_BITS,
    KIND_BITS,
    LONGEST_DAYS,
    History,
    Kind,
)
from studyapp.core.scheduling.events import Flagged, Graded, Inherited, Marked, Rescheduled
from studyapp.core.scheduling.replay import effective

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def as_history(*histories):
    """Return the history of many cards, from each card's events, oldest first."""
    cards, moments, columns = array("q"), array("q"), array("q")
    retentions, inherited = array("d"), array("d")
    for history in histories:
        for event in effective(history):
            if isinstance(event, Inherited) and event.memory is None:
                continue
            packed = event.day.toordinal() - DAY_ZERO << DAY_SHIFT
            if isinstance(event, Graded):
                packed |= event.duration_ms << (KIND_BITS + INTERVAL_BITS)
                wait = LONGEST_DAYS + event.wait_seconds if event.wait_seconds else 0
                packed |= (event.interval_days or wait) << KIND_BITS | event.rating
                if event.interval_days is None and event.wait_seconds is None:
                    retentions.append(event.desired_retention)
            else:
                packed |= Kind[type(event).__name__.upper()]
                match event:
                    case Rescheduled():
                        packed |= event.due_day.toordinal() << KIND_BITS
                    case Inherited():
                        packed |= event.due_day.toordinal() << KIND_BITS
                        inherited.extend((event.memory.stability, event.memory.difficulty))
                    case Flagged():
                        packed |= event.flag << KIND_BITS
                    case Marked():
                        packed |= event.marked << KIND_BITS
            cards.append(event.card_id)
            moments.append((event.at - EPOCH) // timedelta(milliseconds=1))
            columns.append(packed)
    return History(cards, moments, columns, lambda: retentions, lambda: inherited)
