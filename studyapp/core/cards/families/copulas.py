"""X是Y: what something is, and what it is that is so."""

import re
from collections.abc import Iterator
from itertools import pairwise

from studyapp.core.article.text import comparable
from studyapp.core.cards.cloze import hide
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.families.clauses import joined
from studyapp.core.cards.framing import (
    Replacement,
    framed,
    label_of,
    lacks_subject,
    span_of,
    subject_of,
)
from studyapp.core.cards.lexicon import REFERS_BACK, SAYS_LITTLE, governing_verb
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.phrases import counted, plain_start
from studyapp.core.cards.syntax import Does, may_be_hidden, roles
from studyapp.core.cards.units import Unit

_IS = re.compile(
    r"(?:一直是|就是|也是|更是|又是|既是|不仅是|则是|已发展成为|发展成为|已经成为|已成为|正在成为|正成为|正|逐渐成为|成为|将成为|被称为|是)"
)
_NOT_BEFORE = re.compile(
    r"(?:尤其|特别|而|无论|但|不|只|或|即|不再|于|凡|还|要|总|都|若|可|正|并非)$"
)
_FILLER = re.compile(
    r"^(?:也|既|不仅|更|又|则)$|(?:正在|正|已经|已|一直|也|又|更|逐渐|都|不仅|既|将|便|则)+$"
)
_SETTING = re.compile(r"^(?:在[^，]{2,14}中|未来)")
_LONGEST_SUBJECT = 26
_LONGEST_WHOLE = 20
_OF_DEEDS = re.compile("(?:关键|重点|前提|途径|要求|选择|应有之义|举措|抓手|路径|结果|原因|体现)$")
_ASIDE = re.compile("（[^（）]*）")
_BARE_SUBJECT = 6
_NOT_WHAT = re.compile(r"^(?:让|要|在|把|由|对|从|以|通过|为了|使|伴随|我们)")
_ASKABLE = re.compile(
    r"(?:目标|目的|实质|本质|核心|关键|根本|任务|前提|基础|特征|特点|原因|重点|要义|主线|宗旨|精髓|难点|优势)$"
)
_NO_SUBJECT = re.compile(
    r"^(?:如果|若|假如|倘若|只要|即使|虽然|尽管|无论|[今明去]年$|今天$|现在$|从|随着|在|当|由于|为了|面对|根据|按照|通过|即|因为)|.*(?:来看|作为)"
)


def find(desk: Desk) -> Iterator[Draft]:
    """Propose what stands on both sides of 是 and 成为."""
    for unit in desk.units:
        for at, (start, end) in enumerate(unit.clauses):
            match = _copula(desk, unit, start, end)
            if match is None:
                continue
            subject = _trimmed(unit, start, match[0])
            if not subject and not unit.text[start : match[0]].strip("既也更不仅又则一直已将正在"):
                of_deed = bool(_OF_DEEDS.search(unit.text[match[1] : end]))
                subject = _inherited(desk, unit, at, of_deed=of_deed)
            yield from _forward(desk, unit, at, match)
            yield from _what(desk, unit, at, match, subject)
            if subject:
                yield from _backward(desk, unit, at, match, subject)
        yield from _series(desk, unit)


def _inherited(desk: Desk, unit: Unit, before: int, *, of_deed: bool) -> tuple[int, int] | None:
    """Return the subject that a clause goes on with: of a copula before it, or a deed.

    The key or the way to something is a deed, not the thing that does it.
    """
    for at in range(before - 1, -1, -1):
        start, end = unit.clauses[at]
        copula = _copula(desk, unit, start, end)
        own = _trimmed(unit, start, copula[0]) if copula else None
        if own or (not copula and not lacks_subject(desk, unit, at)):
            return own or (None if of_deed else subject_of(desk, unit, at + 1))
    return _leading(unit, *unit.clauses[0]) or subject_of(desk, unit, before)


def _deck(unit: Unit) -> str:
    return "概念" if unit.deck in {"要点", "举措"} else unit.deck


def _copula(desk: Desk, unit: Unit, start: int, end: int) -> tuple[int, int] | None:
    """Return the range of the copula in a clause."""
    for match in _IS.finditer(unit.text, start, end):
        left, right = match.span()
        edges = desk.words.is_edge(unit.block, left) and desk.words.is_edge(unit.block, right)
        if match[0] == "正" or not edges or end - right < 3:
            continue
        if _NOT_BEFORE.search(unit.text[start:left]) or unit.text[right] in "否不指":
            continue
        return left, right
    return None


def _trimmed(unit: Unit, start: int, end: int) -> tuple[int, int] | None:
    """Return the range of a subject without connectives before it and adverbs after it."""
    words = unit.text[start:end]
    bare = plain_start(words)
    setting = _SETTING.match(bare)
    if setting and len(bare) > 14:
        bare = bare[setting.end() :]
    bare = re.sub(r"^其(?=[^他它余次实].{3})", "", _FILLER.sub("", bare))
    if not bare or REFERS_BACK.match(bare) or _NO_SUBJECT.match(bare):
        return None
    left = start + words.rindex(bare)
    return left, left + len(bare)


def _leading(unit: Unit, start: int, end: int) -> tuple[int, int] | None:
    """Return the first clause as a subject, when it names a deed: 推动数实融合，是…."""
    if not governing_verb(plain_start(unit.text[start:end]).removeprefix("大力")):
        return None
    return (
        _trimmed(unit, start, end)
        if start == unit.start and end - start <= _LONGEST_SUBJECT
        else None
    )


