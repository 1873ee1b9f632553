"""What a repaired card hands on to the cards that replace it."""

from datetime import date, timedelta

import pytest

from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.handing_on import HandedOn, handed_on
from studyapp.core.scheduling.state import NEW_CARD, CardState, MemoryState, Phase

TODAY = date(2025, 6, 20)
MODEL = FsrsModel()


def known(stability, due_in=None, phase=Phase.REVIEW):
    due = None if due_in is None else TODAY + timedelta(days=due_in)
    return CardState(phase, MemoryState(stability, 7.5), due_day=due, last_day=TODAY)


def test_stability_is_handed_on_by_seven_tenths_and_difficulty_as_it_is():
    given = handed_on(known(20.0, 30), TODAY, 0.9, MODEL)
    assert given.memory == MemoryState(14.0, 7.5)
    assert given.due_day == TODAY + timedelta(days=14)


def test_a_higher_retention_brings_the_first_review_sooner():
    given = handed_on(known(20.0, 30), TODAY, 0.95, MODEL)
    assert given.due_day < TODAY + timedelta(days=14)


@pytest.mark.parametrize(("due_in", "expected"), [(5, 5), (0, 1), (-40, 1)])
def test_the_first_review_comes_no_later_than_the_old_card_would_have(due_in, expected):
    given = handed_on(known(20.0, due_in), TODAY, 0.9, MODEL)
    assert given.due_day == TODAY + timedelta(days=expected)


def test_a_card_that_is_relearnt_hands_on_its_memory_and_waits_a_day_at_least():
    given = handed_on(known(0.4, phase=Phase.RELEARNING), TODAY, 0.9, MODEL)
    assert given == HandedOn(MemoryState(0.4 * 0.7, 7.5), TODAY + timedelta(days=1))


@pytest.mark.parametrize("parent", [NEW_CARD, known(2.0, phase=Phase.LEARNING)])
def test_a_card_that_was_never_in_review_hands_on_nothing(parent):
    assert handed_on(parent, TODAY, 0.9, MODEL) == HandedOn()
