"""The memory of each part of an answer: the weakest of them decides when a card comes again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.core.scheduling.events import CardEvent, Graded, Inherited, Rating, Reset
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import effective
from studyapp.core.scheduling.state import MemoryState


@dataclass(frozen=True, slots=True)
class PartState:
    """What FSRS knows of one part; nothing before its first answer."""

    memory: MemoryState | None = None
    last_day: date | None = None


def part_states(events: Iterable[CardEvent], count: int, model: FsrsModel) -> tuple[PartState, ...]:
    """Return the memories of `count` parts after the history of a card, oldest event first.

    Parts are known by their place in the answer.
    """
    states = (PartState(),) * count
    for event in effective(events):
        match event:
            case Graded():
                states = answered(states, event.rating, event.missed, event.day, model)
            case Inherited(memory=MemoryState() as memory):
                states = (PartState(memory, event.day),) * count
            case Reset():
                states = (PartState(),) * count
            case _:
                pass
    return states


def answered(
    states: Sequence[PartState],
    rating: Rating,
    missed: frozenset[int] | None,
    day: date,
    model: FsrsModel,
) -> tuple[PartState, ...]:
    """Return the memories of parts after one answer to their card.

    A part that was missed was forgotten. One that was known is rated as the card, Hard at
    least: others may have been what made the card Again. Where parts were not told apart
    all are rated as the card.
    """
    found: dict[tuple[PartState, Rating], PartState] = {}
    after = []
    for at, state in enumerate(states):
        of_part = rating
        if missed is not None:
            of_part = Rating.AGAIN if at in missed else max(rating, Rating.HARD)
        # Most parts have the same history, and FSRS takes its time.
        if (state, of_part) not in found:
            memory = model.memory_after(state.memory, state.last_day, of_part, day)
            found[state, of_part] = PartState(memory, day)
        after.append(found[state, of_part])
    return tuple(after)


def weakest(states: Sequence[PartState]) -> int | None:
    """Return the place of the part with the least stability; None before any answer."""
    firmness = [state.memory.stability for state in states if state.memory is not None]
    if not firmness or len(firmness) < len(states):
        return None
    return firmness.index(min(firmness))
