from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.clock import StudyCalendar

ZONES = ["Asia/Shanghai", "America/Los_Angeles", "UTC", "Pacific/Auckland"]


@pytest.mark.parametrize(
    ("zone", "rollover", "moment", "day"),
    [
        ("Asia/Shanghai", 4, datetime(2025, 6, 20, 19, 59, tzinfo=UTC), date(2025, 6, 20)),
        ("Asia/Shanghai", 4, datetime(2025, 6, 20, 20, 0, tzinfo=UTC), date(2025, 6, 21)),
        ("Asia/Shanghai", 0, datetime(2025, 6, 20, 16, 0, tzinfo=UTC), date(2025, 6, 21)),
        ("America/Los_Angeles", 4, datetime(2025, 3, 9, 10, 59, tzinfo=UTC), date(2025, 3, 8)),
        ("America/Los_Angeles", 4, datetime(2025, 3, 9, 11, 0, tzinfo=UTC), date(2025, 3, 9)),
    ],
)
def test_a_study_day_ends_at_the_rollover_hour(zone, rollover, moment, day):
    assert StudyCalendar(ZoneInfo(zone), rollover).day(moment) == day


@given(st.sampled_from(ZONES), st.integers(0, 23), st.dates(date(2000, 1, 2), date(2100, 1, 1)))
def test_a_day_starts_where_the_one_before_ended(zone, rollover, day):
    calendar = StudyCalendar(ZoneInfo(zone), rollover)
    start = calendar.start(day)
    assert calendar.day(start + timedelta(hours=1)) == day
    assert calendar.day(start - timedelta(hours=2)) < day
