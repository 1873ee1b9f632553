"""A long list in parts: by what its items begin with, or a few items at a time."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from studyapp.core.cards.chunks import MOST_AT_ONCE, chunks, part_name
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.cards.phrases import counted
from studyapp.core.cards.rewrites.making import going_on
from studyapp.core.cards.rewrites.model import Broken, Rewrite, RewriteKind, heirs
from studyapp.core.cards.rewrites.split import without_count

_FEWEST = 4
_CUE = 2


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose the parts of a list of four and more items."""
    note = broken.note
    if note.type not in {NoteType.LIST, NoteType.ORDER} or len(note.answer) < _FEWEST:
        return
    fit = 92 if len(note.answer) > _FEWEST else 80
    groups = _groups(note) if note.type is NoteType.LIST else ()
    if groups:
        yield _rewrite([(note, name, items) for name, items in groups], fit + 1)
    count = len(note.answer)
    ranges = chunks(count) if count > MOST_AT_ONCE else _halves(count)
    parts = [(part_name(start, end, count), note.answer[start:end]) for start, end in ranges]
    yield _rewrite([(note, name, items) for name, items in parts], fit)


def _rewrite(parts: list[tuple[Note, str, tuple[str, ...]]], fit: float) -> Rewrite:
    made = (
        going_on(note, replace(note, question=_asking(note.question, name), answer=items), items)
        for note, name, items in parts
    )
    return Rewrite(RewriteKind.PARTS, tuple(map(heirs, made)), fit)


def _asking(question: str, name: str) -> str:
    bare = without_count(question)
    if BLANK in bare:
        return bare.replace(BLANK, f"{BLANK}（{name}）", 1)
    return f"{question}（{name}）"


def _halves(count: int) -> list[tuple[int, int]]:
    """Return two ranges; with an odd count, and from six on, they share the item in the middle."""
    middle = (count + 1) // 2
    shared = count % 2 or count > _FEWEST
    return [(0, middle), (middle - 1 if shared else middle, count)]


def _groups(note: Note) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return neighbouring items that begin alike, such as 加快…; () unless each has company."""
    found = [
        (cue, tuple(items)) for cue, items in groupby(note.answer, key=lambda item: item[:_CUE])
    ]
    named = len({cue for cue, _ in found}) == len(found) > 1
    if not named or any(len(items) < _CUE for _, items in found):
        return ()
    return tuple((f"以“{cue}”开头的{counted(len(items))}项", items) for cue, items in found)
