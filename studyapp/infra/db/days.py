"""Sums of the log by study day."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.core.stats.daily import DayTotals
from studyapp.infra.db import tables as t
from studyapp.infra.db.answering import driver

_c = t.day_totals.c
_SUMS = [column for column in _c if column is not _c.day]
_new = upsert(t.day_totals)
_ADD = _new.on_conflict_do_update(
    index_elements=[_c.day],
    set_={column.name: column + _new.excluded[column.name] for column in _SUMS},
)

_ADD_ONE = str(_ADD.compile(dialect=sqlite.dialect(paramstyle="named")))
_OF = f"SELECT {', '.join(column.name for column in _c)} FROM day_totals WHERE day = ?"  # noqa: S608


class SqlDays:
    """Fulfils `services.store_ports.Days`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, part: DayTotals) -> None:
        # By the driver: this is part of every answer.
        driver(self._connection).execute(_ADD_ONE, _row(part))

    def take_back(self, part: DayTotals) -> None:
        row = _row(part)
        self._connection.execute(
            _ADD, {name: value if name == "day" else -value for name, value in row.items()}
        )

    def of(self, day: date) -> DayTotals:
        row = driver(self._connection).execute(_OF, (day.toordinal(),)).fetchone()
        return DayTotals(day) if row is None else _totals(row)

    def since(self, day: date) -> tuple[DayTotals, ...]:
        rows = self._connection.execute(
            select(t.day_totals)
            .where(_c.day >= day.toordinal(), _c.again + _c.hard + _c.good + _c.easy > 0)
            .order_by(_c.day)
        )
        return tuple(_totals(row) for row in rows)

    def replace(self, days: Iterable[DayTotals]) -> None:
        self._connection.execute(delete(t.day_totals))
        rows = [_row(day) for day in days]
        if rows:
            self._connection.execute(insert(t.day_totals), rows)


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
