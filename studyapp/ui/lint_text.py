"""What is wrong with a card, said to the learner."""

from PySide6.QtCore import QCoreApplication

from studyapp.core.cards.lint.model import Code, Defect, Field, Severity


def lint_text(defect: Defect) -> str:
    """Return one sentence: what is wrong, with the words or numbers that are meant."""
    text = {**_question_texts(), **_answer_texts(), **_source_texts()}[defect.code]
    if defect.code is Code.LEAK:
        text = _leak_text(defect.field)
    return text.format(*defect.arguments)


def severity_text(severity: Severity) -> str:
    """Return the name of a severity."""
    translate = QCoreApplication.translate
    match severity:
        case Severity.ERROR:
            return translate("Lint", "Error")
        case Severity.WARNING:
            return translate("Lint", "Warning")
        case Severity.ADVICE:
            return translate("Lint", "Advice")


def _question_texts() -> dict[Code, str]:
    translate = QCoreApplication.translate
    return {
        Code.EMPTY_QUESTION: translate("Lint", "There is no question."),
        Code.QUESTION_SHORT: translate("Lint", "The question is too short to tell what is asked."),
        Code.QUESTION_LONG: translate(
            "Lint", "The question has {0} characters; shorten it to {1} or fewer."
        ),
        Code.DANGLING_SUBJECT: translate("Lint", "“{0}” refers to nothing here. Name it."),
        Code.CONNECTIVE_START: translate(
            "Lint", "The question begins with “{0}”, which needs the sentence before it."
        ),
        Code.YES_NO: translate("Lint", "Yes or no can be guessed. Ask what, which or how."),
        Code.BARE_ORDINAL: translate("Lint", "“{0}” of what? Name the list it belongs to."),
        Code.UNDATED_FIGURE: translate("Lint", "Say when the figure “{0}” was true; figures age."),
        Code.DUPLICATE_QUESTION: translate("Lint", "Another card asks the same."),
        Code.AMBIGUOUS: translate(
            "Lint", "Another card asks the same and wants another answer. Say which is meant."
        ),
        Code.NO_BLANK: translate("Lint", "Nothing is hidden. Mark the words to be recalled."),
        Code.MANY_BLANKS: translate("Lint", "{0} blanks on one card; {1} are enough."),
        Code.FUNCTION_WORD_BLANK: translate("Lint", "“{0}” is not worth hiding."),
        Code.HALF_WORD: translate("Lint", "The blank “{0}” cuts the word “{1}” in two."),
    }


def _answer_texts() -> dict[Code, str]:
    translate = QCoreApplication.translate
    return {
        Code.EMPTY_ANSWER: translate("Lint", "There is no answer."),
        Code.ANSWER_LONG: translate(
            "Lint", "The answer has {0} characters; {1} are easier to remember. Split the card."
        ),
        Code.ITEM_LONG: translate("Lint", "“{2}” has {0} characters; shorten it to {1} or fewer."),
        Code.LONG_LIST: translate("Lint", "{0} items are hard to remember; group them by {1}."),
        Code.ONE_ITEM_LIST: translate("Lint", "A list with one item is a plain question."),
        Code.REPEATED_ITEM: translate("Lint", "“{0}” stands in the list twice."),
        Code.TORN_TEXT: translate("Lint", "“{0}” begins or ends in the middle."),
        Code.UNBALANCED: translate("Lint", "A quotation mark or bracket has no partner: {0}"),
        Code.GARBAGE: translate("Lint", "“{0}” does not belong into a text."),
        Code.LEAK: "",
    }


def _source_texts() -> dict[Code, str]:
    translate = QCoreApplication.translate
    return {
        Code.NO_SOURCE: translate("Lint", "The card does not say where its knowledge stands."),
        Code.SOURCE_MOVED: translate("Lint", "“{0}” no longer stands where the card says."),
        Code.ANSWER_NOT_IN_SOURCE: translate("Lint", "“{0}” does not stand in the paragraph."),
    }


def _leak_text(field: Field) -> str:
    translate = QCoreApplication.translate
    match field:
        case Field.CONTEXT:
            return translate("Lint", "A heading above the question holds the answer “{0}”.")
        case Field.HINT:
            return translate("Lint", "The hint holds the answer “{0}”.")
        case _:
            return translate("Lint", "The question holds the answer “{0}”.")
