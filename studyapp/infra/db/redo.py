"""Finds what was undone last and may be done again.

Doing again appends the same events under new ids, with the moments they had. So the fold
knows nothing of it; here such an event is told from others by being the same as an
earlier one that was undone.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from studyapp.core.scheduling.events import CardEvent
from studyapp.infra.db.events import COUNTS, EVENTS
from studyapp.infra.db.rows import EventRow, event_from_row

_UNDONE = "undone"
_BELOW = f"{EVENTS} WHERE seq < ? ORDER BY seq DESC LIMIT 1"
# What is written together has consecutive counters.
_ROWS = f"""{EVENTS} WHERE device = :device AND counter BETWEEN :first AND :last
    ORDER BY seq DESC"""
_TARGETS = f"""{EVENTS} JOIN card_events AS undo
        ON undo.target_device = e.device AND undo.target_counter = e.counter
    WHERE undo.device = :device AND undo.counter BETWEEN :first AND :last ORDER BY e.seq"""
_SAME = ("kind", "at", "day", "rating", "duration_ms", "interval_days", "due_day")
_IS_AGAIN = f"""SELECT EXISTS (SELECT 1 FROM card_events AS e
    WHERE card_id = :card_id AND seq < :seq
    AND {" AND ".join(f"{name} IS :{name}" for name in _SAME)}
    AND NOT {COUNTS})"""  # noqa: S608


def undone_action(database: sqlite3.Connection) -> tuple[CardEvent, ...]:
    """Return the events of the latest action that may be done again, oldest first.

    There is none, and () is returned, once something else was done after the undo.
    """
    done_again = 0
    for action in _latest_actions(database):
        newest = action[0]
        if newest.kind != _UNDONE:
            if not _is_again(database, newest):
                return ()
            done_again += 1
        elif done_again:
            done_again -= 1
        else:
            return tuple(map(event_from_row, database.execute(_TARGETS, _named(newest))))
    return ()


def _latest_actions(database: sqlite3.Connection) -> Iterator[Sequence[EventRow]]:
    """Yield the rows of each action, newest action and newest row first."""
    below = 2**63 - 1
    while True:
        newest = database.execute(_BELOW, (below,)).fetchone()
        if newest is None:
            return
        rows = database.execute(_ROWS, _named(EventRow._make(newest)))
        action = list(map(EventRow._make, rows))
        yield action
        below = action[-1].seq


def _named(row: EventRow) -> dict[str, Any]:
    first = row.counter if row.action is None else row.action
    return {"device": row.device, "first": first, "last": row.counter}


def _is_again(database: sqlite3.Connection, row: EventRow) -> bool:
    return bool(database.execute(_IS_AGAIN, row._asdict()).fetchone()[0])
