"""How much of a sentence a question needs to show, and what it shows in place of the answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.core.article.model import Span
from studyapp.core.article.sentences import Range
from studyapp.core.article.text import comparable
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.lexicon import (
    ADVERBS,
    CONNECTIVE,
    IN_THIS_TIME,
    NEVER_HIDDEN,
    PREPOSITIONS,
    REFERS_BACK,
    begins_with_verb,
    governing_verb,
)
from studyapp.core.cards.phrases import plain_start
from studyapp.core.cards.syntax import Does, roles
from studyapp.core.cards.units import Unit

_NO_SUBJECT = ADVERBS | PREPOSITIONS
_SHORT = 50
_WIDEST = 60
_LONGEST_SUBJECT = 18
_LONGEST_DEED = 24
_ENOUGH = 12
_NOT_SHOWN_FIRST = re.compile(r"^(?:而非|而是|而不是|再到|到如今|就是)")
_BEGINS_ANEW = re.compile(r"^(?:在|随着|通过|为|以|从|由于|根据|按照|这|其)")
_SETTING_BEFORE = re.compile("(?:在|对|为|由|从|通过|按照|以)(?:这|此)")
_BY_MEANS = re.compile(r"^(?:通过|依托|围绕|随着|为了|根据|按照|面对|针对)[^，]+$")
_PLACE = re.compile("[在从]$")
_THIS_ONE = re.compile(
    r"^这(?:一|个|种|项)(?P<what>[\u4e00-\u9fff]{2})(?=[将能会可是对为使让推促有正已])"
)
_TOO_LITTLE = 8
_THIS = re.compile(r"^(在?)这(?:一(?!切)|个|种|些|(?=[两三四五六七八九十]))")


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a question shows in place of some words."""

    start: int
    end: int
    shown: str


def lacks_subject(desk: Desk, unit: Unit, at: int) -> bool:
    """Tell whether a clause goes on with the subject of a clause before it."""
    start, end = unit.clauses[at]
    words = unit.text[start:end]
    bare = plain_start(words)
    if bare != words and not words.startswith(("当前", "近年来", "同时", "此外")):
        start += len(words) - len(bare)
    if REFERS_BACK.match(bare):
        return True
    tokens = desk.words.tokens(unit.block, start, end)
    if not tokens:
        return False
    first = tokens[0].word
    governs = governing_verb(first) == first
    return governs or first in _NO_SUBJECT or first in "是有就也还更和与"


def framed(desk: Desk, unit: Unit, first: int, last: int, shown: Sequence[Replacement]) -> str:
    """Return clauses with replacements, and with what is needed to understand them.

    A short sentence is shown whole; else the clause gets its subject from the
    clauses before it, and the next clause when hardly anything is visible.
    """
    left, right = first, last
    whole = unit.end - unit.start <= _SHORT
    if whole:
        left, right = 0, len(unit.clauses) - 1
    else:
        left = _with_subject(desk, unit, first, unit.clauses[last][1])
        hidden = sum(each.end - each.start for each in shown)
        seen = unit.clauses[right][1] - unit.clauses[left][0] - hidden
        goes_on = right + 1 < len(unit.clauses) and _follows(unit.clause(right + 1))
        if seen < _ENOUGH and goes_on and not any("哪" in each.shown for each in shown):
            right += 1
        elif seen < _ENOUGH and left:
            left -= 1
    if right == last and right + 1 < len(unit.clauses) and _is_setting(unit, right, shown):
        right += 1
    while unit.clause(right).endswith("的") and right + 1 < len(unit.clauses):
        right += 1
    while left < first and (
        IN_THIS_TIME.match(unit.clause(left))
        or _NOT_SHOWN_FIRST.match(unit.clause(left))
        or _SETTING_BEFORE.match(unit.clause(left))
    ):
        left += 1
    left, right = _without_leaks(unit, (left, right), (first, last), shown)
    start, end = unit.clauses[left][0], unit.clauses[right][1]
    said = _tidy(_filled(unit.text, start, end, shown))
    label = _label(desk, unit, shown)
    this = _THIS_ONE.match(unit.clause(left))
    if label and this and len(said) > 3:
        return f"“{label}”{this[0]}{said.removeprefix(this['what'])}"
    place = subject_of(desk, unit, left) if left and lacks_subject(desk, unit, left) else None
    subject = unit.text[slice(*place)] if place else ""
    if subject and subject not in said:
        return f"{subject}……{said}"
    visible = len(comparable(said)) - sum(len(comparable(each.shown)) for each in shown)
    bare = 1 < visible < _TOO_LITTLE and not REFERS_BACK.match(said)
    return f"{label}：{said}" if label and bare else said


