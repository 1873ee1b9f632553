"""Enumerations inside a clause, A、B和C等: where the first begins and where the last ends.

The members in the middle are exact. They are the pattern by which the outer
edges are found: like length, like ending, and what stands next to the edge.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.core.article.sentences import Range
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.edges import Edges
from studyapp.core.cards.lexicon import NEVER_HIDDEN, VERBS
from studyapp.core.cards.phrases import common_ending
from studyapp.core.cards.syntax import Does, roles
from studyapp.core.cards.words import Token
from studyapp.core.ids import BlockId

_OPEN, _CLOSE = "“（《‘", "”）》’"
_ETC = ("等", "等等")
_JOINERS = ("和", "与", "及", "以及", "乃至")
_AS = re.compile(r"以[^，]{2,14}为[^，]{2,5}、")
_LAST_VERBS = frozenset(["牵头", "支撑", "主导", "互动", "协同", "合作", "联动"])
_MUTUAL = ("融合", "结合", "对接", "衔接", "接轨")
_LONGEST = 30


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
    finder = _Finder(Edges(desk, block, text))
    for group in finder.apart(chunks):
        run = finder.run(group)
        if run and _sensible(run) and not _of_figures(text, run):
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


def _of_figures(text: str, run: Run) -> bool:
    """Tell whether the first member is the unit of a number: 3.9万亿元、比上年增加…."""
    return text[run.start - 1 : run.start].isdigit() or any(
        text[start:end].startswith(("比上年", "同比", "比去年")) for start, end in run.members
    )


def _sensible(run: Run) -> bool:
    sizes = sorted(end - start for start, end in run.members)
    if sizes[-1] > _LONGEST or len(run.members) > 9 or sizes[0] < min(2, sizes[-1]):
        return False
    return sizes[-1] <= 5 * max(2, sizes[0]) and (len(sizes) > 2 or sizes[1] - sizes[0] <= 4)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds enumerations in one block."""

    edges: Edges

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
        before = [self.edges.said(chunk) for chunk in chunks[max(0, at - 2) : at]]
        after = self.edges.said(chunks[at + 1])
        ending = common_ending(before) if len(before) > 1 else before[0][-2:]
        said = self.edges.said(piece)
        if ending and not said.endswith(ending):
            found = said.rfind(ending, 0, len(said) - 1)
            cut = piece[0] + found + len(ending)
            enough = len(ending) > 1 or (len(before) > 1 and said[-2:] in after)
            if found > 0 and enough and self.edges.desk.words.is_edge(self.edges.block, cut):
                return cut
        tokens = self.edges.tokens(piece)
        does = roles(tokens)
        for number in range(1, len(tokens)):
            token = tokens[number]
            rest = self.edges.text[token.end : piece[1]]
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
        if _AS.search(self.edges.said((first[0], last[1]))):
            return None
        body, etc = self._before_etc(last)
        body = body if etc else self._before_of(body, [first, *inner])
        body = body if etc else self._before_verb(body, inner)
        tail = self._joined(body, inner, etc=etc)
        if tail is None and inner:
            tail = [body if etc else (body[0], self.edges.right(body, inner))]
        if tail is None:
            pair = self.edges.pair(first, body, fixed=etc)
            return Run(pair, etc) if pair else None
        known = [*inner, *tail]
        start = self.edges.left(first, known)
        return Run(((start, first[1]), *known), etc) if start < first[1] else None

    def _before_etc(self, piece: Range) -> tuple[Range, bool]:
        for token in self.edges.tokens(piece):
            if token.word in _ETC and token.start > piece[0]:
                return (piece[0], token.start), True
        return piece, False

    def _before_of(self, piece: Range, others: Sequence[Range]) -> Range:
        """Return the last chunk up to the 的 after which something else is joined.

        促进产业链上下游、跨行业企业间|的协同创新和价值共享.
        """
        tokens = self.edges.tokens(piece)
        of = next((at for at, token in enumerate(tokens) if token.word == "的" and at), 0)
        joined = any(token.word in _JOINERS for token in tokens[of:])
        before = any(token.word in _JOINERS for token in tokens[:of])
        if not of or not joined or before or any("的" in self.edges.said(each) for each in others):
            return piece
        return piece[0], tokens[of].start

    def _before_verb(self, piece: Range, inner: Sequence[Range]) -> Range:
        """Return the last chunk up to where the sentence goes on: 未来产业|提供….

        Members that are clauses themselves go on to their end.
        """
        if any(_goes_on(self.edges.tokens(each)) for each in inner):
            return piece
        found = _goes_on(self.edges.tokens(piece))
        return (piece[0], found.start) if found else piece

    def _joined(self, body: Range, inner: Sequence[Range], *, etc: bool) -> list[Range] | None:
        """Return the two members around the last 和, None when the chunk has none."""
        tokens = self.edges.tokens(body)
        depths = dict(_depths(self.edges.text, *body))
        for at, token in enumerate(tokens):
            if token.word in _JOINERS and at and not depths[token.start]:
                break
        else:
            return None
        one = (body[0], token.start)
        loose = token.word not in {"以及", "乃至"}
        if loose and {Does.LEADS, Does.MODIFIES} & set(roles(self.edges.tokens(one))[1:]):
            return None
        rest = (token.end, body[1])
        other = rest if etc else (rest[0], self.edges.right(rest, [*inner, one]))
        if inner and loose and self._is_mutual(other):
            return [one]
        if self._splits(one, other, inner, token.word):
            return [one, other]
        return [(body[0], other[1])] if inner else None

    def _ends_with_verb(self, piece: Range) -> bool:
        tokens = self.edges.tokens(piece)
        return len(tokens) > 1 and (tokens[-1].word in VERBS or tokens[-1].word in _LAST_VERBS)

    def _is_mutual(self, piece: Range) -> bool:
        """Tell whether what follows is done with the members: 和实体经济深度融合."""
        tokens = self.edges.tokens(piece)
        return len(tokens) > 1 and tokens[-1].word.endswith(_MUTUAL)

    def _splits(self, one: Range, other: Range, inner: Sequence[Range], joiner: str) -> bool:
        """Tell whether A和B are two members; 氢能与储能 is one among four-character ones."""
        if not inner or joiner in {"以及", "乃至"}:
            return True
        if self.edges.said(one)[-1] == self.edges.said(other)[-1] == self.edges.said(inner[0])[-1]:
            return True
        if self._ends_with_verb(other) and all(map(self._ends_with_verb, inner)):
            return self._ends_with_verb(one)
        mean = sum(end - start for start, end in inner) / len(inner)
        together = other[1] - one[0]
        apart = max(abs(one[1] - one[0] - mean), abs(other[1] - other[0] - mean))
        return apart <= max(1.5, abs(together - mean))
