"""The keys of the review, changed in their dialog."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from studyapp.ui.dialogs.due import DueDialog
from studyapp.ui.dialogs.keys import KeysDialog
from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.views.sidebar import Page
from studyapp.ui.widgets.key_recorder import KeyRecorder
from tests.review_fakes import part

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot, themed):
    dialog = KeysDialog(Keymap(), None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def press(dialog, key, text="", held=Qt.KeyboardModifier.NoModifier):
    recorder = part(dialog, "key_recorder", KeyRecorder)
    QApplication.sendEvent(recorder, QKeyEvent(QEvent.Type.KeyPress, key, held, text))


def add(qtbot, dialog, action):
    qtbot.mouseClick(part(dialog, f"keys_{action}_add"), LEFT)


def shown(dialog, action):
    found = dialog.findChildren(QPushButton, f"keys_{action}_key")
    return [button.text() for button in found if button.isVisibleTo(dialog)]


def test_a_recorded_key_is_added_and_holds_at_once(qtbot, dialog):
    add(qtbot, dialog, Action.EDIT)
    with qtbot.waitSignal(dialog.changed) as changed:
        press(dialog, Qt.Key.Key_Q, "q")
    assert changed.args[0].lines() == ("edit E Q",)
    qtbot.waitUntil(lambda: shown(dialog, Action.EDIT) == ["E", "Q"])
    assert not part(dialog, "key_recorder").isVisible()


def test_a_key_that_is_taken_names_who_has_it_and_can_be_taken_over(qtbot, dialog):
    add(qtbot, dialog, Action.EDIT)
    with qtbot.assertNotEmitted(dialog.changed):
        press(dialog, Qt.Key.Key_S, "s")
    recorder = part(dialog, "key_recorder", KeyRecorder)
    assert recorder.text() == "“S” already does this: Show the source paragraph"
    qtbot.mouseClick(part(dialog, "keys_take_over"), LEFT)
    assert dialog.keymap.action("S") is Action.EDIT
    assert shown(dialog, Action.SOURCE) == []


def test_a_click_takes_a_key_away_and_the_arrow_brings_it_back(qtbot, dialog):
    qtbot.mouseClick(dialog.findChildren(QPushButton, f"keys_{Action.UNDO}_key")[1], LEFT)
    assert dialog.keymap.keys(Action.UNDO) == ("Ctrl+Z",)
    qtbot.mouseClick(part(dialog, f"keys_{Action.UNDO}_reset"), LEFT)
    assert dialog.keymap == Keymap()
    assert not part(dialog, f"keys_{Action.UNDO}_reset").isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Left])
def test_keys_that_move_are_not_to_be_had(qtbot, dialog, key):
    add(qtbot, dialog, Action.EDIT)
    press(dialog, key)
    assert "moves" in part(dialog, "key_recorder", KeyRecorder).text()
    assert dialog.keymap == Keymap()


def test_escape_gives_up_recording_and_leaves_the_dialog_open(qtbot, dialog):
    add(qtbot, dialog, Action.EDIT)
    press(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not part(dialog, "key_recorder").isVisible()
    add(qtbot, dialog, Action.EDIT)
    press(dialog, Qt.Key.Key_Control)
    assert part(dialog, "key_recorder").isVisible()


def test_everything_can_be_as_usual_again(qtbot, dialog):
    reset = part(dialog, "keys_reset_all", QPushButton)
    assert not reset.isEnabled()
    add(qtbot, dialog, Action.EDIT)
    press(dialog, Qt.Key.Key_E, "", CONTROL)
    assert dialog.keymap.keys(Action.EDIT) == ("E", "Ctrl+E")
    qtbot.mouseClick(reset, LEFT)
    assert dialog.keymap == Keymap()


def test_a_shared_key_of_an_edited_file_is_pointed_out(qtbot, themed):
    dialog = KeysDialog(Keymap({Action.EDIT: ("S",)}), None)
    qtbot.addWidget(dialog)
    (button,) = dialog.findChildren(QPushButton, f"keys_{Action.EDIT}_key")
    assert button.toolTip().startswith("Also: Show the source paragraph")


def test_keys_changed_from_the_settings_hold_in_the_review_and_are_kept(qtbot, window):
    window.show_page(Page.REVIEW)
    window.show_page(Page.SETTINGS)
    qtbot.mouseClick(part(window, "settings_advanced"), LEFT)
    qtbot.mouseClick(part(window, "settings_keys"), LEFT)
    dialog = window.findChild(KeysDialog)
    add(qtbot, dialog, Action.EDIT)
    press(dialog, Qt.Key.Key_Q, "q")
    dialog.accept()
    models = window.pages._models
    assert models.settings.screen.keys == ("edit E Q",)
    assert window.pages._views[Page.REVIEW]._keymap.action("Q") is Action.EDIT
    qtbot.mouseClick(part(window, "settings_keys_reset"), LEFT)
    assert window.pages._views[Page.REVIEW]._keymap == Keymap()


def test_a_due_date_is_told_in_words_before_it_is_set(qtbot, themed):
    dialog = DueDialog(None)
    qtbot.addWidget(dialog)
    told, do = part(dialog, "due_told"), part(dialog, "due_do", QPushButton)
    field = part(dialog, "due_field")
    for text, words in (("0", "The card comes today."), ("3-7", "The card comes in 3 to 7 days.")):
        field.setText(text)
        assert told.text() == words
    field.setText("soon")
    assert not do.isEnabled()
    field.setText("1!")
    with qtbot.waitSignal(dialog.entered) as chosen:
        qtbot.mouseClick(do, LEFT)
    assert chosen.args == ["1!"]


def test_the_tab_key_goes_from_row_to_row_after_a_change_too(qtbot, dialog):
    add(qtbot, dialog, Action.SHOW_ALL)
    press(dialog, Qt.Key.Key_Q, "q")
    assert QApplication.focusWidget() is part(dialog, f"keys_{Action.SHOW_ALL}_add")
    QApplication.processEvents()
    qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is part(dialog, f"keys_{Action.SHOW_ALL}_reset")
    qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == f"keys_{Action.AGAIN}_key"


def test_every_button_of_the_keys_has_a_name(dialog):
    buttons = [each for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
    assert all(each.accessibleName() or each.text() for each in buttons)
