"""Suggestions as a list: headings and questions, in the order they are given."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.core.cards.model import NoteType
from studyapp.core.ids import NoteId

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A title above the suggestions of an article (level 0) or of a section (level 1)."""

    title: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """One suggestion; `importance` is 1 to 3."""

    note: NoteId
    question: str
    note_type: NoteType
    importance: int


Row = HeadingRow | SuggestionRow


Describe = Callable[[SuggestionRow, int | None], str]


class Role(IntEnum):
    """ROW: the row itself. SCORE: 0 to 100, None while it is not known."""

    ROW = Qt.ItemDataRole.UserRole
    SCORE = Qt.ItemDataRole.UserRole + 1


_TEXT_ROLES = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


class SuggestionModel(QAbstractListModel):
    """Holds rows that come ready made. A change moves only what differs: the view stays put.

    `describe` says a suggestion and its score, for screen readers.
    """

    def __init__(self, describe: Describe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._rows: Sequence[Row] = ()
        self._scores: Mapping[NoteId, int] = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        old = self._rows
        if rows is old:
            return
        same_first = _common(old, rows)
        tail = min(len(old), len(rows)) - same_first
        same_last = min(_common(reversed(old), reversed(rows)), tail)
        gone, come = len(old) - same_first - same_last, len(rows) - same_first - same_last
        nowhere = QModelIndex()
        if gone:
            self.beginRemoveRows(nowhere, same_first, same_first + gone - 1)
            self._rows = (*old[:same_first], *old[len(old) - same_last :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(nowhere, same_first, same_first + come - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows

    def set_scores(self, scores: Mapping[NoteId, int]) -> None:
        """Show other scores."""
        if scores is not self._scores:
            self._scores = scores
            if self._rows:
                last = self.index(len(self._rows) - 1)
                self.dataChanged.emit(self.index(0), last, [Role.SCORE])

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], HeadingRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if isinstance(row, SuggestionRow):
            return self._of_suggestion(row, role)
        return row.title if role in _TEXT_ROLES else None

    def _of_suggestion(self, row: SuggestionRow, role: int) -> Any:
        match role:
            case Role.SCORE:
                return self._scores.get(row.note)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._describe(row, self._scores.get(row.note))
            case _:
                return row.question if role in {*_TEXT_ROLES, Qt.ItemDataRole.ToolTipRole} else None


def _common(some: Iterable[Row], others: Iterable[Row]) -> int:
    """Return how many rows two lists have in common at their beginning."""
    same = takewhile(_alike, zip(some, others, strict=False))
    return sum(1 for _ in same)


def _alike(pair: tuple[Row, Row]) -> bool:
    one, other = pair
    return one is other or one == other
