"""Consecutive stages: sibling headings, or sentences, that number them or name their periods."""

import re
from collections.abc import Sequence

from studyapp.core.article.model import Article, Block, BlockKind, Section, Span
from studyapp.core.article.sentences import clauses, sentences
from studyapp.core.article.text import fold
from studyapp.core.points.model import Enumeration, Stage

_LABEL = re.compile(
    r"^(?P<label>(?:第[一二三四五六七八九十]+(?:个)?(?:阶段|时期|步))(?:[：:]?\s?(?P<name>[^（）]{0,40}?))?)"
    r"(?:（(?P<period>[^（）]*\d[^（）]*)）)?$"
)
_NAMED = re.compile(
    r"^(?P<label>(?P<name>[^（）：]{2,30}?(?:阶段|时期|期)))（(?P<period>[^（）]*\d[^（）]*)）$"
)
_CHARACTER = re.compile(r"(?:主要|核心|特征|呈现|被视为|表现为|特点|标志|升维|拓展)")
_FEWEST = 2


def find_stages(
    article: Article, enumerations: Sequence[Enumeration]
) -> tuple[tuple[Stage, ...], ...]:
    """Return the groups of stages that sibling headings make."""
    groups = []
    for siblings in _siblings(article):
        stages = [
            stage
            for section in siblings
            if (stage := _stage(article, section, enumerations)) is not None
        ]
        if len(stages) >= _FEWEST:
            groups.append(tuple(stages))
    return tuple(groups)


def _siblings(article: Article) -> list[tuple[Section, ...]]:
    return [article.outline, *(section.children for section in article.sections())]


def _stage(article: Article, section: Section, enumerations: Sequence[Enumeration]) -> Stage | None:
    title = section.title
    match = _LABEL.match(fold(title.text)) or _NAMED.match(fold(title.text))
    if match is None:
        return None
    body = [
        block
        for block in article.blocks
        if block.section == section.block and block.kind is not BlockKind.HEADING
    ]
    return Stage(
        label=_part(title, match, "label"),
        name=_part(title, match, "name") if match["name"] else None,
        period=_part(title, match, "period") if match["period"] else None,
        character=_character(body),
        points=_points(body, enumerations),
    )


def _part(title: Span, match: re.Match[str], group: str) -> Span:
    start, end = match.span(group)
    return Span(title.block, title.start + start, title.start + end, title.text[start:end])


def _character(body: Sequence[Block]) -> Span | None:
    """Return the first sentence that says what the stage is like, else the first of all."""
    found = [block.span(*each) for block in body[:1] for each in sentences(fold(block.text))]
    telling = [span for span in found if _CHARACTER.search(span.text)]
    return next(iter(telling or found), None)


def _points(body: Sequence[Block], enumerations: Sequence[Enumeration]) -> tuple[Span, ...]:
    """Return the items of the stage's own lists, else the first clauses of its sentences."""
    blocks = {block.id for block in body}
    heads = [
        item.head
        for each in enumerations
        if each.depth == 0
        for item in each.items
        if item.head.block in blocks
    ]
    if heads:
        return tuple(heads)
    return tuple(
        _main_clause(block, each) for block in body for each in sentences(fold(block.text))
    )


def _main_clause(block: Block, sentence: tuple[int, int]) -> Span:
    """Return the clause of a sentence that says most: the first that is no adverbial."""
    parts = clauses(fold(block.text), *sentence)
    for start, end in parts[:-1]:
        if end - start >= 8 and not re.match(
            r"(?:随着|在|当|此外|面对|根据|为)", block.text[start:end]
        ):
            return block.span(start, end)
    return block.span(*parts[-1]) if parts else block.span(*sentence)
