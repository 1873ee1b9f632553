"""A card and the one it is confused with, side by side."""

from collections.abc import Iterator
from dataclasses import replace

from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.model import Note, NoteType, cards_of
from studyapp.core.cards.rewrites.making import going_on
from studyapp.core.cards.rewrites.model import (
    Broken,
    Rewrite,
    RewriteKind,
    Rival,
    Successor,
    heirs,
)

_QUESTION = "分清两个相近的问题：各自的答案是哪一个？"
_LONGEST_SIDE = 60
_NOT_PAIRED = frozenset({NoteType.MATCH, NoteType.RECITE})


def find(broken: Broken) -> Iterator[Rewrite]:
    """Propose the note with what tells it apart, and a card that pairs it with its rival."""
    note = broken.note
    for rival in broken.rivals[:1]:
        told = _told_apart(note, rival.mine)
        pairing = _pairing(note, rival)
        if pairing is not None:
            parents = tuple(card.ordinal for card in cards_of(told))
            yield Rewrite(RewriteKind.CONTRAST, (Successor(told, parents), heirs(pairing)), 95)
        elif told.distinct != note.distinct:
            parents = tuple(card.ordinal for card in cards_of(told))
            yield Rewrite(RewriteKind.CONTRAST, (Successor(told, parents),), 90)


def _told_apart(note: Note, words: str) -> Note:
    said = note.distinct or (words if words not in note.question + note.text else "")
    return going_on(note, replace(note, distinct=said), hint=note.hint)


def _pairing(note: Note, rival: Rival) -> Note | None:
    other = rival.placed.note
    if {note.type, other.type} & _NOT_PAIRED or len(cards_of(note)) + len(cards_of(other)) > 2:
        return None
    pairs = _sides(note, rival.mine), _sides(other, rival.its)
    same = any(one == its for one, its in zip(*pairs, strict=True))
    if same or max(len(side) for pair in pairs for side in pair) > _LONGEST_SIDE:
        return None
    elsewhere = tuple(
        replace(source, article=source.article or rival.placed.article) for source in other.sources
    )
    now = replace(
        note,
        type=NoteType.MATCH,
        question=_QUESTION,
        pairs=pairs,
        distinct="",
        sources=(*note.sources, *elsewhere),
    )
    return going_on(note, now)


def _sides(note: Note, words: str) -> tuple[str, str]:
    """Return question and answer, each on one line."""
    told = note if note.distinct or not words else replace(note, distinct=words)
    ordinal = cards_of(note)[0].ordinal
    return question_text(told, ordinal), answer_text(note, ordinal)
