"""A line in which learning steps are typed as in Anki."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from studyapp.core.scheduling.step_notation import MOST_STEPS, StepFault, WrongSteps, read_steps
from studyapp.ui import theme

_WIDTH = 170


class StepsField(QLineEdit):
    """Steps such as "1m 10m", told when editing is done and they can be read.

    Signals:
        edited: The steps as the settings keep them; () for none.
        refused: Why what was typed is not taken; "" when it is.
    """

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFont(theme.font(14))
        self.setFixedWidth(_WIDTH)
        self.setPlaceholderText(self.tr("No steps"))
        self._value: tuple[str, ...] = ()
        self.editingFinished.connect(self._on_finished)

    def set_value(self, value: Any) -> None:
        """Show steps; what is being typed, or was refused, stays while they do not change."""
        if tuple(value) != self._value:
            self._value = tuple(value)
            self._show_value()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the steps that hold with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text() != " ".join(self._value):
            self._show_value()
        else:
            super().keyPressEvent(event)

    def _show_value(self) -> None:
        self.setText(" ".join(self._value))
        self.refused.emit("")

    @Slot()
    def _on_finished(self) -> None:
        match read_steps(self.text()):
            case WrongSteps() as wrong:
                self.refused.emit(self._reason(wrong))
            case steps:
                self._value = steps
                self._show_value()
                self.edited.emit(steps)

    def _reason(self, wrong: WrongSteps) -> str:
        match wrong.fault:
            case StepFault.UNREADABLE:
                return self.tr(
                    "“{0}” is no step: write numbers with s, m or h, such as 1m 10m."
                ).format(wrong.step)
            case StepFault.TOO_LONG:
                return self.tr("“{0}” is too long: a step takes less than a day.").format(
                    wrong.step
                )
            case StepFault.TOO_MANY:
                return self.tr("At most %n step(s).", "", MOST_STEPS)
