"""Searches at the side: kept ones, usual ones, flags, articles with their sections, tags."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTreeView

from studyapp.core.article.text import fold
from studyapp.core.ids import ArticleId
from studyapp.core.search.model import Place
from studyapp.core.search.write import named
from studyapp.services.card_browser import Facets
from studyapp.ui import theme
from studyapp.ui.widgets.card_words import CardWords

_WIDTH = 196
_INDENT = 14


class _Role(IntEnum):
    """SAVED: the name of a kept search. ARTICLE: whose headings are still to be read."""

    SEARCH = Qt.ItemDataRole.UserRole + 1
    SAVED = Qt.ItemDataRole.UserRole + 2
    ARTICLE = Qt.ItemDataRole.UserRole + 3


class SearchSide(QTreeView):
    """Lists searches; headings of an article are read when it is opened.

    Signals:
        chosen: A search.
        forget_requested: The name of a kept search.
    """

    chosen = Signal(str)
    forget_requested = Signal(str)

    def __init__(self, headings: Callable[[ArticleId], Sequence[str]]) -> None:
        super().__init__()
        self.setObjectName("cards_side")
        self.setAccessibleName(self.tr("Searches"))
        self._headings = headings
        self._words = CardWords(self)
        self._facets: Facets | None = None
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setFixedWidth(_WIDTH)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "list")
        self.setFont(theme.font(13))
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        self.expanded.connect(self._on_expanded)
        self.set_facets(Facets())

    def set_facets(self, facets: Facets) -> None:
        """Show other names and kept searches; what was open stays open."""
        if facets == self._facets:
            return
        closed = self._closed()
        self._facets = facets
        self._items.clear()
        groups = (
            (self.tr("Kept searches"), [_saved(each.name, each.search) for each in facets.saved]),
            (self.tr("Usual searches"), [_item(*each) for each in self._usual()]),
            (self.tr("Flags"), [_item(self._words.flag(at), f"flag:{at}") for at in range(1, 5)]),
            (self.tr("Articles"), [_article(*each) for each in facets.articles]),
            (
                self.tr("Tags"),
                [
                    _item(f"{tag}  {notes}", named(Place.TAG, tag))
                    for tag, notes in facets.tags.items()
                ],
            ),
        )
        for title, items in groups:
            if items:
                group = _item(title, None)
                group.setFont(theme.font(12, 500))
                group.appendRows(items)
                self._items.appendRow(group)
                self.setExpanded(group.index(), title not in closed)

    def _usual(self) -> list[tuple[str, str]]:
        return [
            (self.tr("All cards"), ""),
            (self.tr("Due today"), "is:due"),
            (self.tr("New cards"), "is:new"),
            (self.tr("Learning"), "is:learn"),
            (self.tr("Answered today"), "rated:1"),
            (self.tr("Forgotten this week"), "rated:7:1"),
            (self.tr("Added this week"), "added:7"),
            (self.tr("Suspended"), "is:suspended"),
            (self.tr("Buried"), "is:buried"),
            (self.tr("Leeches"), "is:leech"),
            (self.tr("Marked"), "is:marked"),
        ]

    def _closed(self) -> set[str]:
        groups = [self._items.item(row) for row in range(self._items.rowCount())]
        return {each.text() for each in groups if not self.isExpanded(each.index())}

    def _on_chosen(self, index: QModelIndex) -> None:
        search = index.data(_Role.SEARCH)
        if search is None:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.chosen.emit(search)

    def _on_expanded(self, index: QModelIndex) -> None:
        item = self._items.itemFromIndex(index)
        article = item.data(_Role.ARTICLE)
        if article is None:
            return
        item.setData(None, _Role.ARTICLE)
        item.removeRows(0, item.rowCount())
        within = item.data(_Role.SEARCH)
        for heading in dict.fromkeys(self._headings(article)):
            item.appendRow(_item(fold(heading), f"{within} {named(Place.SECTION, heading)}"))

    def _on_menu_requested(self, at: QPoint) -> None:
        name = self.indexAt(at).data(_Role.SAVED)
        if name is None:
            return
        menu = QMenu(self)
        menu.setObjectName("cards_side_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Keep this search no longer")).setData(name)
        menu.triggered.connect(self._on_forget_triggered)
        menu.popup(self.viewport().mapToGlobal(at))

    def _on_forget_triggered(self, action: QAction) -> None:
        self.forget_requested.emit(action.data())


def _item(text: str, search: str | None) -> QStandardItem:
    item = QStandardItem(text)
    item.setToolTip(text if search is None else f"{text}\n{search}".strip())
    item.setData(search, _Role.SEARCH)
    return item


def _saved(name: str, search: str) -> QStandardItem:
    item = _item(name, search)
    item.setData(name, _Role.SAVED)
    return item


def _article(article: ArticleId, title: str) -> QStandardItem:
    item = _item(fold(title), named(Place.ARTICLE, title))
    item.setData(article, _Role.ARTICLE)
    # Stands for the headings until they are read, so that the article can be opened.
    item.appendRow(_item("…", None))
    return item
