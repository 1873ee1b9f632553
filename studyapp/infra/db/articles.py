"""Stored articles."""

import json
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.core.article.model import Article, BlockKind
from studyapp.core.cards.model import Density
from studyapp.core.errors import UnknownArticleError
from studyapp.core.ids import ArticleId, BlockId, VersionId
from studyapp.infra.db import tables as t
from studyapp.infra.db.answering import driver
from studyapp.infra.db.rows import (
    article_from_json,
    article_to_json,
    corrections_from_json,
    corrections_to_json,
    from_ms,
    source_from_json,
    source_to_json,
    to_ms,
)
from studyapp.infra.db.sections import put_sections
from studyapp.services.store_ports import ArticleChoices, ArticleHead, ArticleVersion
from studyapp.services.views import ReadingPosition

_NOT_BODY = (BlockKind.METADATA, BlockKind.HEADING)
_TEXTS = "SELECT title, content FROM articles WHERE article_id = ?"


def _choices_row(choices: ArticleChoices) -> dict[str, str]:
    return {
        "density": choices.density.value,
        "corrections": corrections_to_json(choices.corrections),
        "skipped": json.dumps(sorted(choices.skipped)),
    }


_UNCHOSEN = _choices_row(ArticleChoices())


class SqlArticles:
    """Fulfils `services.store_ports.Articles`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, article: Article, original_name: str, at: datetime) -> None:
        body = [block.id for block in article.blocks if block.kind not in _NOT_BODY]
        content = {
            "title": article.meta.title,
            "author": article.meta.author or "",
            "date": article.meta.date or "",
            "original_name": original_name,
            "imported_at": to_ms(at),
            "characters": sum(map(len, article.text.split())),
            "body": json.dumps(body),
            "content": article_to_json(article),
            "version": article.version,
        }
        last = self._connection.scalar(select(func.max(t.articles.c.number)))
        row = _UNCHOSEN | {"article_id": article.id, "number": (last or 0) + 1} | content
        self._connection.execute(
            upsert(t.articles)
            .values(row)
            .on_conflict_do_update(index_elements=["article_id"], set_=content)
        )
        put_sections(self._connection, article)

    def get(self, article_id: ArticleId) -> Article:
        content = self._connection.scalar(
            select(t.articles.c.content).where(t.articles.c.article_id == article_id)
        )
        if content is None:
            raise UnknownArticleError(f"there is no article {article_id} in the library")
        return article_from_json(content)

    def texts(self, article_id: ArticleId) -> tuple[str, Mapping[BlockId, str]]:
        # By the driver, and no article is made of it: a card is waited for.
        row = driver(self._connection).execute(_TEXTS, (article_id,)).fetchone()
        if row is None:
            raise UnknownArticleError(f"there is no article {article_id} in the library")
        return row[0], {block["id"]: block["text"] for block in json.loads(row[1])["blocks"]}

    def put_version(self, article_id: ArticleId, version: ArticleVersion) -> None:
        content = {
            "imported_at": to_ms(version.imported_at),
            "original_name": version.original_name,
            "original_file": version.original_file,
            "source": source_to_json(version.source),
        }
        self._connection.execute(
            upsert(t.article_versions)
            .values({"article_id": article_id, "version": version.version} | content)
            .on_conflict_do_update(index_elements=["article_id", "version"], set_=content)
        )

    def version(self, article_id: ArticleId, version: VersionId) -> ArticleVersion | None:
        c = t.article_versions.c
        row = self._connection.execute(
            select(t.article_versions).where(c.article_id == article_id, c.version == version)
        ).one_or_none()
        if row is None:
            return None
        return ArticleVersion(
            VersionId(row.version),
            from_ms(row.imported_at),
            row.original_name,
            row.original_file,
            source_from_json(row.source),
        )

    def versions(self, article_id: ArticleId) -> tuple[VersionId, ...]:
        c = t.article_versions.c
        rows = self._connection.scalars(
            select(c.version).where(c.article_id == article_id).order_by(c.imported_at)
        )
        return tuple(VersionId(version) for version in rows)

    def put_choices(self, article_id: ArticleId, choices: ArticleChoices) -> None:
        self._connection.execute(
            update(t.articles)
            .where(t.articles.c.article_id == article_id)
            .values(_choices_row(choices))
        )

    def choices(self, article_id: ArticleId) -> ArticleChoices:
        c = t.articles.c
        row = self._connection.execute(
            select(c.density, c.corrections, c.skipped).where(c.article_id == article_id)
        ).one_or_none()
        if row is None:
            return ArticleChoices()
        skipped = frozenset(BlockId(block) for block in json.loads(row.skipped))
        return ArticleChoices(Density(row.density), corrections_from_json(row.corrections), skipped)

    def heads(self) -> tuple[ArticleHead, ...]:
        c = t.articles.c
        rows = self._connection.execute(
            select(c.article_id, c.title, c.author, c.date, c.characters, c.body).order_by(c.number)
        )
        return tuple(
            ArticleHead(
                ArticleId(row.article_id),
                row.title,
                row.author,
                row.date,
                row.characters,
                tuple(BlockId(block) for block in json.loads(row.body)),
            )
            for row in rows
        )

    def titles(self) -> Mapping[ArticleId, str]:
        c = t.articles.c
        rows = self._connection.execute(select(c.article_id, c.title).order_by(c.number))
        return {ArticleId(article): title for article, title in rows}

    def put_position(self, article_id: ArticleId, position: ReadingPosition) -> None:
        content = {
            "block_id": position.block,
            "offset": position.offset,
            "at": to_ms(position.at),
        }
        self._connection.execute(
            upsert(t.reading_positions)
            .values({"article_id": article_id} | content)
            .on_conflict_do_update(index_elements=["article_id"], set_=content)
        )

    def position(self, article_id: ArticleId) -> ReadingPosition | None:
        row = self._connection.execute(
            select(t.reading_positions).where(t.reading_positions.c.article_id == article_id)
        ).one_or_none()
        if row is None:
            return None
        return ReadingPosition(BlockId(row.block_id), row.offset, from_ms(row.at))

    def last_read(self) -> ArticleId | None:
        c = t.reading_positions.c
        found = self._connection.scalar(select(c.article_id).order_by(c.at.desc()).limit(1))
        return None if found is None else ArticleId(found)
