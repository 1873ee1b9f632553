"""The reader without its widgets."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from studyapp.core.article.model import Article, Block, BlockKind, Metadata
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.services.views import ReaderArticle, ReaderCard

_HIDDEN = frozenset({BlockKind.METADATA})


class Reading(Protocol):
    """The use cases behind the screen; services.read.ReadService fulfils it."""

    def open(self, article_id: ArticleId) -> ReaderArticle: ...
    def cards(self, article_id: ArticleId) -> tuple[ReaderCard, ...]: ...
    def last_article(self) -> ArticleId | None: ...
    def save_position(self, article_id: ArticleId, block_id: BlockId, offset: int) -> None: ...


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
        chosen: The chosen paragraph; `cards` are made from it.
        chosen_card: The card whose place is marked.
        marks: (block, start, end) of the pieces to mark.
        offset: Where to begin in the block that an opened article begins at, in code points.
    """

    article: ArticleId | None = None
    meta: Metadata = field(default_factory=lambda: Metadata(title=""))
    characters: int = 0
    blocks: tuple[BlockView, ...] = ()
    outline: tuple[OutlineRow, ...] = ()
    chosen: BlockId | None = None
    paragraph: int = 0
    cards: tuple[ReaderCard, ...] = ()
    chosen_card: CardId | None = None
    marks: tuple[tuple[BlockId, int, int], ...] = ()
    offset: int = 0


class ReaderViewModel(QObject):
    """Opens articles, chooses paragraphs and cards.

    Signals:
        screen_changed: A new ReaderScreen.
        article_opened: A new ReaderScreen of another article, and the block to begin at or None.
        moved_to: A block to bring into sight and flash.
    """

    screen_changed = Signal(object)
    article_opened = Signal(object, object)
    moved_to = Signal(str)

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._cards: tuple[ReaderCard, ...] = ()
        self._article: Article | None = None
        self._remembered: tuple[BlockId, int] | None = None
        self.screen = ReaderScreen()

    def open_last(self) -> None:
        """Open the article read last, unless one is open."""
        if self._article is None:
            last = self._reading.last_article()
            if last is not None:
                self.open(last)
            else:
                self.screen_changed.emit(self.screen)
        else:
            self.refresh()

    def open(
        self,
        article_id: ArticleId,
        block: BlockId | None = None,
        card_id: CardId | None = None,
    ) -> None:
        """Open an article, at a paragraph or at a card's place where one is given."""
        if self._article is None or self._article.id != article_id:
            opened = self._reading.open(article_id)
            self._article, self._cards = opened.article, opened.cards
            self._remembered = None
            self.screen = _screen(opened.article, opened.cards)
            position = opened.position
            if block is None and position is not None:
                self.screen = replace(self.screen, offset=position.offset)
            start = block or (position.block if position else None)
            self.article_opened.emit(self.screen, start)
        else:
            self.refresh()
        if card_id is not None:
            self.choose_card(card_id)
        elif block is not None:
            self.choose_block(block)
            self.moved_to.emit(block)

    def refresh(self) -> None:
        """Show the cards as they stand now."""
        if self._article is None:
            return
        self._cards = self._reading.cards(self._article.id)
        fresh = _screen(self._article, self._cards)
        self.screen = replace(
            self.screen,
            blocks=fresh.blocks,
            outline=fresh.outline,
            cards=self._cards_of(self.screen.chosen),
        )
        self.screen_changed.emit(self.screen)

    def choose_block(self, block: BlockId) -> None:
        """Show the cards of a paragraph and mark where they stand in it."""
        cards = self._cards_of(block)
        self._show(block, cards, None, _marks(cards, block))

    def choose_card(self, card_id: CardId) -> None:
        """Go to a card's place and mark it."""
        chosen = next((card for card in self._cards if card.card.id == card_id), None)
        if chosen is None or not chosen.note.sources:
            return
        block = chosen.note.sources[0].block
        marks = tuple((each.block, each.start, each.end) for each in chosen.note.sources)
        self._show(block, self._cards_of(block), card_id, marks)
        self.moved_to.emit(block)

    def remember(self, block: BlockId, offset: int = 0) -> None:
        """Remember where reading stopped: the block at the top and a code point in it."""
        if self._article is not None and (block, offset) != self._remembered:
            self._remembered = block, offset
            self._reading.save_position(self._article.id, block, offset)

    def _show(
        self,
        block: BlockId,
        cards: tuple[ReaderCard, ...],
        card_id: CardId | None,
        marks: tuple[tuple[BlockId, int, int], ...],
    ) -> None:
        paragraph = next(
            (each.paragraph for each in self.screen.blocks if each.block.id == block), 0
        )
        self.screen = replace(
            self.screen,
            chosen=block,
            paragraph=paragraph,
            cards=cards,
            chosen_card=card_id,
            marks=marks,
        )
        self.screen_changed.emit(self.screen)

    def _cards_of(self, block: BlockId | None) -> tuple[ReaderCard, ...]:
        return tuple(
            card
            for card in self._cards
            if any(source.block == block for source in card.note.sources)
        )


def _marks(cards: Sequence[ReaderCard], block: BlockId) -> tuple[tuple[BlockId, int, int], ...]:
    return tuple(
        (source.block, source.start, source.end)
        for card in cards
        for source in card.note.sources
        if source.block == block
    )


def _screen(article: Article, cards: Sequence[ReaderCard]) -> ReaderScreen:
    chances: dict[BlockId, list[float | None]] = defaultdict(list)
    for card in cards:
        for block_id in {source.block for source in card.note.sources}:
            chances[block_id].append(card.retrievability)
    blocks = []
    paragraph = 0
    for block in article.blocks:
        if block.kind in _HIDDEN:
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
        outline=_outline(article, blocks),
    )


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
