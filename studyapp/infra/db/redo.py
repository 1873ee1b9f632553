"""Finds what was undone last and may be done again.

Doing again appends the same events under new ids, with the moments they had. So the fold
knows nothing of it; here such an event is told from others by being the same as an
earlier one that was undone.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, exists, select

from studyapp.core.scheduling.events import CardEvent
from studyapp.infra.db import tables as t
from studyapp.infra.db.rows import event_from_row

_UNDONE = "undone"
_e = t.card_events
_earlier, _undo, _target = _e.alias("earlier"), _e.alias("undo"), _e.alias("target")
# What is written together has consecutive counters.
_ACTION = and_(
    _e.c.device == bindparam("device"), _e.c.counter.between(bindparam("first"), bindparam("last"))
)
_BELOW = select(_e).where(_e.c.seq < bindparam("seq")).order_by(_e.c.seq.desc()).limit(1)
_ROWS = select(_e).where(_ACTION).order_by(_e.c.seq.desc())
_TARGETS = (
    select(_target)
    .join(
        _e, and_(_e.c.target_device == _target.c.device, _e.c.target_counter == _target.c.counter)
    )
    .where(_ACTION)
    .order_by(_target.c.seq)
)
_SAME = ("kind", "at", "day", "rating", "duration_ms", "interval_days", "due_day")
_IS_AGAIN = select(
    exists()
    .where(
        _earlier.c.card_id == bindparam("card_id"),
        _earlier.c.seq < bindparam("seq"),
        *(_earlier.c[name].is_not_distinct_from(bindparam(name)) for name in _SAME),
    )
    .where(
        exists().where(
            _undo.c.target_device == _earlier.c.device,
            _undo.c.target_counter == _earlier.c.counter,
        )
    )
)


def undone_action(connection: Connection) -> tuple[CardEvent, ...]:
    """Return the events of the latest action that may be done again, oldest first.

    There is none, and () is returned, once something else was done after the undo.
    """
    done_again = 0
    for action in _latest_actions(connection):
        newest = action[0]
        if newest.kind != _UNDONE:
            if not _is_again(connection, newest):
                return ()
            done_again += 1
        elif done_again:
            done_again -= 1
        else:
            rows = connection.execute(_TARGETS, _named(newest)).all()
            return tuple(event_from_row(row) for row in rows)
    return ()


def _latest_actions(connection: Connection) -> Iterator[Sequence[Row[Any]]]:
    """Yield the rows of each action, newest action and newest row first."""
    below = 2**63 - 1
    while True:
        newest = connection.execute(_BELOW, {"seq": below}).one_or_none()
        if newest is None:
            return
        action = connection.execute(_ROWS, _named(newest)).all()
        yield action
        below = action[-1].seq


def _named(row: Row[Any]) -> dict[str, Any]:
    first = row.counter if row.action is None else row.action
    return {"device": row.device, "first": first, "last": row.counter}


def _is_again(connection: Connection, row: Row[Any]) -> bool:
    values = {name: getattr(row, name) for name in _SAME}
    place = {"card_id": row.card_id, "seq": row.seq}
    return bool(connection.scalar(_IS_AGAIN, place | values))
