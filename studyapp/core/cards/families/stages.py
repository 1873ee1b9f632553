"""Stages: their order, and for each its name, its period, what marks it."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import Span
from studyapp.core.article.sentences import clauses
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.page import Page
from studyapp.core.cards.phrases import counted, plain_start
from studyapp.core.points.model import Stage

DECK = "阶段"
_NUMBER = re.compile(r"^第[一二三四五六七八九十]+(?:个)?(?:阶段|时期|步)")
_OF_STAGES = re.compile(r"的?(?:发展|演进|历史)?(?:阶段|历程|进程|过程)(?:划分)?$")
_MARKED_BY = re.compile(
    r"(?:主要|集中|更多)?(?:表现为|体现为|呈现出|呈现|被?视为|具有|(?:核心|主要)?(?:目标|任务|特征|特点|标志)是)(?P<what>[^，；。]{4,40})$"
)
_MOST_POINTS = 5
_LONGEST = 40
_ITEM = re.compile(r"^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]+)")


def find(desk: Desk) -> Iterator[Draft]:
    """Propose the notes of each group of stages."""
    for stages in desk.page.reading.points.stages:
        yield from _group(desk.page, stages)


def _group(page: Page, stages: Sequence[Stage]) -> Iterator[Draft]:
    names = [stage.name or stage.label for stage in stages]
    about = _about(page, stages)
    yield Draft(
        rule="stage order",
        type=NoteType.ORDER,
        deck=DECK,
        spans=tuple(names),
        score=97,
        question=f"{about}依次经历哪{counted(len(stages))}个阶段？",
        answer=tuple(page.text(name) for name in names),
        context=_context(page, stages[0]),
        topic="stages " + names[0].text,
        whole=True,
    )
    for stage, name in zip(stages, names, strict=True):
        yield from _name_and_period(page, about, stage, name)
        yield from _character(page, about, stage, name)
        yield from _points(page, about, stage, name)


def _about(page: Page, stages: Sequence[Stage]) -> str:
    """Return what goes through the stages: 数实融合的发展."""
    path = page.paths[stages[0].label.block]
    titles = [page.title(section) for section in path if section.block != stages[0].label.block]
    for title in reversed(titles):
        bare = _OF_STAGES.sub("", title)
        if bare != title and len(bare) > 1:
            return f"{bare}的发展"
    return f"{page.subject}的发展" if page.subject else "文中所述的发展"


def _context(page: Page, stage: Stage) -> tuple[str, ...]:
    return page.context(stage.label.block, 0)[:1]


def _number(page: Page, stage: Stage) -> str:
    match = _NUMBER.match(page.text(stage.label))
    return match[0] if match else ""


def _called(page: Page, about: str, stage: Stage, name: Span) -> str:
    """Return the stage as a question names it: 数实融合第二阶段“深化发展与多维扩展”."""
    who = about.removesuffix("的发展")
    return f"{who}{_number(page, stage)}“{page.text(name)}”"


def _name_and_period(page: Page, about: str, stage: Stage, name: Span) -> Iterator[Draft]:
    number, context, topic = _number(page, stage), _context(page, stage), f"stage {name.text}"
    who = about.removesuffix("的发展")
    if number and stage.name:
        yield Draft(
            "stage name", NoteType.BASIC, DECK, (name,), 92, f"{who}发展的{number}是什么？",
            (page.text(name),), context=context, topic=topic, whole=True,
        )  # fmt: skip
    if stage.period:
        yield Draft(
            "stage period", NoteType.FIGURE, DECK, (stage.period,), 91,
            f"{_called(page, about, stage, name)}对应什么时期？",
            (page.text(stage.period),), context=context, topic=topic, whole=True,
        )  # fmt: skip
        yield Draft(
            "stage of period", NoteType.BASIC, DECK, (name,), 66,
            f"{page.text(stage.period)}，{who}处于哪个阶段？",
            (page.text(name),), context=context, topic=topic, whole=True,
        )  # fmt: skip


def _character(page: Page, about: str, stage: Stage, name: Span) -> Iterator[Draft]:
    """Propose what marks the stage, from the clauses that say so in its first paragraph."""
    block = next((b for b in page.body if b.section == stage.label.block), None)
    if block is None:
        return
    text = page.texts[block.id]
    for start, end in clauses(text):
        clause = text[start:end]
        match = _MARKED_BY.search(clause)
        if match and not _ITEM.match(clause):
            at = start + match.start("what")
            asked = plain_start(
                re.sub(
                    r"^(?:当时|(?:在)?(?:这一|该|此)(?:时期|阶段)，?)",
                    "",
                    clause[: match.start("what")],
                )
            )
            yield Draft(
                "stage character", NoteType.BASIC, DECK, (page.span(block.id, at, end),), 90,
                f"{_called(page, about, stage, name)}，{asked}什么？",
                (text[at:end],), context=_context(page, stage),
            )  # fmt: skip


def _points(page: Page, about: str, stage: Stage, name: Span) -> Iterator[Draft]:
    """Propose the stage's points as a list, unless a numbered list asks for the same."""
    points = [point for point in stage.points if len(point.text) <= _LONGEST]
    listed = {item.point.start for each in page.listings for item in each.items}
    if not 1 < len(points) <= _MOST_POINTS or all(point.start in listed for point in points):
        return
    yield Draft(
        rule="stage points",
        type=NoteType.LIST,
        deck=DECK,
        spans=tuple(points),
        score=74,
        question=f"{_called(page, about, stage, name)}有哪{counted(len(points))}个主要表现？",
        answer=tuple(page.text(point) for point in points),
        context=_context(page, stage),
        topic=f"points {name.text}",
        whole=True,
    )
