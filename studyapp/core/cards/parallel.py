"""Enumerations inside a clause, A、B和C等: where the first begins and where the last ends.

The members in the middle are exact. They are the pattern by which the outer
edges are found: like length, like ending, and what stands next to the edge.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.core.article.sentences import Range
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.lexicon import NEVER_HIDDEN, PARTICLES, PREPOSITIONS
from studyapp.core.cards.phrases import common_ending
from studyapp.core.cards.syntax import Does, roles
from studyapp.core.cards.words import Token
from studyapp.core.ids import BlockId

_OPEN, _CLOSE = "“（《‘", "”）》’"
_ETC = ("等", "等等")
_JOINERS = ("和", "与", "及", "以及", "乃至")
_ENDS_A_LIST = frozenset(
    [
        "的",
        "等",
        "之",
        "各",
        "方向",
        "作用",
        "特征",
        "入手",
        "并重",
        "方面",
        "协同",
        "共同",
        "全面",
        "同步",
        "三者",
        "两者",
    ]
)
_AS = re.compile(r"以[^，]{2,14}为[^，]{2,5}、")
_BREAKS = PARTICLES | PREPOSITIONS
_BEFORE_A_LIST = frozenset({"成为", "作为", "具有", "一批", "一系列", "各类", "提出", "包括"})
_LONGEST = 30
_LEAST_PAIR = 3.0


@dataclass(frozen=True, slots=True)
class Run:
    """The members of an enumeration. `etc` tells that 等 follows."""

    members: tuple[Range, ...]
    etc: bool = False

    @property
    def start(self) -> int:
        """Where the first member begins."""
        return self.members[0][0]

    @property
    def end(self) -> int:
        """Where the last member ends."""
        return self.members[-1][1]


def runs(desk: Desk, block: BlockId, start: int, end: int) -> Iterator[Run]:
    """Yield the enumerations with 、 in a range, and those in brackets inside it."""
    text = desk.page.texts[block]
    yield from _bracketed(text, start, end)
    stops = [at for at, depth in _depths(text, start, end) if text[at] == "、" and not depth]
    if not stops:
        return
    edges = [start - 1, *stops, end]
    chunks = [(edges[at] + 1, edges[at + 1]) for at in range(len(edges) - 1)]
    finder = _Finder(desk, block, text)
    for group in finder.apart(chunks):
        run = finder.run(group)
        if run and _sensible(run):
            yield run


def _bracketed(text: str, start: int, end: int) -> Iterator[Run]:
    """Yield （AI、大数据、云计算、物联网等）: both edges are given."""
    at = text.find("（", start, end)
    while at >= 0:
        close = text.find("）", at, end)
        if close < 0:
            return
        inside = text[at + 1 : close]
        etc = inside.endswith("等")
        bare = inside.removesuffix("等")
        members, place = [], at + 1
        for part in bare.split("、"):
            members.append((place, place + len(part)))
            place += len(part) + 1
        if len(members) > 2 and all(0 < e - s <= 14 for s, e in members):
            yield Run(tuple(members), etc)
        at = text.find("（", close, end)


def _depths(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each offset with the number of quotes and brackets around it."""
    depth = 0
    for at in range(start, end):
        depth -= text[at] in _CLOSE
        yield at, max(0, depth)
        depth += text[at] in _OPEN


def _goes_on(tokens: Sequence[Token]) -> Token | None:
    """Return the verb after a noun, or the word of grammar, with which a predicate begins."""
    does = roles(tokens)
    for at in range(1, len(tokens)):
        governs = does[at] is Does.GOVERNS and does[at - 1] is Does.NAMES
        if tokens[at].word in NEVER_HIDDEN or (governs and at + 1 < len(tokens)):
            return tokens[at]
    return None


