"""The queues of a study day, kept in memory between one answer and the next."""

from collections import deque
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.events import EventId, Graded
from studyapp.core.scheduling.order import Ordering, ReviewOrder, review_key
from studyapp.core.scheduling.queue import Decks, Limits, Queue, build_queue
from studyapp.core.scheduling.state import CardState, Phase
from studyapp.core.scheduling.timebox import ANSWERS_OF_A_NEW_CARD
from studyapp.services.backlog_plan import backlog_plan
from studyapp.services.base import Context
from studyapp.services.day_limits import (
    TodayLimits,
    decks_left,
    limits_left,
    seconds_per_card,
)
from studyapp.services.exam_rules import ExamRules
from studyapp.services.settings import Settings
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.study_queues import StudyQueues
from studyapp.services.views import USUAL_STUDY, Counts, Scope, Study, StudyKind

_FEW_SPARE, _MANY_SPARE = 1.25, 8.0
"""Candidates for each place in the queue, since siblings and cards of exams are passed over:
few at first, which is enough on most days."""
_FORMER = 100
"""So many actions can be undone without making a queue anew."""


@dataclass(frozen=True, slots=True)
class DayQueue:
    """What is to be asked today in one scope.

    Attributes:
        seconds_per_card: Median of the latest answers.
        full: Whether a limit keeps more from being asked.
    """

    queue: Queue
    seconds_per_card: float
    full: bool = False

    def counts(self) -> Counts:
        """Return how much is left, and how long it will take; new cards take their steps."""
        new, learning, review = map(len, (self.queue.new, self.queue.learning, self.queue.review))
        answers = ANSWERS_OF_A_NEW_CARD * new + learning + review
        seconds = round(answers * self.seconds_per_card)
        return Counts(new, learning, review, seconds)


_Key = tuple[Scope, Study]


class Queues:
    """Makes the queue of a scope when it is first asked for, and keeps it while it holds.

    It holds until the study day or the settings change, or the library does. With `limits`
    queues are as if these were set for today.
    """

    def __init__(
        self, context: Context, exams: ExamRules, limits: TodayLimits | None = None
    ) -> None:
        self._context = context
        self._exams = exams
        self._limits = limits
        self._studies = StudyQueues(context, exams)
        self._made_for: tuple[date, Settings] | None = None
        self._queues: dict[_Key, DayQueue] = {}
        self._former: deque[tuple[EventId, dict[_Key, DayQueue]]] = deque(maxlen=_FORMER)

    def of(self, scope: Scope, study: Study = USUAL_STUDY) -> DayQueue:
        """Return the queue of a scope as it stands now."""
        made_for = self._context.today(), self._context.settings()
        if made_for != self._made_for:
            self.forget()
            self._made_for = made_for
        key = scope, study
        while (day := self._queues.get(key)) is None:
            queues, made = self._queues, self._make(scope, study, *made_for)
            if queues is self._queues:
                # Else the library changed while it was made, by what ran beside.
                queues[key] = made
        return day

    def forget(self) -> None:
        """Make every queue anew when it is next asked for."""
        self._queues = {}
        self._former.clear()

    def begin(self, scope: Scope, study: Study) -> None:
        """Make the queue of a session anew; that of a usual day goes on as it is."""
        if study.kind is not StudyKind.USUAL:
            self._queues.pop((scope, study), None)

    def answered(self, event: Graded, before: CardState, after: CardState) -> None:
        """Take an answered card out of the queues, or wait for its next learning step.

        A usual queue without the card is made anew: the answer used up some of the
        limits that all of them share. So is one in which others wait for the place of the
        card, where it used up none.
        """
        card_id, left = event.card_id, None if after.suspended else after.due_at
        frees = not _is_limited(before, event.day)
        self._former.append((event.id, self._queues))
        self._queues = {
            key: replace(day, queue=day.queue.after(card_id, left)) if card_id in day.queue else day
            for key, day in self._queues.items()
            if key[1].kind is not StudyKind.USUAL
            or (card_id in day.queue and not (frees and day.full))
        }

    def left_out(self, event: EventId, cards: Collection[CardId]) -> None:
        """Take cards out of the queues that are not to be asked today.

        A queue in which others wait for their places is made anew.
        """
        self._former.append((event, self._queues))
        kept = dict(self._queues)
        for key, day in self._queues.items():
            gone = [card for card in cards if card in day.queue]
            if gone and day.full:
                del kept[key]
                continue
            queue = day.queue
            for card in gone:
                queue = queue.after(card, None)
            kept[key] = replace(day, queue=queue)
        self._queues = kept

    def taken_back(self, event: EventId) -> None:
        """Bring back the queues as they were before an event, where that is known."""
        if self._former and self._former[-1][0] == event:
            self._queues = self._former.pop()[1]
        else:
            self.forget()

    def _make(self, scope: Scope, study: Study, day: date, settings: Settings) -> DayQueue:
        with self._context.open_uow(read_only=True) as uow:
            seconds, full = seconds_per_card(uow), False
            if study.kind is StudyKind.USUAL:
                queue, full = self._build(uow, scope, day, settings, seconds)
            else:
                queue, seconds = self._studies.queue(uow, scope, study, seconds)
        ahead = timedelta(minutes=settings.learn_ahead_minutes)
        return DayQueue(replace(queue, learn_ahead=ahead), seconds, full)

    def _build(
        self, uow: UnitOfWork, scope: Scope, day: date, settings: Settings, seconds: float
    ) -> tuple[Queue, bool]:
        own = self._limits
        limits = limits_left(uow, day, settings, own.library if own else None)
        decks = decks_left(uow, day, own.decks if own else None)
        groups = uow.queries.answered_groups(day) if limits.bury_siblings else ()
        # Of a backlog, what weighs most and is most likely forgotten comes first, whatever the
        # usual order.
        waits = backlog_plan(uow, day) is not None
        by = ReviewOrder.RETRIEVABILITY if waits else settings.review_order
        order = Ordering(by, settings.new_mix)
        spare = _FEW_SPARE
        while True:
            new, reviews = round(limits.new * spare), round(limits.reviews * spare)
            cards = _candidates(uow, scope, day, (new, reviews), order.review, decks)
            apart = groups if limits.bury_siblings else None
            wanted = self._exams.apply(uow, scope, cards, limits, seconds, apart)
            left = replace(limits, new=wanted.new)
            early = wanted.early
            if waits:
                early = tuple(dict.fromkeys((*early, *_weightiest(uow, wanted.candidates, day))))
            queue = build_queue(wanted.candidates, day, left, groups, order, early, decks)
            if spare == _MANY_SPARE or not _may_grow(queue, limits, cards, new, reviews):
                full = _is_full(queue, left, len(wanted.candidates))
                return _spaced(uow, queue, wanted.candidates, settings), full
            spare = _MANY_SPARE


