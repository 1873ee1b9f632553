"""The queues of a study day, kept in memory between one answer and the next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from statistics import median

from studyapp.core.ids import CardId
from studyapp.core.scheduling.order import Ordering
from studyapp.core.scheduling.queue import Candidate, Limits, Queue, build_queue
from studyapp.core.scheduling.state import CardState, Phase
from studyapp.services.base import Context
from studyapp.services.exam_rules import ExamRules
from studyapp.services.settings import Settings
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.views import Counts, Scope

DEFAULT_SECONDS = 8.0
_FEW_SPARE, _MANY_SPARE = 1.25, 8.0
"""Candidates for each place in the queue, since siblings and cards of exams are passed over:
few at first, which is enough on most days."""


@dataclass(frozen=True, slots=True)
class DayQueue:
    """What is to be asked today in one scope.

    Attributes:
        seconds_per_card: Median of the latest answers.
    """

    queue: Queue
    seconds_per_card: float

    def counts(self) -> Counts:
        """Return how much is left, and how long it will take."""
        new, learning, review = map(len, (self.queue.new, self.queue.learning, self.queue.review))
        seconds = round((new + learning + review) * self.seconds_per_card)
        return Counts(new, learning, review, seconds)


class Queues:
    """Makes the queue of a scope when it is first asked for, and keeps it while it holds.

    It holds until the study day or the settings change, or the library does.
    """

    def __init__(self, context: Context, exams: ExamRules) -> None:
        self._context = context
        self._exams = exams
        self._made_for: tuple[date, Settings] | None = None
        self._queues: dict[Scope, DayQueue] = {}

    def of(self, scope: Scope) -> DayQueue:
        """Return the queue of a scope as it stands now."""
        made_for = self._context.today(), self._context.settings()
        if made_for != self._made_for:
            self.forget()
            self._made_for = made_for
        if scope not in self._queues:
            self._queues[scope] = self._make(scope, *made_for)
        return self._queues[scope]

    def forget(self) -> None:
        """Make every queue anew when it is next asked for."""
        self._queues.clear()

    def answered(self, card_id: CardId, state: CardState) -> None:
        """Take an answered card out of the queues, or wait for its next learning step.

        A queue without the card is made anew: the answer used up some of the
        limits that all queues share.
        """
        left = None if state.suspended else state.due_at
        self._queues = {
            scope: replace(day, queue=day.queue.after(card_id, left))
            for scope, day in self._queues.items()
            if card_id in day.queue
        }

    def _make(self, scope: Scope, day: date, settings: Settings) -> DayQueue:
        with self._context.open_uow(read_only=True) as uow:
            durations = uow.queries.recent_durations()
            seconds = median(durations) / 1000 if durations else DEFAULT_SECONDS
            queue = self._build(uow, scope, day, settings, seconds)
            return DayQueue(queue.apart(uow.queries.paragraphs(queue.review)), seconds)

    def _build(
        self, uow: UnitOfWork, scope: Scope, day: date, settings: Settings, seconds: float
    ) -> Queue:
        limits = limits_left(uow, day, settings)
        groups = uow.queries.answered_groups(day) if limits.bury_siblings else ()
        order = Ordering(settings.review_order, settings.new_mix)
        spare = _FEW_SPARE
        while True:
            new, reviews = round(limits.new * spare), round(limits.reviews * spare)
            cards = uow.queries.candidates(scope, day, new, reviews, order.review)
            wanted = self._exams.apply(uow, scope, cards, limits.new, seconds)
            left = replace(limits, new=wanted.new)
            queue = build_queue(wanted.candidates, day, left, groups, order, wanted.early)
            if spare == _MANY_SPARE or not _may_grow(queue, limits, cards, new, reviews):
                return queue
            spare = _MANY_SPARE


def _may_grow(
    queue: Queue, limits: Limits, cards: Sequence[Candidate], new: int, reviews: int
) -> bool:
    """Tell whether more candidates could make a queue longer.

    `new`, `reviews`: how many were asked for at most; fewer than that were all there are.
    """
    fresh = sum(card.state.phase is Phase.NEW for card in cards)
    due = sum(card.state.phase is Phase.REVIEW for card in cards)
    room = min(limits.new, limits.reviews - len(queue.review))
    return (due >= reviews > 0 and len(queue.review) < limits.reviews) or (
        fresh >= new > 0 and len(queue.new) < room
    )


def limits_left(uow: UnitOfWork, day: date, settings: Settings) -> Limits:
    """Return what is left of a day's limits; those set for the day count before the settings."""
    done, today = uow.days.of(day), uow.planning.limits(day)
    new = settings.new_per_day if today.new is None else today.new
    reviews = settings.reviews_per_day if today.reviews is None else today.reviews
    return Limits(
        new=max(0, new - done.new_cards),
        reviews=max(0, reviews - done.recalls - done.new_cards),
        bury_siblings=settings.bury_siblings,
    )
