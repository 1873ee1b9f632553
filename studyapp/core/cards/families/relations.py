"""Fixed frames: 以A为主体, 有利于…, 由于…, 只有…才…, 所谓X是指Y, 坚持A和B并重."""

import re
from collections.abc import Iterator

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.families.clauses import cloze
from studyapp.core.cards.framing import Replacement, framed, span_of
from studyapp.core.cards.lexicon import REFERS_BACK
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.phrases import counted, plain_start
from studyapp.core.cards.syntax import may_be_hidden
from studyapp.core.cards.units import Unit

_AS = re.compile(
    r"(?:以|、)(?P<x>[^，、以为]{2,12})为(?:主体|导向|核心|基础|引领|重点|主线|支撑|抓手|载体|保障|目标|动力|中心|主导|依托|牵引|突破口|根本|关键|主要特征|特征|主(?=[，；。]|$))"
)
_BOTH = re.compile(
    r"(?:坚持|实现|兼顾)(?P<x>[^，将]{4,24}?)(?:并重|同步推进|良性互动|相统一|相结合|协同推进)"
)
_GIVES = re.compile(r"为[^，为以]{3,18}(?:提供|注入|贡献)(?P<x>[^，]{2,18})$")
_INTO = re.compile(
    r"[将把](?P<a>[^，]{3,20}?)(?:转化为|转变为|作为|纳入|融入|置于|摆在|转化成|变为|变成)(?P<x>[^，]{2,22})$"
)
_BY = re.compile(
    r"^(?:通过|依托|围绕|针对|按照|凭借)(?P<x>[^，]{4,20}?)(?:等(?:技术|手段|方式|领域)?)?$"
)
_THIS_ROOT = re.compile(
    r"(?:守牢|守住|筑牢|抓住|把握|巩固|做强|夯实)(?P<x>[^，]{2,10})这个(?:根基|基础|关键|核心|根本|底线)"
)
_STATE = re.compile(
    r"(?P<x>[^的，]{3,12}?)(?:不足|缺乏|薄弱|滞后|显著|突出|大不相同|前所未有|差异明显)$"
)
_BEGINS_WITH = re.compile(r"从(?P<x>[^，从到]{2,16}?)(?:开始|做起|抓起|入手|着手|起步|出发)$")
_FRAMES = (
    (_BEGINS_WITH, 66.0, "begins"),
    (_BOTH, 76.0, "both"),
    (_THIS_ROOT, 78.0, "root"),
    (_INTO, 64.0, "into"),
    (_GIVES, 58.0, "gives"),
    (_BY, 58.0, "by"),
    (_STATE, 60.0, "state"),
)
_HELPS = re.compile(r"(?:有利于|有助于)(?P<x>.{4,24})$")
_BECAUSE = re.compile(r"^(?:由于|因为)(?P<x>.{4,34})$")
_NO_RESULT = re.compile("(?:也|还|更|就)?是|而")
_LIES_IN = re.compile(
    r"^(?P<about>[^，]*(?:原因|根本|关键|核心|重点|目的|优势|意义|本质))(?:就)?在于(?P<x>.{4,40})$"
)
_ONLY = re.compile(r"^只有(?P<x>.{3,30})$")
_ONLY_THEN = re.compile(r"^(?:才能?|方能)")
_MEANS = re.compile(
    r"^(?:所谓)?“?(?P<term>[^，。“”是]{2,20}?)”?，?(?:就是指|是指|指的是|意味着)(?P<x>.{6,90})$"
)
_ALSO = re.compile(r"^(?P<word>既要?|又要?|还要?|也要?|更要|同时要)(?!是)")
_LONGEST_ANSWER = 40
_LONGEST_HEAD = 15


def find(desk: Desk) -> Iterator[Draft]:
    """Propose the words that each frame leaves open."""
    for unit in desk.units:
        yield from _definition(desk, unit)
        for at in range(len(unit.clauses)):
            yield from _fixed(desk, unit, at)
            yield from _as(desk, unit, at)
            yield from _conditions(desk, unit, at)
            yield from _lies_in(desk, unit, at)
        yield from _helps(desk, unit)
        yield from _both_and(desk, unit)


def _fixed(desk: Desk, unit: Unit, at: int) -> Iterator[Draft]:
    start, end = unit.clauses[at]
    for grammar, score, rule in _FRAMES:
        for match in grammar.finditer(unit.text, start, end):
            place = match.span("x")
            if unit.text[place[0]] == "“" and unit.text[place[1] - 1] == "”":
                inner = unit.text[place[0] + 1 : place[1] - 1]
                place = (place[0] + 1, place[1] - 1) if "“" not in inner else place
            if may_be_hidden(desk, unit.block, *place, clause=True):
                yield cloze(desk, unit, at, place, score + 2 * unit.opens, rule)


def _as(desk: Desk, unit: Unit, at: int) -> Iterator[Draft]:
    """Ask for A and B in 以A为主体、B为导向: 以什么为主体."""
    start, end = unit.clauses[at]
    for match in _AS.finditer(unit.text, start, end):
        place = match.span("x")
        first = match[0][0] == "以" or "为" in unit.text[start : match.start()]
        if not first or not desk.words.is_edge(unit.block, place[0]) or len(match["x"]) < 2:
            continue
        question = framed(desk, unit, at, at, [Replacement(*place, "什么")])
        yield Draft(
            "as", NoteType.BASIC, unit.deck, (span_of(desk, unit, *place),), 76,
            f"{question}？", (match["x"],), context=unit.context, whole=True,
        )  # fmt: skip


