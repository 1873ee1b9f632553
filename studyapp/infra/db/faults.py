"""What SQLite says when it fails, in our errors. The one place that reads its messages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from studyapp.core.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryInUseError,
    LibraryReadOnlyError,
)

_FAULTS: tuple[tuple[str, type[LibraryError]], ...] = (
    ("readonly", LibraryReadOnlyError),
    ("disk is full", LibraryReadOnlyError),
    ("disk I/O error", LibraryReadOnlyError),
    ("unable to open", LibraryReadOnlyError),
    ("locked", LibraryInUseError),
    ("not a database", LibraryDamagedError),
    ("malformed", LibraryDamagedError),
)


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Raise a LibraryError for what a user can cure; let bugs through."""
    try:
        yield
    except DatabaseError as error:
        said = str(error.orig)
        for words, kind in _FAULTS:
            if words in said:
                raise kind(str(path), said) from error
        raise
