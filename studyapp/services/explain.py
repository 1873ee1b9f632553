"""Why a card comes when it comes, and how far the model can be trusted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from studyapp.core.answers.exercise import part_texts
from studyapp.core.answers.weakest import part_states, weakest
from studyapp.core.cards.model import Note
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import CardEvent, Graded, Inherited, Rating, Rescheduled
from studyapp.core.scheduling.exam import Exam, retention
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import Step, steps
from studyapp.core.scheduling.state import CardState
from studyapp.core.stats.calibration import Bucket
from studyapp.services.base import Context
from studyapp.services.exam_rules import ExamRules
from studyapp.services.parts import AnswerParts
from studyapp.services.placing import Placing
from studyapp.services.retentions import article_retentions
from studyapp.services.succession import lineage

_CURVE_POINTS = 120
_BEYOND = 1.5
"""The curve goes on after the due day for half as long again."""


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """One answer that counts.

    Attributes:
        expected: Chance of recall just before, 0 to 1; None for the first answer.
        stability, difficulty: After the answer.
        interval_days: That it led to; 0 for a learning step.
    """

    day: date
    rating: Rating
    expected: float | None
    stability: float
    difficulty: float
    interval_days: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the next review falls on its day.

    Attributes:
        retention: Desired retention the interval was made for.
        exact_days: When recall is down to it, by the model as it is now.
        earliest, latest: The intervals in days that the spread allows.
        fuzzed: The one that would have been taken without other cards.
        chosen: The one that was taken; more or less than `fuzzed` by load balancing, by
            easy days or by parameters that have changed since.
        moved_to: The day a plan or the learner moved the review to; None where nobody did.
        exam: Name of the exam that chose the retention; None where none did.
        of_article: Whether the article chose it.
        weakest: The part of the answer that brought the review forward; None where none did.
    """

    retention: float
    exact_days: float
    earliest: int
    latest: int
    fuzzed: int
    chosen: int
    moved_to: date | None
    exam: str | None
    weakest: str | None = None
    of_article: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """The repair that a card comes from.

    Attributes:
        lapses: Of all cards that it goes on from.
        stability: That it began with, in days; None when nothing was remembered.
        moved_to: The day a plan or the learner moved its first review to, while it was not
            answered; None where nobody did.
    """

    day: date
    lapses: int
    stability: float | None = None
    moved_to: date | None = None


