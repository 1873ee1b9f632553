"""Which blocks of an article lie below which heading, for questions about cards."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, tuple_

from studyapp.core.article.model import Article
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.infra.db import tables as t


def put_sections(connection: Connection, article: Article) -> None:
    """Store the sections of an article in place of those it had."""
    of = t.section_blocks.c.article_id == article.id
    connection.execute(delete(t.section_blocks).where(of))
    rows = [
        {"article_id": article.id, "section_id": section.block, "block_id": block}
        for block, path in sources_of(article).paths.items()
        for section in path
    ]
    if rows:
        connection.execute(insert(t.section_blocks), rows)


def cards_below(sections: Iterable[tuple[ArticleId, BlockId]]) -> Select[Any]:
    """Return the query of the cards with a source in some sections of their article.

    Its columns are the card and the section; a card comes once for each of its sources.
    """
    blocks, cards, states = t.section_blocks.c, t.cards.c, t.card_states.c
    return (
        select(cards.card_id, blocks.section_id)
        .join_from(t.section_blocks, t.note_sources, t.note_sources.c.block_id == blocks.block_id)
        .join(t.cards, cards.note_id == t.note_sources.c.note_id)
        .join(t.card_states, states.card_id == cards.card_id)
        .where(
            states.article_id == blocks.article_id,
            tuple_(blocks.article_id, blocks.section_id).in_(tuple(sections)),
        )
    )


def sections_of_cards(
    connection: Connection, sections: Iterable[tuple[ArticleId, BlockId]]
) -> Mapping[CardId, frozenset[BlockId]]:
    """Return of each card with a source in some sections in which of them."""
    found: defaultdict[CardId, set[BlockId]] = defaultdict(set)
    for card, section in connection.execute(cards_below(sections)):
        found[CardId(card)].add(BlockId(section))
    return {card: frozenset(inside) for card, inside in found.items()}


def lost_sections(
    connection: Connection, sections: Iterable[tuple[ArticleId, BlockId]]
) -> tuple[tuple[ArticleId, BlockId], ...]:
    """Return those of some sections that their articles have no longer."""
    wanted = tuple(sections)
    blocks = t.section_blocks.c
    key = blocks.article_id, blocks.section_id
    rows = connection.execute(select(*key).where(tuple_(*key).in_(wanted)).distinct())
    known = {(article, section) for article, section in rows}
    return tuple(each for each in wanted if each not in known)
