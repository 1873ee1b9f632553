"""Controls that hold one value, with the same two names on all of them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox

from studyapp.ui import theme
from studyapp.ui.widgets.kit import Button

_WIDTH = 170


class Choice(QComboBox):
    """One of several values.

    Signals:
        edited: The value the learner chose.
    """

    edited = Signal(object)

    def __init__(self, values: Sequence[tuple[str, Any]]) -> None:
        super().__init__()
        self.setFont(theme.font(14))
        self.setFixedWidth(_WIDTH)
        self._values = [value for _, value in values]
        self.addItems([text for text, _ in values])
        self.activated.connect(self._on_activated)

    def set_value(self, value: Any) -> None:
        """Show a value without telling that it was edited."""
        self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the page; it must not change what it happens to pass over.
        event.ignore()

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.edited.emit(self._values[place])


class Number(QSpinBox):
    """A whole number, told when editing is done.

    Signals:
        edited: The number the learner chose.
    """

    edited = Signal(object)

    def __init__(self, low: int, high: int, suffix: str = "", *, step: int = 1) -> None:
        super().__init__()
        self.setSingleStep(step)
        self.setFont(theme.font(14))
        self.setFixedWidth(_WIDTH)
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(8, 0, 0, 0)
        self.valueChanged.connect(self._on_value_changed)

    def set_value(self, value: Any) -> None:
        """Show a number without telling that it was edited."""
        blocked = self.blockSignals(True)
        self.setValue(int(value))
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(int)
    def _on_value_changed(self, number: int) -> None:
        self.edited.emit(self.meant(number))

    def meant(self, number: int) -> Any:
        """Return the value that a number shown stands for."""
        return number


class Percentage(Number):
    """A share from 0 to 1, shown in whole percent."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__(round(low * 100), round(high * 100), "%")

    def set_value(self, value: Any) -> None:
        super().set_value(round(float(value) * 100))

    def meant(self, number: int) -> Any:
        return number / 100


class Switch(QCheckBox):
    """Yes or no.

    Signals:
        edited: What the learner chose.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(20, 24)
        self.clicked.connect(self._on_clicked)

    def set_value(self, value: Any) -> None:
        """Show a value without telling that it was edited."""
        self.setChecked(bool(value))

    @Slot(bool)
    def _on_clicked(self, checked: bool) -> None:
        self.edited.emit(checked)


class Words(QLineEdit):
    """A line of text, told when editing is done.

    Signals:
        edited: The text the learner entered, without blanks around it.
    """

    edited = Signal(object)

    def __init__(self, example: str = "") -> None:
        super().__init__()
        self.setFont(theme.font(14))
        self.setFixedWidth(2 * _WIDTH)
        self.setPlaceholderText(example)
        self.editingFinished.connect(self._on_finished)

    def set_value(self, value: Any) -> None:
        """Show a text without telling that it was edited."""
        if self.text() != value:
            self.setText(str(value))

    @Slot()
    def _on_finished(self) -> None:
        self.edited.emit(self.text().strip())


class Permission(Button):
    """Something the learner allows, and may take back. Its value is "" when it is not allowed.

    Signals:
        edited: "" when it is taken back.
        requested: The learner wants to allow it.
    """

    edited = Signal(object)
    requested = Signal()

    def __init__(self, allow: str, withdraw: str) -> None:
        super().__init__(allow)
        self._words = (allow, withdraw)
        self._allowed = False
        self.clicked.connect(self._on_clicked)

    def set_value(self, value: Any) -> None:
        """Show whether it is allowed."""
        self._allowed = bool(value)
        self.setText(self._words[self._allowed])

    @Slot()
    def _on_clicked(self) -> None:
        if self._allowed:
            self.edited.emit("")
        else:
            self.requested.emit()


class KeysButton(Button):
    """Leads to where keys are changed. Its value is what the settings keep of them.

    Signals:
        edited: Never; they are changed elsewhere.
    """

    edited = Signal(object)

    def set_value(self, _value: Any) -> None:
        """Take note of keys; the way back to the usual ones tells whether there are others."""


SettingControl = Choice | Number | Switch | Words | Permission | KeysButton
