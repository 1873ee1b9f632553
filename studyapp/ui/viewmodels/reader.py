"""The reader without its widgets."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.article.model import Article
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.services.views import ReaderArticle, ReaderCard
from studyapp.ui.viewmodels.reader_edits import ReaderEdits
from studyapp.ui.viewmodels.reader_overlay import ReaderOverlay
from studyapp.ui.viewmodels.reader_screen import (
    Mark,
    ReaderScreen,
    is_lost,
    make_screen,
    places_of,
)
from studyapp.ui.viewmodels.reader_tools import ReaderTools


class Reading(Protocol):
    """The use cases behind the screen; services.read.ReadService fulfils it."""

    def open(self, article_id: ArticleId) -> ReaderArticle: ...
    def cards(self, article_id: ArticleId) -> tuple[ReaderCard, ...]: ...
    def last_article(self) -> ArticleId | None: ...
    def save_position(self, article_id: ArticleId, block_id: BlockId, offset: int) -> None: ...


class ReaderViewModel(QObject):
    """Opens articles, chooses paragraphs and cards.

    Signals:
        screen_changed: A new ReaderScreen.
        article_opened: A new ReaderScreen of another article, and the block to begin at or None.
        article_reread: A new ReaderScreen of the same article, of which some blocks are others.
        moved_to: A block to bring into sight and flash.

    Attributes:
        overlay: What is laid over the open article.
        edits: What the learner does to it and to its cards.
    """

    screen_changed = Signal(object)
    article_opened = Signal(object, object)
    article_reread = Signal(object)
    moved_to = Signal(str)

    def __init__(self, reading: Reading, tools: ReaderTools, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._cards: tuple[ReaderCard, ...] = ()
        self._article: Article | None = None
        self._remembered: tuple[BlockId, int] | None = None
        self.screen = ReaderScreen()
        self.overlay = ReaderOverlay(tools, self)
        self.edits = ReaderEdits(tools, self.overlay, self._read_article, self)
        self.edits.cards_changed.connect(self.refresh)
        self.edits.article_changed.connect(self.reread)

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
            self._remembered = None
            self.screen = self._take(opened)
            position = opened.position
            if block is None and position is not None:
                self.screen = replace(self.screen, offset=position.offset)
            start = block or (position.block if position else None)
            self.article_opened.emit(self.screen, start)
            self._survey()
        else:
            self.refresh()
        lost = any(card.card.id == card_id for card in self.screen.lost)
        if lost:
            self.show_lost()
        elif card_id is not None:
            self.choose_card(card_id)
        elif block is not None:
            self.choose_block(block)
            self.moved_to.emit(block)

    @Slot()
    def refresh(self) -> None:
        """Show the cards as they stand now."""
        if self._article is None:
            return
        self._cards = self._reading.cards(self._article.id)
        fresh = make_screen(self._article, self._cards)
        cards = self._cards_of(self.screen.chosen)
        known = {card.card.id for card in self._cards if not is_lost(card, self._article.id)}
        kept = self.screen.chosen_card in known
        self.screen = replace(
            fresh,
            chosen=self.screen.chosen,
            paragraph=self.screen.paragraph,
            cards=cards,
            chosen_card=self.screen.chosen_card if kept else None,
            marks=self.screen.marks if kept else self._marks(cards, self.screen.chosen),
        )
        self.screen_changed.emit(self.screen)
        self._tell_edits()
        self.overlay.look_again()

    def look_again(self) -> None:
        """Show what the library has now: the article too, if it was imported anew."""
        if self._article is None:
            return
        if self._reading.open(self._article.id).article == self._article:
            self.refresh()
        else:
            self.reread()

    @Slot()
    def reread(self) -> None:
        """Show the open article as the library has it now, at the same place."""
        if self._article is None:
            return
        chosen = self.screen.chosen
        self.screen = self._take(self._reading.open(self._article.id))
        self.article_reread.emit(self.screen)
        if chosen is not None:
            self.choose_block(chosen)
        self.overlay.forget()
        self._survey()

    def choose_block(self, block: BlockId) -> None:
        """Show the cards of a paragraph and mark where they stand in it."""
        cards = self._cards_of(block)
        self._show(block, cards, None, self._marks(cards, block))

    def choose_card(self, card_id: CardId) -> None:
        """Go to a card's place and mark it. A card whose place is lost leads nowhere."""
        chosen = next((card for card in self._cards if card.card.id == card_id), None)
        marks = places_of(chosen, self._article.id) if chosen and self._article else ()
        if not marks:
            return
        block = marks[0][0]
        self._show(block, self._cards_of(block), card_id, marks)
        self.moved_to.emit(block)

    @Slot()
    def show_lost(self) -> None:
        """Choose no paragraph: then the cards without a place are shown."""
        self._show(None, (), None, ())

    def remember(self, block: BlockId, offset: int = 0) -> None:
        """Remember where reading stopped: the block at the top and a code point in it."""
        if self._article is not None and (block, offset) != self._remembered:
            self._remembered = block, offset
            self._reading.save_position(self._article.id, block, offset)

    def _take(self, opened: ReaderArticle) -> ReaderScreen:
        self._article, self._cards = opened.article, opened.cards
        return make_screen(opened.article, opened.cards)

    def _survey(self) -> None:
        assert self._article is not None
        self.overlay.open(self._article)
        self._tell_edits()

    def _tell_edits(self) -> None:
        assert self._article is not None
        self.edits.open(self._article, self._cards)

    def _read_article(self, article_id: ArticleId) -> Article:
        if self._article is not None and self._article.id == article_id:
            return self._article
        return self._reading.open(article_id).article

    def _show(
        self,
        block: BlockId | None,
        cards: tuple[ReaderCard, ...],
        card_id: CardId | None,
        marks: tuple[Mark, ...],
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
        if self._article is None:
            return ()
        article = self._article.id
        return tuple(
            card
            for card in self._cards
            if any(place[0] == block for place in places_of(card, article))
        )

    def _marks(self, cards: tuple[ReaderCard, ...], block: BlockId | None) -> tuple[Mark, ...]:
        assert self._article is not None
        places = (place for card in cards for place in places_of(card, self._article.id))
        return tuple(place for place in places if place[0] == block)
