from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import (
    Buried,
    EventId,
    Graded,
    Inherited,
    Rating,
    Rescheduled,
    Reset,
    Suspended,
    Undone,
    Unsuspended,
)
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import LABELS, apply, labelled, replay
from studyapp.core.scheduling.state import NEW_CARD, MemoryState, Phase

CARD = CardId(7)
MODEL = FsrsModel()
STEPS = st.lists(
    st.tuples(
        st.sampled_from([*Rating, Suspended, Unsuspended, Buried, Reset, Rescheduled]),
        st.integers(0, 30),
    ),
    max_size=10,
)


def history(steps):
    at, events = datetime(2025, 1, 1, 12, tzinfo=UTC), []
    for number, (what, days) in enumerate(steps):
        at += timedelta(days=days, minutes=1)
        head = EventId("here", number), CARD, at, at.date()
        if isinstance(what, Rating):
            events.append(Graded(*head, what, 900))
        elif what is Rescheduled:
            events.append(Rescheduled(*head, at.date() + timedelta(days=days)))
        else:
            events.append(what(*head))
    return events


def undo(event, number):
    return Undone(EventId("here", number), CARD, event.at, event.day, event.id)


@given(STEPS)
def test_folding_the_log_is_applying_event_by_event(steps):
    state = NEW_CARD
    for event in history(steps):
        state = apply(state, event, MODEL)
    assert replay(history(steps), MODEL) == state


@given(STEPS.filter(bool), st.data())
def test_an_undone_event_might_as_well_not_have_happened(steps, data):
    events = history(steps)
    gone = data.draw(st.sampled_from(events))
    kept = [event for event in events if event is not gone]
    assert replay([*events, undo(gone, 99)], MODEL) == replay(kept, MODEL)


@given(STEPS)
def test_undoing_everything_gives_a_new_card(steps):
    events = history(steps)
    undos = [undo(event, 100 + number) for number, event in enumerate(reversed(events))]
    assert replay([*events, *undos], MODEL) == NEW_CARD


def test_a_rating_keeps_the_retention_it_was_made_for():
    day = date(2025, 1, 1)
    at = datetime(2025, 1, 1, 12, tzinfo=UTC)
    strict, relaxed = (
        replay([Graded(EventId("here", 1), CARD, at, day, Rating.EASY, 900, retention)], MODEL)
        for retention in (0.97, 0.80)
    )
    assert strict.interval_days < relaxed.interval_days
    assert strict.memory == relaxed.memory


def after(*ratings):
    return history([(rating, 1) for rating in ratings])


def test_a_promised_interval_counts_and_leaves_memory_alone():
    (answer,) = after(Rating.EASY)
    plain, kept = replay([answer], MODEL), replay([replace(answer, interval_days=11)], MODEL)
    assert kept.due_day == answer.day + timedelta(days=11)
    assert (kept.interval_days, kept.memory) == (11, plain.memory)


def test_a_promise_is_kept_where_learning_had_other_steps():
    (answer,) = after(Rating.AGAIN)
    state = replay([replace(answer, interval_days=11)], MODEL)
    assert (state.phase, state.interval_days) == (Phase.REVIEW, 11)
    assert state.memory == replay([answer], MODEL).memory


def test_a_rescheduled_card_is_due_on_that_day():
    events = after(Rating.EASY)
    day = events[0].day + timedelta(days=30)
    moved = Rescheduled(EventId("here", 9), CARD, events[0].at, events[0].day, day)
    state = replay([*events, moved], MODEL)
    assert (state.due_day, state.interval_days) == (day, 30)
    assert state.memory == replay(events, MODEL).memory


def test_a_rescheduled_card_leaves_its_learning_steps():
    events = after(Rating.AGAIN)
    moved = Rescheduled(EventId("here", 9), CARD, events[0].at, events[0].day, events[0].day)
    state = replay([*events, moved], MODEL)
    assert (state.phase, state.due_at, state.interval_days) == (Phase.REVIEW, None, 1)


def test_a_card_never_answered_has_no_review_to_reschedule():
    at = datetime(2025, 1, 1, 12, tzinfo=UTC)
    moved = Rescheduled(EventId("here", 9), CARD, at, at.date(), at.date())
    assert replay([moved], MODEL) == NEW_CARD


def test_a_reset_card_is_new_and_stays_suspended():
    events = history([(Rating.EASY, 1), (Suspended, 0), (Reset, 3)])
    assert replay(events, MODEL) == replace(NEW_CARD, suspended=True)


def handed_on(memory, due_day):
    at = datetime(2025, 1, 1, 12, tzinfo=UTC)
    return Inherited(EventId("here", 1), CARD, at, at.date(), CardId(3), memory, due_day)


def test_a_card_that_takes_over_from_a_repaired_one_begins_in_review():
    memory, due = MemoryState(7.0, 8.5), date(2025, 1, 8)
    state = replay([handed_on(memory, due)], MODEL)
    assert (state.phase, state.memory, state.due_day) == (Phase.REVIEW, memory, due)
    assert (state.last_day, state.interval_days) == (date(2025, 1, 1), 7)
    assert (state.reps, state.lapses) == (0, 0)
    assert round(MODEL.retrievability(state, due), 3) == 0.9


def test_what_was_handed_on_is_reviewed_like_any_card_in_review():
    event = handed_on(MemoryState(7.0, 8.5), date(2025, 1, 8))
    at = event.at + timedelta(days=7)
    answer = Graded(EventId("here", 2), CARD, at, at.date(), Rating.AGAIN, 900)
    state = replay([event, answer], MODEL)
    assert (state.phase, state.lapses, state.reps) == (Phase.RELEARNING, 1, 1)


def test_a_card_that_takes_over_from_a_new_one_is_new():
    assert replay([handed_on(None, None)], MODEL) == NEW_CARD


@given(STEPS, st.sampled_from([Suspended, Unsuspended, Buried]), st.data())
def test_labels_come_from_the_events_that_set_them_and_from_nothing_else(steps, label, data):
    at = data.draw(st.integers(0, len(steps)))
    events = history([*steps[:at], (label, 0), *steps[at:]])
    history_now = [*events, undo(events[at], 99)]
    few = [event for event in history_now if isinstance(event, (*LABELS, Undone))]
    assert labelled(replay(events, MODEL), few, MODEL) == replay(history_now, MODEL)
