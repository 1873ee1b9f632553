"""A word about what just happened, with a way back."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.kit import Button, Panel, hbox, label

_SHOWN_MS = 6000
_ABOVE_BOTTOM = 190


class Toast(Panel):
    """Floats over the lower part of its parent for some seconds, `above` pixels from its end.

    Signals:
        action_clicked: The button of the toast.
    """

    action_clicked = Signal()

    def __init__(
        self,
        action: str,
        parent: QWidget,
        *,
        icon: str | None = "undo-2",
        above: int = _ABOVE_BOTTOM,
    ) -> None:
        self._text = label("", 14)
        self._above = above
        self._action = Button(action, icon, "ghost")
        super().__init__(hbox(self._text, self._action, spacing=10), pad=8, kind="bar")
        self.setParent(parent)
        self._text.setObjectName("toast_text")
        self._action.setObjectName("toast_action")
        self._action.setVisible(bool(action))
        self._action.clicked.connect(self._on_action_clicked)
        self._timer = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or said last."""
        return self._text.text()

    def say(self, text: str, *, undoable: bool = True) -> None:
        """Show a text for some seconds; what cannot be taken back has no button."""
        self._text.setText(text)
        self._action.setVisible(bool(self._action.text()) and undoable)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        layout, page = self.layout(), self.parentWidget()
        assert layout is not None
        assert page is not None
        layout.activate()
        self.resize(self.sizeHint())
        area = page.rect()
        self.move((area.width() - self.width()) // 2, area.height() - self._above)

    def _on_action_clicked(self) -> None:
        self.hide()
        self.action_clicked.emit()
