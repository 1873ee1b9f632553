"""Headings as rows."""

from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class Heading(Protocol):
    """What a row shows."""

    @property
    def block(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def heat(self) -> float | None: ...


class OutlineRole(IntEnum):
    """What the model tells beside the text."""

    BLOCK = Qt.ItemDataRole.UserRole + 1
    LEVEL = Qt.ItemDataRole.UserRole + 2
    HEAT = Qt.ItemDataRole.UserRole + 3


class OutlineModel(QAbstractListModel):
    """The headings of one article, flat, each with its level."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Heading, ...] = ()

    def set_rows(self, rows: tuple[Heading, ...]) -> None:
        """Show other headings; where only the memory changed, rows stay."""
        same = [row.block for row in rows] == [row.block for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.text
            case OutlineRole.BLOCK:
                return row.block
            case OutlineRole.LEVEL:
                return row.level
            case OutlineRole.HEAT:
                return row.heat
            case _:
                return None
