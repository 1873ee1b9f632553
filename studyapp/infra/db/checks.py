"""Looks through a library with its own connections. Fulfils `services.check_library`."""

import json
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from studyapp.core.errors import LibraryDamagedError
from studyapp.core.ids import NoteId
from studyapp.infra.backup import check_pages, read_only
from studyapp.infra.db.counters import RECOUNT
from studyapp.infra.db.faults import faults
from studyapp.services.check_library import Findings

# LEFT JOINs, so that the notes are read in their own order and the cards looked up.
_WITH_CARDS = """
    FROM notes n LEFT JOIN cards c USING (note_id) LEFT JOIN card_states s USING (card_id)
    """
_IS_UNTIDY = """(s.card_id IS NULL OR s.deck <> n.deck OR s.article_id <> n.article_id
        OR (s.active AND n.status <> 'accepted'))"""
_TIDY = f"SELECT count(c.card_id), count(s.card_id), total({_IS_UNTIDY}) {_WITH_CARDS}"
_UNTIDY = f"SELECT n.note_id {_WITH_CARDS} WHERE {_IS_UNTIDY}"
# Blocks of all articles once, so that no article is taken apart for every note.
_BLOCKS = """
    CREATE TEMP TABLE blocks AS
        SELECT article_id AS article, value ->> 'id' AS block, value ->> 'text' AS text
        FROM articles, json_each(content, '$.blocks');
    CREATE INDEX temp.blocks_by_id ON blocks (block, article);
    """
_MOST = 64
# The paths to what is asked of the first sources of a note.
_PLACES = f"""
    CREATE TEMP TABLE places (
        place INTEGER PRIMARY KEY, block TEXT, article TEXT, first TEXT, last TEXT, span TEXT);
    WITH RECURSIVE numbers (place, source) AS (
        SELECT 0, '$.sources[0].'
        UNION ALL SELECT place + 1, '$.sources[' || (place + 1) || '].'
            FROM numbers WHERE place + 1 < {_MOST})
    INSERT INTO places SELECT place, source || 'block', source || 'article',
        source || 'start', source || 'end', source || 'span' FROM numbers;
    """  # noqa: S608  (a constant)
# json_extract takes a note apart once for all that is asked of it; json_each and ->> would do
# it for every word. It suspects too many: lost sources, and notes with more than `_MOST`.
_SUSPECTS = f"""
    SELECT note_id FROM notes CROSS JOIN places
        LEFT JOIN blocks ON blocks.block = json_extract(content, places.block)
            AND blocks.article = coalesce(json_extract(content, places.article), article_id)
    WHERE status = 'accepted' AND place < json_array_length(content, '$.sources')
        AND (substr(text, json_extract(content, first) + 1,
            json_extract(content, last) - json_extract(content, first)
            ) IS NOT json_extract(content, span) OR place + 1 = {_MOST})
    """  # noqa: S608  (a constant)
# DISTINCT would read the notes in the order of their ids, in twice the time.
_STRAYED = """
    SELECT note_id FROM notes, json_each(notes.content, '$.sources') AS source
        LEFT JOIN blocks ON block = source.value ->> 'block'
            AND article = coalesce(source.value ->> 'article', article_id)
    WHERE note_id IN (SELECT value FROM json_each(?)) AND substr(text,
        (source.value ->> 'start') + 1, (source.value ->> 'end') - (source.value ->> 'start')
        ) IS NOT source.value ->> 'span' AND source.value ->> 'lost' = 0
    """
_WITHOUT_ARTICLE = "article_id NOT IN (SELECT article_id FROM articles)"
_WITHOUT = f"SELECT count(*) FROM (SELECT DISTINCT article_id FROM notes) WHERE {_WITHOUT_ARTICLE}"  # noqa: S608
_ORPHANS = {
    "card_states": "card_id NOT IN (SELECT card_id FROM cards)",
    "note_sources": "note_id NOT IN (SELECT note_id FROM notes)",
    "note_texts": "note_id NOT IN (SELECT note_id FROM notes)",
    "note_tags": "note_id NOT IN (SELECT note_id FROM notes)",
    "cards": """note_id NOT IN (SELECT note_id FROM notes)
        AND card_id NOT IN (SELECT card_id FROM card_events)""",
    "reading_positions": _WITHOUT_ARTICLE,
    "article_versions": _WITHOUT_ARTICLE,
    "section_blocks": _WITHOUT_ARTICLE,
}
# Sums of the counts that triggers keep, and the same counted: two rows are one too many.
_COUNTS = """
    SELECT total(cards), total(new), total(new_free), total(learning), total(seen),
        total(suspended) FROM deck_counts
    UNION SELECT count(*), total(phase = 'new'), total(phase = 'new' AND NOT suspended),
        total(due_at IS NOT NULL AND NOT suspended), total(reps > 0), total(suspended)
        FROM card_states WHERE active
    """
