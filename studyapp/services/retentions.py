"""Desired retentions of articles, as the library keeps them."""

import json
from collections.abc import Mapping

from studyapp.core.ids import ArticleId
from studyapp.services.store_ports import UnitOfWork

_FACT = "article_retention"


def article_retentions(uow: UnitOfWork) -> Mapping[ArticleId, float]:
    """Return the desired retention of each article that has one of its own."""
    found = json.loads(uow.facts.get(_FACT) or "{}")
    return {ArticleId(article): float(retention) for article, retention in found.items()}


def put_article_retentions(uow: UnitOfWork, retentions: Mapping[ArticleId, float]) -> None:
    """Store the desired retentions of all articles that have one of their own."""
    uow.facts.put(_FACT, json.dumps(dict(retentions)))
