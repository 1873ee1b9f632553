"""Trends: lists and sub-headings that a word for the direction of things announces or heads."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import Section
from studyapp.core.article.text import normal
from studyapp.core.points.body import Body
from studyapp.core.points.list_items import PUNCTUATION
from studyapp.core.points.model import Enumeration, EnumerationItem, Trend

_GROUP = r"(?P<group>趋势|态势|走向|走势|动向)"
_NAMED = re.compile(rf"{_GROUP}|(?P<prospect>前景)")
_ANNOUNCED = re.compile(rf"{_GROUP}[^，。；：]{{0,4}}[：。]?$")
_HEADED = re.compile(rf"{_GROUP}(?:展望|分析|预测|研判|判断)?$")
_FEWEST = 2


def find_trends(body: Body, enumerations: Sequence[Enumeration]) -> tuple[tuple[Trend, ...], ...]:
    """Return the groups of trends in document order."""
    listed: list[tuple[int, tuple[Trend, ...]]] = []
    for each in enumerations:
        group = None if each.depth else _group(body, each)
        if group:
            place = body.by_block[each.items[0].head.block].number
            listed.append((place, tuple(_trend(body, item, group) for item in each.items)))
    headed = _headed(body, {trend.text.block for _, group in listed for trend in group})
    return tuple(group for _, group in sorted((*listed, *headed), key=lambda each: each[0]))


def _group(body: Body, each: Enumeration) -> str | None:
    """Return what the items are called: by the announcement, else by the heading."""
    if each.parent:
        said = normal(each.parent.text).rstrip()
        name = _ANNOUNCED.search(said) or (_NAMED.search(said) if each.announced else None)
        if name and (each.announced or said.endswith("：")):
            return name[1] or name[0]
    title = body.title(body.by_block[each.items[0].head.block])
    headed = _NAMED.search(title.text) if title else None
    spread = len({item.head.block for item in each.items}) == len(each.items)
    return headed[0] if headed and spread else None


def _trend(body: Body, item: EnumerationItem, group: str) -> Trend:
    """Return a trend with the whole first sentence of its item."""
    passage = body.by_block[item.head.block]
    _, end = passage.sentence_at(item.head.start)
    end = min(end, item.body[0].end)
    while end > item.head.end and passage.text[end - 1] in "。；":
        end -= 1
    return Trend(item.marker.strip(PUNCTUATION), group, passage.span(item.head.start, end))


def _headed(body: Body, taken: set[str]) -> Iterator[tuple[int, tuple[Trend, ...]]]:
    """Yield the numbered headings below a heading that ends in such a word."""
    for section in body.headings.values():
        name = _HEADED.search(normal(section.title.text))
        children = section.children
        if name is None or len(children) < _FEWEST or not all(map(_is_numbered, children)):
            continue
        if not taken.intersection(child.block for child in children):
            trends = tuple(
                Trend(child.marker.strip(PUNCTUATION), name["group"], child.title)
                for child in children
            )
            yield body.by_block[section.block].number, trends


def _is_numbered(section: Section) -> bool:
    return bool(section.marker and section.title.text)
