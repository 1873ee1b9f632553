"""The index that finds notes by their words.

`note_texts` holds what FTS5 reads; triggers carry it into the index. What a note says is
folded in Python, which no trigger can: so a trigger takes the row of a changed note away,
whoever changes it, and `index_notes` makes the ones that are missing. What was forgotten
is missing, never wrong, and `doctor` finds it.
"""

import json
import sqlite3
from collections.abc import Iterable

from studyapp.core.cards.cloze import plain
from studyapp.core.cards.faces import question_text
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.search.grams import headings_of, words_of
from studyapp.infra.db.rows import note_from_row

_AT_ONCE = 2000
_SORTED_BY = 40
"""Characters of a question that decide its place in a list."""

SEARCH = (
    # What is known of the past is when a note was last changed.
    "ALTER TABLE notes ADD COLUMN added_at INTEGER NOT NULL DEFAULT 0",
    "UPDATE notes SET added_at = changed_at",
    """CREATE TABLE note_texts (
        number   INTEGER PRIMARY KEY,
        note_id  TEXT NOT NULL UNIQUE REFERENCES notes,
        type     TEXT NOT NULL,
        question TEXT NOT NULL,
        words    TEXT NOT NULL,
        headings TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX note_texts_by_type ON note_texts (type, note_id)",
    "CREATE INDEX note_texts_by_question ON note_texts (question, note_id)",
    # The words are folded already, so the tokenizer only cuts at blanks.
    """CREATE VIRTUAL TABLE note_search USING fts5 (
        words, headings, content = 'note_texts', content_rowid = 'number',
        tokenize = "ascii tokenchars '%'"
    )""",
    """CREATE TRIGGER note_texts_insert AFTER INSERT ON note_texts BEGIN
        INSERT INTO note_search (rowid, words, headings)
            VALUES (new.number, new.words, new.headings);
    END""",
    """CREATE TRIGGER note_texts_delete AFTER DELETE ON note_texts BEGIN
        INSERT INTO note_search (note_search, rowid, words, headings)
            VALUES ('delete', old.number, old.words, old.headings);
    END""",
    """CREATE TRIGGER notes_reworded AFTER UPDATE OF content ON notes
        WHEN old.content IS NOT new.content BEGIN
        DELETE FROM note_texts WHERE note_id = old.note_id;
    END""",
    """CREATE TABLE note_tags (
        note_id TEXT NOT NULL REFERENCES notes,
        tag     TEXT NOT NULL,
        PRIMARY KEY (note_id, tag)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX note_tags_by_tag ON note_tags (tag, note_id)",
    """INSERT INTO note_tags SELECT DISTINCT note_id, value
        FROM notes, json_each(content, '$.tags')""",
    """CREATE TRIGGER note_tags_insert AFTER INSERT ON notes BEGIN
        INSERT INTO note_tags
            SELECT DISTINCT new.note_id, value FROM json_each(new.content, '$.tags');
    END""",
    """CREATE TRIGGER note_tags_update AFTER UPDATE OF content ON notes
        WHEN old.content ->> '$.tags' IS NOT new.content ->> '$.tags' BEGIN
        DELETE FROM note_tags WHERE note_id = new.note_id;
        INSERT INTO note_tags
            SELECT DISTINCT new.note_id, value FROM json_each(new.content, '$.tags');
    END""",
    """CREATE TABLE saved_searches (
        name   TEXT PRIMARY KEY,
        search TEXT NOT NULL
    ) STRICT""",
)
_MISSING = """SELECT note_id FROM notes LEFT JOIN note_texts USING (note_id)
    WHERE note_texts.number IS NULL ORDER BY notes.rowid"""
_NOT_INDEXED = """SELECT note_id, deck, status, content FROM json_each(?) AS wanted
    JOIN notes ON note_id = wanted.value
    WHERE note_id NOT IN (SELECT note_id FROM note_texts)"""
_INDEX = """INSERT INTO note_texts (note_id, type, question, words, headings)
    VALUES (?, ?, ?, ?, ?)"""


def index_notes(database: sqlite3.Connection, notes: Iterable[str]) -> None:
    """Index those of some notes that are not; what a note now says is read from the database."""
    every = list(notes)
    for start in range(0, len(every), _AT_ONCE):
        wanted = json.dumps(every[start : start + _AT_ONCE])
        rows = database.execute(_NOT_INDEXED, (wanted,)).fetchall()
        database.executemany(_INDEX, (_row(note_from_row(row)) for row in rows))


def index_missing(database: sqlite3.Connection) -> None:
    """Index every note that is not."""
    index_notes(database, [note for (note,) in database.execute(_MISSING)])


def rebuild_index(database: sqlite3.Connection) -> None:
    """Index every note that is not, and make the index of what is said anew."""
    database.execute("INSERT INTO note_search (note_search) VALUES ('rebuild')")
    index_missing(database)


def make_search(database: sqlite3.Connection) -> None:
    """Make the index and what belongs to it, for all notes that are there."""
    for statement in SEARCH:
        database.execute(statement)
    index_missing(database)


def _row(note: Note) -> tuple[str, str, str, str, str]:
    question = plain(note.text) if note.type is NoteType.CLOZE else question_text(note)
    return note.id, note.type.value, question[:_SORTED_BY], words_of(note), headings_of(note)
