"""A line across the page that says what happened, and one that shows how far a job is."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from studyapp.ui.widgets.kit import Button, IconButton, Panel, hbox, label, set_property, vbox

_SHOWN_MS = 10_000
_AROUND = (24, 4, 24, 10)


class NoticeBar(QWidget):
    """Says what happened. An error stays until it is closed, good news go by themselves.

    Signals:
        action_clicked: The button beside the text.
    """

    action_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._text = label("", 14, wrap=True)
        self._action = Button("", None, "ghost")
        self._close = IconButton("x", "", 16, 28)
        super().__init__(parent)
        line = hbox((self._text, 1), self._action, self._close, spacing=10)
        self._panel = Panel(line, pad=8, kind="error")
        self.setLayout(vbox(self._panel, margins=_AROUND))
        self._close.set_tip(self.tr("Close"))
        self._text.setObjectName("notice_text")
        self._action.setObjectName("notice_action")
        self._close.setObjectName("notice_close")
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._action.clicked.connect(self._on_action_clicked)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or said last."""
        return self._text.text()

    def say_error(self, text: str) -> None:
        """Show what went wrong."""
        self._timer.stop()
        self._show("error", text, "")

    def say(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Show what was done, with a button if there is something to do next.

        The button does `act`; without it, `action_clicked` is told.
        """
        self._act = act
        self._show("bar", text, action)
        self._timer.start()

    def _show(self, kind: str, text: str, action: str) -> None:
        set_property(self._panel, "kind", kind)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.show()

    @Slot()
    def _on_action_clicked(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
        else:
            self.action_clicked.emit()


class JobBar(QWidget):
    """Shows how far a job is.

    Signals:
        cancelled: The learner wants it to stop.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        self._text = label("", 13, 400, "text2")
        self._progress = QProgressBar()
        self._cancel = Button("", "x", "ghost")
        super().__init__()
        line = hbox(self._text, (self._progress, 1), self._cancel, spacing=12)
        self.setLayout(vbox(Panel(line, pad=8, kind="bar"), margins=_AROUND))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setObjectName("job_cancel")
        self._text.setObjectName("job_text")
        self._progress.setObjectName("job_progress")
        self._progress.setTextVisible(False)
        self._cancel.clicked.connect(self.cancelled)
        self.hide()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show what runs and how far it is; it moves to and fro while total is 0."""
        self._text.setText(text)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setAccessibleName(text)
        self.show()
