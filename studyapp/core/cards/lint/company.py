"""Defects that a note has only beside others: asked twice, or asked alike with another answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from studyapp.core.cards.lint.model import Code, Defect, Field, Severity
from studyapp.core.cards.lint.subject import Asked


def by_question(known: Iterable[Asked]) -> Mapping[str, tuple[Asked, ...]]:
    """Return questions by what makes them the same."""
    found: dict[str, list[Asked]] = defaultdict(list)
    for each in known:
        found[each.question].append(each)
    return {question: tuple(same) for question, same in found.items()}


def find(own: Iterable[Asked], known: Mapping[str, tuple[Asked, ...]]) -> Iterator[Defect]:
    """Yield the questions that another note asks as well, each kind once.

    With the same answer one of them is too many. With another answer nobody
    can tell which is meant; headings that differ make it bearable.
    """
    found: dict[Code, Defect] = {}
    for mine in own:
        for other in known.get(mine.question, ()):
            if other.note == mine.note:
                continue
            defect = _compare(mine, other)
            known_one = found.get(defect.code)
            if known_one is None or known_one.severity is not Severity.ERROR:
                found[defect.code] = defect
    yield from found.values()


def _compare(mine: Asked, other: Asked) -> Defect:
    if mine.answer == other.answer:
        return Defect(Code.DUPLICATE_QUESTION, Severity.ERROR, Field.QUESTION, (other.note,))
    same_place = mine.context == other.context
    severity = Severity.ERROR if same_place else Severity.WARNING
    return Defect(Code.AMBIGUOUS, severity, Field.QUESTION, (other.note,))
