"""What takes long in a review is done by a job: what is shown and what keys do meanwhile."""

import threading

import pytest
from PySide6.QtCore import QElapsedTimer, QObject, Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from studyapp.core.errors import LibraryReadOnlyError
from studyapp.services.card_actions import CardActionService
from studyapp.services.views import Scope, Study, StudyKind
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.long_job import LongJob
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import Stage, Waiting
from tests.review_fakes import FakeReviewService, make_item, make_note, part, review_view

CONTROL = Qt.KeyboardModifier.ControlModifier
AHEAD = Study(StudyKind.AHEAD, days=7)


class SlowReview(FakeReviewService):
    """Stops where it is told to until it is let go on; reports two steps of an undo."""

    def __init__(self, *items):
        super().__init__(*items)
        self.slow = {"begin": threading.Event(), "undo": threading.Event()}
        for each in self.slow.values():
            each.set()

    def begin(self, scope, study):
        super().begin(scope, study)
        assert self.slow["begin"].wait(10)

    def undo(self, report):
        report(1, 2)
        assert self.slow["undo"].wait(10)
        report(2, 2)
        return super().undo()


@pytest.fixture
def jobs(qapp):
    runner = JobRunner()
    yield runner
    assert runner.wait()


@pytest.fixture
def service():
    service = SlowReview(*(make_item(make_note(key)) for key in ("one", "two", "three")))
    yield service
    for each in service.slow.values():
        each.set()


@pytest.fixture
def open_on(qtbot, themed, clock, jobs):
    # A timer that runs must not be freed by the thread of a job.
    owner = QObject()

    def open_on(service, plans=None):
        working = LongJob(jobs, owner)
        view_model = ReviewViewModel(service, clock, QElapsedTimer(), working, owner)
        view = review_view(view_model, service, plans)
        qtbot.addWidget(view)
        view.resize(1000, 720)
        view.show()
        qtbot.waitExposed(view)
        return view, view_model

    yield open_on
    owner.deleteLater()


def until(qtbot, view_model, stage):
    qtbot.waitUntil(lambda: view_model.screen.stage is stage and not view_model.at_it)


def test_a_session_is_begun_by_a_job_and_then_answered(qtbot, open_on, service):
    view, view_model = open_on(service)
    service.slow["begin"].clear()
    view_model.start(Scope(), AHEAD)
    until(qtbot, view_model, Stage.WAITING)
    assert part(view, "review_waiting").isVisible()
    assert part(view, "review_waiting_text", QLabel).text() == "Choosing the cards…"
    assert part(view, "review_waiting_progress", QProgressBar).maximum() == 0
    service.slow["begin"].set()
    until(qtbot, view_model, Stage.QUESTION)
    assert not part(view, "review_waiting").isVisible()
    assert view_model.screen.study == AHEAD
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert [action[0] for action in service.actions] == ["grade"]


def test_keys_pressed_while_a_wait_is_shown_do_nothing(qtbot, open_on, service):
    view, view_model = open_on(service)
    service.slow["begin"].clear()
    view_model.start()
    until(qtbot, view_model, Stage.WAITING)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_3, Qt.Key.Key_U, Qt.Key.Key_At, Qt.Key.Key_S):
        qtbot.keyClick(view, key)
    service.slow["begin"].set()
    until(qtbot, view_model, Stage.QUESTION)
    assert service.actions == []
    assert view_model.screen.card.note_id == "one"


def test_keys_pressed_before_a_wait_is_shown_are_kept(qtbot, open_on, service):
    view, view_model = open_on(service)
    view_model.start()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_3)
    assert service.actions == []
    qtbot.waitUntil(lambda: len(service.actions) == 1)
    qtbot.keyClick(view, Qt.Key.Key_U)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view_model.screen.answer_shown)
    assert view_model.screen.card.note_id == "one"
    assert service.actions == []


def answer_one(qtbot, view, view_model):
    view_model.start()
    until(qtbot, view_model, Stage.QUESTION)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_3)


