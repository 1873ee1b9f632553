"""What all sheets of exercises have in common."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.typesetting import Typeface


class Sheet(QWidget):
    """Shows one kind of exercise and tells what the mouse makes of it.

    Signals:
        changed: What the exercise has become.
        submitted: A typed answer.
        given_up: The learner would rather think the answer only.
    """

    changed = Signal(object)
    submitted = Signal(str)
    given_up = Signal()

    @property
    def field(self) -> QWidget | None:
        """What takes the focus; None where nothing is typed."""
        return None

    @property
    def current(self) -> QWidget:
        """The part that must be in sight."""
        return self

    @property
    def spoken(self) -> str:
        """How the exercise stands, to be read aloud; the sheet's name where there is no more."""
        return self.accessibleName()

    def set_exercise(self, exercise: Any) -> None:
        """Show an exercise of the sheet's kind; without one there is nothing to see."""
        self.setVisible(exercise is not None)

    def submit(self) -> bool:
        """Hand in what is typed; tell whether anything can be."""
        return False

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another typeface and size."""
