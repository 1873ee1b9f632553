"""Key phrases of key sentences: objects of verbs, heads after 的, what has to be done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.article.sentences import Range
from studyapp.core.cards.cloze import hide
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.framing import Replacement, framed, span_of
from studyapp.core.cards.lexicon import (
    ADVERBS,
    COPULAS,
    PREPOSITIONS,
    SAYS_LITTLE,
    begins_with_verb,
)
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.syntax import may_be_hidden, objects
from studyapp.core.cards.units import Unit

_EXAMPLE = re.compile(r"^(?:例如|比如|如(?!何|果|今|期))")
_SETTING = re.compile(r"^(?:随着|在.+(?:下|中|时|后)$)")
_SHORTEST_CLAUSE = 8
_SHORTEST, _LONGEST = 3, 24
_BY_SIZE = ((12, 7.0), (8, 3.0), (5, 0.0))
_TOO_SHORT = -4.0
_STATES = re.compile(
    r"(?:呈现出?|具有|存在着?|面临着?|受制于|强调|突出|表现为|取决于|依赖于|在于|意味着|缺乏|注重|属于)$"
)
"""Verbs that say how something is; what they govern is knowledge rather than a deed."""

_STATE_WORTH = 5.0
_DEEP = 3
_TWO_THINGS = 8
_JOINS = re.compile("(?!^)[和与](?!$)")
_MUST = re.compile(r"(?:将|需要|必须|应当|应)(?=[^，]{3,16}$)")
_SAYS_WHAT = COPULAS | frozenset({"作为", "为"})
_BASE = 50.0


@dataclass(frozen=True, slots=True)
class Blank:
    """Words that could be hidden, and how good an answer they are."""

    start: int
    end: int
    worth: float


def find(desk: Desk) -> Iterator[Draft]:
    """Propose up to two blanks for each clause."""
    for unit in desk.units:
        for at in range(len(unit.clauses)):
            yield from _clause(desk, unit, at)


def _clause(desk: Desk, unit: Unit, at: int) -> Iterator[Draft]:
    start, end = unit.clauses[at]
    words = unit.clause(at)
    if end - start < _SHORTEST_CLAUSE or _EXAMPLE.match(words):
        return
    chosen: list[Blank] = []
    for blank in sorted(blanks(desk, unit, at), key=lambda b: (-b.worth, b.start)):
        if all(blank.end <= other.start or blank.start >= other.end for other in chosen):
            chosen.append(blank)
        if len(chosen) == 2:
            break
    for number, blank in enumerate(chosen):
        score = _BASE + blank.worth + 3 * unit.opens - 8 * number
        score -= 12 * bool(_SETTING.match(words)) + 3 * (len(unit.context) > _DEEP)
        yield cloze(desk, unit, at, (blank.start, blank.end), score, "clause")


def cloze(
    desk: Desk, unit: Unit, at: int, place: tuple[int, int], score: float, rule: str
) -> Draft:
    """Return the draft that hides one piece of a clause."""
    start, end = place
    hidden = Replacement(start, end, hide(unit.text[start:end]))
    return Draft(
        rule=rule,
        type=NoteType.CLOZE,
        deck=unit.deck,
        spans=(span_of(desk, unit, start, end),),
        score=score + joined(unit.text[start:end]),
        text=framed(desk, unit, at, at, [hidden]) + "。",
        context=unit.context,
    )


def joined(answer: str) -> float:
    """Return how much more an answer is worth that joins two things: 兼容性与协同性."""
    return 4.0 * (len(answer) >= _TWO_THINGS and bool(_JOINS.search(answer)))


def blanks(desk: Desk, unit: Unit, at: int) -> Iterator[Blank]:
    """Yield what can be hidden in a clause."""
    start, end = unit.clauses[at]
    text = unit.text
    for number, (after, takes_clause) in enumerate(objects(desk, unit.block, start, end)):
        if _in_modifier(desk, unit, after, (start, end)):
            continue
        worth = 7.0 - 2 * number + _STATE_WORTH * bool(_STATES.search(text[start:after]))
        yield from _object(desk, unit, after, end, worth, clause=takes_clause)
        if number == 1:
            break
    must = _MUST.search(text[:end], start)
    whole = must and desk.words.is_edge(unit.block, must.start())
    if must and whole and _may_follow(desk, unit, must[0], must.end(), end):
        yield from _if_good(desk, unit, must.end(), end, 2.0, clause=True)
    head = text.rfind("的", start, end) + 1
    if head > start + 1:
        yield from _if_good(desk, unit, head, end, 3.0)


def _may_follow(desk: Desk, unit: Unit, modal: str, start: int, end: int) -> bool:
    """Tell whether a modal is one: 将 before a noun leads an object, as 把 does."""
    if modal != "将":
        return True
    first = desk.words.tokens(unit.block, start, end)[:1]
    return any(each.word in ADVERBS | PREPOSITIONS for each in first) or begins_with_verb(
        unit.text[start:end]
    )


def _in_modifier(desk: Desk, unit: Unit, verb_end: int, clause: Range) -> bool:
    """Tell whether a verb belongs to what something is: 是[建设现代化产业体系]的必然要求."""
    if "的" not in unit.text[verb_end : clause[1]]:
        return False
    before = desk.words.tokens(unit.block, clause[0], verb_end)[:-1]
    return any(token.word in _SAYS_WHAT for token in before)


def _object(
    desk: Desk, unit: Unit, start: int, end: int, worth: float, *, clause: bool
) -> Iterator[Blank]:
    yield from _if_good(desk, unit, start, end, worth, clause=clause)
    head = unit.text.rfind("的", start, end)
    if head <= start:
        return
    tail = unit.text[head + 1 : end]
    if tail in SAYS_LITTLE or len(tail) < 4:
        yield from _if_good(desk, unit, start, head, worth - 1, clause=True)


def _if_good(
    desk: Desk, unit: Unit, start: int, end: int, worth: float, *, clause: bool = False
) -> Iterator[Blank]:
    text = unit.text
    if text[start : start + 1] == "“" and text[end - 1] == "”":
        start, end = start + 1, end - 1
    size = end - start
    if not _SHORTEST <= size <= _LONGEST:
        return
    if may_be_hidden(desk, unit.block, start, end, clause=clause):
        yield Blank(
            start, end, worth + next((w for least, w in _BY_SIZE if size >= least), _TOO_SHORT)
        )
