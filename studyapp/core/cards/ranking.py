"""Which drafts become notes, and in what order a shorter deck drops them."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from studyapp.core.article.model import Span
from studyapp.core.article.text import comparable
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.model import Density
from studyapp.core.ids import BlockId

_PER_1000_CHARACTERS = {Density.BRIEF: 12.0, Density.STANDARD: 27.2, Density.FULL: 60.5}
_FEWEST = {Density.BRIEF: 8, Density.STANDARD: 16, Density.FULL: 24}
_SAME_CLAUSE = 10.0
_SAME_TOPIC = 8.0
_SAME_ANSWER = 12.0
_CROWD = 1.5
_ONE_PLACE = 3
_ALIKE = 0.72
_SAME_PLACE = 0.6


def budget(characters: int, density: Density) -> int:
    """Return how many notes an article of that length gets."""
    return max(_FEWEST[density], int(characters * _PER_1000_CHARACTERS[density] / 1000))


def distinct(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the drafts, the better first, without those that ask what a better one asks."""
    fronts: set[str] = set()
    by_answer: dict[str, list[set[str]]] = defaultdict(list)
    taken: dict[BlockId, list[tuple[int, int]]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda draft: -draft.score - 15 * draft.whole):
        front = comparable("".join(draft.context) + draft.front)
        answer = comparable("".join(draft.answers))
        pieces = _pieces(comparable(draft.front))
        block, place = draft.spans[0].block, _place(draft)
        if front in fronts or any(_alike(pieces, other) for other in by_answer[answer]):
            continue
        if not draft.whole and place and any(_same_place(place, o) for o in taken[block]):
            continue
        yield draft
        fronts.add(front)
        by_answer[answer].append(pieces)
        if place:
            taken[block].append(place)


def ranked(drafts: Sequence[Draft], clause_of: Callable[[Span], int]) -> Iterator[Draft]:
    """Yield drafts, the weightiest first.

    Each one taken makes those less wanted that ask about the same clause, for
    the same knowledge, or for the same words: what nobody has asked yet comes
    first.
    """
    crowd: Counter[object] = Counter()
    answers = [comparable("".join(draft.answers)) for draft in drafts]
    heap = [(-draft.score, at) for at, draft in enumerate(drafts)]
    heapq.heapify(heap)
    while heap:
        promised, at = heapq.heappop(heap)
        draft = drafts[at]
        spot = draft.spans[0].block, clause_of(draft.spans[0])
        answer = answers[at]
        asked = _SAME_CLAUSE * (min(_CROWD, crowd[spot]) if draft.whole else crowd[spot])
        if draft.topic:
            asked = max(asked, _SAME_TOPIC * min(1, crowd[draft.topic]))
        now = asked + _SAME_ANSWER * min(1, crowd[answer]) - draft.score
        if now > promised + 1e-9 and heap and now > heap[0][0]:
            heapq.heappush(heap, (now, at))
            continue
        crowd[spot] += 1
        crowd[draft.topic] += 1
        crowd[answer] += 1
        yield draft


def importance(draft: Draft) -> int:
    """Return 1 to 3."""
    return 3 if draft.score >= 80 else 2 if draft.score >= 56 else 1


def _place(draft: Draft) -> tuple[int, int] | None:
    """Return the words that an answer takes up; None for a list that runs over clauses."""
    spans = draft.spans
    near = all(
        one.block == other.block and 0 <= other.start - one.end <= _ONE_PLACE
        for one, other in pairwise(spans)
    )
    alone = len(spans) == 1 or (near and draft.rule == "enumeration")
    return (spans[0].start, spans[-1].end) if alone else None


def _pieces(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)} or {text}


def _alike(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= _ALIKE * max(1, min(len(one), len(other)))


def _same_place(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two blanks overlap so much that they ask for the same words."""
    overlap = min(one[1], other[1]) - max(one[0], other[0])
    sizes = sorted((one[1] - one[0], other[1] - other[0]))
    return overlap >= _SAME_PLACE * max(1, sizes[0]) and sizes[0] >= sizes[1] / 3
