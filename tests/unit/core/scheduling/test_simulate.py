from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.scheduling.first_ratings import USUAL, FirstRatings, first_ratings
from studyapp.core.scheduling.fsrs_model import DEFAULT_PARAMETERS
from studyapp.core.scheduling.simulate import Course, Known, Sprint, simulate

NEW_ONLY = Course(days=60, new_per_day=15)


def run(course, known=(), new=200, runs=3):
    return simulate(known, new, course, DEFAULT_PARAMETERS, runs)


def test_the_same_question_has_the_same_answer():
    assert run(NEW_ONLY) == run(NEW_ONLY)


def test_more_retention_costs_more_reviews():
    reviews = [sum(run(replace(NEW_ONLY, retention=each)).reviews) for each in (0.8, 0.9, 0.95)]
    assert reviews == sorted(reviews)
    assert reviews[0] < 0.6 * reviews[2]


def test_cards_are_introduced_at_their_pace_and_not_after_the_last_day_for_it():
    assert run(replace(NEW_ONLY, days=5)).learnt == 75
    assert run(replace(NEW_ONLY, new_days=2)).learnt == 30
    assert run(NEW_ONLY).learnt == 200


def test_a_day_has_no_more_answers_than_there_is_time_for():
    found = run(replace(NEW_ONLY, answers_per_day=12), runs=1)
    assert max(found.reviews) <= 12
    assert found.learnt < 200


def test_a_known_card_waits_until_it_is_due():
    found = run(Course(days=10), [Known(50.0, 5.0, since=3, due=4)], new=0, runs=1)
    assert found.reviews == (0, 0, 0, 0, 1, 0, 0, 0, 0, 0)


def test_what_was_never_introduced_is_not_known_in_the_end():
    found = run(Course(days=10), [Known(1000.0, 5.0, 0, 90)], new=1)
    assert found.recall[0] == pytest.approx(0.5, abs=0.01)


def test_a_sprint_lifts_recall_and_asks_what_is_not_due():
    known = [Known(40.0, 5.0, since=10, due=90)] * 50
    lazy = run(Course(days=20), known, new=0)
    sprint = run(Course(days=20, sprint=Sprint()), known, new=0)
    assert sum(lazy.reviews) == 0
    assert sum(sprint.reviews[:13]) == 0
    assert sum(sprint.reviews) >= 50
    assert sprint.recall[0] > 0.95 > lazy.recall[0]


def test_a_sprint_spreads_over_its_days():
    known = [Known(40.0, 5.0, since=10, due=90)] * 70
    reviews = run(Course(days=7, sprint=Sprint()), known, new=0, runs=1).reviews
    assert max(reviews) <= 12


def test_nothing_to_learn_asks_nothing():
    found = run(Course(days=4), new=0)
    assert (found.answers, found.recall) == ((0, 0, 0, 0), ())


@given(
    st.lists(
        st.builds(
            Known,
            st.floats(0.01, 3000),
            st.floats(1, 10),
            st.integers(0, 400),
            st.integers(-90, 90),
        ),
        max_size=8,
    ),
    st.integers(0, 12),
    st.integers(1, 40),
    st.integers(0, 9),
    st.integers(0, 30),
)
@settings(deadline=None)
def test_any_course_stays_within_bounds(known, new, days, new_per_day, answers):
    course = Course(days, 0.9, new_per_day, max(0, days - 10), answers, Sprint())
    found = simulate(known, new, course, DEFAULT_PARAMETERS, 2)
    assert len(found.answers) == len(found.reviews) == len(found.recall_by_day) == days
    assert all(0 <= each <= 1 for each in found.recall)
    assert all(0 <= low <= middle <= high <= 1 for low, middle, high in found.recall_by_day)
    assert len(known) <= found.learnt <= len(known) + new
    assert max(found.reviews) <= max(answers, 0)


def test_new_cards_that_are_hard_at_first_cost_more_and_are_known_less():
    easy = run(replace(NEW_ONLY, first=FirstRatings(0, 0, 0, 1)), new=100)
    good = run(NEW_ONLY, new=100)
    usual = run(replace(NEW_ONLY, first=USUAL), new=100)
    again = run(replace(NEW_ONLY, first=FirstRatings(1, 0, 0, 0)), new=100)
    reviews = [sum(found.reviews) for found in (easy, good, usual, again)]
    assert reviews == sorted(reviews)
    assert reviews[0] < reviews[1] < reviews[2] < reviews[3]
    assert [found.answers[0] for found in (easy, good, again)] == [15, 30, 45]


def test_a_learners_own_first_answers_count_when_there_are_enough():
    assert first_ratings([1] * 29) == USUAL
    assert first_ratings([1] * 10 + [3] * 25 + [4] * 5) == FirstRatings(0.25, 0, 0.625, 0.125)
