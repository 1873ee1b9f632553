"""What SQLite says when it fails, in our errors. The one place that knows its codes."""

import logging
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from json import JSONDecodeError
from pathlib import Path
from traceback import walk_tb

from studyapp.core.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryInUseError,
    LibraryReadOnlyError,
)

logger = logging.getLogger(__name__)

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
_BAD_SECTORS = (
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
)
"""The disk does not give back what was written; nothing is wrong with space or permissions."""
_UNREADABLE = (
    "Could not decode to UTF-8",
    "malformed JSON",
    "FOREIGN KEY constraint failed",
    # A deck that is not among those counted.
    "NOT NULL constraint failed: due_counts",
)
"""What the driver and SQLite say of rows that make no sense; their codes say less."""
_SENSELESS = (LookupError, TypeError, ValueError, ArithmeticError, AttributeError)
"""What the adapters here raise when they make such a row into what it stands for."""
_ADAPTERS = __name__.rpartition(".")[0]
_PRIMARY = 0xFF
"""The low byte of a result code; the others say where it happened."""


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Raise a LibraryError for what a user can cure; let bugs through.

    Damage leaves a mark, so that the library is looked at closer before the next session.
    """
    try:
        with told(path):
            yield
    except LibraryDamagedError:
        with suppress(OSError):
            suspect_mark(path).touch()
        raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what `faults` does, and leave no mark."""
    try:
        yield
    except (JSONDecodeError, UnicodeDecodeError) as error:
        # SQLite keeps no checksums: a page can be in order and its text not.
        raise LibraryDamagedError(str(path), str(error)) from error
    except sqlite3.Error as error:
        kind = _kind(error, path)
        if kind is None:
            raise
        raise kind(str(path), str(error)) from error
    except _SENSELESS as error:
        if not _is_of_a_row(error):
            raise
        # A mistake of ours would look the same: the log tells the two apart.
        logger.warning("a row makes no sense", exc_info=True)
        raise LibraryDamagedError(str(path), f"a row makes no sense: {error!r}") from error


def _kind(error: sqlite3.Error, path: Path) -> type[LibraryError] | None:
    """Return what an error of SQLite means to the learner; None for a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code in _BAD_SECTORS or any(words in str(error) for words in _UNREADABLE):
        return LibraryDamagedError
    kind = _FAULTS.get(code & _PRIMARY)
    # Of a file that was emptied by another program SQLite says that it is locked.
    if kind is LibraryInUseError and path.is_file() and not path.stat().st_size:
        return LibraryDamagedError
    return kind


def _is_of_a_row(error: Exception) -> bool:
    """Tell whether an error comes from an adapter, not from those who use it."""
    modules = [
        str(frame.f_globals.get("__name__")) for frame, _line in walk_tb(error.__traceback__)
    ]
    ours = [module for module in modules if module.startswith("studyapp.")]
    return bool(ours) and ours[-1].startswith(_ADAPTERS) and ours[-1] != __name__


def suspect_mark(path: Path) -> Path:
    """Return the file that says: look closer at this database before it is opened again."""
    return path.with_name(f"{path.name}-suspect")
