"""What is done to the card under review besides answering it, by key and from the menu."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from studyapp.core.answers.grading import capped
from studyapp.core.cards.model import NoteType
from studyapp.core.errors import NeverAnsweredError
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.widgets.card_labels import CardLabels
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.kit import IconButton, KeyCap
from tests.review_fakes import make_item, make_note, part, rate_button

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
KNOWN = CardState(Phase.REVIEW, MemoryState(8.0, 5.0), reps=3)


@pytest.fixture
def known(open_view):
    """A session with cards that were answered before."""
    return open_view(*(make_item(make_note(key), KNOWN, 0.9) for key in ("one", "two")))


def entry(view, action):
    return part(view, f"review_menu_{action}", QAction)


def toast(view):
    return part(view, "toast_text", QLabel)


def type_sign(view, sign, key=Qt.Key.Key_unknown):
    """Send a sign as an input method in Chinese mode does."""
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, key, NONE, sign))


def test_a_star_marks_the_card_which_stays_as_it_stands(qtbot, session):
    view, view_model, service = session
    qtbot.keyClicks(view, " *")
    assert view_model.screen.answer_shown
    assert view_model.screen.card.marked
    assert part(view, "review_labels", CardLabels).words == ("Marked",)
    assert toast(view).text() == "The card is marked."
    qtbot.keyClicks(view, "*")
    assert [action[2] for action in service.actions] == [True, False]
    assert part(view, "review_labels").isHidden()


def test_a_flag_stands_on_the_card_and_the_same_key_takes_it_off(qtbot, session):
    view, view_model, service = session
    qtbot.keyClick(view, Qt.Key.Key_3, CONTROL)
    labels = part(view, "review_labels", CardLabels)
    assert labels.words == ("To be improved",)
    assert labels.accessibleName() == "To be improved"
    assert toast(view).text() == "Flagged: To be improved"
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    assert labels.words == ("Quotable",)
    qtbot.keyClick(view, Qt.Key.Key_1, CONTROL)
    assert view_model.screen.card.flag == 0
    assert [action[2] for action in service.actions] == [3, 1, 0]


def test_undo_takes_a_flag_off_and_leaves_the_answer_shown(qtbot, session):
    view, view_model, _ = session
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_2, CONTROL)
    qtbot.mouseClick(part(view, "toast_action"), LEFT)
    assert view_model.screen.card.flag == 0
    assert view_model.screen.answer_shown


def test_a_window_does_not_get_the_keys_of_flags(session):
    view, _, _ = session
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_1, CONTROL)
    event.ignore()
    QApplication.sendEvent(view, event)
    assert event.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_6, CONTROL)
    other.ignore()
    QApplication.sendEvent(view, other)
    assert not other.isAccepted()


@pytest.mark.parametrize(
    ("sign", "deed"),
    [("-", "bury_card"), ("=", "bury"), ("@", "suspend"), ("!", "suspend_note")],
)
def test_card_and_note_are_told_apart_as_in_anki(session, sign, deed):
    view, view_model, service = session
    type_sign(view, sign)
    assert [action[0] for action in service.actions] == [deed]
    assert toast(view).isVisible()
    assert view_model.screen.card.note_id == "two"


@pytest.mark.parametrize(
    ("sign", "deed"), [("！", "suspend_note"), ("＝", "bury"), ("＠", "suspend")]
)
def test_wide_signs_of_an_input_method_do_the_same(session, sign, deed):
    view, _, service = session
    type_sign(view, sign)
    assert [action[0] for action in service.actions] == [deed]


def test_a_wide_question_mark_shows_the_keys(session):
    view, _, _ = session
    type_sign(view, "？")
    assert part(view, "key_sheet", KeySheet).isVisible()


def test_a_reset_makes_the_card_new_and_asks_the_next(qtbot, known):
    view, view_model, service = known
    card = view_model.screen.card.card_id
    qtbot.keyClick(view, Qt.Key.Key_N, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert service.actions == [("reset", card)]
    assert toast(view).text() == "The card is new again."


def test_the_menu_offers_every_action_with_its_key(session):
    view, _, service = session
    assert entry(view, Action.SUSPEND_NOTE).text() == "Suspend the note\t!"
    assert entry(view, Action.FLAG_2).text() == "Flag: Error-prone\tCtrl+2"
    entry(view, Action.FLAG_2).trigger()
    assert entry(view, Action.FLAG_2).isChecked()
    assert not entry(view, Action.FLAG_1).isChecked()
    entry(view, Action.BURY_CARD).trigger()
    assert [action[0] for action in service.actions] == ["flag", "bury_card"]


def test_a_new_card_has_no_due_date_to_be_set(qtbot, session):
    view, _, _ = session
    actions = view._deeds[Action.SET_DUE].__self__
    with qtbot.waitSignal(actions.failed) as failed, qtbot.assertNotEmitted(actions.due_requested):
        qtbot.keyClick(view, Qt.Key.Key_D, CONTROL | SHIFT)
    assert isinstance(failed.args[0], NeverAnsweredError)


def test_another_due_date_is_taken_as_anki_writes_it(qtbot, known):
    view, view_model, service = known
    actions = view._deeds[Action.SET_DUE].__self__
    card = view_model.screen.card.card_id
    with qtbot.waitSignal(actions.due_requested):
        qtbot.keyClick(view, Qt.Key.Key_D, CONTROL | SHIFT)
    actions.set_due("soon")
    assert service.actions == []
    actions.set_due("3-7")
    assert service.actions == [("set_due", card, 3, 7)]
    assert toast(view).text() == "The card got another day."


def test_other_keys_hold_everywhere_at_once(qtbot, session):
    view, _, service = session
    keymap = Keymap().given(Action.GOOD, "F9").given(Action.UNDO, "Q")
    view.set_keymap(keymap.bound(Action.END, ()))
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_F9)
    assert [action[2] for action in service.actions] == [Rating.GOOD]
    assert part(view, "review_undo", IconButton).toolTip() == "Undo (Ctrl+Z / U / Q)"
    assert part(view, "review_end", IconButton).toolTip() == "End the session"
    qtbot.keyClicks(view, "q?")
    assert service.actions == []
    caps = [cap.text() for cap in part(view, "key_sheet").findChildren(KeyCap)]
    assert "Q" in caps
    assert "Esc" not in caps


def test_two_buttons_are_enough(qtbot, session):
    view, view_model, service = session
    view_model.set_two_buttons(True)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    shown = [rating for rating in Rating if rate_button(view, rating).isVisible()]
    assert shown == [Rating.AGAIN, Rating.GOOD]
    assert rate_button(view, Rating.GOOD).text() == "Remembered"
    qtbot.keyClicks(view, "2 1  ")
    assert [action[2] for action in service.actions] == [Rating.GOOD, Rating.AGAIN, Rating.GOOD]


def test_what_is_suggested_is_one_of_two_buttons(qtbot, open_view):
    note = make_note(type=NoteType.LIST, answer=("技术", "产业", "企业", "国家", "地方"))
    view, view_model, _ = open_view(make_item(note))
    for key in (*4 * (Qt.Key.Key_Right,), Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
    four = view_model.screen.suggested
    view_model.set_two_buttons(True)
    two = view_model.screen.suggested
    assert two is (Rating.AGAIN if four is Rating.AGAIN else Rating.GOOD)
    assert replace(view_model.screen, two_buttons=False).suggested is capped(four, helped=False)


@pytest.mark.parametrize(
    ("key", "step"), [(Qt.Key.Key_Plus, 1), (Qt.Key.Key_Equal, 1), (Qt.Key.Key_Minus, -1)]
)
def test_control_and_a_sign_ask_for_another_size(qtbot, session, key, step):
    view, _, _ = session
    with qtbot.waitSignal(view.zoom_requested) as asked:
        qtbot.keyClick(view, key, CONTROL)
    assert asked.args == [step]
    with qtbot.waitSignal(view.zoom_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_0, CONTROL)
    assert asked.args == [0]
