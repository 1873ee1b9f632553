"""The field for pairs: what stands left and what belongs to it, a pair a row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.kit import IconButton, hbox, label, vbox

_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_FEWEST = 2


class _Side(QLineEdit):
    """One side of a pair.

    Signals:
        entered: Enter. moved: One row up (-1) or down (1). removed: Take the row away.
    """

    entered = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setFont(theme.font(15))
        self.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held, key = event.modifiers(), event.key()
        if held & Qt.KeyboardModifier.AltModifier and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif held == _CONTROL_SHIFT and key == Qt.Key.Key_K:
            self.removed.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class _Row(QWidget):
    def __init__(self, left_title: str, right_title: str, remove: str) -> None:
        super().__init__()
        self.left, self.right = _Side(left_title), _Side(right_title)
        self.remove = IconButton("x", remove, 14, 26)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dash = label("—", 14, role="text3")
        self.setLayout(hbox((self.left, 1), dash, (self.right, 1), self.remove, spacing=6))

    @property
    def pair(self) -> tuple[str, str]:
        """What the row holds."""
        return self.left.text(), self.right.text()

    def set_pair(self, pair: tuple[str, str]) -> None:
        """Hold another pair."""
        for side, text in zip((self.left, self.right), pair, strict=True):
            side.setText(text)
            side.setCursorPosition(0)


class PairsField(QWidget):
    """Pairs. Alt+Up and Alt+Down move a pair, Ctrl+Shift+K removes it, Enter goes on.

    Signals:
        edited: The pairs have changed.
    """

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._rows: list[_Row] = []
        self._column = vbox(spacing=6)
        self.setLayout(self._column)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs, blank ones included."""
        return tuple(row.pair for row in self._rows)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Hold other pairs without telling that they were edited."""
        blocked = self.blockSignals(True)
        wanted = [*pairs, *[("", "")] * (_FEWEST - len(pairs))]
        while len(self._rows) < len(wanted):
            self._append()
        while len(self._rows) > len(wanted):
            self._take(self._rows[-1])
        for row, pair in zip(self._rows, wanted, strict=True):
            row.set_pair(pair)
        self.blockSignals(blocked)

    def add_pair(self) -> None:
        """Begin a new pair at the end."""
        self._append().left.setFocus()
        self.edited.emit()

    def remove_pair(self, row: _Row | None = None) -> None:
        """Remove a row, by default the one with the focus."""
        row = row or self._focused()
        if row is None or len(self._rows) == 1:
            return
        place = self._rows.index(row)
        self._take(row)
        self._rows[min(place, len(self._rows) - 1)].left.setFocus()
        self.edited.emit()

    def move_pair(self, step: int) -> None:
        """Move the pair with the focus one place down (1) or up (-1)."""
        row = self._focused()
        place = self._rows.index(row) + step if row else -1
        if row is None or not 0 <= place < len(self._rows):
            return
        other = self._rows[place]
        on_left = row.left.hasFocus()
        own, others = row.pair, other.pair
        row.set_pair(others)
        other.set_pair(own)
        (other.left if on_left else other.right).setFocus()
        self.edited.emit()

    def _focused(self) -> _Row | None:
        focused = self.focusWidget()
        return next((row for row in self._rows if focused in {row.left, row.right}), None)

    def _append(self) -> _Row:
        row = _Row(self.tr("Left side"), self.tr("Right side"), self.tr("Remove the pair"))
        for side in (row.left, row.right):
            side.textChanged.connect(self._on_changed)
            side.entered.connect(self._on_entered)
            side.moved.connect(self.move_pair)
            side.removed.connect(self._on_removed)
        row.remove.clicked.connect(self._on_remove_clicked)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def _take(self, row: _Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_changed(self) -> None:
        self.edited.emit()

    def _on_removed(self) -> None:
        self.remove_pair()

    def _on_remove_clicked(self) -> None:
        button = self.sender()
        self.remove_pair(next(row for row in self._rows if row.remove is button))

    def _on_entered(self) -> None:
        row = self._focused()
        if row is None:
            return
        if row.left.hasFocus():
            row.right.setFocus()
        elif row is self._rows[-1]:
            self.add_pair()
        else:
            self._rows[self._rows.index(row) + 1].left.setFocus()
