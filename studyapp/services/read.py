"""Read an article beside its cards."""

from dataclasses import dataclass
from datetime import date

from studyapp.core.article.model import Article
from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.services.base import Context
from studyapp.services.store_ports import StoredCard
from studyapp.services.views import ReaderArticle, ReaderCard, ReadingPosition


@dataclass(frozen=True, slots=True)
class ReadService:
    """Everything the reader asks of the library."""

    context: Context

    def open(self, article_id: ArticleId) -> ReaderArticle:
        """Return an article with its cards and where reading stopped.

        Raises:
            UnknownArticleError: There is no such article.
        """
        with self.context.open_uow(read_only=True) as uow:
            article = uow.articles.get(article_id)
            position = uow.articles.position(article_id)
            stored = uow.notes.cards_of(article_id)
        return ReaderArticle(article, self._reader_cards(stored), position)

    def cards(self, article_id: ArticleId) -> tuple[ReaderCard, ...]:
        """Return the cards of an article as they stand now."""
        with self.context.open_uow(read_only=True) as uow:
            stored = uow.notes.cards_of(article_id)
        return self._reader_cards(stored)

    def article(self, article_id: ArticleId) -> Article:
        """Return an article. Raises UnknownArticleError."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.articles.get(article_id)

    def save_position(self, article_id: ArticleId, block_id: BlockId, offset: int) -> None:
        """Remember where reading stopped."""
        with self.context.open_uow() as uow:
            position = ReadingPosition(block_id, offset, self.context.now())
            uow.articles.put_position(article_id, position)
            uow.commit()

    def last_article(self) -> ArticleId | None:
        """Return the article read last, else the first of the library."""
        with self.context.open_uow(read_only=True) as uow:
            last = uow.articles.last_read()
            heads = uow.articles.heads() if last is None else ()
        return heads[0].id if heads else last

    def _reader_cards(self, stored: tuple[StoredCard, ...]) -> tuple[ReaderCard, ...]:
        model, day = self.context.model, self.context.today()
        return tuple(_reader_card(each, model, day) for each in stored)


def _reader_card(stored: StoredCard, model: FsrsModel, day: date) -> ReaderCard:
    state = stored.state
    days = None
    if not state.suspended:
        if state.due_day is not None:
            days = (state.due_day - day).days
        elif state.due_at is not None:
            days = 0
    chance = model.retrievability(state, day)
    return ReaderCard(stored.card, stored.note, state, chance, days, stored.article)
