"""All rules over an article, in order."""

from studyapp.core.article.corrections import NO_CORRECTIONS, Corrections
from studyapp.core.article.model import Article
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.points.body import prepare
from studyapp.core.points.definition import find_definitions
from studyapp.core.points.enumeration import count_warnings, find_enumerations
from studyapp.core.points.fact import find_facts
from studyapp.core.points.model import KnowledgePoints, Reading
from studyapp.core.points.node import find_nodes
from studyapp.core.points.quotation import find_quotations
from studyapp.core.points.stage import find_stages
from studyapp.core.points.trend import find_trends


def read_article(source: SourceText, corrections: Corrections = NO_CORRECTIONS) -> Reading:
    """Parse a text, with what the learner put right, and find what is worth asking about.

    Raises:
        ArticleFormatError: There is no text in it.
    """
    article = parse_article(source, corrections)
    return Reading(article, extract_points(article))


def extract_points(article: Article) -> KnowledgePoints:
    """Return the knowledge points of an article."""
    body = prepare(article)
    enumerations = find_enumerations(body)
    facts, counts = find_facts(body)
    quotations, terms = find_quotations(body)
    return KnowledgePoints(
        enumerations=enumerations,
        quotations=quotations,
        facts=facts,
        definitions=find_definitions(body),
        stages=find_stages(body, enumerations),
        nodes=find_nodes(body, enumerations),
        trends=find_trends(body, enumerations),
        terms=terms,
        warnings=tuple(count_warnings(enumerations)),
        counts=counts,
    )
