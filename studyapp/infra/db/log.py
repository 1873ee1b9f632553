"""The append-only log and the states folded from it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, exists, func, insert, select, update

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.columns import Differences, History, Snapshot
from studyapp.core.scheduling.events import CardEvent, EventId
from studyapp.core.scheduling.replay import LABELS
from studyapp.core.scheduling.state import CardState
from studyapp.infra.db import tables as t
from studyapp.infra.db.columns import put_right, read_history, read_snapshot
from studyapp.infra.db.rows import STATE, event_from_row, event_to_row, state_from_row, state_to_row

_events = t.card_events
_undo = _events.alias("undo")

UNDONE = exists().where(
    _undo.c.target_device == _events.c.device, _undo.c.target_counter == _events.c.counter
)
"""True for an event that a later one takes back."""

# An answer runs these; building a statement takes longer than running it.
_NEXT = select(func.max(_events.c.counter)).where(_events.c.device == bindparam("device"))
_APPEND = insert(_events)
_LATEST = (
    select(_events)
    .where(_events.c.kind != "undone", ~UNDONE)
    .order_by(_events.c.seq.desc())
    .limit(1)
)
_TOGETHER = (
    select(_events)
    .where(
        _events.c.device == bindparam("device"),
        _events.c.counter >= bindparam("action"),
        _events.c.action == bindparam("action"),
        ~UNDONE,
    )
    .order_by(_events.c.seq.desc())
)
_OF_CARDS = (
    select(_events)
    .where(_events.c.card_id.in_(bindparam("cards", expanding=True)))
    .order_by(_events.c.seq)
)
_LABELS_OF_CARDS = _OF_CARDS.where(
    _events.c.kind.in_([*(kind.__name__.lower() for kind in LABELS), "undone"])
)
_FEW = 500
_STATE_OF = select(*STATE).where(t.card_states.c.card_id == bindparam("id"))
_PUT_STATE = update(t.card_states).where(t.card_states.c.card_id == bindparam("of"))


class SqlEventLog:
    """Fulfils `services.store_ports.EventLog`."""

    def __init__(self, connection: Connection, device: str) -> None:
        self._connection = connection
        self._device = device

    def next_id(self) -> EventId:
        last = self._connection.scalar(_NEXT, {"device": self._device})
        return EventId(self._device, (last or 0) + 1)

    def append(self, *events: CardEvent) -> None:
        action = events[0].id.counter if len(events) > 1 else None
        rows = [event_to_row(event, action) for event in events]
        if rows:
            # One row given as a list would take the slower way for many.
            self._connection.execute(_APPEND, rows if len(rows) > 1 else rows[0])

    def of_card(self, card_id: CardId) -> tuple[CardEvent, ...]:
        rows = self._connection.execute(
            select(_events).where(_events.c.card_id == card_id).order_by(_events.c.seq)
        )
        return tuple(event_from_row(row) for row in rows)

    def of_cards(
        self, cards: Sequence[CardId], *, labels: bool = False
    ) -> Mapping[CardId, Sequence[CardEvent]]:
        query = _LABELS_OF_CARDS if labels else _OF_CARDS
        found: dict[CardId, list[CardEvent]] = {card: [] for card in cards}
        for start in range(0, len(cards), _FEW):
            some = cards[start : start + _FEW]
            rows = self._connection.execute(query, {"cards": some}).all()
            for row in rows:
                found[CardId(row.card_id)].append(event_from_row(row))
        return found

    def all(self) -> Mapping[CardId, Sequence[CardEvent]]:
        found: dict[CardId, list[CardEvent]] = defaultdict(list)
        for row in self._connection.execute(select(_events).order_by(_events.c.seq)).all():
            found[CardId(row.card_id)].append(event_from_row(row))
        return found

    def latest(self) -> CardEvent | None:
        row = self._connection.execute(_LATEST).one_or_none()
        return None if row is None else event_from_row(row)

    def latest_action(self) -> tuple[CardEvent, ...]:
        row = self._connection.execute(_LATEST).one_or_none()
        if row is None:
            return ()
        if row.action is None:
            return (event_from_row(row),)
        together = {"device": row.device, "action": row.action}
        rows = self._connection.execute(_TOGETHER, together).all()
        return tuple(event_from_row(row) for row in rows)

    def state(self, card_id: CardId) -> CardState:
        row = self._connection.execute(_STATE_OF, {"id": card_id}).one_or_none()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return state_from_row(row)

    def states(self) -> Mapping[CardId, CardState]:
        rows = self._connection.execute(select(t.card_states))
        return {CardId(row.card_id): state_from_row(row) for row in rows.all()}

    def history(self) -> History:
        return read_history(self._connection)

    def snapshot(self) -> Snapshot:
        return read_snapshot(self._connection)

    def put_right(self, wrong: Differences) -> None:
        put_right(self._connection, wrong)

    def put_state(self, card_id: CardId, state: CardState) -> None:
        self._connection.execute(_PUT_STATE, {"of": card_id} | state_to_row(state))

    def put_states(self, states: Mapping[CardId, CardState]) -> None:
        if states:
            rows = [{"of": card_id} | state_to_row(state) for card_id, state in states.items()]
            self._connection.execute(_PUT_STATE, rows)
