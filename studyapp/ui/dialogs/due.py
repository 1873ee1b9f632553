"""Another due date for the card under review."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from studyapp.core.scheduling.due_text import due_in
from studyapp.ui import theme
from studyapp.ui.widgets.kit import Button, hbox, label, vbox


class DueDialog(QDialog):
    """Takes days from today as Anki writes them.

    Signals:
        chosen: A text that `due_text.due_in` understands.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("due_dialog")
        self.setWindowTitle(self.tr("Set the due date"))
        self.setMinimumWidth(420)
        self._field = QLineEdit("1")
        self._field.setObjectName("due_field")
        self._field.setAccessibleName(self.tr("Days from today"))
        self._field.setFont(theme.font(15))
        self._field.selectAll()
        self._told = label("", 13, role="text2", wrap=True)
        self._told.setObjectName("due_told")
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("due_cancel")
        cancel.setAutoDefault(False)
        self._do = Button(self.tr("Set"), "check", "primary")
        self._do.setObjectName("due_do")
        self._do.setDefault(True)
        explained = self.tr("0 is today, 1 tomorrow; 3-7 picks one of these days.")
        self.setLayout(
            vbox(
                label(self.tr("Days from today"), 17, 700),
                label(explained, 13, role="text2", wrap=True),
                self._field,
                self._told,
                6,
                hbox(None, cancel, self._do),
                spacing=12,
                margins=(24, 20, 24, 18),
            )
        )
        self._field.textChanged.connect(self._on_text)
        cancel.clicked.connect(self.reject)
        self._do.clicked.connect(self._on_do)
        self._on_text(self._field.text())

    @Slot(str)
    def _on_text(self, text: str) -> None:
        days = due_in(text)
        self._do.setEnabled(days is not None)
        if days is None:
            self._told.setText(self.tr("Write a number of days, such as 5, or two, such as 3-7."))
        elif days[1] == 0:
            self._told.setText(self.tr("The card comes today."))
        elif days[0] == days[1]:
            self._told.setText(self.tr("The card comes in %n day(s).", "", days[0]))
        else:
            self._told.setText(self.tr("The card comes in {0} to {1} days.").format(*days))

    @Slot()
    def _on_do(self) -> None:
        self.chosen.emit(self._field.text())
        self.accept()