def _forward(desk: Desk, unit: Unit, at: int, copula: tuple[int, int]) -> Iterator[Draft]:
    start, end = copula[1], unit.clauses[at][1]
    head = unit.text.rfind("的", start, end) + 1
    if head > start + 1 and 1 < end - head <= 14:
        tail = unit.text[head:end]
        whole = end - start <= _LONGEST_WHOLE and len(tail) < 3
        if whole and may_be_hidden(desk, unit.block, start, end, clause=True):
            yield _hidden(desk, unit, at, (start, end), 70, "is")
        elif tail not in SAYS_LITTLE and may_be_hidden(desk, unit.block, head, end):
            yield _hidden(desk, unit, at, (head, end), 62, "is head")
        elif may_be_hidden(desk, unit.block, start, head - 1, clause=True):
            yield _hidden(desk, unit, at, (start, head - 1), 60, "is modifier")
    elif end - start <= 20 and may_be_hidden(desk, unit.block, start, end, clause=True):
        yield _hidden(desk, unit, at, (start, end), 74, "is")


def _what(
    desk: Desk, unit: Unit, at: int, copula: tuple[int, int], subject: tuple[int, int] | None
) -> Iterator[Draft]:
    """Ask 数实融合的目标是什么, where the subject is itself a question."""
    start, end = copula[1], unit.clauses[at][1]
    if not subject or not _ASKABLE.search(unit.text[slice(*subject)]) or end - start < 4:
        return
    yield Draft(
        rule="is what",
        type=NoteType.BASIC,
        deck=_deck(unit),
        spans=(span_of(desk, unit, start, end),),
        score=82,
        question=f"{_with_label(desk, unit, unit.text[slice(*subject)])}是什么？",
        answer=(unit.text[start:end],),
        context=unit.context,
        topic=f"is {unit.text[end - 12 : end]}",
        whole=True,
    )


def _with_label(desk: Desk, unit: Unit, subject: str) -> str:
    """Return a subject, and what it is of when it does not say so itself."""
    label = label_of(desk, unit)
    return f"{label}：{subject}" if label and len(subject) <= _BARE_SUBJECT else subject


def _hidden(
    desk: Desk, unit: Unit, at: int, place: tuple[int, int], score: float, rule: str
) -> Draft:
    start, end = place
    return Draft(
        rule=rule,
        type=NoteType.CLOZE,
        deck=_deck(unit),
        spans=(span_of(desk, unit, start, end),),
        score=score + 3 * unit.opens + joined(unit.text[start:end]),
        text=framed(desk, unit, at, at, [Replacement(start, end, hide(unit.text[start:end]))])
        + "。",
        context=unit.context,
        topic=f"is {unit.text[unit.clauses[at][1] - 12 : unit.clauses[at][1]]}",
    )


def _goes_on(desk: Desk, unit: Unit, at: int, start: int) -> bool:
    """Tell whether a predicate ends only in the next clause: 是党中央统筹…，深刻把握…的部署."""
    end = unit.clauses[at][1]
    if at + 1 == len(unit.clauses) or "的" in unit.text[start:end]:
        return False
    does = roles(desk.words.tokens(unit.block, start, end))
    return any(pair == (Does.NAMES, Does.GOVERNS) for pair in pairwise(does))


def _backward(
    desk: Desk, unit: Unit, at: int, copula: tuple[int, int], subject: tuple[int, int]
) -> Iterator[Draft]:
    """Ask for the subject: 什么是数字经济发展的第一动力？."""
    start, end = subject
    name = unit.text[start:end]
    said = _ASIDE.sub("", unit.text[copula[1] : unit.clauses[at][1]])
    verb = "成为" if unit.text[copula[0] : copula[1]].endswith("成为") else "是"
    if (
        not 2 <= len(comparable(name)) <= _LONGEST_SUBJECT
        or len(said) < 6
        or name == desk.page.subject
    ):
        return
    if (
        _ASKABLE.search(name)
        or _NOT_WHAT.match(said)
        or _goes_on(desk, unit, at, copula[1])
        or not may_be_hidden(desk, unit.block, start, end, clause=True)
    ):
        return
    yield Draft(
        rule="is subject",
        type=NoteType.BASIC,
        deck=_deck(unit),
        spans=(span_of(desk, unit, start, end),),
        score=78.0 + 3 * unit.opens,
        question=f"什么{'已' if verb == '成为' else ''}{verb}{said}？",
        answer=(name,),
        context=unit.context,
        topic=f"is {unit.text[unit.clauses[at][1] - 12 : unit.clauses[at][1]]}",
        whole=True,
    )


def _series(desk: Desk, unit: Unit) -> Iterator[Draft]:
    """Propose 既是A，也是B，更是C as a list of what something is."""
    found = []
    for at, (start, end) in enumerate(unit.clauses):
        copula = _copula(desk, unit, start, end)
        if copula:
            found.append((at, copula[1], end))
        elif found and len(found) > 2:
            break
        else:
            found = []
    if len(found) < 3 or any(end - start > 30 for _, start, end in found):
        return
    first = found[0][0]
    copula_start = _copula(desk, unit, *unit.clauses[first])
    own = _trimmed(unit, unit.clauses[first][0], copula_start[0]) if copula_start else None
    who = unit.text[slice(*own)] if own else unit.clause(first - 1) if first else ""
    if len(who) < 2:
        return
    yield Draft(
        rule="is list",
        type=NoteType.LIST,
        deck=_deck(unit),
        spans=tuple(span_of(desk, unit, start, end) for _, start, end in found),
        score=86,
        question=f"{plain_start(who)}，有哪{counted(len(found))}重定位或意义？",
        answer=tuple(unit.text[start:end] for _, start, end in found),
        context=unit.context,
        whole=True,
    )
