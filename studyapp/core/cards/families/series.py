"""Three and more neighbouring clauses of one build: 打破…，打通…，降低…."""

import re
from collections.abc import Iterator

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.framing import label_of, span_of
from studyapp.core.cards.lexicon import ADVERBS, CONNECTIVE, IN_THIS_TIME
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.phrases import counted, plain_start
from studyapp.core.cards.syntax import Does, roles
from studyapp.core.cards.units import Unit

_STARTS_ANEW = re.compile(r"^(?:必须|需|应|要|就|从而|进而|以|也|还|更|并)")
_LONGEST = 34
_SHORT_SETTING = 5
_SHORT = range(4, 11)
_MOST = 6


def find(desk: Desk) -> Iterator[Draft]:
    """Propose a list note for each series of things done, or of short statements."""
    for unit in desk.units:
        yield from _deeds(desk, unit)
        yield from _statements(desk, unit)


def _verb_at(desk: Desk, unit: Unit, at: int) -> int | None:
    """Return where the verb stands with which a clause begins, adverbs skipped."""
    start, end = unit.clauses[at]
    tokens = desk.words.tokens(unit.block, start, end)
    for token, does in zip(tokens, roles(tokens), strict=True):
        if does is Does.GOVERNS and end - token.end > 1 and unit.text[token.end] != "的":
            return token.start
        if token.word not in ADVERBS:
            return None
    return None


def _deeds(desk: Desk, unit: Unit) -> Iterator[Draft]:
    at = 0
    while at < len(unit.clauses):
        to = at
        while (
            to < len(unit.clauses)
            and (_verb_at(desk, unit, to) is not None or (to == at and _late_verb(desk, unit, to)))
            and unit.clauses[to][1] - unit.clauses[to][0] <= _LONGEST
            and not (to > at and _STARTS_ANEW.match(unit.clause(to)))
        ):
            to += 1
        if 3 <= to - at <= _MOST and not _after_colon(unit, at):
            yield from _list(desk, unit, at, to)
        at = max(to, at + 1)


def _after_colon(unit: Unit, at: int) -> bool:
    """Tell whether a colon announces the clause; then it is a list of its own."""
    return unit.text[unit.clauses[at][0] - 1] == "：" if unit.clauses[at][0] else False


def _late_verb(desk: Desk, unit: Unit, at: int) -> int:
    """Return where the verb stands after a subject and an adverb: 国家将|加速…; 0 without."""
    start, end = unit.clauses[at]
    tokens = desk.words.tokens(unit.block, start, end)
    does = roles(tokens)
    for number in range(1, len(tokens) - 1):
        if does[number] is Does.GOVERNS:
            after_adverb = does[number - 1] is Does.MODIFIES
            return tokens[number].start if after_adverb else 0
    return 0


def _list(desk: Desk, unit: Unit, at: int, to: int) -> Iterator[Draft]:
    count = counted(to - at)
    before = plain_start(unit.clause(at - 1)) if at else ""
    if before and not IN_THIS_TIME.match(before) and len(before) > _SHORT_SETTING:
        question = f"{before}，有哪{count}项具体做法或表现？"
    elif label_of(desk, unit):
        question = f"“{label_of(desk, unit)}”有哪{count}项具体做法？"
    else:
        return
    places = list(unit.clauses[at:to])
    verb = _late_verb(desk, unit, at) if _verb_at(desk, unit, at) is None else 0
    if verb:
        places[0] = (verb, places[0][1])
        subject = plain_start(_without_adverbs(desk, unit, unit.clauses[at][0], verb))
        question = f"{subject}从哪{count}个方面着手？"
    yield Draft(
        "deeds", NoteType.LIST, unit.deck, tuple(span_of(desk, unit, *p) for p in places),
        (68.0 if verb else 58.0) + 3 * unit.opens, question,
        tuple(unit.text[slice(*p)] for p in places),
        context=unit.context, whole=True,
    )  # fmt: skip


def _without_adverbs(desk: Desk, unit: Unit, start: int, end: int) -> str:
    """Return what stands before a verb, up to 将 or the adverb after the subject."""
    for token in desk.words.tokens(unit.block, start, end):
        if token.word in ADVERBS and token.start > start:
            return unit.text[start : token.end if token.word == "将" else token.start]
    return unit.text[start:end]


def _statements(desk: Desk, unit: Unit) -> Iterator[Draft]:
    run: list[int] = []
    for at in range(len(unit.clauses) + 1):
        if at < len(unit.clauses) and _is_statement(desk, unit, at):
            run.append(at)
            continue
        if len(run) > 2 and not _after_colon(unit, run[0]):
            before = plain_start(unit.clause(run[0] - 1)) if run[0] else ""
            about = f"“{label}”" if (label := label_of(desk, unit)) else ""
            if before and not IN_THIS_TIME.match(before):
                about = f"{before}，"
            places = [unit.clauses[number] for number in run]
            yield Draft(
                "statements", NoteType.LIST, unit.deck,
                tuple(span_of(desk, unit, *p) for p in places), 80,
                f"{about}有哪{counted(len(run))}个特点？",
                tuple(unit.text[slice(*p)] for p in places), context=unit.context, whole=True,
            )  # fmt: skip
        run = []


def _is_statement(desk: Desk, unit: Unit, at: int) -> bool:
    words = unit.clause(at)
    return (
        len(words) in _SHORT
        and "、" not in words
        and not CONNECTIVE.match(words)
        and not re.match(r"^(?:这|在|以|为|从|到)", words)
        and _verb_at(desk, unit, at) is None
    )
