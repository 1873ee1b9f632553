"""Answers that can be read off what is shown."""

from collections.abc import Iterator, Sequence

from studyapp.core.article.text import comparable
from studyapp.core.cards.cloze import parse
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.lint.subject import Subject

_SHORTEST_TELLTALE = 2


def find(subject: Subject) -> Iterator[Defect]:
    """Yield where question, context or hint holds the answer, or half the items of a list.

    Context is a warning only: the program hides a heading that gives the
    answer away, but not every program to which cards are exported does.
    """
    note = subject.note
    hints = [note.hint, *(hint for piece in parse(note.text) for hint in piece.hints)]
    for face in subject.faces:
        told = _told(face.question, face.answers)
        if told:
            yield Defect(Code.LEAK, Severity.ERROR, Field.QUESTION, (told,))
        for heading in note.context:
            told = _told(heading, face.answers)
            if told:
                yield Defect(Code.LEAK, Severity.WARNING, Field.CONTEXT, (told,))
        for hint in filter(None, dict.fromkeys(hints)):
            told = _told(hint, face.answers)
            if told:
                yield Defect(Code.LEAK, Severity.WARNING, Field.HINT, (told,))


def _told(shown: str, answers: Sequence[str]) -> str:
    """Return the answers that stand in what is shown; "" when they are too few to matter."""
    said = comparable(shown)
    told = [each for each in answers if len(comparable(each)) >= _SHORTEST_TELLTALE]
    told = [each for each in told if comparable(each) in said]
    return "、".join(told) if told and len(told) * 2 >= len(answers) else ""
