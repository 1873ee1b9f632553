"""Asks for one line of text."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.kit import Button, hbox, label, vbox

_WIDTH = 420


class OneLineDialog(QDialog):
    """Takes a line that is not empty.

    Signals:
        entered: The line.
    """

    entered = Signal(str)

    def __init__(self, title: str, explained: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("one_line_dialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._field = QLineEdit()
        self._field.setObjectName("one_line_field")
        self._field.setAccessibleName(title)
        self._field.setFont(theme.font(14))
        cancel, self._do = Button(self.tr("Cancel")), Button(self.tr("Keep"), "check", "primary")
        cancel.setObjectName("one_line_cancel")
        cancel.setAutoDefault(False)
        self._do.setObjectName("one_line_do")
        self._do.setDefault(True)
        self.setLayout(
            vbox(
                label(title, 17, 700),
                label(explained, 13, role="text2", wrap=True),
                self._field,
                6,
                hbox(None, cancel, self._do),
                spacing=12,
                margins=(24, 20, 24, 18),
            )
        )
        self._field.textChanged.connect(self._on_text)
        cancel.clicked.connect(self.reject)
        self._do.clicked.connect(self._on_do)
        self._on_text("")

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._do.setEnabled(bool(text.strip()))

    @Slot()
    def _on_do(self) -> None:
        self.entered.emit(self._field.text().strip())
        self.accept()
