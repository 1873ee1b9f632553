"""The keys of the review screen, read by what they type: layouts and keypads do not matter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from studyapp.core.scheduling.events import Rating
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.views.exercise_keys import worked

_RATINGS = {str(int(rating)): rating for rating in Rating}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def handle_key(event: QKeyEvent, view_model: ReviewViewModel) -> bool:
    """Do what a key asks for and tell whether it meant anything.

    A key held down counts once: repeated, it would rate card after card.
    """
    screen = view_model.screen
    if screen.exercise and (worked_on := worked(event, screen.exercise)):
        view_model.practise(worked_on)
        return True
    if _handle_history(event, view_model):
        return True
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    if event.isAutoRepeat() or held:
        return event.isAutoRepeat()
    if event.key() in _ENTER or event.key() == Qt.Key.Key_Space:
        if event.key() in _ENTER and not screen.answer_shown:
            view_model.show_answer()
        else:
            view_model.go_on()
        return True
    return _handle_letter(event, view_model)


def _handle_history(event: QKeyEvent, view_model: ReviewViewModel) -> bool:
    if event.matches(QKeySequence.StandardKey.Undo):
        view_model.undo()
    elif event.matches(QKeySequence.StandardKey.Redo):
        view_model.redo()
    else:
        return False
    return True


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
        case "i":
            view_model.request_info()
        case "t":
            view_model.toggle_typing()
        case "h":
            view_model.show_hint()
        case "-":
            view_model.bury()
        case "@":
            view_model.suspend()
        case _:
            return False
    return True
