"""Copies of the library, made in time and not too often."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import PurePath
from typing import Protocol

from studyapp.core.errors import LibraryLostError, StudyError

EVERY = timedelta(minutes=30)
"""How old the latest copy gets while the library changes."""
APART = timedelta(minutes=5)
"""One copy serves several changes in a row, such as the import of a folder."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the library.

    Attributes:
        made_at: The moment its making began; aware.
    """

    path: PurePath
    made_at: datetime


def latest_first(copies: Iterable[Copy], now: datetime) -> list[Copy]:
    """Return copies in the order they were made, the latest first.

    Those of moments to come were made while a clock was wrong: they come last.
    """
    return sorted(copies, key=lambda copy: (copy.made_at <= now, copy.made_at), reverse=True)


class Copies(Protocol):
    """The folder of copies of one open library."""

    def all(self) -> tuple[Copy, ...]:
        """Return the copies, newest first."""
        ...

    def lost(self) -> PurePath | None:
        """Return where the open library was, if it was deleted, moved or replaced since."""
        ...

    def changed(self) -> bool:
        """Tell whether the library may hold something that its newest copy does not."""
        ...

    def make(self, moment: datetime) -> Copy:
        """Make a copy, check it, and remove copies that are not needed any more.

        A library that is lost is copied as well.

        Raises:
            FileWriteError: It could not be written.
            LibraryDamagedError: The library or the copy fails SQLite's check.
        """
        ...


class BackupService:
    """Decides when to make a copy.

    Every call may take a second with a large library: not for the window's thread.
    """

    def __init__(self, copies: Copies, now: Callable[[], datetime]) -> None:
        self._copies = copies
        self._now = now
        self._trouble: StudyError | None = None
        self._changing_since: datetime | None = None

    def last(self) -> Copy | None:
        """Return the newest copy, None while there is none."""
        return next(iter(latest_first(self._copies.all(), self._now())), None)

    def when_due(self) -> Copy | None:
        """Make a copy if the library changed and the newest copy is half an hour old.

        Returns the copy made.

        Raises:
            LibraryLostError: The library is lost; what it held is in a copy made just now.
            FileWriteError, LibraryDamagedError: No copy could be made.
        """
        if (library := self._copies.lost()) is not None:
            copy = self._make() or self.last()
            raise LibraryLostError(str(library), f"it is gone; its copy is {copy and copy.path}")
        return self._make() if self._older_than(EVERY) else None

    def when_changed(self) -> Copy | None:
        """Make a copy if the library changed; for the end of the program.

        Returns the copy made. Raises FileWriteError or LibraryDamagedError.
        """
        return self._make()

    def before_change(self) -> None:
        """Make a copy before much is changed at once.

        Of several changes in a row the first has a copy made, and one every five minutes. A
        failure does not stop the change; `take_trouble` tells of it.
        """
        now, since = self._now(), self._changing_since
        if since is not None and abs(now - since) < APART:
            return
        self._changing_since = now
        try:
            self._make()
        except StudyError as error:
            self._trouble = error

    def take_trouble(self) -> StudyError | None:
        """Return what went wrong in `before_change`, once."""
        trouble, self._trouble = self._trouble, None
        return trouble

    def _make(self) -> Copy | None:
        return self._copies.make(self._now()) if self._copies.changed() else None

    def _older_than(self, age: timedelta) -> bool:
        newest = self.last()
        # A clock that was set back must not stop the copies until it has caught up.
        return newest is None or abs(self._now() - newest.made_at) >= age
