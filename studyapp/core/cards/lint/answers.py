"""Answers that hold too much, too little, or the same thing twice."""

from collections.abc import Iterator

from studyapp.core.article.text import comparable
from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.lint.subject import Subject

LONGEST = 40
FAR_TOO_LONG = 80
MOST_ITEMS = 7


def find(subject: Subject) -> Iterator[Defect]:
    """Yield the defects of a note's answers, by the minimum information principle."""
    if subject.lacks_blanks:
        return
    if any(not comparable("".join(face.answers)) for face in subject.faces):
        yield Defect(Code.EMPTY_ANSWER, Severity.ERROR, Field.ANSWER)
        return
    if subject.is_list:
        yield from _items(subject)
    elif not subject.is_verbatim:
        for face in subject.faces:
            size = max(map(_size, face.answers))
            if size > LONGEST:
                yield Defect(Code.ANSWER_LONG, _how_long(size), Field.ANSWER, (size, LONGEST))


def _items(subject: Subject) -> Iterator[Defect]:
    items = subject.faces[0].answers
    if len(items) > MOST_ITEMS:
        arguments = (len(items), MOST_ITEMS)
        yield Defect(Code.LONG_LIST, Severity.WARNING, Field.ANSWER, arguments)
    if len(items) == 1:
        yield Defect(Code.ONE_ITEM_LIST, Severity.ADVICE, Field.ANSWER)
    seen: set[str] = set()
    for item in items:
        same = comparable(item)
        if same in seen and not subject.note.pairs:
            yield Defect(Code.REPEATED_ITEM, Severity.WARNING, Field.ANSWER, (item,))
        seen.add(same)
        size = _size(item)
        if size > LONGEST and not subject.is_verbatim:
            yield Defect(Code.ITEM_LONG, _how_long(size), Field.ANSWER, (size, LONGEST, item))


def _how_long(size: int) -> Severity:
    return Severity.ERROR if size > FAR_TOO_LONG else Severity.WARNING


def _size(text: str) -> int:
    """Return how many characters there are to remember, blanks not counted."""
    return len("".join(text.split()))
