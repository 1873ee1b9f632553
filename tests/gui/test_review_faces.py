"""What the card shows: faces, hints, figures, and what must stay in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.ui.widgets.card_heading import CardHeading
from studyapp.ui.widgets.run_text import RunText
from tests.review_fakes import make_item, make_note, part, rate_button

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_a_filled_cloze_takes_the_place_of_its_question(qtbot, open_view):
    note = make_note(
        type=NoteType.CLOZE, answer=(), text="技术节点是{{c1::核心驱动力::作用}},不是全部"
    )
    view, _, _ = open_view(make_item(note))
    question = part(view, "review_question", RunText)
    assert question.text == "技术节点是＿＿＿＿（作用），不是全部"
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert question.text == "技术节点是核心驱动力，不是全部"
    assert not part(view, "review_answer").isVisible()


def test_a_heading_that_gives_the_answer_away_waits_for_it(qtbot, open_view):
    view, _, _ = open_view(make_item(make_note(answer=("技术节点",))))
    heading = view.findChild(CardHeading)
    assert heading.path == ("把握关键期", "三、关键支点", "…", "paragraph 40")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert heading.path == ("把握关键期", "三、关键支点", "技术节点", "paragraph 40")


def test_a_hint_is_offered_only_where_there_is_one(qtbot, open_view):
    view, _, _ = open_view(make_item(make_note("a", hint="五个字")), make_item(make_note("b")))
    button, hint = part(view, "review_hint_button"), part(view, "review_hint", QLabel)
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)
    assert hint.isVisible()
    assert hint.text() == "五个字"
    qtbot.keyClicks(view, "  ")
    assert not button.isVisible()
    assert not hint.isVisible()


def test_the_footer_tells_what_is_known_of_the_memory(open_view):
    state = CardState(phase=Phase.REVIEW, memory=MemoryState(9.4, 5.8), reps=5)
    view, _, _ = open_view(make_item(make_note(), state, retrievability=0.71))
    figures = part(view, "review_figures", QLabel).text()
    assert figures == "Recall 71%  ·  Stability 9.4 d  ·  Difficulty 5.8  ·  Review no. 6"


@pytest.mark.parametrize("size", [(900, 640), (680, 600)])
def test_a_long_answer_scrolls_and_the_buttons_stay_in_sight(qtbot, open_view, size):
    note = make_note(answer=("数字经济和实体经济的深度融合面临着三个关键节点。" * 30,))
    view, _, _ = open_view(make_item(note), make_item(make_note("next")), size=size)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    scroll = part(view, "review_scroll", QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.horizontalScrollBar().maximum() == 0
    for rating in Rating:
        button = rate_button(view, rating)
        corner = button.mapTo(view, button.rect().bottomRight())
        assert view.rect().contains(corner)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert scroll.verticalScrollBar().value() > 0
    qtbot.keyClicks(view, "3")
    assert scroll.verticalScrollBar().value() == 0


def test_an_answer_below_a_long_question_is_brought_into_sight(qtbot, open_view):
    note = make_note(question="数字经济和实体经济的深度融合面临着三个关键节点。" * 30)
    view, _, _ = open_view(make_item(note), size=(900, 640))
    scroll, answer = part(view, "review_scroll", QScrollArea), part(view, "review_answer")
    qtbot.keyClick(view, Qt.Key.Key_Space)

    def answer_in_sight():
        top = answer.mapTo(scroll.viewport(), answer.rect().topLeft())
        return scroll.viewport().rect().contains(top)

    qtbot.waitUntil(answer_in_sight)


def test_a_source_below_a_long_answer_is_brought_into_sight(qtbot, open_view):
    note = make_note(answer=("数字经济和实体经济的深度融合面临着三个关键节点。" * 30,))
    view, _, _ = open_view(make_item(note), size=(900, 640))
    scroll, source = part(view, "review_scroll", QScrollArea), part(view, "review_source")
    qtbot.keyClicks(view, " s")

    def source_in_sight():
        top = source.mapTo(scroll.viewport(), source.rect().topLeft())
        return scroll.viewport().rect().contains(top)

    qtbot.waitUntil(source_in_sight)


def test_the_buttons_do_not_move_when_the_answer_comes(qtbot, session):
    view, _, _ = session
    show = part(view, "review_show_answer")
    before = show.mapTo(view, show.rect().topLeft()).y()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    good = rate_button(view, Rating.GOOD)
    assert good.mapTo(view, good.rect().topLeft()).y() == before


def test_question_and_answer_can_be_read_aloud(qtbot, session):
    view, _, _ = session
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert part(view, "review_question").accessibleName() == "技术节点起什么作用？"
    assert part(view, "review_answer").accessibleName() == "核心驱动力"


def test_a_screen_reader_hears_the_answer_from_the_view_that_has_the_focus(qtbot, session):
    view, _, _ = session
    assert view.accessibleName() == "技术节点起什么作用？"
    assert view.accessibleDescription() == ""
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.accessibleDescription() == "核心驱动力"
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert view.accessibleDescription() == ""
