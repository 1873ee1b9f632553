"""Consecutive stages: sibling headings, or a paragraph's sentences, that number or date them."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import BlockKind, Section, Span
from studyapp.core.article.text import normal
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.model import Enumeration, Stage
from studyapp.core.points.quantities import PERIOD
from studyapp.core.points.told_stage import find_told_stages, main_clause

_NUMBERED = re.compile(
    r"^(?:第[一二三四五六七八九十]+(?:个)?(?:阶段|时期|步)"
    r"|(?:Phase|Stage)\s(?:\d|[IVX]{1,4}|one|two|three|four|five|six))(?:[：:\s]\s?(?P<name>.+))?$"
)
_TIME = r"(?:\d|世纪|年代|[一二三四五六七八九〇零]{4}年)"
_DATED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?P<label>[^（）()]+?)\s?[（(](?P<period>[^（）()]*{_TIME}[^（）()]*)[）)]$",
        rf"^(?P<period>{PERIOD})[：，\s]\s?(?P<label>.+)$",
        rf"^(?P<label>[^：]+)[：]\s?(?P<period>{PERIOD})$",
    )
)
_STAGE_WORD = re.compile(r"(?:阶段|时期|时代|期)$")
_OF_STAGES = re.compile(r"(?:阶段|历程|沿革|演变|演进|进程|发展史|时期|分期|脉络)")
_CHARACTER = re.compile(r"(?:主要|核心|特征|呈现|被视为|表现为|特点|标志|升维|拓展)")
_FEWEST = 2


def find_stages(body: Body, enumerations: Sequence[Enumeration]) -> tuple[tuple[Stage, ...], ...]:
    """Return the groups of stages in document order, those of headings first."""
    heads = _heads_by_block(enumerations)
    families: list[tuple[Section | None, tuple[Section, ...]]] = [(None, body.article.outline)]
    families += [(section, section.children) for section in body.headings.values()]
    headed = (tuple(_headed(body, above, siblings, heads)) for above, siblings in families)
    return tuple(group for group in (*headed, *find_told_stages(body)) if len(group) >= _FEWEST)


def _heads_by_block(enumerations: Sequence[Enumeration]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for each in enumerations:
        for item in each.items if each.depth == 0 else ():
            found.setdefault(item.head.block, []).append(item.head)
    return found


def _headed(
    body: Body, above: Section | None, siblings: Sequence[Section], heads: dict[str, list[Span]]
) -> Iterator[Stage]:
    """Yield the stages that sibling headings name."""
    about_stages = above is not None and bool(_OF_STAGES.search(above.title.text))
    for section in siblings:
        label, period = _label_and_period(section.title)
        text = normal(label.text)
        numbered = _NUMBERED.match(text)
        staged = bool(_STAGE_WORD.search(text)) or about_stages
        if numbered is None and not (staged and period):
            continue
        name = _named(label, numbered) if numbered else label
        passages = _below(body, section)
        points = _points(passages, heads)
        yield Stage(label, name, period, _character(passages), points)


def _label_and_period(title: Span) -> tuple[Span, Span | None]:
    """Return a heading's words without the period beside them, and the period."""
    text = normal(title.text)
    for grammar in _DATED:
        if match := grammar.match(text):
            return _part(title, *match.span("label")), _part(title, *match.span("period"))
    return title, None


def _named(label: Span, numbered: re.Match[str]) -> Span | None:
    return _part(label, *numbered.span("name")) if numbered["name"] else None


def _part(whole: Span, start: int, end: int) -> Span:
    return Span(whole.block, whole.start + start, whole.start + end, whole.text[start:end])


def _below(body: Body, section: Section) -> list[Passage]:
    """Return the passages straight below a heading."""
    found = []
    for number in range(body.by_block[section.block].number + 1, len(body.passages)):
        passage = body.passages[number]
        if passage.block.kind is BlockKind.HEADING or passage.block.section != section.block:
            break
        found.append(passage)
    return found


def _character(passages: Sequence[Passage]) -> Span | None:
    """Return the first sentence that says what the stage is like, else the first of all."""
    found = [each.span(*sentence) for each in passages[:1] for sentence in each.sentences]
    telling = (span for span in found if _CHARACTER.search(span.text))
    return next(telling, found[0] if found else None)


def _points(passages: Sequence[Passage], heads: dict[str, list[Span]]) -> tuple[Span, ...]:
    """Return the items of the stage's own lists, else the main clauses of its sentences."""
    listed = [head for passage in passages for head in heads.get(passage.block.id, ())]
    if listed:
        return tuple(listed)
    return tuple(
        main_clause(passage, sentence) for passage in passages for sentence in passage.sentences
    )
