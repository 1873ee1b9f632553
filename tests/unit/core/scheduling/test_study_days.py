"""Elapsed time is counted in study days wherever the learner is."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.clock import StudyCalendar
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import EventId, Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel, FsrsSettings
from studyapp.core.scheduling.replay import replay

CARD = CardId(1)
EXACT = FsrsModel(FsrsSettings(fuzz=False))
PLACES = [
    StudyCalendar(ZoneInfo(zone), hour)
    for zone in ("Asia/Shanghai", "America/Los_Angeles")
    for hour in (0, 4)
]


def fold(calendar, answers):
    """Return the state after answers given at local wall times."""
    events = []
    for number, (local, rating) in enumerate(answers):
        at = datetime.fromisoformat(local).replace(tzinfo=calendar.timezone).astimezone(UTC)
        events.append(
            Graded(EventId("here", number), CARD, at, calendar.day(at), rating, duration_ms=5000)
        )
    return replay(events, EXACT)


@pytest.mark.parametrize("calendar", PLACES)
@pytest.mark.parametrize("first", ["2025-03-08", "2025-06-20", "2025-11-01"])
def test_the_same_local_days_give_the_same_memory_everywhere(calendar, first):
    day = datetime.fromisoformat(first)
    late, early = day.replace(hour=23), (day + timedelta(days=1)).replace(hour=7)
    state = fold(calendar, [(late.isoformat(), Rating.EASY), (early.isoformat(), Rating.GOOD)])
    there = fold(PLACES[0], [("2024-01-10T12:00", Rating.EASY), ("2024-01-11T12:00", Rating.GOOD)])
    assert state.memory == there.memory
    assert state.interval_days == there.interval_days


def test_after_midnight_is_still_the_evening_before():
    four = PLACES[1]
    state = fold(four, [("2025-06-20T22:00", Rating.EASY), ("2025-06-21T03:59", Rating.GOOD)])
    same_day = fold(four, [("2025-06-20T12:00", Rating.EASY), ("2025-06-20T22:00", Rating.GOOD)])
    assert state.memory == same_day.memory
    assert state.last_day == same_day.last_day


def test_a_step_is_real_time_across_a_clock_change():
    state = fold(PLACES[2], [("2025-03-09T01:55", Rating.GOOD)])
    assert state.due_at - state.last_review == timedelta(minutes=10)


def test_a_review_falls_due_on_a_day_and_not_at_an_hour():
    calendar = PLACES[1]
    state = fold(calendar, [("2025-06-20T23:30", Rating.EASY)])
    assert state.due_at is None
    assert state.due_day == calendar.day(state.last_review) + timedelta(days=8)


def test_travel_does_not_rewrite_history():
    at = datetime(2025, 6, 20, 1, tzinfo=UTC)
    shanghai, angeles = PLACES[1], PLACES[3]
    answer = Graded(EventId("here", 1), CARD, at, shanghai.day(at), Rating.EASY, 5000)
    assert angeles.day(at) < shanghai.day(at)
    assert replay([answer], EXACT).last_day == shanghai.day(at)


@given(st.lists(st.tuples(st.sampled_from(list(Rating)), st.integers(-3, 9)), min_size=1))
def test_a_clock_set_back_never_breaks_a_schedule(history):
    at, events = datetime(2025, 6, 20, 1, tzinfo=UTC), []
    for number, (rating, days) in enumerate(history):
        at += timedelta(days=days, minutes=1)
        day = PLACES[1].day(at)
        events.append(Graded(EventId("here", number), CARD, at, day, rating, 5000))
    state = replay(events, EXACT)
    assert state.memory.stability > 0
    assert state.due_day is None or state.due_day > state.last_day
