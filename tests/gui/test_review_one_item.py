"""A stubborn item asked by itself, and what the weakest item does to the buttons."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from studyapp.core.answers.parts import PartMemory
from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.ui.viewmodels.intervals import interval_of
from studyapp.ui.viewmodels.review_screen import Stage
from studyapp.ui.widgets.run_text import RunText
from tests.review_fakes import INTERVALS, make_item, make_note, part, rate_button

KNOWN, MISSED = Qt.Key.Key_Right, Qt.Key.Key_Left
NODES = ("技术节点", "产业节点", "企业节点")


def item_missed(times, note=None, **changes):
    """Return a list whose second item was missed so often before."""
    parts = (PartMemory(4), PartMemory(4, times), PartMemory(4))
    note = note or make_note(type=NoteType.LIST, question="有哪些节点？", answer=NODES)
    return replace(make_item(note), parts=parts, **changes)


@pytest.fixture
def answered(qtbot, open_view):
    """Return a view after a list whose second item was missed for the third time."""
    view, view_model, service = open_view(item_missed(2), make_item(make_note("next")))
    mark(qtbot, view, KNOWN, MISSED, KNOWN)
    qtbot.keyClicks(view, "1")
    return view, view_model, service


def mark(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view, key)


def question(view):
    return part(view, "review_question", RunText).text


def test_an_item_missed_for_the_third_time_is_asked_by_itself(qtbot, answered):
    view, view_model, service = answered
    assert view_model.screen.alone
    assert "有哪些节点？" in question(view)
    assert "1. 技术节点" in question(view)
    assert "企业节点" not in question(view)
    assert part(view, "review_heading").accessibleName().startswith("This item by itself")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert part(view, "review_answer", RunText).text == "产业节点"
    assert len(service.log) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_3, Qt.Key.Key_2])
def test_an_item_that_is_known_leads_to_the_next_card_and_is_not_logged(qtbot, answered, key):
    view, view_model, service = answered
    mark(qtbot, view, Qt.Key.Key_Space, key)
    assert not view_model.screen.alone
    assert view_model.screen.card.note_id == "next"
    assert len(service.log) == 1
    assert view_model.screen.done == 1


def test_an_item_that_is_not_known_is_asked_once_more_and_no_more(qtbot, answered):
    view, view_model, service = answered
    mark(qtbot, view, Qt.Key.Key_Space, Qt.Key.Key_1)
    assert view_model.screen.alone
    assert view_model.screen.stage is Stage.QUESTION
    mark(qtbot, view, Qt.Key.Key_Space, Qt.Key.Key_1)
    assert not view_model.screen.alone
    assert len(service.log) == 1


def test_two_buttons_answer_an_item_and_four_come_back(qtbot, answered):
    view, _, _ = answered
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not rate_button(view, Rating.HARD).isVisible()
    assert rate_button(view, Rating.GOOD).isVisible()
    qtbot.mouseClick(rate_button(view, Rating.GOOD), Qt.MouseButton.LeftButton)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert rate_button(view, Rating.HARD).isVisible()


def test_undo_takes_back_the_list_while_its_item_is_asked(qtbot, answered):
    view, view_model, service = answered
    qtbot.keyClicks(view, "u")
    assert not view_model.screen.alone
    assert view_model.screen.card.note_id == "basic"
    assert service.log == []


@pytest.mark.parametrize(("times", "keys"), [(1, (KNOWN, MISSED, KNOWN)), (5, (KNOWN,) * 3)])
def test_an_item_seldom_missed_or_now_firm_is_not_asked(qtbot, open_view, times, keys):
    item = item_missed(times)
    parts = (item.parts[0], replace(item.parts[1], streak=1), item.parts[2])
    view, view_model, _ = open_view(replace(item, parts=parts), make_item(make_note("next")))
    mark(qtbot, view, *keys)
    qtbot.keyClicks(view, "3")
    assert not view_model.screen.alone


def test_a_list_whose_items_were_not_told_apart_asks_none(qtbot, open_view):
    view, view_model, _ = open_view(item_missed(5), make_item(make_note("next")))
    mark(qtbot, view, Qt.Key.Key_Return, Qt.Key.Key_1)
    assert not view_model.screen.alone


def test_the_buttons_say_what_the_missed_item_leaves(qtbot, open_view):
    view, view_model, _ = open_view(item_missed(0))
    mark(qtbot, view, KNOWN, MISSED, KNOWN)
    shown = view_model.screen.card.intervals
    assert shown[Rating.GOOD].number == "2"
    # The last mark is turned: with nothing missed the card waits as long as ever.
    mark(qtbot, view, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, KNOWN, KNOWN)
    assert view_model.screen.card.intervals[Rating.GOOD] == interval_of(INTERVALS[Rating.GOOD])


def test_a_typed_answer_may_use_the_short_name_of_the_article(qtbot, open_view):
    _view, view_model, _ = open_view(make_item(make_note()))
    view_model.toggle_typing()
    view_model.check("核驱力")
    assert view_model.screen.suggested is not Rating.AGAIN
    assert view_model.screen.exercise.comparison.score == 1.0


@pytest.mark.parametrize(("alike", "score"), [(True, 1.0), (False, 0.8)])
def test_de_counts_as_equal_when_that_is_set(qtbot, open_view, alike, score):
    _, view_model, _ = open_view(make_item(make_note(answer=("扎实地推进",))))
    view_model.set_de_alike(alike)
    view_model.toggle_typing()
    view_model.check("扎实的推进")
    assert view_model.screen.exercise.comparison.score == score


def test_a_distractor_can_be_chosen_by_its_number(qtbot, open_view):
    pairs = (("技术节点", "核心驱动力"), ("产业节点", "结构性支撑"))
    note = make_note(type=NoteType.MATCH, answer=(), pairs=pairs)
    more = ("根本保证", "重要前提")
    view, view_model, _ = open_view(replace(make_item(note), distractors=more))
    exercise = view_model.screen.exercise
    wrong = next(at for at in range(4) if exercise.words(at) in more)
    qtbot.keyClicks(view, f"{wrong + 1}")
    assert view_model.screen.exercise.chosen[0] == wrong
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert 0 in view_model.screen.exercise.missed
