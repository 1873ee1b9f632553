"""Every page at both sizes and in both colours: nothing is cut off, everything has a name."""

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea

from studyapp.ui import i18n, theme
from studyapp.ui.views.sidebar import Page
from tests.conftest import ROOT

SIZES = [(1280, 800), (900, 640), (760, 520)]
OWN = (Page.TODAY, Page.LIBRARY, Page.CARDS, Page.STATISTICS, Page.SETTINGS)


@pytest.fixture
def chinese(qapp):
    """Chinese words, as most learners see them."""
    before = QLocale()
    i18n.install(qapp, ROOT / "resources" / "translations", i18n.CHINESE)
    yield
    QLocale.setDefault(before)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def is_cut(label):
    hint, size = label.sizeHint(), label.size()
    if label.wordWrap():
        return label.heightForWidth(size.width()) > size.height() + 1
    return hint.width() > size.width() + 1 or hint.height() > size.height() + 1


def cut_labels(widget):
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return [label.text() for label in labels if is_cut(label)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", OWN, ids=lambda page: page.name)
def test_no_word_of_a_page_is_cut_off(qtbot, chinese, window, size, page):
    window.resize(*size)
    window.show_page(page)
    # What jobs have to say comes later, and its room a moment after it.
    qtbot.waitUntil(lambda: not cut_labels(window))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("page", OWN, ids=lambda page: page.name)
def test_no_page_is_wider_than_its_room(chinese, window, size, page):
    window.resize(*size)
    window.show_page(page)
    QApplication.processEvents()
    area = window.stack.currentWidget().findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert window.size().toTuple() == size


def test_english_words_fit_as_well(qtbot, window):
    window.resize(900, 640)
    for page in OWN:
        window.show_page(page)
        qtbot.waitUntil(lambda: not cut_labels(window))


@pytest.mark.parametrize("page", OWN, ids=lambda page: page.name)
def test_everything_that_takes_the_focus_has_a_name(window, page):
    window.show_page(page)
    nameless = [
        widget.objectName() or type(widget).__name__
        for widget in window.findChildren(QAbstractButton)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert not nameless


def test_the_ring_shows_for_the_tab_key_and_not_for_a_click(qtbot, window):
    button = window.stack.currentWidget().findChild(QAbstractButton, "today_read")
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not button.property("kbd")
    button.clearFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.property("kbd")


def test_icons_change_with_the_colours(window):
    button = window.stack.currentWidget().findChild(QAbstractButton, "today_read")
    light = button.icon().pixmap(20, 16).toImage()
    theme.apply(QApplication.instance(), theme.DARK)
    assert button.icon().pixmap(20, 16).toImage() != light