def label_of(desk: Desk, unit: Unit) -> str:
    """Return the name of the list item or heading that a sentence stands under; "" without one."""
    label = unit.context[-1] if len(unit.context) > 1 else desk.page.heading(unit.block)
    return label.partition("：")[0]


def _label(desk: Desk, unit: Unit, shown: Sequence[Replacement]) -> str:
    """Return what the sentence is about, unless it names what is hidden."""
    label = label_of(desk, unit)
    hidden = [unit.text[each.start : each.end] for each in shown]
    return "" if any(words in label for words in hidden) else label


def _is_setting(unit: Unit, at: int, shown: Sequence[Replacement]) -> bool:
    """Tell whether a clause only says by what or where something is done: 通过…, 在哪六个领域."""
    start, end = unit.clauses[at]
    at_end = next((each for each in shown if each.end >= end - 1), None)
    place = at_end and at_end.shown.endswith(("领域", "方面", "环节"))
    if place and at_end and _PLACE.search(unit.text[start : at_end.start]):
        return True
    return bool(_BY_MEANS.match(unit.clause(at)))


def _without_leaks(
    unit: Unit, wide: Range, core: Range, shown: Sequence[Replacement]
) -> tuple[int, int]:
    """Return the clauses to show, without neighbours that name what is hidden."""
    hidden = [comparable(unit.text[each.start : each.end]) for each in shown]

    def tells(at: int) -> bool:
        return any(words in comparable(unit.clause(at)) for words in hidden)

    left = next((at + 1 for at in range(core[0] - 1, wide[0] - 1, -1) if tells(at)), wide[0])
    right = next((at - 1 for at in range(core[1] + 1, wide[1] + 1) if tells(at)), wide[1])
    return left, right


def _follows(clause: str) -> bool:
    """Tell whether a clause only makes sense, and makes sense, after the one before it."""
    return len(clause) > 3 and not (_BEGINS_ANEW.match(clause) or CONNECTIVE.match(clause))


def _with_subject(desk: Desk, unit: Unit, first: int, end: int) -> int:
    left = first
    while left and lacks_subject(desk, unit, left) and end - unit.clauses[left - 1][0] <= _WIDEST:
        left -= 1
    return left


def subject_of(desk: Desk, unit: Unit, before: int) -> Range | None:
    """Return the noun phrase with which the nearest clause before that has a subject begins."""
    for at in range(before - 1, -1, -1):
        if not lacks_subject(desk, unit, at):
            return _leading_noun(desk, unit, at)
    first = unit.clauses[0]
    deed = begins_with_verb(unit.clause(0)) and first[1] - first[0] <= _LONGEST_DEED
    return first if deed else None


def _leading_noun(desk: Desk, unit: Unit, at: int) -> Range | None:
    """Return the noun phrase before the predicate of a clause; None when it has no predicate."""
    start, end = unit.clauses[at]
    start = end - len(plain_start(unit.text[start:end]))
    tokens = desk.words.tokens(unit.block, start, end)
    stop = start
    for token, does in zip(tokens, roles(tokens), strict=True):
        if does in {Does.GOVERNS, Does.MODIFIES, Does.LEADS} or token.word in NEVER_HIDDEN:
            break
        stop = token.end
    following = unit.clause(at + 1) if at + 1 < len(unit.clauses) else ""
    if stop == end and not following.startswith("是"):
        return None
    subject = unit.text[start:stop].removesuffix("的").removesuffix("之")
    fits = 2 <= len(subject) <= _LONGEST_SUBJECT and subject.count("“") == subject.count("”")
    if fits and subject.count("（") == subject.count("）"):
        return start, start + len(subject)
    return None


def _filled(text: str, start: int, end: int, shown: Sequence[Replacement]) -> str:
    said, at = [], start
    for each in sorted(shown, key=lambda each: each.start):
        said += [text[at : each.start], each.shown]
        at = each.end
    return "".join((*said, text[at:end]))


def _tidy(said: str) -> str:
    said = plain_start(said)
    return _THIS.sub(r"\1", said).replace("\n", "")


def span_of(desk: Desk, unit: Unit, start: int, end: int) -> Span:
    """Return a piece of the unit's block."""
    return desk.page.span(unit.block, start, end)
