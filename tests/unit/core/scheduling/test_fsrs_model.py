"""Golden values of FSRS-6 with Anki's defaults."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import (
    DEFAULT_PARAMETERS,
    PARAMETER_BOUNDS,
    FsrsModel,
    FsrsSettings,
)
from studyapp.core.scheduling.fuzz import fuzz_range, fuzzed
from studyapp.core.scheduling.state import NEW_CARD, Phase

CARD = CardId(1)
NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)
DAY = date(2025, 1, 1)
EXACT = FsrsModel(FsrsSettings(fuzz=False))


def answer(ratings, retention=0.9, model=EXACT):
    """Answer each time on the day the card is due; return the states after each answer."""
    state, at, day, states = NEW_CARD, NOON, DAY, []
    for rating in ratings:
        state = model.next_state(CARD, state, rating, at, day, retention)
        states.append(state)
        if state.due_day is not None:
            at, day = at + (state.due_day - day), state.due_day
        else:
            at = state.due_at
    return states


@pytest.mark.parametrize(
    ("retention", "intervals"),
    [
        (0.80, [8, 76, 525]),
        (0.85, [4, 31, 174, 776]),
        (0.90, [2, 11, 46, 163, 498, 1348]),
        (0.95, [1, 3, 8, 19, 43]),
        (0.97, [1, 2, 4, 7, 13]),
    ],
)
def test_good_answers_give_ankis_intervals(retention, intervals):
    states = answer([Rating.GOOD] * (len(intervals) + 1), retention)
    assert [state.interval_days for state in states[1:]] == intervals


@pytest.mark.parametrize(
    ("rating", "seconds", "stability", "difficulty"),
    [
        (Rating.AGAIN, 60, 0.212, 6.41),
        (Rating.HARD, 330, 1.293, 5.11),
        (Rating.GOOD, 600, 2.307, 2.12),
    ],
)
def test_a_new_card_goes_through_the_learning_steps(rating, seconds, stability, difficulty):
    (state,) = answer([rating])
    assert state.phase is Phase.LEARNING
    assert state.due_at == NOON + timedelta(seconds=seconds)
    assert state.memory.stability == pytest.approx(stability, abs=1e-3)
    assert state.memory.difficulty == pytest.approx(difficulty, abs=1e-2)


def test_easy_graduates_at_once():
    (state,) = answer([Rating.EASY])
    assert (state.phase, state.interval_days) == (Phase.REVIEW, 8)
    assert state.memory.stability == pytest.approx(8.296, abs=1e-3)


def test_a_lapse_relearns_and_comes_back_soon():
    states = answer([Rating.GOOD] * 4 + [Rating.AGAIN] + [Rating.GOOD] * 3)
    lapsed = states[4]
    assert (lapsed.phase, lapsed.lapses) == (Phase.RELEARNING, 1)
    assert lapsed.due_at - lapsed.last_review == timedelta(minutes=10)
    assert lapsed.memory.stability == pytest.approx(2.93, abs=1e-2)
    assert lapsed.memory.difficulty == pytest.approx(7.39, abs=1e-2)
    assert [state.interval_days for state in states[5:]] == [3, 8, 19]


def test_an_evening_and_the_next_morning_are_a_day_apart():
    state = answer([Rating.GOOD, Rating.GOOD])[-1]
    tomorrow = state.last_day + timedelta(days=1)
    soon = EXACT.next_state(CARD, state, Rating.GOOD, NOON + timedelta(hours=9), tomorrow)
    same_day = EXACT.next_state(CARD, state, Rating.GOOD, NOON + timedelta(hours=9), state.last_day)
    assert soon.memory.stability > same_day.memory.stability


def test_recall_is_ninety_percent_after_as_many_days_as_the_stability():
    state = answer([Rating.EASY])[0]
    assert EXACT.retrievability(state, DAY) == 1.0
    after = EXACT.retrievability(state, DAY + timedelta(days=8))
    assert after == pytest.approx(0.9, abs=0.005)
    assert EXACT.retrievability(NEW_CARD, DAY) is None


@pytest.mark.parametrize(
    ("days", "low", "high"),
    [(1, 1, 1), (2, 2, 2), (3, 2, 4), (7, 5, 9), (10, 8, 12), (20, 17, 23), (90, 84, 96)],
)
def test_fuzz_spreads_as_ankis_table(days, low, high):
    assert fuzz_range(days, 1, 36500) == (low, high)


@given(
    st.floats(0.5, 40000),
    st.integers(1, 400),
    st.integers(1, 36500),
    st.integers(0, 2**62),
    st.integers(0, 500),
)
def test_fuzz_stays_in_range_and_is_the_same_every_time(days, least, most, card, reps):
    low, high = fuzz_range(days, least, most)
    chosen = fuzzed(low, high, CardId(card), reps)
    assert chosen == fuzzed(low, high, CardId(card), reps)
    assert low <= chosen <= high
    assert min(least, most) <= chosen <= most


@given(st.floats(1, 4000), st.floats(0, 40), st.integers(0, 2**62))
def test_a_longer_interval_is_never_fuzzed_to_a_shorter_one(days, more, card):
    shorter, longer = fuzz_range(days, 1, 36500), fuzz_range(days + more, 1, 36500)
    assert fuzzed(*shorter, CardId(card), 3) <= fuzzed(*longer, CardId(card), 3)


@given(st.lists(st.sampled_from(list(Rating)), min_size=1, max_size=12), st.floats(0.8, 0.97))
def test_any_history_leaves_a_sane_state(ratings, retention):
    for before, state in zip(
        [NEW_CARD, *(found := answer(ratings, retention))], found, strict=False
    ):
        assert state.memory.stability > 0
        assert 1 <= state.memory.difficulty <= 10
        assert state.reps == before.reps + 1
        assert (state.due_at is None) != (state.due_day is None)
        assert state.due_day is None or state.due_day > state.last_day


def test_previews_say_what_an_answer_will_do():
    state = answer([Rating.GOOD] * 3)[-1]
    previews = FsrsModel().intervals(CARD, state, NOON, state.due_day)
    for rating, wait in previews.items():
        after = FsrsModel().next_state(CARD, state, rating, NOON, state.due_day)
        due = after.due_at - NOON if after.due_at else timedelta(days=after.interval_days)
        assert wait == due


@given(
    st.lists(st.sampled_from(list(Rating)), max_size=10),
    st.floats(0.8, 0.97),
    st.integers(0, 9),
    st.integers(0, 2**62),
)
def test_a_better_rating_waits_longer(ratings, retention, late, card):
    state = answer(ratings, retention)[-1] if ratings else NEW_CARD
    day = (state.due_day or state.last_day or DAY) + timedelta(days=late)
    waits = list(FsrsModel().intervals(CardId(card), state, NOON, day, retention).values())
    longest = timedelta(days=36500)
    assert all(low < high or low == high == longest for low, high in pairwise(waits))


def test_stability_ends_at_a_hundred_years():
    assert answer([Rating.EASY] * 40)[-1].memory.stability == 36500
    assert answer([Rating.EASY] * 40)[-1].interval_days == 36500


def test_the_parameters_are_those_of_py_fsrs():
    theirs = fsrs.scheduler
    bounds = zip(theirs.LOWER_BOUNDS_PARAMETERS, theirs.UPPER_BOUNDS_PARAMETERS, strict=True)
    assert tuple(theirs.DEFAULT_PARAMETERS) == DEFAULT_PARAMETERS
    assert tuple(bounds) == PARAMETER_BOUNDS
