"""Stored notes and cards."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, StoredNote
from studyapp.core.cards.model import Card, Note, NoteStatus, NoteType, cards_of, ordinals
from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import ArticleId, CardId, NoteId, card_id
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.infra.db import tables as t
from studyapp.infra.db.answering import driver
from studyapp.infra.db.rows import (
    STATE,
    from_ms,
    generated_to_json,
    make_note,
    note_from_row,
    note_to_json,
    state_from_row,
    state_to_row,
    stored_note_from_row,
    to_ms,
)
from studyapp.infra.db.search_index import index_notes
from studyapp.services.store_ports import StoredCard

# A position is one number: article, paragraph, offset in it.
_NOTES = 100_000
_LAST_OFFSET = _NOTES // 2 - 1
_WHOLE = frozenset({NoteType.LIST, NoteType.ORDER, NoteType.MATCH})
_PER_ARTICLE = 1_000_000 * _NOTES

_AT_ONCE = 500
"""Notes named in one query; SQLite takes so many parameters and not endlessly more."""

# Notes of one place come in the order in which they were made.
_ROWID = text("notes.rowid")


def _place(now: ColumnElement[Any], then: ColumnElement[Any]) -> ColumnElement[Any]:
    """A changed note keeps its place among those of its paragraph."""
    return case((now // _NOTES == then // _NOTES, now), else_=then)


_NEW_STATE = state_to_row(NEW_CARD)
_n, _s = t.notes.c, t.card_states.c
_note, _state = upsert(t.notes), upsert(t.card_states)
_PUT_NOTE = _note.on_conflict_do_update(
    index_elements=[_n.note_id],
    set_={
        name: _note.excluded[name]
        for name in ("article_id", "deck", "status", "changed_at", "content", "generated")
    }
    | {"position": _place(_n.position, _note.excluded.position)},
)
_DROP_SOURCES = delete(t.note_sources).where(t.note_sources.c.note_id == bindparam("of"))
_PUT_CARD = upsert(t.cards).on_conflict_do_nothing()
_PUT_STATE = _state.on_conflict_do_update(
    index_elements=[_s.card_id],
    set_={name: _state.excluded[name] for name in ("article_id", "deck", "sibling_group", "active")}
    | {"position": _place(_s.position, _state.excluded.position)},
)
_SET_ACTIVE = (
    update(t.card_states)
    .where(_s.card_id == bindparam("id"))
    .values(active=bindparam("active_now"))
)
_DROP_CARDS = (
    update(t.card_states)
    .where(_s.card_id.in_(select(t.cards.c.card_id).where(t.cards.c.note_id == bindparam("of"))))
    .values(active=0)
)
_SET_STATUS = (
    update(t.notes)
    .where(_n.note_id == bindparam("id"))
    .values(status=bindparam("status_now"), changed_at=bindparam("now"))
)
_STATUS = select(_n.note_id, _n.status)
_CLOZE_TEXT = select(_n.note_id, func.json_extract(_n.content, "$.text").label("text"))
_OF_STATUS = (
    select(_n.note_id, _n.article_id, _n.deck, _n.status, _n.content)
    .where(_n.status == bindparam("status"))
    .order_by(_n.position, _ROWID)
)


class SqlNotes:
    """Fulfils `services.store_ports.Notes`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article_id: ArticleId) -> tuple[Note, ...]:
        return tuple(each.note for each in self.stored(article_id))

    def stored(self, article_id: ArticleId) -> tuple[StoredNote, ...]:
        rows = self._connection.execute(
            _STORED.where(_n.article_id == article_id).order_by(_n.position, _ROWID)
        )
        return tuple(stored_note_from_row(row) for row in rows)

    def note(self, note_id: NoteId) -> StoredNote:
        row = self._connection.execute(_STORED.where(_n.note_id == note_id)).one_or_none()
        if row is None:
            raise UnknownCardError(f"there is no note {note_id} in the library")
        return stored_note_from_row(row)

    def article_of(self, note_id: NoteId) -> ArticleId:
        found = self._connection.scalar(select(_n.article_id).where(_n.note_id == note_id))
        if found is None:
            raise UnknownCardError(f"there is no note {note_id} in the library")
        return ArticleId(found)

    def count(self, status: NoteStatus) -> int:
        query = select(func.count()).select_from(t.notes).where(_n.status == status.value)
        return self._connection.scalar(query) or 0

    def suggested(self) -> Mapping[ArticleId, int]:
        rows = self._connection.execute(
            select(_n.article_id, func.count())
            .where(_n.status == NoteStatus.SUGGESTED.value)
            .group_by(_n.article_id)
        )
        return {ArticleId(article): number for article, number in rows}

    def citing(self, article_id: ArticleId) -> tuple[tuple[ArticleId, StoredNote], ...]:
        rows = self._connection.execute(_STORED.where(_cites(article_id)).order_by(_n.position))
        found = ((ArticleId(row.article_id), stored_note_from_row(row)) for row in rows)
        return tuple(pair for pair in found if _is_from(pair[1].note, article_id))

    def of_status(self, status: NoteStatus) -> tuple[tuple[ArticleId, Note], ...]:
        rows = self._connection.execute(_OF_STATUS, {"status": status.value})
        return tuple((ArticleId(row.article_id), note_from_row(row)) for row in rows)

    def statuses(self, notes: Iterable[NoteId]) -> Mapping[NoteId, NoteStatus]:
        rows = self._rows_of(_STATUS, notes)
        return {NoteId(row.note_id): NoteStatus(row.status) for row in rows}

    def put_statuses(self, statuses: Mapping[NoteId, NoteStatus], at: datetime) -> None:
        now, notes, cards = to_ms(at), [], []
        for row in self._rows_of(_CLOZE_TEXT, statuses):
            status = statuses[row.note_id]
            notes.append({"id": row.note_id, "status_now": status.value, "now": now})
            active = int(status is NoteStatus.ACCEPTED)
            # Cards that the note has ceased to give stay as they are.
            cards += [
                {"id": card_id(row.note_id, ordinal), "active_now": active}
                for ordinal in ordinals(row.text)
            ]
        if notes:
            self._connection.execute(_SET_STATUS, notes)
            self._connection.execute(_SET_ACTIVE, cards)

    def apply(self, diff: DeckDiff, article_id: ArticleId, at: datetime) -> None:
        number = self._connection.scalar(
            select(t.articles.c.number).where(t.articles.c.article_id == article_id)
        )
        base = (number or 0) * _PER_ARTICLE
        put = [change for change in diff.changes if change.kind is not ChangeKind.RETIRED]
        notes = [change.after for change in put]
        places = [base + _position(note) for note in notes]
        if notes:
            self._put_notes(put, places, article_id, at)
            self._put_cards(notes, places, article_id)
        self._drop_cards([change.after for change in put if change.before])
        self._retire([note.id for note in diff.of(ChangeKind.RETIRED)], at)

    def card(self, card_id: CardId) -> StoredCard:
        row = driver(self._connection).execute(_CARD, (card_id,)).fetchone()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return _stored_card(row)

    def cards(self, cards: Sequence[CardId]) -> Mapping[CardId, StoredCard]:
        found: dict[CardId, StoredCard] = {}
        for start in range(0, len(cards), _AT_ONCE):
            some = t.cards.c.card_id.in_(cards[start : start + _AT_ONCE])
            rows = self._connection.execute(_stored_cards().where(some))
            found |= {CardId(row.card_id): _stored_card(row) for row in rows}
        return found

    def cards_of(self, article_id: ArticleId | None) -> tuple[StoredCard, ...]:
        query = _stored_cards().where(_s.active == 1)
        if article_id is not None:
            query = query.where(or_(_n.article_id == article_id, _cites(article_id)))
        rows = self._connection.execute(query.order_by(_n.position, t.cards.c.ordinal))
        cards = (_stored_card(row) for row in rows)
        return tuple(
            card
            for card in cards
            if article_id in (None, card.article) or _is_from(card.note, article_id)
        )

    def siblings(self, note_id: NoteId) -> tuple[CardId, ...]:
        rows = self._connection.scalars(
            select(t.cards.c.card_id)
            .where(t.cards.c.note_id == note_id)
            .order_by(t.cards.c.ordinal)
        )
        return tuple(CardId(card_id) for card_id in rows)

    def _rows_of(self, query: Select[Any], notes: Iterable[NoteId]) -> Iterator[Row[Any]]:
        """Yield the rows of notes by a query on the table of notes, in no order."""
        wanted = list(notes)
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            yield from self._connection.execute(query.where(_n.note_id.in_(some)))

    def _put_notes(
        self,
        changes: Sequence[NoteChange],
        places: Sequence[int],
        article_id: ArticleId,
        at: datetime,
    ) -> None:
        notes = [change.after for change in changes]
        rows = [
            {
                "note_id": note.id,
                "article_id": article_id,
                "deck": note.deck,
                "position": place,
                "status": note.status.value,
                "changed_at": to_ms(at),
                "content": note_to_json(note),
                "generated": generated_to_json(change.generated),
                "added_at": to_ms(at),
            }
            for change, note, place in zip(changes, notes, places, strict=True)
        ]
        self._connection.execute(_PUT_NOTE, rows)
        self._connection.execute(_DROP_SOURCES, [{"of": note.id} for note in notes])
        sources = [source for note in notes for source in _sources(note)]
        if sources:
            self._connection.execute(insert(t.note_sources), sources)
        index_notes(self._connection, [note.id for note in notes])

    def _put_cards(
        self, notes: Sequence[Note], places: Sequence[int], article_id: ArticleId
    ) -> None:
        cards, states = [], []
        for note, place in zip(notes, places, strict=True):
            kept = {
                "article_id": article_id,
                "deck": note.deck,
                "sibling_group": note.group or note.id,
                "position": place,
                "active": int(note.status is NoteStatus.ACCEPTED),
            }
            for card in cards_of(note):
                cards.append({"card_id": card.id, "note_id": note.id, "ordinal": card.ordinal})
                states.append({"card_id": card.id} | kept | _NEW_STATE)
        self._connection.execute(_PUT_CARD, cards)
        self._connection.execute(_PUT_STATE, states)

    def _drop_cards(self, notes: Sequence[Note]) -> None:
        """Ask no card any more that a changed note has ceased to give, such as a blank less."""
        given = {card.id for note in notes for card in cards_of(note)}
        stale = [
            {"id": card, "active_now": 0}
            for note in notes
            for card in self.siblings(note.id)
            if card not in given
        ]
        if stale:
            self._connection.execute(_SET_ACTIVE, stale)

    def _retire(self, notes: Sequence[NoteId], at: datetime) -> None:
        if notes:
            status, now = NoteStatus.RETIRED.value, to_ms(at)
            rows = [{"id": note, "status_now": status, "now": now} for note in notes]
            self._connection.execute(_SET_STATUS, rows)
            self._connection.execute(_DROP_CARDS, [{"of": note} for note in notes])


