"""What is wrong with a search, in the learner's language."""

from PySide6.QtCore import QCoreApplication

from studyapp.core.search.problems import SearchError, SearchProblem


def search_text(error: SearchError) -> str:
    """Return what is wrong with a part of a search, in one line that names it."""
    return {
        SearchProblem.OPEN_QUOTE: QCoreApplication.translate(
            "Search", "The quotation mark in “{0}” is not closed."
        ),
        SearchProblem.OPEN_BRACKET: QCoreApplication.translate(
            "Search", "A bracket “{0}” is not closed."
        ),
        SearchProblem.STRAY_BRACKET: QCoreApplication.translate(
            "Search", "A bracket “{0}” closes nothing."
        ),
        SearchProblem.EMPTY_BRACKETS: QCoreApplication.translate(
            "Search", "There is nothing between the brackets after “{0}”."
        ),
        SearchProblem.NO_SIDE: QCoreApplication.translate(
            "Search", "Something must stand on both sides of “{0}”."
        ),
        SearchProblem.NOTHING_DENIED: QCoreApplication.translate(
            "Search", "Something must follow “{0}”."
        ),
        SearchProblem.NO_VALUE: QCoreApplication.translate(
            "Search", "Something must follow the colon of “{0}”."
        ),
        SearchProblem.UNKNOWN_VALUE: QCoreApplication.translate(
            "Search", "“{0}” says nothing that can be looked for. Choose one of those offered."
        ),
        SearchProblem.NO_NUMBER: QCoreApplication.translate(
            "Search", "“{0}” needs a number, such as prop:ivl>=21 or added:7."
        ),
        SearchProblem.NO_WORDS: QCoreApplication.translate(
            "Search", "“{0}” holds nothing to look for but signs."
        ),
        SearchProblem.TOO_DEEP: QCoreApplication.translate(
            "Search", "There are too many brackets within each other at “{0}”."
        ),
        SearchProblem.TOO_LONG: QCoreApplication.translate(
            "Search", "The search has too many conditions, from “{0}” on."
        ),
    }[error.problem].format(error.part)
