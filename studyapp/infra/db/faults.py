"""What SQLite says when it fails, in our errors. The one place that knows its codes."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from json import JSONDecodeError
from pathlib import Path

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
_UNREADABLE = "Could not decode to UTF-8"
"""What the driver says of text that is none; it gives no code."""
_PRIMARY = 0xFF
"""The low byte of a result code; the others say where it happened."""


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Raise a LibraryError for what a user can cure; let bugs through."""
    try:
        yield
    except (JSONDecodeError, UnicodeDecodeError) as error:
        # SQLite keeps no checksums: a page can be in order and its text not.
        raise _damaged(path, str(error)) from error
    except sqlite3.Error as error:
        kind = _FAULTS.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if kind is LibraryDamagedError or _UNREADABLE in str(error):
            raise _damaged(path, str(error)) from error
        if kind is None:
            raise
        raise kind(str(path), str(error)) from error


def _damaged(path: Path, reason: str) -> LibraryDamagedError:
    with suppress(OSError):
        suspect_mark(path).touch()
    return LibraryDamagedError(str(path), reason)


def suspect_mark(path: Path) -> Path:
    """Return the file that says: look closer at this database before it is opened again."""
    return path.with_name(f"{path.name}-suspect")
