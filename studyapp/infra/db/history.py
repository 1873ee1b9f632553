"""The log read as columns, a million events at a time."""

import json
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from studyapp.core.scheduling.columns import History
from studyapp.infra.backup import read_only
from studyapp.infra.db.columns import AT_ONCE, joined, numbers

# An undo counts within the history of its card only, as in `replay.effective`.
_UNDONE = """(
    SELECT e.seq FROM card_events AS undo JOIN card_events AS e
        ON e.device = undo.target_device AND e.counter = undo.target_counter
        AND e.card_id = undo.card_id
    WHERE undo.target_device IS NOT NULL
)"""
_LONG = 50_000
"""Events from which on a second thread reads along."""
# Packed as `core.scheduling.columns.History` says; the highest bit of a day is shifted out.
# By rowid, so the rows come in order; answers first, since nearly all events are answers.
_EVENTS = """
SELECT group_concat(card_id), group_concat(at), group_concat((day << 45) | CASE
    WHEN rating THEN (duration_ms << 22) | rating
        | (ifnull(interval_days, ifnull(wait_seconds + 65535, 0)) << 4)
    ELSE CASE kind
        WHEN 'suspended' THEN 5
        WHEN 'unsuspended' THEN 6
        WHEN 'buried' THEN 7
        WHEN 'rescheduled' THEN (due_day << 4) | 8
        WHEN 'reset' THEN 9
        WHEN 'flagged' THEN (flag << 4) | 10
        WHEN 'marked' THEN (flag << 4) | 11
        WHEN 'inherited' THEN (due_day << 4) | 12
    END END)
FROM card_events NOT INDEXED
WHERE seq BETWEEN ? AND ?
    AND (rating OR kind <> 'undone' AND (kind <> 'inherited' OR stability IS NOT NULL))
"""
_LAST = "SELECT ifnull(max(seq), 0) FROM card_events"
_EVENTS_BUT = _EVENTS + "AND seq NOT IN (SELECT value FROM json_each(?))"  # noqa: S608
_RETENTIONS = f"""
SELECT desired_retention FROM card_events
WHERE kind = 'graded' AND interval_days IS NULL AND wait_seconds IS NULL
    AND seq NOT IN {_UNDONE} ORDER BY seq
"""  # noqa: S608  (constants)
_INHERITED = f"""
SELECT stability, difficulty FROM card_events
WHERE kind = 'inherited' AND stability IS NOT NULL AND seq NOT IN {_UNDONE} ORDER BY seq
"""  # noqa: S608  (constants)


def read_history(driver: sqlite3.Connection) -> History:
    """Return what counts in the log; fractions are loaded while the connection is open."""
    with reading(driver) as finish:
        return finish()


@contextmanager
def reading(driver: sqlite3.Connection) -> Iterator[Callable[[], History]]:
    """Let another thread begin to read the log; give what reads along and returns it whole."""
    undone = sorted(seq for (seq,) in driver.execute(_UNDONE[1:-1]))
    last = driver.execute(_LAST).fetchone()[0]
    starts, path = iter(range(1, last + 1, AT_ONCE)), _path(driver)

    def read(connection: sqlite3.Connection) -> dict[int, Any]:
        # Two threads take their starts from the same iterator.
        return {first: _events(connection, first, undone) for first in starts}

    def read_beside() -> dict[int, Any]:
        # The log is only added to, so another connection reads the same up to the same event;
        # but not those that were appended in this transaction.
        with closing(read_only(path)) as connection:
            return read(connection) if connection.execute(_LAST).fetchone()[0] >= last else {}

    with ThreadPoolExecutor(1) as pool:
        # SQLite works outside the interpreter's lock.
        beside = pool.submit(read_beside) if last > _LONG else None

        def finish() -> History:
            parts = read(driver) | (beside.result() if beside else {})
            return _history(driver, [parts[first] for first in sorted(parts)])

        yield finish


def _history(driver: sqlite3.Connection, parts: Sequence[Any]) -> History:
    def retentions() -> "array[float]":
        return array("d", chain.from_iterable(driver.execute(_RETENTIONS)))

    def inherited() -> "array[float]":
        return array("d", chain.from_iterable(driver.execute(_INHERITED)))

    cards, moments, packed = (array("q", column.tobytes()) for column in joined(parts, 3))
    return History(cards, moments, packed, retentions, inherited)


def _events(connection: sqlite3.Connection, first: int, undone: Sequence[int]) -> Any:
    """Return the columns of the events from one on that are read at once."""
    end = first + AT_ONCE - 1
    some = undone[bisect_left(undone, first) : bisect_left(undone, end + 1)]
    if some:
        return numbers(connection.execute(_EVENTS_BUT, (first, end, json.dumps(some))).fetchone())
    return numbers(connection.execute(_EVENTS, (first, end)).fetchone())


def _path(driver: sqlite3.Connection) -> Path:
    return Path(driver.execute("PRAGMA database_list").fetchone()[2])
