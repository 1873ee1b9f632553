import os
import time
from datetime import UTC, date, datetime

import pytest

from studyapp.core.clock import StudyCalendar
from studyapp.infra.system_clock import LocalTimezone, SystemClock


@pytest.fixture
def los_angeles(monkeypatch):
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its zone for one process")
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    yield LocalTimezone()
    if before is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", before)
    time.tzset()


def test_the_clock_tells_utc():
    assert SystemClock().now().tzinfo is UTC


@pytest.mark.parametrize(
    ("moment", "hour"),
    [
        (datetime(2025, 1, 15, 20, tzinfo=UTC), 12),
        (datetime(2025, 7, 15, 20, tzinfo=UTC), 13),
    ],
)
def test_the_local_zone_knows_its_clock_changes(los_angeles, moment, hour):
    assert moment.astimezone(los_angeles).hour == hour


def test_study_days_begin_at_four_on_both_sides_of_a_clock_change(los_angeles):
    calendar = StudyCalendar(los_angeles)
    for day in (date(2025, 3, 8), date(2025, 3, 9), date(2025, 11, 2), date(2025, 11, 3)):
        start = calendar.start(day)
        assert calendar.day(start) == day
        assert start.astimezone(los_angeles).hour == 4
