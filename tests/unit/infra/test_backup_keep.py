from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from studyapp.infra.backup_keep import DAYS, MONTHS, RECENT, WEEKS, to_keep

SHANGHAI = timezone(timedelta(hours=8))


def at(*parts):
    return datetime(*parts, tzinfo=SHANGHAI)


MOMENTS = st.lists(
    st.integers(0, 1500 * 24).map(lambda hours: at(2024, 1, 1) + timedelta(hours=hours)),
    max_size=80,
    unique=True,
)


def half_hours(first, count):
    return [first + timedelta(minutes=30 * number) for number in range(count)]


def test_of_one_day_the_newest_six_are_kept():
    moments = half_hours(at(2025, 6, 20, 8), 20)
    assert to_keep(moments) == set(moments[-6:])


def test_a_year_of_daily_study_leaves_days_weeks_and_months():
    moments = [at(2025, 1, 1, 21) + timedelta(days=number) for number in range(365)]
    kept = sorted(to_keep(moments), reverse=True)
    assert [moment.strftime("%m-%d") for moment in kept] == [
        "12-31", "12-30", "12-29", "12-28", "12-27", "12-26", "12-25",  # days
        "12-21", "12-14",  # Sundays; the week of 12-28 and this one have their days
        "11-30", "10-31", "09-30", "08-31", "07-31",
    ]  # fmt: skip


def test_a_long_break_costs_no_copy():
    moments = [at(2024, 3, 1, 9), at(2024, 3, 2, 9), at(2025, 6, 20, 9)]
    assert to_keep(moments) == set(moments)


@given(MOMENTS)
def test_the_newest_is_always_kept_and_never_more_than_the_plan_allows(moments):
    kept = to_keep(moments)
    assert kept <= set(moments)
    assert max(moments, default=None) in kept or not moments
    assert len(kept) <= RECENT + DAYS + WEEKS + MONTHS


@given(MOMENTS)
def test_each_of_the_latest_days_weeks_and_months_keeps_its_newest(moments):
    kept = to_keep(moments)
    for period, count in (
        (lambda moment: moment.date(), DAYS),
        (lambda moment: moment.isocalendar()[:2], WEEKS),
        (lambda moment: (moment.year, moment.month), MONTHS),
    ):
        latest = sorted({period(moment) for moment in moments}, reverse=True)[:count]
        for each in latest:
            assert max(moment for moment in moments if period(moment) == each) in kept


@given(MOMENTS)
def test_thinning_twice_removes_nothing_more(moments):
    kept = to_keep(moments)
    assert to_keep(kept) == kept


@given(MOMENTS)
def test_thinning_after_every_copy_loses_no_month_that_thinning_at_the_end_would_keep(moments):
    kept = frozenset()
    for moment in sorted(moments):
        kept = to_keep({*kept, moment})
    assert kept == to_keep(moments)