def test_undo_pressed_twice_while_it_runs_takes_one_action_back(qtbot, open_on, service):
    view, view_model = open_on(service)
    answer_one(qtbot, view, view_model)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_3)
    service.slow["undo"].clear()
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    until(qtbot, view_model, Stage.WAITING)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert part(view, "review_waiting_text", QLabel).text() == "Taking it back…"
    bar = part(view, "review_waiting_progress", QProgressBar)
    assert (bar.value(), bar.maximum()) == (1, 2)
    service.slow["undo"].set()
    until(qtbot, view_model, Stage.QUESTION)
    assert len(service.actions) == 1
    assert view_model.screen.card.note_id == "two"


def test_an_undo_that_is_cancelled_leaves_all_as_it_was(qtbot, open_on, service):
    view, view_model = open_on(service)
    answer_one(qtbot, view, view_model)
    before = view_model.screen
    service.slow["undo"].clear()
    qtbot.keyClick(view, Qt.Key.Key_U)
    until(qtbot, view_model, Stage.WAITING)
    button = part(view, "review_waiting_cancel", QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    service.slow["undo"].set()
    until(qtbot, view_model, Stage.QUESTION)
    assert view_model.screen == before
    assert len(service.actions) == 1
    qtbot.keyClick(view, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: service.actions == [])


def test_a_first_session_that_is_cancelled_leads_away(qtbot, open_on, service):
    view, view_model = open_on(service)
    service.slow["begin"].clear()
    view_model.start()
    until(qtbot, view_model, Stage.WAITING)
    with qtbot.waitSignal(view.finished):
        view_model.cancel()
        service.slow["begin"].set()
    assert view_model.screen.stage is Stage.IDLE


def test_the_session_asked_for_last_is_the_one_that_begins(qtbot, open_on, service):
    _view, view_model = open_on(service)
    service.slow["begin"].clear()
    view_model.start(Scope(), AHEAD)
    until(qtbot, view_model, Stage.WAITING)
    deck = Scope(deck="节点")
    view_model.start(deck)
    service.slow["begin"].set()
    qtbot.waitUntil(lambda: view_model.scope == deck)
    until(qtbot, view_model, Stage.QUESTION)


def test_a_wait_that_fails_shows_the_card_again_and_says_why(qtbot, open_on, service):
    view, view_model = open_on(service)
    answer_one(qtbot, view, view_model)
    before = view_model.screen

    def refuse(_report):
        raise LibraryReadOnlyError("library", "full")

    service.undo = refuse
    with qtbot.waitSignal(view_model.failed):
        qtbot.keyClick(view, Qt.Key.Key_U)
    assert view_model.screen == before


def test_time_runs_on_only_while_the_page_is_looked_at(qtbot, open_on, service, clock):
    view, view_model = open_on(service)
    service.slow["begin"].clear()
    view_model.start(Scope(), Study(StudyKind.TIMED, minutes=25))
    view.hide()
    service.slow["begin"].set()
    until(qtbot, view_model, Stage.QUESTION)
    clock.advance(minutes=10)
    view_model.resume()
    assert view_model.time.seconds_left == 25 * 60


@pytest.fixture
def suspended(services):
    """All cards of a library suspended at once."""
    with services.store.open_uow(read_only=True) as uow:
        cards = tuple(uow.log.states())
    CardActionService(services.context, services.review, services.plans).suspend(cards)
    return cards


def left_suspended(services):
    with services.store.open_uow(read_only=True) as uow:
        return sum(state.suspended for state in uow.log.states().values())


def test_a_bulk_action_is_taken_back_in_the_review_and_done_again(
    qtbot, open_on, services, suspended
):
    view, view_model = open_on(services.review, services.plans)
    view_model.start()
    until(qtbot, view_model, Stage.FINISHED)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    until(qtbot, view_model, Stage.QUESTION)
    assert left_suspended(services) == 0
    assert services.maintain.rebuild(fix=False) == 0
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    until(qtbot, view_model, Stage.FINISHED)
    assert left_suspended(services) == len(suspended)
    assert services.maintain.rebuild(fix=False) == 0


def test_a_bulk_undo_that_is_cancelled_changes_nothing(qtbot, open_on, services, suspended):
    view, view_model = open_on(services.review, services.plans)
    view_model.start()
    until(qtbot, view_model, Stage.FINISHED)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert view_model.screen.waiting is Waiting.UNDOING
    view_model.cancel()
    until(qtbot, view_model, Stage.FINISHED)
    assert left_suspended(services) == len(suspended)
