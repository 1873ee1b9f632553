"""The field an answer is typed into."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from studyapp.ui import theme
from studyapp.ui.widgets.typesetting import Typeface

_PX, _PADDING = 20, 22
_MOST_LINES = 6
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class AnswerField(QPlainTextEdit):
    """Takes text, also from an input method. Enter submits, Shift+Enter begins a line.

    Signals:
        submitted: What was typed.
        given_up: The learner would rather think the answer only.
    """

    submitted = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_answer_field")
        self.setAccessibleName(self.tr("Your answer"))
        self.setPlaceholderText(self.tr("Type the answer, then Enter"))
        self.setFont(theme.font(_PX, family=theme.READING_FAMILY))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._composing = False
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another size."""
        self.setFont(theme.font(type_.px(_PX), family=theme.READING_FAMILY))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in _ENTER and not shifted:
            # While the input method composes, Enter chooses its word.
            if not self._composing and not event.isAutoRepeat():
                self.submitted.emit(self.toPlainText())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._height(1))

    def _fit(self) -> None:
        self.setFixedHeight(self._height(self.document().size().height()))

    def _height(self, lines: float) -> int:
        rows = max(1, min(_MOST_LINES, round(lines)))
        return rows * self.fontMetrics().lineSpacing() + _PADDING
