"""How many minutes a day new cards take."""

from itertools import pairwise

import pytest

from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.services.workload import Pace, Workload, good_path, workload

PACE = Pace(new_per_day=10, seconds=6.0, good_path=(0, 0, 2, 13))


def test_a_good_path_begins_with_two_learning_steps_and_spreads_out():
    days = good_path(FsrsModel(), 0.90)
    assert days[:2] == (0, 0)
    gaps = [later - earlier for earlier, later in pairwise(days[1:])]
    assert gaps == sorted(gaps)
    assert gaps[0] >= 1


def test_a_higher_retention_asks_more_often():
    assert len(good_path(FsrsModel(), 0.95)) > len(good_path(FsrsModel(), 0.80))


def test_cards_for_one_day_are_answered_twice_on_it():
    assert workload(10, PACE) == Workload(days=1, minutes_per_day=2.0)


def test_cards_introduced_earlier_come_back_in_between():
    # Days 1 to 3: two answers each; the ten of day 1 are asked again on day 3.
    assert workload(30, PACE) == Workload(days=3, minutes_per_day=(60 + 10) * 6 / 60 / 3)


def test_the_last_day_takes_what_is_left():
    assert workload(11, PACE) == Workload(days=2, minutes_per_day=22 * 6 / 60 / 2)


def test_no_cards_take_no_time():
    assert workload(0, PACE) == Workload(days=0, minutes_per_day=0.0)


def test_without_new_cards_a_day_they_are_never_introduced():
    assert workload(5, Pace(0, 6.0, (0, 0))) == Workload(days=None, minutes_per_day=0.0)


@pytest.mark.parametrize("cards", [1, 20, 21, 600])
def test_more_cards_never_take_less_in_all(cards):
    pace = Pace(20, 8.0, good_path(FsrsModel(), 0.9))
    one, more = workload(cards, pace), workload(cards + 1, pace)
    assert more.days * more.minutes_per_day > one.days * one.minutes_per_day
