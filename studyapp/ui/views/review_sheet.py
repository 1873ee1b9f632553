"""The rows of the sheet that tells the keys of the review."""

from PySide6.QtCore import QCoreApplication

from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.widgets.action_words import FLAGS, ActionWords

_RATINGS = (Action.AGAIN, Action.HARD, Action.GOOD, Action.EASY)
_OF_TWO = (Action.AGAIN, Action.HARD)
_ZOOM = (Action.ZOOM_IN, Action.ZOOM_OUT, Action.ZOOM_RESET)
_TOGETHER = {*_RATINGS, *FLAGS, *_ZOOM}


def key_rows(keymap: Keymap, words: ActionWords, *, two_buttons: bool) -> list[tuple[str, str]]:
    """Return keys, separated by " / ", and what they do."""
    rows: list[tuple[str, str]] = []
    for action in Action:
        match action:
            case Action.AGAIN:
                rows.append(_ratings(keymap, words, two_buttons=two_buttons))
                rows.extend(_exercise_rows())
            case Action.FLAG_1:
                rows.append((_first_keys(keymap, words, FLAGS), _flags(words)))
            case Action.ZOOM_IN:
                sizes = QCoreApplication.translate("ReviewKeys", "Text larger, smaller, as usual")
                rows.append((_first_keys(keymap, words, _ZOOM), sizes))
            case _ if action not in _TOGETHER:
                rows.append((words.keys(keymap, action), words.name(action)))
    return [(keys, meaning) for keys, meaning in rows if keys]


def _ratings(keymap: Keymap, words: ActionWords, *, two_buttons: bool) -> tuple[str, str]:
    if two_buttons:
        told = QCoreApplication.translate("ReviewKeys", "Forgotten, remembered")
        return _first_keys(keymap, words, _OF_TWO), told
    told = QCoreApplication.translate("ReviewKeys", "Again, hard, good, easy")
    return _first_keys(keymap, words, _RATINGS), told


def _flags(words: ActionWords) -> str:
    names = "、".join(words.flag(flag) for flag in range(1, len(FLAGS) + 1))
    return QCoreApplication.translate("ReviewKeys", "Flags: {0}").format(names)


def _first_keys(keymap: Keymap, words: ActionWords, actions: tuple[Action, ...]) -> str:
    return " / ".join(words.key(key) for action in actions for key in keymap.keys(action)[:1])


def _exercise_rows() -> list[tuple[str, str]]:
    return [
        (
            "→ / ←",
            QCoreApplication.translate(
                "ReviewKeys", "List: knew the item, did not; Space shows the next"
            ),
        ),
        (
            "↑ / ↓ / 1–9",
            QCoreApplication.translate("ReviewKeys", "Order and match: choose; Alt+↑ ↓ moves"),
        ),
        (
            "X / ← / →",
            QCoreApplication.translate(
                "ReviewKeys", "Recite: the clause was wrong; more or less to be seen"
            ),
        ),
    ]
