"""What came of asking the assistant, in words."""

from PySide6.QtCore import QCoreApplication

from studyapp.core.cards.suggestion import Refusal
from studyapp.core.errors import Cancelled
from studyapp.services.assist_views import AssistReport
from studyapp.ui.error_text import error_text


def refusal_text(refusal: Refusal) -> str:
    """Return why suggestions of a kind were dropped."""
    translate = QCoreApplication.translate
    texts = {
        Refusal.SPAN: translate("Refusal", "quote what does not stand in the paragraph"),
        Refusal.ANSWER: translate(
            "Refusal", "answer with words that the article does not have there"
        ),
        Refusal.KIND: translate("Refusal", "ask when or how much and do not answer that"),
        Refusal.CLOZE: translate(
            "Refusal", "hide words in a sentence that is not the article's own"
        ),
        Refusal.NUMBER: translate("Refusal", "name a figure that does not stand there"),
        Refusal.DENIAL: translate("Refusal", "say what the article denies"),
        Refusal.WORDS: translate("Refusal", "ask about what does not stand there"),
        Refusal.ELSEWHERE: translate(
            "Refusal", "have their answer from another part of the paragraph"
        ),
        Refusal.FORMULATION: translate("Refusal", "are badly asked"),
        Refusal.KNOWN: translate("Refusal", "ask what is asked already, or was rejected"),
        Refusal.UNREADABLE: translate("Refusal", "cannot be read"),
    }
    return texts[refusal]


def stopped_text(report: AssistReport) -> str:
    """Return why the assistant was not asked about everything; "" when it was."""
    translate = QCoreApplication.translate
    match report.stopped:
        case None:
            return ""
        case Cancelled():
            text = translate("Refusal", "Stopped after {0} of {1} parts.")
            return text.format(report.asked, report.total)
        case error:
            return error_text(error)
