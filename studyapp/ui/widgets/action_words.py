"""Actions of the review, and their keys, in words."""

from PySide6.QtCore import QObject

from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.keystroke import key_name

FLAGS = (Action.FLAG_1, Action.FLAG_2, Action.FLAG_3, Action.FLAG_4)
FLAG_ICONS = ("quote", "triangle-alert", "pencil", "target")


class ActionWords(QObject):
    """Names what keys do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        flag = self.tr("Flag: {0}")
        self._names = self._on_answers() | self._on_cards()
        self._names |= {each: flag.format(self.flag(at)) for at, each in enumerate(FLAGS, 1)}

    def flag(self, flag: int) -> str:
        """Return what a flag of 1 to 4 stands for."""
        match flag:
            case 1:
                return self.tr("Quotable")
            case 2:
                return self.tr("Error-prone")
            case 3:
                return self.tr("To be improved")
            case _:
                return self.tr("Exam point")

    def keys(self, keymap: Keymap, action: Action) -> str:
        """Return the keys of an action; "" without one."""
        return " / ".join(map(self.key, keymap.keys(action)))

    def key(self, key: str) -> str:
        """Return how a key is labelled."""
        match key:
            case "Space":
                return self.tr("Space")
            case "Return":
                return self.tr("Enter")
            case _:
                return key_name(key)

    def name(self, action: Action) -> str:
        """Return what an action does."""
        return self._names[action]

    def _on_answers(self) -> dict[Action, str]:
        return {
            Action.GO_ON: self.tr("Show the answer, then: good, or as suggested"),
            Action.SHOW_ALL: self.tr("Show the whole answer, then likewise"),
            Action.AGAIN: self.tr("Again"),
            Action.HARD: self.tr("Hard"),
            Action.GOOD: self.tr("Good"),
            Action.EASY: self.tr("Easy"),
            Action.HINT: self.tr("Show the hint"),
            Action.TYPE: self.tr("Type the answer"),
            Action.UNDO: self.tr("Undo"),
            Action.REDO: self.tr("Do again what was undone"),
            Action.SOURCE: self.tr("Show the source paragraph"),
            Action.CONTEXT: self.tr("Show the sentences around the source"),
            Action.READER: self.tr("Open the paragraph in the reader"),
            Action.SPEAK: self.tr("Read aloud, or stop"),
        }

    def _on_cards(self) -> dict[Action, str]:
        return {
            Action.INFO: self.tr("Why this card comes now"),
            Action.ZOOM_IN: self.tr("Larger text"),
            Action.ZOOM_OUT: self.tr("Smaller text"),
            Action.ZOOM_RESET: self.tr("Text in its usual size"),
            Action.KEYS: self.tr("Show the keys"),
            Action.END: self.tr("End the session"),
            Action.EDIT: self.tr("Edit the card"),
            Action.MARK: self.tr("Mark the card, or not"),
            Action.BURY_CARD: self.tr("Bury the card until tomorrow"),
            Action.BURY_NOTE: self.tr("Bury the note until tomorrow"),
            Action.SUSPEND_CARD: self.tr("Suspend the card"),
            Action.SUSPEND_NOTE: self.tr("Suspend the note"),
            Action.SET_DUE: self.tr("Set the due date…"),
            Action.RESET: self.tr("Forget: make the card new again"),
        }
