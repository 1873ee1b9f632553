"""Questions that stop the program until the learner answers, as view models ask them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from studyapp.core.article.model import Metadata
from studyapp.core.cards.model import Density
from studyapp.services.preview import Preview


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """Where to write a package for Anki, and whether the learner's progress goes along."""

    path: Path
    scheduling: bool


class Outcome(StrEnum):
    """What is to be done with an article that was previewed."""

    INBOX = "inbox"
    STUDY = "study"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """What the learner wants of a previewed article.

    Attributes:
        outcome: Whether new cards are suggestions, or studied at once; or nothing is stored.
        meta: As the learner wants it.
        likewise: The same outcome and density for all that waits.
    """

    outcome: Outcome
    meta: Metadata
    density: Density
    likewise: bool = False


class Prompts(Protocol):
    """Asks the learner; a test answers without a mouse."""

    def files_to_import(self) -> tuple[Path, ...]:
        """Return the files chosen; none when the learner thinks better of it."""
        ...

    def new_version(self) -> Path | None:
        """Return the file that holds a new version of an article; None when cancelled."""
        ...

    def import_preview(self, preview: Preview, waiting: int) -> ImportChoice:
        """Return what to do with an article; `waiting`: how many more are to be imported."""
        ...

    def article_details(self, meta: Metadata) -> Metadata | None:
        """Return an article's metadata as the learner wants it; None when cancelled."""
        ...

    def export(self, name: str) -> ExportChoice | None:
        """Return where to export what bears this name; None when cancelled."""
        ...
