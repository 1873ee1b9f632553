"""Cards found by searches, in any order, and the searches that are kept."""

import sqlite3
from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from studyapp.core.ids import CardId
from studyapp.infra.db.queries import within
from studyapp.infra.db.search_index import rebuild_index
from studyapp.services.card_ports import CardOrder, SavedSearch
from studyapp.services.views import Scope

_OF_NOTES = (CardOrder.QUESTION, CardOrder.TYPE)
_WITH_TEXTS = "JOIN cards USING (card_id) JOIN note_texts USING (note_id)"
_VALUES: Mapping[CardOrder, str] = {
    CardOrder.QUESTION: "question",
    CardOrder.TYPE: "type",
    CardOrder.DECK: "deck",
    CardOrder.STABILITY: "stability",
    CardOrder.DIFFICULTY: "difficulty",
    CardOrder.LAPSES: "lapses",
    CardOrder.FLAG: "nullif(flag, 0)",
    CardOrder.DUE: "iif(due_at IS NULL, due_day, {today})",
    # Recall falls with the days waited as a multiple of the stability.
    CardOrder.RECALL: "(last_day - {today}) / stability",
}


class SqlFinding:
    """Fulfils `services.card_ports.Finding`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def cards(
        self,
        scope: Scope,
        day: date,
        order: CardOrder = CardOrder.ARTICLE,
        *,
        descending: bool = False,
    ) -> Sequence[CardId]:
        joined, by = _sorted(order, day, descending=descending)
        where, values = within(scope, self._database, day)
        rows = self._database.execute(
            f"SELECT card_states.card_id FROM card_states {joined} "  # noqa: S608
            f"WHERE active = 1 AND {where} ORDER BY {by}",
            values,
        )
        # Numbers alone: a hundred thousand objects would take ten times the memory.
        return array("q", chain.from_iterable(rows))  # type: ignore[return-value]

    def tags(self) -> Mapping[str, int]:
        rows = self._database.execute("SELECT tag, count(*) FROM note_tags GROUP BY 1 ORDER BY 1")
        return dict(rows)

    def saved(self) -> tuple[SavedSearch, ...]:
        rows = self._database.execute("SELECT name, search FROM saved_searches ORDER BY name")
        return tuple(SavedSearch(name, search) for name, search in rows)

    def save(self, search: SavedSearch) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO saved_searches VALUES (?, ?)", (search.name, search.search)
        )

    def forget(self, name: str) -> None:
        self._database.execute("DELETE FROM saved_searches WHERE name = ?", (name,))

    def index_again(self) -> None:
        rebuild_index(self._database)


def _sorted(order: CardOrder, day: date, *, descending: bool) -> tuple[str, str]:
    """Return what is joined for an order, and the order: of equal cards as in the article."""
    how = "DESC" if descending else "ASC"
    if order is CardOrder.ARTICLE:
        return "", f"position {how}, card_states.card_id {how}"
    joined = _WITH_TEXTS if order in _OF_NOTES else ""
    value = _VALUES[order].format(today=day.toordinal())
    return joined, f"{value} {how} NULLS LAST, position, card_states.card_id"
