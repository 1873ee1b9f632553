"""Which new note continues which old one, though both its words and its id are others."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyapp.core.article.text import comparable
from studyapp.core.cards.cloze import parse
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.ids import NoteId

_SAME_ANSWER = 0.6
_SAME_FRONT = 0.5
_ENOUGH = 1.3


@dataclass(frozen=True, slots=True)
class _Seen:
    note: Note
    answer: frozenset[str]
    front: frozenset[str]


def pair_alike(old: Iterable[Note], new: Iterable[Note]) -> dict[NoteId, NoteId]:
    """Return the old id for each new note that continues an old one.

    Pairs have the same type, answers with a Dice coefficient of character
    pairs of at least 0.6, fronts of at least 0.5, and 1.3 in sum; the most
    alike are taken first, each note once.
    """
    theirs = [_seen(note) for note in new]
    scored = [
        (score, mine.note.id, other.note.id)
        for mine in map(_seen, old)
        for other in theirs
        if mine.note.type is other.note.type and (score := _score(mine, other)) >= _ENOUGH
    ]
    pairs: dict[NoteId, NoteId] = {}
    taken: set[NoteId] = set()
    for _, before, after in sorted(scored, key=_best_first):
        if before not in taken and after not in pairs:
            taken.add(before)
            pairs[after] = before
    return pairs


def _best_first(scored: tuple[float, NoteId, NoteId]) -> tuple[float, NoteId, NoteId]:
    score, before, after = scored
    return -score, before, after


def _score(one: _Seen, other: _Seen) -> float:
    answer = _dice(one.answer, other.answer)
    if answer < _SAME_ANSWER:
        return 0.0
    front = _dice(one.front, other.front)
    return answer + front if front >= _SAME_FRONT else 0.0


def _seen(note: Note) -> _Seen:
    pieces = parse(note.text)
    hidden = [piece.text for piece in pieces if piece.numbers]
    shown = [piece.text for piece in pieces if not piece.numbers]
    sides = [side for pair in note.pairs for side in pair]
    front = [note.question, *shown]
    if note.type is not NoteType.CLOZE:
        front += note.context[-1:]
    return _Seen(note, _pairs([*note.answer, *hidden, *sides]), _pairs(front))


def _pairs(texts: Sequence[str]) -> frozenset[str]:
    words = comparable("".join(texts))
    return frozenset(words[at : at + 2] for at in range(len(words) - 1)) or frozenset(words)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