def _lies_in(desk: Desk, unit: Unit, at: int) -> Iterator[Draft]:
    """Ask for B of A的根本原因在于B."""
    start, end = unit.clauses[at]
    match = _LIES_IN.search(unit.text[start:end])
    if match and match.end("about") - match.start("about") > 3:
        about = plain_start(unit.text[start : start + match.end("about")])
        yield Draft(
            "lies in", NoteType.BASIC, unit.deck,
            (span_of(desk, unit, start + match.start("x"), end),), 82,
            f"{about}在于什么？", (match["x"],), context=unit.context, whole=True,
        )  # fmt: skip


def _conditions(desk: Desk, unit: Unit, at: int) -> Iterator[Draft]:
    """Propose 由于A，B in both directions, and 只有A，才能B."""
    if at + 1 == len(unit.clauses):
        return
    start, end = unit.clauses[at]
    words, following = unit.clause(at), unit.clause(at + 1)
    because, only = _BECAUSE.match(words), _ONLY.match(words)
    if because and not _NO_RESULT.match(following) and not REFERS_BACK.match(because["x"]):
        cause = span_of(desk, unit, start + because.start("x"), end)
        yield Draft(
            "cause", NoteType.BASIC, unit.deck, (cause,), 74,
            f"{following}，原因是什么？", (because["x"],),
            context=unit.context, topic=f"cause {words}", whole=True,
        )  # fmt: skip
        yield Draft(
            "effect", NoteType.BASIC, unit.deck, (span_of(desk, unit, *unit.clauses[at + 1]),), 64,
            f"{words}，会带来什么结果？", (following,),
            context=unit.context, topic=f"cause {words}", whole=True,
        )  # fmt: skip
    if only and _ONLY_THEN.match(following):
        place = span_of(desk, unit, start + only.start("x"), end)
        yield Draft(
            "only", NoteType.BASIC, unit.deck, (place,), 76,
            f"只有怎样，{following}？", (only["x"],), context=unit.context, whole=True,
        )  # fmt: skip


def _definition(desk: Desk, unit: Unit) -> Iterator[Draft]:
    match = _MEANS.match(unit.text[unit.start : unit.end])
    if not match:
        return
    meaning = span_of(desk, unit, unit.start + match.start("x"), unit.start + match.end("x"))
    term = span_of(desk, unit, unit.start + match.start("term"), unit.start + match.end("term"))
    topic = f"definition {match['term']}"
    if len(match["x"]) > _LONGEST_ANSWER:
        yield from _long_definition(desk, unit, meaning.start)
    yield Draft(
        "definition", NoteType.DEFINITION, "概念", (meaning,), 90,
        f"什么是“{match['term']}”？", (match["x"],),
        context=unit.context, topic=topic, whole=True,
    )  # fmt: skip
    yield Draft(
        "definition of", NoteType.DEFINITION, "概念", (term,), 76,
        f"“{match['x']}”说的是哪个概念？", (match["term"],),
        context=unit.context, topic=topic, whole=True,
    )  # fmt: skip


def _long_definition(desk: Desk, unit: Unit, start: int) -> Iterator[Draft]:
    """Ask for a long meaning in two parts: what it is, and what marks it."""
    at = next(at for at, (_, end) in enumerate(unit.clauses) if end > start)
    end = unit.clauses[at][1]
    heads = [
        n + 1 for n in range(start, end) if unit.text[n] == "的" and 3 < end - n <= _LONGEST_HEAD
    ]
    if heads and len(unit.clauses) == at + 1:
        parts = ((heads[0], end), (start, heads[0] - 1))
        for place in parts:
            yield cloze(desk, unit, at, place, 86 if place[0] == start else 78, "definition part")


def _helps(desk: Desk, unit: Unit) -> Iterator[Draft]:
    """Propose 有利于A，B at the end of a sentence as a list of effects."""
    for at, (start, end) in enumerate(unit.clauses):
        match = _HELPS.search(unit.text, start, end)
        rest = unit.clauses[at + 1 :]
        if not match or not at or len(rest) > 2 or any(e - s > _LONGEST_ANSWER for s, e in rest):
            continue
        places = [match.span("x"), *rest]
        subject = (
            plain_start(unit.clause(at - 1))
            if match.start() - start < 3
            else plain_start(unit.text[start : match.start()])
        )
        yield Draft(
            "helps", NoteType.LIST if rest else NoteType.BASIC, unit.deck,
            tuple(span_of(desk, unit, *place) for place in places), 74,
            f"{subject}，有利于什么？" + (f"（{counted(len(places))}个方面）" if rest else ""),
            tuple(unit.text[slice(*place)] for place in places), context=unit.context, whole=True,
        )  # fmt: skip


def _both_and(desk: Desk, unit: Unit) -> Iterator[Draft]:
    """Propose 既要A，又要B，还要C as a list."""
    found: list[tuple[int, int, int]] = []
    for at in range(len(unit.clauses)):
        match = _ALSO.match(unit.clause(at))
        if match and (found or match["word"].startswith("既")):
            start, end = unit.clauses[at]
            found.append((at, start + match.end(), end))
    if len(found) < 2 or not found[0][0] or any(end - start < 4 for _, start, end in found):
        return
    before = plain_start(unit.clause(found[0][0] - 1))
    places = [(start, end) for _, start, end in found]
    must = unit.text[found[0][1] - 1] == "要"
    how = "要兼顾" if must else "兼有"
    yield Draft(
        "both and", NoteType.LIST, unit.deck, tuple(span_of(desk, unit, *p) for p in places), 78,
        f"{before}，{how}哪{counted(len(places))}个方面？",
        tuple(unit.text[slice(*p)] for p in places), context=unit.context, whole=True,
    )  # fmt: skip
