"""Figures, dates and authorities, with the sentence that says what they are about."""

import re
from collections.abc import Iterator

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.framing import Replacement, framed, span_of
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.units import Unit
from studyapp.core.points.model import Fact, FactKind

DECK = "数据"
_ABOUT = re.compile(r"^(?:超过|突破|达到|达|约|近|已|将|不少于|不低于|高于|低于|逾|为)+")
_LITTLE = 7
_SAYS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PART_OF_MONTH = re.compile("(?<=月)(?:底|初|末|[上中下]旬)")
_NUMBER = re.compile(r"[\d.,]+%?")
_YEAR = re.compile(r"^\d{4}年$")
_UNIT = re.compile("韩元|日元|美元|欧元|英镑|人民币|卢布|元")
_PART_OF_NAME = re.compile(r"^(?:\s?\d|远景|可持续|议程|代|前后|以来)")
_NUMERALS = "[一二三四五六七八九十]+"
_AUTHORITY = re.compile(
    rf"党的{_NUMERALS}(?:大|届{_NUMERALS}中全会)(?:报告)?|中央经济工作会议|“{_NUMERALS}五”规划(?:和\d{{4}}年远景目标纲要)?"
    r"|《[^》]{3,40}》|联合国\d{4}年[\u4e00-\u9fff]{2,10}议程"
)


def find(desk: Desk) -> Iterator[Draft]:
    """Propose a note for each figure, date and authority."""
    by_block: dict[str, list[Fact]] = {}
    for fact in desk.page.reading.points.facts:
        by_block.setdefault(fact.value.block, []).append(fact)
    quoted = {
        (q.attribution.block, q.attribution.start)
        for q in desk.page.reading.points.quotations
        if q.attribution
    }
    for unit in desk.units:
        for fact in by_block.get(unit.block, ()):
            if unit.start <= fact.value.start < unit.end:
                yield from _fact(desk, unit, fact)
        for match in _AUTHORITY.finditer(unit.text, unit.start, unit.end):
            if (unit.block, match.start()) not in quoted:
                yield from _authority(desk, unit, match)


def _clause_at(unit: Unit, offset: int) -> int:
    return next((at for at, (s, e) in enumerate(unit.clauses) if s <= offset < e), 0)


def _fact(desk: Desk, unit: Unit, fact: Fact) -> Iterator[Draft]:
    value = unit.text[fact.value.start : fact.value.end]
    start = fact.value.start + (found.end() if (found := _ABOUT.match(value)) else 0)
    end = fact.value.end
    if fact.kind is FactKind.FIGURE and (unit_of := _UNIT.match(unit.text, end)):
        end = unit_of.end()
    start -= unit.text[start - 1 : start] == "±"
    end = _whole_words(desk, unit, start, end)
    if end == start or fact.kind is FactKind.PERIOD or _PART_OF_NAME.match(unit.text[end:]):
        return
    at = _clause_at(unit, start)
    alone = unit.clauses[at][1] == end
    dated = fact.kind is FactKind.DATE
    if dated and alone and at + 1 == len(unit.clauses):
        return
    last = at + 1 if dated and alone else at
    asks_year = (
        _YEAR.match(unit.text[start:end]) and unit.text[start - 1] in "于在。，" and not alone
    )
    asked = "哪一年" if asks_year else BLANK
    first = _with_date(unit, at, start) if not dated else at
    question = framed(desk, unit, first, last, [Replacement(start, end, asked)])
    stamp = _stamp(desk, "".join((*unit.context, question)))
    yield Draft(
        rule="date" if dated else "figure",
        type=NoteType.FIGURE,
        deck=DECK,
        spans=(span_of(desk, unit, start, end),),
        score=(52 if alone else 72) if dated else 90,
        question=question + ("？" if asked != BLANK else "。") + ("" if dated else stamp),
        answer=(unit.text[start:end],),
        context=unit.context,
        whole=True,
    )


def _stamp(desk: Desk, said: str) -> str:
    """Return when the article appeared, for a figure that does not say when it was true."""
    year = _SAYS_YEAR.search(desk.page.reading.article.meta.date or "")
    return f"（文章发表于{year[0]}年）" if year and not _SAYS_YEAR.search(said) else ""


def _whole_words(desk: Desk, unit: Unit, start: int, end: int) -> int:
    """Return where a value ends without cutting a word: 2010年3月底, 3%|安排; its start else."""
    part = _PART_OF_MONTH.match(unit.text, end)
    end = part.end() if part else end
    if desk.words.is_edge(unit.block, end):
        return end
    number = _NUMBER.match(unit.text, start, end)
    return number.end() if number and desk.words.is_edge(unit.block, number.end()) else start


def _with_date(unit: Unit, at: int, start: int) -> int:
    """Return the clause to begin with: 2024年，… keeps its date, 总投资… what it is of."""
    if not at:
        return at
    dated = re.search(r"\d{4}年", unit.clause(at - 1)) and len(unit.clause(at - 1)) < 14
    bare = start - unit.clauses[at][0] < _LITTLE and unit.clauses[at - 1][1] > unit.start + 1
    return at - 1 if dated or bare else at


def _authority(desk: Desk, unit: Unit, match: re.Match[str]) -> Iterator[Draft]:
    start, end = match.span()
    at = _clause_at(unit, start)
    last = at + 1 if len(unit.clause(at)) < 24 and at + 1 < len(unit.clauses) else at
    if unit.text[end : end + 2] == "以来" or unit.text[end : end + 1] == "”":
        return
    yield Draft(
        rule="authority",
        type=NoteType.BASIC,
        deck=DECK,
        spans=(span_of(desk, unit, start, end),),
        score=73,
        question=framed(desk, unit, at, last, [Replacement(start, end, BLANK)]) + "。",
        answer=(match[0],),
        context=unit.context,
        hint="哪次会议、哪份文件",
        whole=True,
    )
