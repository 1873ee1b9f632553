"""Schema changes, oldest first. A released step is never edited again."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studyapp.core.errors import LibraryDamagedError, LibraryTooNewError
from studyapp.core.ids import stable_id
from studyapp.infra.backup import backup
from studyapp.infra.db.connections import Connections
from studyapp.infra.db.counters import LEAN_COUNTERS
from studyapp.infra.db.first_counters import COUNTERS, DAY_COUNTERS, SPARING_COUNTERS
from studyapp.infra.db.rows import article_from_json
from studyapp.infra.db.search_index import make_search
from studyapp.infra.db.sections import put_sections

APPLICATION_ID = 0x57656E67
"""Says in the file's header whose database it is: "Weng", of 温故."""

Migration = Callable[[sqlite3.Connection], None]

_INITIAL = (
    """CREATE TABLE facts (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE articles (
        article_id    TEXT PRIMARY KEY,
        number        INTEGER NOT NULL UNIQUE,
        title         TEXT NOT NULL,
        author        TEXT NOT NULL,
        date          TEXT NOT NULL,
        original_name TEXT NOT NULL,
        imported_at   INTEGER NOT NULL,
        characters    INTEGER NOT NULL,
        body          TEXT NOT NULL,
        content       TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE notes (
        note_id    TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES articles,
        deck       TEXT NOT NULL,
        position   INTEGER NOT NULL,
        status     TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        content    TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX notes_by_article ON notes (article_id, position)",
    """CREATE TABLE note_sources (
        note_id  TEXT NOT NULL REFERENCES notes,
        block_id TEXT NOT NULL,
        PRIMARY KEY (note_id, block_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX note_sources_by_block ON note_sources (block_id)",
    """CREATE TABLE cards (
        card_id INTEGER PRIMARY KEY,
        note_id TEXT NOT NULL REFERENCES notes,
        ordinal INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX cards_by_note ON cards (note_id)",
    """CREATE TABLE card_events (
        seq            INTEGER PRIMARY KEY AUTOINCREMENT,
        device         TEXT NOT NULL,
        counter        INTEGER NOT NULL,
        card_id        INTEGER NOT NULL REFERENCES cards,
        at             INTEGER NOT NULL,
        day            INTEGER NOT NULL,
        kind           TEXT NOT NULL,
        rating         INTEGER,
        duration_ms    INTEGER,
        desired_retention REAL,
        target_device  TEXT,
        target_counter INTEGER,
        UNIQUE (device, counter)
    ) STRICT""",
    "CREATE INDEX card_events_by_card ON card_events (card_id, seq)",
    "CREATE INDEX card_events_by_day ON card_events (day)",
    """CREATE INDEX card_events_by_target ON card_events (target_device, target_counter)
        WHERE target_device IS NOT NULL""",
    """CREATE TRIGGER card_events_no_update BEFORE UPDATE ON card_events
        BEGIN SELECT RAISE(ABORT, 'card_events is append-only'); END""",
    """CREATE TRIGGER card_events_no_delete BEFORE DELETE ON card_events
        BEGIN SELECT RAISE(ABORT, 'card_events is append-only'); END""",
    # A cache: what the queue asks about each card. `doctor` can rebuild it from the log.
    """CREATE TABLE card_states (
        card_id       INTEGER PRIMARY KEY REFERENCES cards,
        article_id    TEXT NOT NULL,
        deck          TEXT NOT NULL,
        sibling_group TEXT NOT NULL,
        position      INTEGER NOT NULL,
        active        INTEGER NOT NULL,
        phase         TEXT NOT NULL,
        stability     REAL,
        difficulty    REAL,
        due_at        INTEGER,
        due_day       INTEGER,
        last_review   INTEGER,
        last_day      INTEGER,
        step          INTEGER NOT NULL,
        interval_days INTEGER NOT NULL,
        reps          INTEGER NOT NULL,
        lapses        INTEGER NOT NULL,
        suspended     INTEGER NOT NULL,
        buried_on     INTEGER
    ) STRICT""",
    "CREATE INDEX card_states_new ON card_states (phase, active, position)",
    "CREATE INDEX card_states_due ON card_states (due_day) WHERE due_day IS NOT NULL",
    "CREATE INDEX card_states_learning ON card_states (due_at) WHERE due_at IS NOT NULL",
    # Sums over the log, for limits, calendar and charts; a cache as well.
    """CREATE TABLE day_totals (
        day          INTEGER PRIMARY KEY,
        milliseconds INTEGER NOT NULL,
        again        INTEGER NOT NULL,
        hard         INTEGER NOT NULL,
        good         INTEGER NOT NULL,
        easy         INTEGER NOT NULL,
        new_cards    INTEGER NOT NULL,
        recalls      INTEGER NOT NULL,
        recalled     INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE reading_positions (
        article_id TEXT PRIMARY KEY REFERENCES articles,
        block_id   TEXT NOT NULL,
        "offset"   INTEGER NOT NULL,
        at         INTEGER NOT NULL
    ) STRICT""",
)


def _step_001_initial(connection: sqlite3.Connection) -> None:
    for statement in _INITIAL:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


_VERSIONS = (
    "ALTER TABLE articles ADD COLUMN version TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE articles ADD COLUMN density TEXT NOT NULL DEFAULT 'standard'",
    "ALTER TABLE articles ADD COLUMN corrections TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE articles ADD COLUMN skipped TEXT NOT NULL DEFAULT '[]'",
    # `source` is what the importer read, so that an article can be read again by better rules;
    # `original_file` names the learner's own file in the library's folder.
    """CREATE TABLE article_versions (
        article_id    TEXT NOT NULL REFERENCES articles,
        version       TEXT NOT NULL,
        imported_at   INTEGER NOT NULL,
        original_name TEXT NOT NULL,
        original_file TEXT NOT NULL,
        source        TEXT NOT NULL,
        PRIMARY KEY (article_id, version)
    ) STRICT""",
    # The note as the rules last made it; NULL for a note made by hand.
    "ALTER TABLE notes ADD COLUMN generated TEXT",
    "UPDATE notes SET generated = json_array(deck, content)",
)


def _step_002_versions(connection: sqlite3.Connection) -> None:
    for statement in _VERSIONS:
        connection.execute(statement)
    rows = connection.execute(
        "SELECT article_id, original_name, imported_at, content FROM articles"
    ).fetchall()
    for article_id, name, imported_at, content in rows:
        article = json.loads(content)
        version = stable_id("version", article["text"])
        connection.execute(
            "UPDATE articles SET version = ? WHERE article_id = ?", (version, article_id)
        )
        connection.execute(
            "INSERT INTO article_versions VALUES (?, ?, ?, ?, '', ?)",
            (article_id, version, imported_at, name, json.dumps(_source(article))),
        )


def _source(article: dict[str, Any]) -> dict[str, Any]:
    """Return what an importer would have handed over: the first schema did not keep it."""
    kept = {"heading", "quotation", "list_item", "table", "caption"}
    hints = [
        {
            "line": article["text"].count("\n", 0, block["start"]),
            "kind": block["kind"],
            "level": block["level"],
            "marker": block["marker"],
            "strong": False,
        }
        for block in article["blocks"]
        if block["kind"] in kept
    ]
    return {
        "text": article["text"],
        "encoding": article["encoding"],
        "hints": hints,
        "meta": article["meta"],
        "name": "",
    }


_PLANS = (
    "ALTER TABLE card_events ADD COLUMN interval_days INTEGER",
    "ALTER TABLE card_events ADD COLUMN due_day INTEGER",
    # The counter of the first event of those that are taken back together; NULL for one alone.
    "ALTER TABLE card_events ADD COLUMN action INTEGER",
    # Counts by day come from the index alone.
    "DROP INDEX card_states_due",
    """CREATE INDEX card_states_due ON card_states (due_day, active, suspended)
        WHERE due_day IS NOT NULL""",
    """CREATE TABLE exams (
        exam_id         TEXT PRIMARY KEY,
        name            TEXT NOT NULL,
        day             INTEGER NOT NULL,
        target          REAL NOT NULL,
        minutes_per_day INTEGER NOT NULL,
        scope           TEXT NOT NULL,
        archived        INTEGER NOT NULL
    ) STRICT""",
    # Each try to fit FSRS to the learner; the latest adopted one is in force.
    """CREATE TABLE fits (
        number      INTEGER PRIMARY KEY,
        at          INTEGER NOT NULL,
        parameters  TEXT NOT NULL,
        reviews     INTEGER NOT NULL,
        loss_before REAL,
        loss_after  REAL,
        adopted     INTEGER NOT NULL
    ) STRICT""",
    # Limits of one study day in place of the settings; article and deck are "" for the library's.
    """CREATE TABLE day_limits (
        day        INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        deck       TEXT NOT NULL,
        new        INTEGER,
        reviews    INTEGER,
        PRIMARY KEY (day, article_id, deck)
    ) STRICT, WITHOUT ROWID""",
)


def _step_003_plans(connection: sqlite3.Connection) -> None:
    for statement in _PLANS:
        connection.execute(statement)


def _step_004_counters(connection: sqlite3.Connection) -> None:
    for statement in COUNTERS:
        connection.execute(statement)


def _step_005_missed(connection: sqlite3.Connection) -> None:
    # Bit n is set when part n of the answer was not known; NULL when parts were not told apart.
    connection.execute("ALTER TABLE card_events ADD COLUMN missed INTEGER")


_LABELS = (
    "ALTER TABLE card_states ADD COLUMN flag INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE card_states ADD COLUMN marked INTEGER NOT NULL DEFAULT 0",
    # Of a flagged event the flag, of a marked one whether it marks.
    "ALTER TABLE card_events ADD COLUMN flag INTEGER",
    # What a card has from the one it replaces.
    "ALTER TABLE card_events ADD COLUMN parent INTEGER",
    "ALTER TABLE card_events ADD COLUMN stability REAL",
    "ALTER TABLE card_events ADD COLUMN difficulty REAL",
    # Which blocks lie below a heading, at any depth; made anew with each version of a text.
    """CREATE TABLE section_blocks (
        article_id TEXT NOT NULL REFERENCES articles,
        section_id TEXT NOT NULL,
        block_id   TEXT NOT NULL,
        PRIMARY KEY (article_id, section_id, block_id)
    ) STRICT, WITHOUT ROWID""",
)


def _step_006_labels(connection: sqlite3.Connection) -> None:
    for statement in _LABELS:
        connection.execute(statement)
    rows = connection.execute("SELECT content FROM articles").fetchall()
    for (content,) in rows:
        put_sections(connection, article_from_json(content))


def _step_007_search(connection: sqlite3.Connection) -> None:
    make_search(connection)


def _step_008_day_counters(connection: sqlite3.Connection) -> None:
    for statement in DAY_COUNTERS:
        connection.execute(statement)


def _step_009_sparing_counters(connection: sqlite3.Connection) -> None:
    for statement in SPARING_COUNTERS:
        connection.execute(statement)


_CHOICES = (
    # Seconds until the card is asked again, where an answer led to a learning step.
    # NULL as well in what was answered before: Anki's usual steps say it.
    "ALTER TABLE card_events ADD COLUMN wait_seconds INTEGER",
    # Desired retention on the way to an exam, and in the last week before it.
    "ALTER TABLE exams ADD COLUMN building_retention REAL NOT NULL DEFAULT 0.85",
    "ALTER TABLE exams ADD COLUMN sprint_retention REAL NOT NULL DEFAULT 0.95",
)


def _step_010_choices(connection: sqlite3.Connection) -> None:
    for statement in _CHOICES:
        connection.execute(statement)


_LEAN = (
    *LEAN_COUNTERS,
    # An answer to a card that is not new passes this one over.
    "DROP INDEX card_states_new",
    """CREATE INDEX card_states_new ON card_states (position)
        WHERE phase = 'new' AND active = 1 AND suspended = 0""",
    # Each answer moved an entry of it; the histograms are counted as quickly without.
    "DROP INDEX card_states_memory",
    # Nothing is deleted from the log, so its numbers never come again anyhow: AUTOINCREMENT only
    # wrote one more page with every answer. It is no part of the file but for this text.
    "PRAGMA writable_schema = ON",
    """UPDATE sqlite_schema SET sql = replace(sql, ' AUTOINCREMENT', '')
        WHERE type = 'table' AND name = 'card_events'""",
    "PRAGMA writable_schema = RESET",
    "DELETE FROM sqlite_sequence",
)


def _step_011_lean_answers(connection: sqlite3.Connection) -> None:
    for statement in _LEAN:
        connection.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (
    _step_001_initial,
    _step_002_versions,
    _step_003_plans,
    _step_004_counters,
    _step_005_missed,
    _step_006_labels,
    _step_007_search,
    _step_008_day_counters,
    _step_009_sparing_counters,
    _step_010_choices,
    _step_011_lean_answers,
)


def upgrade(
    connections: Connections, path: Path, migrations: tuple[Migration, ...] = MIGRATIONS
) -> int:
    """Bring the database to the newest schema and return the version it had.

    Each step runs in one transaction with its version bump, so a failure
    leaves the file at the step before. A library that was already in use is
    copied to "library-before-N.db" first.

    Raises:
        LibraryTooNewError: A later version of the program wrote the file.
        LibraryDamagedError: The file is a database of another program, or fails its check.
        FileWriteError: There is no room for the copy.
    """
    with connections.connection() as connection:
        before = _number(connection, "user_version")
        if before > len(migrations):
            raise LibraryTooNewError(
                str(path), f"it has version {before}, this program knows {len(migrations)}"
            )
        is_ours = _number(connection, "application_id") == APPLICATION_ID
        # An empty database has no schema yet, but WAL has given it a page.
        if not is_ours and _number(connection, "schema_version"):
            raise LibraryDamagedError(str(path), "it is the database of another program")
    if 0 < before < len(migrations):
        backup(path, path.with_name(f"{path.stem}-before-{before + 1}.db"))
    for number, step in enumerate(migrations[before:], start=before + 1):
        with connections.transaction() as connection:
            step(connection)
            connection.execute(f"PRAGMA user_version = {number}")
            connection.commit()
    return before


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
