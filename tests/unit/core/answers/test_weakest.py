from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.answers.weakest import PartState, part_states, weakest
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import EventId, Graded, Inherited, Rating, Reset, Undone
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import replay
from studyapp.core.scheduling.state import MemoryState

CARD = CardId(7)
START = date(2026, 3, 2)
MODEL = FsrsModel()


def graded(counter, days, rating=Rating.GOOD, missed=None):
    day = START + timedelta(days=days)
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    told = None if missed is None else frozenset(missed)
    return Graded(EventId("a", counter), CARD, at, day, rating, 1000, missed=told)


def test_an_item_that_was_missed_is_the_weakest():
    events = [graded(1, 0, missed=()), graded(2, 3, Rating.HARD, {1})]
    states = part_states(events, 3, MODEL)
    assert weakest(states) == 1
    assert states[0] == states[2]
    assert states[1].memory.stability < states[0].memory.stability


def test_an_item_that_was_known_is_not_forgotten_with_its_card():
    known, missed = part_states([graded(1, 0), graded(2, 5, Rating.AGAIN, {1})], 2, MODEL)
    assert known.memory.stability > missed.memory.stability


def test_what_was_undone_changes_no_item():
    first, second = graded(1, 0, missed=()), graded(2, 3, Rating.AGAIN, {0})
    undone = Undone(EventId("a", 3), CARD, second.at, second.day, second.id)
    assert part_states([first, second, undone], 2, MODEL) == part_states([first], 2, MODEL)


def test_a_reset_forgets_the_items():
    first = graded(1, 0, missed={0})
    reset = Reset(EventId("a", 2), CARD, first.at, first.day)
    states = part_states([first, reset], 2, MODEL)
    assert states == (PartState(), PartState())
    assert weakest(states) is None


def test_items_go_on_from_the_memory_of_a_repaired_card():
    memory = MemoryState(12.0, 5.0)
    at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    came = Inherited(EventId("a", 1), CARD, at, START, CardId(1), memory, START)
    assert part_states([came], 2, MODEL) == (PartState(memory, START),) * 2


ratings = st.sampled_from(list(Rating))


@given(st.lists(st.tuples(st.integers(0, 40), ratings), min_size=1, max_size=8))
def test_parts_never_told_apart_are_as_firm_as_their_card(answers):
    day, events = 0, []
    for counter, (wait, rating) in enumerate(answers):
        day += wait
        events.append(graded(counter, day, rating))
    card = replay(events, MODEL)
    for state in part_states(events, 2, MODEL):
        assert state.last_day == card.last_day
        assert state.memory.stability == pytest.approx(card.memory.stability)
        assert state.memory.difficulty == pytest.approx(card.memory.difficulty)


@given(
    st.lists(st.tuples(st.integers(0, 40), ratings, st.frozensets(st.integers(0, 2))), max_size=6)
)
def test_the_memories_of_items_do_not_depend_on_each_other(answers):
    day, events = 0, []
    for counter, (wait, rating, missed) in enumerate(answers):
        day += wait
        events.append(graded(counter, day, rating, missed))
    alone = [
        replace(event, missed=frozenset({0}) if 2 in event.missed else frozenset())
        for event in events
    ]
    assert part_states(events, 3, MODEL)[2] == part_states(alone, 1, MODEL)[0]
