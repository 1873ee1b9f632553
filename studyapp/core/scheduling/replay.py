"""The fold: events in, state out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from studyapp.core.scheduling.events import (
    Buried,
    CardEvent,
    Flagged,
    Graded,
    Inherited,
    Marked,
    Rescheduled,
    Reset,
    Suspended,
    Undone,
    Unsuspended,
)
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import NEW_CARD, CardState, Phase

LABELS = (Suspended, Unsuspended, Buried, Flagged, Marked)
"""Events that change nothing of what is remembered, nor of when."""


@dataclass(frozen=True, slots=True)
class Step:
    """One event that counts, with the states around it."""

    before: CardState
    event: CardEvent
    after: CardState


def replay(events: Iterable[CardEvent], model: FsrsModel) -> CardState:
    """Return the state of one card from its whole history, oldest event first."""
    state = NEW_CARD
    for step in steps(events, model):
        state = step.after
    return state


def steps(events: Iterable[CardEvent], model: FsrsModel) -> Iterator[Step]:
    """Yield how the state of one card came about, oldest step first."""
    state = NEW_CARD
    for event in effective(events):
        before, state = state, apply(state, event, model)
        yield Step(before, event, state)


def labelled(state: CardState, events: Iterable[CardEvent], model: FsrsModel) -> CardState:
    """Return a state with suspension, burying, flag and mark as a card's events say.

    Nothing else depends on these, so that many cards need no replay when one is taken back.
    Of the events only the `LABELS` that count are needed.
    """
    labels = NEW_CARD
    for event in effective(events):
        if isinstance(event, LABELS):
            labels = apply(labels, event, model)
    return replace(
        state,
        suspended=labels.suspended,
        buried_on=labels.buried_on,
        flag=labels.flag,
        marked=labels.marked,
    )


def effective(events: Iterable[CardEvent]) -> tuple[CardEvent, ...]:
    """Return the events that count: no undo, and nothing that one takes back."""
    history = tuple(events)
    undone = {event.target for event in history if isinstance(event, Undone)}
    return tuple(
        event for event in history if not isinstance(event, Undone) and event.id not in undone
    )


def apply(state: CardState, event: CardEvent, model: FsrsModel) -> CardState:
    """Return the state after one event."""
    match event:
        case Graded():
            after = model.then.logged(state, event)
        case Suspended():
            after = replace(state, suspended=True)
        case Unsuspended():
            after = replace(state, suspended=False)
        case Buried():
            after = replace(state, buried_on=event.day)
        case Rescheduled():
            after = rescheduled(state, event.due_day)
        case Reset():
            after = _forgotten(state)
        case Inherited():
            after = _inherited(state, event)
        case Flagged():
            after = replace(state, flag=event.flag)
        case Marked():
            after = replace(state, marked=event.marked)
        case Undone():
            raise ValueError("an undo needs the history; use replay()")
        case _:
            assert_never(event)
    return after


def _forgotten(state: CardState) -> CardState:
    """Return a new card that keeps what the learner decided about it."""
    return replace(
        NEW_CARD,
        suspended=state.suspended,
        buried_on=state.buried_on,
        flag=state.flag,
        marked=state.marked,
    )


def _inherited(state: CardState, event: Inherited) -> CardState:
    """Return the state of a card in review that was never answered itself."""
    if event.memory is None or event.due_day is None:
        return state
    return replace(
        _forgotten(state),
        phase=Phase.REVIEW,
        memory=event.memory,
        due_day=event.due_day,
        last_review=event.at,
        last_day=event.day,
        interval_days=max(1, (event.due_day - event.day).days),
    )


def rescheduled(state: CardState, due_day: date) -> CardState:
    """Return the state with the next review on a day; a card never answered stays new.

    A card in learning or relearning leaves its steps for the review.
    """
    if state.last_day is None:
        return state
    return replace(
        state,
        phase=Phase.REVIEW,
        due_at=None,
        due_day=due_day,
        step=0,
        interval_days=max(1, (due_day - state.last_day).days),
    )
