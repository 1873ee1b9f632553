"""The fold of a library gives what the fold of each card gives, bit for bit."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.batch.fold import differing, fold
from studyapp.core.scheduling.batch.memory import ONE_BY_ONE, power
from studyapp.core.scheduling.events import (
    Buried,
    EventId,
    Flagged,
    Graded,
    Inherited,
    Marked,
    Rating,
    Rescheduled,
    Reset,
    Suspended,
    Undone,
    Unsuspended,
)
from studyapp.core.scheduling.fsrs_model import FsrsModel, FsrsSettings
from studyapp.core.scheduling.replay import replay, steps
from studyapp.core.scheduling.state import NEW_CARD, MemoryState
from studyapp.core.stats.daily import answered
from studyapp.core.stats.totals import day_totals
from tests.unit.core.scheduling.columns import as_history

NOON = datetime(2025, 1, 1, 12, tzinfo=UTC)
OTHER = tuple(0.95 * each if each > 1.1 else each for each in FsrsSettings().parameters)
MODELS = [
    FsrsModel(),
    FsrsModel(FsrsSettings(fuzz=False, maximum_interval_days=90)),
    FsrsModel(FsrsSettings(learning_steps=(), relearning_steps=())),
    FsrsModel(
        FsrsSettings(
            learning_steps=(timedelta(minutes=2),),
            relearning_steps=(timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2)),
            parameters=OTHER,
        )
    ),
]
KINDS = [*(4 * list(Rating)), Suspended, Unsuspended, Buried, Rescheduled, Reset, Undone]
LABELS = [Flagged, Marked, Inherited]


@st.composite
def histories(draw):
    """One card's events: answers with and without a promise, clocks set back, undo, moves."""
    card, at, events = CardId(draw(st.integers(1, 2**62))), NOON, []
    for number in range(draw(st.integers(0, 14))):
        at += timedelta(days=draw(st.integers(-2, 60)), minutes=draw(st.integers(0, 600)))
        head = EventId("here", number), card, at, at.date()
        match draw(st.sampled_from([*KINDS, *LABELS])):
            case Rating() as rating:
                retention = draw(st.sampled_from([0.8, 0.9, 0.97]))
                promised = draw(st.sampled_from([None, None, 1, 30]))
                took = draw(st.integers(0, 60_000))
                wait = draw(st.sampled_from([None, None, 45, 7200]))
                events.append(Graded(*head, rating, took, retention, promised, None, wait))
            case kind if kind is Undone:
                if events:
                    events.append(Undone(*head, draw(st.sampled_from(events)).id))
            case kind if kind is Rescheduled:
                moved = at.date() + timedelta(days=draw(st.integers(0, 90)))
                events.append(Rescheduled(*head, moved))
            case kind if kind is Inherited:
                memory = draw(
                    st.sampled_from([None, MemoryState(2.5, 7.0), MemoryState(40.0, 3.0)])
                )
                due = at.date() + timedelta(days=draw(st.integers(1, 40)))
                events.append(Inherited(*head, CardId(1), memory, due if memory else None))
            case kind if kind is Flagged:
                events.append(Flagged(*head, draw(st.integers(0, 4))))
            case kind if kind is Marked:
                events.append(Marked(*head, draw(st.booleans())))
            case kind:
                events.append(kind(*head))
    return events


LIBRARIES = st.lists(histories().filter(bool), max_size=8, unique_by=lambda each: each[0].card_id)


@pytest.mark.parametrize("model", MODELS)
@given(LIBRARIES)
@settings(deadline=None, max_examples=50)
def test_every_card_is_folded_as_it_is_alone(model, library):
    expected = {events[0].card_id: replay(events, model) for events in library}
    found = dict(fold(as_history(*library), model).snapshot.states())
    assert {card: found.get(card, NEW_CARD) for card in expected} == expected


@given(LIBRARIES)
@settings(deadline=None, max_examples=50)
def test_days_add_up_as_answer_by_answer(library):
    expected = {}
    for events in library:
        for step in steps(events, MODELS[0]):
            if isinstance(step.event, Graded):
                part = answered(step.before, step.event)
                expected[part.day] = expected[part.day] + part if part.day in expected else part
    assert day_totals(fold(as_history(*library), MODELS[0])) == expected


@given(st.lists(st.floats(0.001, 40_000), min_size=1), st.floats(-8, 3))
def test_powers_have_the_bits_of_python(bases, exponent):
    expected = [base**exponent for base in bases]
    assert power(np.array(bases), exponent).tolist() == expected
    assert ONE_BY_ONE(np.array(bases), exponent).tolist() == expected


def good(card, count, **promised):
    return [
        Graded(
            EventId("here", number),
            CardId(card),
            NOON + timedelta(days=9 * number),
            date(2025, 1, 1) + timedelta(days=9 * number),
            Rating.GOOD,
            900,
            **promised,
        )
        for number in range(count)
    ]


def test_many_answers_and_few_are_folded_together():
    library = [good(card, card % 40) for card in range(1, 90)]
    found = dict(fold(as_history(*library), MODELS[0]).snapshot.states())
    assert found == {events[0].card_id: replay(events, MODELS[0]) for events in library if events}


def test_differing_says_what_should_be_stored():
    right = fold(as_history(good(1, 3), good(2, 5), good(3, 1)), MODELS[0]).snapshot
    wrong = fold(as_history(good(1, 3), good(2, 4), good(3, 1), good(4, 2)), MODELS[0]).snapshot
    assert len(differing(right, right)) == 0
    assert dict(differing(wrong, right).states.states()) == {
        CardId(2): replay(good(2, 5), MODELS[0]),
        CardId(4): NEW_CARD,
    }


def test_one_bit_of_memory_makes_a_difference():
    right = fold(as_history(good(1, 3)), MODELS[0]).snapshot
    memory = right.memory[:]
    memory[0] *= 1 + 2**-52
    assert len(differing(replace(right, memory=memory), right).memories) == 1


def test_nothing_folds_to_nothing():
    empty = fold(as_history(), MODELS[0])
    assert len(empty.snapshot) == 0
    assert day_totals(empty) == {}
    stored = fold(as_history(good(1, 3)), MODELS[0]).snapshot
    assert dict(differing(stored, empty.snapshot).states.states()) == {CardId(1): NEW_CARD}
