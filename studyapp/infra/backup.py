"""Copies of a database, made while it is open and checked before they count."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from studyapp.core.errors import (
    FileMissingError,
    FileWriteError,
    IndexesDamagedError,
    LibraryDamagedError,
)

FOLDER = "backups"
_SMALL = 32 * 2**20
UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged file raises: messages of SQLite quote it, whatever stands there."""
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_PRIMARY = 0xFF
"""The low byte of SQLite's result codes; the others say where it happened."""


def backup(database: Path, target: Path, *, mend: bool = False) -> None:
    """Copy a database into a file, with SQLite's online backup.

    With `mend`, indexes that do not go with their tables are made anew in the copy.

    A writer is not kept waiting meanwhile: the copy is what was committed when it began.

    Raises:
        FileMissingError: There is no such database.
        FileWriteError: The target cannot be written; an older file there is untouched.
        LibraryDamagedError: The database or its copy fails SQLite's own check.
    """
    if not database.is_file():
        raise FileMissingError(str(database), "no such file")
    # Not a plain connect(): it would make a database that is gone anew.
    address = f"{database.resolve().as_uri()}?mode=rw"
    try:
        source = sqlite3.connect(address, uri=True)
    except sqlite3.OperationalError as error:
        raise FileMissingError(str(database), str(error)) from error
    with closing(source):
        backup_open(source, database, target, mend=mend)


def backup_open(
    source: sqlite3.Connection, database: Path, target: Path, *, mend: bool = False
) -> None:
    """Copy a database that is open, even when its file is gone since.

    Raises what `backup` does.
    """
    draft = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileWriteError(str(target), error.strerror or str(error)) from error
    try:
        with closing(sqlite3.connect(draft)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        try:
            check_pages(draft)
        except IndexesDamagedError:
            if not mend:
                raise
            make_indexes_anew(draft)
        draft.replace(target)
    except LibraryDamagedError as error:
        # The copy shows it, but it is the library that is meant.
        raise type(error)(str(database), error.reason) from error
    except OSError as error:
        raise FileWriteError(str(target), error.strerror or str(error)) from error
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise LibraryDamagedError(str(database), str(error)) from error
        raise FileWriteError(str(target), str(error)) from error
    finally:
        # Where nothing may be written it does not lie either.
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def check_pages(path: Path) -> None:
    """Return when SQLite finds nothing wrong.

    It reads every page and the order of every table: about 0.15 s for 100 MB. Only in files
    of up to 32 MB indexes are compared with their tables, which takes five times as long.

    Raises:
        IndexesDamagedError: All is in order but indexes.
        LibraryDamagedError: The file is no database or is damaged.
    """
    _verify(path, "quick_check(1)", LibraryDamagedError)
    if path.stat().st_size <= _SMALL:
        check_indexes(path)


def check_indexes(path: Path) -> None:
    """Return when every index of a file whose pages are in order goes with its table.

    Raises:
        IndexesDamagedError: One does not.
    """
    _verify(path, "integrity_check(1)", IndexesDamagedError)


def make_indexes_anew(path: Path) -> None:
    """Make the indexes of a library that is not open from its tables.

    Raises:
        LibraryDamagedError: That cannot be done; nothing changed.
    """
    try:
        with closing(sqlite3.connect(path)) as database:
            database.execute("REINDEX")
    except UNREADABLE as error:
        raise LibraryDamagedError(str(path), str(error)) from error
    check_indexes(path)


def _verify(path: Path, pragma: str, fault: type[LibraryDamagedError]) -> None:
    try:
        with closing(read_only(path)) as database:
            verdict = database.execute(f"PRAGMA {pragma}").fetchone()[0]
    except UNREADABLE as error:
        raise LibraryDamagedError(str(path), str(error)) from error
    if verdict != "ok":
        raise fault(str(path), verdict)


def read_only(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot change the file. Raises sqlite3.Error."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether an error means that the file is damaged or no database at all."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _DAMAGED
