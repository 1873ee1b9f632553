"""One card as the review screen shows it, and what must stay hidden until it is answered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from studyapp.core.article.text import comparable, fold
from studyapp.core.cards.faces import Run, RunKind, answer_runs, question_runs
from studyapp.core.cards.model import Note, NoteType, SourceRef
from studyapp.core.ids import ArticleId, BlockId, CardId, NoteId
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import ReviewItem
from studyapp.ui.viewmodels.intervals import Interval, interval_of

TextRange = tuple[int, int]

_SHORTEST_TELLTALE = 2
"""A single character is everywhere: it gives nothing away."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card's knowledge stands. `paragraph` counts from 1.

    Attributes:
        lost: Where it stood; the article no longer holds it.
    """

    article: ArticleId
    block: BlockId
    paragraph: int
    lost: bool = False


@dataclass(frozen=True, slots=True)
class SourceExcerpt:
    """The paragraph a card was made from.

    Attributes:
        masked: Code-point ranges to hide while the answer is to be recalled.
        spans: Code-point ranges to mark once it is known.
    """

    text: str
    masked: tuple[TextRange, ...]
    spans: tuple[TextRange, ...]


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the path above the question. A telltale contains the answer."""

    text: str
    telltale: bool


@dataclass(frozen=True, slots=True)
class MemoryFigures:
    """What FSRS knows of the card.

    Attributes:
        retrievability: 0 to 1. stability: days. difficulty: 1 to 10.
    """

    retrievability: float
    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class AskedCard:
    """A card, ready to be painted.

    Attributes:
        repetition: This is its how many-eth review, from 1.
        memory: None for a card that was never answered.
        place: None for a note without a source.
        flag: 1 to 4, 0 for none.
    """

    card_id: CardId
    note_id: NoteId
    note_type: NoteType
    crumbs: tuple[Crumb, ...]
    question: tuple[Run, ...]
    answer: tuple[Run, ...]
    hint: str
    extra: str
    intervals: Mapping[Rating, Interval]
    repetition: int
    memory: MemoryFigures | None
    place: Place | None
    flag: int = 0
    marked: bool = False

    @property
    def items(self) -> int:
        """How many items the answer has; 0 for an answer in one piece."""
        return sum(run.kind is RunKind.ITEM for run in self.answer)


def asked_card(item: ReviewItem) -> AskedCard:
    """Return the card of a review item as the screen shows it."""
    note, ordinal = item.note, item.card.ordinal
    answer = answer_runs(note, ordinal)
    words = tuple(_answer_words(note, answer))
    first = note.sources[0] if note.sources else None
    return AskedCard(
        card_id=item.card.id,
        note_id=note.id,
        note_type=note.type,
        crumbs=_crumbs((item.article_title, *note.context), words),
        question=question_runs(note, ordinal),
        answer=answer,
        hint=note.hint,
        extra=note.extra,
        intervals={rating: interval_of(span) for rating, span in item.intervals.items()},
        repetition=item.state.reps + 1,
        memory=_memory(item),
        place=_place(item, first) if first else None,
        flag=item.state.flag,
        marked=item.state.marked,
    )


def source_excerpt(item: ReviewItem) -> SourceExcerpt | None:
    """Return the paragraph of the note's first source; None for a note without a source.

    Of a place that is lost it returns what the source remembers.
    """
    note = item.note
    if not note.sources:
        return None
    if note.sources[0].lost:
        return _remembered(note.sources[0])
    words = tuple(_answer_words(note, answer_runs(note, item.card.ordinal)))
    kept = tuple(source for source in note.sources if not source.lost)
    return _excerpt(item.paragraph_text, kept, words)


def _answer_words(note: Note, answer: tuple[Run, ...]) -> Iterator[str]:
    if note.type is NoteType.CLOZE:
        yield from (run.text for run in answer if run.kind is RunKind.ANSWER)
    yield from note.answer
    yield from (right for _left, right in note.pairs)


def _crumbs(path: Iterable[str], words: tuple[str, ...]) -> tuple[Crumb, ...]:
    telltales = [word for word in map(comparable, words) if len(word) >= _SHORTEST_TELLTALE]
    return tuple(
        Crumb(fold(step), any(word in comparable(step) for word in telltales)) for step in path
    )


def _memory(item: ReviewItem) -> MemoryFigures | None:
    if item.state.memory is None or item.retrievability is None:
        return None
    memory = item.state.memory
    return MemoryFigures(item.retrievability, memory.stability, memory.difficulty)


def _place(item: ReviewItem, source: SourceRef) -> Place:
    return Place(item.article, source.block, source.paragraph, lost=source.lost)


def _remembered(source: SourceRef) -> SourceExcerpt:
    start = len(source.prefix)
    span = ((start, start + len(source.span)),)
    return SourceExcerpt(f"{source.prefix}{source.span}{source.suffix}", span, span)


def _excerpt(text: str, sources: tuple[SourceRef, ...], words: tuple[str, ...]) -> SourceExcerpt:
    block = sources[0].block
    spans = tuple((source.start, source.end) for source in sources if source.block == block)
    found = {word: tuple(_occurrences(text, word)) for word in words}
    masked = [place for places in found.values() for place in places]
    if not masked or not all(found.values()):
        # Part of the answer is worded differently here: hide all that it was drawn from.
        masked.extend(spans)
    return SourceExcerpt(text, _merged(masked), _merged(spans))


def _occurrences(text: str, word: str) -> Iterator[TextRange]:
    """Yield where a word stands in a text, whatever the width of its punctuation."""
    folded, needle = fold(text), fold(word)
    if len(needle) < _SHORTEST_TELLTALE:
        return
    start = folded.find(needle)
    while start >= 0:
        yield start, start + len(needle)
        start = folded.find(needle, start + len(needle))


def _merged(ranges: Iterable[TextRange]) -> tuple[TextRange, ...]:
    merged: list[TextRange] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
