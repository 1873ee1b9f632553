"""From the page of cards to the rest of the window, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QWidget

from studyapp.services.views import Scope
from studyapp.ui.dialogs.card_editor import CardEditor
from studyapp.ui.views.sidebar import Page

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot, window):
    window.show_page(Page.CARDS)
    qtbot.waitUntil(lambda: not window.pages._models.cards.screen.loading)
    return window.findChild(QWidget, "cards_view")


def part(window, name, kind=QWidget):
    return window.findChild(kind, name)


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_what_was_found_is_reviewed_on_the_page_of_reviews(qtbot, window, page):
    part(page, "cards_search", QLineEdit).setText("第3个")
    model = window.pages._models.cards
    qtbot.waitUntil(lambda: len(model.screen.cards) == 1)
    with qtbot.waitSignal(model.review_requested) as asked:
        click(qtbot, part(page, "cards_review"))
    assert asked.args == [Scope(search="第3个")]
    assert window.page is Page.REVIEW
    assert window.stack.currentWidget().objectName() == "review_view"


def test_a_due_date_is_asked_for_and_set(qtbot, window, page, desk):
    table = part(page, "cards_table")
    qtbot.keyClick(table, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(table, Qt.Key.Key_D, CONTROL | SHIFT)
    dialog = part(window, "due_dialog")
    qtbot.waitUntil(dialog.isVisible)
    field = part(dialog, "due_field", QLineEdit)
    field.setText("9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.cards.deeds == [("set_due", 2)])


def test_a_search_is_kept_under_a_name(qtbot, window, page, desk):
    part(page, "cards_search", QLineEdit).setText("is:suspended")
    keep = part(page, "cards_keep")
    qtbot.waitUntil(keep.isEnabled)
    click(qtbot, keep)
    dialog = part(window, "one_line_dialog")
    qtbot.waitUntil(dialog.isVisible)
    assert not part(dialog, "one_line_do").isEnabled()
    qtbot.keyClicks(part(dialog, "one_line_field"), "later")
    qtbot.keyClick(part(dialog, "one_line_field"), Qt.Key.Key_Return)
    assert desk.cards.kept == {"later": "is:suspended"}


def test_a_found_card_is_edited(qtbot, window, page, desk):
    qtbot.keyClick(part(page, "cards_table"), Qt.Key.Key_E)
    qtbot.waitUntil(lambda: window.findChild(CardEditor) is not None)
    editor = window.findChild(CardEditor)
    assert part(editor, "editor_question").toPlainText() == "第1个问题是什么？"
    editor.reject()


def test_a_key_of_a_page_is_a_flag_in_the_table(qtbot, window, page, desk):
    table = part(page, "cards_table")
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_1, CONTROL)
    qtbot.waitUntil(lambda: desk.cards.deeds == [("flag", 1)])
    assert window.page is Page.CARDS


def test_a_section_is_suspended_from_its_heading_and_brought_back(qtbot, window, desk):
    window.pages.open_article(desk.article.id)
    reader = part(window, "reader")
    heading = desk.article.outline[0].block
    reader._desk.open_menu(heading, QPoint(200, 200))
    menu = part(window, "reader_menu", QMenu)
    action = next(each for each in menu.actions() if each.objectName() == "reader_menu_suspend")
    action.trigger()
    menu.close()
    text = part(window, "notice_text", QLabel)
    qtbot.waitUntil(lambda: text.isVisible() and "3" in text.text())
    assert desk.cards.deeds == [("suspend", 3)]
    click(qtbot, part(window, "notice_action"))
    qtbot.waitUntil(lambda: not desk.cards.rows[1000].state.suspended)
    QApplication.processEvents()
