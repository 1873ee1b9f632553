"""One program at a time writes to a library."""

import sys
from pathlib import Path
from typing import IO

from studyapp.core.errors import LibraryInUseError, LibraryReadOnlyError


class LibraryLock:
    """An exclusive lock on a library folder.

    The operating system gives it up when the process ends, however it ends,
    so a crash never leaves a library locked.
    """

    def __init__(self, folder: Path) -> None:
        """Take the lock, making the folder where it is missing.

        Raises:
            LibraryInUseError: Another process holds it.
            LibraryReadOnlyError: The folder cannot be made or written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = (folder / "library.lock").open("ab")
        except OSError as error:
            raise LibraryReadOnlyError(str(folder), error.strerror or str(error)) from error
        try:
            _lock(self._file)
        except OSError as error:
            self._file.close()
            raise LibraryInUseError(str(folder), "another window has this library open") from error

    def release(self) -> None:
        """Give the lock up."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
