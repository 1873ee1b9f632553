"""Typed answers on the review screen, with an input method too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.services.settings import TypedAnswers
from studyapp.ui.viewmodels.review_screen import Stage
from studyapp.ui.widgets.exercises.answer_field import AnswerField
from studyapp.ui.widgets.exercises.comparison_text import ComparisonText
from studyapp.ui.widgets.run_text import RunText
from tests.review_fakes import make_item, make_note, part

SHIFT = Qt.KeyboardModifier.ShiftModifier
IME = Qt.WidgetAttribute.WA_InputMethodEnabled
ENTER = Qt.Key.Key_Return


@pytest.fixture
def typing(qtbot, session):
    """A session in which the first card is typed."""
    view, view_model, service = session
    qtbot.keyClicks(view, "t")
    return view, view_model, service, part(view, "review_answer_field", AnswerField)


def compose(field, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_t_opens_a_field_that_has_the_focus(typing):
    _, _, _, field = typing
    assert field.isVisible()
    assert QApplication.focusWidget() is field
    assert field.accessibleName() == "Your answer"


def test_an_input_method_types_into_the_field_only(typing):
    view, _, _, field = typing
    assert field.testAttribute(IME)
    others = [w for w in view.findChildren(QWidget) if w.testAttribute(IME) and w.isVisible()]
    assert [w for w in others if w is not field and not field.isAncestorOf(w)] == []
    compose(field, preedit="hexin")
    compose(field, commit="核心驱动力")
    assert field.toPlainText() == "核心驱动力"


def test_enter_belongs_to_the_input_method_while_it_composes(qtbot, typing):
    _, view_model, _, field = typing
    compose(field, preedit="hexin")
    qtbot.keyClick(field, ENTER)
    assert view_model.screen.stage is Stage.QUESTION
    compose(field, commit="核心驱动力")
    qtbot.keyClick(field, ENTER)
    assert view_model.screen.suggested is Rating.GOOD


def test_digits_are_typed_inside_the_field_and_rate_outside_of_it(qtbot, typing):
    view, _, service, field = typing
    qtbot.keyClicks(field, "1234")
    assert field.toPlainText() == "1234"
    assert service.actions == []
    qtbot.keyClick(field, ENTER)
    assert QApplication.focusWidget() is view
    qtbot.keyClicks(view, "2")
    assert [action[2] for action in service.actions] == [Rating.HARD]


def test_the_difference_is_told_by_signs_and_aloud(qtbot, typing):
    view, view_model, _, field = typing
    compose(field, commit="核心的驱力")
    qtbot.keyClick(field, ENTER)
    shown = part(view, "review_comparison", ComparisonText)
    assert shown.text == "核心−的驱+动力"
    assert part(view, "review_typed_score", QLabel).text() == "Your answer: 80% right"
    assert part(view, "review_typed_legend", QLabel).text() == "+ missing    − too much"
    assert part(view, "review_answer", RunText).text == "核心驱动力"
    assert "核心−的驱+动力" in view.accessibleDescription()
    assert view_model.screen.suggested is Rating.AGAIN


def test_shift_and_enter_begins_a_line(qtbot, typing):
    _, view_model, _, field = typing
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, ENTER, SHIFT)
    qtbot.keyClicks(field, "b")
    assert field.toPlainText() == "a\nb"
    assert view_model.screen.stage is Stage.QUESTION


def test_escape_thinks_the_answer_only(qtbot, typing):
    view, view_model, _, field = typing
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert QApplication.focusWidget() is view
    qtbot.keyClicks(view, " ")
    assert view_model.screen.answer_shown
    assert view_model.screen.suggested is None


def test_help_before_the_answer_caps_what_is_suggested(qtbot, session):
    view, view_model, _ = session
    qtbot.keyClicks(view, "st")
    compose(part(view, "review_answer_field"), commit="核心驱动力")
    qtbot.keyClick(part(view, "review_answer_field"), ENTER)
    assert view_model.screen.suggested is Rating.HARD


def test_a_quick_right_answer_is_easy(qtbot, open_view):
    view, view_model, _ = open_view(*(make_item(make_note(str(key))) for key in range(7)))
    for _ in range(5):
        qtbot.keyClicks(view, " 3")
    view_model._thinking._stopwatch.milliseconds = 1000
    qtbot.keyClicks(view, "t")
    compose(part(view, "review_answer_field"), commit="核心驱动力")
    qtbot.keyClick(part(view, "review_answer_field"), ENTER)
    assert view_model.screen.suggested is Rating.EASY


@pytest.mark.parametrize(
    ("setting", "note_type", "typed"),
    [
        (TypedAnswers.OFF, NoteType.FIGURE, False),
        (TypedAnswers.FACTS, NoteType.FIGURE, True),
        (TypedAnswers.FACTS, NoteType.BASIC, False),
        (TypedAnswers.SHORT, NoteType.BASIC, True),
    ],
)
def test_the_setting_says_which_cards_are_typed(open_view, setting, note_type, typed):
    view, view_model, _ = open_view(make_item(make_note(type=note_type)))
    view_model.set_typed_answers(setting)
    view_model.start()
    assert (view.findChild(AnswerField) is not None) is typed
    assert (view_model.screen.exercise is not None) is typed


def test_a_long_answer_is_not_typed_unasked(open_view):
    note = make_note(answer=("数字技术带来改变，" * 5,))
    _, view_model, _ = open_view(make_item(note))
    view_model.set_typed_answers(TypedAnswers.SHORT)
    view_model.start()
    assert view_model.screen.exercise is None


def test_a_cloze_is_typed_as_what_it_hides(qtbot, open_view):
    text = "技术节点是{{c1::核心驱动力}}，产业节点是结构性支撑"
    view, view_model, _ = open_view(make_item(make_note(type=NoteType.CLOZE, answer=(), text=text)))
    qtbot.keyClicks(view, "t")
    compose(part(view, "review_answer_field"), commit="核心驱动力")
    qtbot.keyClick(part(view, "review_answer_field"), ENTER)
    assert view_model.screen.suggested is Rating.GOOD
    assert part(view, "review_question", RunText).text.startswith("技术节点是核心驱动力")


def test_a_typed_list_tells_omissions_item_by_item(qtbot, open_view):
    note = make_note(type=NoteType.LIST, answer=("技术节点", "产业节点", "企业节点"))
    view, view_model, _ = open_view(make_item(note))
    qtbot.keyClicks(view, "t")
    compose(part(view, "review_answer_field"), commit="企业节点、技术节点")
    qtbot.keyClick(part(view, "review_answer_field"), ENTER)
    shown = part(view, "review_comparison", ComparisonText)
    assert shown.text.splitlines() == ["技术节点", "+产业节点", "企业节点"]
    assert view_model.screen.suggested is Rating.AGAIN


def test_the_field_is_empty_for_the_next_card(qtbot, typing):
    view, _, _, field = typing
    compose(field, commit="别的")
    qtbot.keyClick(field, ENTER)
    qtbot.keyClicks(view, "1t")
    assert field.isVisible()
    assert field.toPlainText() == ""


def test_the_button_compares_what_was_typed(qtbot, typing):
    view, view_model, _, field = typing
    button = part(view, "review_show_answer", QAbstractButton)
    assert button.text() == "Compare"
    compose(field, commit="核心驱动力")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view_model.screen.suggested is Rating.GOOD
