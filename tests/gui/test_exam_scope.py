"""What an exam asks: the tree of articles, sections and decks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTreeView, QWidget

from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.scheduling.exam import EVERYTHING, ExamScope
from studyapp.services.plan_views import ScopeSection
from studyapp.ui.dialogs.exam import ExamDialog
from studyapp.ui.itemmodels.exam_scope import ScopeModel
from tests.frame_fakes import make_summary
from tests.planning_fakes import exam_in, exams_model

LEFT = Qt.MouseButton.LeftButton
ARTICLE, OTHER = ArticleId("shu-shi"), ArticleId("other")
BACKGROUND = ScopeSection(BlockId("h1"), "一、背景")
PIVOTS = ScopeSection(
    BlockId("h2"),
    "二、支点",
    (ScopeSection(BlockId("h21"), "（一）数据"), ScopeSection(BlockId("h22"), "（二）算力")),
)
OUTLINES = {ARTICLE: (BACKGROUND, PIVOTS), OTHER: ()}


@pytest.fixture
def open_dialog(qtbot, themed, jobs):
    def open_with(exam, outlines=OUTLINES):
        model, service = exams_model(jobs)
        service.sections = outlines
        with qtbot.waitSignal(model.outlined):
            dialog = ExamDialog(model, exam, (make_summary(), make_summary("other")))
            qtbot.addWidget(dialog)
            dialog.show()
        return dialog

    return open_with


def tree_of(dialog):
    return dialog.findChild(QTreeView, "exam_scope")


def rows(view, parent=QModelIndex()):  # noqa: B008
    model = view.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from rows(view, index)


def row(view, text):
    return next(index for index in rows(view) if index.data() == text)


def click(qtbot, dialog, text):
    """Click on the box of a row."""
    view = tree_of(dialog)
    view.expandAll()
    index = row(view, text)
    view.scrollTo(index)
    spot = view.visualRect(index)
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(spot.left() + 11, spot.center().y()))


def state(dialog, text):
    return row(tree_of(dialog), text).data(Qt.ItemDataRole.CheckStateRole)


def tick_everything(qtbot, dialog):
    box = dialog.findChild(QWidget, "exam_everything")
    qtbot.mouseClick(box, LEFT, pos=QPoint(9, box.height() // 2))


def test_the_scope_may_be_a_section(qtbot, open_dialog):
    dialog = open_dialog(exam_in(30))
    tick_everything(qtbot, dialog)
    assert not dialog.findChild(QPushButton, "exam_save").isEnabled()
    click(qtbot, dialog, "（一）数据")
    assert dialog.draft.scope == ExamScope(sections=((ARTICLE, BlockId("h21")),))
    assert state(dialog, "二、支点") == Qt.CheckState.PartiallyChecked
    assert state(dialog, make_summary().title) == Qt.CheckState.PartiallyChecked
    click(qtbot, dialog, "（二）算力")
    assert dialog.draft.scope == ExamScope(sections=((ARTICLE, BlockId("h2")),))
    click(qtbot, dialog, "一、背景")
    assert dialog.draft.scope == ExamScope(articles=(ARTICLE,))
    assert dialog.findChild(QPushButton, "exam_save").isEnabled()
    tick_everything(qtbot, dialog)
    assert dialog.draft.scope == EVERYTHING


def test_the_scope_may_be_some_decks(qtbot, open_dialog):
    dialog = open_dialog(exam_in(30, scope=ExamScope(articles=(ARTICLE,))))
    first = make_summary().decks[0].name
    click(qtbot, dialog, first)
    others = tuple((ARTICLE, deck.name) for deck in make_summary().decks[1:])
    assert dialog.draft.scope == ExamScope(decks=others)
    click(qtbot, dialog, first)
    assert dialog.draft.scope == ExamScope(articles=(ARTICLE,))


def test_the_keyboard_ticks_as_well(qtbot, open_dialog):
    dialog = open_dialog(exam_in(30, scope=ExamScope(articles=(OTHER,))))
    view = tree_of(dialog)
    view.setFocus()
    view.expandAll()
    view.setCurrentIndex(row(view, "一、背景"))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert dialog.draft.scope == ExamScope((OTHER,), sections=((ARTICLE, BlockId("h1")),))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert dialog.draft.scope == ExamScope((OTHER,))


def test_the_tree_shows_what_an_exam_asks_and_unfolds_it(open_dialog):
    scope = ExamScope((OTHER,), sections=((ARTICLE, BlockId("h22")),))
    dialog = open_dialog(exam_in(30, scope=scope))
    assert dialog.draft.scope == scope
    view = tree_of(dialog)
    assert view.isExpanded(row(view, "二、支点"))
    assert state(dialog, "（二）算力") == Qt.CheckState.Checked
    assert state(dialog, "（一）数据") == Qt.CheckState.Unchecked


def test_the_plan_is_that_of_the_sections_in_the_order_of_the_text(qtbot, open_dialog):
    scope = ExamScope(sections=((ARTICLE, BlockId("h22")), (ARTICLE, BlockId("h1"))))
    dialog = open_dialog(exam_in(30, scope=scope))
    assert dialog.draft.scope == ExamScope(sections=tuple(reversed(scope.sections)))
    lead = dialog.findChild(QLabel, "exam_lead")
    qtbot.waitUntil(lambda: "30 min a day" in lead.text())


def test_a_section_that_has_vanished_is_named_and_can_be_unticked(qtbot, open_dialog):
    gone = ARTICLE, BlockId("gone")
    scope = ExamScope((OTHER,), sections=(gone,))
    dialog = open_dialog(exam_in(30, scope=scope))
    assert dialog.draft.scope == scope
    click(qtbot, dialog, "A section that the article has no longer")
    assert dialog.draft.scope == ExamScope((OTHER,))


def test_the_dialog_says_that_sections_have_vanished(qtbot, open_dialog):
    dialog = open_dialog(exam_in(30))
    plan = replace(dialog._view_model._service.plan(dialog.draft), lost_sections=2)
    dialog.render_plan(plan)
    said = dialog.findChild(QLabel, "exam_honest").text()
    assert "Sections that the article has no longer: 2." in said


def test_sections_are_found_by_their_words(qtbot, open_dialog):
    many = tuple(ScopeSection(BlockId(f"n{n}"), f"第{n}节") for n in range(20))
    dialog = open_dialog(exam_in(30, scope=ExamScope((OTHER,))), {ARTICLE: (*many, PIVOTS)})
    search = dialog.findChild(QLineEdit, "exam_scope_search")
    assert search.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(search.hasFocus)
    search.setText("算力")
    shown = [index.data() for index in rows(tree_of(dialog))]
    assert shown == [make_summary().title, "Sections", "二、支点", "（二）算力"]
    click(qtbot, dialog, "（二）算力")
    search.clear()
    assert dialog.draft.scope == ExamScope((OTHER,), sections=((ARTICLE, BlockId("h22")),))


def test_a_short_tree_needs_no_search(open_dialog):
    dialog = open_dialog(exam_in(30), {})
    assert not dialog.findChild(QLineEdit, "exam_scope_search").isVisible()


def test_the_model_is_a_sound_tree(qtmodeltester):
    model = ScopeModel((make_summary(), make_summary("other")))
    model.set_outlines(OUTLINES)
    qtmodeltester.check(model)
    assert model.scope.is_everything
