"""Articles with their sections and decks, to be ticked for an exam."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.scheduling.exam import ExamScope
from studyapp.services.plan_views import ScopeSection
from studyapp.services.views import ArticleSummary
from studyapp.ui.itemmodels.scope_ticks import Tick, TickNode

Index = QModelIndex | QPersistentModelIndex
_STATES = {
    Tick.NONE: Qt.CheckState.Unchecked,
    Tick.SOME: Qt.CheckState.PartiallyChecked,
    Tick.ALL: Qt.CheckState.Checked,
}
_CHECKED = Qt.CheckState.Checked, Qt.CheckState.Checked.value
_Section = tuple[ArticleId, BlockId]
_Deck = tuple[ArticleId, str]


class ScopeModel(QAbstractItemModel):
    """A tree of what an exam may ask; `scope` is what is ticked."""

    def __init__(self, articles: Sequence[ArticleSummary], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._outlines: Mapping[ArticleId, Sequence[ScopeSection]] | None = None
        self._root = TickNode("", ticks=False)
        self._article: dict[TickNode, ArticleId] = {}
        self._deck: dict[TickNode, _Deck] = {}
        self._section: dict[TickNode, _Section] = {}
        self._unplaced: tuple[_Section, ...] = ()
        self.set_scope(ExamScope())

    @property
    def scope(self) -> ExamScope:
        """What is ticked; sections that are not shown yet are kept."""
        return ExamScope(
            tuple(key for node, key in self._article.items() if node.chosen),
            tuple(key for node, key in self._deck.items() if node.chosen),
            (*(key for node, key in self._section.items() if node.chosen), *self._unplaced),
        )

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return sum(1 for _ in self._root.walk()) - 1

    def ticked_in_part(self) -> list[QModelIndex]:
        """Return the nodes below which something is ticked, but not all."""
        found: dict[TickNode, None] = {}
        for node in self._root.walk():
            above = node.above if node.chosen else None
            while above is not None and above is not self._root:
                found[above] = None
                above = above.above
        return [self.createIndex(node.row, 0, node) for node in found]

    def set_scope(self, scope: ExamScope) -> None:
        """Tick what a scope names."""
        self.beginResetModel()
        self._root, self._unplaced = TickNode("", ticks=False), ()
        self._article, self._deck, self._section = {}, {}, {}
        for article in self._articles:
            self._add_article(article, scope)
        for node, article_id in self._article.items():
            node.chosen = article_id in scope.articles
        for node, deck in self._deck.items():
            node.chosen = deck in scope.decks
        for node, section in self._section.items():
            node.chosen = section in scope.sections
        if self._outlines is None:
            self._unplaced = scope.sections
        self.endResetModel()

    def set_outlines(self, outlines: Mapping[ArticleId, Sequence[ScopeSection]]) -> None:
        """Show the sections of the articles as well; what is ticked stays so."""
        scope = self.scope
        self._outlines = outlines
        self.set_scope(scope)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        below = self._node(parent).below
        inside = 0 <= row < len(below) and column == 0
        return self.createIndex(row, column, below[row]) if inside else QModelIndex()

    # The other one, of QObject, has no arguments.
    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        above = self._node(child).above if child.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self._node(parent).below)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1 if self._node(parent).below else 0

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._node(index).ticks else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return node.text
            case Qt.ItemDataRole.CheckStateRole if node.ticks:
                return _STATES[node.tick]
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self._node(index)
        if role != Qt.ItemDataRole.CheckStateRole or not node.ticks:
            return False
        node.set_ticked(ticked=value in _CHECKED)
        self._tell_all(QModelIndex())
        return True

    def _tell_all(self, parent: QModelIndex) -> None:
        """Say that ticks changed: one may change others above, below and beside."""
        rows = self.rowCount(parent)
        if rows:
            first, last = self.index(0, 0, parent), self.index(rows - 1, 0, parent)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
        for row in range(rows):
            self._tell_all(self.index(row, 0, parent))

    def _node(self, index: Index) -> TickNode:
        return index.internalPointer() if index.isValid() else self._root

    def _add_article(self, article: ArticleSummary, scope: ExamScope) -> None:
        node = self._root.add(article.title)
        self._article[node] = article.id
        if self._outlines is not None:
            outline = self._outlines.get(article.id, ())
            known = {each.block for each in _all(outline)}
            lost = [key for key in scope.sections if key[0] == article.id and key[1] not in known]
            if outline or lost:
                above = node.add(self.tr("Sections"), ticks=False)
                self._add_sections(above, article.id, outline)
                for key in lost:
                    text = self.tr("A section that the article has no longer")
                    self._section[above.add(text)] = key
        if len(article.decks) > 1:
            decks = node.add(self.tr("Decks"), ticks=False)
            for deck in article.decks:
                self._deck[decks.add(deck.name)] = article.id, deck.name

    def _add_sections(
        self, above: TickNode, article: ArticleId, sections: Iterable[ScopeSection]
    ) -> None:
        for each in sections:
            node = above.add(each.title)
            self._section[node] = article, each.block
            self._add_sections(node, article, each.below)


def _all(sections: Iterable[ScopeSection]) -> Iterable[ScopeSection]:
    for each in sections:
        yield each
        yield from _all(each.below)
