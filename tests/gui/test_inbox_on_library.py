"""The inbox on a real library: suggestions of an imported article become cards that are asked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from studyapp.core.cards.model import Density, NoteStatus
from studyapp.services.views import Scope
from studyapp.transfers import import_service
from studyapp.ui.viewmodels.inbox import InboxViewModel
from studyapp.ui.viewmodels.inbox_verdicts import judge
from studyapp.ui.views.inbox import InboxView
from tests.integration.test_notes import ARTICLE


@pytest.fixture
def article(services, tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return import_service(services).import_file(path, density=Density.STANDARD).article


@pytest.fixture
def inbox(qtbot, themed, jobs, services, article):
    notes = services.notes
    view_model = InboxViewModel(jobs, lambda: notes, judge)
    view = InboxView(view_model)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
    view_model.load()
    qtbot.waitUntil(lambda: bool(view_model.screen.scores))
    view.setFocus()
    yield view_model, notes
    view.close()


def press(qtbot, *keys):
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_what_is_accepted_is_asked_and_what_is_undone_is_not(qtbot, inbox, services, article):
    view_model, notes = inbox
    first = view_model.screen.note
    before = notes.suggestions()
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_X)
    assert notes.suggestions() == before - 2
    assert services.review.next_item(Scope(article=article)).note.id == first.id
    press(qtbot, Qt.Key.Key_U, Qt.Key.Key_U)
    assert services.review.next_item(Scope(article=article)) is None
    assert view_model.screen.note == first


def test_what_is_rejected_is_not_suggested_by_another_import(
    qtbot, inbox, services, article, tmp_path
):
    view_model, notes = inbox
    rejected = view_model.screen.note.id
    press(qtbot, Qt.Key.Key_X)
    left = view_model.screen.waiting
    import_service(services).import_file(tmp_path / "文章.txt", density=Density.STANDARD)
    with qtbot.waitSignal(view_model.screen_changed):
        view_model.load()
    assert view_model.screen.waiting == left
    assert notes.note(rejected).note.status is NoteStatus.REJECTED


def test_an_edited_suggestion_waits_until_it_is_accepted(qtbot, inbox, services, article):
    view_model, notes = inbox
    edited = replace(view_model.screen.note, hint="想一想", tags=("改过",))
    view_model.save(edited)
    assert notes.note(edited.id).note == edited
    assert services.review.next_item(Scope(article=article)) is None
    press(qtbot, Qt.Key.Key_Return)
    assert services.review.next_item(Scope(article=article)).note.hint == "想一想"


def test_a_section_is_accepted_at_once(qtbot, inbox, services, article):
    view_model, notes = inbox
    section, before = view_model.screen.section, view_model.screen.waiting
    press(qtbot, Qt.Key.Key_A)
    assert notes.suggestions() == before - section
    assert 0 < section < before
