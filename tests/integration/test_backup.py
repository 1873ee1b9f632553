import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from studyapp.core.errors import FileMissingError, FileWriteError, LibraryDamagedError
from studyapp.infra.backup import backup, check, restore

NOON = datetime(2025, 6, 20, 12, tzinfo=UTC)


@pytest.fixture
def library(tmp_path):
    return make(tmp_path / "library.db", ["first"])


def make(path, events):
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE card_events (what TEXT)")
        database.executemany("INSERT INTO card_events VALUES (?)", [(e,) for e in events])
        database.commit()
    return path


def events(path):
    with closing(sqlite3.connect(path)) as database:
        return [what for (what,) in database.execute("SELECT what FROM card_events")]


def test_a_backup_of_an_open_library_holds_what_was_committed(library, tmp_path):
    with closing(sqlite3.connect(library)) as still_open:
        still_open.execute("INSERT INTO card_events VALUES ('second')")
        still_open.commit()
        backup(library, tmp_path / "copies" / "a.db")
    assert events(tmp_path / "copies" / "a.db") == ["first", "second"]
    assert [p.name for p in (tmp_path / "copies").iterdir()] == ["a.db"]


def test_restore_keeps_what_it_replaces(library, tmp_path):
    older = make(tmp_path / "older.db", ["older"])
    kept = restore(older, library, NOON)
    assert events(library) == ["older"]
    assert events(kept) == ["first"]


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100])
def test_a_file_that_is_no_library_is_refused_and_nothing_changes(library, tmp_path, content):
    bad = tmp_path / "bad.db"
    bad.write_bytes(content)
    with pytest.raises(LibraryDamagedError):
        restore(bad, library, NOON)
    assert events(library) == ["first"]


def test_a_missing_backup_is_said_so(library, tmp_path):
    with pytest.raises(FileMissingError):
        restore(tmp_path / "gone.db", library, NOON)


def test_a_truncated_library_fails_its_check(library, tmp_path):
    big = make(tmp_path / "big.db", ["x" * 4000] * 50)
    with closing(sqlite3.connect(big)) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    big.write_bytes(big.read_bytes()[: 4096 * 5])
    with pytest.raises(LibraryDamagedError):
        check(big)


def test_a_backup_that_cannot_be_written_leaves_nothing(library, tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(FileWriteError):
        backup(library, tmp_path / "file" / "copy.db")
