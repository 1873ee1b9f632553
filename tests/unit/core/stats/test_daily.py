from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import EventId, Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import steps
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.core.stats.daily import (
    DayTotals,
    answered,
    retention,
    retention_by_week,
    streak,
)

DAY = date(2025, 6, 20)
NOON = datetime(2025, 6, 20, 12, tzinfo=UTC)
IN_REVIEW = CardState(
    phase=Phase.REVIEW, memory=MemoryState(5, 5), last_day=DAY - timedelta(days=5), reps=3
)


def graded(rating, at=NOON, number=1, duration_ms=4000):
    return Graded(EventId("here", number), CardId(1), at, at.date(), rating, duration_ms)


def test_the_first_answer_ever_counts_as_a_new_card_and_not_as_a_recall():
    part = answered(CardState(), graded(Rating.GOOD))
    assert part == DayTotals(DAY, milliseconds=4000, good=1, new_cards=1)


def test_an_answer_in_review_tells_whether_it_was_recalled():
    good = answered(IN_REVIEW, graded(Rating.HARD))
    again = answered(IN_REVIEW, graded(Rating.AGAIN))
    assert (good.recalls, good.recalled, good.hard) == (1, 1, 1)
    assert (again.recalls, again.recalled, again.again) == (1, 0, 1)
    assert retention([good, again]) == 0.5


def test_a_step_of_relearning_is_no_recall():
    state = CardState(phase=Phase.RELEARNING, last_day=DAY - timedelta(days=1), reps=4)
    assert answered(state, graded(Rating.GOOD)).recalls == 0


def test_without_a_recall_there_is_no_retention():
    assert retention([DayTotals(DAY, good=3)]) is None
    assert retention([]) is None


@given(st.lists(st.tuples(st.sampled_from(list(Rating)), st.integers(0, 20)), max_size=15))
def test_the_sums_of_a_history_are_those_of_its_answers(history):
    at, events = NOON, []
    for number, (rating, days) in enumerate(history):
        at += timedelta(days=days, minutes=20)
        events.append(graded(rating, at, number))
    days = {}
    for step in steps(events, FsrsModel()):
        part = answered(step.before, step.event)
        days[part.day] = days[part.day] + part if part.day in days else part
    assert sum(day.reviews for day in days.values()) == len(history)
    assert sum(day.milliseconds for day in days.values()) == 4000 * len(history)
    assert sum(day.new_cards for day in days.values()) == bool(history)
    assert all(day.recalled <= day.recalls <= 1 for day in days.values())


def test_a_streak_is_not_broken_before_the_day_is_over():
    days = [DayTotals(DAY - timedelta(days=back), good=1) for back in (1, 2, 4)]
    assert streak(days, DAY) == 2
    assert streak([*days, DayTotals(DAY, good=1)], DAY) == 3
    assert streak(days, DAY + timedelta(days=1)) == 0


def test_retention_is_told_by_week_from_monday_on():
    monday = date(2025, 6, 16)
    days = [
        DayTotals(monday, recalls=4, recalled=3),
        DayTotals(monday + timedelta(days=6), recalls=4, recalled=4),
        DayTotals(monday + timedelta(days=7), good=9, new_cards=9),
        DayTotals(monday + timedelta(days=14), recalls=2, recalled=1),
    ]
    assert retention_by_week(days) == ((monday, 7 / 8), (monday + timedelta(days=14), 0.5))
