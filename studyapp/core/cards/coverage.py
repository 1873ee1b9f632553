"""How much of an article its cards ask for, paragraph by paragraph."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.article.model import Article, Block, BlockKind
from studyapp.core.article.sentences import Range, sentences
from studyapp.core.article.text import comparable
from studyapp.core.cards.model import Note, NoteStatus, cards_of
from studyapp.core.ids import BlockId

CHARACTERS_A_CARD = 120
"""A paragraph with fewer cards than one for so many characters is thin."""

_ASKED = frozenset({NoteStatus.ACCEPTED, NoteStatus.SUGGESTED})
_NEVER_ASKED = frozenset({BlockKind.HEADING, BlockKind.CAPTION})
_SAYS_ENOUGH = 10
_LONGEST_LEAD = 60


class CoverState(StrEnum):
    """How well a paragraph is asked for."""

    COVERED = "covered"
    THIN = "thin"
    UNCOVERED = "uncovered"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class BlockCoverage:
    """One block.

    Attributes:
        paragraph: Its number for people, as in `SourceRef`.
        cards: Cards with a source in it.
        sentences: How many sentences it has.
        touched: How many of them hold a piece of some source.
    """

    block: BlockId
    paragraph: int
    cards: int
    sentences: int
    touched: int
    state: CoverState

    @property
    def share(self) -> float:
        """Return the share of its sentences that is touched, 0 to 1."""
        return self.touched / self.sentences if self.sentences else 0.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """All blocks of an article but its metadata, in document order."""

    blocks: tuple[BlockCoverage, ...]

    @property
    def uncovered(self) -> tuple[BlockCoverage, ...]:
        """Return the paragraphs that nobody is asked about and nobody chose to skip."""
        return tuple(each for each in self.blocks if each.state is CoverState.UNCOVERED)

    @property
    def paragraphs(self) -> int:
        """Return how many paragraphs there are to be asked about: all that are not skipped."""
        return len(self.blocks) - self.count(CoverState.SKIPPED)

    @property
    def share(self) -> float:
        """Return the share of these paragraphs that is covered or thin, 0 to 1; 1 without any."""
        asked = self.count(CoverState.COVERED) + self.count(CoverState.THIN)
        return asked / self.paragraphs if self.paragraphs else 1.0

    @property
    def sentence_share(self) -> float:
        """Return the share of the sentences in these paragraphs that is touched, 0 to 1."""
        counted = [each for each in self.blocks if each.state is not CoverState.SKIPPED]
        total = sum(each.sentences for each in counted)
        return sum(each.touched for each in counted) / total if total else 1.0

    def count(self, state: CoverState) -> int:
        """Return how many blocks are in a state."""
        return sum(each.state is state for each in self.blocks)

    def of(self, block: BlockId) -> BlockCoverage | None:
        """Return what is known of a block; None for metadata and blocks of other articles."""
        return next((each for each in self.blocks if each.block == block), None)


def coverage(
    article: Article, notes: Iterable[Note], skipped: frozenset[BlockId] = frozenset()
) -> Coverage:
    """Return how well each block of an article is asked for.

    Accepted and suggested notes count. Headings, captions and paragraphs too
    short to say anything are skipped, and so are those that the learner chose
    to skip; a short paragraph that has cards nevertheless is covered.
    """
    cards: dict[BlockId, int] = defaultdict(int)
    places: dict[BlockId, list[Range]] = defaultdict(list)
    for note in notes:
        if note.status not in _ASKED:
            continue
        for source in note.sources:
            places[source.block].append((source.start, source.end))
        for block in {source.block for source in note.sources}:
            cards[block] += len(cards_of(note))
    real = [block for block in article.blocks if block.kind is not BlockKind.METADATA]
    return Coverage(
        tuple(
            _cover(block, number, cards[block.id], places[block.id], block.id in skipped)
            for number, block in enumerate(real, start=1)
        )
    )


def _cover(
    block: Block, paragraph: int, cards: int, places: Iterable[Range], skipped: bool
) -> BlockCoverage:
    found = sentences(block.text)
    starts = [start for start, _ in found]
    touched = {
        at
        for start, end in places
        for at in range(bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1)))
        if at >= 0
    }
    state = CoverState.SKIPPED if skipped else _state(block, found, cards)
    return BlockCoverage(block.id, paragraph, cards, len(found), len(touched), state)


def _state(block: Block, found: tuple[Range, ...], cards: int) -> CoverState:
    if block.kind in _NEVER_ASKED:
        return CoverState.SKIPPED
    if not cards:
        return CoverState.SKIPPED if _says_nothing(block, found) else CoverState.UNCOVERED
    enough = cards * CHARACTERS_A_CARD >= len(block.text)
    return CoverState.COVERED if enough else CoverState.THIN


def _says_nothing(block: Block, found: tuple[Range, ...]) -> bool:
    """A few words, or one sentence that only leads on; each item of a list says something."""
    size = len(comparable(block.text))
    leads_on = block.text.rstrip().endswith(("：", ":", "？", "?"))
    short = size < _SAYS_ENOUGH and block.kind is not BlockKind.LIST_ITEM
    return short or (len(found) == 1 and leads_on and size < _LONGEST_LEAD)
