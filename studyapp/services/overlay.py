"""What the reader lays over an article. Light: the window imports this, and no rule."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studyapp.core.article.corrections import BlockCorrection
from studyapp.core.article.model import ParseWarning, Span
from studyapp.core.cards.coverage import Coverage
from studyapp.core.ids import BlockId


class Layer(StrEnum):
    """A kind of thing that is recognised, and can be shown or not."""

    QUOTES = "quotes"
    FIGURES = "figures"
    TERMS = "terms"
    MARKERS = "markers"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that does not add up.

    Attributes:
        block: Where to look; None when it is the article as a whole.
        sentence: What announces a list with another count than it has; "" for other doubts.
        announced, found: The counts.
        message: In plain English, for doubts of other kinds.
    """

    block: BlockId | None
    sentence: str = ""
    announced: int = 0
    found: int = 0
    message: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was found in an article.

    Attributes:
        layers: Pieces of the text by kind, each in document order.
        warnings: What does not add up, such as three announced and two found.
        doubts: The same, to be said in the learner's language.
    """

    layers: Mapping[Layer, tuple[Span, ...]]
    warnings: tuple[ParseWarning, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """All that is laid over an article.

    Attributes:
        corrections: What the learner said some blocks are.
    """

    recognised: Recognised
    coverage: Coverage
    corrections: Mapping[BlockId, BlockCorrection] = field(default_factory=dict)
