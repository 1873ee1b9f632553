"""Asks the assistant for more cards of one article: consent, sections, progress, result."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from studyapp.ui.dialogs.assistant_consent import ConsentPage
from studyapp.ui.dialogs.assistant_result import ResultPage, RunningPage
from studyapp.ui.dialogs.assistant_sections import SectionsPage
from studyapp.ui.viewmodels.assistant import AssistantScreen, AssistantViewModel
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.kit import hairline, vbox

_SIZE = (560, 520)


class AssistantDialog(QDialog):
    """Shows an AssistantScreen. Closing it stops the assistant; what came is kept.

    Signals:
        inbox_requested: The learner wants to decide on the suggestions.
    """

    inbox_requested = Signal()

    def __init__(self, view_model: AssistantViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("assistant_dialog")
        self.setWindowTitle(self.tr("Let the AI assistant add cards"))
        self._view_model = view_model
        screen = view_model.screen
        self._title = ElidedText("", 13, role="text3")
        self._consent = ConsentPage(screen.address if screen else "")
        self._sections = SectionsPage()
        self._running = RunningPage()
        self._result = ResultPage()
        self._pages = QStackedWidget()
        for page in (self._consent, self._sections, self._running, self._result):
            self._pages.addWidget(page)
        self.setLayout(
            vbox(self._title, hairline(), (self._pages, 1), spacing=14, margins=(24, 20, 24, 20))
        )
        self.resize(*_SIZE)
        self._connect()
        if screen:
            self.render_screen(screen)
            self._page(screen).setFocus()

    @Slot(object)
    def render_screen(self, screen: AssistantScreen) -> None:
        """Show how far it is."""
        self._title.set_text(screen.title)
        self._sections.set_sections(screen.title, screen.sections)
        self._sections.set_key_wanted(screen.lacks_key)
        self._running.set_progress(screen.done, screen.total)
        if screen.report:
            self._result.show_report(screen.report)
        elif screen.ended:
            self._result.show_error(screen.error)
        page = self._page(screen)
        if page is not self._pages.currentWidget():
            self._pages.setCurrentWidget(page)
            page.setFocus()

    def done(self, result: int) -> None:
        self._view_model.cancel()
        super().done(result)

    def _connect(self) -> None:
        self._view_model.screen_changed.connect(self.render_screen)
        self._consent.agreed.connect(self._view_model.consent)
        self._consent.declined.connect(self.reject)
        self._sections.start_requested.connect(self._view_model.start)
        self._sections.closed.connect(self.reject)
        self._running.cancelled.connect(self._view_model.cancel)
        self._result.closed.connect(self.accept)
        self._result.inbox_requested.connect(self._on_inbox)

    def _page(self, screen: AssistantScreen) -> QWidget:
        if screen.running:
            return self._running
        if screen.ended:
            return self._result
        return self._sections if screen.allowed else self._consent

    @Slot()
    def _on_inbox(self) -> None:
        self.accept()
        self.inbox_requested.emit()
