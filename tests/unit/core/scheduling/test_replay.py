from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import (
    Buried,
    EventId,
    Graded,
    Rating,
    Suspended,
    Undone,
    Unsuspended,
)
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import apply, replay
from studyapp.core.scheduling.state import NEW_CARD

CARD = CardId(7)
MODEL = FsrsModel()
STEPS = st.lists(
    st.tuples(st.sampled_from([*Rating, Suspended, Unsuspended, Buried]), st.integers(0, 30)),
    max_size=10,
)


def history(steps):
    at, events = datetime(2025, 1, 1, 12, tzinfo=UTC), []
    for number, (what, days) in enumerate(steps):
        at += timedelta(days=days, minutes=1)
        head = EventId("here", number), CARD, at, at.date()
        events.append(Graded(*head, what, 900) if isinstance(what, Rating) else what(*head))
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
