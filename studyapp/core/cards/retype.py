"""Ask a note in another way: what each type needs is drawn from what the note has."""

import re
from dataclasses import replace

from studyapp.core.article.text import fold
from studyapp.core.cards.cloze import hide, plain
from studyapp.core.cards.faces import RunKind, answer_runs, question_text
from studyapp.core.cards.model import Note, NoteType

SEVERAL = frozenset({NoteType.LIST, NoteType.ORDER})
"""Types whose answer is several items."""

_BETWEEN_ITEMS = re.compile(r"[、；;\n]+")
_BETWEEN_SIDES = re.compile(r"\s*(?:——?|[：:→])\s*")


def retyped(note: Note, kind: NoteType) -> Note:
    """Return a note of another type.

    What the new type needs and the note lacks is made from the old type's fields. Those
    stay, so that the way back loses nothing; `tidy` takes them off in the end.
    """
    match kind:
        case NoteType.CLOZE:
            return replace(note, type=kind, text=note.text or _as_cloze(note))
        case NoteType.MATCH:
            return replace(
                note, type=kind, pairs=note.pairs or _as_pairs(note), question=_asked(note)
            )
        case NoteType.LIST | NoteType.ORDER:
            return replace(note, type=kind, answer=_as_items(note), question=_asked(note))
        case _:
            return replace(note, type=kind, answer=_as_one(note), question=_asked(note))


def tidy(note: Note) -> Note:
    """Return a note with what its type uses and nothing else; blank items are dropped."""
    stripped = replace(
        note,
        question=note.question.strip(),
        answer=tuple(item for each in note.answer if (item := each.strip())),
        pairs=tuple(
            pair for left, right in note.pairs if any(pair := (left.strip(), right.strip()))
        ),
        text=note.text.strip(),
        hint=note.hint.strip(),
        extra=note.extra.strip(),
        deck=note.deck.strip(),
    )
    match note.type:
        case NoteType.CLOZE:
            return replace(stripped, question="", answer=(), pairs=())
        case NoteType.MATCH:
            return replace(stripped, answer=(), text="")
        case _:
            return replace(stripped, pairs=(), text="")


def _asked(note: Note) -> str:
    if note.question or note.type is not NoteType.CLOZE:
        return note.question
    return question_text(replace(note, distinct=""))


def _as_cloze(note: Note) -> str:
    """Return a sentence with the answers hidden: the source's own words if they hold them all."""
    answers = _items_of(note)
    said = fold(note.sources[0].span) if note.sources else ""
    if not answers or not all(answer in said for answer in answers):
        return note.question + "、".join(hide(answer) for answer in answers)
    for answer in sorted(answers, key=len, reverse=True):
        if answer in plain(said):
            said = said.replace(answer, hide(answer), 1)
    return said


def _as_pairs(note: Note) -> tuple[tuple[str, str], ...]:
    return tuple(_sides(item) for item in _as_items(note))


def _sides(item: str) -> tuple[str, str]:
    left, *rest = _BETWEEN_SIDES.split(item, maxsplit=1)
    return left, rest[0] if rest else ""


def _as_items(note: Note) -> tuple[str, ...]:
    items = _items_of(note)
    if len(items) != 1:
        return items
    return tuple(item for part in _BETWEEN_ITEMS.split(items[0]) if (item := part.strip()))


def _as_one(note: Note) -> tuple[str, ...]:
    items = _items_of(note)
    return ("；".join(items),) if items else ()


def _items_of(note: Note) -> tuple[str, ...]:
    match note.type:
        case NoteType.CLOZE:
            runs = (run.text for run in answer_runs(note) if run.kind is RunKind.ANSWER)
            return note.answer or tuple(runs)
        case NoteType.MATCH:
            return note.answer or tuple(f"{left}：{right}" for left, right in note.pairs)
        case _:
            return note.answer
