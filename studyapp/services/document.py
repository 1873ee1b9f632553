"""An article and what was found in it as one JSON document (`studyapp parse --json`)."""

from collections.abc import Iterable
from typing import TypeAlias

from studyapp.core.article.model import Article, Block, Section, Span
from studyapp.core.points.model import Enumeration, Fact, Reading, Stage

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
JsonObject: TypeAlias = "dict[str, Json]"


def document(reading: Reading) -> JsonObject:
    """Return the document: strings are exact pieces of the text, offsets are the block's."""
    article, points = reading.article, reading.points
    meta = article.meta
    return {
        "id": article.id,
        "title": meta.title,
        "subtitle": meta.subtitle,
        "author": meta.author,
        "affiliation": meta.affiliation,
        "date": meta.date,
        "editor": meta.editor,
        "source_url": meta.source_url,
        "encoding": article.encoding,
        "lang": article.lang,
        "blocks": [_block(block) for block in article.blocks],
        "outline": [_section(section) for section in article.outline],
        "enumerations": [_enumeration(each) for each in points.enumerations],
        "quotes": [
            {
                "text": each.words.text,
                "attribution": each.attribution.text if each.attribution else None,
                "kind": each.kind.value,
                **_place(each.words),
            }
            for each in points.quotations
        ],
        "facts": [
            {
                "text": each.sentence.text,
                "value": each.value.text,
                "kind": each.kind.value,
                **_place(each.value),
            }
            for each in _in_order(article, (*points.facts, *points.counts))
        ],
        "definitions": [
            {"term": each.term.text, "text": each.text.text, "block": each.term.block}
            for each in points.definitions
        ],
        "stages": [_stage(each) for group in points.stages for each in group],
        "nodes": [
            {
                "label": each.label.text,
                "role": each.role.text,
                "points": [point.text for point in each.points],
            }
            for group in points.nodes
            for each in group
        ],
        "trends": [
            {"label": each.label, "group": each.group, "text": each.text.text}
            for group in points.trends
            for each in group
        ],
        "warnings": [
            {"code": each.code, "message": each.message, "block": each.block}
            for each in (*article.warnings, *points.warnings)
        ],
    }


def _in_order(article: Article, facts: Iterable[Fact]) -> list[Fact]:
    order = {block.id: place for place, block in enumerate(article.blocks)}
    return sorted(facts, key=lambda each: (order[each.value.block], each.value.start))


def _place(span: Span) -> JsonObject:
    return {"block": span.block, "start": span.start, "end": span.end}


def _block(block: Block) -> JsonObject:
    return {
        "id": block.id,
        "kind": block.kind.value,
        "level": block.level,
        "marker": block.marker,
        "text": block.text,
        "section": block.section,
    }


def _section(section: Section) -> JsonObject:
    return {
        "block": section.block,
        "level": section.level,
        "marker": section.marker or None,
        "text": section.title.text or None,
        "run_in": section.run_in,
        "children": [_section(child) for child in section.children],
    }


def _enumeration(each: Enumeration) -> JsonObject:
    return {
        "series": each.series,
        "form": each.form.value,
        "parent": each.parent.text if each.parent else None,
        "announced": each.announced,
        "items": [
            {"marker": item.marker, "text": item.head.text, **_place(item.head)}
            for item in each.items
        ],
    }


def _stage(stage: Stage) -> JsonObject:
    return {
        "label": stage.label.text,
        "period": stage.period.text if stage.period else None,
        "points": [point.text for point in stage.points],
    }
