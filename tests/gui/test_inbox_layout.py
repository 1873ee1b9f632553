"""Inbox and editor at every size of the window: nothing is cut off, nothing is nameless."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.model import NoteType
from studyapp.ui import theme
from studyapp.ui.dialogs.card_editor import CardEditor
from studyapp.ui.views.sidebar import Page
from tests.gui.test_pages_layout import SIZES, chinese, cut_labels
from tests.inbox_fakes import FakeNotes, suggestions
from tests.review_fakes import make_note

__all__ = ["chinese"]


@pytest.fixture
def full(qtbot, window, desk):
    """A window on an inbox with more than a thousand suggestions of two articles."""
    text = "另一篇文章\n" + "\n".join(["这是另一篇文章的一段话，说了很多。"] * 4)
    other = suggestions(parse_article(SourceText(text)), 8)
    many = tuple(
        replace(note, id=f"{note.id}-{copy}") for copy in range(150) for note in other.notes
    )
    desk.notes = FakeNotes(suggestions(desk.article), replace(other, notes=many))
    window.show_page(Page.INBOX)
    qtbot.waitUntil(lambda: window.pages._models.inbox.screen.shown > 1000)
    return window


def cut_buttons(widget):
    shown = [
        each
        for each in (*widget.findChildren(QAbstractButton), *widget.findChildren(QComboBox))
        if each.isVisible()
    ]
    return [
        each.objectName() for each in shown if each.minimumSizeHint().width() > each.width() + 1
    ]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_nothing_of_the_inbox_is_cut_off(qtbot, chinese, full, size):
    full.resize(*size)
    QApplication.processEvents()
    page = full.stack.currentWidget()
    assert full.size().toTuple() == size
    qtbot.waitUntil(lambda: not cut_labels(page))
    assert not [name for name in cut_buttons(page) if name != "inbox_articles"]


def test_everything_in_the_inbox_has_a_name(full):
    page = full.stack.currentWidget()
    nameless = [
        each.objectName() or type(each).__name__
        for each in page.findChildren(QAbstractButton)
        if each.isVisible()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
    ]
    assert not nameless


@pytest.mark.parametrize("kind", [NoteType.BASIC, NoteType.CLOZE, NoteType.LIST, NoteType.MATCH])
@pytest.mark.parametrize("size", [(980, 680), (740, 500)], ids=str)
def test_nothing_of_the_editor_is_cut_off(qtbot, chinese, themed, seed_article_read, kind, size):
    editor = CardEditor(make_note(), seed_article_read)
    qtbot.addWidget(editor, before_close_func=lambda each: each.done(0))
    editor.resize(*size)
    editor.show()
    editor._view_model.set_type(kind)
    qtbot.waitUntil(lambda: not cut_labels(editor) and not cut_buttons(editor))
    assert editor.size().toTuple() == size


def test_the_editor_changes_its_colours(qtbot, themed):
    editor = CardEditor(make_note())
    qtbot.addWidget(editor)
    editor.show()
    light = editor.grab().toImage().pixelColor(2, 2)
    theme.apply(QApplication.instance(), theme.DARK)
    assert editor.grab().toImage().pixelColor(2, 2) != light
