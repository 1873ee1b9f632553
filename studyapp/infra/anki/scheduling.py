"""Where a card stands, in the numbers of Anki's cards and revlog tables."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.infra.anki.collection import DAY_ZERO, RevlogRow
from studyapp.services.export_ports import Answer, Progress

_TYPES = {Phase.NEW: 0, Phase.LEARNING: 1, Phase.REVIEW: 2, Phase.RELEARNING: 3}
_REVLOG_TYPES = {Phase.NEW: 0, Phase.LEARNING: 0, Phase.REVIEW: 1, Phase.RELEARNING: 2}
_NEW, _SECONDS, _DAYS, _LEARNING_DAYS, _SUSPENDED = 0, 1, 2, 3, -1
_FACTOR = 2500  # the ease of SM-2; 0 would break those who have not turned FSRS on
_LONGEST_MS = 60_000
_DECAY = 20  # place of the decay among the parameters


@dataclass(frozen=True, slots=True)
class Schedule:
    """The scheduling columns of a card row.

    Attributes:
        due: Position for new cards, epoch seconds in steps, else days since DAY_ZERO.
        flag: 1 red, 2 orange, 3 green, 4 blue; 0 for none.
        data: The memory state as JSON.
    """

    type: int
    queue: int
    due: int
    interval_days: int = 0
    factor: int = 0
    reps: int = 0
    lapses: int = 0
    left: int = 0
    flag: int = 0
    data: str = ""


def new_card(position: int, *, suspended: bool = False, flag: int = 0) -> Schedule:
    """Return the schedule of a card that was never answered."""
    return Schedule(type=0, queue=_SUSPENDED if suspended else _NEW, due=position, flag=flag)


def schedule(state: CardState, position: int, progress: Progress) -> Schedule:
    """Return the schedule of a card. Burying ends with the day and is not handed on."""
    if state.phase is Phase.NEW:
        return new_card(position, suspended=state.suspended, flag=state.flag)
    queue, due = _due(state, progress)
    learning = state.phase is Phase.LEARNING
    return Schedule(
        type=_TYPES[state.phase],
        queue=_SUSPENDED if state.suspended else queue,
        due=due,
        interval_days=0 if learning else max(1, _interval(state)),
        factor=0 if learning else _FACTOR,
        reps=state.reps,
        lapses=state.lapses,
        left=_steps_left(state, progress),
        flag=state.flag,
        data=_data(state, progress),
    )


def revlog(card: int, answers: Sequence[Answer], used: set[int]) -> list[RevlogRow]:
    """Return a row for each answer. A row's id is its moment in ms; `used` keeps them apart."""
    rows = []
    for answer in answers:
        moment = round(answer.graded.at.timestamp() * 1000)
        while moment in used:
            moment += 1
        used.add(moment)
        rows.append(
            (
                moment,
                card,
                int(answer.graded.rating),
                _revlog_interval(answer.after),
                _revlog_interval(answer.before),
                _revlog_factor(answer.after.memory),
                min(answer.graded.duration_ms, _LONGEST_MS),
                _REVLOG_TYPES[answer.before.phase],
            )
        )
    return rows


def day_number(day: date) -> int:
    """Return a study day as Anki counts it in our collection."""
    return (day - DAY_ZERO).days


def _due(state: CardState, progress: Progress) -> tuple[int, int]:
    """Return the queue and the due number. A step that ends after today counts in days."""
    if state.due_day is not None:
        return _DAYS, day_number(state.due_day)
    if state.due_at is None or state.last_day is None:
        raise ValueError(f"a card in {state.phase} is due at no time")
    day = progress.calendar.day(state.due_at)
    if day > state.last_day:
        return _LEARNING_DAYS, day_number(day)
    return _SECONDS, int(state.due_at.timestamp())


def _interval(state: CardState) -> int:
    if state.due_day is not None and state.last_day is not None:
        return (state.due_day - state.last_day).days
    return state.interval_days


def _steps_left(state: CardState, progress: Progress) -> int:
    match state.phase:
        case Phase.LEARNING:
            steps = progress.preset.learning_steps
        case Phase.RELEARNING:
            steps = progress.preset.relearning_steps
        case _:
            return 0
    return max(1, len(steps) - state.step)


def _data(state: CardState, progress: Progress) -> str:
    if state.memory is None or state.last_review is None:
        raise ValueError("a card that was answered has no memory state")
    preset = progress.preset
    value = {
        "s": round(state.memory.stability, 4),
        "d": round(state.memory.difficulty, 3),
        "dr": preset.desired_retention,
        "decay": round(preset.parameters[_DECAY], 3),
        "lrt": int(state.last_review.timestamp()),
    }
    return json.dumps(value, separators=(",", ":"))


def _revlog_interval(state: CardState) -> int:
    """Return days, or seconds as a negative number, or 0 before the first answer."""
    if state.due_at is not None and state.last_review is not None:
        return -int((state.due_at - state.last_review).total_seconds())
    return _interval(state)


def _revlog_factor(memory: MemoryState | None) -> int:
    """Return the difficulty as Anki's log keeps it: 100 to 1100."""
    return round(((memory.difficulty - 1) / 9 + 0.1) * 1000) if memory else 0
