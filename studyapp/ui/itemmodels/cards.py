"""Cards as rows: ids that SQL sorted, told a hundred at a time when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.core.ids import CardId
from studyapp.services.card_browser import CardLine
from studyapp.services.card_ports import CardOrder
from studyapp.ui import theme

Index = QModelIndex | QPersistentModelIndex
AT_ONCE = 100
_KEPT = 40
"""Hundreds of rows that are kept; to scroll through all of them must not fill the memory."""


class Column(IntEnum):
    """What a column tells."""

    QUESTION = 0
    TYPE = 1
    DECK = 2
    ARTICLE = 3
    DUE = 4
    RECALL = 5
    STABILITY = 6
    DIFFICULTY = 7
    LAPSES = 8
    FLAG = 9


ORDERS = dict(zip(Column, CardOrder, strict=True))
_NUMBERS = frozenset({Column.RECALL, Column.STABILITY, Column.DIFFICULTY, Column.LAPSES})
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Role(IntEnum):
    """What the model tells beside the text. LINE: the CardLine; None when the card is gone."""

    LINE = Qt.ItemDataRole.UserRole + 1


class CardModel(QAbstractTableModel):
    """One row for each card. It does not sort: whoever gives the ids does.

    `fetch` tells cards, `say` puts one into words; `titles` of columns go with what they mean.
    """

    def __init__(
        self,
        fetch: Callable[[Sequence[CardId]], Sequence[CardLine]],
        say: Callable[[CardLine, Column], str],
        titles: Mapping[Column, tuple[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._say = say
        self._titles = titles
        self._cards: Sequence[CardId] = ()
        self._told: OrderedDict[int, Mapping[CardId, CardLine]] = OrderedDict()

    def set_cards(self, cards: Sequence[CardId]) -> None:
        """Show other cards."""
        self.beginResetModel()
        self._cards = cards
        self._told.clear()
        self.endResetModel()

    def tell_again(self) -> None:
        """Show the same cards as they stand now."""
        self._told.clear()
        if self._cards:
            last = self.index(len(self._cards) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def card(self, row: int) -> CardId:
        """Return the card of a row."""
        return self._cards[row]

    def cards(self, rows: range) -> Sequence[CardId]:
        """Return the cards of rows."""
        return self._cards[rows.start : rows.stop]

    def row_of(self, card: CardId) -> int:
        """Return the row of a card; -1 when it is not there."""
        try:
            return self._cards.index(card)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._titles[column][0]
            case Qt.ItemDataRole.ToolTipRole:
                return self._titles[column][1]
            case Qt.ItemDataRole.FontRole:
                return theme.font(12, 500)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column in _NUMBERS else _LEFT
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _NUMBERS else _LEFT
        if role not in {Qt.ItemDataRole.DisplayRole, Role.LINE}:
            return None
        line = self._line(index.row())
        if role == Role.LINE:
            return line
        return "" if line is None else self._say(line, column)

    def _line(self, row: int) -> CardLine | None:
        start = row - row % AT_ONCE
        if start not in self._told:
            lines = self._fetch(self._cards[start : start + AT_ONCE])
            self._told[start] = {line.card.id: line for line in lines}
            if len(self._told) > _KEPT:
                self._told.popitem(last=False)
        return self._told[start].get(self._cards[row])
