"""Opens the assistant's dialogs above the window."""

from PySide6.QtWidgets import QWidget

from studyapp.core.ids import ArticleId
from studyapp.ui.dialogs.assistant import AssistantDialog
from studyapp.ui.dialogs.assistant_consent import ConsentDialog
from studyapp.ui.viewmodels.assistant import AssistantViewModel


def open_assistant(
    view_model: AssistantViewModel, article: ArticleId, title: str, window: QWidget
) -> AssistantDialog:
    """Let the learner ask the assistant about an article."""
    view_model.open(article, title)
    dialog = AssistantDialog(view_model, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_consent(view_model: AssistantViewModel, window: QWidget) -> None:
    """Say what would be sent to the address in the settings, and ask."""
    dialog = ConsentDialog(view_model.address, window)
    dialog.accepted.connect(view_model.consent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
