"""What is shown when there is nothing more to review."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from studyapp.services.views import DaySummary
from studyapp.ui import theme
from studyapp.ui.viewmodels.review_screen import ReviewScreen
from studyapp.ui.views.review_words import ReviewWords
from studyapp.ui.widgets.kit import Button, Panel, hbox, label, vbox

_WIDTH = 560
_SEAL = 52


class _Seal(QWidget):
    """A check mark on a soft disc."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SEAL, _SEAL)
        theme.notifier.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = theme.current()
        inset = _SEAL * 0.27
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawEllipse(self.rect())
            mark = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            theme.paint_icon(painter, "check", mark, tokens.accent_text, 2)


class ReviewFinished(QWidget):
    """Tells what was done today and what comes next.

    Signals:
        today_clicked, reading_clicked, rest_clicked, undo_clicked: What the learner wants.
    """

    today_clicked = Signal()
    reading_clicked = Signal()
    rest_clicked = Signal()
    undo_clicked = Signal()

    def __init__(self, words: ReviewWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_finished")
        self._words = words
        self._title = label("", 26, 700)
        self._title.setObjectName("review_finished_title")
        self._next = label("", 14, role="text2", wrap=True)
        self._next.setObjectName("review_finished_next")
        self._reviews, self._minutes, self._again, self._new = (
            label("", 26, 700) for _ in range(4)
        )
        self._reviews.setObjectName("review_finished_reviews")
        self._figures = Panel(
            hbox(
                _figure(self._reviews, self.tr("Reviews")),
                None,
                _figure(self._minutes, self.tr("Time")),
                None,
                _figure(self._again, self.tr("Again")),
                None,
                _figure(self._new, self.tr("New learnt")),
                spacing=0,
            ),
            pad=24,
        )
        self._rest = self._button("review_finished_rest", "", "play", "secondary")
        self._rest.clicked.connect(self.rest_clicked)
        self._undo = self._button("review_finished_undo", self.tr("Undo"), "undo-2", "ghost")
        self._undo.clicked.connect(self.undo_clicked)
        self._lay_out()

    def set_screen(self, screen: ReviewScreen) -> None:
        """Show the summary of a finished screen."""
        summary = screen.summary
        if summary is None:
            return
        done = summary.reviews > 0
        self._title.setText(self._headline(screen, done=done))
        self._next.setText(self._what_comes(screen, summary))
        self._figures.setVisible(done)
        self._reviews.setText(str(summary.reviews))
        self._minutes.setText(self._words.time_spent(summary.seconds))
        self._again.setText(str(summary.again))
        self._new.setText(str(summary.new_learnt))
        self._undo.setVisible(screen.can_undo)
        self._rest.setText(self.tr("Review %n more card(s)", "", screen.rest))
        self._rest.setVisible(screen.rest > 0)

    def _headline(self, screen: ReviewScreen, *, done: bool) -> str:
        if screen.next_in is not None:
            return self.tr("Time for a short break")
        if not done:
            return self.tr("Nothing to review now")
        return self.tr("This part is done") if screen.scoped else self.tr("Done for today")

    def _what_comes(self, screen: ReviewScreen, summary: DaySummary) -> str:
        if summary.due_tomorrow:
            tomorrow = self.tr("%n card(s) will be due tomorrow.", "", summary.due_tomorrow)
        else:
            tomorrow = self.tr("No card will be due tomorrow.")
        if screen.next_in is None:
            return tomorrow
        when = self._words.interval(screen.next_in)
        return self.tr("The next learning card comes {0}.").format(when) + "\n" + tomorrow

    def _button(self, name: str, text: str, icon: str, kind: str) -> Button:
        button = Button(text, icon, kind)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        today = self._button("review_finished_today", self.tr("Back to today"), "house", "primary")
        today.clicked.connect(self.today_clicked)
        reading = self._button(
            "review_finished_reading", self.tr("Read on"), "book-open", "secondary"
        )
        reading.clicked.connect(self.reading_clicked)
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        column.setLayout(
            vbox(
                hbox(_Seal(), None),
                4,
                self._title,
                self._next,
                4,
                self._figures,
                4,
                hbox(today, self._rest, reading, None, self._undo, spacing=10),
                spacing=14,
            )
        )
        self.setLayout(
            vbox(None, hbox(None, (column, 10), None), None, None, margins=(24, 0, 24, 0))
        )


def _figure(number: QLabel, name: str) -> QLayout:
    return vbox(number, label(name, 13, role="text2"), spacing=2)
