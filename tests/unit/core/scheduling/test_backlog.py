from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.backlog import DueCard, Waiting, around, clear_break, spread_backlog

TODAY = date(2026, 2, 2)


def on(days):
    return TODAY + timedelta(days=days)


def card(number, interval=10, days=0):
    return DueCard(interval, CardId(number), on(days))


def waiting(number, importance=2, recall=0.5):
    return Waiting(CardId(number), importance, recall)


def test_a_backlog_is_spread_evenly_with_what_falls_due_anyway():
    cards = [waiting(number) for number in range(9)]
    moved = spread_backlog(cards, {on(1): 2, on(2): 1, on(-3): 50}, TODAY, 3)
    assert Counter(moved.values()) == {on(0): 4, on(1): 2, on(2): 3}


def test_the_most_important_come_first_and_of_equals_the_one_most_likely_forgotten():
    cards = [waiting(1, 2, 0.1), waiting(2, 3, 0.9), waiting(3, 3, 0.4), waiting(4, 1, 0.2)]
    moved = spread_backlog(cards, {}, TODAY, 4)
    assert moved == {3: on(0), 2: on(1), 1: on(2), 4: on(3)}


def test_a_break_is_cleared_to_both_sides_at_the_least_cost():
    cards = [card(1, 100, 5), card(2, 4, 9), card(3, 50, 20)]
    pause = on(5), on(9)
    moved = clear_break(cards, {}, pause, around(pause, TODAY, 3))
    assert moved == {1: on(4), 2: on(10)}


def test_no_day_around_a_break_gets_much_more_than_its_share():
    pause = on(5), on(9)
    cards = [card(number, 60, 5) for number in range(60)]
    counts = Counter(clear_break(cards, {}, pause, around(pause, TODAY, 3)).values())
    assert max(counts.values()) <= 13


def test_days_before_today_take_no_reviews():
    assert around((on(1), on(2)), TODAY, 3) == (on(0), on(3), on(4), on(5))
    assert around((on(0), on(2)), TODAY, 2) == (on(3), on(4))


CARDS = st.lists(
    st.builds(
        DueCard,
        st.integers(0, 400),
        st.integers(0, 10**6).map(CardId),
        st.integers(-40, 40).map(on),
    ),
    max_size=60,
    unique_by=lambda each: each.card_id,
)
DUE = st.dictionaries(st.integers(-9, 40).map(on), st.integers(0, 30))


@given(CARDS, DUE, st.integers(1, 20))
def test_a_plan_moves_every_overdue_card_once_and_into_its_days(cards, due, days):
    overdue = [
        waiting(each.card_id, 1 + each.card_id % 3) for each in cards if each.due_day <= TODAY
    ]
    moved = spread_backlog(overdue, due, TODAY, days)
    assert set(moved) == {each.card_id for each in overdue}
    assert all(on(0) <= day < on(days) for day in moved.values())


@given(CARDS, DUE, st.integers(0, 10), st.integers(0, 10), st.integers(1, 9))
def test_a_break_leaves_nothing_due_in_it(cards, due, start, length, days):
    pause = on(start), on(start + length)
    allowed = around(pause, TODAY, days)
    moved = clear_break(cards, due, pause, allowed)
    assert set(moved) == {each.card_id for each in cards if pause[0] <= each.due_day <= pause[1]}
    assert set(moved.values()) <= set(allowed)
