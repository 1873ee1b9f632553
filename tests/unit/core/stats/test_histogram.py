from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.stats.histogram import counts_between

EDGES = (0.0, 1.0, 7.0, 30.0)


def test_a_value_on_an_edge_opens_the_bin_above():
    assert counts_between([0.0, 0.5, 1.0, 6.9, 7.0], EDGES) == (2, 2, 1)


@given(st.lists(st.floats(-1e6, 1e6)))
def test_every_value_is_counted_once(values):
    assert sum(counts_between(values, EDGES)) == len(values)


def test_outliers_go_to_the_ends():
    assert counts_between([-5, 99], EDGES) == (1, 0, 1)
