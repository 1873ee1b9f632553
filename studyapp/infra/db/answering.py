"""What an answer asks of the log, without SQLAlchemy between.

These statements run at every answer, and Core takes longer over one of them than
SQLite does. Their columns hold numbers and strings only, so nothing is converted.
"""

import sqlite3

from sqlalchemy import Connection

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import CardEvent, EventId
from studyapp.core.scheduling.state import CardState
from studyapp.infra.db import tables as t
from studyapp.infra.db.log import SqlEventLog
from studyapp.infra.db.redo import undone_action
from studyapp.infra.db.rows import STATE, event_to_row, state_from_row, state_to_row

_EVENT = [column.name for column in t.card_events.c if not column.primary_key]
_FIELDS = [column.name for column in STATE]

_NEXT = "SELECT max(counter) FROM card_events WHERE device = ?"
_STATE_OF = f"SELECT {', '.join(_FIELDS)} FROM card_states WHERE card_id = ?"  # noqa: S608
_APPEND = (
    f"INSERT INTO card_events ({', '.join(_EVENT)}) "  # noqa: S608
    f"VALUES ({', '.join(f':{name}' for name in _EVENT)})"
)
_PUT_STATE = (
    f"UPDATE card_states SET {', '.join(f'{name} = :{name}' for name in _FIELDS)} "  # noqa: S608
    "WHERE card_id = :of"
)


class AnsweringLog(SqlEventLog):
    """The log, quicker at what an answer asks of it."""

    def __init__(self, connection: Connection, device: str) -> None:
        super().__init__(connection, device)
        self._driver = driver(connection)

    def next_id(self) -> EventId:
        (last,) = self._driver.execute(_NEXT, (self._device,)).fetchone()
        return EventId(self._device, (last or 0) + 1)

    def append(self, *events: CardEvent) -> None:
        action = events[0].id.counter if len(events) > 1 else None
        for event in events:
            self._driver.execute(_APPEND, event_to_row(event, action))

    def undone_action(self) -> tuple[CardEvent, ...]:
        return undone_action(self._connection)

    def state(self, card_id: CardId) -> CardState:
        row = self._driver.execute(_STATE_OF, (card_id,)).fetchone()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return state_from_row(row)

    def put_state(self, card_id: CardId, state: CardState) -> None:
        self._driver.execute(_PUT_STATE, {"of": card_id} | state_to_row(state))


def driver(connection: Connection) -> sqlite3.Connection:
    """Return the driver's connection below Core's; both are in the same transaction."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found
