"""A backlog spread, a break taken: previewed, carried out, taken back."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QMenu, QPushButton, QSpinBox, QWidget

from studyapp.services.planning_ports import DayLimits
from studyapp.ui.dialogs.exam import ExamDialog
from studyapp.ui.dialogs.limits import LimitsDialog
from studyapp.ui.dialogs.plan import BacklogDialog, BreakDialog, EasyDaysDialog
from studyapp.ui.planning_desk import PlanningDesk
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.planning import PlanningModels
from studyapp.ui.viewmodels.retention_costs import RetentionCosts
from studyapp.ui.viewmodels.today import TodayViewModel
from studyapp.ui.views.today import TodayView
from studyapp.ui.views.today_plans import PlansColumn
from studyapp.ui.widgets.bars import Bars
from studyapp.ui.widgets.day_field import DayField
from studyapp.ui.widgets.notice_bar import NoticeBar
from tests.frame_fakes import Answers, AtOnce, make_retention_curve, make_summary, make_today
from tests.planning_fakes import (
    TODAY,
    cards_model,
    exam_in,
    exams_model,
    optimiser_model,
    plans_model,
    retention_model,
)

LEFT = Qt.MouseButton.LeftButton


def part(widget, name, kind=QWidget):
    found = widget.findChild(kind, name)
    assert found is not None, name
    return found


class Desk:
    """A window with what is planned and the bar that says what was done."""

    def __init__(self, qtbot, jobs, *exams, **fields):
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 640)
        self.column, self.notice = PlansColumn(), NoticeBar(self.window)
        self.column.setParent(self.window)
        self.exams, self.kept = exams_model(jobs, *exams)
        self.plans, self.service = plans_model(jobs, **fields)
        self.retention, self.kept_at = retention_model(jobs)
        models = PlanningModels(
            costs=RetentionCosts(jobs, make_retention_curve),
            exams=self.exams,
            plans=self.plans,
            cards=cards_model(jobs),
            optimiser=optimiser_model(jobs),
            retention=self.retention,
        )
        self.library = LibraryViewModel(Answers("articles", (make_summary(),)), AtOnce())
        self.desk = PlanningDesk(models, self.library, self.notice, self.window)
        self.desk.serve(self.column)
        self.window.show()
        self.desk.refresh()


@pytest.fixture
def open_desk(qtbot, themed, jobs):
    def open_with(*exams, **fields):
        return Desk(qtbot, jobs, *exams, **fields)

    return open_with


def test_a_day_and_a_half_of_reviews_is_no_backlog(open_desk):
    desk = open_desk(waiting=60, usual=40)
    assert part(desk.column, "today_backlog").isHidden()


def test_a_backlog_is_previewed_spread_and_taken_back(qtbot, open_desk):
    desk = open_desk(waiting=240, usual=40)
    text = part(desk.column, "today_backlog_text", QLabel).text()
    assert text == "240 reviews wait; a usual day has 40."
    qtbot.mouseClick(part(desk.column, "today_spread"), LEFT)
    dialog = part(desk.window, "plan_dialog", BacklogDialog)
    do, bars = part(dialog, "plan_do", QPushButton), part(dialog, "plan_bars", Bars)
    qtbot.waitUntil(do.isEnabled)
    part(dialog, "plan_days", QSpinBox).setValue(4)
    assert not do.isEnabled()
    qtbot.waitUntil(do.isEnabled)
    assert bars.accessibleDescription().count("60 reviews, 10 min") == 4
    with qtbot.waitSignal(desk.plans.planned):
        qtbot.mouseClick(do, LEFT)
    assert desk.service.done == [("backlog", 4)]
    assert desk.notice.text == "60 card(s) got another day."
    with qtbot.waitSignal(desk.desk.schedule_changed):
        qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert desk.service.done == [("backlog", 4), "undo"]


def test_the_preview_says_what_waits_for_whom(qtbot, open_desk):
    desk = open_desk(waiting=240, usual=40)
    desk.desk.spread_backlog()
    dialog = part(desk.window, "plan_dialog", BacklogDialog)
    qtbot.waitUntil(part(dialog, "plan_do", QPushButton).isEnabled)
    said = part(dialog, "plan_consequences", QLabel).text()
    assert said.startswith("7 less important card(s) come later than today.\nUntil ")
    assert said.endswith(" no new cards come, but for those an exam needs.")
    days = part(dialog, "plan_days", QSpinBox)
    assert (days.minimum(), days.maximum()) == (3, 14)
    dialog.reject()


def test_a_backlog_that_is_worked_off_is_shown_and_can_be_ended(qtbot, open_desk):
    desk = open_desk(waiting=240, usual=40)
    with qtbot.waitSignal(desk.plans.planned):
        desk.plans.spread_backlog(4)
    desk.desk.refresh()
    text = part(desk.column, "today_backlog_text", QLabel).text()
    assert "24" in text
    assert text.endswith(" no new cards come, but for those an exam needs.")
    assert not part(desk.column, "today_spread").isVisible()
    with qtbot.waitSignal(desk.desk.schedule_changed):
        qtbot.mouseClick(part(desk.column, "today_backlog_end"), LEFT)
    assert desk.service.done == [("backlog", 4), "end"]
    desk.desk.refresh()
    assert part(desk.column, "today_backlog").isHidden()


def test_the_cards_of_an_exam_that_is_over_are_suspended_and_come_back(qtbot, open_desk):
    desk = open_desk(exam_in(-1))
    with qtbot.waitSignal(desk.exams.suspended):
        qtbot.mouseClick(part(desk.column, "today_exam_suspend"), LEFT)
    assert desk.notice.text == "“期末考试” is archived; 3 card(s) are suspended."
    assert desk.column.isHidden()
    qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert desk.kept.exams() == (exam_in(-1),)


def test_a_suspension_is_not_taken_back_over_answers_given_since(qtbot, open_desk):
    desk = open_desk(exam_in(-1))
    with qtbot.waitSignal(desk.exams.suspended):
        qtbot.mouseClick(part(desk.column, "today_exam_suspend"), LEFT)
    desk.kept.answered_since = True
    qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert "Ctrl+Z" in desk.notice.text


def test_an_exam_that_is_over_may_be_forgotten_while_its_cards_go_on(qtbot, open_desk):
    desk = open_desk(exam_in(-1))
    qtbot.mouseClick(part(desk.column, "today_exam_remove"), LEFT)
    assert desk.kept.exams() == ()
    qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert desk.kept.exams() == (exam_in(-1),)


def test_a_plan_is_not_taken_back_over_answers_given_since(qtbot, open_desk):
    desk = open_desk(waiting=240, usual=40)
    with qtbot.waitSignal(desk.plans.planned):
        desk.plans.spread_backlog(3)
    desk.service.answered_since = True
    qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert "Ctrl+Z" in desk.notice.text
    assert desk.service.done == [("backlog", 3)]


def test_a_break_is_previewed_and_taken(qtbot, open_desk):
    desk = open_desk()
    desk.desk.take_break()
    dialog = part(desk.window, "plan_dialog", BreakDialog)
    do, bars = part(dialog, "plan_do", QPushButton), part(dialog, "plan_bars", Bars)
    part(dialog, "plan_first", DayField).set_day(TODAY + timedelta(days=2))
    part(dialog, "plan_days", QSpinBox).setValue(5)
    qtbot.waitUntil(lambda: bars.accessibleDescription().count(" 0 reviews") == 5)
    assert part(dialog, "plan_moved", QLabel).text().startswith("12 card(s) get another day")
    with qtbot.waitSignal(desk.plans.planned):
        qtbot.mouseClick(do, LEFT)
    first = TODAY + timedelta(days=2)
    assert desk.service.done == [("break", first, first + timedelta(days=4))]


def test_easy_days_are_cleared_from_the_menu_of_the_first_page(qtbot, open_desk):
    desk = open_desk()
    view = TodayView(TodayViewModel(Answers("read", make_today()), AtOnce()))
    qtbot.addWidget(view)
    view.easy_days_requested.connect(desk.desk.clear_easy_days)
    view.findChild(QMenu).actions()[2].trigger()
    dialog = part(desk.window, "plan_dialog", EasyDaysDialog)
    moved, do = part(dialog, "plan_moved", QLabel), part(dialog, "plan_do", QPushButton)
    qtbot.waitUntil(do.isEnabled)
    assert moved.text().startswith("5 card(s) get another day")
    with qtbot.waitSignal(desk.plans.planned):
        qtbot.mouseClick(do, LEFT)
    qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert desk.service.done == ["ease", "undo"]


def test_a_plan_thought_better_of_moves_nothing(qtbot, open_desk):
    desk = open_desk(waiting=240, usual=40)
    desk.desk.spread_backlog()
    dialog = part(desk.window, "plan_dialog", BacklogDialog)
    qtbot.mouseClick(part(dialog, "plan_cancel"), LEFT)
    assert desk.service.done == []


def test_an_exam_deleted_from_the_first_page_comes_back_with_undo(qtbot, open_desk):
    desk = open_desk(exam_in(20))
    qtbot.mouseClick(part(desk.column, "today_exam_open"), LEFT)
    qtbot.mouseClick(part(part(desk.window, "exam_dialog"), "exam_remove"), LEFT)
    assert desk.kept.exams() == ()
    assert desk.column.isHidden()
    qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert desk.kept.exams() == (exam_in(20),)
    assert desk.column.isVisible()


def test_the_last_look_opens_from_the_first_page(qtbot, open_desk):
    desk = open_desk(exam_in(0))
    with qtbot.waitSignal(desk.exams.quick_ready):
        qtbot.mouseClick(part(desk.column, "today_exam_quick"), LEFT)
    dialog = part(desk.window, "quick_look")
    assert part(dialog, "quick_count", QLabel).text() == "1 of 3"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_limits_are_set_for_today_and_put_back(qtbot, open_desk):
    desk = open_desk()
    desk.desk.limit_today()
    dialog = part(desk.window, "limits_dialog")
    part(dialog, "limits_new", QSpinBox).setValue(45)
    with qtbot.waitSignal(desk.desk.schedule_changed):
        qtbot.mouseClick(part(dialog, "limits_save"), LEFT)
    assert desk.service.today_limits == DayLimits(new=45)
    dialog = LimitsDialog(desk.plans, (), desk.window)
    dialog.open()
    assert part(dialog, "limits_new", QSpinBox).value() == 45
    assert part(dialog, "limits_reviews", QSpinBox).text() == "as usual"
    qtbot.mouseClick(part(dialog, "limits_usual"), LEFT)
    qtbot.mouseClick(part(dialog, "limits_save"), LEFT)
    assert desk.service.today_limits == DayLimits()


def test_a_deck_gets_limits_of_its_own_and_undo_takes_them_back(qtbot, open_desk):
    desk = open_desk()
    desk.library.refresh()
    article = desk.library.screen[0]
    deck = article.id, article.decks[-1].name
    desk.desk.limit_deck(*deck)
    dialog = part(desk.window, "limits_dialog")
    assert part(dialog, "limits_of", QComboBox).currentText().startswith(deck[1])
    part(dialog, "limits_always_new", QSpinBox).setValue(3)
    part(dialog, "limits_reviews", QSpinBox).setValue(50)
    qtbot.mouseClick(part(dialog, "limits_save"), LEFT)
    set_now = (DayLimits(new=3), DayLimits(reviews=50))
    assert desk.service.kept_deck_limits == {deck: set_now}
    with qtbot.waitSignal(desk.desk.schedule_changed):
        qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert desk.service.kept_deck_limits == {deck: (DayLimits(), DayLimits())}


def test_the_limits_of_all_cards_lead_to_those_of_a_deck(qtbot, open_desk):
    desk = open_desk()
    desk.library.refresh()
    desk.desk.limit_today()
    dialog = part(desk.window, "limits_dialog")
    always = part(dialog, "limits_always_new", QSpinBox)
    assert not always.isVisible()
    of = part(dialog, "limits_of", QComboBox)
    of.setFocus()
    qtbot.keyClick(of, Qt.Key.Key_Down)
    of.activated.emit(of.currentIndex())
    assert always.isVisible()
    assert always.text() == "no limit"
    dialog.reject()


def test_the_menu_of_the_first_page_leads_to_every_plan(qtbot, window):
    view = window.findChild(TodayView)
    kinds = (ExamDialog, BreakDialog, EasyDaysDialog, LimitsDialog)
    for action, kind in zip(view.findChild(QMenu).actions(), kinds, strict=True):
        action.trigger()
        (dialog,) = window.findChildren(kind)
        assert dialog.isVisible()
        dialog.reject()


def test_an_article_is_kept_better_and_undo_takes_it_back(qtbot, open_desk):
    desk = open_desk()
    article = make_summary()
    desk.desk._library.refresh()
    desk.desk.keep_article(article.id)
    dialog = part(desk.window, "retention_dialog")
    part(dialog, "retention_usual", QCheckBox).setChecked(False)
    part(dialog, "retention_share", QSpinBox).setValue(95)
    with qtbot.waitSignal(desk.desk.schedule_changed):
        qtbot.mouseClick(part(dialog, "retention_save"), LEFT)
    assert desk.notice.text == f"“{article.title}” is kept at 95%."
    qtbot.mouseClick(part(desk.notice, "notice_action"), LEFT)
    assert desk.kept_at.kept == {}
