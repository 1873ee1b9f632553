"""What the reader shows, made from an article and its cards."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from studyapp.core.article.model import Article, Block, BlockKind, Metadata
from studyapp.core.cards.model import SourceRef
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.services.views import ReaderCard

Mark = tuple[BlockId, int, int]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block as it is shown.

    Attributes:
        paragraph: Ordinal among the body's paragraphs from 1; 0 for headings.
        heat: Mean chance of recall of its cards that were answered; None where there are none.
    """

    block: Block
    paragraph: int
    heat: float | None
    cards: int


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A heading in the outline. `heat`: mean over the paragraphs below it."""

    block: BlockId
    level: int
    text: str
    heat: float | None


@dataclass(frozen=True, slots=True)
class ReaderScreen:
    """Everything the reader shows; article None: the library is empty.

    Attributes:
        aside: Blocks that do not belong to the text.
        chosen: The chosen paragraph; `cards` are made from it.
        lost: Cards whose place in the article is lost; no block has them.
        chosen_card: The card whose place is marked.
        marks: (block, start, end) of the pieces to mark.
        offset: Where to begin in the block that an opened article begins at, in code points.
    """

    article: ArticleId | None = None
    meta: Metadata = field(default_factory=lambda: Metadata(title=""))
    characters: int = 0
    blocks: tuple[BlockView, ...] = ()
    aside: tuple[Block, ...] = ()
    outline: tuple[OutlineRow, ...] = ()
    chosen: BlockId | None = None
    paragraph: int = 0
    cards: tuple[ReaderCard, ...] = ()
    lost: tuple[ReaderCard, ...] = ()
    chosen_card: CardId | None = None
    marks: tuple[Mark, ...] = ()
    offset: int = 0


def make_screen(article: Article, cards: Sequence[ReaderCard]) -> ReaderScreen:
    """Return the screen of an article that was just opened."""
    chances: dict[BlockId, list[float | None]] = defaultdict(list)
    for card in cards:
        for block_id in {block for block, _, _ in places_of(card, article.id)}:
            chances[block_id].append(card.retrievability)
    blocks = []
    paragraph = 0
    for block in article.blocks:
        if block.kind is BlockKind.METADATA:
            continue
        is_heading = block.kind is BlockKind.HEADING
        paragraph += not is_heading
        found = [] if is_heading else chances.get(block.id, [])
        known = [chance for chance in found if chance is not None]
        heat = sum(known) / len(known) if known else None
        blocks.append(BlockView(block, 0 if is_heading else paragraph, heat, len(found)))
    return ReaderScreen(
        article=article.id,
        meta=article.meta,
        characters=sum(map(len, article.text.split())),
        blocks=tuple(blocks),
        aside=tuple(block for block in article.blocks if block.kind is BlockKind.METADATA),
        outline=_outline(article, blocks),
        lost=tuple(card for card in cards if is_lost(card, article.id)),
    )


def places_of(card: ReaderCard, article: ArticleId) -> tuple[Mark, ...]:
    """Return where a card stands in an article; nowhere when any of its places is lost."""
    sources = _sources(card, article)
    if any(source.lost for source in sources):
        return ()
    return tuple((source.block, source.start, source.end) for source in sources)


def is_lost(card: ReaderCard, article: ArticleId) -> bool:
    """Return whether an article no longer holds all that a card of its own was made from."""
    return is_own(card, article) and any(source.lost for source in _sources(card, article))


def is_own(card: ReaderCard, article: ArticleId) -> bool:
    """Return whether a card is an article's own; others are of articles that say the same."""
    return card.article in (None, article)


def _sources(card: ReaderCard, article: ArticleId) -> tuple[SourceRef, ...]:
    """Return a card's sources in an article.

    Blocks with the same words have the same id in every article, so that it
    has to be asked which article a source names.
    """
    named = (None, article) if is_own(card, article) else (article,)
    return tuple(source for source in card.note.sources if source.article in named)


def _outline(article: Article, blocks: Sequence[BlockView]) -> tuple[OutlineRow, ...]:
    heats: dict[BlockId | None, list[float]] = defaultdict(list)
    for each in blocks:
        if each.heat is not None:
            heats[each.block.section].append(each.heat)
    rows = []
    for section in article.sections():
        below = [heat for part in section.walk() for heat in heats[part.block]]
        named = section.level > 1 and section.title.text
        text = section.title.text if named else section.marker + section.title.text
        rows.append(
            OutlineRow(
                section.block, section.level, text, sum(below) / len(below) if below else None
            )
        )
    return tuple(rows)
