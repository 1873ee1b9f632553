"""Just enough grammar to hide whole phrases: what a word does, where an object begins."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from studyapp.core.cards.desk import Desk
from studyapp.core.cards.lexicon import (
    ADVERBS,
    COPULAS,
    HEADS,
    JOINERS,
    NEVER_FIRST,
    NEVER_HIDDEN,
    NEVER_LAST,
    NOUN_LIKE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SAYS_LITTLE,
    TAKES_CLAUSE,
    VERBS,
)
from studyapp.core.cards.words import Token
from studyapp.core.ids import BlockId

_BRACKETS = {"“": "”", "（": "）", "《": "》", "‘": "’"}


class Does(Enum):
    """What a word does in its clause."""

    NAMES = auto()
    GOVERNS = auto()
    MODIFIES = auto()
    LEADS = auto()
    JOINS = auto()
    BINDS = auto()
    STOPS = auto()


_CLOSES_A_FRAME = frozenset(
    {
        "为",
        "作为",
        "摆在",
        "放在",
        "置于",
        "纳入",
        "列入",
        "融入",
        "转化",
        "转化为",
        "转变为",
        "变成",
    }
)
_OPENS_A_FRAME = re.compile("[以把将][^，；：。]*$")
_CLOSES_A_PLACE = frozenset({"中", "下", "时", "后", "过程中", "之中", "以来"})
_OPENS_A_PLACE = re.compile("[在当自][^，；：。]*$")
_FRAME = 40
_VERB_WITH_ADVERB = 4
_MODALS = frozenset({"要", "必须", "应", "应当", "需要", "能", "能够", "可", "会"})
_AFTER_A_NOUN = frozenset({"的", "、", "和", "与", "等"})
_BEFORE_A_NOUN = frozenset({"、", "和", "与", "及"})
_BEFORE_NOUNS = frozenset({Does.NAMES, Does.GOVERNS, Does.LEADS})
_CLOSED_CLASSES = (
    (PARTICLES, Does.BINDS),
    (JOINERS, Does.JOINS),
    (ADVERBS, Does.MODIFIES),
    (PREPOSITIONS, Does.LEADS),
)


def roles(tokens: Sequence[Token]) -> list[Does]:
    """Return what each word of a clause does."""
    found: list[Does] = []
    for at, token in enumerate(tokens):
        before = found[-1] if found else None
        previous = tokens[at - 1].word if at else ""
        after_is = previous in COPULAS and at + 1 < len(tokens)
        found.append(
            Does.GOVERNS
            if after_is and _governs(token.word)
            else _role(token.word, before, previous)
        )
    return found


def _governs(word: str) -> bool:
    if word in VERBS:
        return True
    return len(word) == _VERB_WITH_ADVERB and word[2:] in VERBS and word[:2] in ADVERBS


def _role(word: str, before: Does | None, previous: str) -> Does:
    if not any(char.isalnum() for char in word):
        return Does.STOPS
    if _governs(word):
        as_noun = word in NOUN_LIKE and (before in _BEFORE_NOUNS or previous == "的")
        return Does.NAMES if as_noun else Does.GOVERNS
    return next((does for words, does in _CLOSED_CLASSES if word in words), Does.NAMES)


def may_be_hidden(
    desk: Desk, block: BlockId, start: int, end: int, *, clause: bool = False
) -> bool:
    """Tell whether a range is one meaningful phrase that a learner can give back.

    Attributes:
        clause: A noun with its verb is one as well (数据 转化为 资产).
    """
    text = desk.page.texts[block][start:end]
    words = desk.words
    if not (words.is_edge(block, start) and words.is_edge(block, end)) or not _closed(text):
        return False
    tokens = words.tokens(block, start, end)
    if not tokens or text in SAYS_LITTLE or not _has_good_edges(tokens):
        return False
    if _crosses_a_frame(desk.page.texts[block], tokens):
        return False
    loose = any(token.word in NEVER_HIDDEN for token in tokens)
    if loose or any(token.word in _MODALS for token in tokens[1:]):
        return False
    return clause or not _has_inner_clause(text, tokens)


def _crosses_a_frame(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether words close what was opened before them: 以…为, 在…中."""
    words = {token.word for token in tokens}
    start = tokens[0].start
    before = max(0, start - _FRAME), start
    return any(
        words & closing and opening.search(text, *before)
        for opening, closing in (
            (_OPENS_A_FRAME, _CLOSES_A_FRAME),
            (_OPENS_A_PLACE, _CLOSES_A_PLACE),
        )
    )


def _has_good_edges(tokens: Sequence[Token]) -> bool:
    first, last = tokens[0].word, tokens[-1].word
    if last in NEVER_LAST or first in NEVER_FIRST or last in ADVERBS or first in PRONOUNS:
        return False
    return len(tokens) > 1 or not (len(first) < 2 or first in ADVERBS | PREPOSITIONS)


def _has_inner_clause(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a noun is followed by a verb that governs, outside a modifier with 的."""
    does = roles(tokens)
    if Does.MODIFIES in does[1:] or any(token.word in {"了", "得到"} for token in tokens):
        return True
    if does[0] is not Does.GOVERNS and any(
        token.word == "、" and does[at + 1] is Does.GOVERNS for at, token in enumerate(tokens[:-1])
    ):
        return True
    for at in range(1, len(tokens)):
        if does[at] is Does.GOVERNS and does[at - 1] is Does.NAMES:
            rest = text[tokens[at].end - tokens[0].start :]
            if "的" not in rest and rest:
                return True
    return False


def _closed(text: str) -> bool:
    return all(text.count(left) == text.count(right) for left, right in _BRACKETS.items())


def objects(desk: Desk, block: BlockId, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Yield where the object of each governing verb begins, the last verb first.

    The second value tells whether the object may be a clause.
    """
    text = desk.page.texts[block]
    tokens = desk.words.tokens(block, start, end)
    does = roles(tokens)
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        if does[at] is not Does.GOVERNS:
            continue
        after = token.end
        if text[after : after + 1] and text[after] in "了着于出为":
            after += 1
        following = tokens[at + 1].word if at + 1 < len(tokens) else ""
        previous = tokens[at - 1].word if at else ""
        if after >= end or following in _AFTER_A_NOUN or previous in _BEFORE_A_NOUN:
            continue
        if _is_inner(tokens, does, at) or (following in VERBS - NOUN_LIKE and at + 2 < len(tokens)):
            continue
        yield after, token.word in TAKES_CLAUSE


def _is_inner(tokens: Sequence[Token], does: Sequence[Does], at: int) -> bool:
    """Tell whether a verb stands inside the object of another: 实施…改革[深化]提升行动."""
    if not at or does[at - 1] is not Does.NAMES or tokens[-1].word not in HEADS:
        return False
    outer = [n for n in range(at) if does[n] is Does.GOVERNS]
    return bool(outer) and not any(tokens[n].word in TAKES_CLAUSE for n in outer)