_DUE = """
    SELECT coalesce(sum(cards), 0) FROM due_counts WHERE deck <> 0
    UNION SELECT coalesce(sum(cards), 0) FROM due_counts WHERE deck = 0
    UNION SELECT count(*) FROM card_states
        WHERE due_day IS NOT NULL AND active = 1 AND suspended = 0
    """
# Through the index on card_id: a million events name a hundred thousand cards.
_UNKNOWN = """
    SELECT count(*) FROM (SELECT DISTINCT card_id FROM card_events)
    WHERE card_id NOT IN (SELECT card_id FROM cards)
    """
_UNINDEXED = "SELECT count(*) FROM notes WHERE note_id NOT IN (SELECT note_id FROM note_texts)"
_INDEXED = "SELECT count(*) FROM note_texts"
_INDEX_HOLDS = "INSERT INTO note_search (note_search) VALUES ('integrity-check')"
_CACHE_KIB = 32 * 1024
_INDEX_LACKS = (
    "SELECT count(*) FROM note_texts WHERE number NOT IN (SELECT id FROM note_search_docsize)"
)


class SqlLibraryChecks:
    """Fulfils `services.check_library.LibraryChecks`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def look(self) -> Findings:
        # SQLite works outside the interpreter's lock, so two cores take half the time.
        with ThreadPoolExecutor(2) as pool:
            pages = pool.submit(check_pages, self._path)
            strayed = pool.submit(self._strayed)
            rows = pool.submit(self._rows)
            unindexed = pool.submit(self._unindexed)
            pages.result()
            with faults(self._path):
                found = replace(rows.result(), strayed=strayed.result())
                return replace(found, unindexed=unindexed.result())

    def remove_orphans(self) -> None:
        with faults(self._path), closing(sqlite3.connect(self._path)) as database, database:
            for table, belongs_to_nothing in _ORPHANS.items():
                database.execute(f"DELETE FROM {table} WHERE {belongs_to_nothing}")  # noqa: S608

    def count_again(self) -> None:
        with faults(self._path), closing(sqlite3.connect(self._path)) as database, database:
            for statement in RECOUNT:
                database.execute(statement)

    def _strayed(self) -> tuple[NoteId, ...]:
        with closing(_reader(self._path)) as database:
            database.executescript(_BLOCKS + _PLACES)
            suspects = _notes(database, _SUSPECTS)
            return _notes(database, _STRAYED, (json.dumps(suspects),)) if suspects else ()

    def _unindexed(self) -> int:
        with closing(sqlite3.connect(self._path)) as database:
            missing = _count(database, _UNINDEXED) + _count(database, _INDEX_LACKS)
            try:
                # It writes nothing, but is written as if it did.
                database.execute(_INDEX_HOLDS)
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT_VTAB:
                    raise
                return missing + _count(database, _INDEXED)
            finally:
                database.rollback()
        return missing

    def _rows(self) -> Findings:
        with closing(_reader(self._path)) as database:
            if _count(database, _WITHOUT):
                raise LibraryDamagedError(str(self._path), "the article of a note is gone")
            cards, states, untidy = database.execute(_TIDY).fetchone()
            # All cards and states seen with notes are all there are: then none is an orphan.
            sound = {"cards": cards, "card_states": states}
            return Findings(
                untidy=_notes(database, _UNTIDY) if untidy else (),
                orphans=sum(
                    _count(database, f"SELECT count(*) FROM {table} WHERE {condition}")  # noqa: S608
                    for table, condition in _ORPHANS.items()
                    if table not in sound or sound[table] != _rows_of(database, table)
                ),
                unknown=_count(database, _UNKNOWN),
                miscounted=any(len(database.execute(q).fetchall()) > 1 for q in (_COUNTS, _DUE)),
            )


def _reader(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot change the file, for looking up much of it."""
    database = read_only(path)
    database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return database


def _rows_of(database: sqlite3.Connection, table: str) -> int:
    """Return how many rows there are, counted in the table and not in an index of it."""
    return _count(database, f"SELECT count(*) FROM {table} NOT INDEXED")  # noqa: S608


def _notes(
    database: sqlite3.Connection, query: str, values: Sequence[str] = ()
) -> tuple[NoteId, ...]:
    return tuple(dict.fromkeys(NoteId(id_) for (id_,) in database.execute(query, values)))


def _count(database: sqlite3.Connection, query: str) -> int:
    return int(database.execute(query).fetchone()[0])
