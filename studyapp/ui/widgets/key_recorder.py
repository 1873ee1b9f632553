"""Takes the next key that is pressed, whatever it is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.ui import theme
from studyapp.ui.keystroke import keystroke


class KeyRecorder(QLabel):
    """Says what it waits for; Esc and the loss of the focus end the waiting.

    Signals:
        recorded: The key, named as in the keymap.
        given_up: No key came.
    """

    recorded = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt sends events while the label is being made.
        self._waiting = False
        super().__init__(parent)
        self.setObjectName("key_recorder")
        self.setFont(theme.font(14, 500))
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # An input method in Chinese mode would take the key for itself.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def wait_for(self, words: str) -> None:
        """Wait for a key and say so."""
        self._waiting = True
        self.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if self._waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                # Before Qt takes Tab to move the focus.
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._waiting:
            self._waiting = False
            self.given_up.emit()

    def _take(self, event: QKeyEvent) -> None:
        key = keystroke(event)
        if not key:
            return
        self._waiting = False
        if key == "Esc":
            self.given_up.emit()
        else:
            self.recorded.emit(key)
