"""Looks closer at a library that may have been damaged since it was last open."""

from pathlib import Path

from studyapp.core.errors import LibraryDamagedError
from studyapp.infra.backup import FOLDER, check_pages
from studyapp.infra.backup_copies import copies_in
from studyapp.infra.db.faults import suspect_mark

_HEADER = 100


def look_closer(database: Path) -> None:
    """Check a library that no program has open, if there is reason to.

    Reasons are: it is gone or empty although there are copies of it; the program that
    had it open did not end in order, or met damage; its length is not what its header
    says. Otherwise this takes less than a millisecond.

    Raises:
        LibraryDamagedError: It is lost, or SQLite's check finds a fault.
    """
    length = database.stat().st_size if database.is_file() else 0
    if not length:
        if copies_in(database.parent / FOLDER):
            raise LibraryDamagedError(str(database), "the file is gone or empty")
        return
    log, mark = database.with_name(f"{database.name}-wal"), suspect_mark(database)
    left_open = log.is_file() and log.stat().st_size > 0
    if left_open or mark.exists() or _said_length(database) != length:
        check_pages(database)
        mark.unlink(missing_ok=True)


def _said_length(database: Path) -> int:
    """Return the length in bytes that the header gives.

    Format: https://www.sqlite.org/fileformat2.html#the_database_header
    """
    with database.open("rb") as file:
        header = file.read(_HEADER)
    page = int.from_bytes(header[16:18])
    # 1 stands for 65536, which two bytes do not hold.
    return (65536 if page == 1 else page) * int.from_bytes(header[28:32])
