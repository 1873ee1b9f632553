"""What does not add up in an article, for reader and import to say."""

from collections.abc import Iterator

from studyapp.core.article.model import Article
from studyapp.core.points.model import KnowledgePoints
from studyapp.services.overlay import Doubt

_COUNTED_HERE = "count-mismatch"


def doubts_in(article: Article, points: KnowledgePoints) -> Iterator[Doubt]:
    """Yield what the learner should look at; lists that hold another count than announced last."""
    for each in (*article.warnings, *points.warnings):
        if each.code != _COUNTED_HERE:
            yield Doubt(each.block, message=each.message)
    for found in points.enumerations:
        parent, announced = found.parent, found.announced
        if parent is not None and announced is not None and announced != len(found.items):
            yield Doubt(parent.block, parent.text, announced, len(found.items))
