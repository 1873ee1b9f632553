"""What an exam asks: everything, or some articles, sections and decks."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QLineEdit, QTreeView, QWidget

from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.exam import EVERYTHING, ExamScope
from studyapp.services.plan_views import ScopeSection
from studyapp.services.views import ArticleSummary
from studyapp.ui import theme
from studyapp.ui.itemmodels.exam_scope import ScopeModel
from studyapp.ui.widgets.kit import set_property, vbox

_INDENT = 18
_LONG = 12
"""Nodes from which on there is a search."""


class ScopeList(QWidget):
    """A box for everything, and a tree of articles with their sections and decks.

    Signals:
        changed: Another scope was chosen.
    """

    changed = Signal()

    def __init__(self, articles: Sequence[ArticleSummary]) -> None:
        super().__init__()
        self._everything = QCheckBox(self.tr("All articles, those to come as well"))
        self._everything.setObjectName("exam_everything")
        self._everything.setFont(theme.font(13))
        self._model = ScopeModel(articles, self)
        self._found = QSortFilterProxyModel(self)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setAutoAcceptChildRows(True)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setSourceModel(self._model)
        self._search = QLineEdit()
        self._search.setObjectName("exam_scope_search")
        self._search.setFont(theme.font(13))
        self._search.setPlaceholderText(self.tr("Find an article, a section or a deck"))
        self._search.setClearButtonEnabled(True)
        self._tree = self._make_tree()
        self.setLayout(vbox(self._everything, self._search, (self._tree, 1), spacing=8))
        self._everything.clicked.connect(self._on_everything)
        self._search.textChanged.connect(self._on_searched)
        self._model.dataChanged.connect(self.changed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self._search.setFocus)
        self._show_search()

    def set_scope(self, scope: ExamScope) -> None:
        """Tick what a scope names."""
        self._everything.setChecked(scope == EVERYTHING)
        self._model.set_scope(scope)
        self._unfold_ticked()
        self._enable()

    @Slot(object)
    def set_outlines(self, outlines: Mapping[ArticleId, Sequence[ScopeSection]]) -> None:
        """Show the sections of the articles as well."""
        before = self.scope
        self._model.set_outlines(outlines)
        self._show_search()
        self._unfold_ticked()
        if self.scope != before:
            self.changed.emit()  # the same sections, in the order of the text

    @property
    def scope(self) -> ExamScope | None:
        """What is ticked; None for nothing."""
        if self._everything.isChecked():
            return EVERYTHING
        ticked = self._model.scope
        return None if ticked.is_everything else ticked

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("exam_scope")
        tree.setAccessibleName(self.tr("What it asks"))
        set_property(tree, "kind", "plain")
        tree.setFont(theme.font(13))
        tree.setHeaderHidden(True)
        tree.setIndentation(_INDENT)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setModel(self._found)
        return tree

    def _show_search(self) -> None:
        self._search.setVisible(self._model.size >= _LONG)

    def _unfold_ticked(self) -> None:
        """Unfold what is ticked in part, so that what is ticked can be seen."""
        for index in self._model.ticked_in_part():
            self._tree.expand(self._found.mapFromSource(index))

    def _enable(self) -> None:
        for each in (self._tree, self._search):
            each.setEnabled(not self._everything.isChecked())

    @Slot()
    def _on_everything(self) -> None:
        self._enable()
        self.changed.emit()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        if text.strip():
            self._tree.expandAll()
        else:
            self._tree.collapseAll()
            self._unfold_ticked()
