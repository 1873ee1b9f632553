"""Where the outer members of an enumeration begin and end, by likeness with the others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.core.article.sentences import Range
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.lexicon import ENDS_A_LIST, NEVER_ENDS, PARTICLES, PREPOSITIONS
from studyapp.core.cards.phrases import common_ending
from studyapp.core.cards.syntax import Does, roles
from studyapp.core.cards.words import Token
from studyapp.core.ids import BlockId

_OPEN, _CLOSE = "“（《‘", "”）》’"
_BREAKS = PARTICLES | PREPOSITIONS
_BEFORE_A_LIST = frozenset(
    {"成为", "作为", "具有", "一批", "一系列", "各类", "提出", "包括", "例如", "比如", "如"}
    | {"特别是", "尤其是", "重点", "专项", "支持", "涉嫌"}
)
_COPULAS = frozenset({"是", "为", "成为", "作为"})
_ASIDE = re.compile(r"（[^（）]*）")
_MORE_OF_IT = 3.0
_LEAST_PAIR = 3.0


@dataclass(frozen=True, slots=True)
class Edges:
    """Finds edges in one block. Of all places where a word ends, the best by points is taken.

    Points are for like length, like ending, like first character, and for
    what stands outside: a verb, 的 or the end of the clause, rather than more
    of a noun. The weights were found by trial.
    """

    desk: Desk
    block: BlockId
    text: str

    def tokens(self, piece: Range) -> list[Token]:
        return list(self.desk.words.tokens(self.block, *piece))

    def said(self, piece: Range) -> str:
        return self.text[slice(*piece)]

    def right(self, piece: Range, known: Sequence[Range]) -> int:
        """Return where the member ends with which a range begins."""
        tokens = self.tokens(piece)
        does = roles(tokens)
        verbs = does[:1] == [Does.GOVERNS] and self._all_verbs(known)
        best, found = -99.0, piece[1]
        for at, token in enumerate(tokens):
            candidate = (piece[0], token.end)
            if does[at] in {Does.BINDS, Does.JOINS, Does.LEADS} or not self._closed(candidate):
                continue
            worth = self.alike(candidate, known)
            if at + 1 == len(tokens):
                worth += 2
            elif tokens[at + 1].word in ENDS_A_LIST or does[at + 1] not in {
                Does.NAMES,
                Does.JOINS,
            }:
                worth += 2.5
            else:
                worth -= 2 * _MORE_OF_IT if verbs else _MORE_OF_IT
            worth -= 5 * (token.word in NEVER_ENDS)
            if worth > best:
                best, found = worth, token.end
        return found

    def left(self, piece: Range, known: Sequence[Range]) -> int:
        """Return where the member begins with which a range ends."""
        tokens = self.tokens(piece)
        does = roles(tokens)
        verbs = self._all_verbs(known)
        plain = not any(Does.GOVERNS in roles(self.tokens(each))[1:] for each in known)
        quoted = all(self.said(each).startswith("“") for each in known)
        shared = self._shared_words(known)
        best, found = -99.0, piece[1]
        for at, token in enumerate(tokens):
            candidate = (token.start, piece[1])
            if quoted and token.word == "“":
                return token.start
            if does[at] in {Does.BINDS, Does.JOINS, Does.STOPS} or not self._closed(candidate):
                continue
            worth = self.alike(candidate, known) + self._before(tokens, does, at)
            governs = does[at] is Does.GOVERNS
            worth += 4 if governs and verbs else -4 if governs else 0
            worth -= 5 * (token.word in _BEFORE_A_LIST)
            inner = {each.word for each in tokens[at + 1 :]}
            worth -= 6 * bool((inner - shared) & _BREAKS)
            worth -= 5 * (plain and "的" in inner and Does.GOVERNS in does[at + 1 :])
            worth -= 4 * (does[at] in {Does.LEADS, Does.MODIFIES})
            if worth > best:
                best, found = worth, token.start
        return found

    def _all_verbs(self, known: Sequence[Range]) -> bool:
        return all(roles(self.tokens(each))[:1] == [Does.GOVERNS] for each in known)

    def _before(self, tokens: Sequence[Token], does: Sequence[Does], at: int) -> float:
        if not at:
            return 1
        before = tokens[at - 1].word
        if does[at - 1] in {Does.GOVERNS, Does.BINDS, Does.LEADS, Does.MODIFIES}:
            return 3
        return 3 if before in {"是", "为", "出"} or before in _BEFORE_A_LIST else -2.5

    def alike(self, piece: Range, known: Sequence[Range]) -> float:
        """Return how much a candidate looks like the members that are known."""
        said, *others = (_ASIDE.sub("", self.said(each)) for each in (piece, *known))
        mean = sum(map(len, others)) / len(others)
        worth = -0.6 * abs(len(said) - mean)
        shared = common_ending([said, *others])
        worth += min(6.0, 3.0 * len(shared)) if len(others) > 1 else min(3.0, 1.5 * len(shared))
        even = {len(other) for other in others} == {len(said)}
        first = len({other[0] for other in others} | {said[0]}) == 1
        worth += 5 if even and (shared or first) else 2 * (even or first)
        worth -= 3 * len(self._shared_words(known) - {t.word for t in self.tokens(piece)})
        counts = [len(self.tokens(each)) for each in known]
        return worth - 0.5 * min(abs(len(self.tokens(piece)) - count) for count in counts)

    def _shared_words(self, known: Sequence[Range]) -> set[str]:
        """Return the words that all of several members have: 之 in 范围之广, 程度之深."""
        if len(known) < 2 and not any("之" in self.said(each) for each in known):
            return set()
        words = [{token.word for token in self.tokens(each)} for each in known]
        return {word for word in set.intersection(*words) if len(word) == 1}

    def pair(self, first: Range, last: Range, *, fixed: bool) -> tuple[Range, Range] | None:
        """Return A、B with both edges chosen together, None when no choice is clearly good."""
        left, right = self.tokens(first), self.tokens(last)
        lefts, rights = roles(left), roles(right)
        best: tuple[float, Range, Range] | None = None
        for at, token in enumerate(left):
            one = (token.start, first[1])
            inner = lefts[at + 1 :]
            if lefts[at] in {Does.BINDS, Does.JOINS, Does.LEADS} or Does.BINDS in inner:
                continue
            for to, end in enumerate(right):
                other = (last[0], end.end)
                if (fixed and to + 1 < len(right)) or rights[to] in {Does.BINDS, Does.JOINS}:
                    continue
                if not self._closed(one) or not self._closed(other) or Does.BINDS in rights[:to]:
                    continue
                worth = self.alike(one, [other]) - 0.6 * abs(one[1] - one[0] - other[1] + other[0])
                worth += self._before(left, lefts, at) - 5 * (token.word in _BEFORE_A_LIST)
                worth += 2 if (lefts[at] is Does.GOVERNS) == (rights[0] is Does.GOVERNS) else -4
                closes = to + 1 == len(right) or right[to + 1].word in ENDS_A_LIST
                worth += 2 if closes or rights[to + 1] is not Does.NAMES else -_MORE_OF_IT
                worth -= 5 * (end.word in NEVER_ENDS)
                if best is None or worth > best[0]:
                    best = worth, one, other
        if best is None or best[0] < (1 if fixed else _LEAST_PAIR):
            return None
        _, one, other = best
        said = self.said(one)
        like = self.text.find(f"的{said[:2]}", other[1], last[1]) if len(said) > 2 else -1
        if like < 0:
            return one, other
        return self._with_their_own(one, (last[0], like + 1 + len(said)), first, last)

    def _with_their_own(
        self, one: Range, other: Range, first: Range, last: Range
    ) -> tuple[Range, Range] | None:
        """Return M的重要载体、N的重要支撑 whole, when a 是 shows where the first begins."""
        binds = [
            token.end
            for token in self.tokens(first)
            if token.word in _COPULAS and token.end <= one[0]
        ]
        ends = {token.end for token in self.tokens(last)}
        if not binds or other[1] not in ends or self.text[one[0] - 1] != "的":
            return None
        return (binds[-1], one[1]), other

    def _closed(self, piece: Range) -> bool:
        said = self.said(piece)
        return all(said.count(a) == said.count(b) for a, b in zip(_OPEN, _CLOSE, strict=True))