def _weightiest(uow: UnitOfWork, candidates: Sequence[Candidate], day: date) -> tuple[CardId, ...]:
    """Return what is due by importance, and of equals those most likely forgotten first."""
    number = day.toordinal()
    due = [each for each in candidates if each.due_day is not None and each.due_day <= number]
    worths = uow.studying.worths([each.card_id for each in due])

    def place(card: Candidate) -> tuple[int, float, int, CardId]:
        key = review_key(ReviewOrder.RETRIEVABILITY, card, number)
        return -worths[card.card_id].importance, *key

    return tuple(each.card_id for each in sorted(due, key=place))


def _spaced(
    uow: UnitOfWork, queue: Queue, candidates: Sequence[Candidate], settings: Settings
) -> Queue:
    """Return a queue with cards of a paragraph apart, and siblings where they come on one day."""
    places = uow.queries.paragraphs(queue.review)
    if settings.bury_siblings:
        return queue.apart(places)
    groups = {each.card_id: each.group for each in candidates}
    return queue.apart({**groups, **places}, groups)


def _candidates(
    uow: UnitOfWork,
    scope: Scope,
    day: date,
    most: tuple[int, int],
    order: ReviewOrder,
    decks: Decks,
) -> list[Candidate]:
    """Return at most so many new cards and reviews, and enough of the decks with limits."""
    new, reviews = most
    found = uow.queries.candidates(scope, day, new, reviews, order, tuple(decks))
    for (article, name), room in decks.items():
        deck = replace(scope, article=ArticleId(article), deck=name)
        if scope in {deck, replace(deck, deck=None), replace(deck, article=None, deck=None)}:
            new_here, reviews_here = (
                most if own is None else min(most, round(own * _MANY_SPARE))
                for most, own in ((new, room.new), (reviews, room.reviews))
            )
            found += uow.queries.candidates(deck, day, new_here, reviews_here, order)
    return found


def _is_limited(before: CardState, day: date) -> bool:
    """Tell whether an answer counts for a limit of its day, or is a step that none holds back.

    A review that was answered today already, or never, counts for none.
    """
    if before.phase is not Phase.REVIEW:
        return True
    return before.last_day is not None and before.last_day < day


def _is_full(queue: Queue, limits: Limits, candidates: int) -> bool:
    """Tell whether others could take the place of a card of the queue."""
    asked = len(queue.new) + len(queue.review) + len(queue.learning)
    room = min(limits.new, limits.reviews - len(queue.review))
    return asked < candidates or len(queue.new) >= room or len(queue.review) >= limits.reviews


def _may_grow(
    queue: Queue, limits: Limits, cards: Sequence[Candidate], new: int, reviews: int
) -> bool:
    """Tell whether more candidates could make a queue longer.

    `new`, `reviews`: how many were asked for at most; fewer than that were all there are.
    """
    fresh = sum(card.is_new for card in cards)
    due = sum(card.due_day is not None for card in cards)
    room = min(limits.new, limits.reviews - len(queue.review))
    return (due >= reviews > 0 and len(queue.review) < limits.reviews) or (
        fresh >= new > 0 and len(queue.new) < room
    )
