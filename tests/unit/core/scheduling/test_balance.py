from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.balance import DayLoad, EasyDays, EasyRange, balanced, easy_days
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import CardState, MemoryState, Phase

TODAY = date(2026, 2, 2)  # a Monday
NOW = TODAY.toordinal()
NONE = EasyDays()


def on(days, count):
    return {NOW + days: count}


def test_the_least_loaded_day_is_taken():
    due = on(5, 9) | on(6, 2) | on(7, 8)
    assert balanced(5, 7, 7, NOW, due, NONE) == 6


def test_equal_days_leave_the_fuzzed_interval():
    assert balanced(5, 9, 8, NOW, {}, NONE) == 8


def test_an_easy_weekday_is_avoided_until_the_others_are_fuller():
    easy = easy_days(["normal"] * 5 + ["reduced", "minimum"], [])
    assert balanced(5, 6, 5, NOW, on(5, 10) | on(6, 10), easy) == 5
    assert balanced(4, 5, 5, NOW, on(4, 10) | on(5, 10), easy) == 4
    assert balanced(4, 5, 4, NOW, on(4, 30) | on(5, 10), easy) == 5


def test_a_holiday_counts_before_the_weekday():
    holiday = EasyRange(date(2026, 2, 7), date(2026, 2, 14))
    easy = EasyDays(7 * (DayLoad.REDUCED,), (holiday,))
    assert easy.load(date(2026, 2, 10)) is DayLoad.MINIMUM
    assert easy.load(date(2026, 2, 15)) is DayLoad.REDUCED
    assert balanced(4, 14, 9, NOW, {}, easy) == 13


def test_settings_that_cannot_be_read_are_normal_days():
    easy = easy_days(
        ["busy", "reduced"], ["2026-02-30/2026-03-01", "soon", "2026-02-01/2026-02-02/x"]
    )
    assert easy.weekdays == (DayLoad.NORMAL, DayLoad.REDUCED, *5 * [DayLoad.NORMAL])
    assert easy.ranges == ()
    assert easy_days([], ["2026-02-01/2026-02-03/reduced"]).ranges == (
        EasyRange(date(2026, 2, 1), date(2026, 2, 3), DayLoad.REDUCED),
    )


LOADS = st.dictionaries(st.integers(NOW, NOW + 200), st.integers(0, 99))
DAYS = st.dates(TODAY, TODAY + timedelta(days=60))
RANGES = st.lists(st.builds(EasyRange, DAYS, DAYS, st.sampled_from(list(DayLoad))), max_size=3)
EASY = st.lists(st.sampled_from(list(DayLoad)), min_size=7, max_size=7).map(
    lambda loads: EasyDays(tuple(loads))
)


@given(st.integers(0, 40), st.integers(0, 40), EASY, RANGES)
def test_the_days_of_a_range_take_what_each_of_them_does(start, length, easy, ranges):
    easy = EasyDays(easy.weekdays, tuple(ranges))
    takes = {DayLoad.NORMAL: 1.0, DayLoad.REDUCED: 0.5, DayLoad.MINIMUM: 0.02}
    days = [TODAY + timedelta(days=start + number) for number in range(length + 1)]
    expected = [takes[easy.load(day)] for day in days]
    assert easy.capacities(NOW + start, NOW + start + length) == expected


@given(st.integers(1, 150), st.integers(0, 20), st.data(), LOADS, EASY)
def test_a_chosen_interval_stays_in_the_range(low, width, data, due, easy):
    fuzzed = data.draw(st.integers(low, low + width))
    assert low <= balanced(low, low + width, fuzzed, NOW, due, easy) <= low + width


@given(st.floats(0.5, 300), st.floats(1, 10), st.integers(1, 99), LOADS, EASY)
def test_a_better_rating_still_waits_longer(stability, difficulty, interval, due, easy):
    state = CardState(
        Phase.REVIEW,
        MemoryState(stability, difficulty),
        due_day=TODAY,
        last_day=TODAY - timedelta(days=interval),
        interval_days=interval,
        reps=4,
    )
    choose = partial(balanced, today=NOW, due=due, easy=easy)
    now = datetime(2026, 2, 2, 9, tzinfo=UTC)
    waits = FsrsModel().intervals(CardId(5), state, now, TODAY, 0.9, choose)
    days = [waits[rating] for rating in Rating]
    assert all(low < high for low, high in pairwise(days))
    for rating in Rating:
        after = FsrsModel().next_state(CardId(5), state, rating, now, TODAY, 0.9, choose=choose)
        assert waits[rating] == (after.due_at - now if after.due_at else after.due_day - TODAY)
