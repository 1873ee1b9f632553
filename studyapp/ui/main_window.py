"""Puts screens and actions together; decides nothing.

Pages are imported and made when they are first shown: the window paints
before the library is open.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
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

from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.services.settings import Settings, ThemeChoice
from studyapp.services.views import ImportReport, Scope
from studyapp.ui import theme
from studyapp.ui.error_text import error_text
from studyapp.ui.viewmodels.bundle import ViewModels
from studyapp.ui.viewmodels.review import Stage
from studyapp.ui.viewmodels.transfer import Exported, TransferScreen
from studyapp.ui.views.sidebar import Page, Sidebar
from studyapp.ui.views.skeleton import Skeleton
from studyapp.ui.widgets.kit import hbox, vbox
from studyapp.ui.widgets.notice_bar import JobBar, NoticeBar

_SIZE = (1280, 800)
_SMALLEST = (760, 520)
_COMPACT_BELOW = 820
EVERYTHING = Scope()


class MainWindow(QMainWindow):
    """The frame: rail, pages, notices.

    Signals:
        closed: The window is gone; the program may end.
    """

    closed = Signal()

    def __init__(self, settings: Settings, tokens: theme.Tokens) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Wengu"))
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self.setAcceptDrops(True)
        self._settings = settings
        self._use(tokens)
        self._view_models: ViewModels | None = None
        self._imported: ArticleId | None = None
        self._page = Page.TODAY
        self._folded = {page: page is Page.READER for page in Page}
        self._views: dict[Page, QWidget] = {}
        self._typesetters: list[Callable[[Settings], None]] = []
        self._sidebar = Sidebar()
        self._stack = QStackedWidget()
        self._notice = NoticeBar()
        self._job = JobBar()
        self._lay_out()
        self._connect()
        self._sidebar.set_page(Page.TODAY)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._page

    def attach(self, view_models: ViewModels) -> None:
        """Fill the frame, once the library is open."""
        self._view_models = view_models
        view_models.shell.screen_changed.connect(self._sidebar.render_screen)
        for view_model in (
            view_models.today,
            view_models.review,
            view_models.library,
            view_models.statistics,
            view_models.settings,
            view_models.transfer,
        ):
            view_model.failed.connect(self.show_error)
        view_models.transfer.screen_changed.connect(self._on_transfer)
        view_models.transfer.imported.connect(self._on_imported)
        view_models.transfer.exported.connect(self._on_exported)
        view_models.settings.screen_changed.connect(self._on_settings)
        self._job.cancelled.connect(view_models.transfer.cancel)
        self._on_settings(view_models.settings.screen)
        view_models.library.refresh()
        self.show_page(self._page)

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """Show a page with what is true now."""
        self._page = page
        self._sidebar.set_page(page)
        self._fold()
        if self._view_models is None:
            return
        if page not in self._views:
            self._views[page] = self._make_view(page, self._view_models)
            self._stack.addWidget(self._views[page])
        view = self._views[page]
        self._refresh_page(page, self._view_models)
        self._stack.setCurrentWidget(view)
        # A stack hands the focus on as if by Tab, which would draw a ring.
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    @Slot(object)
    def open_review(self, scope: Scope = EVERYTHING) -> None:
        """Begin to review the cards of a scope."""
        if self._view_models:
            self._view_models.review.start(scope)
            self.show_page(Page.REVIEW)

    @Slot(object, object, object)
    def open_reader(
        self, article: ArticleId, block: BlockId | None = None, card_id: CardId | None = None
    ) -> None:
        """Open an article, at a paragraph or a card where one is given."""
        if self._view_models is None:
            return
        # The view must be there first: it answers the signals of opening.
        self.show_page(Page.READER)
        try:
            self._view_models.reader.open(article, block, card_id)
        except StudyError as error:
            self.show_error(error)

    @Slot()
    def refresh(self) -> None:
        """Read again what is shown, after the library has changed."""
        if self._view_models:
            self._view_models.library.refresh()
            self._view_models.today.refresh()
            self._refresh_page(self._page, self._view_models)

    @Slot(object)
    def show_error(self, error: StudyError) -> None:
        """Say what went wrong and what to do."""
        self._imported = None
        self._notice.say_error(error_text(error))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._view_models:
            self._view_models.transfer.cancel()
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._view_models and _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._view_models:
            event.acceptProposedAction()
            self._view_models.transfer.import_files(_dropped(event))

    def _lay_out(self) -> None:
        self._stack.addWidget(Skeleton())
        content = vbox((self._stack, 1), self._notice, self._job, spacing=0)
        middle = QWidget()
        middle.setLayout(hbox(self._sidebar, (content, 1), spacing=0))
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self._sidebar.page_requested.connect(self.show_page)
        self._sidebar.article_requested.connect(self.open_reader)
        self._sidebar.theme_toggled.connect(self._on_theme_toggled)
        self._sidebar.fold_toggled.connect(self._on_fold_toggled)
        self._notice.action_clicked.connect(self._on_notice_clicked)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        self._pages_by_key = {f"Ctrl+{page + 1}": page for page in Page}
        self._pages_by_key["Ctrl+,"] = self._pages_by_key.pop(f"Ctrl+{Page.SETTINGS + 1}")
        for keys in self._pages_by_key:
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_page_key)
        opening = QShortcut(QKeySequence(QKeySequence.StandardKey.Open), self)
        opening.activated.connect(self._on_import)

    def _make_view(self, page: Page, models: ViewModels) -> QWidget:
        makers: dict[Page, Callable[[ViewModels], QWidget]] = {
            Page.TODAY: self._make_today,
            Page.REVIEW: self._make_review,
            Page.READER: self._make_reader,
            Page.LIBRARY: self._make_library,
            Page.STATISTICS: self._make_statistics,
            Page.SETTINGS: self._make_settings,
        }
        return makers[page](models)

    def _make_today(self, models: ViewModels) -> QWidget:
        from studyapp.ui.views.today import TodayView

        view = TodayView(models.today)
        view.review_requested.connect(self.open_review)
        view.reader_requested.connect(self.open_reader)
        view.import_requested.connect(self._on_import)
        return view

    def _make_review(self, models: ViewModels) -> QWidget:
        from studyapp.ui.views.review import ReviewView

        view = ReviewView(models.review)
        self._typeset(lambda to: view.set_reading_family(theme.reading_family(to.reading_font)))
        view.finished.connect(self._on_review_finished)
        view.source_requested.connect(self.open_reader)
        view.reading_requested.connect(self._on_reading_requested)
        return view

    def _make_reader(self, models: ViewModels) -> QWidget:
        from studyapp.ui.views.reader import ReaderView

        view = ReaderView(models.reader)
        self._typeset(lambda to: view.set_type(to.reading_px, to.reading_font))
        view.review_requested.connect(self.open_review)
        view.library_requested.connect(self._on_library_requested)
        return view

    def _make_library(self, models: ViewModels) -> QWidget:
        from studyapp.ui.views.library import LibraryView

        view = LibraryView(models.library)
        view.review_requested.connect(self.open_review)
        view.reader_requested.connect(self.open_reader)
        view.import_requested.connect(self._on_import)
        view.export_requested.connect(models.transfer.export)
        return view

    def _make_statistics(self, models: ViewModels) -> QWidget:
        from studyapp.ui.views.statistics import StatisticsView

        return StatisticsView(models.statistics)

    def _make_settings(self, models: ViewModels) -> QWidget:
        from studyapp.ui.views.settings import SettingsView

        return SettingsView(models.settings)

    def _typeset(self, typeset: Callable[[Settings], None]) -> None:
        """Set type as the settings say, now and whenever they change."""
        typeset(self._settings)
        self._typesetters.append(typeset)

    def _refresh_page(self, page: Page, models: ViewModels) -> None:
        match page:
            case Page.TODAY:
                models.today.refresh()
            case Page.REVIEW if models.review.screen.stage is Stage.IDLE:
                models.review.start(EVERYTHING)
            case Page.REVIEW:
                models.review.resume()
            case Page.READER:
                models.reader.open_last()
            case Page.LIBRARY:
                models.library.refresh()
            case Page.STATISTICS:
                models.statistics.refresh()

    def _use(self, tokens: theme.Tokens) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and not (app.styleSheet() and tokens is theme.current()):
            theme.apply(app, tokens)

    def _fold(self) -> None:
        self._sidebar.set_compact(self._folded[self._page] or self.width() < _COMPACT_BELOW)

    @Slot(object)
    def _on_settings(self, settings: Settings) -> None:
        self._settings = settings
        self._use(theme.chosen(settings.theme))
        for typeset in self._typesetters:
            typeset(settings)

    @Slot()
    def _on_system_theme(self) -> None:
        self._use(theme.chosen(self._settings.theme))

    @Slot()
    def _on_theme_toggled(self) -> None:
        dark = theme.current() is theme.DARK
        if self._view_models:
            choice = ThemeChoice.LIGHT if dark else ThemeChoice.DARK
            self._view_models.settings.change("theme", choice)

    @Slot()
    def _on_fold_toggled(self) -> None:
        reading = self._page is Page.READER
        folded = not self._folded[self._page]
        self._folded |= {page: folded for page in Page if (page is Page.READER) == reading}
        self._fold()

    @Slot()
    def _on_page_key(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self.show_page(self._pages_by_key[shortcut.key().toString()])

    @Slot()
    def _on_review_finished(self) -> None:
        self.show_page(Page.TODAY)

    @Slot()
    def _on_reading_requested(self) -> None:
        self.show_page(Page.READER)

    @Slot()
    def _on_library_requested(self) -> None:
        self.show_page(Page.LIBRARY)

    @Slot()
    def _on_import(self) -> None:
        if self._view_models:
            self._view_models.transfer.choose_and_import()

    @Slot(object)
    def _on_transfer(self, screen: TransferScreen | None) -> None:
        if screen is None:
            self._job.hide()
            return
        text = self.tr("Importing “{0}”") if screen.importing else self.tr("Writing “{0}”")
        self._job.show_progress(text.format(screen.name), screen.done, screen.total)

    @Slot(object)
    def _on_imported(self, report: ImportReport) -> None:
        self._imported = report.article
        text = self.tr("“{0}” is in the library: {1} new cards, {2} changed, {3} retired.").format(
            report.title, report.added, report.changed, report.retired
        )
        self._notice.say(text, self.tr("Read it"))
        self.refresh()

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        self._imported = None
        text = self.tr("%n note(s) written to “{0}”.", "", exported.notes)
        self._notice.say(text.format(exported.path.name))

    @Slot()
    def _on_notice_clicked(self) -> None:
        if self._imported is not None:
            self.open_reader(self._imported)


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the local files that are dragged."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
