"""Opens what the review needs besides its own page: another due date, other keys."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from studyapp.ui.keymap import Keymap, read_keymap
from studyapp.ui.viewmodels.bundle import ViewModels


class ReviewDesk(QObject):
    """Opens the dialogs of the review above the window."""

    def __init__(self, models: ViewModels, above: QWidget) -> None:
        super().__init__(above)
        self._models = models
        self._above = above
        models.card_actions.due_requested.connect(self.ask_due)

    @Slot()
    def ask_due(self) -> None:
        """Ask when the card shown is to come again."""
        from studyapp.ui.dialogs.due import DueDialog

        dialog = DueDialog(self._above.window())
        dialog.entered.connect(self._models.card_actions.set_due)
        dialog.finished.connect(self._models.review.go_on_thinking)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def change_keys(self) -> None:
        """Let the learner choose other keys."""
        from studyapp.ui.dialogs.keys import KeysDialog

        keymap = read_keymap(self._models.settings.screen.keys)
        dialog = KeysDialog(keymap, self._above.window())
        dialog.changed.connect(self._on_keys_changed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _on_keys_changed(self, keymap: Keymap) -> None:
        self._models.settings.change("keys", keymap.lines())
