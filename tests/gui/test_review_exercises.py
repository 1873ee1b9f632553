"""Lists, orders and pairs on the review screen, by key and by mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from studyapp.core.answers.parts import PartMemory
from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.ui.widgets.exercises.exercise_row import ExerciseRow, Verdict
from studyapp.ui.widgets.run_text import RunText
from tests.review_fakes import make_item, make_note, part, rate_button

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton
RIGHT, DOWN, UP = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Up
NODES = ("技术节点", "产业节点", "企业节点")
PAIRS = (("技术节点", "核心驱动力"), ("产业节点", "结构性支撑"), ("企业节点", "最终落脚点"))


@pytest.fixture
def a_list(open_view):
    return open_view(make_item(make_note(type=NoteType.LIST, answer=NODES)))


@pytest.fixture
def an_order(open_view):
    return open_view(make_item(make_note(type=NoteType.ORDER, answer=NODES)))


@pytest.fixture
def a_match(open_view):
    return open_view(make_item(make_note(type=NoteType.MATCH, answer=(), pairs=PAIRS)))


def rows(view, kind):
    found = [row for row in view.findChildren(ExerciseRow) if row.objectName().startswith(kind)]
    return sorted((row for row in found if row.isVisible()), key=ExerciseRow.objectName)


def texts(view, kind):
    return [row.looks.text for row in rows(view, kind)]


def verdicts(view, kind):
    return [row.looks.verdict for row in rows(view, kind)]


def drag(row, place):
    """Drag a row to a place on the screen."""
    start, end = row.rect().center(), row.mapFromGlobal(place)
    QTest.mousePress(row, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(row, start + QPoint(0, 30))
    end = row.mapFromGlobal(place)
    QTest.mouseMove(row, end)
    QTest.mouseRelease(row, LEFT, Qt.KeyboardModifier.NoModifier, row.mapFromGlobal(place))


def center(row):
    return row.mapToGlobal(row.rect().center())


def test_space_shows_one_item_after_the_other(qtbot, a_list):
    view, view_model, _ = a_list
    qtbot.keyClicks(view, " ")
    assert texts(view, "review_item") == ["技术节点", "……", "……"]
    qtbot.keyClicks(view, "  ")
    assert texts(view, "review_item") == list(NODES)
    assert view_model.screen.answer_shown
    assert view_model.screen.suggested is None


def test_marks_before_each_item_suggest_a_rating(qtbot, a_list):
    view, view_model, service = a_list
    for key in (RIGHT, RIGHT, RIGHT):
        qtbot.keyClick(view, key)
    assert verdicts(view, "review_item") == [Verdict.RIGHT] * 3
    assert view_model.screen.suggested is Rating.GOOD
    assert rate_button(view, Rating.GOOD).accessibleName().endswith("suggested")
    qtbot.keyClicks(view, " ")
    assert [action[2] for action in service.actions] == [Rating.GOOD]


def test_an_item_not_known_suggests_again_and_the_learner_decides(qtbot, a_list):
    view, view_model, service = a_list
    for key in (RIGHT, Qt.Key.Key_Left, RIGHT):
        qtbot.keyClick(view, key)
    assert verdicts(view, "review_item")[1] is Verdict.WRONG
    assert "not known" in rows(view, "review_item")[1].accessibleName()
    assert view_model.screen.suggested is Rating.AGAIN
    qtbot.keyClicks(view, "3")
    assert [action[2] for action in service.actions] == [Rating.GOOD]


def test_an_item_can_be_marked_after_it_was_seen(qtbot, a_list):
    view, view_model, _ = a_list
    for key in (Qt.Key.Key_Space, RIGHT, Qt.Key.Key_Space, RIGHT, Qt.Key.Key_Space):
        qtbot.keyClick(view, key)
    assert view_model.screen.answer_shown
    qtbot.keyClick(view, RIGHT)
    assert view_model.screen.suggested is Rating.GOOD


def test_marks_can_be_taken_back(qtbot, a_list):
    view, view_model, _ = a_list
    for key in (RIGHT, RIGHT, RIGHT, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace):
        qtbot.keyClick(view, key)
    assert texts(view, "review_item") == ["技术节点", "……", "……"]
    assert not view_model.screen.answer_shown


def test_all_items_are_shown_at_once_and_marked_by_mouse(qtbot, a_list):
    view, view_model, _ = a_list
    qtbot.keyClick(view, Qt.Key.Key_Space, SHIFT)
    assert view_model.screen.answer_shown
    for row in rows(view, "review_item"):
        qtbot.mouseClick(row, LEFT)
    assert view_model.screen.suggested is Rating.GOOD
    qtbot.mouseClick(rows(view, "review_item")[0], LEFT)
    assert view_model.screen.suggested is Rating.AGAIN


def test_digits_rate_nothing_while_a_list_is_covered(qtbot, a_list):
    view, _, service = a_list
    qtbot.keyClicks(view, "4")
    assert service.actions == []


def test_stages_are_shuffled_the_same_way_each_time(a_list, an_order, open_view):
    view, _, _ = an_order
    shuffled = texts(view, "review_stage")
    assert sorted(shuffled) == sorted(NODES)
    assert shuffled != list(NODES)
    again, _, _ = open_view(make_item(make_note(type=NoteType.ORDER, answer=NODES)))
    assert texts(again, "review_stage") == shuffled


def sort_by_keys(qtbot, view, view_model):
    """Bring each item to its place with the number keys."""
    for place, item in enumerate(NODES):
        at = texts(view, "review_stage").index(item)
        while (step := at - view_model.screen.exercise.at) != 0:
            qtbot.keyClick(view, DOWN if step > 0 else UP)
        qtbot.keyClicks(view, str(place + 1))


def test_stages_are_sorted_by_number_keys_and_checked(qtbot, an_order):
    view, view_model, service = an_order
    sort_by_keys(qtbot, view, view_model)
    assert texts(view, "review_stage") == list(NODES)
    assert service.actions == []
    qtbot.keyClicks(view, " ")
    assert verdicts(view, "review_stage") == [Verdict.RIGHT] * 3
    assert view_model.screen.suggested is Rating.GOOD
    assert "in place" in view.accessibleDescription()


def test_a_stage_moves_with_alt_and_arrows(qtbot, an_order):
    view, _, _ = an_order
    before = texts(view, "review_stage")
    qtbot.keyClick(view, DOWN, ALT)
    assert texts(view, "review_stage") == [before[1], before[0], before[2]]
    qtbot.keyClick(view, UP, ALT)
    assert texts(view, "review_stage") == before


def test_a_stage_is_dragged_to_its_place(qtbot, an_order):
    view, _, _ = an_order
    before = texts(view, "review_stage")
    top, _, bottom = rows(view, "review_stage")
    drag(top, center(bottom))
    assert texts(view, "review_stage") == [before[1], before[2], before[0]]


def test_wrong_stages_are_told_by_sign_and_words(qtbot, an_order):
    view, view_model, _ = an_order
    qtbot.keyClicks(view, " ")
    assert texts(view, "review_stage") == list(NODES)
    assert Verdict.WRONG in verdicts(view, "review_stage")
    wrong = next(row for row in rows(view, "review_stage") if row.looks.verdict is Verdict.WRONG)
    assert wrong.looks.note.startswith("You put it at")
    assert "out of place" in wrong.accessibleName()
    assert view_model.screen.suggested is Rating.AGAIN


def test_an_order_known_for_long_is_recalled(open_view):
    state = CardState(phase=Phase.REVIEW, memory=MemoryState(9.0, 5.0), reps=3)
    note = make_note(type=NoteType.ORDER, answer=NODES)
    view, _, _ = open_view(make_item(note, state, retrievability=0.9))
    assert texts(view, "review_item") == ["……"] * 3
    assert part(view, "review_list_told", QLabel).text().startswith("In order")


def test_pairs_are_put_together_by_number_keys(qtbot, a_match):
    view, view_model, service = a_match
    assert part(view, "review_question", RunText).text == "技术节点起什么作用？"
    for _, right in PAIRS:
        qtbot.keyClicks(view, str(texts(view, "review_option").index(right) + 1))
    assert service.actions == []
    qtbot.keyClicks(view, " ")
    assert texts(view, "review_left") == [f"{left} — {right}" for left, right in PAIRS]
    assert verdicts(view, "review_left") == [Verdict.RIGHT] * 3
    assert view_model.screen.suggested is Rating.GOOD


def test_a_wrong_pair_shows_the_right_one_and_what_was_put(qtbot, a_match):
    view, view_model, _ = a_match
    options = texts(view, "review_option")
    for right in ("结构性支撑", "核心驱动力", "最终落脚点"):
        qtbot.keyClicks(view, str(options.index(right) + 1))
    qtbot.keyClicks(view, " ")
    assert verdicts(view, "review_left") == [Verdict.WRONG, Verdict.WRONG, Verdict.RIGHT]
    assert rows(view, "review_left")[0].looks.note == "You put: 结构性支撑"
    assert view_model.screen.suggested is Rating.AGAIN


def test_pairs_are_put_together_by_mouse(qtbot, a_match):
    view, view_model, _ = a_match
    for at, (_, right) in enumerate(PAIRS):
        option = rows(view, "review_option")[texts(view, "review_option").index(right)]
        if at == 1:
            qtbot.mouseClick(option, LEFT)
        else:
            drag(option, center(rows(view, "review_left")[at]))
    assert view_model.screen.exercise.complete
    qtbot.mouseClick(part(view, "review_show_answer"), LEFT)
    assert view_model.screen.suggested is Rating.GOOD


def test_a_choice_can_be_taken_back(qtbot, a_match):
    view, view_model, _ = a_match
    qtbot.keyClicks(view, "1")
    qtbot.keyClick(view, UP)
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    assert view_model.screen.exercise.chosen == (None, None, None)


def test_the_marks_are_handed_on_and_weak_items_are_told(qtbot, open_view):
    parts = (PartMemory(), PartMemory(3, 2, 1), PartMemory(3, 1, 2))
    item = replace(make_item(make_note(type=NoteType.LIST, answer=NODES)), parts=parts)
    view, _, service = open_view(item)
    for key in (RIGHT, Qt.Key.Key_Left, RIGHT):
        qtbot.keyClick(view, key)
    notes = [row.looks.note for row in rows(view, "review_item")]
    assert notes == ["", "missed 2 time(s) before", ""]
    qtbot.keyClicks(view, "1")
    assert service.missed == {1}


def test_a_list_rated_without_marks_says_nothing_of_its_items(qtbot, a_list):
    view, _, service = a_list
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClicks(view, "3")
    assert service.missed is None


def test_a_long_list_scrolls_to_what_was_uncovered(qtbot, open_view):
    items = tuple(f"第{number}项：" + "数字经济和实体经济深度融合，" * 3 for number in range(9))
    note = make_note(type=NoteType.LIST, answer=items)
    view, _, _ = open_view(make_item(note), size=(900, 640))
    area = part(view, "review_scroll", QScrollArea)

    def in_sight(row):
        top = row.mapTo(area.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + row.height() <= area.viewport().height()

    for at in range(9):
        qtbot.keyClick(view, RIGHT)
        qtbot.waitUntil(lambda at=at: in_sight(rows(view, "review_item")[at]))


def test_a_screen_reader_hears_the_items_as_they_come(qtbot, a_list, a_match):
    view, _, _ = a_list
    qtbot.keyClick(view, RIGHT)
    assert view.accessibleDescription() == "1，技术节点，known；2，……，covered；3，……，covered"
    view, _, _ = a_match
    for words in ("技术节点", "核心驱动力", "最终落脚点"):
        assert words in view.accessibleDescription()
