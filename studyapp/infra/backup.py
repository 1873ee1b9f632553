"""Copies of the library, made while it is open and checked before they count."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from studyapp.core.errors import FileMissingError, FileWriteError, LibraryDamagedError

FOLDER = "backups"


def backup(database: Path, target: Path) -> None:
    """Copy a library into a file, with SQLite's online backup.

    Raises:
        FileWriteError: The target cannot be written; an older file there is untouched.
        LibraryDamagedError: The library or its copy fails SQLite's own check.
    """
    draft = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileWriteError(str(target), error.strerror or str(error)) from error
    try:
        with (
            closing(sqlite3.connect(database)) as source,
            closing(sqlite3.connect(draft)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        check(draft)
        draft.replace(target)
    except (OSError, sqlite3.OperationalError) as error:
        raise FileWriteError(str(target), str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


def check(path: Path) -> None:
    """Return when the file is a sound library.

    Raises:
        FileMissingError: There is no such file.
        LibraryDamagedError: It is no library, or SQLite's quick_check finds a fault.
    """
    if not path.is_file():
        raise FileMissingError(str(path), "no such file")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            verdict = database.execute("PRAGMA quick_check").fetchone()[0]
            database.execute("SELECT 1 FROM card_events LIMIT 1")
    except sqlite3.DatabaseError as error:
        raise LibraryDamagedError(str(path), str(error)) from error
    if verdict != "ok":
        raise LibraryDamagedError(str(path), verdict)


def restore(backup_file: Path, database: Path, moment: datetime) -> Path | None:
    """Put a backup in the place of the library; the library must not be open.

    Returns:
        Where the replaced library was kept; None when there was none.

    Raises:
        FileMissingError, LibraryDamagedError: The backup is no sound library; nothing changed.
        FileWriteError: The copy could not be written; nothing changed.
    """
    check(backup_file)
    draft = database.with_name(f".{database.name}.restored")
    backup(backup_file, draft)
    kept = None
    if database.exists():
        kept = database.with_name(f"{database.stem}-replaced-{moment:%Y%m%d-%H%M%S}.db")
        backup(database, kept)
    for leftover in (f"{database.name}-wal", f"{database.name}-shm"):
        database.with_name(leftover).unlink(missing_ok=True)
    draft.replace(database)
    return kept
