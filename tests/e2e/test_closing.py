"""The window is closed while something that takes long runs."""

import pytest
from PySide6.QtCore import Qt

from studyapp.app import Program, make_application
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.services.card_actions import CardActionService
from studyapp.ui.viewmodels.review_screen import Stage, Waiting
from studyapp.ui.views.sidebar import Page
from studyapp.wiring import open_services

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def suspended(library):
    """A library of which all cards were suspended at once."""
    services = open_services(library, SystemClock(), LocalTimezone())
    with services.store.open_uow(read_only=True) as uow:
        cards = tuple(uow.log.states())
    CardActionService(services.context, services.review, services.plans).suspend(cards)
    services.close()
    return library


def test_an_undo_of_many_that_runs_at_the_end_is_done_whole_or_not_at_all(qtbot, qapp, suspended):
    make_application(suspended)
    program = Program(suspended)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.opened, timeout=20_000):
        program.start()
    window, review = program.window, program.window.pages._models.review
    window.show_page(Page.REVIEW)
    qtbot.waitUntil(lambda: review.screen.stage is Stage.FINISHED)
    qtbot.keyClick(window.stack.currentWidget(), Qt.Key.Key_Z, CONTROL)
    assert review.screen.waiting is Waiting.UNDOING
    window.close()
    program.close()
    services = open_services(suspended, SystemClock(), LocalTimezone())
    with services.store.open_uow(read_only=True) as uow:
        states = uow.log.states().values()
    assert services.maintain.rebuild(fix=False) == 0
    services.close()
    assert sum(state.suspended for state in states) in {0, len(states)}
