"""All histories folded, answer after answer, over all cards at once."""

from array import array
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from studyapp.core.scheduling.batch.answers import Events, Rounds, read_events, retentions, rounds
from studyapp.core.scheduling.batch.inheritance import Inheritance, inheritance
from studyapp.core.scheduling.batch.intervals import Answers, intervals
from studyapp.core.scheduling.batch.memory import Flags, Floats, Ints, Memory
from studyapp.core.scheduling.batch.steps import REVIEW, Steps
from studyapp.core.scheduling.columns import (
    LAST_RATING,
    STATE_COLUMNS,
    Differences,
    History,
    Kind,
    Snapshot,
)
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel


@dataclass(frozen=True, slots=True)
class Folded:
    """What a history comes to.

    Attributes:
        snapshot: The state of each card that anything happened to.
        answers: Every answer, in no particular order.
        is_new, is_recall: Whether an answer was the first to a new card; whether it was the
            first of its day to a card in review.
        waited: Days since the answer before, 0 for the first one.
        stability: Before the answer; 0 for the first one of a new card.
        handed_on: Of each life, in the order of a round, whether it began with what a repaired
            card handed on.
        chose_days: Whether the model chose any interval itself: then its parameters tell when
            cards are due. What the log keeps is not chosen again.
    """

    snapshot: Snapshot
    answers: Rounds
    is_new: Flags
    is_recall: Flags
    waited: Ints
    stability: Floats
    handed_on: Flags
    chose_days: bool


def fold(history: History, model: FsrsModel) -> Folded:
    """Return what `replay` says about every card."""
    events = read_events(history)
    answers = rounds(events)
    lives = _Lives(history, answers, model.then)
    lives.begin(inheritance(history, events))
    for start, end in pairwise((0, *answers.ends.tolist())):
        lives.answer(start, end)
    firsts = int(answers.ends[0]) if len(answers.ends) else 0
    is_new = np.zeros(len(answers.origin), bool)
    is_new[:firsts] = ~lives.handed_on[:firsts]
    return Folded(
        snapshot=_snapshot(events, answers, lives),
        answers=answers,
        is_new=is_new,
        is_recall=lives.is_recall,
        waited=lives.waited,
        stability=lives.stability_before,
        handed_on=lives.handed_on,
        chose_days=lives.chose_days,
    )


def differing(stored: Snapshot, folded: Snapshot) -> Differences:
    """Return what stored states should be, where they are not; new where nothing happened."""
    found, memory = _matrix(stored)
    known, known_memory = _matrix(folded)
    place = np.searchsorted(known[:, 0], found[:, 0])
    place[place == len(known)] = 0
    happened = np.flatnonzero(known[place, 0] == found[:, 0]) if len(known) else place[:0]
    right, right_memory = np.zeros_like(found), np.zeros_like(memory)
    right[:, 0] = found[:, 0]
    right[happened], right_memory[happened] = known[place[happened]], known_memory[place[happened]]
    wrong = (right != found).any(axis=1)
    forgotten = (right_memory != memory).any(axis=1) & ~wrong
    return Differences(
        _as_snapshot(right[wrong], right_memory[wrong]),
        _as_snapshot(right[forgotten], right_memory[forgotten]),
    )


