"""Doing again what was undone, by key and across sessions."""

import pytest
from PySide6.QtCore import QElapsedTimer, Qt

from studyapp.core.errors import LibraryReadOnlyError
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI
from tests.review_fakes import WorksAtOnce, review_view

CONTROL = Qt.KeyboardModifier.ControlModifier
REDO = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_view(qtbot, themed, clock):
    def open_on(services):
        view_model = ReviewViewModel(services.review, clock, QElapsedTimer(), WorksAtOnce())
        view = review_view(view_model, services.review, services.plans)
        qtbot.addWidget(view)
        view.show()
        view._view_model.start()
        return view, view._view_model

    return open_on


def press(qtbot, view, keys):
    """Press keys one after the other; a carriage return is Enter."""
    for key in keys:
        if key == "\r":
            qtbot.keyClick(view, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(view, key)


def states(services):
    with services.store.open_uow(read_only=True) as uow:
        return uow.log.states()


def test_what_was_undone_is_done_again_one_after_the_other(qtbot, open_view, services, clock):
    view, view_model = open_view(services)
    for keys in ("\r4", "\r4", "@"):
        press(qtbot, view, keys)
        clock.advance(seconds=9)
    asked, reached = view_model.screen.card.card_id, states(services)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert view_model.screen.done == 0
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Z, REDO)
    assert states(services) == reached
    assert view_model.screen.card.card_id == asked
    assert view_model.screen.done == 2
    assert view_model.screen.can_undo


def test_redo_works_after_a_restart(qtbot, open_view, services, library, clock):
    view, _ = open_view(services)
    press(qtbot, view, "\r4")
    reached = states(services)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    services.close()
    reopened = open_services(library, clock, SHANGHAI)
    try:
        view, _ = open_view(reopened)
        qtbot.keyClick(view, Qt.Key.Key_Z, REDO)
        assert states(reopened) == reached
        assert reopened.review.summary().reviews == 1
    finally:
        reopened.close()


def test_there_is_nothing_to_do_again_once_something_else_was_done(qtbot, open_view, services):
    view, view_model = open_view(services)
    press(qtbot, view, "\r4")
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClicks(view, "@")
    before = states(services)
    screen = view_model.screen
    qtbot.keyClick(view, Qt.Key.Key_Z, REDO)
    assert states(services) == before
    assert view_model.screen == screen


def test_a_library_that_cannot_be_written_is_told(qtbot, open_view, services, monkeypatch):
    view, view_model = open_view(services)

    def refuse(_report):
        raise LibraryReadOnlyError("library", "full")

    monkeypatch.setattr(services.review, "redo", refuse)
    with qtbot.waitSignal(view_model.failed):
        qtbot.keyClick(view, Qt.Key.Key_Z, REDO)
