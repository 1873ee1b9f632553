"""What is planned, on the first page: exams ahead, and a way out of a backlog."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studyapp.core.scheduling.exam import Stage
from studyapp.ui.viewmodels.exams import ExamStanding
from studyapp.ui.viewmodels.plans import Backlog
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.exam_words import countdown, honest_text
from studyapp.ui.widgets.icon_picture import IconPicture
from studyapp.ui.widgets.kit import Button, IconButton, Panel, clear, hbox, label, vbox
from studyapp.ui.wording import full_day, percent

_OWN = 1
_QUICK_FROM = 1
"""Days before an exam from which the last look is offered."""


class ExamPanel(Panel):
    """One exam: how far off it is, and how well it will be known.

    Signals:
        opened: The learner wants to see or change the plan.
        quick_asked: The learner wants the last look.
        archive_asked: The exam is over; its cards go on as usual.
        remove_asked: Likewise, and the exam is not kept.
        suspend_asked: The exam is over; its cards are to rest.
    """

    opened = Signal()
    quick_asked = Signal()
    archive_asked = Signal()
    remove_asked = Signal()
    suspend_asked = Signal()

    def __init__(self, standing: ExamStanding) -> None:
        self._standing = standing
        exam = standing.exam
        name = ElidedText(exam.name, 15, 500)
        far = label(countdown(standing), 15, 700, "accent")
        far.setObjectName("today_exam_countdown")
        super().__init__(spacing=8)
        self.setObjectName("today_exam")
        change = IconButton("pencil", self.tr("Change the plan"), 16, 28)
        change.setObjectName("today_exam_open")
        change.clicked.connect(self.opened)
        day = label(full_day(exam.day), 13, role="text3")
        self.add(hbox(IconPicture("graduation-cap", 20), (name, 1), far, day, change, spacing=10))
        lead = label(self._lead(), 13, role="text2", wrap=True)
        lead.setObjectName("today_exam_lead")
        self.add(hbox((lead, 1), *self._buttons(), spacing=10))
        honest = honest_text(standing.plan) if standing.plan else ""
        if honest and standing.stage in (Stage.BUILDING, Stage.SPRINT):
            self.add(label(honest, 12, role="hard", wrap=True))

    def _lead(self) -> str:
        plan, exam = self._standing.plan, self._standing.exam
        match self._standing.stage:
            case Stage.OVER:
                return self.tr("How shall its cards go on?")
            case Stage.DAY:
                return self.tr("Good luck! Look at the weakest cards once more.")
            case _ if plan is None:
                return self.tr("Working it out…")
            case _:
                text = self.tr("As planned you will know about {0} on the day (target {1})")
                recall = plan.forecasts[_OWN].recall
                return text.format(percent(recall), percent(exam.target))

    def _buttons(self) -> list[Button]:
        found = []
        if self._standing.stage is Stage.OVER:
            found = self._afterwards()
        elif self._standing.days_left <= _QUICK_FROM:
            found.append(Button(self.tr("A last look"), "zap", "primary"))
            found[0].setObjectName("today_exam_quick")
            found[0].clicked.connect(self.quick_asked)
        return found

    def _afterwards(self) -> list[Button]:
        """Return the ways in which the cards of an exam that is over may go on."""
        found = []
        for name, text, tip, asked in (
            (
                "suspend",
                self.tr("Suspend its cards"),
                self.tr("They are not asked until you unsuspend them"),
                self.suspend_asked,
            ),
            (
                "remove",
                self.tr("Learn on for long"),
                self.tr("Its cards go on as all others do; the exam is deleted"),
                self.remove_asked,
            ),
            (
                "archive",
                self.tr("Archive"),
                self.tr("Its cards go on as all others do; the exam is kept"),
                self.archive_asked,
            ),
        ):
            button = Button(text)
            button.setObjectName(f"today_exam_{name}")
            button.setToolTip(tip)
            button.clicked.connect(asked)
            found.append(button)
        return found


class BacklogPanel(Panel):
    """Says without blame that much has piled up, and offers to spread it.

    Signals:
        spread_asked: The learner wants to spread it.
        end_asked: It is being worked off; the learner wants new cards nevertheless.
    """

    spread_asked = Signal()
    end_asked = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self.setObjectName("today_backlog")
        self._title = label("", 15, 500)
        self._text = label("", 13, role="text2", wrap=True)
        self._text.setObjectName("today_backlog_text")
        self._spread = Button(self.tr("Spread over some days"), "calendar")
        self._spread.setObjectName("today_spread")
        self._spread.clicked.connect(self.spread_asked)
        self._end = Button(self.tr("Let new cards come"), "play")
        self._end.setObjectName("today_backlog_end")
        self._end.clicked.connect(self.end_asked)
        words = vbox(self._title, self._text, spacing=4)
        self.add(hbox((words, 1), self._spread, self._end, spacing=16))
        self.hide()

    def set_backlog(self, backlog: Backlog | None) -> None:
        """Show a backlog, or that it is being worked off; hide without one."""
        self.setVisible(backlog is not None)
        if backlog is None:
            return
        running = backlog.until is not None
        self._spread.setVisible(not running)
        self._end.setVisible(running)
        if backlog.until is None:
            self._title.setText(self.tr("Much has piled up"))
            text = self.tr("{0} reviews wait; a usual day has {1}.")
            self._text.setText(text.format(backlog.waiting, backlog.usual))
        else:
            self._title.setText(self.tr("You are working off what piled up"))
            text = self.tr("Until {0} no new cards come, but for those an exam needs.")
            self._text.setText(text.format(full_day(backlog.until)))


class PlansColumn(QWidget):
    """The panels one below the other; without any, nothing.

    Signals:
        exam_opened, quick_asked, archive_asked, remove_asked, suspend_asked: An Exam.
        spread_asked: The learner wants to spread the backlog.
        end_asked: The learner wants new cards although a backlog is being worked off.
    """

    exam_opened = Signal(object)
    quick_asked = Signal(object)
    archive_asked = Signal(object)
    remove_asked = Signal(object)
    suspend_asked = Signal(object)
    spread_asked = Signal()
    end_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._backlog = BacklogPanel()
        self._backlog.spread_asked.connect(self.spread_asked)
        self._backlog.end_asked.connect(self.end_asked)
        self._exams = vbox(spacing=12)
        self.setLayout(vbox(self._backlog, self._exams, spacing=12))
        self._standings: tuple[ExamStanding, ...] = ()
        self._show()

    @Slot(object)
    def set_standings(self, standings: tuple[ExamStanding, ...]) -> None:
        """Show where exams stand."""
        if standings == self._standings:
            return
        self._standings = standings
        clear(self._exams)
        for standing in standings:
            panel = ExamPanel(standing)
            panel.opened.connect(partial(self.exam_opened.emit, standing.exam))
            panel.quick_asked.connect(partial(self.quick_asked.emit, standing.exam))
            panel.archive_asked.connect(partial(self.archive_asked.emit, standing.exam))
            panel.remove_asked.connect(partial(self.remove_asked.emit, standing.exam))
            panel.suspend_asked.connect(partial(self.suspend_asked.emit, standing.exam))
            self._exams.addWidget(panel)
            panel.show()  # at once; a layout would only queue it
        self._show()

    @Slot(object)
    def set_backlog(self, backlog: Backlog | None) -> None:
        """Show a backlog; hide without one."""
        self._backlog.set_backlog(backlog)
        self._show()

    def _show(self) -> None:
        # Empty, it would still take up the space between its neighbours.
        self.setVisible(bool(self._standings) or not self._backlog.isHidden())
