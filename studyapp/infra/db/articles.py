"""Stored articles."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime

from studyapp.core.article.model import Article, BlockKind
from studyapp.core.cards.model import Density
from studyapp.core.errors import UnknownArticleError
from studyapp.core.ids import ArticleId, BlockId, VersionId
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
_CONTENT = (
    *("title", "author", "date", "original_name", "imported_at"),
    *("characters", "body", "content", "version"),
)
# What the learner chose for an article stays when its text changes.
_PUT = f"""INSERT INTO articles
    (article_id, number, density, corrections, skipped, {", ".join(_CONTENT)})
    VALUES (:article_id, (SELECT ifnull(max(number), 0) + 1 FROM articles),
        :density, :corrections, :skipped, {", ".join(f":{name}" for name in _CONTENT)})
    ON CONFLICT (article_id) DO UPDATE SET
        {", ".join(f"{name} = excluded.{name}" for name in _CONTENT)}"""  # noqa: S608
_PUT_CHOICES = """UPDATE articles
    SET density = :density, corrections = :corrections, skipped = :skipped
    WHERE article_id = :article_id"""
_CHOICES = "SELECT density, corrections, skipped FROM articles WHERE article_id = ?"
_HEADS = """SELECT article_id, title, author, date, characters, body
    FROM articles ORDER BY number"""
_VERSION = """SELECT version, imported_at, original_name, original_file, source
    FROM article_versions WHERE article_id = ? AND version = ?"""


def _choices_row(choices: ArticleChoices) -> dict[str, str]:
    return {
        "density": choices.density.value,
        "corrections": corrections_to_json(choices.corrections),
        "skipped": json.dumps(sorted(choices.skipped)),
    }


_UNCHOSEN = _choices_row(ArticleChoices())


class SqlArticles:
    """Fulfils `services.store_ports.Articles`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

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
        self._database.execute(_PUT, _UNCHOSEN | {"article_id": article.id} | content)
        put_sections(self._database, article)

    def get(self, article_id: ArticleId) -> Article:
        row = self._database.execute(_TEXTS, (article_id,)).fetchone()
        if row is None:
            raise UnknownArticleError(f"there is no article {article_id} in the library")
        return article_from_json(row[1])

    def texts(self, article_id: ArticleId) -> tuple[str, Mapping[BlockId, str]]:
        # No article is made of it: a card is waited for.
        row = self._database.execute(_TEXTS, (article_id,)).fetchone()
        if row is None:
            raise UnknownArticleError(f"there is no article {article_id} in the library")
        return row[0], {block["id"]: block["text"] for block in json.loads(row[1])["blocks"]}

    def put_version(self, article_id: ArticleId, version: ArticleVersion) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO article_versions VALUES (?, ?, ?, ?, ?, ?)",
            (
                article_id,
                version.version,
                to_ms(version.imported_at),
                version.original_name,
                version.original_file,
                source_to_json(version.source),
            ),
        )

    def version(self, article_id: ArticleId, version: VersionId) -> ArticleVersion | None:
        row = self._database.execute(_VERSION, (article_id, version)).fetchone()
        if row is None:
            return None
        _, at, name, file, source = row
        return ArticleVersion(version, from_ms(at), name, file, source_from_json(source))

    def versions(self, article_id: ArticleId) -> tuple[VersionId, ...]:
        rows = self._database.execute(
            "SELECT version FROM article_versions WHERE article_id = ? ORDER BY imported_at",
            (article_id,),
        )
        return tuple(VersionId(version) for (version,) in rows)

    def put_choices(self, article_id: ArticleId, choices: ArticleChoices) -> None:
        self._database.execute(_PUT_CHOICES, {"article_id": article_id} | _choices_row(choices))

    def choices(self, article_id: ArticleId) -> ArticleChoices:
        row = self._database.execute(_CHOICES, (article_id,)).fetchone()
        if row is None:
            return ArticleChoices()
        density, corrections, skipped = row
        blocks = frozenset(BlockId(block) for block in json.loads(skipped))
        return ArticleChoices(Density(density), corrections_from_json(corrections), blocks)

    def heads(self) -> tuple[ArticleHead, ...]:
        return tuple(
            ArticleHead(
                ArticleId(article),
                title,
                author,
                date,
                characters,
                tuple(BlockId(block) for block in json.loads(body)),
            )
            for article, title, author, date, characters, body in self._database.execute(_HEADS)
        )

    def titles(self) -> Mapping[ArticleId, str]:
        rows = self._database.execute("SELECT article_id, title FROM articles ORDER BY number")
        return {ArticleId(article): title for article, title in rows}

    def put_position(self, article_id: ArticleId, position: ReadingPosition) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO reading_positions VALUES (?, ?, ?, ?)",
            (article_id, position.block, position.offset, to_ms(position.at)),
        )

    def position(self, article_id: ArticleId) -> ReadingPosition | None:
        row = self._database.execute(
            'SELECT block_id, "offset", at FROM reading_positions WHERE article_id = ?',
            (article_id,),
        ).fetchone()
        return None if row is None else ReadingPosition(BlockId(row[0]), row[1], from_ms(row[2]))

    def last_read(self) -> ArticleId | None:
        row = self._database.execute(
            "SELECT article_id FROM reading_positions ORDER BY at DESC LIMIT 1"
        ).fetchone()
        return None if row is None else ArticleId(row[0])
