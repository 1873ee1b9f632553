"""The window: rail, pages, notices.

It is there before the library: what is imported here is imported before the
first paint, and the pages come with `attach`.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from studyapp.services.settings import Settings
from studyapp.ui import theme
from studyapp.ui.dropped import dropped
from studyapp.ui.viewmodels.shell_screen import ShellScreen
from studyapp.ui.views.sidebar import Page, Sidebar
from studyapp.ui.views.skeleton import Skeleton
from studyapp.ui.widgets.kit import hbox, vbox
from studyapp.ui.widgets.notice_bar import JobBar, NoticeBar

_SIZE = (1280, 800)
_SMALLEST = (450, 320)
"""What is left of 900 x 640 when everything is twice as large."""
_COMPACT_BELOW = 820


class MainWindow(QMainWindow):
    """The frame around the pages.

    Signals:
        page_changed: A Page to show, by the rail or by a key.
        files_dropped: Paths dropped onto the window.
        text_dropped: Text, and the same as HTML or "", dropped onto the window.
        import_requested: The learner wants to choose files.
        closed: The window is gone; the program may end.

    Attributes:
        sidebar, stack, notice, job: The parts of the frame.
        page: The page that is shown.
        pages: What fills the frame, once it is attached.
    """

    page_changed = Signal(object)
    files_dropped = Signal(object)
    text_dropped = Signal(str, str)
    import_requested = Signal()
    closed = Signal()

    def __init__(self, settings: Settings, tokens: theme.Tokens) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Wengu"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._settings = settings
        _use(tokens)
        self.page = Page.TODAY
        self._folded = {page: page is Page.READER for page in Page}
        self._pages_by_key = {f"Ctrl+{page + 1}": page for page in Page if page < Page.SETTINGS}
        self._pages_by_key["Ctrl+,"] = Page.SETTINGS
        self.sidebar = Sidebar()
        self.stack = QStackedWidget()
        self._skeleton = Skeleton()
        self.notice = NoticeBar()
        self.job = JobBar()
        self._lay_out()
        self._connect()
        self.show_page(Page.TODAY)

    def show_due(self, due: int) -> None:
        """Show how many cards are to be done today, before the pages are there."""
        self.sidebar.render_screen(ShellScreen(due=due))
        self._skeleton.show_due(due)

    def attach(self, view_models: object) -> None:
        """Fill the frame with pages.

        Args:
            view_models: A `viewmodels.bundle.ViewModels`. Naming the type here would bring
                all of them before the first paint.
        """
        from studyapp.ui.pages import Pages
        from studyapp.ui.viewmodels.bundle import ViewModels

        assert isinstance(view_models, ViewModels)
        pages = Pages(view_models, self.sidebar, self.stack, self.notice, self.job)
        pages.page_requested.connect(self.show_page)
        view_models.settings.screen_changed.connect(self.set_settings)
        self.page_changed.connect(pages.show)
        self.import_requested.connect(view_models.transfer.choose_and_import)
        self.files_dropped.connect(view_models.transfer.import_files)
        self.text_dropped.connect(view_models.transfer.import_pasted)
        self.closed.connect(view_models.transfer.cancel)
        self.closed.connect(view_models.review.cancel)
        self.closed.connect(view_models.inbox.cancel)
        self.closed.connect(view_models.cards.cancel)
        self.set_settings(view_models.settings.screen)
        self.pages = pages
        self.setAcceptDrops(True)
        self.show_page(self.page)

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """Show a page with what is true now."""
        self.page = page
        self.sidebar.set_page(page)
        self._fold()
        self.page_changed.emit(page)

    @Slot(object)
    def set_settings(self, settings: Settings) -> None:
        """Follow the settings."""
        self._settings = settings
        theme.reduce_motion(settings.reduce_motion)
        _use(theme.chosen(settings.theme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        found = dropped(event.mimeData())
        if found.files:
            self.files_dropped.emit(found.files)
        elif found:
            self.text_dropped.emit(found.text, found.html)

    def _lay_out(self) -> None:
        self.stack.addWidget(self._skeleton)
        content = vbox((self.stack, 1), self.notice, self.job, spacing=0)
        middle = QWidget()
        middle.setLayout(hbox(self.sidebar, (content, 1), spacing=0))
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.sidebar.page_requested.connect(self.show_page)
        self.sidebar.fold_toggled.connect(self._on_fold_toggled)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        for keys in self._pages_by_key:
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_page_key)
        opening = QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self)
        opening.activated.connect(self.import_requested)

    def _fold(self) -> None:
        narrow = self.width() < _COMPACT_BELOW
        self.sidebar.set_compact(narrow or self._folded[self.page], forced=narrow)

    @Slot()
    def _on_fold_toggled(self) -> None:
        reading = self.page is Page.READER
        folded = not self._folded[self.page]
        self._folded |= {page: folded for page in Page if (page is Page.READER) == reading}
        self._fold()

    @Slot()
    def _on_page_key(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self.show_page(self._pages_by_key[shortcut.key().toString()])

    @Slot()
    def _on_system_theme(self) -> None:
        _use(theme.chosen(self._settings.theme))


def _use(tokens: theme.Tokens) -> None:
    """Put tokens in force unless they are."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if tokens is not theme.current() or not app.styleSheet():
        theme.apply(app, tokens)
