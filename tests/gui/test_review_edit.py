"""A card is corrected in the middle of a review, and suggestions through the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.core.cards.cloze import hide
from studyapp.core.cards.model import NoteType, cards_of
from studyapp.core.errors import LibraryError
from studyapp.core.scheduling.events import Rating
from studyapp.ui.dialogs.card_editor import CardEditor
from studyapp.ui.viewmodels.review import Stage
from studyapp.ui.viewmodels.review_edit import ReviewEditViewModel
from studyapp.ui.views.sidebar import Page
from tests.inbox_fakes import FakeNotes, suggestions
from tests.review_fakes import make_item, make_note

CONTROL = Qt.KeyboardModifier.ControlModifier


class Keeper:
    """Stores what it is given, or refuses."""

    def __init__(self):
        self.saved = []
        self.error = None

    def save(self, note):
        if self.error:
            raise self.error
        self.saved.append(note)


@pytest.fixture
def editing(session, seed_article_read):
    view, view_model, service = session
    keeper = Keeper()
    edit = ReviewEditViewModel(view_model, lambda _: seed_article_read, lambda: keeper, view_model)
    return view, view_model, service, edit, keeper


def test_e_asks_for_an_editor_with_the_card_that_is_shown(qtbot, editing, seed_article_read):
    view, view_model, _, edit, _ = editing
    with qtbot.waitSignal(edit.edit_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_E)
    note, article = asked.args
    assert note.id == view_model.screen.card.note_id
    assert article is seed_article_read


def test_the_same_card_is_asked_in_its_new_wording(qtbot, editing):
    view, view_model, service, edit, keeper = editing
    before = view_model.screen
    qtbot.keyClick(view, Qt.Key.Key_E)
    note = make_note("one", question="换一种问法？")
    edit.save(note)
    edit.finish()
    assert view_model.screen.card.card_id == before.card.card_id
    assert view_model.screen.card.question[0].text == "换一种问法？"
    assert view_model.screen.stage is Stage.QUESTION
    assert keeper.saved[0] == note
    assert service.log == []


def test_an_answer_that_is_shown_stays_shown(qtbot, editing):
    view, view_model, _, edit, _ = editing
    qtbot.keyClicks(view, " se")
    edit.save(make_note("one", answer=("别的答案",)))
    edit.finish()
    assert view_model.screen.answer_shown
    assert view_model.screen.card.answer[0].text == "别的答案"
    assert view_model.screen.source is not None


def test_time_in_the_editor_is_no_thinking_time(qtbot, editing):
    view, view_model, service, edit, _ = editing
    stopwatch = view_model._thinking._stopwatch
    stopwatch.milliseconds = 3000
    qtbot.keyClick(view, Qt.Key.Key_E)
    stopwatch.milliseconds = 90_000
    edit.finish()
    starts = stopwatch.starts
    stopwatch.milliseconds = 2000
    view_model.show_answer()
    view_model.grade(Rating.GOOD)
    assert service.actions[0][3] == 5000
    assert stopwatch.starts > starts


def test_a_cancelled_edit_changes_nothing(qtbot, editing):
    view, view_model, _, edit, keeper = editing
    before = view_model.screen
    qtbot.keyClick(view, Qt.Key.Key_E)
    edit.finish()
    edit.save(make_note("one", question="太晚了"))
    assert view_model.screen is before
    assert keeper.saved == []


def test_a_card_whose_blank_is_gone_is_not_asked(qtbot, open_view, seed_article_read):
    two = f"{hide('甲')}与{hide('乙', number=2)}"
    note = make_note(type=NoteType.CLOZE, question="", answer=(), text=two)
    item = replace(make_item(note), card=cards_of(note)[1])
    view, view_model, service = open_view(item, make_item(make_note("next")))
    edit = ReviewEditViewModel(view_model, lambda _: seed_article_read, Keeper, view_model)
    qtbot.keyClick(view, Qt.Key.Key_E)
    service.queue.popleft()
    edit.save(replace(note, text=f"{hide('甲')}与乙"))
    assert view_model.screen.card.note_id == "next"


def test_a_refused_save_is_told_and_the_card_stays(qtbot, editing):
    view, view_model, _, edit, keeper = editing
    before = view_model.screen
    qtbot.keyClick(view, Qt.Key.Key_E)
    keeper.error = LibraryError("library.db", "disk full")
    with qtbot.waitSignal(edit.failed):
        edit.save(make_note("one", question="新问题？"))
    assert view_model.screen is before


def test_nothing_is_edited_when_nothing_is_asked(qtbot, open_view):
    view, view_model, _ = open_view()
    with qtbot.assertNotEmitted(view_model.edit_requested):
        qtbot.keyClick(view, Qt.Key.Key_E)


def editor_of(qtbot, window):
    editor = next(each for each in window.findChildren(CardEditor) if each.isVisible())
    qtbot.waitUntil(lambda: QApplication.activeWindow() is editor)  # else no key is a shortcut
    return editor


def test_the_window_opens_the_editor_and_asks_the_card_again(qtbot, window, desk):
    window.show_page(Page.REVIEW)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_E)
    editor = editor_of(qtbot, window)
    question = editor.findChild(QWidget, "editor_question")
    qtbot.keyClicks(question, "new")
    qtbot.keyClick(question, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.findChildren(CardEditor) == [])
    assert desk.notes.log[0][0] == "save"
    shown = window.pages._models.review.screen.card
    assert shown.question[0].text == "技术节点起什么作用？new"


def test_the_rail_counts_suggestions_and_the_window_edits_one(qtbot, window, desk):
    desk.notes = FakeNotes(suggestions(desk.article, 4))
    window.pages.refresh()
    badge = window.findChild(QWidget, "sidebar_inbox")
    qtbot.waitUntil(lambda: badge.badge == 4)
    qtbot.keyClick(window, Qt.Key.Key_7, CONTROL)
    inbox = window.pages._models.inbox
    qtbot.waitUntil(lambda: inbox.screen.shown == 4)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_E)
    editor = editor_of(qtbot, window)
    qtbot.keyClicks(editor.findChild(QWidget, "editor_question"), "new")
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: window.findChildren(CardEditor) == [])
    assert inbox.screen.note.question.endswith("new")
    inbox.accept()
    assert badge.badge == 3
