"""The table of cards: many can be chosen, keys and a menu act on them."""

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from studyapp.core.ids import CardId
from studyapp.ui import theme
from studyapp.ui.itemmodels.cards import ORDERS, CardModel, Column, Index, Role
from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.keystroke import keystroke
from studyapp.ui.viewmodels.cards_screen import CardsScreen

_ROW_PX = 32
_WIDTHS = {
    Column.TYPE: 50,
    Column.DECK: 58,
    Column.ARTICLE: 112,
    Column.DUE: 84,
    Column.RECALL: 52,
    Column.STABILITY: 52,
    Column.DIFFICULTY: 42,
    Column.LAPSES: 48,
    Column.FLAG: 68,
}
_FIRST_TO_GO = (Column.DIFFICULTY, Column.STABILITY, Column.DECK, Column.TYPE, Column.LAPSES)
_QUESTION_PX = 200
DEEDS = (
    Action.SUSPEND_CARD,
    Action.BURY_CARD,
    Action.MARK,
    Action.FLAG_1,
    Action.FLAG_2,
    Action.FLAG_3,
    Action.FLAG_4,
    Action.SET_DUE,
    Action.RESET,
    Action.EDIT,
    Action.READER,
    Action.INFO,
    Action.UNDO,
    Action.KEYS,
)
"""Keys of the review that mean the same here."""


class CardTable(QTableView):
    """Shows cards in the order they are given.

    Signals:
        current_changed: The CardId the learner went to.
        sort_requested: CardOrder and whether it descends.
        deed_requested: An Action on the chosen cards.
        menu_requested: Where on the screen.
        field_requested: Back to the search.
    """

    current_changed = Signal(object)
    sort_requested = Signal(object, bool)
    deed_requested = Signal(object)
    menu_requested = Signal(QPoint)
    field_requested = Signal()

    def __init__(self, model: CardModel) -> None:
        super().__init__()
        self.setObjectName("cards_table")
        self.setAccessibleName(self.tr("Cards"))
        # An input method in Chinese mode would take the keys for itself.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._cards = model
        self._keymap = Keymap()
        self._rendering = False
        self._screen = CardsScreen()
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)

    @property
    def chosen(self) -> Sequence[CardId]:
        """The chosen cards, in their order."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        ranges = sorted((each.top(), each.bottom()) for each in parts)
        rows = (self._cards.cards(range(top, bottom + 1)) for top, bottom in ranges)
        return tuple(dict.fromkeys(chain.from_iterable(rows)))

    @property
    def current(self) -> CardId | None:
        """The card that has the focus."""
        row = self.currentIndex().row()
        return self._cards.card(row) if row >= 0 else None

    def set_keymap(self, keymap: Keymap) -> None:
        """Listen to other keys."""
        self._keymap = keymap

    def set_screen(self, screen: CardsScreen) -> None:
        """Show what was found; the learner stays at the same card where it is still there."""
        if screen.cards != self._screen.cards:
            here, row = self.current, max(0, self.currentIndex().row())
            self._rendering = True
            self._cards.set_cards(screen.cards)
            found = -1 if here is None else self._cards.row_of(here)
            self._go_to(found if found >= 0 else min(row, len(screen.cards) - 1))
            self._rendering = False
            self._tell_current()
        self._screen = screen
        column = next(each for each, order in ORDERS.items() if order is screen.order)
        order = Qt.SortOrder.DescendingOrder if screen.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def event(self, event: QEvent) -> bool:
        # Else a key of the window, such as that of a page, would go before ours.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._deed(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        if deed is not None:
            if not event.isAutoRepeat():
                self.deed_requested.emit(deed)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.deed_requested.emit(Action.EDIT)
        elif event.key() in {Qt.Key.Key_Slash, Qt.Key.Key_Escape}:
            self.field_requested.emit()
        elif event.text() and event.text().isprintable() and not event.modifiers():
            # Typing a letter would search the first column, row by row.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._cards.rowCount():
            self._go_to(0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_requested.emit(self.viewport().mapToGlobal(corner))
        elif self.indexAt(event.pos()).isValid():
            self.menu_requested.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_room()

    def _deed(self, event: QKeyEvent) -> Action | None:
        action = self._keymap.action(keystroke(event))
        return action if action in DEEDS else None

    def _go_to(self, row: int) -> None:
        if row < 0:
            return
        index = self._cards.index(row, 0)
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _tell_current(self) -> None:
        if self.current is not None:
            self.current_changed.emit(self.current)

    def _on_current_changed(self, _current: Index, _before: Index) -> None:
        if not self._rendering:
            self._tell_current()

    def _on_header_clicked(self, section: int) -> None:
        order = ORDERS[Column(section)]
        again = order is self._screen.order
        self.sort_requested.emit(order, again and not self._screen.descending)

    def _leave_room(self) -> None:
        """Hide columns, the least wanted first, until the question can be read."""
        room = self.viewport().width() - _QUESTION_PX - sum(_WIDTHS.values())
        for column in _FIRST_TO_GO:
            hidden = room < 0
            self.setColumnHidden(column, hidden)
            if hidden:
                room += _WIDTHS[column]

    def _set_up(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        # A header asks at each painting whether all of its column is chosen, card by card.
        across.setSelectionModel(QItemSelectionModel(self._cards, across))
        down.setSelectionModel(QItemSelectionModel(self._cards, down))
        across.setSectionResizeMode(Column.QUESTION, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, width)
        across.setHighlightSections(False)
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(True)
        across.setMinimumSectionSize(36)
        across.setFixedHeight(_ROW_PX)
        across.sectionClicked.connect(self._on_header_clicked)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW_PX)
        down.hide()
        self.setFont(theme.font(13))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "list")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(False)


class _Delegate(QStyledItemDelegate):
    """Paints suspended cards paler; the column of due dates says it as well."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        line = index.data(Role.LINE)
        tokens = theme.current()
        pale = line is not None and line.state.suspended
        ink = tokens.text if index.column() == Column.QUESTION and not pale else tokens.text2
        colour = QColor(tokens.text3 if pale else ink)
        palette = option.palette
        for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
            palette.setBrush(role, QBrush(colour))
        option.palette = palette
