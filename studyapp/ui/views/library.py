"""The library: articles and their decks."""

from collections import deque

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.core.ids import ArticleId
from studyapp.services.views import ArticleSummary
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.views.library_row import ArticleGroup, article_meta
from studyapp.ui.widgets.kit import Button, IconButton, hbox, label, scrolled, vbox

_PAGE_MARGIN = 36
_ROWS_A_TURN = 4


class LibraryView(QWidget):
    """Shows articles, to read, to review, to export.

    Signals:
        reader_requested: ArticleId.
        review_requested: A Scope.
        export_requested: A name, ArticleId or None for all, deck or None for all.
        limits_requested: ArticleId and the name of a deck that limits are to be set for.
        import_requested: The learner wants to bring in an article.
        paste_requested: The learner wants to bring in what the clipboard holds.
        version_requested: ArticleId that a new version is to be imported of.
        regenerate_requested: ArticleId whose cards are to be made again.
        details_requested: ArticleId whose title, author and so on are to be corrected.
        assistant_requested: ArticleId that the assistant is to add cards to, and its title.
        exam_requested: ArticleId that an exam is to be planned on.
        retention_requested: ArticleId whose desired retention is to be chosen.
        duplicates_requested: The learner wants to see cards that ask for the same.
        repair_requested: The learner wants to see cards that are better asked differently.
    """

    reader_requested = Signal(object)
    review_requested = Signal(object)
    export_requested = Signal(str, object, object)
    limits_requested = Signal(object, str)
    import_requested = Signal()
    paste_requested = Signal()
    version_requested = Signal(object)
    regenerate_requested = Signal(object)
    details_requested = Signal(object)
    assistant_requested = Signal(object, str)
    duplicates_requested = Signal()
    repair_requested = Signal()
    exam_requested = Signal(object)
    retention_requested = Signal(object)

    def __init__(self, view_model: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library_view")
        self._unfolded: dict[ArticleId, bool] = {}
        self._groups: list[ArticleGroup] = []
        self._known: dict[ArticleSummary, ArticleGroup] = {}
        self._coming: deque[ArticleSummary] = deque()
        self._made = 0
        self._single = False
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._show_some)
        self._assistant = False
        self._export = Button(self.tr("Export all"), "upload")
        self._export.setObjectName("library_export")
        self._duplicates = Button(self.tr("Find duplicates"), "search")
        self._duplicates.setObjectName("library_duplicates")
        self._repair = IconButton("square-pen", self.tr("Repair cards"), 18, 36)
        self._repair.setObjectName("library_repair")
        self._import = Button(self.tr("Import article"), "plus", "primary")
        self._import.setObjectName("library_import")
        self._paste = Button(self.tr("Paste article"), "file-text")
        self._paste.setObjectName("library_paste")
        self._paste.setToolTip(QKeySequence(QKeySequence.StandardKey.Paste).toString())
        self._empty = label(
            self.tr(
                "Nothing here yet. Import an article, drop a file onto the window, or copy a text "
                "and paste it here with Ctrl+V."
            ),
            14,
            role="text2",
            wrap=True,
        )
        self._empty.setObjectName("library_empty")
        self._rows: QVBoxLayout = vbox(spacing=12)
        head = hbox(
            label(self.tr("Library"), 26, 700),
            None,
            self._repair,
            self._duplicates,
            self._export,
            self._paste,
            self._import,
        )
        margins = (_PAGE_MARGIN, 30, _PAGE_MARGIN, 30)
        page = vbox(head, 8, self._empty, self._rows, None, spacing=12, margins=margins)
        self.setLayout(vbox(scrolled(page)))
        self._export.clicked.connect(self._on_export)
        self._duplicates.clicked.connect(self.duplicates_requested)
        self._repair.clicked.connect(self.repair_requested)
        self._import.clicked.connect(self.import_requested)
        self._paste.clicked.connect(self.paste_requested)
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasting.activated.connect(self.paste_requested)
        view_model.screen_changed.connect(self.render_screen)
        self.render_screen(view_model.screen or ())

    @Slot(object)
    def render_screen(self, articles: tuple[ArticleSummary, ...]) -> None:
        """Show the articles. A single one shows its decks at once."""
        # Hundreds of rows take long to make, and after a session few of them are changed.
        self._known = {group.article: group for group in self._groups}
        self._coming, self._made = deque(articles), 0
        self._single = len(articles) == 1
        self._empty.setVisible(not articles)
        self._export.setVisible(any(article.cards for article in articles))
        self._duplicates.setVisible(len(articles) > 1)
        self._repair.setVisible(any(article.cards for article in articles))
        self._show_some()

    @Slot()
    def _show_some(self) -> None:
        """Show some more of the articles; the others when the window has had its turn."""
        began = self._made
        while self._coming and self._made < began + _ROWS_A_TURN:
            article = self._coming.popleft()
            group = self._known.pop(article, None)
            if group is None:
                group = self._group(article)
                self._groups.append(group)
            group.set_unfolded(unfolded=self._unfolded.get(article.id, self._single))
            group.set_width(self.width() - 2 * _PAGE_MARGIN)
            self._rows.removeWidget(group)
            self._rows.insertWidget(self._made, group)
            self._made += 1
        if self._coming:
            self._later.start()
            return
        self._later.stop()
        for group in self._known.values():
            self._groups.remove(group)
            self._rows.removeWidget(group)
            # Deleted later, it would be seen until then.
            group.hide()
            group.deleteLater()
        self._known = {}

    def set_assistant(self, *, on: bool) -> None:
        """Offer the assistant in the articles' menus, or do not speak of it."""
        self._assistant = on
        for group in self._groups:
            group.set_assistant(on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _group(self, article: ArticleSummary) -> ArticleGroup:
        meta = article_meta(article, self.tr("{0} characters"), self.tr("kept at {0}"))
        group = ArticleGroup(article, meta)
        group.reader_requested.connect(self.reader_requested)
        group.review_requested.connect(self.review_requested)
        group.export_requested.connect(self.export_requested)
        group.limits_requested.connect(self.limits_requested)
        group.version_requested.connect(self.version_requested)
        group.regenerate_requested.connect(self.regenerate_requested)
        group.details_requested.connect(self.details_requested)
        group.assistant_requested.connect(self.assistant_requested)
        group.exam_requested.connect(self.exam_requested)
        group.retention_requested.connect(self.retention_requested)
        group.set_assistant(on=self._assistant)
        group.unfolded.connect(self._on_unfolded)
        return group

    def _fit(self) -> None:
        for group in self._groups:
            group.set_width(self.width() - 2 * _PAGE_MARGIN)

    @Slot(object, bool)
    def _on_unfolded(self, article: ArticleId, unfolded: bool) -> None:
        self._unfolded[article] = unfolded

    @Slot()
    def _on_export(self) -> None:
        self.export_requested.emit(self.tr("Wengu"), None, None)
