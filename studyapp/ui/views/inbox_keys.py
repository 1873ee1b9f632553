"""The keys of the inbox, read by what they type: layouts and keypads do not matter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from studyapp.ui.viewmodels.inbox import InboxViewModel

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def handle_key(event: QKeyEvent, view_model: InboxViewModel, page_rows: int) -> bool:
    """Do what a key asks for and tell whether it meant anything.

    `page_rows` is how many rows of the list are in sight.
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        view_model.undo()
        return True
    if event.modifiers() & ~(_SHIFT | Qt.KeyboardModifier.KeypadModifier):
        return False
    return _moved(event, view_model, page_rows) or _decided(event, view_model)


def _moved(event: QKeyEvent, view_model: InboxViewModel, page_rows: int) -> bool:
    everything = view_model.screen.shown
    steps = {
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_J: 1,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_K: -1,
        Qt.Key.Key_PageDown: page_rows,
        Qt.Key.Key_PageUp: -page_rows,
        Qt.Key.Key_Home: -everything,
        Qt.Key.Key_End: everything,
    }
    step = steps.get(Qt.Key(event.key()))
    if step is not None:
        view_model.move(step)
    return step is not None


def _decided(event: QKeyEvent, view_model: InboxViewModel) -> bool:
    """A key held down counts once: repeated, it would decide on card after card."""
    if event.isAutoRepeat():
        return True
    match event.text().lower():
        case "\r" | "\n":
            view_model.accept()
        case "x":
            view_model.reject()
        case "a":
            view_model.accept_section()
        case "e":
            view_model.request_edit()
        case "u":
            view_model.undo()
        case "s" if event.modifiers() & _SHIFT:
            view_model.request_reader()
        case _:
            return False
    return True