class _Lives:
    """Where every life stands after some rounds of answers."""

    def __init__(self, history: History, answers: Rounds, model: FsrsModel) -> None:
        self._history, self._answers = history, answers
        self._retention: Floats | None = None
        self._settings = model.settings
        self._memory = Memory(model.settings.parameters)
        self._steps = Steps(model)
        lives = len(answers.life)
        self.stability, self.difficulty = np.zeros(lives), np.zeros(lives)
        self.phase, self.step, self.interval = np.zeros((3, lives), np.int64)
        self.due_at, self.due_day, self.last_at = np.zeros((3, lives), np.int64)
        self.last_day, self.reps, self.lapses = np.zeros((3, lives), np.int64)
        self.is_recall = np.zeros(len(answers.origin), bool)
        self.waited = np.zeros(len(answers.origin), np.int64)
        self.stability_before = np.zeros(len(answers.origin))
        self.handed_on = np.zeros(lives, bool)
        self.chose_days = False

    def begin(self, handed_on: Inheritance) -> None:
        """Let lives begin with what was handed on to them."""
        rank = np.empty_like(self._answers.life)
        rank[self._answers.life] = np.arange(len(rank))
        lives = rank[handed_on.life]
        self.handed_on[lives] = True
        self.phase[lives] = REVIEW
        self.stability[lives], self.difficulty[lives] = handed_on.stability, handed_on.difficulty
        self.last_at[lives], self.last_day[lives] = handed_on.at, handed_on.day
        self.due_day[lives] = handed_on.due
        self.interval[lives] = np.maximum(1, handed_on.due - handed_on.day)

    def answer(self, start: int, end: int) -> None:
        """Give one round of answers; lives with fewer answers are at the end and stay."""
        some, now = slice(end - start), slice(start, end)
        at, day = self._answers.at[now], self._answers.day[now]
        rating, last_day = self._answers.rating[now], self.last_day[some]
        in_review = self.phase[some] == REVIEW
        phase, step, wait = self._steps.after(
            self.phase[some],
            self.step[some],
            rating,
            self._answers.interval[now],
            self._answers.wait[now],
        )
        to_review = phase == REVIEW
        interval = self._interval(start, end, in_review, to_review)
        self.is_recall[now] = in_review & (last_day < day)
        self.stability_before[now] = self.stability[some]
        if start:
            self.waited[now] = np.maximum(day - last_day, 0)
        self.stability[some], self.difficulty[some] = self._rated(some, day, rating)
        self.lapses[some] += in_review & (rating == Rating.AGAIN)
        self.reps[some] += 1
        self.interval[some], self.phase[some], self.step[some] = interval, phase, step
        self.due_day[some] = np.where(to_review, day + interval, 0)
        self.due_at[some] = np.where(to_review, 0, at + 1000 * wait)
        self.last_at[some], self.last_day[some] = at, day
        self._move(self._answers.moved_to[now], day)

    def _move(self, due: Ints, day: Ints) -> None:
        """Set the due days that the learner set after answers of these days, 0 where none was."""
        moved = np.flatnonzero(due)
        self.interval[moved] = np.maximum(1, due[moved] - day[moved])
        self.phase[moved], self.step[moved] = REVIEW, 0
        self.due_day[moved], self.due_at[moved] = due[moved], 0

    def _interval(self, start: int, end: int, in_review: Flags, to_review: Flags) -> Ints:
        """Return the latest interval after a round: the promised one, else what the model says."""
        promised = self._answers.interval[start:end]
        interval = np.where(to_review, promised, self.interval[: end - start])
        missing = np.flatnonzero(to_review & (promised == 0))
        if not len(missing):
            return interval
        self.chose_days = True
        now = missing + start
        day, rating = self._answers.day[now], self._answers.rating[now]
        each = {r: self._rated(missing, day, np.full_like(rating, r))[0] for r in Rating}
        answers = Answers(
            card=np.frombuffer(self._history.cards, np.int64)[self._answers.origin[now]],
            rating=rating,
            stability=each,
            in_review=in_review[missing],
            interval=self.interval[missing],
            reps=self.reps[missing],
            retention=self._retentions()[now],
        )
        interval[missing] = intervals(answers, self._memory, self._settings)
        return interval

    def _retentions(self) -> Floats:
        if self._retention is None:
            self._retention = retentions(self._history, self._answers)
        return self._retention

    def _rated(
        self, lives: "slice[None, int, None] | Ints", day: Ints, rating: Ints
    ) -> tuple[Floats, Floats]:
        """Return stability and difficulty of some lives after ratings."""
        stability, difficulty = self.stability[lives], self.difficulty[lives]
        known = stability > 0
        if not known.any():
            return self._memory.first(rating)
        days = np.maximum(day - self.last_day[lives], 0)
        if known.all():
            return self._memory.after(stability, difficulty, days, rating)
        after = np.empty((2, len(rating)))
        after[:, known] = self._memory.after(
            stability[known], difficulty[known], days[known], rating[known]
        )
        after[:, ~known] = self._memory.first(rating[~known])
        return after[0], after[1]


def _snapshot(events: Events, answers: Rounds, lives: _Lives) -> Snapshot:
    ends = np.ones(len(events.card), bool)
    ends[:-1] = events.card[1:] != events.card[:-1]
    last = np.flatnonzero(ends)
    whole = np.zeros((len(last), STATE_COLUMNS), np.int64)
    memory = np.zeros((len(last), 2))
    whole[:, 0] = events.card[last]
    place = np.empty_like(answers.life)
    place[answers.life] = np.arange(len(answers.life))
    place = place[events.life[last]]
    columns = (
        (1, lives.phase),
        (2, lives.due_at),
        (3, lives.due_day),
        (4, lives.last_at),
        (5, lives.last_day),
        (6, lives.step),
        (7, lives.interval),
        (8, lives.reps),
        (9, lives.lapses),
    )
    for column, values in columns:
        whole[:, column] = values[place]
    memory[:, 0], memory[:, 1] = lives.stability[place], lives.difficulty[place]
    # Where an index is repeated, the last value is kept: the events stand in order.
    others = np.flatnonzero(events.kind > LAST_RATING)
    card, kind = (np.cumsum(ends) - ends)[others], events.kind[others]
    paused = (kind == Kind.SUSPENDED) | (kind == Kind.UNSUSPENDED)
    whole[card[paused], 10] = kind[paused] == Kind.SUSPENDED
    buried = kind == Kind.BURIED
    whole[card[buried], 11] = events.day(others[buried])
    for each, column in ((Kind.FLAGGED, 12), (Kind.MARKED, 13)):
        labelled = kind == each
        whole[card[labelled], column] = events.label(others[labelled])
    return _as_snapshot(whole, memory)


def _matrix(snapshot: Snapshot) -> tuple[Ints, Floats]:
    whole = np.frombuffer(snapshot.whole, np.int64).reshape(-1, STATE_COLUMNS)
    return whole, np.frombuffer(snapshot.memory, np.float64).reshape(-1, 2)


def _as_snapshot(whole: Ints, memory: Floats) -> Snapshot:
    numbers, floats = array("q"), array("d")
    numbers.frombytes(np.ascontiguousarray(whole).tobytes())
    floats.frombytes(np.ascontiguousarray(memory).tobytes())
    return Snapshot(numbers, floats)
