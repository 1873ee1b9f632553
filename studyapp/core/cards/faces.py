"""The two faces of a card as runs of text, for painting and for export."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.core.cards.cloze import parse
from studyapp.core.cards.model import Note, NoteType

BLANK = "____"
_BLANKS = re.compile(r"(_{2,})")


class RunKind(StrEnum):
    """What a run is. An item stands on a line of its own."""

    PLAIN = "plain"
    BLANK = "blank"
    ANSWER = "answer"
    HINT = "hint"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one kind."""

    text: str
    kind: RunKind = RunKind.PLAIN


def shown(note: Note) -> Note:
    """Return a note with what distinguishes it written into its question."""
    if not note.distinct:
        return note
    before = f"（{note.distinct}）"
    if note.type is NoteType.CLOZE:
        return replace(note, text=before + note.text, distinct="")
    return replace(note, question=before + note.question, distinct="")


def question_runs(note: Note, ordinal: int = 0) -> tuple[Run, ...]:
    """Return what is asked: the question, or the cloze text with a blank and its hint."""
    note = shown(note)
    if note.type is NoteType.CLOZE:
        return tuple(_cloze(note.text, ordinal + 1, answered=False))
    asked = tuple(
        Run(BLANK, RunKind.BLANK) if _BLANKS.fullmatch(part) else Run(part)
        for part in _BLANKS.split(note.question)
        if part
    )
    return asked + tuple(Run(left, RunKind.ITEM) for left, _ in note.pairs)


def answer_runs(note: Note, ordinal: int = 0) -> tuple[Run, ...]:
    """Return the answer: the whole cloze text with the hidden part marked, or the items."""
    match note.type:
        case NoteType.CLOZE:
            return tuple(_cloze(shown(note).text, ordinal + 1, answered=True))
        case NoteType.MATCH:
            return tuple(Run(f"{left} — {right}", RunKind.ITEM) for left, right in note.pairs)
        case _ if len(note.answer) > 1:
            return tuple(Run(item, RunKind.ITEM) for item in note.answer)
        case _:
            return tuple(Run(text, RunKind.ANSWER) for text in note.answer)


def question_text(note: Note, ordinal: int = 0) -> str:
    """Return the question on one line, blanks as ____."""
    return _line(question_runs(note, ordinal))


def answer_text(note: Note, ordinal: int = 0) -> str:
    """Return the answer alone on one line: for a cloze only what is hidden."""
    if note.type is NoteType.CLOZE:
        hidden = [run for run in answer_runs(note, ordinal) if run.kind is RunKind.ANSWER]
        return "；".join(run.text for run in hidden)
    return _line(answer_runs(note, ordinal))


def _line(runs: tuple[Run, ...]) -> str:
    said = "".join(run.text for run in runs if run.kind not in {RunKind.ITEM, RunKind.HINT})
    items = "；".join(run.text for run in runs if run.kind is RunKind.ITEM)
    return " ".join(filter(None, (said, items)))


def _cloze(text: str, number: int, *, answered: bool) -> Iterator[Run]:
    """Yield the text; of neighbouring pieces hidden by one number only the first gives a blank."""
    inside = False
    for piece in parse(text):
        hidden = number in piece.numbers
        if not hidden:
            yield Run(piece.text)
        elif answered:
            yield Run(piece.text, RunKind.ANSWER)
        elif not inside:
            yield Run(BLANK, RunKind.BLANK)
            hint = piece.hints[piece.numbers.index(number)]
            if hint:
                yield Run(hint, RunKind.HINT)
        inside = hidden
