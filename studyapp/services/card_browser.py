"""Find cards, look at them, keep searches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from studyapp.core.article.model import Article, Section
from studyapp.core.cards.model import Card, Note
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.state import CardState
from studyapp.core.search.parse import parse
from studyapp.services.base import Context
from studyapp.services.card_ports import CardOrder, SavedSearch
from studyapp.services.store_ports import StoredCard
from studyapp.services.views import Scope


@dataclass(frozen=True, slots=True)
class CardLine:
    """A card in a list.

    Attributes:
        title: Of its article.
        days_until_due: 0 today, negative overdue; None for a new card.
    """

    card: Card
    note: Note
    state: CardState
    article: ArticleId
    title: str
    retrievability: float | None
    days_until_due: int | None


@dataclass(frozen=True, slots=True)
class Facets:
    """What a search can name.

    Attributes:
        tags: How many notes have each.
    """

    articles: tuple[tuple[ArticleId, str], ...] = ()
    decks: tuple[str, ...] = ()
    tags: Mapping[str, int] = field(default_factory=dict)
    saved: tuple[SavedSearch, ...] = ()


@dataclass(frozen=True, slots=True)
class CardBrowserService:
    """Everything the page of cards asks of the library, but for changes of cards."""

    context: Context

    def find(
        self,
        search: str,
        order: CardOrder = CardOrder.ARTICLE,
        *,
        descending: bool = False,
    ) -> Sequence[CardId]:
        """Return the cards that meet a search.

        Raises:
            SearchError: The search makes no sense.
        """
        with self.context.open_uow(read_only=True) as uow:
            return uow.finding.cards(
                Scope(search=search), self.context.today(), order, descending=descending
            )

    def lines(self, cards: Sequence[CardId]) -> tuple[CardLine, ...]:
        """Return some cards as lines, in their order; those that are gone are left out."""
        with self.context.open_uow(read_only=True) as uow:
            stored = uow.notes.cards(cards)
            titles = uow.articles.titles()
        return tuple(
            self._line(stored[card], titles[stored[card].article])
            for card in cards
            if card in stored
        )

    def article(self, article: ArticleId) -> Article:
        """Return an article. Raises UnknownArticleError."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.articles.get(article)

    def headings(self, article: ArticleId) -> tuple[str, ...]:
        """Return the headings of an article with text below them, outermost ones first in line."""
        return tuple(_headings(self.article(article).outline))

    def facets(self) -> Facets:
        """Return what a search can name."""
        with self.context.open_uow(read_only=True) as uow:
            decks = {deck.deck for deck in uow.queries.decks(self.context.today())}
            return Facets(
                tuple(uow.articles.titles().items()),
                tuple(sorted(decks)),
                uow.finding.tags(),
                uow.finding.saved(),
            )

    def save(self, name: str, search: str) -> None:
        """Keep a search under a name; one of the same name makes place.

        Raises:
            SearchError: The search makes no sense.
        """
        parse(search)
        with self.context.open_uow() as uow:
            uow.finding.save(SavedSearch(name, search))
            uow.commit()

    def forget(self, name: str) -> None:
        """Keep a search no longer."""
        with self.context.open_uow() as uow:
            uow.finding.forget(name)
            uow.commit()

    def _line(self, stored: StoredCard, title: str) -> CardLine:
        state, day = stored.state, self.context.today()
        due = None if state.due_day is None else (state.due_day - day).days
        return CardLine(
            stored.card,
            stored.note,
            state,
            stored.article,
            title,
            self.context.model.retrievability(state, day),
            0 if state.due_at is not None else due,
        )


def _headings(sections: Sequence[Section]) -> list[str]:
    found = []
    for section in sections:
        found += [section.title.text, *_headings(section.children)]
    return found
