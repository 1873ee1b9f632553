"""Cards found by searches, in any order, and the searches that are kept."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, delete, func, null, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.core.ids import CardId
from studyapp.infra.db import tables as t
from studyapp.infra.db.answering import driver
from studyapp.infra.db.queries import within
from studyapp.infra.db.search_index import rebuild_index
from studyapp.services.card_ports import CardOrder, SavedSearch
from studyapp.services.views import Scope

_s, _texts, _saved = t.card_states.c, t.note_texts.c, t.saved_searches.c
_OF_NOTES = {CardOrder.QUESTION: _texts.question, CardOrder.TYPE: _texts.type}
_PLAIN: Mapping[CardOrder, ColumnElement[Any]] = {
    CardOrder.DECK: _s.deck,
    CardOrder.STABILITY: _s.stability,
    CardOrder.DIFFICULTY: _s.difficulty,
    CardOrder.LAPSES: _s.lapses,
    CardOrder.FLAG: case((_s.flag == 0, null()), else_=_s.flag),
}


class SqlFinding:
    """Fulfils `services.card_ports.Finding`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def cards(
        self,
        scope: Scope,
        day: date,
        order: CardOrder = CardOrder.ARTICLE,
        *,
        descending: bool = False,
    ) -> Sequence[CardId]:
        wanted = _sorted(order, day, descending=descending)
        found = wanted.where(_s.active == 1, *within(scope, self._connection, day))
        compiled = found.compile(
            dialect=sqlite.dialect(paramstyle="named"), compile_kwargs={"render_postcompile": True}
        )
        # By the driver: Core takes longer over a row than SQLite. And numbers alone: a hundred
        # thousand objects would take ten times the memory.
        rows = driver(self._connection).execute(str(compiled), compiled.params)
        return array("q", chain.from_iterable(rows))  # type: ignore[return-value]

    def tags(self) -> Mapping[str, int]:
        tag = t.note_tags.c.tag
        rows = self._connection.execute(select(tag, func.count()).group_by(tag).order_by(tag))
        return dict(rows.all())

    def saved(self) -> tuple[SavedSearch, ...]:
        rows = self._connection.execute(select(_saved.name, _saved.search).order_by(_saved.name))
        return tuple(SavedSearch(name, search) for name, search in rows)

    def save(self, search: SavedSearch) -> None:
        row = {"name": search.name, "search": search.search}
        self._connection.execute(
            upsert(t.saved_searches)
            .values(row)
            .on_conflict_do_update(index_elements=["name"], set_=row)
        )

    def forget(self, name: str) -> None:
        self._connection.execute(delete(t.saved_searches).where(_saved.name == name))

    def index_again(self) -> None:
        rebuild_index(self._connection)


def _sorted(order: CardOrder, day: date, *, descending: bool) -> Select[tuple[int]]:
    """Return the query of all cards in an order; of equal ones those first that stand first."""
    query = select(_s.card_id)
    place = (_s.position, _s.card_id)
    if order in _OF_NOTES:
        query = query.join(t.cards, t.cards.c.card_id == _s.card_id).join(
            t.note_texts, _texts.note_id == t.cards.c.note_id
        )
        value: ColumnElement[Any] = _OF_NOTES[order]
    elif order is CardOrder.ARTICLE:
        return query.order_by(*(each.desc() if descending else each for each in place))
    elif order is CardOrder.DUE:
        today = day.toordinal()
        value = case((_s.due_at.is_not(None), today), else_=_s.due_day)
    elif order is CardOrder.RECALL:
        # Recall falls with the days waited as a multiple of the stability.
        value = (_s.last_day - day.toordinal()) / _s.stability
    else:
        value = _PLAIN[order]
    by = value.desc() if descending else value.asc()
    return query.order_by(by.nulls_last(), *place)
