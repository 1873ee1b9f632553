"""Sums of the log by study day."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date

from studyapp.core.stats.daily import DayTotals

_SUMS = ("milliseconds", "again", "hard", "good", "easy", "new_cards", "recalls", "recalled")
_COLUMNS = ", ".join(("day", *_SUMS))
_INSERT = f"INSERT INTO day_totals ({_COLUMNS}) VALUES (:day, {', '.join(f':{s}' for s in _SUMS)})"  # noqa: S608
_ADD = f"{_INSERT} ON CONFLICT DO UPDATE SET " + ", ".join(f"{s} = {s} + :{s}" for s in _SUMS)
_OF = f"SELECT {_COLUMNS} FROM day_totals WHERE day = ?"  # noqa: S608
_SINCE = f"""SELECT {_COLUMNS} FROM day_totals
    WHERE day >= ? AND again + hard + good + easy > 0 ORDER BY day"""  # noqa: S608


class SqlDays:
    """Fulfils `services.store_ports.Days`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def add(self, part: DayTotals) -> None:
        self._database.execute(_ADD, _row(part))

    def take_back(self, part: DayTotals) -> None:
        row = _row(part)
        negative = {name: value if name == "day" else -value for name, value in row.items()}
        self._database.execute(_ADD, negative)

    def of(self, day: date) -> DayTotals:
        row = self._database.execute(_OF, (day.toordinal(),)).fetchone()
        return DayTotals(day) if row is None else _totals(row)

    def since(self, day: date) -> tuple[DayTotals, ...]:
        return tuple(map(_totals, self._database.execute(_SINCE, (day.toordinal(),))))

    def replace(self, days: Iterable[DayTotals]) -> None:
        self._database.execute("DELETE FROM day_totals")
        self._database.executemany(_INSERT, map(_row, days))


def _row(totals: DayTotals) -> dict[str, int]:
    # Not asdict(): it copies deep, and this is part of every answer.
    return {
        "day": totals.day.toordinal(),
        "milliseconds": totals.milliseconds,
        "again": totals.again,
        "hard": totals.hard,
        "good": totals.good,
        "easy": totals.easy,
        "new_cards": totals.new_cards,
        "recalls": totals.recalls,
        "recalled": totals.recalled,
    }


def _totals(row: Sequence[int]) -> DayTotals:
    return DayTotals(date.fromordinal(row[0]), *row[1:])
