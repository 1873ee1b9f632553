"""What an import would bring, for a learner to look at before anything is stored.

Light on purpose: the window imports this, and neither parser nor card rules.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from studyapp.core.article.model import Metadata
from studyapp.core.cards.diff import ChangeKind
from studyapp.core.cards.model import Density
from studyapp.core.ids import ArticleId
from studyapp.services.overlay import Doubt
from studyapp.services.workload import Pace, Workload


@dataclass(frozen=True, slots=True)
class FileRequest:
    """An article file. `replaces`: the article that it is a new version of."""

    path: PurePath
    replaces: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class PastedRequest:
    """A clipboard as plain text and as HTML; "" where it has none."""

    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class AgainRequest:
    """An article of the library, to be read again."""

    article: ArticleId


ImportRequest = FileRequest | PastedRequest | AgainRequest


class Found(StrEnum):
    """What is counted in an article, in the order of interest."""

    SECTION = "section"
    PARAGRAPH = "paragraph"
    LIST = "list"
    QUOTATION = "quotation"
    FIGURE = "figure"
    DATE = "date"
    DEFINITION = "definition"
    STAGE = "stage"
    NODE = "node"
    TREND = "trend"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class NoteRow:
    """What becomes of one note.

    Attributes:
        before: The question in the library; "" for a new one.
        after: The question as it will be; "" for one that is retired.
        answers: Before and after, where the question stays and the answer does not.
    """

    kind: ChangeKind
    before: str
    after: str
    answers: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a density would give.

    Attributes:
        cards: All cards of the article that would be asked.
        coverage: Share of its paragraphs, 0 to 1, that some card asks about.
        workload: Of those cards that were never answered.
        rows: New, changed, lost and retired notes, in this order.
        refreshed: Notes that ask the same, and whose place or weight is another.
    """

    density: Density
    cards: int
    coverage: float
    workload: Workload
    rows: tuple[NoteRow, ...]
    refreshed: int = 0

    def count(self, kind: ChangeKind) -> int:
        """Return how many notes are new, changed, lost or retired."""
        return sum(row.kind is kind for row in self.rows)

    @property
    def changes(self) -> bool:
        """Whether storing it changes any note."""
        return bool(self.rows or self.refreshed)


@dataclass(frozen=True, slots=True)
class Preview:
    """An article that was read, and what each density would make of it.

    Attributes:
        name: Of the file; "" for what was pasted.
        characters: Length of its text.
        meta: As recognised, with the corrections made before.
        known: The library has the article already.
        same_text: And has exactly this text of it.
        found: Only what was found at all.
        offers: One for each density, from brief to full.
        density: As before; standard for a new article.
        proposal: What `PreviewService.commit` stores.
    """

    article: ArticleId
    name: str
    characters: int
    meta: Metadata
    known: bool
    same_text: bool
    found: tuple[tuple[Found, int], ...]
    warnings: tuple[Doubt, ...]
    offers: tuple[Offer, ...]
    density: Density
    pace: Pace
    proposal: object = None

    def offer(self, density: Density) -> Offer:
        """Return what a density would give."""
        return next(each for each in self.offers if each.density is density)

    @property
    def unchanged(self) -> bool:
        """Whether the library has all of it: text, and cards of the density it has chosen."""
        return self.same_text and not self.offer(self.density).changes
