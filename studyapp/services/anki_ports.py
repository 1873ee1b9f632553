"""What an Anki package holds, and who reads it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePath
from typing import Protocol

from studyapp.core.cards.model import Note
from studyapp.core.scheduling.events import Rating


class ReviewKind(StrEnum):
    """What Anki's log says happened to a card."""

    ANSWERED = "answered"
    MOVED = "moved"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class PackageReview:
    """One row of Anki's review log.

    Attributes:
        rating: Only of an answer.
        interval_days: The days until the review that was promised; None for a learning step.
        duration_ms: 0 to 60 000.
        wait_seconds: Of a learning step, how long it waits.
    """

    at: datetime
    kind: ReviewKind
    rating: Rating | None = None
    interval_days: int | None = None
    duration_ms: int = 0
    wait_seconds: int | None = None


@dataclass(frozen=True, slots=True)
class PackageCard:
    """A card, and what happened to it, oldest first.

    Attributes:
        desired_retention: What its intervals were made for, 0.80 to 0.97; None if unknown.
    """

    ordinal: int
    suspended: bool = False
    desired_retention: float | None = None
    reviews: tuple[PackageReview, ...] = ()


@dataclass(frozen=True, slots=True)
class PackageNote:
    """A note of a package.

    Attributes:
        guid: What Anki knows the note by; the id of the note where we wrote the package.
        ours: It is of one of our note types.
        modified_at: When it was last changed in Anki.
        note: Its words as plain text, without id and sources; None when none are left.
        media: Pictures and sounds in it, which stay behind.
        group: The same for notes that ask for the same from several sides.
    """

    guid: str
    ours: bool
    modified_at: datetime
    note: Note | None
    cards: tuple[PackageCard, ...]
    media: int = 0
    group: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """A package as it was read. `title`: the deck that holds all others, or the file's name."""

    title: str
    notes: tuple[PackageNote, ...]


class PackageReader(Protocol):
    """Reads packages that Anki wrote."""

    def read(self, path: PurePath) -> Package:
        """Return what is in an .apkg file.

        Raises:
            FileMissingError: There is no such file.
            AnkiPackageError: It is none, is damaged or too large, or in an unknown format.
        """
        ...
