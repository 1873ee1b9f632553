"""Stored notes and cards."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, StoredNote
from studyapp.core.cards.model import Card, Note, NoteStatus, NoteType, cards_of, ordinals
from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import ArticleId, CardId, NoteId, card_id
from studyapp.core.scheduling.state import NEW_CARD
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
PARAGRAPH = f"position % {_PER_ARTICLE} / {_NOTES}"
"""The paragraph of a position, from 1; 0 for a note without a source."""

_NEW_STATE = state_to_row(NEW_CARD)
# A changed note keeps its place among those of its paragraph.
_PLACE = f"""position = CASE WHEN position / {_NOTES} = excluded.position / {_NOTES}
    THEN position ELSE excluded.position END"""
_PUT_NOTE = f"""INSERT INTO notes
    (note_id, article_id, deck, position, status, changed_at, content, generated, added_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?6) ON CONFLICT DO UPDATE SET
    article_id = excluded.article_id, deck = excluded.deck, status = excluded.status,
    changed_at = excluded.changed_at, content = excluded.content, generated = excluded.generated,
    {_PLACE}"""  # noqa: S608
_KEPT = ("article_id", "deck", "sibling_group", "active")
_PUT_STATE = f"""INSERT INTO card_states (card_id, position, {", ".join((*_KEPT, *STATE))})
    VALUES (:card_id, :position, {", ".join(f":{name}" for name in (*_KEPT, *STATE))})
    ON CONFLICT DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _KEPT)},
    {_PLACE}"""  # noqa: S608
_PUT_CARD = "INSERT INTO cards VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_SET_ACTIVE = "UPDATE card_states SET active = ? WHERE card_id = ?"
_SET_STATUS = "UPDATE notes SET status = ?, changed_at = ? WHERE note_id = ?"
_DROP_CARDS = """UPDATE card_states SET active = 0
    WHERE card_id IN (SELECT card_id FROM cards WHERE note_id = ?)"""
_SOME = "FROM json_each(?) AS wanted JOIN notes ON note_id = wanted.value"
_STATUS = f"SELECT note_id, status {_SOME}"
_CLOZE_TEXT = f"SELECT note_id, content ->> '$.text' {_SOME}"
_OF_STATUS = """SELECT article_id, note_id, deck, status, content FROM notes
    WHERE status = ? ORDER BY position, rowid"""
_STORED = """SELECT article_id, note_id, deck, status, content, generated, EXISTS (
        SELECT 1 FROM cards JOIN card_states AS s USING (card_id)
        WHERE cards.note_id = notes.note_id AND s.reps > 0)
    FROM notes"""
_CARDS = f"""SELECT cards.card_id, ordinal, notes.note_id, notes.article_id, notes.deck,
        notes.status, content, changed_at, {", ".join(STATE)}
    FROM cards JOIN notes USING (note_id) JOIN card_states AS s USING (card_id)"""  # noqa: S608
_CARD = f"{_CARDS} WHERE cards.card_id = ?"
_SOME_CARDS = f"{_CARDS} WHERE cards.card_id IN (SELECT value FROM json_each(?))"  # noqa: S608
# Blocks with the same words have the same id in every article, so it has to be looked at
# which article a source means.
_CITES = """notes.article_id <> ?1 AND notes.note_id IN (SELECT note_id FROM note_sources
    WHERE block_id IN (SELECT value FROM json_each(
        (SELECT body FROM articles WHERE article_id = ?1))))"""


class SqlNotes:
    """Fulfils `services.store_ports.Notes`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def of_article(self, article_id: ArticleId) -> tuple[Note, ...]:
        return tuple(each.note for each in self.stored(article_id))

    def stored(self, article_id: ArticleId) -> tuple[StoredNote, ...]:
        query = f"{_STORED} WHERE article_id = ? ORDER BY position, rowid"
        return tuple(
            stored_note_from_row(row) for _, *row in self._database.execute(query, (article_id,))
        )

    def note(self, note_id: NoteId) -> StoredNote:
        row = self._database.execute(f"{_STORED} WHERE note_id = ?", (note_id,)).fetchone()
        if row is None:
            raise UnknownCardError(f"there is no note {note_id} in the library")
        return stored_note_from_row(row[1:])

    def article_of(self, note_id: NoteId) -> ArticleId:
        row = self._database.execute(
            "SELECT article_id FROM notes WHERE note_id = ?", (note_id,)
        ).fetchone()
        if row is None:
            raise UnknownCardError(f"there is no note {note_id} in the library")
        return ArticleId(row[0])

    def count(self, status: NoteStatus) -> int:
        query = "SELECT count(*) FROM notes WHERE status = ?"
        return int(self._database.execute(query, (status.value,)).fetchone()[0])

    def suggested(self) -> Mapping[ArticleId, int]:
        rows = self._database.execute(
            "SELECT article_id, count(*) FROM notes WHERE status = ? GROUP BY article_id",
            (NoteStatus.SUGGESTED.value,),
        )
        return {ArticleId(article): number for article, number in rows}

    def citing(self, article_id: ArticleId) -> tuple[tuple[ArticleId, StoredNote], ...]:
        query = f"{_STORED} WHERE {_CITES} ORDER BY position"
        found = (
            (ArticleId(article), stored_note_from_row(row))
            for article, *row in self._database.execute(query, (article_id,))
        )
        return tuple(pair for pair in found if _is_from(pair[1].note, article_id))

    def of_status(self, status: NoteStatus) -> tuple[tuple[ArticleId, Note], ...]:
        rows = self._database.execute(_OF_STATUS, (status.value,))
        return tuple((ArticleId(article), note_from_row(row)) for article, *row in rows)

    def statuses(self, notes: Iterable[NoteId]) -> Mapping[NoteId, NoteStatus]:
        rows = self._database.execute(_STATUS, (json.dumps(list(notes)),))
        return {NoteId(note): NoteStatus(status) for note, status in rows}

    def put_statuses(self, statuses: Mapping[NoteId, NoteStatus], at: datetime) -> None:
        now, notes, cards = to_ms(at), [], []
        for note, text in self._database.execute(_CLOZE_TEXT, (json.dumps(list(statuses)),)):
            status = statuses[note]
            notes.append((status.value, now, note))
            active = int(status is NoteStatus.ACCEPTED)
            # Cards that the note has ceased to give stay as they are.
            cards += [(active, card_id(note, ordinal)) for ordinal in ordinals(text)]
        self._database.executemany(_SET_STATUS, notes)
        self._database.executemany(_SET_ACTIVE, cards)

    def apply(self, diff: DeckDiff, article_id: ArticleId, at: datetime) -> None:
        row = self._database.execute(
            "SELECT number FROM articles WHERE article_id = ?", (article_id,)
        ).fetchone()
        base = (row[0] if row else 0) * _PER_ARTICLE
        put = [change for change in diff.changes if change.kind is not ChangeKind.RETIRED]
        notes = [change.after for change in put]
        places = [base + _position(note) for note in notes]
        if notes:
            self._put_notes(put, places, article_id, at)
            self._put_cards(notes, places, article_id)
        self._drop_cards([change.after for change in put if change.before])
        self._retire([note.id for note in diff.of(ChangeKind.RETIRED)], at)

    def card(self, card_id: CardId) -> StoredCard:
        row = self._database.execute(_CARD, (card_id,)).fetchone()
        if row is None:
            raise UnknownCardError(f"there is no card {card_id} in the library")
        return _stored_card(row)

    def cards(self, cards: Sequence[CardId]) -> Mapping[CardId, StoredCard]:
        rows = self._database.execute(_SOME_CARDS, (json.dumps(list(cards)),))
        return {CardId(row[0]): _stored_card(row) for row in rows}

    def cards_of(self, article_id: ArticleId | None) -> tuple[StoredCard, ...]:
        query = f"{_CARDS} WHERE s.active = 1"
        values: tuple[ArticleId, ...] = ()
        if article_id is not None:
            query += f" AND (notes.article_id = ?1 OR {_CITES})"
            values = (article_id,)
        rows = self._database.execute(f"{query} ORDER BY notes.position, ordinal", values)
        return tuple(
            card
            for card in map(_stored_card, rows)
            if article_id in (None, card.article) or _is_from(card.note, article_id)
        )

    def siblings(self, note_id: NoteId) -> tuple[CardId, ...]:
        rows = self._database.execute(
            "SELECT card_id FROM cards WHERE note_id = ? ORDER BY ordinal", (note_id,)
        )
        return tuple(CardId(card) for (card,) in rows)

    def _put_notes(
        self,
        changes: Sequence[NoteChange],
        places: Sequence[int],
        article_id: ArticleId,
        at: datetime,
    ) -> None:
        notes = [change.after for change in changes]
        now = to_ms(at)
        rows = (
            (
                note.id,
                article_id,
                note.deck,
                place,
                note.status.value,
                now,
                note_to_json(note),
                generated_to_json(change.generated),
            )
            for change, note, place in zip(changes, notes, places, strict=True)
        )
        run = self._database.executemany
        run(_PUT_NOTE, rows)
        run("DELETE FROM note_sources WHERE note_id = ?", ((note.id,) for note in notes))
        run("INSERT INTO note_sources VALUES (?, ?)", (each for n in notes for each in _sources(n)))
        index_notes(self._database, [note.id for note in notes])

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
                cards.append((card.id, note.id, card.ordinal))
                states.append({"card_id": card.id} | kept | _NEW_STATE)
        self._database.executemany(_PUT_CARD, cards)
        self._database.executemany(_PUT_STATE, states)

    def _drop_cards(self, notes: Sequence[Note]) -> None:
        """Ask no card any more that a changed note has ceased to give, such as a blank less."""
        given = {card.id for note in notes for card in cards_of(note)}
        stale = [
            (0, card) for note in notes for card in self.siblings(note.id) if card not in given
        ]
        self._database.executemany(_SET_ACTIVE, stale)

    def _retire(self, notes: Sequence[NoteId], at: datetime) -> None:
        status, now = NoteStatus.RETIRED.value, to_ms(at)
        self._database.executemany(_SET_STATUS, ((status, now, note) for note in notes))
        self._database.executemany(_DROP_CARDS, ((note,) for note in notes))


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


def _sources(note: Note) -> Iterator[tuple[NoteId, str]]:
    for block in dict.fromkeys(source.block for source in note.sources):
        yield note.id, block


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
