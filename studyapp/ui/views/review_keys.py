"""The keys of the review screen: first those of the exercise, then those of the keymap."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeyEvent

from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.keystroke import keystroke
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.views.exercise_keys import worked

Deeds = Mapping[Action, Callable[[], object]]

_REPEATABLE = {Action.UNDO, Action.REDO, Action.ZOOM_IN, Action.ZOOM_OUT}
_SHIFTED = {"Shift+Space": "Space", "Shift+Return": "Return"}


def handle_key(event: QKeyEvent, keymap: Keymap, deeds: Deeds, view_model: ReviewViewModel) -> bool:
    """Do what a key asks for and tell whether it meant anything.

    A key held down counts once: repeated, it would rate card after card.
    """
    exercise = view_model.screen.exercise
    if exercise and (worked_on := worked(event, exercise)):
        view_model.practise(worked_on)
        return True
    action = asked(event, keymap)
    if event.isAutoRepeat() and action not in _REPEATABLE:
        return True
    if action is not None:
        deeds[action]()
    return action is not None


def asked(event: QKeyEvent, keymap: Keymap) -> Action | None:
    """Return what a key asks for. Shift makes no difference to the long keys."""
    key = keystroke(event)
    return keymap.action(key) or keymap.action(_SHIFTED.get(key, ""))
