"""The words of an article, with the terms it coins kept in one piece."""

import heapq
import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

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
from studyapp.core.cards.progress import Progress
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
_AT_ONCE = 3000
_LEARNING = 0.01
_PER_WORD = 20
_MOST_TERMS = 400
_LONGEST_TERM = 10
_LEAST_COUNT = 3
_LEAST_PMI = 1.5
_LEAST_ENTROPY = 0.6


def watched_cut(cut: Cut, progress: Progress, share: float) -> Cut:
    """Return a cut that does a few texts at a time and reports between; it is called twice."""

    def cut_in_parts(texts: Sequence[str], words: Sequence[str]) -> tuple[tuple[str, ...], ...]:
        parts = list(_parts(texts, max(_AT_ONCE, _PER_WORD * len(words))))
        done = (cut(part, words) for part in parts)
        return tuple(chain.from_iterable(progress.over(done, len(parts), share / 2, every=1)))

    return cut_in_parts


def _parts(texts: Sequence[str], at_once: int) -> Iterator[Sequence[str]]:
    """Yield runs of texts that together have that many characters, or a few more."""
    start = size = 0
    for at, text in enumerate(texts):
        size += len(text)
        if size >= at_once:
            yield texts[start : at + 1]
            start, size = at + 1, 0
    if start < len(texts):
        yield texts[start:]


@dataclass(frozen=True, slots=True)
class Token:
    """A word and where it stands in its block."""

    start: int
    end: int
    word: str


class Words:
    """Cuts the blocks of one article into words, the first time it is asked."""

    def __init__(
        self, texts: dict[BlockId, str], cut: Cut, progress: Progress | None = None
    ) -> None:
        self._texts = texts
        self._cut = cut
        self._progress = progress or Progress()

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

    def prepare(self) -> None:
        """Cut the blocks now, if they are not cut yet."""
        _ = self._tokens

    @cached_property
    def frequency(self) -> Counter[str]:
        """How often each word occurs in the article."""
        return Counter(token.word for tokens in self._tokens.values() for token in tokens)

    @cached_property
    def _tokens(self) -> dict[BlockId, list[Token]]:
        texts = list(self._texts.values())
        marked = (*GENERAL_TERMS, *_marked_terms(texts))
        terms = (*marked, *learn_terms(self._cut(texts, marked), self._progress))
        cuts = self._cut(texts, tuple(dict.fromkeys(terms)))
        watched = self._progress.over(cuts, len(cuts), _LEARNING)
        return {
            block: list(_placed(words)) for block, words in zip(self._texts, watched, strict=True)
        }


def learn_terms(cuts: Sequence[Sequence[str]], progress: Progress | None = None) -> tuple[str, ...]:
    """Return the terms that an article coins, from its words: neighbours that belong together.

    Pairs to quadruples of words are taken that come three times, more often
    together than chance has it (pointwise mutual information), and with
    changing neighbours on both sides (entropy). Of very many the most frequent.
    """
    progress = progress or Progress()
    watched = progress.over(cuts, len(cuts), _LEARNING)
    runs = [run for words in watched for run in _runs(words)]
    single = Counter(word for run in runs for word in run)
    total = sum(single.values())
    together: Counter[tuple[str, ...]] = Counter()
    for run in progress.over(runs, len(runs), _LEARNING):
        together.update(term for _, term in _neighbours(run))

    def may_be(term: tuple[str, ...]) -> bool:
        count = together[term]
        if count < _LEAST_COUNT or not _may_be_term(term, count):
            return False
        chance = math.prod(single[word] / total for word in term)
        return math.log(count / total / chance) / (len(term) - 1) >= _LEAST_PMI

    candidates = {
        term for term in progress.over(together, len(together), _LEARNING) if may_be(term)
    }
    before: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    after: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for run in progress.over(runs, len(runs), _LEARNING):
        for at, term in _neighbours(run):
            if term in candidates:
                edge = f"#{before[term].total()}"
                end = at + len(term)
                before[term][run[at - 1] if at else edge] += 1
                after[term][run[end] if end < len(run) else edge] += 1
    found = {
        "".join(term): together[term]
        for term in candidates
        if min(_entropy(before[term]), _entropy(after[term])) >= _LEAST_ENTROPY
    }
    return tuple(sorted(heapq.nlargest(_MOST_TERMS, found, key=lambda term: (found[term], term))))


def _neighbours(run: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield two to four words that follow each other, with where they begin."""
    for size in (2, 3, 4):
        for at in range(len(run) - size + 1):
            yield at, tuple(run[at : at + size])


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
