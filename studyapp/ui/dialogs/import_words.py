"""What an import preview says, in the learner's language."""

from PySide6.QtCore import QCoreApplication

from studyapp.core.cards.diff import ChangeKind
from studyapp.core.cards.model import Density
from studyapp.services.preview import Found


def density_name(density: Density) -> str:
    """Return the name of a density."""
    return {
        Density.BRIEF: QCoreApplication.translate("Import", "Brief"),
        Density.STANDARD: QCoreApplication.translate("Import", "Standard"),
        Density.FULL: QCoreApplication.translate("Import", "Full"),
    }[density]


def density_hint(density: Density) -> str:
    """Return what a density is good for."""
    return {
        Density.BRIEF: QCoreApplication.translate("Import", "the outline and the weightiest"),
        Density.STANDARD: QCoreApplication.translate("Import", "all that the article is about"),
        Density.FULL: QCoreApplication.translate("Import", "down to examples and details"),
    }[density]


def found_name(found: Found) -> str:
    """Return what is counted."""
    return {
        Found.SECTION: QCoreApplication.translate("Import", "sections"),
        Found.PARAGRAPH: QCoreApplication.translate("Import", "paragraphs"),
        Found.LIST: QCoreApplication.translate("Import", "lists"),
        Found.QUOTATION: QCoreApplication.translate("Import", "quotations"),
        Found.FIGURE: QCoreApplication.translate("Import", "figures"),
        Found.DATE: QCoreApplication.translate("Import", "dates"),
        Found.DEFINITION: QCoreApplication.translate("Import", "definitions"),
        Found.STAGE: QCoreApplication.translate("Import", "stages"),
        Found.NODE: QCoreApplication.translate("Import", "key points"),
        Found.TREND: QCoreApplication.translate("Import", "trends"),
        Found.TABLE: QCoreApplication.translate("Import", "tables"),
    }[found]


def change_name(kind: ChangeKind) -> str:
    """Return what happens to notes."""
    return {
        ChangeKind.ADDED: QCoreApplication.translate("Import", "New"),
        ChangeKind.CHANGED: QCoreApplication.translate("Import", "Rewritten"),
        ChangeKind.REFRESHED: QCoreApplication.translate("Import", "Moved"),
        ChangeKind.LOST: QCoreApplication.translate("Import", "Lost"),
        ChangeKind.RETIRED: QCoreApplication.translate("Import", "Retired"),
    }[kind]
