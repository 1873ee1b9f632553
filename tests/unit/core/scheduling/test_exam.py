from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.exam import (
    LAST_NEW_DAYS,
    Exam,
    ExamScope,
    Projected,
    Stage,
    new_days,
    new_in_time,
    new_today,
    pulled_in,
    quick_list,
    retention,
    stage,
)

DAY = date(2026, 6, 30)
EXAM = Exam("a", "申论", DAY)
A, B = ArticleId("a"), ArticleId("b")


def before(days):
    return DAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "expected", "wanted"),
    [
        (60, Stage.BUILDING, 0.85),
        (8, Stage.BUILDING, 0.85),
        (7, Stage.SPRINT, 0.95),
        (1, Stage.SPRINT, 0.95),
        (0, Stage.DAY, 0.95),
        (-1, Stage.OVER, None),
    ],
)
def test_the_way_to_an_exam_has_stages(days, expected, wanted):
    assert stage(EXAM, before(days)) is expected
    assert retention(EXAM, before(days)) == wanted


def test_an_exam_keeps_what_it_was_told_to():
    own = Exam("a", "申论", DAY, building_retention=0.75, sprint_retention=0.9)
    assert [retention(own, before(days)) for days in (30, 7, 0)] == [0.75, 0.9, 0.9]


def test_an_archived_exam_rules_nothing():
    over = Exam("a", "申论", DAY, archived=True)
    assert retention(over, before(30)) is None
    assert new_today(over, before(30), 50) == 0


@given(st.integers(0, 500), st.integers(10, 200))
def test_all_new_cards_come_ten_days_before_or_earlier(cards, days):
    left, today = cards, before(days)
    while today < DAY:
        coming = min(left, new_today(EXAM, today, left))
        assert coming == 0 or today <= EXAM.day - timedelta(days=LAST_NEW_DAYS)
        left -= coming
        today += timedelta(days=1)
    assert left == 0


@given(st.integers(0, 500), st.integers(1, 9))
def test_who_begins_late_still_gets_all_new_cards_before_the_exam(cards, days):
    left = cards
    for ago in range(days, 0, -1):
        left -= new_today(EXAM, before(ago), left)
    assert left == 0
    assert new_today(EXAM, DAY, cards) == 0


def test_new_cards_come_evenly():
    assert new_days(EXAM, before(29)) == 20
    assert new_today(EXAM, before(29), 100) == 5
    assert new_today(EXAM, before(10), 7) == 7
    assert new_today(EXAM, before(9), 18) == 2


def test_new_cards_get_the_time_that_reviews_leave():
    assert new_in_time(600, reviews=20, seconds_per_card=10) == 20
    assert new_in_time(600, reviews=60, seconds_per_card=10) == 0
    assert new_in_time(-5, reviews=0, seconds_per_card=10) == 0


def weak(number, recall=0.5, **about):
    return Projected(CardId(number), recall, **about)


def test_a_sprint_is_spread_over_its_days_and_ends_with_the_time():
    assert pulled_in(EXAM, before(7), weak=70, room=40) == 10
    assert pulled_in(EXAM, before(1), weak=70, room=40) == 40
    assert pulled_in(EXAM, before(7), weak=66, room=40, done=4) == 6
    assert pulled_in(EXAM, before(7), weak=50, room=40, done=20) == 0


def test_the_quick_list_is_the_weakest_and_the_weightiest_quotes():
    cards = [weak(number, number / 1000) for number in range(80)]
    quotes = [
        weak(100, 0.99, importance=3, is_quote=True),
        weak(101, 0.99, importance=2, is_quote=True),
        weak(102, 0.99, importance=3),
    ]
    assert quick_list([*quotes, *cards]) == (*range(60), 100)


def test_a_scope_covers_articles_and_single_decks():
    assert ExamScope().covers(A, "金句")
    assert ExamScope((A,)).covers(A, "金句")
    assert not ExamScope((A,)).covers(B, "金句")
    assert ExamScope((A,), ((B, "金句"),)).covers(B, "金句")
    assert not ExamScope((A,), ((B, "金句"),)).covers(B, "数据")


def test_a_scope_covers_cards_with_a_source_in_one_of_its_sections():
    one, other = BlockId("h1"), BlockId("h2")
    scope = ExamScope(sections=((A, one),))
    assert not scope.is_everything
    assert scope.covers(A, "金句", (other, one))
    assert not scope.covers(A, "金句", (other,))
    assert not scope.covers(A, "金句")
    assert not scope.covers(B, "金句", (one,))
