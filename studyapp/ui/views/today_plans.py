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
    """

    opened = Signal()
    quick_asked = Signal()
    archive_asked = Signal()

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
                return self.tr("Its cards now go on as all others do.")
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
            found.append(Button(self.tr("Archive"), "check"))
            found[0].setObjectName("today_exam_archive")
            found[0].clicked.connect(self.archive_asked)
        elif self._standing.days_left <= _QUICK_FROM:
            found.append(Button(self.tr("A last look"), "zap", "primary"))
            found[0].setObjectName("today_exam_quick")
            found[0].clicked.connect(self.quick_asked)
        return found


class BacklogPanel(Panel):
    """Says without blame that much has piled up, and offers to spread it.

    Signals:
        spread_asked: The learner wants to spread it.
    """

    spread_asked = Signal()

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self.setObjectName("today_backlog")
        self._text = label("", 13, role="text2", wrap=True)
        self._text.setObjectName("today_backlog_text")
        spread = Button(self.tr("Spread over some days"), "calendar")
        spread.setObjectName("today_spread")
        spread.clicked.connect(self.spread_asked)
        words = vbox(label(self.tr("Much has piled up"), 15, 500), self._text, spacing=4)
        self.add(hbox((words, 1), spread, spacing=16))
        self.hide()

    def set_backlog(self, backlog: Backlog | None) -> None:
        """Show a backlog; hide without one."""
        self.setVisible(backlog is not None)
        if backlog is not None:
            text = self.tr("{0} reviews wait; a usual day has {1}.")
            self._text.setText(text.format(backlog.waiting, backlog.usual))


class PlansColumn(QWidget):
    """The panels one below the other; without any, nothing.

    Signals:
        exam_opened, quick_asked, archive_asked: An Exam.
        spread_asked: The learner wants to spread the backlog.
    """

    exam_opened = Signal(object)
    quick_asked = Signal(object)
    archive_asked = Signal(object)
    spread_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._backlog = BacklogPanel()
        self._backlog.spread_asked.connect(self.spread_asked)
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
