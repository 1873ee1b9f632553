"""Looks closer at a library that may have been damaged since it was last open."""

import logging
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from studyapp.core.errors import IndexesDamagedError, LibraryDamagedError, LibraryReadOnlyError
from studyapp.infra.backup import FOLDER, check_indexes, check_pages, make_indexes_anew
from studyapp.infra.backup_check import check_rows
from studyapp.infra.backup_copies import copies_in
from studyapp.infra.db.counters import RECOUNT
from studyapp.infra.db.faults import faults, suspect_mark

logger = logging.getLogger(__name__)

_HEADER = 100


def look_for(database: Path) -> None:
    """Let nobody make a library anew in the place of one that was lost.

    Raises:
        LibraryDamagedError: It is gone or empty although there are copies of it, or its
            write-ahead log: SQLite would throw that away with what was answered last.
    """
    if not _length(database) and (_was_left_open(database) or copies_in(database.parent / FOLDER)):
        raise LibraryDamagedError(str(database), "the file is gone or empty")


def look_closer(database: Path) -> None:
    """Check a library that no program has open, if there is reason to.

    Reasons are: the program that had it open did not end in order, or met damage; its
    length is not what its header says. Otherwise this takes less than a millisecond. Where
    damage was met all rows are read as well, since the next session would meet it again.
    Indexes that do not go with their tables are made anew, and so are the counts of decks.

    Raises:
        LibraryDamagedError: It is lost, as `look_for` says, or a fault is found.
        LibraryReadOnlyError: The file may not be read.
    """
    look_for(database)
    length, mark = _length(database), suspect_mark(database)
    if not length:
        return
    if mark.exists():
        mend_indexes(database, however_large=True)
        if check_rows(database):
            _count_again(database)
        with suppress(OSError):
            mark.unlink()
    elif _was_left_open(database) or _said_length(database) != length:
        mend_indexes(database)


def mend_indexes(database: Path, *, however_large: bool = False) -> bool:
    """Make indexes anew that do not go with their tables; return whether there were any.

    In large files they are compared only if wanted: it takes five times as long.

    Raises:
        LibraryDamagedError: More than indexes is damaged.
    """
    try:
        check_pages(database)
        if however_large:
            check_indexes(database)
    except IndexesDamagedError as error:
        logger.warning("indexes of %s are made anew: %s", database, error.reason)
        make_indexes_anew(database)
        return True
    return False


def _count_again(database: Path) -> None:
    with faults(database), closing(sqlite3.connect(database)) as connection, connection:
        for statement in RECOUNT:
            connection.execute(statement)


def _was_left_open(database: Path) -> bool:
    return _length(database.with_name(f"{database.name}-wal")) > 0


def _length(path: Path) -> int:
    """Return the length of a file in bytes, 0 when there is none."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError as error:
        raise _unreadable(path, error) from error


def _said_length(database: Path) -> int:
    """Return the length in bytes that the header gives.

    Format: https://www.sqlite.org/fileformat2.html#the_database_header
    """
    try:
        with database.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise _unreadable(database, error) from error
    page = int.from_bytes(header[16:18])
    # 1 stands for 65536, which two bytes do not hold.
    return (65536 if page == 1 else page) * int.from_bytes(header[28:32])


def _unreadable(path: Path, error: OSError) -> LibraryReadOnlyError:
    return LibraryReadOnlyError(str(path), error.strerror or str(error))
