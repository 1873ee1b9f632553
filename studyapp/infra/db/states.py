"""The states of all cards, read and written as columns."""

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import Any

from studyapp.core.scheduling.columns import STATE_COLUMNS, Differences, Snapshot
from studyapp.infra.db.columns import AT_ONCE, joined, numbers, spread

_PHASE = "CASE phase WHEN 'new' THEN 0 WHEN 'learning' THEN 1 WHEN 'review' THEN 2 ELSE 3 END"
# What a column is read from, in SQL: numbers that share one, each with its place in a row of
# `Snapshot` and its bits. To join fewer columns takes less than half the time.
_FIELDS = (
    (("card_id", 0, 64),),
    (("ifnull(due_at, 0)", 2, 64),),
    (("ifnull(last_review, 0)", 4, 64),),
    (("ifnull(last_day, 0)", 5, 64),),
    (("interval_days", 7, 18), ("ifnull(due_day, 0)", 3, 22), ("ifnull(buried_on, 0)", 11, 22)),
    (
        (_PHASE, 1, 2),
        ("suspended", 10, 1),
        ("marked", 13, 1),
        ("flag", 12, 4),
        ("step", 6, 12),
        ("lapses", 9, 20),
        ("reps", 8, 23),
    ),
)


def _column(fields: Sequence[tuple[str, int, int]]) -> str:
    """Return a column in SQL; -1, which no state gives, where one of its numbers has no room."""
    if len(fields) == 1:
        return fields[0][0]
    shifts = accumulate((bits for _sql, _place, bits in fields), initial=0)
    # What is shifted out leaves nothing of a number that has room, and -1 of a negative one.
    rest = " | ".join(f"({sql} >> {bits})" for sql, _place, bits in fields)
    parts = (f"({sql} << {at})" for (sql, _place, _bits), at in zip(fields, shifts, strict=False))
    return f"CASE WHEN {rest} THEN -1 ELSE {' | '.join(parts)} END"


_STATES = f"""
SELECT {", ".join(f"group_concat({_column(fields)})" for fields in _FIELDS)}
FROM card_states WHERE card_id > ? AND card_id <= ?
"""  # noqa: S608  (constants)
_PLACES = tuple(tuple((place, bits) for _sql, place, bits in fields) for fields in _FIELDS)
_NEXT_STATES = f"""
SELECT max(card_id) FROM
    (SELECT card_id FROM card_states WHERE card_id > ? ORDER BY card_id LIMIT {AT_ONCE})
"""  # noqa: S608  (a constant)
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


def read_snapshot(driver: sqlite3.Connection) -> Snapshot:
    """Return the stored states. A number beyond its room is told as another wrong one."""

    def read() -> Iterator[Any]:
        after = -1
        while (end := driver.execute(_NEXT_STATES, (after,)).fetchone()[0]) is not None:
            yield numbers(driver.execute(_STATES, (after, end)).fetchone())
            after = end

    whole = array("q", spread(joined(read(), len(_FIELDS)), _PLACES, STATE_COLUMNS))
    memory = array("d", chain.from_iterable(driver.execute(_MEMORY)))
    return Snapshot(whole, memory)


def put_right(driver: sqlite3.Connection, wrong: Differences) -> None:
    """Store states of cards that are in the library."""
    driver.executemany(_PUT, _rows(wrong.states))
    put_memories(driver, wrong.memories)


def put_memories(driver: sqlite3.Connection, states: Snapshot) -> None:
    """Store stability and difficulty of cards that are in the library."""
    whole, memory = states.whole, states.memory
    rows = zip(memory[::2], memory[1::2], whole[::STATE_COLUMNS], strict=True)
    driver.executemany(_PUT_MEMORY, rows)


def _rows(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    whole, memory = iter(snapshot.whole), iter(snapshot.memory)
    # The same iterator many times over makes rows of its values.
    rows = zip(*[whole] * STATE_COLUMNS, strict=True)
    return ((*row, *pair) for row, pair in zip(rows, zip(memory, memory, strict=True), strict=True))
