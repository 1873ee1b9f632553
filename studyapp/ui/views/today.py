"""The first page: what to do, where to read on, what is about to be forgotten."""

from typing import assert_never

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from studyapp.services.views import WeakParagraph
from studyapp.ui import theme
from studyapp.ui.viewmodels.today import Greeting, TodayScreen, TodayViewModel
from studyapp.ui.views.today_panels import (
    CalendarPanel,
    ForecastPanel,
    HeroPanel,
    ReadingPanel,
    WeakRow,
    WeekPanel,
    heading,
)
from studyapp.ui.views.today_plans import PlansColumn
from studyapp.ui.views.today_repair import RepairRow
from studyapp.ui.widgets.kit import Button, IconButton, clear, hbox, label, scrolled, vbox
from studyapp.ui.wording import full_day

_ONE_COLUMN_BELOW = 880
_SIDE_WIDTH = 334
_UNLIMITED = 16_777_215


class TodayView(QWidget):
    """Shows a TodayScreen.

    Signals:
        review_requested: The learner wants to review.
        reader_requested: ArticleId and BlockId to open.
        import_requested: The learner wants to bring in an article.
        exam_requested: The learner wants to plan an exam.
        break_requested: The learner wants some days free of reviews.
        easy_days_requested: The learner wants easy days free of what is due on them already.
        limits_requested: The learner wants more or fewer cards today.
        study_requested: The learner wants to study in another way than usual.
        repair_requested: The learner wants to repair cards.

    Attributes:
        plans: What is planned, between what is to do and where to read on.
    """

    review_requested = Signal()
    reader_requested = Signal(object, object)
    import_requested = Signal()
    exam_requested = Signal()
    break_requested = Signal()
    easy_days_requested = Signal()
    limits_requested = Signal()
    study_requested = Signal()
    repair_requested = Signal()

    def __init__(self, view_model: TodayViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plans = PlansColumn()
        self._menu = self._make_menu()
        self._more = IconButton("ellipsis", self.tr("More"), 18, 36)
        self._more.setObjectName("today_more")
        self._more.clicked.connect(self._on_more)
        self.setObjectName("today_view")
        self._view_model = view_model
        self._greeting = label("", 26, 700)
        self._greeting.setObjectName("today_greeting")
        self._day = label("", 14, role="text2")
        self._import = Button(self.tr("Import article"), "upload")
        self._import.setObjectName("today_import")
        self._study = Button(self.tr("Custom study…"), "layers")
        self._study.setObjectName("today_study")
        self._study.setToolTip("C")
        self._study.clicked.connect(self.study_requested)
        QShortcut(QKeySequence("C"), self, self._study.click)
        self._hero = HeroPanel()
        self._reading = ReadingPanel()
        self._repairs = RepairRow()
        self._weak_title = QWidget()
        self._weak_title.setLayout(heading(self.tr("About to be forgotten")))
        self._weak_rows: QVBoxLayout = vbox(spacing=12)
        self._forecast = ForecastPanel()
        self._calendar = CalendarPanel()
        self._week = WeekPanel()
        self._lay_out()
        self._hero.start_clicked.connect(self.review_requested)
        self._reading.read_clicked.connect(self._on_read_clicked)
        self._import.clicked.connect(self.import_requested)
        self._repairs.clicked.connect(self.repair_requested)
        view_model.screen_changed.connect(self.render_screen)
        if view_model.screen is not None:
            self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, screen: TodayScreen) -> None:
        """Show a screen. Everything visible follows from it."""
        today = screen.today
        self._greeting.setText(self._greeting_text(screen.greeting))
        self._day.setText(full_day(today.day))
        self._hero.set_counts(today.counts, today.desired_retention)
        self._reading.set_screen(screen)
        self._show_weakest(today.weakest)
        self._forecast.set_days(today.forecast)
        self._calendar.set_today(today)
        self._week.set_period(today.week)

    @Slot(int)
    def set_repairs(self, cards: int) -> None:
        """Say how many cards want repair; nothing when none does."""
        self._repairs.set_cards(cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        one = event.size().width() < _ONE_COLUMN_BELOW
        direction = QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._side.setMinimumWidth(0 if one else _SIDE_WIDTH)
        self._side.setMaximumWidth(_UNLIMITED if one else _SIDE_WIDTH)

    def _lay_out(self) -> None:
        head = hbox(
            vbox(self._greeting, self._day, spacing=4),
            None,
            vbox(hbox(self._study, self._import, self._more), None),
        )
        weak = vbox(self._weak_title, self._weak_rows, spacing=12)
        main = vbox(self._hero, self.plans, self._repairs, self._reading, weak, None, spacing=12)
        self._side = QWidget()
        self._side.setLayout(vbox(self._forecast, self._calendar, self._week, None, spacing=14))
        self._columns = hbox((main, 1), self._side, spacing=16)
        page = vbox(head, self._columns, None, spacing=18, margins=(36, 26, 36, 20))
        self.setLayout(vbox(scrolled(page)))

    def _show_weakest(self, weakest: tuple[WeakParagraph, ...]) -> None:
        clear(self._weak_rows)
        self._weak_title.setVisible(bool(weakest))
        for weak in weakest:
            row = WeakRow(weak)
            row.paragraph_clicked.connect(self.reader_requested)
            self._weak_rows.addWidget(row)

    def _greeting_text(self, greeting: Greeting) -> str:
        match greeting:
            case Greeting.MORNING:
                return self.tr("Good morning")
            case Greeting.NOON:
                return self.tr("Good day")
            case Greeting.AFTERNOON:
                return self.tr("Good afternoon")
            case Greeting.EVENING:
                return self.tr("Good evening")
            case Greeting.NIGHT:
                return self.tr("It is late")
        assert_never(greeting)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setFont(theme.font(14))
        menu.addAction(self.tr("Plan an exam…")).triggered.connect(self._on_exam)
        menu.addAction(self.tr("Take a break…")).triggered.connect(self._on_break)
        menu.addAction(self.tr("Clear easy days…")).triggered.connect(self._on_easy_days)
        menu.addAction(self.tr("More or fewer today…")).triggered.connect(self._on_limits)
        return menu

    @Slot()
    def _on_limits(self) -> None:
        self.limits_requested.emit()

    @Slot()
    def _on_more(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    @Slot()
    def _on_exam(self) -> None:
        self.exam_requested.emit()

    @Slot()
    def _on_break(self) -> None:
        self.break_requested.emit()

    @Slot()
    def _on_easy_days(self) -> None:
        self.easy_days_requested.emit()

    @Slot()
    def _on_read_clicked(self) -> None:
        screen = self._view_model.screen
        if screen is not None and screen.today.reading is not None:
            reading = screen.today.reading
            self.reader_requested.emit(reading.article, reading.block)
