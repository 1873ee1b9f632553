"""Reciting a passage on the review screen, by key and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from studyapp.core.answers.masking import MaskLevel
from studyapp.core.answers.parts import PartMemory
from studyapp.core.answers.recital import Recital
from studyapp.core.answers.typed import TypedAnswer
from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.services.settings import TypedAnswers
from studyapp.ui import theme
from studyapp.ui.widgets.exercises.masked_text import MaskedText
from tests.review_fakes import make_item, make_note, part, source

CLAUSES = ("数据是关键生产要素，", "算力是重要基础，", "企业要把握方向；", "推动数实深度融合。")
PASSAGE = "".join(CLAUSES)
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def recite(open_view):
    def open_with(stability):
        memory = MemoryState(stability, 5.0)
        state = CardState(phase=Phase.REVIEW, memory=memory, reps=3)
        note = make_note(type=NoteType.RECITE, question="背诵这一段", answer=(PASSAGE,))
        view, view_model, service = open_view(make_item(note, state, retrievability=0.9))
        return view, view_model, service, part(view, "review_recital_text", MaskedText)

    return open_with


def test_space_shows_clause_after_clause_and_x_marks_one_wrong(qtbot, recite):
    view, view_model, service, text = recite(9)
    assert "数据" not in text.text
    for key in "    ":
        qtbot.keyClicks(view, key)
    qtbot.keyClicks(view, "x")
    assert text.text == "数据是关键生产要素，算力是重要基础，企业要把握方向；×推动数实深度融合。"
    assert view_model.screen.answer_shown
    assert view_model.screen.suggested is Rating.HARD
    qtbot.keyClicks(view, " ")
    assert [action[2] for action in service.actions] == [Rating.HARD]


def test_nothing_hidden_is_read_aloud(qtbot, recite):
    view, _, _, text = recite(9)
    assert text.accessibleName() == ""
    qtbot.keyClicks(view, " ")
    assert text.accessibleName() == CLAUSES[0]


def test_a_new_passage_is_built_up_clause_by_clause(qtbot, recite):
    view, view_model, _, text = recite(0.5)
    where = part(view, "review_recital_where", QLabel)
    assert where.text() == "Clauses 1 to 1 of 4"
    qtbot.keyClicks(view, "  ")
    assert where.text() == "Clauses 1 to 2 of 4"
    assert CLAUSES[0] not in text.text
    for _ in range(11):
        qtbot.keyClicks(view, " ")
    assert text.text == PASSAGE
    assert view_model.screen.suggested is Rating.GOOD


def test_the_level_changes_by_arrows_and_by_mouse(qtbot, recite):
    view, view_model, _, text = recite(9)
    qtbot.keyClick(view, RIGHT)
    assert view_model.screen.exercise.level is MaskLevel.HEADING
    assert text.text == ""
    for _ in range(3):
        qtbot.keyClick(view, LEFT)
    assert view_model.screen.exercise.level is MaskLevel.CONTENT
    button = part(view, "review_level_terms", QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    assert "是" in text.text


def test_the_first_character_is_paid_for(qtbot, recite):
    view, view_model, _, text = recite(9)
    qtbot.keyClicks(view, "h")
    assert text.text.startswith("数〓")
    qtbot.keyClicks(view, "    ")
    assert view_model.screen.suggested is Rating.HARD


def test_enter_shows_the_whole_and_a_click_marks_a_clause(qtbot, recite):
    view, view_model, _, text = recite(9)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert text.text == PASSAGE
    assert view_model.screen.suggested is None
    qtbot.mouseClick(text, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    assert text.text.startswith("×数据")
    assert view_model.screen.suggested is Rating.HARD


def test_a_recital_follows_the_theme(qtbot, recite, themed):
    view, _, _, text = recite(9)
    light = text.grab().toImage()
    theme.apply(themed, theme.DARK)
    assert text.grab().toImage() != light
    assert view.isVisible()


def test_the_text_fits_the_smallest_window(qtbot, recite):
    view, _, _, text = recite(9)
    view.resize(900, 640)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert text.heightForWidth(text.width()) <= text.height()


def test_a_quotation_shows_its_first_half_and_asks_for_the_second(qtbot, open_view):
    said = "技术节点是核心驱动力。数字技术带来改变"
    note = make_note(
        type=NoteType.QUOTE, question="全文是什么？", answer=(said,), sources=(source(said),)
    )
    view, view_model, service = open_view(make_item(note))
    text = part(view, "review_recital_text", MaskedText)
    assert text.text.startswith("技术节点是核心驱动力。〓")
    qtbot.keyClicks(view, " ")
    assert text.text == "技术节点是核心驱动力。数字技术带来改变"
    assert view_model.screen.suggested is Rating.GOOD
    qtbot.keyClicks(view, " ")
    assert service.missed == frozenset()


def test_a_clause_that_was_wrong_before_is_marked_until_it_is_shown(qtbot, open_view):
    memory = MemoryState(9, 5.0)
    state = CardState(phase=Phase.REVIEW, memory=memory, reps=3)
    note = make_note(type=NoteType.RECITE, answer=(PASSAGE,))
    item = make_item(note, state, retrievability=0.9)
    parts = (PartMemory(1, 1), PartMemory(), PartMemory(), PartMemory())
    view, _, _ = open_view(replace(item, parts=parts))
    text = part(view, "review_recital_text", MaskedText)
    told = part(view, "review_recital_told", QLabel)
    assert text.text.startswith("△〓")
    assert told.text().endswith("△ was wrong before")
    qtbot.keyClicks(view, " ")
    assert text.text.startswith(CLAUSES[0])
    assert "△" not in told.text()


def test_what_is_recited_is_typed_on_demand_only(qtbot, recite):
    view, view_model, _, _ = recite(9)
    view_model.set_typed_answers(TypedAnswers.SHORT)
    view_model.start()
    assert isinstance(view_model.screen.exercise, Recital)
    qtbot.keyClicks(view, "t")
    assert isinstance(view_model.screen.exercise, TypedAnswer)
