"""What terms mean."""

import re
from collections.abc import Iterator

from studyapp.core.article.model import Article, Block, BlockKind
from studyapp.core.article.sentences import sentences
from studyapp.core.article.text import comparable, fold
from studyapp.core.points.model import Definition

_TERM = r"[“\"]?(?P<term>[\u4e00-\u9fffA-Za-z0-9·（）—-]{2,20}?)[”\"]?"
_GRAMMARS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:所谓){_TERM}[，]?(?:就是|是|指|即)(?:指的?是?|的?是)?[：，]?(?P<text>.+)$",
        rf"^{_TERM}[，]?(?:是指|指的是|系指|就是指|是这样一种)[：，]?(?P<text>.+)$",
        rf"^(?:本[法条例规定办法]+)?所称{_TERM}[，]?(?:是指|包括|指)(?P<text>.+)$",
        rf"^{_TERM}[，]?是[^。]{{6,}}(?:的一种|一类|的总称|的统称|有机整体|的过程|的学科|的活动|的制度)[^。，]{{0,12}}。?$",
        rf"^{_TERM}[，]?是[^。]{{8,}}(?:领域|主阵地|基本盘|根基|基石|载体|支撑|基础|核心|引擎|动力|关键|枢纽|保障|前提)[^。]{{0,30}}。?$",
    )
)
_VAGUE = re.compile(r"^(?:这|那|其|该|它|他|我|你|此|一|二|三|四|也|不|而|但|当|在|从|以|如|则)")
_NOT_TERM = re.compile(r"[的了着就都还也将]$|^(?:都|就|更|还|不)|[，]")


def find_definitions(article: Article) -> tuple[Definition, ...]:
    """Return the definitions of an article in document order."""
    text = comparable(article.text)
    return tuple(
        found
        for block in article.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
        for found in _definitions(block)
        if text.count(comparable(found.term.text)) > 1
    )


def _definitions(block: Block) -> Iterator[Definition]:
    folded = fold(block.text)
    for left, end in sentences(folded):
        start = left + len(folded[left:end]) - len(folded[left:end].lstrip("， "))
        for grammar in _GRAMMARS:
            match = grammar.match(folded[start:end])
            if match and not _VAGUE.match(match["term"]) and not _NOT_TERM.search(match["term"]):
                term = block.span(start + match.start("term"), start + match.end("term"))
                yield Definition(term, block.span(start, end))
                break
