"""Notes of many articles that ask for the same, and notes that are easily confused."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, compress, product, zip_longest
from operator import add

from studyapp.core.article.text import comparable
from studyapp.core.cards.cloze import parse
from studyapp.core.cards.faces import BLANK, question_text
from studyapp.core.cards.model import NoteStatus, NoteType, PlacedNote
from studyapp.core.cards.similar_sets import jaccard, similar_sets
from studyapp.core.ids import NoteId

SAME = 0.85
"""Question and answer together are that much alike (Jaccard index of character pairs)."""
ALIKE = 0.6
"""Questions that are that much alike may be confused."""

_SAME_ANSWER = 0.5
_MOST_PARTNERS = 8
_WINDOW = 32
_GAP = "□"
_NOT_ASKED = frozenset({NoteStatus.REJECTED, NoteStatus.RETIRED})
_NUMBERS = re.compile(r"\d+(?:\.\d+)?%?|第[一二三四五六七八九十]+")
_TERMS = re.compile(r"[“《]([^“”《》]+)[”》]")


@dataclass(frozen=True, slots=True)
class SameKnowledge:
    """Two notes that could be one with the sources of both.

    Attributes:
        likeness: Jaccard index of question and answer, `SAME` to 1.
    """

    a: NoteId
    b: NoteId
    likeness: float


@dataclass(frozen=True, slots=True)
class Confusable:
    """Two notes that ask alike and want different answers.

    Attributes:
        likeness: Jaccard index of the questions, `ALIKE` to 1.
        a_context: What has to be shown with `a` to tell it from `b`: the title of its article,
            else the first heading above it that differs. "" when nothing differs.
        b_context: The same for `b`.
    """

    a: NoteId
    b: NoteId
    likeness: float
    a_context: str
    b_context: str


@dataclass(frozen=True, slots=True)
class AlikeNotes:
    """What was found, the most alike first."""

    same: tuple[SameKnowledge, ...]
    confusable: tuple[Confusable, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A note in pairs of characters.

    Attributes:
        heading: The heading that stands before the question, as in 数字政府：加快____建设.
        said: The question's words without it, a sign in place of each blank.
        hidden: The answer's words.
        marks: Numbers and quoted terms, which tell a question from others at a glance.
    """

    placed: PlacedNote
    heading: str
    said: str
    hidden: str
    marks: frozenset[str]
    question: frozenset[str]
    answer: frozenset[str]

    @property
    def id(self) -> NoteId:
        return self.placed.note.id


def find_alike(notes: Iterable[PlacedNote], fresh: frozenset[NoteId] | None = None) -> AlikeNotes:
    """Return the notes that ask for the same knowledge, and those that are easily confused.

    Siblings are left out, and so are rejected and retired notes. A note gets
    at most eight partners of a kind, so that hundreds of equal notes do not
    give tens of thousands of pairs.

    Args:
        notes: All notes of the library, with those just made among them.
        fresh: Only pairs with one of these notes are wanted, which is faster; None for all.
    """
    seen = [_see(each) for each in notes if each.note.status not in _NOT_ASKED]
    whole = [each.question | each.answer for each in seen]
    asked = [each.question for each in seen]
    new = [fresh is None or each.id in fresh for each in seen]
    same = [
        SameKnowledge(seen[a].id, seen[b].id, jaccard(whole[a], whole[b]))
        for a, b in _pairs(whole, new, SAME, partial(_is_same, seen))
    ]
    confusable = [
        Confusable(seen[a].id, seen[b].id, jaccard(asked[a], asked[b]), *_what_differs(seen, a, b))
        for a, b in _pairs(asked, new, ALIKE, partial(_is_confusable, seen))
    ]
    return AlikeNotes(
        tuple(sorted(same, key=lambda pair: (-pair.likeness, pair.a, pair.b))),
        tuple(sorted(confusable, key=lambda pair: (-pair.likeness, pair.a, pair.b))),
    )


