"""Contrasts and changes: not A but B, from A to B, from A towards B."""

import re
from collections.abc import Iterator

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.families.clauses import cloze
from studyapp.core.cards.framing import Replacement, framed, lacks_subject, span_of
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.phrases import plain_start
from studyapp.core.cards.units import Unit

_NOT = re.compile(r"(?:不是|不再是|并非|不再)[^，]{2,24}$")
_BUT = re.compile(r"^而是(?P<what>[^，]{2,})")
_RATHER_THAN = re.compile(r"^(?:而非|而不是)(?P<what>.{2,20})$")
_THREE = re.compile(r"从(?P<a>[^，从到]{2,12})到(?P<b>[^，到]{2,12})再到(?P<c>[^，到]{2,12})$")
_BECOMES = (
    "逐渐扩展到|扩展到|深入到|过渡到|转变为|转变到|转向|迈向|走向|上升到|上升为|延伸到|拓展到|发展到"
    "|增长到|提高到|提升到|增加到|下降到|减少到"
)
_FROM_TO = re.compile(
    rf"[从由](?P<a>[^，]{{1,24}}?)(?:{_BECOMES})(?P<b>[^，从]{{2,24}}?)(?=的跨越|的转变|的转型|阶段|$)"
)
_LEAP = re.compile(
    r"从(?P<a>[^，从]{2,20}?)到(?P<b>[^，到的]{2,20}?)(?=的(?:历史性|根本性?|重要|重大|深刻)?(?:跨越|转变|飞跃|转型))"
)
_TOWARDS = re.compile(
    r"(?:[从由](?P<a>[^，从]{1,20}?))?向(?P<b>[^，从向]{2,24}?)(?:等领域|等方面)?(?:全链条)?"
    r"(?:转化|转型|转变|演进|延伸|拓展|扩展|跃升|跃迁|迈进|过渡|迁移|集聚|转移|倾斜|方向跨越|跨越|发展)(?=的|$|，)"
)
_THEN_NOW = re.compile(r"^到(?:如今|今天|现在|现在的)(?P<b>.{4,26})$")
_UNQUOTED = re.compile(r"^“([^“”]*)”$")


def find(desk: Desk) -> Iterator[Draft]:
    """Propose what is contrasted in each clause or between neighbours."""
    for unit in desk.units:
        for at in range(len(unit.clauses)):
            yield from _not_but(desk, unit, at)
            yield from _change(desk, unit, at)


def _not_but(desk: Desk, unit: Unit, at: int) -> Iterator[Draft]:
    start = unit.clauses[at][0]
    rather = _RATHER_THAN.match(unit.clause(at))
    if rather and at:
        place = (start + rather.start("what"), start + rather.end("what"))
        yield cloze(desk, unit, at, place, 68, "rather than")
    but = _BUT.match(unit.clause(at))
    if not but or not at or not _NOT.search(unit.clause(at - 1)):
        return
    left = start + but.start("what")
    what = re.sub(r"（[^（）]*）", "", but["what"])
    subject = plain_start(unit.clause(at - 1))
    if at > 1 and lacks_subject(desk, unit, at - 1):
        subject = f"{plain_start(unit.clause(at - 2))}，{subject}"
    yield Draft(
        "not but", NoteType.BASIC, unit.deck,
        (span_of(desk, unit, left, start + but.end("what")),), 86,
        f"{subject}，而是什么？", (what,), context=unit.context, whole=True,
    )  # fmt: skip


def _change(desk: Desk, unit: Unit, at: int) -> Iterator[Draft]:
    start = unit.clauses[at][0]
    words = unit.clause(at)
    three = _THREE.search(words)
    if three:
        yield _steps(desk, unit, at, three)
        return
    then = _THEN_NOW.match(words)
    match = _FROM_TO.search(words) or _TOWARDS.search(words) or _LEAP.search(words) or then
    if match is None:
        return
    yield cloze(
        desk,
        unit,
        at,
        _place(unit, start, match, "b"),
        61 + 10 * (match.end("b") - match.start("b") > 6),
        "change",
    )
    if "a" in match.re.groupindex and match["a"]:
        yield cloze(desk, unit, at, _place(unit, start, match, "a"), 57, "change from")


def _place(unit: Unit, start: int, match: re.Match[str], group: str) -> tuple[int, int]:
    """Return the range of a group, without the quotes around it."""
    left, right = start + match.start(group), start + match.end(group)
    if _UNQUOTED.match(unit.text[left:right]):
        return left + 1, right - 1
    return left, right


def _steps(desk: Desk, unit: Unit, at: int, match: re.Match[str]) -> Draft:
    start = unit.clauses[at][0]
    places = [(start + match.start(g), start + match.end(g)) for g in ("a", "b", "c")]
    hidden = Replacement(places[0][0], places[-1][1], f"{BLANK}（三步，按顺序）")
    return Draft(
        "steps", NoteType.ORDER, unit.deck, tuple(span_of(desk, unit, *p) for p in places), 78,
        framed(desk, unit, at, at, [hidden]) + "。",
        tuple(unit.text[slice(*p)] for p in places), context=unit.context, whole=True,
    )  # fmt: skip
