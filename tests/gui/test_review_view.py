"""The review screen through its real widgets, by key and by mouse."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.services.views import Scope
from studyapp.ui import theme
from studyapp.ui.viewmodels.review import ReviewViewModel, Stage
from studyapp.ui.views.review import ReviewView
from studyapp.ui.widgets.card_heading import CardHeading
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.rate_button import RateButton
from studyapp.ui.widgets.run_text import RunText
from studyapp.ui.widgets.source_peek import SourcePeek
from tests.conftest import ROOT
from tests.review_fakes import FakeReviewService, FakeStopwatch, make_item, make_note

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def open_view(qtbot, clock, themed):
    def open_with(*items, size=(1000, 720), **service_fields):
        service = FakeReviewService(*items, **service_fields)
        view_model = ReviewViewModel(service, clock, FakeStopwatch())
        view = ReviewView(view_model)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        view_model.start()
        view.setFocus()
        return view, view_model, service

    return open_with


@pytest.fixture(scope="session")
def themed(qapp):
    theme.setup(qapp, ROOT / "resources")
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def session(open_view):
    return open_view(*(make_item(make_note(key)) for key in ("one", "two", "three")))


def part(view, name, kind=QWidget):
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def rate_button(view, rating):
    return part(view, f"review_rate_{rating.name.lower()}", RateButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_one_key_shows_the_answer_and_then_means_good(qtbot, session, key):
    view, _, service = session
    assert not part(view, "review_answer").isVisible()
    qtbot.keyClick(view, key)
    answer = part(view, "review_answer", RunText)
    assert answer.isVisible()
    assert answer.text == "核心驱动力"
    qtbot.keyClick(view, key)
    assert [action[2] for action in service.actions] == [Rating.GOOD]
    assert not answer.isVisible()


@pytest.mark.parametrize("rating", Rating)
def test_a_digit_rates_the_answer(qtbot, session, rating):
    view, _, service = session
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClicks(view, str(int(rating)))
    assert [action[2] for action in service.actions] == [rating]


@pytest.mark.parametrize("rating", Rating)
def test_a_digit_before_the_answer_does_nothing(qtbot, session, rating):
    view, view_model, service = session
    qtbot.keyClicks(view, str(int(rating)))
    assert service.actions == []
    assert view_model.screen.stage is Stage.QUESTION


def test_a_key_held_down_does_not_rate_card_after_card(session):
    view, view_model, service = session
    for repeated in (False, True, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Space,
            Qt.KeyboardModifier.NoModifier,
            " ",
            repeated,
        )
        QApplication.sendEvent(view, event)
    assert view_model.screen.answer_shown
    assert service.actions == []


def test_an_input_method_is_not_offered_the_keys(session):
    view, _, _ = session
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not [
        child
        for child in view.findChildren(QWidget)
        if child.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    ]


def test_buttons_rate_by_mouse_and_only_with_the_answer(qtbot, session):
    view, _, service = session
    assert not rate_button(view, Rating.HARD).isVisible()
    qtbot.mouseClick(part(view, "review_show_answer"), LEFT)
    qtbot.mouseClick(rate_button(view, Rating.HARD), LEFT)
    assert [action[2] for action in service.actions] == [Rating.HARD]
    assert not rate_button(view, Rating.HARD).isVisible()


def test_keys_work_on_after_a_click(qtbot, session):
    view, view_model, service = session
    qtbot.mouseClick(part(view, "review_show_answer"), LEFT)
    qtbot.mouseClick(rate_button(view, Rating.GOOD), LEFT)
    assert QApplication.focusWidget() is view
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert view_model.screen.answer_shown
    assert len(service.actions) == 1


def test_the_focus_comes_back_from_a_button_that_was_reached_by_tab(qtbot, session):
    view, view_model, _ = session
    part(view, "review_show_answer").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert view_model.screen.answer_shown
    assert QApplication.focusWidget() is view


def test_each_button_tells_its_interval_and_says_it_aloud(qtbot, session):
    view, _, _ = session
    qtbot.keyClick(view, Qt.Key.Key_Space)
    intervals = [rate_button(view, rating).interval for rating in Rating]
    assert intervals == ["in 1 min", "in 6 min", "in 12 d", "in 1.5 mo"]
    assert rate_button(view, Rating.GOOD).accessibleName() == "Good，in 12 d"


def test_intervals_can_be_left_off_the_buttons(qtbot, session):
    view, _, _ = session
    qtbot.keyClick(view, Qt.Key.Key_Space)
    view.set_intervals_shown(False)
    assert [rate_button(view, rating).interval for rating in Rating] == ["", "", "", ""]
    assert rate_button(view, Rating.GOOD).accessibleName() == "Good"
    view.set_intervals_shown(True)
    assert rate_button(view, Rating.GOOD).interval == "in 12 d"


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_U, None)])
def test_undo_asks_the_card_again(qtbot, session, key, modifier):
    view, view_model, service = session
    qtbot.keyClicks(view, " 1")
    qtbot.keyClick(view, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert service.actions == []
    assert view_model.screen.card.note_id == "one"
    assert not part(view, "review_answer").isVisible()


def test_undo_can_be_clicked_once_there_is_something_to_undo(qtbot, session):
    view, view_model, _ = session
    undo = part(view, "review_undo", QAbstractButton)
    assert not undo.isEnabled()
    qtbot.keyClicks(view, "  ")
    assert undo.isEnabled()
    qtbot.mouseClick(undo, LEFT)
    assert view_model.screen.card.note_id == "one"


def test_the_finished_screen_tells_the_day_and_undoes(qtbot, open_view):
    view, view_model, _ = open_view(make_item(make_note()))
    qtbot.keyClicks(view, "  ")
    assert part(view, "review_finished").isVisible()
    assert part(view, "review_finished_title", QLabel).text() == "Done for today"
    assert part(view, "review_finished_reviews", QLabel).text() == "1"
    assert "7" in part(view, "review_finished_next", QLabel).text()
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert not part(view, "review_finished").isVisible()
    assert view_model.screen.card.note_id == "basic"


def test_a_scope_without_cards_says_so(open_view):
    view, _, _ = open_view()
    assert part(view, "review_finished_title", QLabel).text() == "Nothing to review now"


def test_the_finished_screen_tells_when_the_next_card_comes(open_view, clock):
    view, _, _ = open_view(next_learning_at=clock.now() + timedelta(minutes=25))
    assert part(view, "review_finished_title", QLabel).text() == "Time for a short break"
    assert "in 25 min" in part(view, "review_finished_next", QLabel).text()


def test_the_finished_screen_leads_back_and_on(qtbot, open_view):
    view, _, _ = open_view()
    with qtbot.waitSignal(view.finished):
        qtbot.mouseClick(part(view, "review_finished_today"), LEFT)
    with qtbot.waitSignal(view.reading_requested):
        qtbot.mouseClick(part(view, "review_finished_reading"), LEFT)


def test_a_finished_part_leads_to_the_rest(qtbot, open_view):
    view, view_model, service = open_view()
    service.elsewhere = 3
    view_model.start(Scope(deck="节点"))
    rest = part(view, "review_finished_rest", QAbstractButton)
    assert rest.isVisible()
    service.queue.append(make_item(make_note("elsewhere")))
    qtbot.mouseClick(rest, LEFT)
    assert view_model.screen.card.note_id == "elsewhere"


def test_leaving_the_page_ends_a_finished_part(qtbot, open_view):
    view, view_model, _ = open_view()
    view_model.start(Scope(deck="节点"))
    view.hide()
    view_model.resume()
    assert view_model.scope == Scope()


def test_escape_ends_the_session(qtbot, session):
    view, _, _ = session
    with qtbot.waitSignal(view.finished):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_s_shows_the_paragraph_masked_until_the_answer(qtbot, session):
    view, _, _ = session
    source = part(view, "review_source", SourcePeek)
    assert not source.isVisible()
    qtbot.keyClicks(view, "s")
    assert source.isVisible()
    assert "核心驱动力" not in source.shown_text
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert "核心驱动力" in source.shown_text
    qtbot.keyClicks(view, "s")
    assert not source.isVisible()


def test_shift_s_asks_for_the_reader(qtbot, session):
    view, view_model, _ = session
    card = view_model.screen.card
    with qtbot.waitSignal(view.source_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_S, SHIFT)
    assert asked.args == ["article", "b40", card.card_id]


def test_minus_buries_the_note_and_the_toast_takes_it_back(qtbot, session):
    view, view_model, service = session
    qtbot.keyClicks(view, "-")
    assert service.actions == [("bury", "one")]
    assert part(view, "toast_text", QLabel).isVisible()
    qtbot.mouseClick(part(view, "toast_action"), LEFT)
    assert service.actions == []
    assert view_model.screen.card.note_id == "one"


def test_the_toast_goes_with_the_next_card(qtbot, session):
    view, _, _ = session
    qtbot.keyClicks(view, "-")
    toast = part(view, "toast_text", QLabel)
    qtbot.keyClicks(view, " ")
    assert toast.isVisible()
    qtbot.keyClicks(view, "3")
    assert not toast.isVisible()


def test_at_suspends_the_card(qtbot, session):
    view, view_model, service = session
    card = view_model.screen.card.card_id
    qtbot.keyClick(view, Qt.Key.Key_At, SHIFT)
    assert service.actions == [("suspend", card)]
    assert part(view, "toast_text", QLabel).text() == "The card is suspended."


def test_the_question_mark_lists_the_keys_and_any_key_closes_the_list(qtbot, session):
    view, view_model, service = session
    sheet = view.findChild(KeySheet)
    qtbot.keyClick(view, Qt.Key.Key_Question, SHIFT)
    assert sheet.isVisible()
    assert sheet.geometry() == view.rect()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not sheet.isVisible()
    assert view_model.screen.stage is Stage.QUESTION
    assert service.actions == []


def test_the_question_mark_opens_and_closes_the_list_of_keys(qtbot, session):
    view, _, _ = session
    sheet = view.findChild(KeySheet)
    qtbot.keyClicks(view, "?")
    assert sheet.isVisible()
    qtbot.keyClicks(view, "?")
    assert not sheet.isVisible()


def test_a_list_is_uncovered_item_by_item(qtbot, open_view):
    note = make_note(type=NoteType.LIST, question="有哪些节点？", answer=("技术", "产业", "企业"))
    view, view_model, _ = open_view(make_item(note))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    answer = part(view, "review_answer", RunText)
    assert answer.text.splitlines() == ["1\t技术", "2\t", "3\t"]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert answer.text.splitlines() == ["1\t技术", "2\t产业", "3\t企业"]
    assert view_model.screen.answer_shown


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


def test_a_matching_card_shows_its_pairs(qtbot, open_view):
    pairs = ("技术节点", "核心驱动力"), ("产业节点", "结构性支撑")
    note = make_note(type=NoteType.MATCH, question="配对：", answer=(), pairs=pairs)
    view, _, _ = open_view(make_item(note))
    question = part(view, "review_question", RunText)
    assert question.text.splitlines() == ["配对：", "1\t技术节点", "2\t产业节点"]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert question.text == "配对："
    assert part(view, "review_answer", RunText).text.splitlines() == [
        "1\t技术节点 — 核心驱动力",
        "2\t产业节点 — 结构性支撑",
    ]


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


def test_the_view_is_freed_when_closed(themed, clock, assert_freed):
    view_model = ReviewViewModel(FakeReviewService(make_item(make_note())), clock, FakeStopwatch())
    view_model.start()
    assert_freed(lambda: ReviewView(view_model))
