"""Desired retention of single articles, where it differs from the library's."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.core.ids import ArticleId
from studyapp.services.base import Context
from studyapp.services.retentions import article_retentions, put_article_retentions
from studyapp.services.review import ReviewService

LEAST, MOST = 0.80, 0.97


@dataclass(frozen=True, slots=True)
class ArticleRetentionService:
    """Lets an article be kept better, or less well, than the others."""

    context: Context
    review: ReviewService

    def usual(self) -> float:
        """Return the desired retention of the library."""
        return self.context.settings().desired_retention

    def retentions(self) -> Mapping[ArticleId, float]:
        """Return the desired retention of each article that has one of its own."""
        with self.context.open_uow(read_only=True) as uow:
            return article_retentions(uow)

    def put(self, article: ArticleId, retention: float | None) -> None:
        """Give an article a desired retention, kept within 0.80 to 0.97; None: the library's."""
        with self.context.open_uow() as uow:
            known = dict(article_retentions(uow))
            known.pop(article, None)
            if retention is not None:
                known[article] = min(max(retention, LEAST), MOST)
            put_article_retentions(uow, known)
            uow.commit()
        self.review.forget()
