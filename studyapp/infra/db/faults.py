"""What SQLite says when it fails, in our errors. The one place that knows its codes."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from studyapp.core.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryInUseError,
    LibraryReadOnlyError,
)

# https://www.sqlite.org/rescode.html
_FAULTS: Mapping[int, type[LibraryError]] = {
    sqlite3.SQLITE_PERM: LibraryReadOnlyError,
    sqlite3.SQLITE_READONLY: LibraryReadOnlyError,
    sqlite3.SQLITE_FULL: LibraryReadOnlyError,
    sqlite3.SQLITE_IOERR: LibraryReadOnlyError,
    sqlite3.SQLITE_CANTOPEN: LibraryReadOnlyError,
    sqlite3.SQLITE_BUSY: LibraryInUseError,
    sqlite3.SQLITE_LOCKED: LibraryInUseError,
    sqlite3.SQLITE_CORRUPT: LibraryDamagedError,
    sqlite3.SQLITE_NOTADB: LibraryDamagedError,
}
_PRIMARY = 0xFF
"""The low byte of a result code; the others say where it happened."""


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Raise a LibraryError for what a user can cure; let bugs through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        kind = _FAULTS.get(getattr(cause, "sqlite_errorcode", 0) & _PRIMARY)
        if kind is None:
            raise
        if kind is LibraryDamagedError:
            with suppress(OSError):
                suspect_mark(path).touch()
        raise kind(str(path), str(cause)) from error


def suspect_mark(path: Path) -> Path:
    """Return the file that says: look closer at this database before it is opened again."""
    return path.with_name(f"{path.name}-suspect")
