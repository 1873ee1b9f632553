"""Notes on their way out of the library, with their paragraphs, states and history."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, select

from studyapp.core.article.model import Article, Section
from studyapp.core.cards.model import ArticleRef, Note, NoteStatus, cards_of
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.events import CardEvent
from studyapp.core.scheduling.state import NEW_CARD, CardState
from studyapp.infra.db import tables as t
from studyapp.infra.db.engine import reader
from studyapp.infra.db.faults import faults
from studyapp.infra.db.rows import (
    article_from_json,
    event_from_row,
    note_from_row,
    state_from_row,
)
from studyapp.services.export_ports import ExportCard, ExportNote

_n = t.notes.c


@dataclass(frozen=True, slots=True)
class SqlExportSource:
    """Fulfils `services.export_ports.ExportSource`; each call sees one state of the library."""

    engine: Engine
    path: Path

    def notes(
        self, article: ArticleId | None = None, deck: str | None = None, *, events: bool = False
    ) -> tuple[ExportNote, ...]:
        with faults(self.path), reader(self.engine).connect() as connection, connection.begin():
            return tuple(_notes(connection, article, deck, events=events))


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
    connection: Connection, article: ArticleId | None, deck: str | None, *, events: bool
) -> Iterator[ExportNote]:
    wanted: list[ColumnElement[bool]] = [_n.status != NoteStatus.RETIRED.value]
    if article is not None:
        wanted.append(_n.article_id == article)
    if deck is not None:
        wanted.append(_n.deck == deck)
    rows = connection.execute(select(t.notes).where(*wanted).order_by(_n.position)).all()
    histories = _histories(connection, wanted, events=events)
    places = {each: _place(connection, each) for each in {row.article_id for row in rows}}
    for row in _by_deck(rows):
        note, place = note_from_row(row), places[row.article_id]
        yield ExportNote(
            note=note,
            article=place.ref,
            heading=place.headings.get(note.sources[0].block, ()) if note.sources else (),
            paragraphs=tuple(place.texts.get(source.block, "") for source in note.sources),
            changed_at_ms=row.changed_at,
            cards=histories.cards(note),
        )


def _by_deck(rows: Sequence[Row[Any]]) -> list[Row[Any]]:
    """Return the notes deck by deck, each deck where its first note stands."""
    ranks: dict[tuple[str, str], int] = {}
    for row in rows:
        ranks.setdefault((row.article_id, row.deck), len(ranks))
    return sorted(rows, key=lambda row: ranks[row.article_id, row.deck])


def _histories(
    connection: Connection, wanted: list[ColumnElement[bool]], *, events: bool
) -> _Histories:
    ids = select(t.cards.c.card_id).join(t.notes, t.cards.c.note_id == _n.note_id).where(*wanted)
    states = connection.execute(select(t.card_states).where(t.card_states.c.card_id.in_(ids)))
    return _Histories(
        {CardId(row.card_id): state_from_row(row) for row in states},
        _events(connection, ids) if events else {},
    )


def _events(connection: Connection, cards: Select[tuple[int]]) -> Mapping[CardId, list[CardEvent]]:
    found: dict[CardId, list[CardEvent]] = defaultdict(list)
    query = select(t.card_events).where(t.card_events.c.card_id.in_(cards))
    for row in connection.execute(query.order_by(t.card_events.c.seq)):
        found[CardId(row.card_id)].append(event_from_row(row))
    return found


def _place(connection: Connection, article_id: str) -> _Place:
    c = t.articles.c
    row = connection.execute(
        select(c.content, c.original_name).where(c.article_id == article_id)
    ).one()
    article = article_from_json(row.content)
    return _Place(
        ref=ArticleRef(article.id, article.meta, row.original_name, article.version),
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