def _cites(article_id: ArticleId) -> ColumnElement[bool]:
    """Match notes of other articles with a source in a block like one of this article.

    Blocks with the same words have the same id in every article, so it has to
    be looked at which article a source means.
    """
    body = select(t.articles.c.body).where(t.articles.c.article_id == article_id)
    blocks = func.json_each(body.scalar_subquery()).table_valued("value")
    cited = select(t.note_sources.c.note_id).where(
        t.note_sources.c.block_id.in_(select(blocks.c.value))
    )
    return and_(_n.article_id != article_id, _n.note_id.in_(cited))


def _is_from(note: Note, article_id: ArticleId | None) -> bool:
    return any(source.article == article_id for source in note.sources)


def _position(note: Note) -> int:
    """Return a note's place in its article: by paragraph, then by offset, lists before parts.

    It depends on the note alone, so that a note keeps its place when others come or go.
    """
    if not note.sources:
        return 0
    first = note.sources[0]
    offset = min(first.start, _LAST_OFFSET) * 2 + (note.type not in _WHOLE)
    return first.paragraph * _NOTES + offset


def paragraph_at(position: ColumnElement[int]) -> ColumnElement[int]:
    """Return the paragraph of a position, from 1; 0 for a note without a source."""
    return position % _PER_ARTICLE // _NOTES


