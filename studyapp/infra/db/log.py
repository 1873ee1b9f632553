"""The append-only log and the states folded from it."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.columns import Differences, History, Snapshot
from studyapp.core.scheduling.events import CardEvent, EventId
from studyapp.core.scheduling.replay import LABELS
from studyapp.core.scheduling.state import CardState
from studyapp.infra.db.events import COUNTS, EVENTS
from studyapp.infra.db.history import read_history, reading
from studyapp.infra.db.redo import undone_action
from studyapp.infra.db.rows import (
    EVENT,
    STATE,
    EventRow,
    event_from_row,
    event_to_row,
    state_from_row,
    state_to_row,
)
from studyapp.infra.db.states import put_memories, put_right, read_snapshot

# By position: names take longer to bind, and these statements are part of every answer.
_NEXT = "SELECT max(counter) FROM card_events WHERE device = ?"
APPEND = (
    f"INSERT INTO card_events ({', '.join(EVENT[1:])}) "  # noqa: S608
    f"VALUES ({', '.join('?' for _ in EVENT[1:])})"
)
"""Takes a row of `rows.event_to_row`."""
_OF_CARD = f"{EVENTS} WHERE card_id = ? ORDER BY seq"
_OF_CARDS = f"{EVENTS} WHERE card_id IN (SELECT value FROM json_each(?))"  # noqa: S608
_LABELS = ", ".join(f"'{kind.__name__.lower()}'" for kind in LABELS)
# Of a card that was often changed with many others, few labels still count.
_LABELS_OF_CARDS = f"""{_OF_CARDS} AND kind IN ({_LABELS})
    AND NOT EXISTS (SELECT 1 FROM card_events AS undo WHERE undo.target_device = e.device
        AND undo.target_counter = e.counter AND undo.card_id = e.card_id)"""  # noqa: S608
_LATEST = f"{EVENTS} WHERE kind <> 'undone' AND {COUNTS} ORDER BY seq DESC LIMIT 1"
_TOGETHER = f"""{EVENTS} WHERE device = :device AND counter >= :action AND action = :action
    AND {COUNTS} ORDER BY seq DESC"""
_STATES = f"SELECT card_id, {', '.join(STATE)} FROM card_states"  # noqa: S608
_STATE_OF = f"{_STATES} WHERE card_id = ?"
_PUT_STATE = (
    f"UPDATE card_states SET {', '.join(f'{name} = ?' for name in STATE)} "  # noqa: S608
    "WHERE card_id = ?"
)


class SqlEventLog:
    """Fulfils `services.store_ports.EventLog`."""

    def __init__(self, database: sqlite3.Connection, device: str) -> None:
        self._database = database
        self._device = device

    def next_id(self) -> EventId:
        (last,) = self._database.execute(_NEXT, (self._device,)).fetchone()
        return EventId(self._device, (last or 0) + 1)

    def append(self, *events: CardEvent) -> None:
        if len(events) == 1:
            self._database.execute(APPEND, event_to_row(events[0]))
        elif events:
            action = events[0].id.counter
            self._database.executemany(APPEND, (event_to_row(each, action) for each in events))

    def of_card(self, card_id: CardId) -> tuple[CardEvent, ...]:
        return tuple(map(event_from_row, self._database.execute(_OF_CARD, (card_id,))))

    def of_cards(
        self, cards: Sequence[CardId], *, labels: bool = False
    ) -> Mapping[CardId, Sequence[CardEvent]]:
        query = _LABELS_OF_CARDS if labels else _OF_CARDS
        rows = self._database.execute(f"{query} ORDER BY seq", (json.dumps(cards),))
        return dict.fromkeys(cards, ()) | _by_card(rows)

    def all(self) -> Mapping[CardId, Sequence[CardEvent]]:
        return _by_card(self._database.execute(f"{EVENTS} ORDER BY seq"))

    def latest(self) -> CardEvent | None:
        row = self._database.execute(_LATEST).fetchone()
        return None if row is None else event_from_row(row)

    def latest_action(self) -> tuple[CardEvent, ...]:
        row = self._database.execute(_LATEST).fetchone()
        if row is None:
            return ()
        latest = EventRow._make(row)
        if latest.action is None:
            return (event_from_row(row),)
        together = {"device": latest.device, "action": latest.action}
        return tuple(map(event_from_row, self._database.execute(_TOGETHER, together)))

    def undone_action(self) -> tuple[CardEvent, ...]:
        return undone_action(self._database)

    def state(self, card_id: CardId) -> CardState:
        row = self._database.execute(_STATE_OF, (card_id,)).fetchone()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return state_from_row(row)

    def states(self) -> Mapping[CardId, CardState]:
        return {CardId(row[0]): state_from_row(row) for row in self._database.execute(_STATES)}

    def history(self) -> History:
        return read_history(self._database)

    def history_and_snapshot(self) -> tuple[History, Snapshot]:
        with reading(self._database) as finish:
            snapshot = read_snapshot(self._database)
            return finish(), snapshot

    def put_right(self, wrong: Differences) -> None:
        put_right(self._database, wrong)

    def put_memories(self, states: Snapshot) -> None:
        put_memories(self._database, states)

    def put_state(self, card_id: CardId, state: CardState) -> None:
        self._database.execute(_PUT_STATE, (*state_to_row(state).values(), card_id))

    def put_states(self, states: Mapping[CardId, CardState]) -> None:
        rows = ((*state_to_row(state).values(), card) for card, state in states.items())
        self._database.executemany(_PUT_STATE, rows)


def _by_card(rows: Iterable[Sequence[object]]) -> dict[CardId, Sequence[CardEvent]]:
    found: defaultdict[CardId, list[CardEvent]] = defaultdict(list)
    for row in rows:
        event = event_from_row(row)
        found[event.card_id].append(event)
    return dict(found)
