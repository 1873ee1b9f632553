"""Sessions with an end of their own, and those whose answers do not count."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from studyapp.core.scheduling.events import Rating
from studyapp.services.settings import Settings
from studyapp.services.views import USUAL_STUDY, Scope, Study, StudyKind
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import Stage
from tests.review_fakes import (
    FakeReviewService,
    FakeStopwatch,
    WorksAtOnce,
    make_item,
    make_note,
    part,
    rate_button,
    review_view,
)

ALL = Scope()


@pytest.fixture
def items():
    return [make_item(make_note(f"note {n}", question=f"问题{n}？")) for n in range(6)]


@pytest.fixture
def service(items):
    return FakeReviewService(*items)


@pytest.fixture
def review(qapp, service, clock):
    return ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())


def answer(review, rating=Rating.GOOD):
    review.show_answer()
    review.grade(rating)


def test_a_usual_session_has_no_end_unless_the_learner_wants_one(review, clock):
    review.start()
    clock.advance(hours=2)
    answer(review)
    assert review.screen.stage is Stage.QUESTION
    assert review.time.seconds_left is None


def test_when_the_time_is_over_the_card_shown_may_be_finished(review, clock, service):
    review.set_target(10)
    review.start()
    clock.advance(minutes=9)
    answer(review)
    assert review.time.seconds_left == 60
    clock.advance(minutes=2)
    assert review.screen.stage is Stage.QUESTION
    answer(review)
    assert review.screen.stage is Stage.FINISHED
    assert review.screen.time_over
    assert (review.screen.done, review.screen.rest) == (2, 4)
    review.look_again()
    assert review.screen.time_over


def test_five_more_minutes_are_five_minutes(review, clock):
    review.set_target(10)
    review.start()
    clock.advance(minutes=11)
    answer(review)
    clock.advance(minutes=3)
    review.take_more_time()
    assert review.screen.stage is Stage.QUESTION
    assert review.time.seconds_left == 300
    clock.advance(minutes=6)
    answer(review)
    assert review.screen.time_over


def test_undo_after_the_time_is_over_asks_the_card_again(review, clock):
    review.set_target(10)
    review.start()
    first = review.screen.card.card_id
    clock.advance(minutes=11)
    answer(review)
    review.undo()
    assert review.screen.card.card_id == first
    answer(review)
    assert review.screen.time_over


def test_time_spent_elsewhere_is_no_time_of_the_session(review, clock):
    review.set_target(10)
    review.start()
    clock.advance(minutes=4)
    review.leave()
    clock.advance(hours=1)
    review.resume()
    review.stop_thinking()
    clock.advance(hours=1)
    review.go_on_thinking()
    assert review.time.seconds_left == 360


def test_who_comes_back_when_the_time_was_over_begins_anew(review, clock):
    review.set_target(10)
    review.start()
    clock.advance(minutes=11)
    answer(review)
    review.leave()
    review.resume()
    assert review.screen.stage is Stage.QUESTION
    assert review.time.seconds_left == 600


def test_a_box_of_time_counts_down_from_its_own_minutes(review, service):
    timed = Study(StudyKind.TIMED, minutes=25)
    review.set_target(10)
    review.start(ALL, timed)
    assert service.studies[-1] == timed
    assert review.screen.study == timed
    assert review.time.seconds_left == 25 * 60


def test_who_is_fast_is_looked_after_for_the_time_that_is_left(qapp, items, clock):
    service = FakeReviewService(items[0])
    review = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
    review.start(ALL, Study(StudyKind.TIMED, minutes=25))
    clock.advance(minutes=10)
    answer(review)
    assert service.studies[-1] == Study(StudyKind.TIMED, minutes=15)
    assert review.screen.stage is Stage.FINISHED
    assert not review.screen.time_over


def test_the_time_left_is_told(qtbot, review, clock):
    review.start(ALL, Study(StudyKind.TIMED, minutes=25))
    clock.advance(seconds=7)
    with qtbot.waitSignal(review.time.left_changed, timeout=3000) as told:
        pass
    assert told.args == [25 * 60 - 7]


def test_the_final_drill_does_not_count(review, service, items):
    service.crams.append(FakeReviewService(*items[:2]))
    review.start()
    review.drill()
    assert review.screen.study == Study(StudyKind.DRILL)
    answer(review)
    answer(review)
    assert review.screen.stage is Stage.FINISHED
    assert not service.log
    assert review.screen.rest == 6
    review.undo()
    assert review.screen.stage is Stage.QUESTION
    review.start()
    assert review.screen.study == USUAL_STUDY


def test_a_time_box_on_a_library_stops_softly_and_rolls_the_rest_over(qapp, services, clock):
    services.settings.save(Settings(new_per_day=60))
    while (item := services.review.next_item()) is not None:
        services.review.grade(item.card.id, Rating.EASY, 3000)
    clock.advance(days=40)
    review = ReviewViewModel(services.review, clock, FakeStopwatch(), WorksAtOnce())
    review.start(ALL, Study(StudyKind.TIMED, minutes=10))
    while review.screen.stage is not Stage.FINISHED:
        clock.advance(seconds=20)
        answer(review)
    assert review.screen.time_over
    assert review.screen.done == 30
    assert review.screen.rest == services.review.counts().total >= 30
    review.take_more_time()
    assert review.screen.stage is Stage.QUESTION


@pytest.fixture
def view(qtbot, themed, review, service):
    review.start(ALL, Study(StudyKind.TIMED, minutes=25))
    view = review_view(review, service)
    qtbot.addWidget(view)
    view.resize(900, 640)
    view.show()
    return view


def test_the_bar_says_which_session_runs_and_how_long(view, review):
    assert part(view, "review_study", QLabel).text() == "Time box"
    assert part(view, "review_time_left", QLabel).text() == "25:00"
    review.start()
    assert part(view, "review_study").isHidden()
    assert part(view, "review_time_left").isHidden()


def test_the_finished_screen_goes_on_for_some_minutes_with_a_key(qtbot, view, review, clock):
    clock.advance(minutes=26)
    answer(review)
    more = part(view, "review_finished_more", QPushButton)
    assert more.isVisible()
    assert "5 card(s) of today are left" in part(view, "review_finished_next", QLabel).text()
    assert part(view, "review_time_left", QLabel).text() == "Time is over"
    qtbot.keyClick(view, Qt.Key.Key_M)
    assert review.screen.stage is Stage.QUESTION


def test_the_final_drill_begins_with_a_key_and_hides_intervals(
    qtbot, view, review, service, items, clock
):
    service.crams.append(FakeReviewService(items[0]))
    service.missed_today = 2
    clock.advance(minutes=26)
    answer(review)
    drill = part(view, "review_finished_drill", QPushButton)
    assert drill.text() == "Go over today's 2 mistake(s) once more"
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert part(view, "review_study", QLabel).text() == "Final drill · does not count"
    review.show_answer()
    assert rate_button(view, Rating.GOOD).interval == ""
    review.grade(Rating.GOOD)
    assert part(view, "review_finished_title", QLabel).text() == "All known once"
    assert drill.isHidden()


def test_custom_study_is_asked_for_from_the_finished_screen(qtbot, view, review, clock):
    clock.advance(minutes=26)
    answer(review)
    with qtbot.waitSignal(view.study_requested):
        qtbot.keyClick(view, Qt.Key.Key_C)
    with qtbot.waitSignal(view.study_requested):
        qtbot.mouseClick(part(view, "review_finished_study"), Qt.MouseButton.LeftButton)
