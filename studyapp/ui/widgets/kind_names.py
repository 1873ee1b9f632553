"""What the types of notes are called, the same on every screen."""

from PySide6.QtCore import QCoreApplication

from studyapp.core.cards.model import NoteType


def kind_name(kind: NoteType) -> str:
    """Return the name of a type of note in the learner's language."""
    return {
        NoteType.BASIC: QCoreApplication.translate("NoteType", "Question"),
        NoteType.CLOZE: QCoreApplication.translate("NoteType", "Cloze"),
        NoteType.LIST: QCoreApplication.translate("NoteType", "List"),
        NoteType.ORDER: QCoreApplication.translate("NoteType", "Order"),
        NoteType.MATCH: QCoreApplication.translate("NoteType", "Match"),
        NoteType.QUOTE: QCoreApplication.translate("NoteType", "Quotation"),
        NoteType.FIGURE: QCoreApplication.translate("NoteType", "Figure"),
        NoteType.DEFINITION: QCoreApplication.translate("NoteType", "Definition"),
        NoteType.RECITE: QCoreApplication.translate("NoteType", "Recite"),
    }[kind]
