"""What the reader lays over an article: what was recognised in it, and what no card asks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from studyapp.core.article.corrections import BlockCorrection
from studyapp.core.article.model import Article, Span
from studyapp.core.cards.coverage import Coverage, coverage
from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.points.extract import extract_points
from studyapp.core.points.model import KnowledgePoints
from studyapp.services.base import Context
from studyapp.services.doubts import doubts_in
from studyapp.services.overlay import Layer, Recognised

__all__ = ["AnnotateService", "Layer", "Recognised"]


@dataclass(frozen=True, slots=True)
class AnnotateService:
    """Reads stored articles for the reader; takes up to a second for a megabyte of text."""

    context: Context

    def recognised(self, article_id: ArticleId) -> Recognised:
        """Return what is found in an article. Raises UnknownArticleError."""
        with self.context.open_uow(read_only=True) as uow:
            article = uow.articles.get(article_id)
        points = extract_points(article)
        return Recognised(
            layers=_layers(article, points),
            warnings=(*article.warnings, *points.warnings),
            doubts=tuple(doubts_in(article, points)),
        )

    def coverage(self, article_id: ArticleId) -> Coverage:
        """Return which paragraphs are asked for. Raises UnknownArticleError."""
        with self.context.open_uow(read_only=True) as uow:
            article = uow.articles.get(article_id)
            notes = uow.notes.of_article(article_id)
            skipped = uow.articles.choices(article_id).skipped
        return coverage(article, notes, skipped)

    def corrections(self, article_id: ArticleId) -> Mapping[BlockId, BlockCorrection]:
        """Return what the learner said blocks are."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.articles.choices(article_id).corrections.blocks

    def skip(self, article_id: ArticleId, block: BlockId, *, skipped: bool) -> None:
        """Say that a paragraph needs no cards, or that it does."""
        with self.context.open_uow() as uow:
            choices = uow.articles.choices(article_id)
            others = choices.skipped - {block}
            chosen = others | {block} if skipped else others
            uow.articles.put_choices(article_id, replace(choices, skipped=chosen))
            uow.commit()


def _layers(article: Article, points: KnowledgePoints) -> dict[Layer, tuple[Span, ...]]:
    blocks = {block.id: block for block in article.blocks}
    order = {block.id: place for place, block in enumerate(article.blocks)}
    markers = [
        blocks[body.block].span(body.start, body.start + len(item.marker))
        for each in points.enumerations
        for item in each.items
        for body in item.body[:1]
        if item.marker
    ]
    terms = [*points.terms, *(each.term for each in points.definitions)]
    found = {
        Layer.QUOTES: [each.words for each in points.quotations],
        Layer.FIGURES: [each.value for each in points.facts],
        Layer.TERMS: terms,
        Layer.MARKERS: [span for span in markers if span.text],
    }
    return {
        layer: tuple(sorted(set(spans), key=lambda span: (order[span.block], span.start)))
        for layer, spans in found.items()
    }
