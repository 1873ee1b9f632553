"""What a screen shows of the assistant's work."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.core.cards.suggestion import Refusal
from studyapp.core.errors import StudyError
from studyapp.core.ids import BlockId


@dataclass(frozen=True, slots=True)
class AssistSection:
    """A section to choose.

    Attributes:
        heading: Its block; None for what stands above the first heading.
        headings: The headings above it, itself the last.
        characters: How much of the article would be sent.
        notes: Notes that ask for something in it already.
    """

    heading: BlockId | None
    headings: tuple[str, ...]
    characters: int
    notes: int


@dataclass(frozen=True, slots=True)
class AssistReport:
    """What came of it. All notes counted here are stored.

    Attributes:
        asked, total: Requests that were answered, and that were to be made.
        stopped: Why it did not come to the end; None when it did.
    """

    suggested: int
    refused: Mapping[Refusal, int]
    asked: int
    total: int
    stopped: StudyError | None = None
