"""Exams: the dialog, the panel of the first page, the last look."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from studyapp.core.errors import LibraryDamagedError
from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.exam import ExamScope
from studyapp.ui.dialogs.exam import ExamDialog
from studyapp.ui.dialogs.quick_look import QuickLookDialog
from studyapp.ui.views.today_plans import PlansColumn
from studyapp.ui.widgets.day_field import DayField
from studyapp.ui.widgets.fan_chart import FanChart
from tests.frame_fakes import make_summary
from tests.planning_fakes import TODAY, exam_in, exams_model, quick_cards

LEFT = Qt.MouseButton.LeftButton


def part(widget, name, kind=QWidget):
    found = widget.findChild(kind, name)
    assert found is not None, name
    return found


def tick(qtbot, box):
    qtbot.mouseClick(box, LEFT, pos=QPoint(9, box.height() // 2))


@pytest.fixture
def open_dialog(qtbot, themed, jobs):
    def open_with(exam, *known):
        model, service = exams_model(jobs, *known)
        model.refresh()
        dialog = ExamDialog(model, exam, (make_summary(), make_summary("other")))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: "min" in part(dialog, "exam_lead", QLabel).text())
        return dialog, model, service

    return open_with


def test_an_exam_is_planned(qtbot, open_dialog):
    dialog, model, service = open_dialog(replace(exam_in(30), name=""))
    save = part(dialog, "exam_save", QPushButton)
    assert not save.isEnabled()
    qtbot.keyClicks(part(dialog, "exam_name", QLineEdit), "final")
    part(dialog, "exam_day", DayField).set_day(TODAY + timedelta(days=40))
    part(dialog, "exam_minutes", QSpinBox).setValue(45)
    with qtbot.waitSignal(model.saved):
        qtbot.mouseClick(save, LEFT)
    kept = exam_in(40, name="final", minutes_per_day=45)
    assert service.exams() == (kept,)


def test_the_dialog_says_where_the_plan_leads(open_dialog):
    dialog, _, _ = open_dialog(exam_in(30, target=0.90))
    lead = part(dialog, "exam_lead", QLabel).text()
    assert lead == "With 30 min a day you will know about 92% on the day (88% to 94%)."
    assert not part(dialog, "exam_honest").isVisible()
    assert part(dialog, "exam_chart", FanChart).accessibleName() == lead
    assert part(dialog, "exam_pace", QLabel).text().startswith("268 cards, 120 of them new")


def test_a_target_out_of_reach_is_told_with_what_would_reach_it(qtbot, open_dialog):
    dialog, _, _ = open_dialog(exam_in(30, target=0.95))
    honest = part(dialog, "exam_honest", QLabel)
    assert "about 40 min a day" in honest.text()
    part(dialog, "exam_target", QSpinBox).setValue(99)
    qtbot.waitUntil(lambda: "not even with four hours a day" in honest.text())


def test_new_cards_are_not_promised_to_end_before_they_can(open_dialog):
    for days, said in ((10, "ten days before the exam"), (9, "New cards come until the exam")):
        dialog, _, _ = open_dialog(exam_in(days))
        assert said in part(dialog, "exam_keeping", QLabel).text()


def test_a_preset_takes_its_minutes(qtbot, open_dialog):
    dialog, _, _ = open_dialog(exam_in(30))
    qtbot.mouseClick(part(dialog, "exam_preset_2"), LEFT)
    assert dialog.draft.minutes_per_day == 60
    qtbot.waitUntil(lambda: part(dialog, "exam_preset_1", QPushButton).text().startswith("60 min"))


def test_what_is_kept_until_the_exam_is_chosen(qtbot, open_dialog):
    dialog, _, service = open_dialog(exam_in(30))
    building, sprint = (part(dialog, f"exam_{name}", QSpinBox) for name in ("building", "sprint"))
    keeping = part(dialog, "exam_keeping", QLabel)
    assert (building.value(), sprint.value()) == (85, 95)
    assert "85%" in keeping.text()
    for box, typed in ((building, "78"), (sprint, "90")):
        box.setFocus()
        box.selectAll()
        qtbot.keyClicks(box, typed)
        box.clearFocus()
    qtbot.waitUntil(lambda: "78%" in keeping.text() and "90%" in keeping.text())
    assert "900 answers" in keeping.text()
    qtbot.mouseClick(part(dialog, "exam_save"), LEFT)
    kept = exam_in(30, building_retention=0.78, sprint_retention=0.9)
    assert service.exams() == (kept,)
    reopened, _, _ = open_dialog(kept, kept)
    assert part(reopened, "exam_building", QSpinBox).value() == 78


@pytest.mark.parametrize(("name", "least", "most"), [("building", 70, 95), ("sprint", 80, 97)])
def test_no_more_is_kept_than_can_be(open_dialog, name, least, most):
    dialog, _, _ = open_dialog(exam_in(30))
    box = part(dialog, f"exam_{name}", QSpinBox)
    assert (box.minimum(), box.maximum()) == (least, most)


def test_minutes_too_few_leave_cards_unlearnt(qtbot, open_dialog):
    dialog, _, _ = open_dialog(exam_in(30, minutes_per_day=10))
    assert "There is no time for 30 of the cards." in part(dialog, "exam_lead", QLabel).text()


def test_a_change_a_deletion_and_an_archiving_can_each_be_taken_back(qtbot, open_dialog):
    before = exam_in(30)
    for name in ("exam_save", "exam_remove", "exam_archive"):
        dialog, model, service = open_dialog(before, before)
        part(dialog, "exam_minutes", QSpinBox).setValue(50)
        qtbot.mouseClick(part(dialog, name), LEFT)
        assert service.exams() != (before,)
        model.undo()
        assert service.exams() == (before,)
        model.undo()  # once is enough
        assert service.exams() == (before,)


def test_a_new_exam_is_taken_back_by_forgetting_it(jobs):
    model, service = exams_model(jobs)
    exam = replace(model.blank(ArticleId("a")), name="x")
    assert exam.scope == ExamScope(articles=(ArticleId("a"),))
    model.save(exam)
    model.undo()
    assert service.exams() == ()


def test_a_new_exam_can_be_neither_deleted_nor_archived(open_dialog):
    dialog, _, _ = open_dialog(exam_in(30))
    assert not part(dialog, "exam_remove").isVisible()
    assert not part(dialog, "exam_archive").isVisible()


def test_a_library_that_fails_changes_no_exam(qtbot, jobs):
    model, service = exams_model(jobs, exam_in(3))
    service.refusal = LibraryDamagedError("library.db", "bad")
    with qtbot.waitSignal(model.failed):
        model.archive(exam_in(3))
    service.refusal = None
    assert service.exams() == (exam_in(3),)


@pytest.fixture
def open_column(qtbot, themed, jobs):
    def open_with(*exams):
        model, _ = exams_model(jobs, *exams)
        column = PlansColumn()
        qtbot.addWidget(column)
        column.resize(640, 300)
        model.screen_changed.connect(column.set_standings)
        column.show()
        with qtbot.waitSignals([model.screen_changed, model.screen_changed]):
            model.refresh()
        return column

    return open_with


def said(column):
    return [each.text() for each in column.findChildren(QLabel) if each.isVisible()]


def test_the_first_page_counts_the_days_and_says_what_will_be_known(open_column):
    column = open_column(exam_in(23))
    assert "23 days to go" in said(column)
    assert "As planned you will know about 92% on the day (target 90%)" in said(column)
    assert column.findChild(QWidget, "today_exam_quick") is None


def test_the_first_page_is_honest_about_a_target_out_of_reach(open_column):
    assert any("about 40 min a day" in text for text in said(open_column(exam_in(23, target=0.96))))


@pytest.mark.parametrize("days", [0, 1])
def test_the_last_look_is_offered_on_the_last_day_and_on_the_day(qtbot, open_column, days):
    column = open_column(exam_in(days))
    with qtbot.waitSignal(column.quick_asked) as asked:
        qtbot.mouseClick(part(column, "today_exam_quick"), LEFT)
    assert asked.args == [exam_in(days)]


def test_an_exam_that_is_over_can_be_archived_with_one_click(qtbot, open_column):
    column = open_column(exam_in(-2))
    assert "It is over" in said(column)
    with qtbot.waitSignal(column.archive_asked) as asked:
        qtbot.mouseClick(part(column, "today_exam_archive"), LEFT)
    assert asked.args == [exam_in(-2)]


def test_an_exam_that_is_over_comes_last(jobs):
    model, _ = exams_model(jobs, exam_in(-2, id="past"), exam_in(9, id="next"))
    model.refresh()
    assert [each.exam.id for each in model.screen] == ["next", "past"]


def test_without_exams_there_is_no_column(qtbot, themed):
    column = PlansColumn()
    qtbot.addWidget(column)
    assert column.isHidden()


def test_the_last_look_goes_from_card_to_card(qtbot, themed):
    dialog = QuickLookDialog("x", quick_cards((1, 2)), None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    count, answer = part(dialog, "quick_count", QLabel), part(dialog, "quick_answer")
    assert count.text() == "1 of 2"
    assert not answer.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Space)
    assert answer.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Space)
    assert count.text() == "2 of 2"
    assert not answer.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert count.text() == "1 of 2"
    qtbot.keyClick(dialog, Qt.Key.Key_Right)
    qtbot.mouseClick(part(dialog, "quick_next"), LEFT)
    qtbot.mouseClick(part(dialog, "quick_next"), LEFT)
    assert not dialog.isVisible()
