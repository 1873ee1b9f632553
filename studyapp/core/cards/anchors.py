"""Finding the place of a note's source in another version of its article.

The order of attempts is that of W3C Web Annotation clients: the same block and
offsets, then the same words elsewhere, then alike words under the same
headings. Where two places would do about as well, none is taken.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from studyapp.core.article.alike import clearly_best, similarity
from studyapp.core.article.model import Article, BlockKind
from studyapp.core.article.text import fold
from studyapp.core.cards.alignment import align
from studyapp.core.cards.model import Note, SourceRef
from studyapp.core.cards.sources import Sources, sources_of
from studyapp.core.ids import ArticleId, BlockId

_TELLING = 12
"""From how many characters on a span that stands only once needs no context to be sure of."""
_SAME_CONTEXT = 0.5
_ALIKE = 0.85
_SHARED = 0.5
_CANDIDATES = 5
_MANY = 16
"""Of words that stand in more places only those are looked at that touch the same characters."""
_TOUCH = 4
_REVERSING = "不没未无無非莫勿否"


class Found(StrEnum):
    """How a source was found again."""

    EXACT = "exact"
    MOVED = "moved"
    ALIKE = "alike"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Placement:
    """A source in this version; a lost one is as it was, and says so."""

    ref: SourceRef
    how: Found


@dataclass(frozen=True, slots=True)
class Anchors:
    """A version of an article in which sources are looked for."""

    sources: Sources
    texts: Mapping[BlockId, str]
    pairs: Mapping[str, frozenset[BlockId]] = field(repr=False)

    def place(self, ref: SourceRef) -> Placement:
        """Return where a source stands in this version."""
        if self._is_exact(ref):
            return Placement(self._ref(ref.block, ref.start, ref.end), Found.EXACT)
        if moved := self._moved(ref):
            return Placement(moved, Found.MOVED)
        if alike := self._alike(ref):
            return Placement(alike, Found.ALIKE)
        return Placement(replace(ref, lost=True), Found.LOST)

    def placed(self, note: Note, cited: ArticleId | None = None) -> Note:
        """Return a note with its sources in this article placed in this version, or lost.

        Args:
            note: A note of this article, or one that has sources here as well.
            cited: This article, when it is not the note's own.
        """
        return replace(
            note,
            sources=tuple(
                replace(self.place(ref).ref, article=cited) if ref.article == cited else ref
                for ref in note.sources
            ),
        )

    def _ref(self, block: BlockId, start: int, end: int) -> SourceRef:
        return self.sources.ref(self.sources.blocks[block].span(start, end))

    def _is_exact(self, ref: SourceRef) -> bool:
        text = self.texts.get(ref.block)
        return text is not None and text[ref.start : ref.end] == fold(ref.span)

    def _moved(self, ref: SourceRef) -> SourceRef | None:
        """Return where the same words stand now; short ones need their old surroundings."""
        found = list(self._find(ref.span))
        if len(found) > _MANY:
            found = self._touching(ref, found)
        places = [self._ref(block, at, at + len(ref.span)) for block, at in found]
        if len(places) == 1 and len(ref.span) >= _TELLING:
            return places[0]
        return clearly_best(((_context(ref, each), each) for each in places), _SAME_CONTEXT)

    def _touching(
        self, ref: SourceRef, found: Iterable[tuple[BlockId, int]]
    ) -> list[tuple[BlockId, int]]:
        """Return the places next to the same characters; none where there are many of them too."""
        before, after = fold(ref.prefix)[-_TOUCH:], fold(ref.suffix)[:_TOUCH]
        size = len(ref.span)
        touching = [
            (block, at)
            for block, at in found
            if self.texts[block].endswith(before, 0, at)
            and self.texts[block].startswith(after, at + size)
        ]
        return touching if len(touching) <= _MANY else []

    def _find(self, span: str) -> Iterator[tuple[BlockId, int]]:
        words = fold(span)
        for block, text in self.texts.items():
            at = text.find(words)
            while at >= 0:
                yield block, at
                at = text.find(words, at + 1)

    def _alike(self, ref: SourceRef) -> SourceRef | None:
        """Return where nearly the same is said, with the same numbers and no more denials."""
        scored = []
        window = f"{ref.prefix}{ref.span}{ref.suffix}"
        for block in self._candidates(ref, window):
            found = align(fold(window), len(ref.prefix), len(ref.span), self.texts[block])
            if found is None:
                continue
            place = self._ref(block, *found)
            if not _says_the_same(ref.span, place.span):
                continue
            words = similarity(fold(ref.span), fold(place.span), _ALIKE)
            around = similarity(fold(window), fold(f"{place.prefix}{place.span}{place.suffix}"))
            scored.append(((words + around) / 2 if words else 0.0, place))
        return clearly_best(scored, (_ALIKE + _SAME_CONTEXT) / 2)

    def _candidates(self, ref: SourceRef, window: str) -> list[BlockId]:
        """Return the few blocks under the same headings that share most of the words."""
        pairs = _pairs_of(fold(window))
        shared = Counter(block for pair in pairs for block in self.pairs.get(pair, ()))
        enough = len(pairs) * _SHARED
        below = (
            block
            for block, count in shared.most_common()
            if count >= enough and self.sources.headings(block) == ref.headings
        )
        return [block for _, block in zip(range(_CANDIDATES), below, strict=False)]


def anchors_in(article: Article) -> Anchors:
    """Return the places of an article's text, ready to be searched."""
    blocks = [block for block in article.blocks if block.kind is not BlockKind.METADATA]
    texts = {block.id: fold(block.text) for block in blocks}
    return Anchors(sources_of(article), texts, _index(texts))


def _index(texts: Mapping[BlockId, str]) -> dict[str, frozenset[BlockId]]:
    found: dict[str, set[BlockId]] = defaultdict(set)
    for block, text in texts.items():
        for pair in _pairs_of(text):
            found[pair].add(block)
    return {pair: frozenset(blocks) for pair, blocks in found.items()}


def _pairs_of(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _context(old: SourceRef, new: SourceRef) -> float:
    """Return how alike the surroundings are, from 0 to 1; the same headings count a tenth."""
    before = similarity(fold(old.prefix), fold(new.prefix))
    after = similarity(fold(old.suffix), fold(new.suffix))
    return 0.45 * (before + after) + 0.1 * (old.headings == new.headings)


def _says_the_same(one: str, other: str) -> bool:
    """Tell whether numbers and denials agree: one of them turns a sentence around."""
    return _facts(one) == _facts(other)


def _facts(words: str) -> list[str]:
    return [char for char in fold(words) if char.isnumeric() or char in _REVERSING]
