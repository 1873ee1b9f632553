"""The keys of the reader, apart from those of the text itself."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from studyapp.core.cards.handmade import HandKind

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Command(StrEnum):
    """What a key asks for that makes no card of a selection."""

    MORE = "more"
    SKIP = "skip"
    STORE_CLOZE = "store-cloze"
    STORE_QUOTE = "store-quote"
    UNDO = "undo"
    KEYS = "keys"


_MEANINGS: dict[tuple[int, Qt.KeyboardModifier], Command | HandKind] = {
    (Qt.Key.Key_G, _NONE): Command.MORE,
    (Qt.Key.Key_G, _SHIFT): Command.SKIP,
    (Qt.Key.Key_Z, _CONTROL): Command.UNDO,
    (Qt.Key.Key_Z, _ALT | _SHIFT): Command.STORE_CLOZE,
    (Qt.Key.Key_Q, _ALT | _SHIFT): Command.STORE_QUOTE,
    (Qt.Key.Key_X, _ALT): HandKind.QUESTION,
    (Qt.Key.Key_Z, _ALT): HandKind.CLOZE,
    (Qt.Key.Key_Q, _ALT): HandKind.QUOTE,
    (Qt.Key.Key_L, _ALT): HandKind.LIST,
    (Qt.Key.Key_R, _ALT): HandKind.RECITE,
}


def meaning(event: QKeyEvent) -> Command | HandKind | None:
    """Return what a key asks for; a key held down asks once."""
    if event.isAutoRepeat():
        return None
    if event.text() in ("?", "？"):
        return Command.KEYS
    return _MEANINGS.get((event.key(), event.modifiers()))


def key_rows() -> list[tuple[str, str]]:
    """Return the keys with what they do."""
    return [
        ("J / K", QCoreApplication.translate("Reader", "Next and previous paragraph")),
        ("G", QCoreApplication.translate("Reader", "More cards for the paragraph")),
        ("Shift+G", QCoreApplication.translate("Reader", "The paragraph needs no cards")),
        ("Shift+→", QCoreApplication.translate("Reader", "Select; with Alt from the other end")),
        ("Alt+X / Alt+Z", QCoreApplication.translate("Reader", "Ask about it, blank it out")),
        ("Alt+Q / Alt+L", QCoreApplication.translate("Reader", "Card of a quotation, of a list")),
        ("Alt+R", QCoreApplication.translate("Reader", "Recite the selection or the paragraph")),
        (
            "Alt+Shift+Z / Q",
            QCoreApplication.translate("Reader", "Blank or quotation, without the editor"),
        ),
        ("E", QCoreApplication.translate("Reader", "Edit the card in the panel")),
        ("Shift+F10", QCoreApplication.translate("Reader", "Menu of the paragraph")),
        ("Ctrl+Z", QCoreApplication.translate("Reader", "Undo")),
        ("Esc", QCoreApplication.translate("Reader", "Choose no paragraph")),
        ("?", QCoreApplication.translate("Reader", "Show these keys")),
    ]
