"""What the library holds."""

from collections import defaultdict
from dataclasses import dataclass

from studyapp.core.ids import ArticleId
from studyapp.services.base import Context
from studyapp.services.memory_map import memory_map, strip
from studyapp.services.retentions import article_retentions
from studyapp.services.store_ports import DeckCounts
from studyapp.services.views import ArticleSummary, DeckSummary


@dataclass(frozen=True, slots=True)
class LibraryService:
    """Lists articles and decks."""

    context: Context

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Return the articles in the order they were imported, each with its decks."""
        day = self.context.today()
        with self.context.open_uow(read_only=True) as uow:
            heads = uow.articles.heads()
            read = {head.id: uow.articles.position(head.id) for head in heads}
            decks = uow.queries.decks(day)
            suggested = uow.notes.suggested()
            retentions = article_retentions(uow)
            memory = memory_map(uow.queries.block_cards(), self.context.model, day)
        by_article: dict[ArticleId, list[DeckCounts]] = defaultdict(list)
        for deck in decks:
            by_article[deck.article].append(deck)
        found = []
        for head in heads:
            own = by_article[head.id]
            cards = sum(deck.cards for deck in own)
            position = read[head.id]
            found.append(
                ArticleSummary(
                    id=head.id,
                    title=head.title,
                    author=head.author,
                    date=head.date,
                    characters=head.characters,
                    cards=cards,
                    due=sum(deck.due + deck.learning for deck in own),
                    learnt=sum(deck.seen for deck in own) / cards if cards else 0.0,
                    memory=strip(head.body, memory),
                    decks=tuple(
                        DeckSummary(d.deck, d.cards, d.new, d.learning, d.due) for d in own
                    ),
                    last_read=position.at if position else None,
                    suggested=suggested.get(head.id, 0),
                    retention=retentions.get(head.id),
                )
            )
        return tuple(found)
