"""Notes on their way out of the library, with their paragraphs, states and history."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from studyapp.core.article.model import Article, Section
from studyapp.core.cards.model import ArticleRef, Note, NoteStatus, cards_of
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.events import CardEvent
from studyapp.core.scheduling.state import NEW_CARD, CardState
from studyapp.infra.db.conditions import Where, every
from studyapp.infra.db.connections import Connections
from studyapp.infra.db.events import EVENTS
from studyapp.infra.db.faults import faults
from studyapp.infra.db.rows import (
    STATE,
    article_from_json,
    event_from_row,
    note_from_row,
    state_from_row,
)
from studyapp.services.export_ports import ExportCard, ExportNote

_NOTES = """SELECT article_id, changed_at, note_id, deck, status, content FROM notes
    WHERE {0} ORDER BY position"""
_OF_THEM = """card_id IN (SELECT card_id FROM cards
    WHERE note_id IN (SELECT note_id FROM notes WHERE {0}))"""
_STATES = f"SELECT card_id, {', '.join(STATE)} FROM card_states WHERE {_OF_THEM}"  # noqa: S608
_EVENTS = f"{EVENTS} WHERE {_OF_THEM} ORDER BY seq"


@dataclass(frozen=True, slots=True)
class SqlExportSource:
    """Fulfils `services.export_ports.ExportSource`; each call sees one state of the library."""

    connections: Connections
    path: Path

    def notes(
        self, article: ArticleId | None = None, deck: str | None = None, *, events: bool = False
    ) -> tuple[ExportNote, ...]:
        with faults(self.path), self.connections.transaction(read_only=True) as database:
            return tuple(_notes(database, article, deck, events=events))


@dataclass(frozen=True, slots=True)
class _Place:
    """What the notes of one article have in common."""

    ref: ArticleRef
    texts: Mapping[BlockId, str]
    headings: Mapping[BlockId, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Histories:
    """States and events of all cards wanted; a card that is missing was never touched."""

    states: Mapping[CardId, CardState]
    events: Mapping[CardId, list[CardEvent]]

    def cards(self, note: Note) -> tuple[ExportCard, ...]:
        """Return the cards a note gives now; those it gave once stay behind."""
        return tuple(
            ExportCard(
                card, self.states.get(card.id, NEW_CARD), tuple(self.events.get(card.id, ()))
            )
            for card in cards_of(note)
        )


def _notes(
    database: sqlite3.Connection, article: ArticleId | None, deck: str | None, *, events: bool
) -> Iterator[ExportNote]:
    wanted = [Where("status <> ?", (NoteStatus.RETIRED.value,))]
    if article is not None:
        wanted.append(Where("article_id = ?", (article,)))
    if deck is not None:
        wanted.append(Where("deck = ?", (deck,)))
    where, values = every(wanted)
    rows = database.execute(_NOTES.format(where), values).fetchall()
    histories = _histories(database, Where(where, values), events=events)
    places = {each: _place(database, each) for each in {row[0] for row in rows}}
    for article_id, changed_at, *row in _by_deck(rows):
        note, place = note_from_row(row), places[article_id]
        yield ExportNote(
            note=note,
            article=place.ref,
            heading=place.headings.get(note.sources[0].block, ()) if note.sources else (),
            paragraphs=tuple(place.texts.get(source.block, "") for source in note.sources),
            changed_at_ms=changed_at,
            cards=histories.cards(note),
        )


def _by_deck(rows: Sequence[Sequence[Any]]) -> list[Sequence[Any]]:
    """Return the notes deck by deck, each deck where its first note stands."""
    ranks: dict[tuple[str, str], int] = {}

    def rank(row: Sequence[Any]) -> int:
        article, _, _, deck, *_ = row
        return ranks.setdefault((article, deck), len(ranks))

    return [row for _, row in sorted(((rank(row), row) for row in rows), key=itemgetter(0))]


def _histories(database: sqlite3.Connection, wanted: Where, *, events: bool) -> _Histories:
    states = database.execute(_STATES.format(wanted.sql), wanted.values)
    return _Histories(
        {CardId(row[0]): state_from_row(row) for row in states},
        _events(database, wanted) if events else {},
    )


def _events(database: sqlite3.Connection, wanted: Where) -> Mapping[CardId, list[CardEvent]]:
    found: dict[CardId, list[CardEvent]] = defaultdict(list)
    for event in map(event_from_row, database.execute(_EVENTS.format(wanted.sql), wanted.values)):
        found[event.card_id].append(event)
    return found


def _place(database: sqlite3.Connection, article_id: str) -> _Place:
    content, original_name = database.execute(
        "SELECT content, original_name FROM articles WHERE article_id = ?", (article_id,)
    ).fetchone()
    article = article_from_json(content)
    return _Place(
        ref=ArticleRef(article.id, article.meta, original_name, article.version),
        texts={block.id: block.text for block in article.blocks},
        headings=_headings(article),
    )


def _headings(article: Article) -> dict[BlockId, tuple[str, ...]]:
    """Return for each block the titles of the sections it stands in, the outermost first."""
    paths: dict[BlockId, tuple[str, ...]] = {}

    def walk(sections: Sequence[Section], above: tuple[str, ...]) -> None:
        for section in sections:
            path = (*above, section.marker + section.title.text)
            paths[section.block] = path
            walk(section.children, path)

    walk(article.outline, ())
    return {
        block.id: paths.get(block.id) or (paths.get(block.section, ()) if block.section else ())
        for block in article.blocks
    }
