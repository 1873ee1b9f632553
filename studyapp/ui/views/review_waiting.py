"""What is shown while the review does something that takes long."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from studyapp.ui.viewmodels.review_screen import ReviewScreen, Waiting
from studyapp.ui.widgets.kit import Button, hbox, label, vbox

_WIDTH = 320


class ReviewWaiting(QWidget):
    """Says what is being done and how far it is.

    Signals:
        cancelled: The learner does not want to wait.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_waiting")
        self._says = {
            Waiting.CHOOSING: self.tr("Choosing the cards…"),
            Waiting.UNDOING: self.tr("Taking it back…"),
            Waiting.REDOING: self.tr("Doing it again…"),
        }
        self._text = label("", 15, role="text2")
        self._text.setObjectName("review_waiting_text")
        self._progress = QProgressBar()
        self._progress.setObjectName("review_waiting_progress")
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(_WIDTH)
        self._cancel = Button(self.tr("Cancel"), "x", "ghost")
        self._cancel.setObjectName("review_waiting_cancel")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.clicked.connect(self.cancelled)
        column = vbox(
            None,
            hbox(None, self._text, None),
            hbox(None, self._progress, None),
            hbox(None, self._cancel, None),
            None,
            spacing=14,
        )
        self.setLayout(column)

    def set_screen(self, screen: ReviewScreen) -> None:
        """Say what a screen waits for; nothing changes for one that waits for nothing."""
        if screen.waiting is None:
            return
        done, total = screen.progress
        self._text.setText(self._says[screen.waiting])
        # To and fro until it is known how much there is to do.
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setAccessibleName(self._text.text())
