"""Decisions on many suggestions at once are taken by a job, with progress and a way out."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from studyapp.core.cards.model import NoteStatus
from studyapp.core.errors import LibraryError
from studyapp.ui.viewmodels.inbox import Done, InboxViewModel
from studyapp.ui.viewmodels.inbox_verdicts import judge
from studyapp.ui.views.inbox import InboxView
from tests.inbox_fakes import FakeNotes, suggestions

LEFT = Qt.MouseButton.LeftButton
MANY = 60


class SlowNotes(FakeNotes):
    """Stops in the middle of many decisions until it is let go on."""

    def __init__(self, *waiting):
        super().__init__(*waiting)
        self.go_on = threading.Event()
        self.go_on.set()

    def decide(self, notes, status, report):
        self._stop(len(notes), report)
        return super().decide(notes, status, report)

    def undo(self, decision, report):
        self._stop(len(decision.before), report)
        super().undo(decision, report)

    def _stop(self, notes, report):
        report(notes // 2, notes)
        assert self.go_on.wait(10)
        report(notes, notes)


@pytest.fixture
def inbox(qtbot, themed, jobs, seed_article_read):
    notes = SlowNotes(suggestions(seed_article_read, MANY))
    view_model = InboxViewModel(jobs, lambda: notes, judge)
    view = InboxView(view_model)
    qtbot.addWidget(view)
    view.resize(1000, 680)
    with qtbot.waitActive(view):
        view.show()
    view_model.load()
    qtbot.waitUntil(lambda: bool(view_model.screen.scores), timeout=20_000)
    view.setFocus()
    yield view, view_model, notes
    notes.go_on.set()


def part(view, name, kind=QPushButton):
    return view.findChild(kind, name)


def accept_all(qtbot, inbox):
    view, view_model, notes = inbox
    notes.go_on.clear()
    qtbot.mouseClick(part(view, "inbox_accept_all"), LEFT)
    qtbot.waitUntil(lambda: view_model.screen.progress is not None)


def test_accepting_all_shows_how_far_it_is_and_is_one_undo(qtbot, inbox):
    view, view_model, notes = inbox
    accept_all(qtbot, inbox)
    bar = part(view, "job_progress", QProgressBar)
    assert bar.isVisible()
    assert (bar.value(), bar.maximum()) == (MANY // 2, MANY)
    assert part(view, "job_text", QLabel).text() == "Deciding on the cards"
    with qtbot.waitSignal(view_model.noticed) as told:
        notes.go_on.set()
    assert told.args == [Done.ACCEPTED, MANY]
    assert not bar.isVisible()
    assert part(view, "inbox_empty_undo").isVisible()
    with qtbot.waitSignal(view_model.noticed):
        qtbot.mouseClick(part(view, "inbox_empty_undo"), LEFT)
    assert view_model.screen.waiting == MANY
    assert notes.suggestions() == MANY


def test_no_other_decision_is_taken_meanwhile(qtbot, inbox):
    view, view_model, notes = inbox
    accept_all(qtbot, inbox)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_X, Qt.Key.Key_A, Qt.Key.Key_U, Qt.Key.Key_E):
        with qtbot.assertNotEmitted(view_model.edit_requested):
            qtbot.keyClick(view, key)
    assert not part(view, "inbox_accept_all").isEnabled()
    with qtbot.waitSignal(view_model.noticed):
        notes.go_on.set()
    assert [status for status, _ in notes.log] == [NoteStatus.ACCEPTED]


def test_a_cancel_decides_on_none(qtbot, inbox):
    view, view_model, notes = inbox
    accept_all(qtbot, inbox)
    qtbot.mouseClick(part(view, "job_cancel"), LEFT)
    notes.go_on.set()
    qtbot.waitUntil(lambda: view_model.screen.progress is None)
    assert notes.log == []
    assert view_model.screen.waiting == MANY
    assert not view_model.screen.can_undo
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view_model.screen.waiting == MANY - 1


def test_what_the_library_refuses_is_told(qtbot, inbox):
    view, view_model, notes = inbox
    accept_all(qtbot, inbox)
    notes.error = LibraryError("library.db", "disk full")
    with qtbot.waitSignal(view_model.failed):
        notes.go_on.set()
    assert view_model.screen.waiting == MANY
    assert not part(view, "job_progress", QProgressBar).isVisible()
