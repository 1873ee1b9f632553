"""What is due on easy days already goes to the days around them."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.backlog import DueCard
from studyapp.core.scheduling.balance import DayLoad, EasyDays, EasyRange
from studyapp.core.scheduling.easing import ease
from studyapp.core.scheduling.fuzz import fuzz_range

TODAY = date(2025, 6, 20)  # a Friday
SUNDAY = date(2025, 6, 22)
NO_SUNDAYS = EasyDays((*6 * (DayLoad.NORMAL,), DayLoad.MINIMUM))


def ahead(days):
    return TODAY + timedelta(days=days)


def cards_due(*days, interval=30):
    return [DueCard(interval, CardId(number), day) for number, day in enumerate(days)]


def moved(cards, easy=NO_SUNDAYS):
    return ease(cards, Counter(card.due_day for card in cards), easy, TODAY, 30)


def test_reviews_leave_an_easy_day_for_the_nearest_days_with_little_to_do():
    cards = cards_due(*4 * [SUNDAY])
    assert sorted(moved(cards).values()) == [ahead(0), ahead(1), ahead(3), ahead(4)]


def test_short_intervals_and_other_days_stay():
    assert moved(cards_due(SUNDAY, interval=2)) == {}
    assert moved(cards_due(ahead(3), ahead(-5), ahead(40))) == {}
    assert moved(cards_due(SUNDAY), EasyDays()) == {}


def test_a_reduced_day_keeps_half_of_what_others_have():
    half = EasyDays((*6 * (DayLoad.NORMAL,), DayLoad.REDUCED))
    cards = cards_due(*12 * [SUNDAY], *6 * [ahead(1)], *6 * [ahead(3)], interval=7)
    left = 12 - len(moved(cards, half))
    assert 0 < left < 8


@given(st.lists(st.tuples(st.integers(1, 90), st.integers(-5, 60)), max_size=40), st.integers(0, 9))
def test_no_card_goes_farther_than_its_interval_allows_nor_before_today(cards, length):
    found = [DueCard(each, CardId(n), ahead(due)) for n, (each, due) in enumerate(cards)]
    holiday = EasyDays(ranges=(EasyRange(ahead(2), ahead(2 + length)),))
    by_id = {card.card_id: card for card in found}
    for card_id, day in moved(found, holiday).items():
        card = by_id[card_id]
        low, high = fuzz_range(card.interval_days, 1, 36500)
        assert low <= card.interval_days + (day - card.due_day).days <= high
        assert day >= TODAY
        assert ahead(2) <= card.due_day <= ahead(2 + length)
