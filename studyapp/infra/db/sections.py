"""Which blocks of an article lie below which heading, for questions about cards."""

from sqlalchemy import Connection, delete, insert

from studyapp.core.article.model import Article
from studyapp.core.cards.sources import sources_of
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
