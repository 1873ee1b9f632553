"""Is a file one of our libraries, whole, and of a version that we can open?"""

from contextlib import closing
from pathlib import Path

from studyapp.core.errors import FileMissingError, LibraryDamagedError, LibraryTooNewError
from studyapp.infra.backup import UNREADABLE, check_indexes, check_pages, read_only
from studyapp.infra.db.contents import read_all
from studyapp.infra.db.migrations import APPLICATION_ID, MIGRATIONS


def check(path: Path) -> int:
    """Return the schema version of a sound library; every page of it is read.

    Raises:
        FileMissingError: There is no such file.
        LibraryDamagedError: It is no library of ours, or `check_pages` finds a fault.
        LibraryTooNewError: A later version of the program wrote it.
    """
    _find(path)
    check_pages(path)
    return identify(path)


def check_closely(path: Path) -> None:
    """Return when indexes go with their tables too, and every row makes sense.

    Raises what `check` raises.
    """
    check(path)
    check_indexes(path)
    check_rows(path)


def check_rows(path: Path) -> bool:
    """Read every row of a library whose pages are in order; False for an earlier version.

    Rows of an earlier version are not read: its program knew what they mean.

    Raises what `check` raises.
    """
    if identify(path) != len(MIGRATIONS):
        return False
    read_all(path)
    return True


def identify(path: Path) -> int:
    """Return the schema version of a library whose pages are in order.

    Raises:
        FileMissingError: There is no such file.
        LibraryDamagedError: It is no library of ours.
        LibraryTooNewError: A later version of the program wrote it.
    """
    _find(path)
    try:
        with closing(read_only(path)) as database:
            (identity,) = database.execute("PRAGMA application_id").fetchone()
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if identity != APPLICATION_ID or not version:
                raise LibraryDamagedError(str(path), "it is no library of this program")
            if version > len(MIGRATIONS):
                raise LibraryTooNewError(
                    str(path), f"it has version {version}, this program knows {len(MIGRATIONS)}"
                )
            database.execute("SELECT 1 FROM card_events LIMIT 1")
    except UNREADABLE as error:
        raise LibraryDamagedError(str(path), str(error)) from error
    return int(version)


def _find(path: Path) -> None:
    if not path.is_file():
        raise FileMissingError(str(path), "no such file")
