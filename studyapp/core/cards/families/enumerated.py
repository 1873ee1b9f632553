"""Enumerations inside a sentence: 推动制造业质量变革、效率变革、动力变革."""

import re
from collections.abc import Iterator

from studyapp.core.cards.chunks import MOST_AT_ONCE, chunks
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.framing import Replacement, framed, span_of
from studyapp.core.cards.lexicon import VERBS
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.parallel import Run, runs
from studyapp.core.cards.phrases import common_ending, counted
from studyapp.core.cards.units import Unit

_AFTER = re.compile(
    r"^(?:等(?:关键|重点|多个|各个|诸多)?(?P<of>技术|产业|要素|地区|部门|主体|制度|工作|问题|措施|任务|挑战|资源)"
    r"|等?(?:关键|重点|多个|各个|诸多)?(?P<in>领域|方面|行业|环节|场景))"
)
_MEASURES = {
    "技术": "种",
    "产业": "类",
    "要素": "种",
    "主体": "类",
    "资源": "类",
    "制度": "项",
    "工作": "项",
}
_ETC = re.compile(r"^等+")
_EXAMPLE = re.compile(r"^(?:例如|比如|如(?!何|果|今|期)|随着)")
_SUCH_AS = re.compile(r"^(?:等?）|为代表|等(?:先进|前沿|新兴)?(?:技术|平台))")
_DEEDS = re.compile(r"^(?:等|的|各|作用|能力|功能|过程|环节|机制|水平)")
"""What makes names of verbs: 引领、改造、提升作用, but not 制定、优化、落实……制度."""
_ENDINGS = frozenset("化性业链力型")
_LONG_PAIR = 8
_SHORT_WORDS = 7
_SETTING = re.compile(r"^(?:在|以|依托|伴随|根据|由于|作为)")


def find(desk: Desk) -> Iterator[Draft]:
    """Propose a list note for each enumeration."""
    for unit in desk.units:
        for at, (start, end) in enumerate(unit.clauses):
            for run in runs(desk, unit.block, start, end):
                yield from _lists(desk, unit, at, run)


def _lists(desk: Desk, unit: Unit, at: int, run: Run) -> Iterator[Draft]:
    """Propose the enumeration; of a long one a part at a time, the rest shown."""
    if len(run.members) <= MOST_AT_ONCE:
        yield _list(desk, unit, at, run)
        return
    for start, end in chunks(len(run.members)):
        last = end == len(run.members)
        yield _list(desk, unit, at, Run(run.members[start:end], etc=run.etc and last))


def _list(desk: Desk, unit: Unit, at: int, run: Run) -> Draft:
    said = [unit.text[start:end] for start, end in run.members]
    names = tuple(re.sub(r"^“([^“”]*)”$", r"\1", name) for name in said)
    asked, end = _asked(unit.text, run, names)
    question = framed(desk, unit, at, at, [Replacement(run.start, end, asked)])
    return Draft(
        rule="enumeration",
        type=NoteType.LIST,
        deck=unit.deck,
        spans=tuple(span_of(desk, unit, start, end) for start, end in run.members),
        score=_score(unit, at, run, names),
        question=question + ("？" if "哪" in asked else "。"),
        answer=names,
        context=unit.context,
        whole=len(names) > 2,
    )


def _score(unit: Unit, at: int, run: Run, names: tuple[str, ...]) -> float:
    """Return how much a list is worth: many, long, even members that a predicate speaks of."""
    sizes = [len(name) for name in names]
    even = max(sizes) - min(sizes) < 2 or bool(common_ending(names))
    score = 70.0 if len(names) > 2 else 54.0 + 8 * (sum(sizes) >= _LONG_PAIR)
    score += 6 * even + 3 * unit.opens + 5 * (len(names) > 3) + 5 * (sum(sizes) > 15)
    score -= 4 * (len(names) == 3 and sum(sizes) <= _SHORT_WORDS)
    score -= 10 * (all(name in VERBS for name in names) and not _DEEDS.match(unit.text[run.end :]))
    score -= 6 * bool(_SUCH_AS.match(unit.text[run.end :]))
    score -= 14 * bool(_EXAMPLE.match(unit.clause(at)))
    aside = run.start == unit.clauses[at][0] or bool(_SETTING.match(unit.clause(at)))
    return score - 4 * aside


def _asked(text: str, run: Run, names: tuple[str, ...]) -> tuple[str, int]:
    """Return what stands in the list's place, and how far that reaches."""
    count = counted(len(names))
    after = text[run.end : run.end + 8]
    kind = _AFTER.match(after)
    if kind:
        what = kind["of"] or kind["in"]
        return f"哪{count}{_MEASURES.get(what, '个')}{what}", run.end + kind.end()
    etc = _ETC.match(after)
    end = run.end + (etc.end() if etc else 0)
    ending = common_ending(names)
    if len(names) > 2 and ending in _ENDINGS and all(len(name) < 6 for name in names):
        return f"哪“{count}{ending}”", end
    if len(names) > 2 and len(ending) > 1 and min(map(len, names)) > len(ending):
        return f"哪{count}种{ending}", end
    if text[run.start - 1 : run.start] == "（":
        return BLANK, end
    return f"{BLANK}（{count}项）", end
