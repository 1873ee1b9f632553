"""Figures, dates and periods with the sentence they stand in."""

import re
from collections.abc import Iterator

from studyapp.core.article.model import Article, Block, BlockKind
from studyapp.core.article.sentences import sentences
from studyapp.core.article.text import fold
from studyapp.core.points.model import Fact, FactKind

_N = r"\d+(?:[,，]\d{3})*(?:\.\d+)?"
_CN = r"[一二三四五六七八九十百千万亿零〇两]+"
_UNIT = (
    r"(?:万亿|[万亿千百])?(?:多|余)?(?:美元|欧元|日元|元|亩|吨|公里|千米|平方米|平方公里|立方米|米|人次|人|户|"
    r"家|个|项|台|辆|件|条|种|所|座|千瓦时|千瓦|斤|公斤|倍|岁|例|届|次|名|起|部|篇|位|套|艘|架|列)"
)
_LEAD = r"(?:超过|突破|达到|达|不足|不低于|不少于|近|约|逾|至少|最高|最低)?"
_CENTURY = (
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})世纪(?:\d{2}|[一二三四五六七八九十]{1,3})年代"
    r"(?:初期?|中后期|中期|末期?|后期|前期|中叶|以来)?"
)
_YEAR = r"(?:\d{4}|[一二三四五六七八九〇零]{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?"
_RANGE = r"\s?(?:至|到|~|～|－|—{1,2}|-)\s?"
_PERIOD = re.compile(
    rf"{_CENTURY}(?:{_RANGE}{_CENTURY})?|{_YEAR}{_RANGE}{_YEAR}|\d{{4}}{_RANGE}\d{{4}}年"
)
_DATE = re.compile(rf"{_YEAR}(?:后|前|以来|以后|之前|底|初)?")
_FIGURE = re.compile(
    rf"{_LEAD}(?:百分之{_CN}|{_N}(?:{_RANGE}{_N})?\s?(?:%|％|个百分点|‰)"
    rf"|{_N}(?:{_RANGE}{_N})?\s?{_UNIT}|{_N}\s?(?:万亿|[万亿])|{_CN}分之{_CN})"
)
_GRAMMARS = ((FactKind.PERIOD, _PERIOD), (FactKind.DATE, _DATE), (FactKind.FIGURE, _FIGURE))


def find_facts(article: Article) -> tuple[Fact, ...]:
    """Return the facts of an article in document order."""
    return tuple(
        fact
        for block in article.blocks
        if block.kind is not BlockKind.METADATA
        for fact in _facts(block)
    )


def _facts(block: Block) -> Iterator[Fact]:
    if not any(char.isdigit() or char in "分世〇" for char in block.text):
        return
    folded = fold(block.text)
    for start, end in sentences(folded):
        taken: list[tuple[int, int]] = []
        found: list[Fact] = []
        for kind, grammar in _GRAMMARS:
            for match in grammar.finditer(folded, start, end):
                if any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                taken.append(match.span())
                found.append(Fact(kind, block.span(*match.span()), block.span(start, end)))
        yield from sorted(found, key=lambda fact: fact.value.start)
