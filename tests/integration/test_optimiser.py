"""The optimiser of the optional extra, and what happens when its helper fails."""

import sys

import pytest

from studyapp.infra.optimiser import FsrsRsOptimiser, HelperOptimiser, find_optimiser

HISTORIES = [[(3, 0), (3, 2 + n % 3), (1 if n % 7 == 0 else 3, 9 + n % 5)] for n in range(300)]


def test_a_helper_that_fails_means_no_fit_and_a_line_in_the_log(caplog):
    assert HelperOptimiser((sys.executable, "-c", "raise SystemExit(3)")).fit(HISTORIES) is None
    assert HelperOptimiser(("no-such-program",)).fit(HISTORIES) is None
    assert len(caplog.records) == 2


def test_the_helper_finds_what_is_found_here():
    pytest.importorskip("fsrs_rs_python")
    found = find_optimiser().fit(HISTORIES)
    assert len(found) == 21
    assert found == FsrsRsOptimiser().fit(HISTORIES)


def test_histories_without_a_day_between_answers_say_nothing():
    pytest.importorskip("fsrs_rs_python")
    assert find_optimiser().fit([[(3, 0), (3, 0)]]) is None
