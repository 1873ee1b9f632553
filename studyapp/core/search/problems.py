"""What can be wrong with a search."""

from enum import StrEnum

from studyapp.core.errors import StudyError


class SearchProblem(StrEnum):
    """The kinds of mistakes; each is about a part of the text."""

    OPEN_QUOTE = "the quotation mark is not closed"
    OPEN_BRACKET = "the bracket is not closed"
    STRAY_BRACKET = "the bracket closes nothing"
    EMPTY_BRACKETS = "there is nothing between the brackets"
    NO_SIDE = "something must stand on both sides of it"
    NOTHING_DENIED = "something must follow it"
    NO_VALUE = "something must follow the colon"
    UNKNOWN_VALUE = "this is none of the values it can have"
    NO_NUMBER = "a number must follow"
    NO_WORDS = "there is no letter, digit or Chinese character to look for"
    TOO_DEEP = "there are too many brackets in each other"
    TOO_LONG = "there are too many conditions"


class SearchError(StudyError):
    """A search that cannot be understood.

    Attributes:
        at: Where the mistake is, as a character of the search, from 0.
        part: The part of the search that it is about.
    """

    def __init__(self, problem: SearchProblem, at: int, part: str) -> None:
        super().__init__(f"character {at + 1}, {part!r}: {problem.value}")
        self.problem = problem
        self.at = at
        self.part = part
