from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.stats.daily import DayTotals
from studyapp.services.new_ahead import NewAhead
from studyapp.services.outlook import calendar, forecast, period
from studyapp.services.views import PeriodSummary

TODAY = date(2025, 6, 20)


def ahead(days):
    return TODAY + timedelta(days=days)


def test_what_is_overdue_falls_on_today():
    days = forecast({ahead(-9): 4, ahead(0): 1, ahead(2): 3}, TODAY, 4, NewAhead(0, 0, 20))
    assert [day.review for day in days] == [5, 0, 3, 0]
    assert [day.day for day in days] == [ahead(0), ahead(1), ahead(2), ahead(3)]


def test_new_cards_come_day_by_day_until_none_is_left():
    days = forecast({}, TODAY, 4, NewAhead(left=50, today=7, later=20))
    assert [day.new for day in days] == [7, 20, 20, 3]


def test_no_new_cards_come_in_a_pause():
    days = forecast({}, TODAY, 4, NewAhead(50, 0, 20, pause=ahead(2)))
    assert [day.new for day in days] == [0, 0, 0, 20]


@given(
    st.dictionaries(st.integers(-400, 60).map(ahead), st.integers(1, 50)),
    st.integers(1, 60),
    st.integers(0, 500),
)
def test_a_forecast_promises_no_more_than_there_is(due, length, new_left):
    days = forecast(due, TODAY, length, NewAhead(new_left, 5, 20))
    assert sum(day.new for day in days) <= new_left
    assert sum(day.review for day in days) == sum(
        count for day, count in due.items() if day < ahead(length)
    )


def test_a_period_adds_its_days_up():
    days = [
        DayTotals(ahead(-1), milliseconds=61_000, again=1, good=3, recalls=2, recalled=1),
        DayTotals(ahead(0), milliseconds=9_400, hard=1, easy=1, recalls=2, recalled=2),
    ]
    assert period(days) == PeriodSummary(reviews=6, seconds=70, retention=0.75)
    assert calendar(days) == {ahead(-1): 4, ahead(0): 2}
    assert period([]) == PeriodSummary(0, 0, None)
