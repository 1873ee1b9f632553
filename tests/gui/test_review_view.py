"""The review screen through its real widgets, by key and by mouse."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from studyapp.core.scheduling.events import Rating
from studyapp.services.views import Scope
from studyapp.ui.viewmodels.review import ReviewViewModel, Stage
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.run_text import RunText
from studyapp.ui.widgets.source_peek import SourcePeek
from tests.review_fakes import (
    FakeReviewService,
    FakeStopwatch,
    WorksAtOnce,
    make_item,
    make_note,
    part,
    rate_button,
    review_view,
)

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


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


def test_the_finished_screen_does_not_hide_what_was_held_back(qtbot, open_view):
    view, _, service = open_view(make_item(make_note()))
    service.held_back = 404
    qtbot.keyClicks(view, "  ")
    told = part(view, "review_finished_next", QLabel).text()
    assert told.startswith("404 due card(s) are not asked today")


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


def test_equals_buries_the_note_and_the_toast_takes_it_back(qtbot, session):
    view, view_model, service = session
    qtbot.keyClicks(view, "=")
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


def test_the_view_is_freed_when_closed(themed, clock, assert_freed):
    service = FakeReviewService(make_item(make_note()))
    view_model = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
    view_model.start()
    assert_freed(lambda: review_view(view_model, service))


def test_the_bar_tells_how_many_minutes_are_left(open_view):
    view, _, _ = open_view(*(make_item(make_note(f"n{number}")) for number in range(20)))
    assert part(view, "review_minutes", QLabel).text() == "about 3 min"
