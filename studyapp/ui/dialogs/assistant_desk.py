"""Opens the assistant's dialogs above the window."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studyapp.core.ids import ArticleId
from studyapp.ui.dialogs.assistant import AssistantDialog
from studyapp.ui.dialogs.assistant_consent import ConsentDialog
from studyapp.ui.viewmodels.assistant import AssistantViewModel


class AssistantDesk(QObject):
    """Answers what pages ask for when they speak of the assistant.

    Signals:
        inbox_requested: The learner wants to decide on the suggestions.
    """

    inbox_requested = Signal()

    def __init__(self, view_model: AssistantViewModel, window: QWidget) -> None:
        super().__init__(window)
        self._view_model = view_model
        self._window = window

    @Slot(object, str)
    def open(self, article: ArticleId, title: str) -> None:
        """Let the learner ask the assistant about an article."""
        if self._view_model.open(article, title):
            dialog = AssistantDialog(self._view_model, self._window)
            dialog.inbox_requested.connect(self.inbox_requested)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    @Slot()
    def ask_consent(self) -> None:
        """Say what would be sent to the address in the settings, and ask."""
        dialog = ConsentDialog(self._view_model.address, self._window)
        dialog.accepted.connect(self._view_model.consent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
