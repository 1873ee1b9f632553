"""Defects of notes: stable codes, how bad they are, and a score to sort by."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.ids import NoteId


class Severity(StrEnum):
    """How much a defect harms. A card with an error cannot be asked fairly."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Field(StrEnum):
    """The part of a note that has to be changed."""

    QUESTION = "question"
    ANSWER = "answer"
    CONTEXT = "context"
    HINT = "hint"
    SOURCES = "sources"


class Code(StrEnum):
    """The names of the defects; they stay as they are for ever.

    After each the arguments of its defects; `n` is a number found, `limit` the number allowed.
    """

    EMPTY_QUESTION = "empty-question"  # ()
    EMPTY_ANSWER = "empty-answer"  # ()
    QUESTION_SHORT = "question-short"  # (n, limit) characters
    QUESTION_LONG = "question-long"  # (n, limit) characters
    DANGLING_SUBJECT = "dangling-subject"  # (the word that refers to nothing,)
    CONNECTIVE_START = "connective-start"  # (the connective,)
    YES_NO = "yes-no"  # ()
    BARE_ORDINAL = "bare-ordinal"  # (the ordinal,)
    UNDATED_FIGURE = "undated-figure"  # (the figure,)
    ANSWER_LONG = "answer-long"  # (n, limit) characters
    ITEM_LONG = "item-long"  # (n, limit, the item)
    LONG_LIST = "long-list"  # (n, limit) items
    ONE_ITEM_LIST = "one-item-list"  # ()
    REPEATED_ITEM = "repeated-item"  # (the item,)
    LEAK = "leak"  # (the words that give the answer away,)
    NO_BLANK = "no-blank"  # ()
    MANY_BLANKS = "many-blanks"  # (n, limit) blanks
    FUNCTION_WORD_BLANK = "function-word-blank"  # (the hidden word,)
    HALF_WORD = "half-word"  # (the hidden words, the word that was cut)
    TORN_TEXT = "torn-text"  # (the text that begins or ends in the middle,)
    UNBALANCED = "unbalanced"  # (the text with a bracket or quote that has no partner,)
    GARBAGE = "garbage"  # (the characters that belong to no language,)
    NO_SOURCE = "no-source"  # ()
    SOURCE_MOVED = "source-moved"  # (the words that are not there,)
    ANSWER_NOT_IN_SOURCE = "answer-not-in-source"  # (the words that are not there,)
    DUPLICATE_QUESTION = "duplicate-question"  # (id of the other note,)
    AMBIGUOUS = "ambiguous"  # (id of the other note,)


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that is wrong with a note. `Code` says what the arguments are."""

    code: Code
    severity: Severity
    field: Field
    arguments: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteReport:
    """What was found in one note."""

    note: NoteId
    defects: tuple[Defect, ...]

    @property
    def score(self) -> int:
        """Return the note's score, see `score`."""
        return score(self.defects)


@dataclass(frozen=True, slots=True)
class DeckReport:
    """What was found in the notes of a deck, in their order, those without defects included."""

    notes: tuple[NoteReport, ...]

    @property
    def score(self) -> int:
        """Return the mean score of the notes, rounded down; 100 for a deck without any."""
        return sum(each.score for each in self.notes) // len(self.notes) if self.notes else 100

    def count(self, severity: Severity) -> int:
        """Return how many defects of a severity there are."""
        return sum(defect.severity is severity for each in self.notes for defect in each.defects)


_COST = {Severity.ERROR: 40, Severity.WARNING: 12, Severity.ADVICE: 3}


def score(defects: tuple[Defect, ...]) -> int:
    """Return 0 to 100: 100 less 40 an error, 12 a warning, 3 a piece of advice."""
    return max(0, 100 - sum(_COST[defect.severity] for defect in defects))
