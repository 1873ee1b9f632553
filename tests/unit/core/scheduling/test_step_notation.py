"""Learning steps in Anki's notation."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.scheduling.step_notation import StepFault, WrongSteps, read_steps, steps_of

USUAL = (timedelta(minutes=1), timedelta(minutes=10))


@pytest.mark.parametrize(
    ("typed", "steps"),
    [
        ("1m 10m", ("1m", "10m")),
        ("  30s  5m\t1h ", ("30s", "5m", "1h")),
        ("10", ("10m",)),
        ("90s 60m 3600s", ("90s", "1h", "1h")),
        ("0.5m 1.5h", ("30s", "90m")),
        ("１ｍ，１０ｍ", ("1m", "10m")),
        ("1M、10M", ("1m", "10m")),
        ("0.5d", ("12h",)),
        ("", ()),
        (" ", ()),
    ],
)
def test_steps_are_read_as_anki_reads_them(typed, steps):
    assert read_steps(typed) == steps


@pytest.mark.parametrize(
    ("typed", "fault", "step"),
    [
        ("1m tenm", StepFault.UNREADABLE, "tenm"),
        ("1m -5m", StepFault.UNREADABLE, "-5m"),
        ("0m", StepFault.UNREADABLE, "0m"),
        ("0.1s", StepFault.UNREADABLE, "0.1s"),
        ("1w", StepFault.UNREADABLE, "1w"),
        ("10 m", StepFault.UNREADABLE, "m"),
        ("1m 1d", StepFault.TOO_LONG, "1d"),
        ("24h", StepFault.TOO_LONG, "24h"),
        ("999999d", StepFault.TOO_LONG, "999999d"),
        (11 * "1m ", StepFault.TOO_MANY, ""),
    ],
)
def test_what_is_wrong_is_named(typed, fault, step):
    assert read_steps(typed) == WrongSteps(fault, step)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_read_or_refused(typed):
    found = read_steps(typed)
    if isinstance(found, tuple):
        assert read_steps(" ".join(found)) == found
        assert all(timedelta(0) < each < timedelta(days=1) for each in steps_of(found, USUAL))


def test_settings_that_are_no_steps_are_the_usual_ones():
    assert steps_of(("1m", "bad"), USUAL) == USUAL
    assert steps_of((), USUAL) == ()
    assert steps_of(("45s", "2h"), USUAL) == (timedelta(seconds=45), timedelta(hours=2))
