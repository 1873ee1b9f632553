"""Lists of trends: announced, or headed, by a word for the direction things take."""

import re
from collections.abc import Sequence

from studyapp.core.article.model import Article, Block, Span
from studyapp.core.article.sentences import sentences
from studyapp.core.article.text import fold
from studyapp.core.ids import BlockId
from studyapp.core.points.model import Enumeration, EnumerationItem, Trend

_GROUP = re.compile(r"(趋势|态势|走向|走势|前景|动向)")


def find_trends(
    article: Article, enumerations: Sequence[Enumeration]
) -> tuple[tuple[Trend, ...], ...]:
    """Return the groups of trends in document order."""
    titles = {section.block: section.title.text for section in article.sections()}
    blocks = {block.id: block for block in article.blocks}
    groups = []
    for each in enumerations:
        name = None if each.depth else _group(each, blocks, titles)
        if name:
            groups.append(tuple(_trend(item, name, blocks) for item in each.items))
    return tuple(groups)


def _group(
    each: Enumeration, blocks: dict[BlockId, Block], titles: dict[BlockId, str]
) -> str | None:
    """Return what the items are called: by the announcement, else by the heading."""
    section = blocks[each.items[0].head.block].section
    announced = _GROUP.search(each.parent.text) if each.parent else None
    if announced and each.announced:
        return announced[1]
    headed = _GROUP.search(titles.get(section, "")) if section else None
    spread = len({item.head.block for item in each.items}) == len(each.items)
    return headed[1] if headed and spread else None


def _trend(item: EnumerationItem, group: str, blocks: dict[BlockId, Block]) -> Trend:
    """Return a trend with the whole first sentence of its item."""
    block = blocks[item.head.block]
    end = next(
        (end for _, end in sentences(fold(block.text)) if end > item.head.start), item.head.end
    )
    while end > item.head.end and fold(block.text[end - 1]) in "。；":
        end -= 1
    text: Span = block.span(item.head.start, end)
    return Trend(item.marker.strip("，、：,: "), group, text)
