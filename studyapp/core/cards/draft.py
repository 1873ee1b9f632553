"""A note in the making: what a family of rules proposes, before anything is chosen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from studyapp.core.article.model import Span
from studyapp.core.article.text import comparable
from studyapp.core.cards.cloze import parse
from studyapp.core.cards.faces import BLANK
from studyapp.core.cards.model import NoteType


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed note. Strings are folded, spans are exact.

    Attributes:
        rule: The rule that proposes it.
        spans: Where the answer stands, in the order of the answer.
        score: 0 to 100, how much a teacher would want it.
        topic: The knowledge it asks for; drafts with the same topic become siblings.
        whole: It asks for a fact as such, and does not compete with other blanks in its place.
    """

    rule: str
    type: NoteType
    deck: str
    spans: tuple[Span, ...]
    score: float
    question: str = ""
    answer: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    text: str = ""
    context: tuple[str, ...] = ()
    hint: str = ""
    topic: str = ""
    whole: bool = False

    @property
    def front(self) -> str:
        """What is asked, without the context; hidden text as a blank."""
        if not self.text:
            return self.question
        return "".join(BLANK if piece.numbers else piece.text for piece in parse(self.text))

    @property
    def answers(self) -> tuple[str, ...]:
        """The parts of the answer."""
        if self.text:
            return tuple(piece.text for piece in parse(self.text) if piece.numbers)
        return self.answer or tuple(part for pair in self.pairs for part in pair)


def without_leaks(draft: Draft) -> Draft:
    """Return the draft without the context that names the answer or repeats the question."""
    asked = comparable(draft.front)
    told = [comparable(part) for part in draft.answers]
    kept = tuple(
        part
        for part in draft.context
        if not _names_one(comparable(part), told) and comparable(part) not in asked
    )
    return replace(draft, context=kept)


def _names_one(part: str, answers: Iterable[str]) -> bool:
    return any(len(answer) > 1 and answer in part for answer in answers)
