"""Puts a copy in the place of a library, and keeps what it replaces."""

from datetime import datetime
from pathlib import Path

from studyapp.core.errors import FileWriteError, IndexesDamagedError
from studyapp.infra.backup import backup
from studyapp.infra.backup_check import check, identify

_BESIDE = ("-wal", "-shm")


def restore(copy: Path, database: Path, moment: datetime) -> Path | None:
    """Put a copy in the place of the library; the library must not be open.

    Returns:
        Where the replaced library is kept; None when there was none.

    Raises:
        FileMissingError, LibraryDamagedError, LibraryTooNewError: The copy cannot be used;
            nothing changed.
        FileWriteError: The copy could not be written; nothing changed.
    """
    try:
        check(copy)
    except IndexesDamagedError:
        identify(copy)  # its tables are whole
    draft = database.with_name(f".{database.name}.restored")
    backup(copy, draft, mend=True)
    kept = set_aside(database, moment)
    try:
        draft.replace(database)
    except OSError as error:
        raise FileWriteError(str(database), error.strerror or str(error)) from error
    return kept


def set_aside(database: Path, moment: datetime) -> Path | None:
    """Rename a library as it is, damaged or not, with its write-ahead log.

    Returns its new place, None when there was no library. Raises FileWriteError.
    """
    kept = _free_name(database, moment)
    existed = database.exists()
    try:
        # The log comes last: a library without its log would lack the latest answers silently.
        for suffix in ("", *_BESIDE):
            part = database.with_name(database.name + suffix)
            if part.exists():
                part.rename(kept.with_name(kept.name + suffix))
    except OSError as error:
        raise FileWriteError(str(kept), error.strerror or str(error)) from error
    return kept if existed else None


def _free_name(database: Path, moment: datetime) -> Path:
    name = f"{database.stem}-replaced-{moment:%Y%m%d-%H%M%S}"
    kept = database.with_name(f"{name}.db")
    number = 1
    while kept.exists():
        number += 1
        kept = database.with_name(f"{name}-{number}.db")
    return kept
