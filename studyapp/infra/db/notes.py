"""Stored notes and cards."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.core.cards.model import Card, Note, NoteStatus, cards_of
from studyapp.core.cards.reconcile import DeckDiff
from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import ArticleId, CardId, NoteId
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.infra.db import tables as t
from studyapp.infra.db.rows import (
    from_ms,
    note_from_row,
    note_to_json,
    state_from_row,
    state_to_row,
    to_ms,
)
from studyapp.services.store_ports import StoredCard

_PER_ARTICLE = 1_000_000_000
_PER_PARAGRAPH = 10_000


class SqlNotes:
    """Fulfils `services.store_ports.Notes`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article_id: ArticleId) -> tuple[Note, ...]:
        c = t.notes.c
        rows = self._connection.execute(
            select(c.note_id, c.deck, c.status, c.content)
            .where(c.article_id == article_id)
            .order_by(c.position)
        )
        return tuple(note_from_row(row) for row in rows)

    def apply(self, diff: DeckDiff, article_id: ArticleId, at: datetime) -> None:
        number = self._connection.scalar(
            select(t.articles.c.number).where(t.articles.c.article_id == article_id)
        )
        base = (number or 0) * _PER_ARTICLE
        for place, note in enumerate((*diff.added, *diff.changed)):
            self._put(note, article_id, base + _position(note, place), at)
        gone = [note.id for note in diff.retired]
        if gone:
            c = t.notes.c
            self._connection.execute(
                update(t.notes)
                .where(c.note_id.in_(gone))
                .values(status=NoteStatus.RETIRED.value, changed_at=to_ms(at))
            )
            cards = select(t.cards.c.card_id).where(t.cards.c.note_id.in_(gone))
            self._connection.execute(
                update(t.card_states).where(t.card_states.c.card_id.in_(cards)).values(active=0)
            )

    def card(self, card_id: CardId) -> StoredCard:
        row = self._connection.execute(
            _stored_cards().where(t.cards.c.card_id == card_id)
        ).one_or_none()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return _stored_card(row)

    def cards_of(self, article_id: ArticleId | None) -> tuple[StoredCard, ...]:
        query = _stored_cards().where(t.notes.c.status == NoteStatus.ACCEPTED.value)
        if article_id is not None:
            query = query.where(t.notes.c.article_id == article_id)
        rows = self._connection.execute(query.order_by(t.notes.c.position, t.cards.c.ordinal))
        return tuple(_stored_card(row) for row in rows)

    def siblings(self, note_id: NoteId) -> tuple[CardId, ...]:
        rows = self._connection.scalars(
            select(t.cards.c.card_id)
            .where(t.cards.c.note_id == note_id)
            .order_by(t.cards.c.ordinal)
        )
        return tuple(CardId(card_id) for card_id in rows)

    def _put(self, note: Note, article_id: ArticleId, position: int, at: datetime) -> None:
        execute = self._connection.execute
        content = {
            "deck": note.deck,
            "position": position,
            "status": note.status.value,
            "changed_at": to_ms(at),
            "content": note_to_json(note),
        }
        execute(
            upsert(t.notes)
            .values({"note_id": note.id, "article_id": article_id} | content)
            .on_conflict_do_update(index_elements=["note_id"], set_=content)
        )
        execute(delete(t.note_sources).where(t.note_sources.c.note_id == note.id))
        if note.sources:
            execute(insert(t.note_sources), _sources(note))
        for card in cards_of(note):
            self._put_card(card, note, article_id, position)

    def _put_card(self, card: Card, note: Note, article_id: ArticleId, position: int) -> None:
        row = {"card_id": card.id, "note_id": card.note_id, "ordinal": card.ordinal}
        self._connection.execute(upsert(t.cards).values(row).on_conflict_do_nothing())
        place = {
            "article_id": article_id,
            "deck": note.deck,
            "sibling_group": note.group or note.id,
            "position": position,
            "active": int(note.status is NoteStatus.ACCEPTED),
        }
        self._connection.execute(
            upsert(t.card_states)
            .values({"card_id": card.id} | place | state_to_row(NEW_CARD))
            .on_conflict_do_update(index_elements=["card_id"], set_=place)
        )


def _position(note: Note, place: int) -> int:
    """Return a note's place in its article: by paragraph, then in the order it was made."""
    paragraph = note.sources[0].paragraph if note.sources else 0
    return paragraph * _PER_PARAGRAPH + min(place, _PER_PARAGRAPH - 1)


def _sources(note: Note) -> Sequence[dict[str, Any]]:
    return [
        {"note_id": note.id, "ordinal": ordinal, "block_id": source.block}
        for ordinal, source in enumerate(note.sources)
    ]


def _stored_cards() -> Select[Any]:
    state = [
        c for c in t.card_states.c if c.name not in ("card_id", "article_id", "deck", "position")
    ]
    notes = t.notes.c
    return (
        select(
            t.cards.c.card_id,
            t.cards.c.ordinal,
            notes.note_id,
            notes.article_id,
            notes.deck,
            notes.status,
            notes.content,
            notes.changed_at,
            *state,
        )
        .join_from(t.cards, t.notes, t.cards.c.note_id == notes.note_id)
        .join(t.card_states, t.card_states.c.card_id == t.cards.c.card_id)
    )


def _stored_card(row: Row[Any]) -> StoredCard:
    note = note_from_row(row)
    return StoredCard(
        Card(CardId(row.card_id), note.id, row.ordinal),
        note,
        state_from_row(row),
        ArticleId(row.article_id),
        from_ms(row.changed_at),
    )
