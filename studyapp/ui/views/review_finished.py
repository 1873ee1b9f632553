"""What is shown when there is nothing more to review."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from studyapp.services.views import DaySummary, StudyKind
from studyapp.ui import theme
from studyapp.ui.viewmodels.review import MORE_MINUTES
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
        drill_clicked: Go over what was forgotten today.
        more_time_clicked: Go on though the time is over.
        study_clicked: Study in another way than usual.
    """

    today_clicked = Signal()
    reading_clicked = Signal()
    rest_clicked = Signal()
    undo_clicked = Signal()
    drill_clicked = Signal()
    more_time_clicked = Signal()
    study_clicked = Signal()

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
        self._drill = self._button("review_finished_drill", "", "target", "secondary")
        self._drill.clicked.connect(self.drill_clicked)
        self._more_time = self._button("review_finished_more", "", "clock", "secondary")
        self._more_time.setText(self.tr("%n more minute(s)", "", MORE_MINUTES))
        self._more_time.clicked.connect(self.more_time_clicked)
        self._lay_out()
        for key, button in (("D", self._drill), ("M", self._more_time), ("C", self._study)):
            # Only while the button is to be seen: a hidden one has no shortcut.
            QShortcut(QKeySequence(key), button, button.click)
            button.setToolTip(key)

    def set_screen(self, screen: ReviewScreen) -> None:
        """Show the summary of a finished screen."""
        summary = screen.summary
        if summary is None:
            return
        done = summary.reviews > 0
        after_drill = screen.study.kind is StudyKind.DRILL
        self._drill.setText(self.tr("Go over today's %n mistake(s) once more", "", summary.missed))
        self._drill.setVisible(summary.missed > 0 and not after_drill and screen.next_in is None)
        self._more_time.setVisible(screen.time_over)
        self._title.setText(self._headline(screen, done=done))
        self._next.setText(self._what_comes(screen, summary))
        self._figures.setVisible(done and screen.study.counts)
        self._reviews.setText(str(summary.reviews))
        self._minutes.setText(self._words.time_spent(summary.seconds))
        self._again.setText(str(summary.again))
        self._new.setText(str(summary.new_learnt))
        self._undo.setVisible(screen.can_undo)
        self._rest.setText(self.tr("Review %n more card(s)", "", screen.rest))
        self._rest.setVisible(screen.rest > 0 and not screen.time_over)

    def _headline(self, screen: ReviewScreen, *, done: bool) -> str:
        if screen.time_over:
            return self.tr("Time is over")
        if not screen.study.counts:
            return self.tr("All known once")
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
        if screen.time_over:
            return self._what_is_left(screen, summary)
        if not screen.study.counts:
            return self.tr("Nothing of this was counted; the days of the cards stay as they are.")
        if summary.held_back and not screen.scoped:
            held = self.tr(
                "%n due card(s) are not asked today: a limit, a sibling or an exam holds "
                "them back.",
                "",
                summary.held_back,
            )
            tomorrow = f"{held}\n{tomorrow}"
        if screen.next_in is None:
            return tomorrow
        when = self._words.interval(screen.next_in)
        return self.tr("The next learning card comes {0}.").format(when) + "\n" + tomorrow

    def _what_is_left(self, screen: ReviewScreen, summary: DaySummary) -> str:
        if not screen.rest:
            left = self.tr("Nothing is left for today.")
        else:
            left = self.tr(
                "%n card(s) of today are left. Those not done today wait for you tomorrow.",
                "",
                screen.rest,
            )
        due = summary.due_tomorrow
        more = self.tr("%n more card(s) will be due tomorrow.", "", due) if due else ""
        return f"{left}\n{more}".rstrip()

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
        self._study = self._button(
            "review_finished_study", self.tr("Custom study…"), "layers", "ghost"
        )
        self._study.clicked.connect(self.study_clicked)
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
                hbox(today, self._more_time, self._rest, reading, None, self._undo, spacing=10),
                hbox(self._drill, self._study, None, spacing=10),
                spacing=14,
            )
        )
        self.setLayout(
            vbox(None, hbox(None, (column, 10), None), None, None, margins=(24, 0, 24, 0))
        )


def _figure(number: QLabel, name: str) -> QLayout:
    return vbox(number, label(name, 13, role="text2"), spacing=2)