def _pairs(
    keys: Sequence[frozenset[str]],
    new: Sequence[bool],
    threshold: float,
    accepts: Callable[[int, int], bool],
) -> Iterator[tuple[int, int]]:
    """Yield pairs with similar keys that are accepted, as many as a note may have."""
    known = frozenset().union(*compress(keys, new))
    holders: dict[frozenset[str], list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        if key and (new[at] or len(key & known) >= threshold * len(key)):
            holders[key].append(at)
    groups = list(holders.values())
    likely = chain(
        (pair for group in groups for pair in _neighbours(group)),
        (
            pair
            for one, other in similar_sets(list(holders), threshold)
            for pair in product(groups[one][:_WINDOW], groups[other][:_WINDOW])
        ),
    )
    partners: Counter[int] = Counter()
    for a, b in likely:
        few = max(partners[a], partners[b]) < _MOST_PARTNERS
        if few and (new[a] or new[b]) and accepts(a, b):
            partners.update((a, b))
            yield min(a, b), max(a, b)


def _neighbours(group: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a group, the nearest first: each with some, in a large one not with all."""
    for distance in range(1, min(len(group), _WINDOW)):
        yield from zip(group, group[distance:], strict=False)


def _is_same(seen: Sequence[_Seen], a: int, b: int) -> bool:
    """The same answer to the same question: no number or quoted term may differ."""
    one, other = seen[a], seen[b]
    return _may_pair(one, other) and _want_the_same(one, other)


def _is_confusable(seen: Sequence[_Seen], a: int, b: int) -> bool:
    """Another answer to nearly the same question, unless the question shows it already."""
    one, other = seen[a], seen[b]
    if not _may_pair(one, other) or _want_the_same(one, other) or one.heading != other.heading:
        return False
    return one.hidden not in other.said and other.hidden not in one.said


def _may_pair(one: _Seen, other: _Seen) -> bool:
    """Notes of one paragraph were told apart when they were made; so were siblings."""
    first, second = one.placed.note, other.placed.note
    if first.id == second.id or (first.group and first.group == second.group):
        return False
    blocks = {source.block for source in first.sources}
    same_place = any(source.block in blocks for source in second.sources)
    return one.marks == other.marks and not (
        one.placed.article == other.placed.article and same_place
    )


def _want_the_same(one: _Seen, other: _Seen) -> bool:
    if _numbers(one.hidden) != _numbers(other.hidden):
        return False
    short, long = sorted((one.hidden, other.hidden), key=len)
    inside = short in long and 2 * len(short) >= len(long)
    return inside or jaccard(one.answer, other.answer) >= _SAME_ANSWER


def _numbers(said: str) -> list[str]:
    return sorted(_NUMBERS.findall(said))


def _what_differs(seen: Sequence[_Seen], a: int, b: int) -> tuple[str, str]:
    """Return the first steps from the article's title down in which two notes differ."""
    first, second = _path(seen[a].placed), _path(seen[b].placed)
    for one, other in zip_longest(first, second):
        if one != other:
            return one or first[-1], other or second[-1]
    return "", ""


def _path(placed: PlacedNote) -> tuple[str, ...]:
    headings = next((s.headings for s in placed.note.sources if s.headings), ())
    return (placed.title, *headings, *placed.note.context)


def _see(placed: PlacedNote) -> _Seen:
    note = placed.note
    if note.type is NoteType.CLOZE:
        pieces = parse(note.text)
        question = "".join(BLANK if piece.numbers else piece.text for piece in pieces)
        answers: tuple[str, ...] = tuple(piece.text for piece in pieces if piece.numbers)
    else:
        question = question_text(note)
        answers = tuple(right for _, right in note.pairs) or note.answer
    heading, bare = _without_heading(placed, question)
    said = _GAP.join(map(comparable, bare.split(BLANK)))
    hidden = comparable("".join(answers))
    marks = frozenset((*_numbers(bare), *_TERMS.findall(bare)))
    return _Seen(placed, heading, said, hidden, marks, _bigrams(said), _bigrams(hidden))


def _without_heading(placed: PlacedNote, question: str) -> tuple[str, str]:
    """Return the heading that a question repeats before a colon, and the rest."""
    before, colon, rest = question.partition("：")
    heading = comparable(before)
    shown = colon and heading and heading in comparable("\n".join(_path(placed)))
    return (heading, rest) if shown else ("", question)


def _bigrams(text: str) -> frozenset[str]:
    return frozenset(map(add, text, text[1:])) or frozenset(text)
