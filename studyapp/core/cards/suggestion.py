"""Cards as somebody outside suggests them, and why they are refused."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.cards.cloze import parse
from studyapp.core.cards.faces import BLANK


class Refusal(StrEnum):
    """Why a suggestion is refused; the names are counted and shown."""

    SPAN = "span"
    """What it quotes does not stand in the paragraph it names."""
    ANSWER = "answer"
    """The answer is not in the words it quotes."""
    KIND = "kind"
    """The question asks when or how much, and the answer does not say it."""
    CLOZE = "cloze"
    """The text with blanks is not the article's own sentence."""
    NUMBER = "number"
    """A figure or count does not stand near."""
    DENIAL = "denial"
    """The article denies what it says, or says what it denies."""
    WORDS = "words"
    """The question speaks of what does not stand near."""
    ELSEWHERE = "elsewhere"
    """Another part of the paragraph answers the question better."""
    FORMULATION = "formulation"
    """It asks badly, by the rules that hold for every card."""
    KNOWN = "known"
    """A card asks the same already, or was rejected."""
    UNREADABLE = "unreadable"
    """It is not in the form that was asked for."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that are said to stand in a paragraph. `paragraph` is counted as in `SourceRef`."""

    paragraph: int
    words: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card as somebody suggests it; nothing in it is trusted.

    Attributes:
        answer: One string, or the items of a list.
        text: For a cloze the sentence with "{{c1::hidden}}", else "".
    """

    question: str
    answer: tuple[str, ...]
    quotes: tuple[Quote, ...]
    text: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """The parts of the answer, for a cloze what is hidden."""
        if self.text:
            return tuple(piece.text for piece in parse(self.text) if piece.numbers)
        return self.answer

    @property
    def asked(self) -> str:
        """What is shown: the question, or the text with blanks."""
        if self.text:
            return "".join(BLANK if piece.numbers else piece.text for piece in parse(self.text))
        return self.question
