"""What an export carries out of the library, and who writes it down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol

from studyapp.core.cards.model import ArticleRef, Card, Note
from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.events import CardEvent, Graded
from studyapp.core.scheduling.state import CardState
from studyapp.services.progress import ReportProgress


@dataclass(frozen=True, slots=True)
class ExportCard:
    """A card, where it stands, and everything that happened to it, oldest first."""

    card: Card
    state: CardState
    events: tuple[CardEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportNote:
    """A note with all that another program needs to show it.

    Attributes:
        heading: Titles of the sections the first source stands in, the outermost first.
        paragraphs: The text of the block of each of the note's sources, in their order.
        changed_at_ms: When the content last changed, in epoch milliseconds; never the time
            of the export, or every export would overwrite what was edited elsewhere.
    """

    note: Note
    article: ArticleRef
    heading: tuple[str, ...]
    paragraphs: tuple[str, ...]
    changed_at_ms: int
    cards: tuple[ExportCard, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One rating, with the card's state before and after it."""

    graded: Graded
    before: CardState
    after: CardState


@dataclass(frozen=True, slots=True)
class Preset:
    """What the schedule was made with.

    Attributes:
        parameters: The 21 numbers of FSRS-6.
        desired_retention: 0.80 to 0.97.
        learning_steps, relearning_steps: Minutes.
        maximum_interval: Days.
    """

    parameters: tuple[float, ...]
    desired_retention: float
    learning_steps: tuple[float, ...]
    relearning_steps: tuple[float, ...]
    maximum_interval: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The learner's progress, as far as it goes along with an export.

    Attributes:
        answers: For each card that has been answered, all ratings that were not undone.
    """

    preset: Preset
    calendar: StudyCalendar
    answers: Mapping[CardId, tuple[Answer, ...]]


class ExportSource(Protocol):
    """Reads notes out of the library for an export."""

    def notes(
        self, article: ArticleId | None = None, deck: str | None = None, *, events: bool = False
    ) -> tuple[ExportNote, ...]:
        """Return all notes but the retired, by article, deck and position.

        `deck` is the name of a deck in any article. Without `events` those of the cards
        are left empty.
        """
        ...


class AnkiPackages(Protocol):
    """Writes packages for Anki."""

    def write(
        self,
        notes: Sequence[ExportNote],
        path: PurePath,
        progress: Progress | None,
        report: ReportProgress,
    ) -> None:
        """Write an .apkg; with `progress` Anki goes on where the learner stands.

        Raises:
            FileWriteError: An existing file is untouched.
            Cancelled: Raised by `report`; nothing is written then.
        """
        ...


class TextFiles(Protocol):
    """Writes notes for people and for other programs."""

    def write_csv(self, notes: Sequence[ExportNote], path: PurePath, *, bom: bool) -> None:
        """Write a table with a header row. Raises FileWriteError."""
        ...

    def write_markdown(self, notes: Sequence[ExportNote], path: PurePath) -> None:
        """Write a text to read or print. Raises FileWriteError."""
        ...
