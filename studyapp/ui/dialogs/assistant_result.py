"""How far the assistant is, and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from studyapp.core.errors import StudyError
from studyapp.services.assist_views import AssistReport
from studyapp.ui.dialogs.assistant_words import refusal_text, stopped_text
from studyapp.ui.error_text import error_text
from studyapp.ui.widgets.kit import Button, clear, hbox, label, vbox


class RunningPage(QWidget):
    """Progress, and the way to stop.

    Signals:
        cancelled: The learner wants it to stop.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", 14, role="text2")
        self._text.setObjectName("assistant_progress_text")
        self._bar = QProgressBar()
        self._bar.setObjectName("assistant_progress")
        self._bar.setTextVisible(False)
        cancel = Button(self.tr("Stop"), "x")
        cancel.setObjectName("assistant_cancel")
        cancel.clicked.connect(self.cancelled)
        self.setFocusProxy(cancel)
        self.setLayout(
            vbox(
                label(self.tr("The assistant is reading…"), 17, 700),
                self._text,
                self._bar,
                label(
                    self.tr("What it suggests is checked against the article, word for word."),
                    12,
                    role="text3",
                    wrap=True,
                ),
                None,
                hbox(None, cancel),
                spacing=12,
            )
        )

    def set_progress(self, done: int, total: int) -> None:
        """Show how many requests are done; the bar moves to and fro while total is 0."""
        self._text.setText(self.tr("{0} of {1} parts").format(done, total) if total else "")
        self._bar.setRange(0, total)
        self._bar.setValue(done)


class ResultPage(QWidget):
    """What was suggested, and what was dropped and why.

    Signals:
        inbox_requested: The learner wants to decide on the suggestions.
        closed: Enough.
    """

    inbox_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", 17, 700)
        self._title.setObjectName("assistant_result")
        self._stopped = label("", 14, role="hard", wrap=True)
        self._stopped.setObjectName("assistant_stopped")
        self._dropped = label("", 14, 500)
        self._dropped.setObjectName("assistant_dropped")
        self._reasons = vbox(spacing=4)
        self._inbox = Button(self.tr("To the inbox"), None, "primary")
        self._inbox.setObjectName("assistant_inbox")
        self._inbox.clicked.connect(self.inbox_requested)
        self._close = Button(self.tr("Close"))
        self._close.setObjectName("assistant_done")
        self._close.clicked.connect(self.closed)
        self.setLayout(
            vbox(
                self._title,
                self._stopped,
                self._dropped,
                self._reasons,
                None,
                hbox(None, self._close, self._inbox),
                spacing=12,
            )
        )

    def show_report(self, report: AssistReport) -> None:
        """Show what came of it."""
        self._title.setText(self.tr("%n card(s) suggested", "", report.suggested))
        self._say(stopped_text(report))
        dropped = sum(report.refused.values())
        self._dropped.setText(self.tr("%n dropped, because they", "", dropped))
        self._dropped.setVisible(dropped > 0)
        clear(self._reasons)
        for refusal, count in sorted(report.refused.items(), key=lambda item: -item[1]):
            text = f"{count} · {refusal_text(refusal)}"
            self._reasons.addWidget(label(text, 14, role="text2", wrap=True))
        self._offer_inbox(offered=report.suggested > 0)

    def show_error(self, error: StudyError | None) -> None:
        """Show why nothing came of it."""
        self._title.setText(self.tr("Nothing was suggested"))
        self._say(error_text(error) if error else "")
        self._dropped.hide()
        clear(self._reasons)
        self._offer_inbox(offered=False)

    def _offer_inbox(self, *, offered: bool) -> None:
        self._inbox.setVisible(offered)
        self.setFocusProxy(self._inbox if offered else self._close)

    def _say(self, text: str) -> None:
        self._stopped.setText(text)
        self._stopped.setVisible(bool(text))
