"""The folder of copies beside a library."""

import os
import sqlite3
import threading
from contextlib import suppress
from datetime import datetime, tzinfo
from pathlib import Path

from studyapp.core.errors import FileMissingError
from studyapp.infra.backup import FOLDER, backup_open
from studyapp.infra.backup_check import identify
from studyapp.infra.backup_keep import to_keep
from studyapp.infra.db.faults import faults
from studyapp.infra.paths import DATABASE
from studyapp.services.backups import Copy

_NAME = "library-%Y%m%d-%H%M%S%z.db"


class LibraryCopies:
    """Fulfils `services.backups.Copies`. Close it in the end.

    It opens the library at once: whoever deletes the file later does not take it from us.

    Raises:
        LibraryError: The library cannot be read.
    """

    def __init__(self, folder: Path, timezone: tzinfo) -> None:
        self._database = folder / DATABASE
        self._folder = folder / FOLDER
        self._timezone = timezone
        self._watch: sqlite3.Connection | None = None
        self._opened: tuple[int, int] | None = None
        self._copied: int | None = None
        # Jobs call from any thread of the pool, the end of the program from its first one.
        self._turn = threading.Lock()
        if self._database.is_file():
            with faults(self._database):
                self._commits()

    def lost(self) -> Path | None:
        is_there = self._opened is None or _identity(self._database) == self._opened
        return None if is_there else self._database

    def all(self) -> tuple[Copy, ...]:
        return copies_in(self._folder)

    def changed(self) -> bool:
        with self._turn, faults(self._database):
            if self._copied is not None:
                return self._commits() != self._copied
            newest = next(iter(self.all()), None)
            return newest is None or _stamp(Path(newest.path)) != self._library_stamp()

    def make(self, moment: datetime) -> Copy:
        local = moment.astimezone(self._timezone).replace(microsecond=0)
        copy = Copy(self._folder / local.strftime(_NAME), local)
        with self._turn, faults(self._database):
            self._checkpoint()
            # Noted before copying: what is committed meanwhile counts as not copied.
            commits, stamp = self._commits(), self._library_stamp()
            backup_open(self._watcher(), self._database, Path(copy.path))
            identify(Path(copy.path))  # its pages were checked before it got its name
            if stamp:
                os.utime(copy.path, ns=(stamp, stamp))
            self._copied = commits
            self._thin(copy)
        return copy

    def close(self) -> None:
        """Let go of the library."""
        with self._turn:
            if self._watch is not None:
                self._watch.close()
                self._watch = None

    def _commits(self) -> int:
        """Return a number that changes with every commit of another connection."""
        return int(self._watcher().execute("PRAGMA data_version").fetchone()[0])

    def _checkpoint(self) -> None:
        """Bring the write-ahead log into the file: later that would look like a change."""
        self._watcher().execute("PRAGMA wal_checkpoint(PASSIVE)").close()

    def _watcher(self) -> sqlite3.Connection:
        if self._watch is None:
            self._opened = _identity(self._database)
            if self._opened is None:
                raise FileMissingError(str(self._database), "no such file")
            self._watch = sqlite3.connect(self._database, check_same_thread=False)
        return self._watch

    def _library_stamp(self) -> int:
        """Return when the library was last written, in ns. A copy carries it as its own time.

        Compared across runs only: a file system may be late with it while the file is open.
        """
        log = self._database.with_name(f"{DATABASE}-wal")
        return max(_stamp(self._database), _stamp(log))

    def _thin(self, latest: Copy) -> None:
        copies = self.all()
        # Those of a clock that was ahead must not crowd out what is made now.
        kept = to_keep(copy.made_at for copy in copies if copy.made_at <= latest.made_at)
        kept |= to_keep(copy.made_at for copy in copies if copy.made_at > latest.made_at)
        for copy in copies:
            if copy.made_at not in kept:
                # An old copy that cannot be removed is no reason to fail.
                with suppress(OSError):
                    Path(copy.path).unlink()


def copies_in(folder: Path) -> tuple[Copy, ...]:
    """Return the copies in a folder, newest first; other files there are passed over."""
    found = []
    for path in folder.glob("library-*.db"):
        with suppress(ValueError):
            found.append(Copy(path, datetime.strptime(path.name, _NAME)))  # noqa: DTZ007  (%z)
    return tuple(sorted(found, key=lambda copy: copy.made_at, reverse=True))


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from all others; None when there is none, or it is hidden."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if path.is_file() else None


def _stamp(path: Path) -> int:
    """Return when a file was last written; 0 for none, and for a log in which nothing is yet."""
    found = path.stat() if path.is_file() else None
    return found.st_mtime_ns if found and found.st_size else 0
