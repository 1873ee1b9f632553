"""Opens the assistant's dialogs for the pages."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studyapp.core.ids import ArticleId
from studyapp.ui.viewmodels.assistant import AssistantViewModel


class AssistantDesk(QObject):
    """Lets the learner ask the assistant, or agree to what it would send.

    Signals:
        inbox_requested: The learner wants to look through what it suggested.
    """

    inbox_requested = Signal()

    def __init__(self, assistant: AssistantViewModel, above: QWidget) -> None:
        super().__init__(above)
        self._assistant = assistant
        self._above = above

    @Slot(object, str)
    def ask(self, article: ArticleId, title: str) -> None:
        """Open the assistant with an article."""
        from studyapp.ui.dialogs.assistant_open import open_assistant

        dialog = open_assistant(self._assistant, article, title, self._above.window())
        dialog.inbox_requested.connect(self.inbox_requested)

    @Slot()
    def ask_consent(self) -> None:
        """Say what would be sent to the address in the settings, and ask."""
        from studyapp.ui.dialogs.assistant_open import ask_consent

        ask_consent(self._assistant, self._above.window())
