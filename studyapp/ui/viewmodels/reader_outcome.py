"""What became of what the learner did in the reader."""

from dataclasses import dataclass

from studyapp.core.article.corrections import BlockCorrection
from studyapp.core.ids import BlockId
from studyapp.services.views import ImportReport


@dataclass(frozen=True, slots=True)
class Corrected:
    """A block was said to be something else; `correction` None: as it is recognised."""

    correction: BlockCorrection | None
    report: ImportReport


@dataclass(frozen=True, slots=True)
class MoreMade:
    """New cards were suggested for a paragraph."""

    added: int


@dataclass(frozen=True, slots=True)
class SkipChosen:
    """A paragraph needs no cards, or does again."""

    block: BlockId
    skipped: bool


@dataclass(frozen=True, slots=True)
class Anchored:
    """A card that had lost its place has one."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A card is asked no more."""


@dataclass(frozen=True, slots=True)
class CardAdded:
    """A card that the learner made is stored."""


@dataclass(frozen=True, slots=True)
class CardEdited:
    """A card was changed in the editor."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The last thing done is undone."""


Outcome = (
    Corrected | MoreMade | SkipChosen | Anchored | Dropped | CardAdded | CardEdited | TakenBack
)
