"""What can be done about a library that cannot be opened any more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from typing import Protocol

from studyapp.services.backups import Copy


@dataclass(frozen=True, slots=True)
class Missing:
    """What a copy lacks of the damaged library, as far as that can still be read.

    Attributes:
        answers: Given after the copy was made; None when the log cannot be read at all.
        to_the_end: The log could be read to its end, so the count is right.
        latest: The moment of the last answer that could be read.
    """

    answers: int | None = None
    to_the_end: bool = False
    latest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """The way back.

    Attributes:
        library: The damaged file.
        reason: What SQLite says about it, in English.
        copy: The newest copy that is sound; None when there is none.
        missing: What would be missing after bringing the copy back.
    """

    library: PurePath
    reason: str
    copy: Copy | None
    missing: Missing = Missing()


class Rescue(Protocol):
    """Brings a library back. Every call may take some seconds with a large one."""

    def offer(self, reason: str) -> Offer:
        """Return the newest sound copy, and what it lacks."""
        ...

    def copies(self) -> Sequence[Copy]:
        """Return what copies there are, the latest first; none was looked at."""
        ...

    def missing(self, copy: Copy) -> Missing:
        """Return what a copy lacks of the library, which may be open. Raises StudyError."""
        ...

    def bring_back(self, copy: Copy) -> PurePath | None:
        """Put a copy in the library's place; return where the replaced file is kept.

        Raises:
            LibraryInUseError: Another program has the library open.
            FileMissingError, LibraryDamagedError: The copy is not sound; nothing changed.
            FileWriteError: There is no room; nothing changed.
        """
        ...

    def start_empty(self) -> PurePath | None:
        """Set the damaged file aside, and make an empty library.

        Returns where the damaged file is kept. Raises LibraryError or FileWriteError.
        """
        ...