def _sensible(run: Run) -> bool:
    sizes = sorted(end - start for start, end in run.members)
    if sizes[-1] > _LONGEST or len(run.members) > 9 or sizes[0] < min(2, sizes[-1]):
        return False
    return sizes[-1] <= 5 * max(2, sizes[0]) and (len(sizes) > 2 or sizes[1] - sizes[0] <= 4)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds the edges in one block."""

    desk: Desk
    block: BlockId
    text: str

    def tokens(self, piece: Range) -> list[Token]:
        return list(self.desk.words.tokens(self.block, *piece))

    def said(self, piece: Range) -> str:
        return self.text[slice(*piece)]

    def apart(self, chunks: list[Range]) -> Iterator[list[Range]]:
        """Yield groups of chunks, cut where two enumerations touch.

        数字技术、网络技术、智能技术|持续演进、融合创新, and at a verb inside:
        制定、优化、落实|具有创新性、针对性.
        """
        group = [chunks[0]]
        for at in range(1, len(chunks)):
            piece = chunks[at]
            cut = self._touches(chunks, at) if 0 < at < len(chunks) - 1 else 0
            if cut:
                yield [*group, (piece[0], cut)]
                group = [(cut, piece[1])]
            else:
                group.append(piece)
        if len(group) > 1:
            yield group

    def _touches(self, chunks: list[Range], at: int) -> int:
        piece = chunks[at]
        before = [self.said(chunk) for chunk in chunks[max(0, at - 2) : at]]
        after = self.said(chunks[at + 1])
        ending = common_ending(before) if len(before) > 1 else before[0][-2:]
        said = self.said(piece)
        if ending and not said.endswith(ending):
            found = said.rfind(ending, 0, len(said) - 1)
            cut = piece[0] + found + len(ending)
            enough = len(ending) > 1 or (len(before) > 1 and said[-2:] in after)
            if found > 0 and enough and self.desk.words.is_edge(self.block, cut):
                return cut
        tokens = self.tokens(piece)
        does = roles(tokens)
        for number in range(1, len(tokens)):
            token = tokens[number]
            rest = self.text[token.end : piece[1]]
            if (
                does[number] is Does.GOVERNS
                and len(rest) > 1
                and rest[-1] == after[: len(rest)][-1:]
            ):
                return token.start
        return 0

    def run(self, chunks: list[Range]) -> Run | None:
        """Return the enumeration that the chunks hold, None when its edges are not clear."""
        first, inner, last = chunks[0], chunks[1:-1], chunks[-1]
        if _AS.search(self.said((first[0], last[1]))):
            return None
        body, etc = self._before_etc(last)
        body = body if etc else self._before_verb(body, inner)
        tail = self._joined(body, inner, etc=etc)
        if tail is None and inner:
            tail = [body if etc else (body[0], self.right(body, inner))]
        if tail is None:
            return self.pair(first, body, fixed=etc)
        known = [*inner, *tail]
        start = self.left(first, known)
        return Run(((start, first[1]), *known), etc) if start < first[1] else None

    def _before_etc(self, piece: Range) -> tuple[Range, bool]:
        for token in self.tokens(piece):
            if token.word in _ETC and token.start > piece[0]:
                return (piece[0], token.start), True
        return piece, False

    def _before_verb(self, piece: Range, inner: Sequence[Range]) -> Range:
        """Return the last chunk up to where the sentence goes on: 未来产业|提供….

        Members that are clauses themselves go on to their end.
        """
        if any(_goes_on(self.tokens(each)) for each in inner):
            return piece
        found = _goes_on(self.tokens(piece))
        return (piece[0], found.start) if found else piece

    def _joined(self, body: Range, inner: Sequence[Range], *, etc: bool) -> list[Range] | None:
        """Return the two members around the last 和, None when the chunk has none."""
        tokens = self.tokens(body)
        depths = dict(_depths(self.text, *body))
        for at, token in enumerate(tokens):
            if token.word in _JOINERS and at and not depths[token.start]:
                break
        else:
            return None
        one = (body[0], token.start)
        loose = token.word not in {"以及", "乃至"}
        if loose and {Does.LEADS, Does.MODIFIES} & set(roles(self.tokens(one))[1:]):
            return None
        rest = (token.end, body[1])
        other = rest if etc else (rest[0], self.right(rest, [*inner, one]))
        if self._splits(one, other, inner, token.word):
            return [one, other]
        return [(body[0], other[1])] if inner else None

    def _splits(self, one: Range, other: Range, inner: Sequence[Range], joiner: str) -> bool:
        """Tell whether A和B are two members; 氢能与储能 is one among four-character ones."""
        if not inner or joiner in {"以及", "乃至"}:
            return True
        if self.said(one)[-1] == self.said(other)[-1] == self.said(inner[0])[-1]:
            return True
        mean = sum(end - start for start, end in inner) / len(inner)
        together = other[1] - one[0]
        apart = max(abs(one[1] - one[0] - mean), abs(other[1] - other[0] - mean))
        return apart <= max(1.5, abs(together - mean))

    def right(self, piece: Range, known: Sequence[Range]) -> int:
        """Return where the member ends with which a range begins."""
        tokens = self.tokens(piece)
        does = roles(tokens)
        best, found = -99.0, piece[1]
        for at, token in enumerate(tokens):
            candidate = (piece[0], token.end)
            if does[at] in {Does.BINDS, Does.JOINS, Does.LEADS} or not self._closed(candidate):
                continue
            worth = self.alike(candidate, known)
            if at + 1 == len(tokens):
                worth += 2
            elif tokens[at + 1].word in _ENDS_A_LIST or does[at + 1] not in {
                Does.NAMES,
                Does.JOINS,
            }:
                worth += 2.5
            else:
                worth -= 3
            if worth > best:
                best, found = worth, token.end
        return found

    def left(self, piece: Range, known: Sequence[Range]) -> int:
        """Return where the member begins with which a range ends."""
        tokens = self.tokens(piece)
        does = roles(tokens)
        verbs = all(roles(self.tokens(each))[:1] == [Does.GOVERNS] for each in known)
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
            inner = {each.word for each in tokens[at + 1 :]} - shared
            worth -= 6 * bool(inner & _BREAKS)
            worth -= 4 * (does[at] in {Does.LEADS, Does.MODIFIES})
            if worth > best:
                best, found = worth, token.start
        return found

    def _before(self, tokens: Sequence[Token], does: Sequence[Does], at: int) -> float:
        if not at:
            return 1
        if does[at - 1] in {Does.GOVERNS, Does.BINDS, Does.LEADS, Does.MODIFIES}:
            return 3
        return 3 if tokens[at - 1].word in {"是", "为", "出"} else -2.5

    def alike(self, piece: Range, known: Sequence[Range]) -> float:
        """Return how much a candidate looks like the members that are known."""
        said, others = self.said(piece), [self.said(each) for each in known]
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

    def pair(self, first: Range, last: Range, *, fixed: bool) -> Run | None:
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
                closes = to + 1 == len(right) or right[to + 1].word in _ENDS_A_LIST
                worth += 2 if closes or rights[to + 1] is not Does.NAMES else -3
                if best is None or worth > best[0]:
                    best = worth, one, other
        if best is None or best[0] < (1 if fixed else _LEAST_PAIR):
            return None
        return Run((best[1], best[2]), fixed)

    def _closed(self, piece: Range) -> bool:
        said = self.said(piece)
        return all(said.count(a) == said.count(b) for a, b in zip(_OPEN, _CLOSE, strict=True))
