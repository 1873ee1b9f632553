"""What becomes of the cards: counts, and the questions behind each count."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.core.cards.diff import ChangeKind
from studyapp.services.preview import NoteRow, Offer
from studyapp.ui import theme
from studyapp.ui.dialogs.import_words import change_name
from studyapp.ui.widgets.kit import Button, hbox, vbox
from studyapp.ui.wording import number

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.RETIRED, ChangeKind.LOST)
_LINE, _GAP, _PAD = 21, 12, 10
_LEAST_HEIGHT = 78
_ARROW = "→ "


class Role(IntEnum):
    """What a row tells beside its text."""

    LINES = Qt.ItemDataRole.UserRole


class ChangesModel(QAbstractListModel):
    """The notes of one kind of change; a rewritten one has two lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[NoteRow, ...] = ()

    def set_rows(self, rows: tuple[NoteRow, ...]) -> None:
        """Show other notes."""
        if rows is not self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        lines = _lines(self._rows[index.row()])
        match role:
            case Role.LINES:
                return lines
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return "\n".join(lines)
            case _:
                return None


class ChangeDelegate(QStyledItemDelegate):
    """Paints one or two lines, and a hairline below."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, len(index.data(Role.LINES)) * _LINE + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.current()
        area: QRect = option.rect.adjusted(_PAD, _GAP // 2, -_PAD, 0)
        font = theme.font(13)
        metrics = QFontMetrics(font)
        lines = index.data(Role.LINES)
        painter.save()
        painter.setFont(font)
        for place, line in enumerate(lines):
            old = place == 0 and len(lines) > 1
            painter.setPen(QColor(tokens.text3 if old else tokens.text))
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, area.width())
            box = QRect(area.left(), area.top() + place * _LINE, area.width(), _LINE)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(area.left(), option.rect.bottom(), area.right(), option.rect.bottom())
        painter.restore()


class ChangesPanel(QWidget):
    """Counts to press, and a list that unfolds.

    Signals:
        toggled: The ChangeKind whose count was pressed.
    """

    toggled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_changes")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._on_clicked)
        self._buttons = {kind: self._make_button(kind) for kind in _SHOWN}
        self._model = ChangesModel(self)
        self._list = QListView()
        self._list.setObjectName("import_rows")
        self._list.setProperty("kind", "well")
        self._list.setModel(self._model)
        self._list.setItemDelegate(ChangeDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setMinimumHeight(_LEAST_HEIGHT)
        self._list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        counts = hbox(*self._buttons.values(), None, spacing=6)
        self.setLayout(vbox(counts, (self._list, 100), None, spacing=8))

    def set_changes(
        self, offer: Offer, listed: ChangeKind | None, rows: tuple[NoteRow, ...]
    ) -> None:
        """Show the counts of an offer, and the notes of one kind if one is listed."""
        for kind, button in self._buttons.items():
            count = offer.count(kind)
            button.setText(f"{change_name(kind)} {number(count)}")
            button.setVisible(count > 0)
            button.setChecked(kind is listed)
        self._model.set_rows(rows)
        self._list.setVisible(bool(rows))
        if listed:
            self._list.setAccessibleName(change_name(listed))

    def _make_button(self, kind: ChangeKind) -> Button:
        button = Button("", kind="chip")
        button.setObjectName(f"import_{kind}")
        button.setFont(theme.font(13, 500))
        button.setCheckable(True)
        button.setAutoDefault(False)
        self._group.addButton(button, _SHOWN.index(kind))
        return button

    @Slot(int)
    def _on_clicked(self, place: int) -> None:
        self.toggled.emit(_SHOWN[place])


def _lines(row: NoteRow) -> tuple[str, ...]:
    if row.answers:
        before, after = row.answers
        return row.after, f"{before} {_ARROW}{after}"
    if row.before and row.after and row.before != row.after:
        return row.before, f"{_ARROW}{row.after}"
    return (row.after or row.before,)
