"""Which blocks of an article lie below which heading, for questions about cards."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping

from studyapp.core.article.model import Article
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.infra.db.conditions import Where

Sections = Iterable[tuple[ArticleId, BlockId]]

# A card comes once for each of its sources.
_CARDS_BELOW = """SELECT cards.card_id, below.section_id
    FROM json_each(?) AS wanted
    JOIN section_blocks AS below ON below.article_id = wanted.value ->> 0
        AND below.section_id = wanted.value ->> 1
    JOIN note_sources USING (block_id) JOIN cards USING (note_id)
    JOIN card_states AS s ON s.card_id = cards.card_id AND s.article_id = below.article_id"""
_KNOWN = """SELECT DISTINCT article_id, section_id FROM json_each(?) AS wanted
    JOIN section_blocks ON article_id = wanted.value ->> 0 AND section_id = wanted.value ->> 1"""


def put_sections(database: sqlite3.Connection, article: Article) -> None:
    """Store the sections of an article in place of those it had."""
    database.execute("DELETE FROM section_blocks WHERE article_id = ?", (article.id,))
    database.executemany(
        "INSERT INTO section_blocks VALUES (?, ?, ?)",
        (
            (article.id, section.block, block)
            for block, path in sources_of(article).paths.items()
            for section in path
        ),
    )


def in_section(section: BlockId) -> Where:
    """Return what holds for a row of card_states with a source in a section of its article."""
    return Where(
        """card_states.card_id IN (SELECT cards.card_id FROM section_blocks AS below
            JOIN note_sources USING (block_id) JOIN cards USING (note_id)
            WHERE below.section_id = ? AND below.article_id = card_states.article_id)""",
        (section,),
    )


def in_sections(sections: Sections) -> Where:
    """Return what holds for a row of card_states with a source in some sections."""
    return Where(
        f"card_states.card_id IN (SELECT card_id FROM ({_CARDS_BELOW}))",  # noqa: S608
        (json.dumps(list(sections)),),
    )


def sections_of_cards(
    database: sqlite3.Connection, sections: Sections
) -> Mapping[CardId, frozenset[BlockId]]:
    """Return of each card with a source in some sections in which of them."""
    found: defaultdict[CardId, set[BlockId]] = defaultdict(set)
    for card, section in database.execute(_CARDS_BELOW, (json.dumps(list(sections)),)):
        found[CardId(card)].add(BlockId(section))
    return {card: frozenset(inside) for card, inside in found.items()}


def lost_sections(
    database: sqlite3.Connection, sections: Sections
) -> tuple[tuple[ArticleId, BlockId], ...]:
    """Return those of some sections that their articles have no longer."""
    wanted = tuple(sections)
    known = set(database.execute(_KNOWN, (json.dumps(wanted),)))
    return tuple(each for each in wanted if each not in known)
