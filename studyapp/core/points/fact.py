"""Figures, dates and periods with the sentence they stand in, and counts without a figure."""

from studyapp.core.points.body import Body
from studyapp.core.points.model import Fact, FactKind
from studyapp.core.points.quantities import find_values
from studyapp.core.points.value import ValueKind

_KINDS = {
    ValueKind.PERIOD: FactKind.PERIOD,
    ValueKind.DATE: FactKind.DATE,
    ValueKind.FIGURE: FactKind.FIGURE,
    ValueKind.COUNT: FactKind.FIGURE,
}


def find_facts(body: Body) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return the facts of an article, and its bare counts (三点关键因素), in document order."""
    facts: list[Fact] = []
    counts: list[Fact] = []
    for passage in body.passages:
        sentence = passage.span(0, 0)
        for value in find_values(passage.text):
            if value.start >= sentence.end:
                sentence = passage.span(*passage.sentence_at(value.start))
            fact = Fact(_KINDS[value.kind], passage.span(value.start, value.end), sentence)
            (counts if value.kind is ValueKind.COUNT else facts).append(fact)
    return tuple(facts), tuple(counts)
