"""The words of an article, with the terms it coins kept in one piece."""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from studyapp.core.cards.lexicon import (
    ADVERBS,
    GENERAL_TERMS,
    JOINERS,
    NOUN_LIKE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
)
from studyapp.core.ids import BlockId

Cut = Callable[[Sequence[str], Sequence[str]], tuple[tuple[str, ...], ...]]

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_QUOTED = re.compile(r"“([\u4e00-\u9fff]{2,8})”")
_FEATURES = frozenset(
    ["特征", "核心", "目标", "代表", "基础", "重点", "导向", "方向", "主线", "主要", "主"]
)
_MEETING = re.compile(r"党的[一二三四五六七八九十]+(?:大|届[一二三四五六七八九十]+中全会)")
_ADDRESS = re.compile(r"[\u4e00-\u9fff]{2,3}(?:总书记|主席|总理|同志)")
_NEVER_IN_TERMS = ADVERBS | JOINERS | PARTICLES | PREPOSITIONS | PRONOUNS | frozenset("是有各每某")
_LONGEST_TERM = 10
_LEAST_COUNT = 3
_LEAST_PMI = 1.5
_LEAST_ENTROPY = 0.6


@dataclass(frozen=True, slots=True)
class Token:
    """A word and where it stands in its block."""

    start: int
    end: int
    word: str


class Words:
    """Cuts the blocks of one article into words, the first time it is asked."""

    def __init__(self, texts: dict[BlockId, str], cut: Cut) -> None:
        self._texts = texts
        self._cut = cut

    def tokens(self, block: BlockId, start: int, end: int) -> Sequence[Token]:
        """Return the words that lie wholly in a range."""
        found = self._tokens[block]
        first = bisect_left(found, start, key=lambda token: token.start)
        last = bisect_right(found, end, key=lambda token: token.end)
        return found[first:last]

    def is_edge(self, block: BlockId, offset: int) -> bool:
        """Tell whether a word begins or ends at an offset, and none is cut by it."""
        found = self._tokens[block]
        at = bisect_left(found, offset, key=lambda token: token.start)
        return at in (0, len(found)) or found[at].start == offset

    @cached_property
    def frequency(self) -> Counter[str]:
        """How often each word occurs in the article."""
        return Counter(token.word for tokens in self._tokens.values() for token in tokens)

    @cached_property
    def _tokens(self) -> dict[BlockId, list[Token]]:
        texts = list(self._texts.values())
        marked = (*GENERAL_TERMS, *_marked_terms(texts))
        terms = (*marked, *learn_terms(self._cut(texts, marked)))
        cuts = self._cut(texts, tuple(dict.fromkeys(terms)))
        return {block: list(_placed(words)) for block, words in zip(self._texts, cuts, strict=True)}


def learn_terms(cuts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the terms that an article coins, from its words: neighbours that belong together.

    Pairs to quadruples of words are taken that come three times, more often
    together than chance has it (pointwise mutual information), and with
    changing neighbours on both sides (entropy).
    """
    single: Counter[str] = Counter()
    together: Counter[tuple[str, ...]] = Counter()
    before: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    after: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words in cuts:
        for run in _runs(words):
            single.update(run)
            for size in (2, 3, 4):
                for at in range(len(run) - size + 1):
                    term = tuple(run[at : at + size])
                    together[term] += 1
                    edge = f"#{together[term]}"
                    before[term][run[at - 1] if at else edge] += 1
                    after[term][run[at + size] if at + size < len(run) else edge] += 1
    total = sum(single.values())
    found = []
    for term, count in together.items():
        if count < _LEAST_COUNT or not _may_be_term(term, count):
            continue
        chance = math.prod(single[word] / total for word in term)
        pmi = math.log(count / total / chance) / (len(term) - 1)
        if (
            pmi >= _LEAST_PMI
            and min(_entropy(before[term]), _entropy(after[term])) >= _LEAST_ENTROPY
        ):
            found.append("".join(term))
    return tuple(sorted(found))


def _may_be_term(term: tuple[str, ...], count: int) -> bool:
    """A gap in the dictionary (数 实 融合) needs less evidence than words that are known."""
    if sum(map(len, term)) > _LONGEST_TERM or any(word in _NEVER_IN_TERMS for word in term):
        return False
    if term[0] in VERBS - NOUN_LIKE or (term[-1] in {"新", "化"} and len(term[-1]) > 1):
        return False
    has_gap = any(len(word) == 1 for word in term)
    return has_gap or (count > 4 and len(term) == 2)


def _runs(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the stretches of Chinese words between punctuation."""
    run: list[str] = []
    for word in words:
        if _HAN.fullmatch(word):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _entropy(counts: Counter[str]) -> float:
    total = sum(counts.values())
    return -sum(count / total * math.log(count / total) for count in counts.values())


def _marked_terms(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for grammar in (_QUOTED, _MEETING, _ADDRESS):
            for match in grammar.finditer(text):
                yield match[1] if match.lastindex else match[0]


def _mended(words: Sequence[str]) -> Iterator[str]:
    """Yield the words, 互动 化为 特征 cut as 互动化 为 特征."""
    held = ""
    for at, word in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else ""
        if word == "化为" and len(held) > 1 and follows in _FEATURES:
            yield f"{held}化"
            held = "为"
            continue
        if held:
            yield held
        held = word
    if held:
        yield held


def _placed(words: Sequence[str]) -> Iterator[Token]:
    start = 0
    for word in _mended(words):
        yield Token(start, start + len(word), word)
        start += len(word)
