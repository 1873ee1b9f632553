"""The keys of the review screen, read by what they type: layouts and keypads do not matter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from studyapp.core.scheduling.events import Rating
from studyapp.ui.viewmodels.review import ReviewViewModel

_RATINGS = {str(int(rating)): rating for rating in Rating}
_GO_ON = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


def handle_key(event: QKeyEvent, view_model: ReviewViewModel) -> bool:
    """Do what a key asks for and tell whether it meant anything.

    A key held down counts once: repeated, it would rate card after card.
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        view_model.undo()
        return True
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    if event.isAutoRepeat() or held:
        return event.isAutoRepeat()
    if event.key() in _GO_ON:
        view_model.go_on()
        return True
    if event.key() == Qt.Key.Key_Right:
        view_model.show_item()
        return True
    return _handle_letter(event, view_model)


def _handle_letter(event: QKeyEvent, view_model: ReviewViewModel) -> bool:
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    match event.text().lower():
        case "1" | "2" | "3" | "4" as digit:
            view_model.grade(_RATINGS[digit])
        case "u":
            view_model.undo()
        case "s" if shifted:
            view_model.request_reader()
        case "s":
            view_model.toggle_source()
        case "e":
            view_model.request_edit()
        case "h":
            view_model.show_hint()
        case "-":
            view_model.bury()
        case "@":
            view_model.suspend()
        case _:
            return False
    return True
