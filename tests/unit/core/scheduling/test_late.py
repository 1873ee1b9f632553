"""Reviews of elsewhere that become known late."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import (
    EventId,
    Graded,
    Rating,
    Reset,
    Suspended,
    Undone,
    consecutive,
)
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.late import late, unknown
from studyapp.core.scheduling.replay import effective, replay
from studyapp.core.scheduling.state import Phase

CARD = CardId(7)
MODEL = FsrsModel()
START = datetime(2025, 1, 1, 12, tzinfo=UTC)
NOW = datetime(2025, 12, 1, tzinfo=UTC)
ANSWERS = st.lists(
    st.tuples(st.sampled_from(Rating), st.integers(1, 60), st.booleans()), max_size=9
)


def answer(device, number, days, rating=Rating.GOOD, **fields):
    at = START + timedelta(days=days)
    return Graded(EventId(device, number), CARD, at, at.date(), rating, 900, **fields)


def merged(here, found):
    added = late(here, found, consecutive(EventId("here", 100)), NOW, NOW.date())
    return (*here, *added.undone, *added.events)


@given(ANSWERS)
def test_the_state_is_as_if_all_had_been_answered_here(answers):
    days, numbers = 0, count()
    everything, here, elsewhere = [], [], []
    for rating, wait, is_here in answers:
        days += wait
        event = answer("here" if is_here else "anki", next(numbers), days, rating)
        everything.append(event)
        (here if is_here else elsewhere).append(event)
    log = merged(here, unknown(here, elsewhere))

    assert replay(log, MODEL) == replay(everything, MODEL)
    assert [event.at for event in effective(log)] == [event.at for event in everything]
    assert len({event.id for event in log}) == len(log)


@given(ANSWERS)
def test_what_is_known_is_not_added_again(answers):
    days, here, elsewhere = 0, [], []
    for number, (rating, wait, is_here) in enumerate(answers):
        days += wait
        (here if is_here else elsewhere).append(answer("x", number, days, rating))
    log = merged(here, unknown(here, elsewhere))

    assert unknown(log, elsewhere) == ()
    assert unknown(log, here) == ()


@pytest.mark.parametrize(("away", "is_new"), [(0, False), (3, False), (99, False), (400, True)])
def test_a_moment_may_differ_by_what_no_hand_can_do(away, is_new):
    known = answer("here", 1, 3)
    at = known.at + timedelta(milliseconds=away)
    found = Graded(EventId("anki", 1), CARD, at, at.date(), Rating.GOOD, 900)

    assert bool(unknown([known], [found])) is is_new


def test_an_answer_taken_back_here_does_not_come_again():
    known = answer("here", 1, 3)
    undo = Undone(EventId("here", 2), CARD, NOW, NOW.date(), known.id)

    assert unknown([known, undo], [answer("anki", 1, 3)]) == ()


def test_what_happened_later_here_keeps_its_day_and_its_promise():
    here = [answer("here", 1, 0), answer("here", 2, 9, interval_days=21)]
    reset = Reset(EventId("here", 3), CARD, START + timedelta(days=10), date(2025, 1, 11))
    hidden = Suspended(EventId("here", 4), CARD, START + timedelta(days=11), date(2025, 1, 12))

    log = merged([*here, reset, hidden], [answer("anki", 5, 4)])

    first, second, third, fourth, fifth = effective(log)
    assert (first, second) == (here[0], answer("anki", 5, 4))
    assert (third.day, third.interval_days) == (here[1].day, 21)
    assert isinstance(fourth, Reset)
    assert isinstance(fifth, Suspended)
    assert replay(log, MODEL).suspended


def test_without_anything_new_nothing_is_written():
    here = [answer("here", 1, 0)]

    assert merged(here, ()) == tuple(here)


def test_where_learning_ends_sooner_elsewhere_the_card_is_due_as_promised():
    first = answer("anki", 1, 0, interval_days=4)
    second = answer("anki", 2, 4, interval_days=11)

    state = replay(merged([], [first, second]), MODEL)
    assert (state.phase, state.interval_days, state.reps) == (Phase.REVIEW, 11, 2)


def test_a_promise_of_a_day_holds_whatever_comes_before_it():
    here = [answer("here", 1, 5, Rating.EASY, interval_days=20)]
    lapsed = answer("anki", 1, 0, Rating.AGAIN, wait_seconds=600)
    good = [answer("here", 2, 9, interval_days=30)]

    easy = replay(merged(here, [lapsed]), MODEL)
    assert (easy.phase, easy.interval_days) == (Phase.REVIEW, 20)
    # The usual steps would have it wait ten minutes more.
    late_good = replay(merged(good, [lapsed]), MODEL)
    assert (late_good.phase, late_good.interval_days) == (Phase.REVIEW, 30)


def test_a_step_of_elsewhere_waits_as_long_as_it_did_there():
    state = replay(merged([], [answer("anki", 1, 0, Rating.AGAIN, wait_seconds=900)]), MODEL)
    assert (state.phase, state.due_at) == (Phase.LEARNING, START + timedelta(minutes=15))
