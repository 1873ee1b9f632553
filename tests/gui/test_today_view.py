"""The first page."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from studyapp.core.errors import LibraryDamagedError
from studyapp.services.views import Counts, PeriodSummary
from studyapp.ui.viewmodels.one_job import OneJob
from studyapp.ui.viewmodels.today import Greeting, TodayViewModel, greeting_at
from studyapp.ui.views.today import TodayView
from studyapp.ui.widgets.elided_text import ElidedText
from studyapp.ui.widgets.memory import MemoryStrip
from tests.frame_fakes import LONG_TITLE, SHANGHAI, Answers, AtOnce, make_today


@pytest.fixture
def open_view(qtbot, themed):
    def open_with(**changes):
        service = Answers("read", make_today(**changes))
        view_model = TodayViewModel(service, AtOnce(), SHANGHAI)
        view = TodayView(view_model)
        qtbot.addWidget(view)
        view.resize(1060, 800)
        view.show()
        view_model.refresh()
        return view, view_model, service

    return open_with


def words(view):
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    return labels + [each.text for each in view.findChildren(ElidedText) if each.isVisible()]


def test_the_page_is_read_off_the_thread_of_the_window(qtbot, jobs):
    threads = [threading.get_ident()]
    today = make_today()

    class Service:
        def read(self):
            threads.append(threading.get_ident())
            return today

    view_model = TodayViewModel(Service(), OneJob(jobs), SHANGHAI)
    with qtbot.waitSignal(view_model.screen_changed):
        view_model.refresh()
    assert view_model.screen.today is today
    assert threads[0] != threads[1]


def test_counts_minutes_and_goal_are_shown(open_view):
    view, _, _ = open_view()
    shown = words(view)
    for text in ("42", "28", "6", "8", "about 11 min", "Desired retention 90%"):
        assert text in shown


def test_a_day_with_nothing_to_do_says_so_and_offers_no_start(open_view):
    view, _, _ = open_view(counts=Counts())
    assert "All done for today" in words(view)
    assert not view.findChild(QWidget, "today_start").isVisible()


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (0, Greeting.NIGHT),
        (4, Greeting.NIGHT),
        (5, Greeting.MORNING),
        (11, Greeting.NOON),
        (13, Greeting.AFTERNOON),
        (18, Greeting.EVENING),
        (23, Greeting.NIGHT),
    ],
)
def test_the_greeting_follows_the_hour(hour, greeting):
    assert greeting_at(hour) is greeting


def test_the_hour_is_the_learners_and_not_that_of_greenwich(open_view):
    view, view_model, _ = open_view()  # 07:00 UTC is 15:00 in Shanghai
    assert view_model.screen.greeting is Greeting.AFTERNOON
    assert view.findChild(QLabel, "today_greeting").text() == "Good afternoon"


def test_the_place_where_reading_stopped_is_named(open_view):
    view, _, _ = open_view()
    shown = words(view)
    assert LONG_TITLE in shown
    assert "三、数实融合的关键支点 · paragraph 38 of 53" in shown
    assert "yesterday 21:40" in shown
    assert view.findChild(MemoryStrip).accessibleName().endswith("43%")


def test_a_library_without_articles_has_nothing_to_read_on(open_view):
    view, _, _ = open_view(reading=None, weakest=())
    assert not view.findChild(QWidget, "today_read").isVisible()
    assert "About to be forgotten" not in words(view)


def test_an_article_never_read_shows_no_moment(open_view):
    view, view_model, _ = open_view(reading=replace(make_today().reading, read_at=None))
    assert view_model.screen.read_at is None
    assert "yesterday 21:40" not in words(view)


def test_an_older_moment_is_shown_by_its_day(open_view):
    reading = make_today().reading
    old = replace(reading, read_at=reading.read_at - timedelta(days=9))
    view, _, _ = open_view(reading=old)
    assert "Jun 11" in words(view)


def test_weak_paragraphs_are_replaced_when_the_page_is_read_again(open_view, qtbot):
    view, view_model, service = open_view()
    assert len(view.findChildren(QWidget, "today_weak")) == 2
    service.answer = make_today(weakest=())
    view_model.refresh()
    assert not [row for row in view.findChildren(QWidget, "today_weak") if row.isVisible()]


def test_a_week_without_recalls_has_a_dash_for_retention(open_view):
    view, _, _ = open_view(week=PeriodSummary(0, 0, None))
    assert words(view).count("—") == 2


def test_the_page_has_one_column_where_it_is_narrow(open_view):
    view, _, _ = open_view()
    hero, forecast = view._hero, view._forecast
    assert forecast.mapTo(view, forecast.rect().topLeft()).x() > hero.geometry().right()
    view.resize(680, 800)
    QApplication.processEvents()
    left = hero.mapTo(view, hero.rect().topLeft()).x()
    assert forecast.mapTo(view, forecast.rect().topLeft()).x() == left


def test_a_library_that_fails_leaves_the_page_as_it_was(open_view, qtbot):
    view, view_model, service = open_view()
    before = words(view)
    service.answer = LibraryDamagedError("library.db", "bad")
    with qtbot.waitSignal(view_model.failed):
        view_model.refresh()
    assert words(view) == before
