"""The log and the states read and written as columns, a million rows at a time.

Rows one by one would take longer than the fold.
"""

import json
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from studyapp.core.scheduling.columns import STATE_COLUMNS, Differences, History, Snapshot

# An undo counts within the history of its card only, as in `replay.effective`.
_UNDONE = """(
    SELECT e.seq FROM card_events AS undo JOIN card_events AS e
        ON e.device = undo.target_device AND e.counter = undo.target_counter
        AND e.card_id = undo.card_id
    WHERE undo.target_device IS NOT NULL
)"""
_AT_ONCE = 2000
"""Rows of which SQLite makes one: a million of them would take longer than the fold."""
# Packed as `core.scheduling.columns.History` says; the highest bit of a day is shifted out.
# By rowid, so the rows come in order.
_EVENTS = """
SELECT group_concat(card_id), group_concat(at), group_concat((day << 45) | CASE kind
    WHEN 'graded' THEN (duration_ms << 22) | rating
        | (ifnull(interval_days, ifnull(wait_seconds + 65535, 0)) << 4)
    WHEN 'suspended' THEN 5
    WHEN 'unsuspended' THEN 6
    WHEN 'buried' THEN 7
    WHEN 'rescheduled' THEN (due_day << 4) | 8
    WHEN 'reset' THEN 9
    WHEN 'flagged' THEN (flag << 4) | 10
    WHEN 'marked' THEN (flag << 4) | 11
    WHEN 'inherited' THEN (due_day << 4) | 12
END)
FROM card_events NOT INDEXED
WHERE seq BETWEEN ? AND ? AND kind <> 'undone' AND (kind <> 'inherited' OR stability IS NOT NULL)
"""
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
_WHOLE = (
    "card_id",
    "CASE phase WHEN 'new' THEN 0 WHEN 'learning' THEN 1 WHEN 'review' THEN 2 ELSE 3 END",
    "ifnull(due_at, 0)",
    "ifnull(due_day, 0)",
    "ifnull(last_review, 0)",
    "ifnull(last_day, 0)",
    "step",
    "interval_days",
    "reps",
    "lapses",
    "suspended",
    "ifnull(buried_on, 0)",
    "flag",
    "marked",
)
_STATES = f"""
SELECT max(card_id), {", ".join(f"group_concat({column})" for column in _WHOLE)}
FROM (SELECT * FROM card_states WHERE card_id > ? ORDER BY card_id LIMIT {_AT_ONCE})
"""  # noqa: S608  (constants)
_MEMORY = "SELECT ifnull(stability, 0), ifnull(difficulty, 0) FROM card_states ORDER BY card_id"
_PUT = """
UPDATE card_states SET
    phase = CASE ?2 WHEN 0 THEN 'new' WHEN 1 THEN 'learning' WHEN 2 THEN 'review'
        ELSE 'relearning' END,
    due_at = nullif(?3, 0), due_day = nullif(?4, 0), last_review = nullif(?5, 0),
    last_day = nullif(?6, 0), step = ?7, interval_days = ?8, reps = ?9, lapses = ?10,
    suspended = ?11, buried_on = nullif(?12, 0), flag = ?13, marked = ?14,
    stability = nullif(?15, 0), difficulty = nullif(?16, 0)
WHERE card_id = ?1
"""

_PUT_MEMORY = """
UPDATE card_states SET stability = nullif(?, 0), difficulty = nullif(?, 0) WHERE card_id = ?
"""


def read_history(driver: sqlite3.Connection) -> History:
    """Return what counts in the log; fractions are loaded while the connection is open."""

    def retentions() -> "array[float]":
        return array("d", chain.from_iterable(driver.execute(_RETENTIONS)))

    def inherited() -> "array[float]":
        return array("d", chain.from_iterable(driver.execute(_INHERITED)))

    undone = sorted(seq for (seq,) in driver.execute(_UNDONE[1:-1]))
    last = driver.execute("SELECT ifnull(max(seq), 0) FROM card_events").fetchone()[0]

    def joined() -> Iterator[tuple[str | None, ...]]:
        for first in range(1, last + 1, _AT_ONCE):
            end = first + _AT_ONCE - 1
            some = undone[bisect_left(undone, first) : bisect_left(undone, end + 1)]
            if some:
                yield driver.execute(_EVENTS_BUT, (first, end, json.dumps(some))).fetchone()
            else:
                yield driver.execute(_EVENTS, (first, end)).fetchone()

    cards, moments, packed = (array("q", column.tobytes()) for column in _columns(joined(), 3))
    return History(cards, moments, packed, retentions, inherited)


def read_snapshot(driver: sqlite3.Connection) -> Snapshot:
    """Return the stored states."""

    def joined() -> Iterator[tuple[str, ...]]:
        last = -1
        while last is not None:
            last, *columns = driver.execute(_STATES, (last,)).fetchone()
            if columns[0]:
                yield tuple(columns)

    whole = array("q", _columns(joined(), STATE_COLUMNS).T.tobytes())
    return Snapshot(whole, array("d", chain.from_iterable(driver.execute(_MEMORY))))


def put_right(driver: sqlite3.Connection, wrong: Differences) -> None:
    """Store states of cards that are in the library."""
    driver.executemany(_PUT, _rows(wrong.states))
    whole, memory = wrong.memories.whole, wrong.memories.memory
    rows = zip(memory[::2], memory[1::2], whole[::STATE_COLUMNS], strict=True)
    driver.executemany(_PUT_MEMORY, rows)


def _columns(joined: Iterable[Sequence[str | None]], count: int) -> Any:
    """Return a numpy array of `count` columns, of numbers that SQLite joined with commas."""
    import numpy as np

    parts = (
        np.stack([np.fromstring(text or "", np.int64, sep=",") for text in texts])
        for texts in joined
    )
    return np.concatenate([np.zeros((count, 0), np.int64), *parts], axis=1)


def _rows(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    whole, memory = iter(snapshot.whole), iter(snapshot.memory)
    # The same iterator many times over makes rows of its values.
    rows = zip(*[whole] * STATE_COLUMNS, strict=True)
    return ((*row, *pair) for row, pair in zip(rows, zip(memory, memory, strict=True), strict=True))