@dataclass(frozen=True, slots=True)
class RatingOutcome:
    """What a rating would do now."""

    wait: timedelta
    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A card laid open.

    Attributes:
        recall: Chance of recall today; None for a card never answered.
        curve: Days since the last answer and the chance of recall then, until after the due
            day; () for a card never answered.
        answers: Those to the cards that it goes on from included, oldest first.
        reason: None unless the card was answered and is in review.
        repair: None for a card that goes on from no other.
    """

    state: CardState
    recall: float | None
    curve: tuple[tuple[int, float], ...]
    answers: tuple[PastAnswer, ...]
    reason: Reason | None
    outcomes: Mapping[Rating, RatingOutcome]
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Trust:
    """How well the model predicted this learner.

    Attributes:
        buckets: Predicted and actual recall, by what was predicted.
        error: Root mean square of their distance, 0 to 1; None without answers.
    """

    answers: int
    buckets: tuple[Bucket, ...]
    error: float | None


@dataclass(frozen=True, slots=True)
class ExplainService:
    """Answers to "why then?"."""

    context: Context

    def card(self, card_id: CardId) -> Explanation:
        """Return all that decides about a card. Raises UnknownCardError."""
        context, day = self.context, self.context.today()
        rules, parts = ExamRules(context), AnswerParts(context)
        with context.open_uow(read_only=True) as uow:
            state = uow.log.state(card_id)
            events = uow.log.of_card(card_id)
            elders = [uow.log.of_card(each) for each in lineage(uow, card_id)[:-1]]
            placement = Placing(context, rules).of(uow, card_id)
            exam = rules.exam_of(uow, card_id)
            article, _deck = uow.planning.place(card_id)
            own = article_retentions(uow).get(article)
            known = parts.of(uow, card_id, state)
            note = uow.notes.card(card_id).note
        model, now = context.model, context.now()
        waits = parts.intervals((card_id, state), None, placement, known)
        after = {rating: model.next_state(card_id, state, rating, now, day) for rating in Rating}
        history = tuple(steps(events, model))
        reason = _ruled(_reason(model, history, state), history, exam, own)
        before = tuple(step for elder in elders for step in steps(elder, model))
        return Explanation(
            state=state,
            recall=model.retrievability(state, day),
            curve=_curve(model, state, day),
            answers=_answers(model, (*before, *history)),
            reason=_with_weakest(reason, note, history, model),
            outcomes={rating: _outcome(waits[rating], after[rating]) for rating in Rating},
            repair=_repair(before, history),
        )

    def trust(self, days: int = 30) -> Trust:
        """Return how the model did in the last days. Folds the whole log: run it in a job."""
        from studyapp.core.scheduling.batch.fold import fold
        from studyapp.core.stats.calibration import buckets, rmse
        from studyapp.core.stats.evaluation import outcomes

        model = self.context.model
        with self.context.open_uow(read_only=True) as uow:
            folded = fold(uow.log.history(), model)
        since = self.context.now() - timedelta(days=days)
        found = outcomes(folded, model, round(since.timestamp() * 1000))
        by_bucket = buckets(found)
        return Trust(len(found), by_bucket, rmse(by_bucket))


def _curve(model: FsrsModel, state: CardState, today: date) -> tuple[tuple[int, float], ...]:
    if state.memory is None or state.last_day is None:
        return ()
    since = (today - state.last_day).days
    last = max(round(state.interval_days * _BEYOND), since, 1)
    step = max(1, last // _CURVE_POINTS)
    days = [*range(0, last, step), last]
    return tuple((each, model.recall(state.memory.stability, each)) for each in days)


def _repair(before: Sequence[Step], history: Sequence[Step]) -> Repair | None:
    found = (step.event for step in history if isinstance(step.event, Inherited))
    event = next(found, None)
    if event is None:
        return None
    lapses = sum(step.after.lapses > step.before.lapses for step in before)
    answered = any(isinstance(step.event, Graded) for step in history)
    return Repair(
        event.day,
        lapses,
        event.memory.stability if event.memory else None,
        None if answered else _moved_to(step.event for step in history),
    )


def _answers(model: FsrsModel, history: Sequence[Step]) -> tuple[PastAnswer, ...]:
    found = []
    for step in history:
        memory = step.after.memory
        if isinstance(step.event, Graded) and memory is not None:
            found.append(
                PastAnswer(
                    day=step.event.day,
                    rating=step.event.rating,
                    expected=model.retrievability(step.before, step.event.day),
                    stability=memory.stability,
                    difficulty=memory.difficulty,
                    interval_days=step.after.interval_days if step.after.due_day else 0,
                )
            )
    return tuple(found)


def _reason(model: FsrsModel, history: Sequence[Step], state: CardState) -> Reason | None:
    """Return why a card in review falls due when it does, from its last answer on."""
    last = next((step for step in reversed(history) if isinstance(step.event, Graded)), None)
    if last is None or state.due_day is None or last.after.memory is None:
        return None
    answer = last.event
    assert isinstance(answer, Graded)
    asked: list[tuple[int, int, int]] = []

    def listen(low: int, high: int, fuzzed: int) -> int:
        asked.append((low, high, fuzzed))
        return fuzzed

    given = answer.card_id, last.before, answer.rating, answer.at, answer.day
    model.next_state(*given, answer.desired_retention, choose=listen)
    chosen = last.after.interval_days
    # The rating itself is asked for last, after those it must wait longer than.
    low, high, fuzzed = asked[-1] if asked else (chosen, chosen, chosen)
    return Reason(
        retention=answer.desired_retention,
        exact_days=last.after.memory.stability * model.waiting_time(answer.desired_retention),
        earliest=low,
        latest=high,
        fuzzed=fuzzed,
        chosen=chosen,
        moved_to=_moved_to(step.event for step in history[history.index(last) :]),
        exam=None,
    )


def _ruled(
    reason: Reason | None, history: Sequence[Step], exam: Exam | None, own: float | None
) -> Reason | None:
    """Return a reason that tells who chose its retention.

    An exam or a retention of the article that came after the answer did not.

    Args:
        reason: Without that.
        history: Of the card.
        exam: The next one that asks the card.
        own: The desired retention of its article itself.
    """
    if reason is None:
        return None
    last = next(step.event for step in reversed(history) if isinstance(step.event, Graded))
    if exam is not None and retention(exam, last.day) == reason.retention:
        return replace(reason, exam=exam.name)
    return replace(reason, of_article=own == reason.retention)


def _with_weakest(
    reason: Reason | None, note: Note, history: Sequence[Step], model: FsrsModel
) -> Reason | None:
    """Return a reason that names the part of the answer which waits less long than the card."""
    texts = part_texts(note)
    if reason is None or not texts or reason.chosen >= reason.fuzzed:
        return reason
    last = next(step for step in reversed(history) if isinstance(step.event, Graded))
    events = [step.event for step in history[: history.index(last) + 1]]
    states = part_states(events, len(texts), model)
    at = weakest(states)
    memory = None if at is None else states[at].memory
    firm = last.after.memory
    if at is None or memory is None or firm is None or memory.stability >= firm.stability:
        return reason
    return replace(reason, weakest=texts[at])


def _moved_to(events: Iterable[CardEvent]) -> date | None:
    moved = [event.due_day for event in events if isinstance(event, Rescheduled)]
    return moved[-1] if moved else None


def _outcome(wait: timedelta, after: CardState) -> RatingOutcome:
    assert after.memory is not None
    return RatingOutcome(wait, after.memory.stability, after.memory.difficulty)