def _sources(note: Note) -> Sequence[dict[str, Any]]:
    blocks = dict.fromkeys(source.block for source in note.sources)
    return [{"note_id": note.id, "block_id": block} for block in blocks]


def _stored_cards() -> Select[Any]:
    return (
        select(
            t.cards.c.card_id,
            t.cards.c.ordinal,
            _n.note_id,
            _n.article_id,
            _n.deck,
            _n.status,
            _n.content,
            _n.changed_at,
            *STATE,
        )
        .join_from(t.cards, t.notes, t.cards.c.note_id == _n.note_id)
        .join(t.card_states, _s.card_id == t.cards.c.card_id)
    )


_LEARNT = (
    select(t.cards.c.card_id)
    .join(t.card_states, _s.card_id == t.cards.c.card_id)
    .where(t.cards.c.note_id == _n.note_id, _s.reps > 0)
    .exists()
)
_STORED = select(
    _n.note_id, _n.article_id, _n.deck, _n.status, _n.content, _n.generated, _LEARNT.label("learnt")
)
_CARD = str(
    _stored_cards()
    .where(t.cards.c.card_id == bindparam("id"))
    .compile(dialect=sqlite.dialect(paramstyle="qmark"))
)


def _stored_card(row: Sequence[Any]) -> StoredCard:
    card, ordinal, note_id, article, deck, status, content, changed_at, *_state = row
    note = make_note(note_id, deck, NoteStatus(status), content)
    return StoredCard(
        Card(CardId(card), note.id, ordinal),
        note,
        state_from_row(row),
        ArticleId(article),
        from_ms(changed_at),
    )
