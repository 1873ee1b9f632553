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
    name = "one_line"
    """What the names of its parts begin with."""

    def __init__(self, title: str, explained: str, parent: QWidget | None, text: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(f"{self.name}_dialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._field = QLineEdit(text)
        self._field.setObjectName(f"{self.name}_field")
        self._field.setAccessibleName(title)
        self._field.setFont(theme.font(15))
        self._field.selectAll()
        self._told = label("", 13, role="text2", wrap=True)
        self._told.setObjectName(f"{self.name}_told")
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName(f"{self.name}_cancel")
        cancel.setAutoDefault(False)
        self._do = Button(self.tr("Keep"), "check", "primary")
        self._do.setObjectName(f"{self.name}_do")
        self._do.setDefault(True)
        self.setLayout(
            vbox(
                label(title, 17, 700),
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
        self._on_text(text)

    def accepts(self, text: str) -> bool:
        """Tell whether a line will do."""
        return bool(text.strip())

    def comment(self, _text: str) -> str:
        """Return what is said below a line; nothing is shown where nothing is said."""
        return ""

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._do.setEnabled(self.accepts(text))
        comment = self.comment(text)
        self._told.setText(comment)
        self._told.setVisible(bool(comment))

    @Slot()
    def _on_do(self) -> None:
        self.entered.emit(self._field.text().strip())
        self.accept()
