import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.stats.calibration import Outcome, buckets, log_loss, rmse


def test_log_loss_is_the_surprise_at_what_came():
    outcomes = [Outcome(0.9, True), Outcome(0.8, False)]
    assert log_loss(outcomes) == pytest.approx((-math.log(0.9) - math.log(0.2)) / 2)
    assert log_loss([]) is None


def test_certainty_that_was_wrong_is_no_infinite_loss():
    assert log_loss([Outcome(1.0, False)]) < 20


def test_buckets_compare_what_was_expected_with_what_came():
    outcomes = [Outcome(0.91, True), Outcome(0.93, False), Outcome(0.72, True), Outcome(1.0, True)]
    low, middle, high = buckets(outcomes)
    assert (low.low, low.high, low.answers, low.actual) == (0.7, 0.75, 1, 1.0)
    assert (middle.answers, middle.actual) == (2, 0.5)
    assert middle.predicted == pytest.approx(0.92)
    assert (high.low, high.high) == (0.95, 1.0)


def test_the_error_weighs_buckets_by_their_answers():
    outcomes = [Outcome(0.9, True)] * 3 + [Outcome(0.9, False)] + [Outcome(0.6, True)] * 4
    assert rmse(buckets(outcomes)) == pytest.approx(math.sqrt((0.15**2 + 0.4**2) / 2))
    assert rmse(()) is None


@given(st.lists(st.builds(Outcome, st.floats(0, 1), st.booleans())))
def test_every_outcome_is_in_one_bucket_and_between_its_ends(outcomes):
    found = buckets(outcomes)
    assert sum(each.answers for each in found) == len(outcomes)
    assert all(
        each.low <= each.predicted + 1e-9 and each.predicted <= each.high + 1e-9 for each in found
    )
