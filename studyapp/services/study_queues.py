"""The queues of sessions other than the usual one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from studyapp.core.cards.model import NoteType
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.queue import Queue, build_queue, reviews_for_each
from studyapp.core.scheduling.timebox import (
    ANSWERS_OF_A_NEW_CARD,
    MINUTES_PER_NEW_CARD,
    Offer,
    expected_seconds,
    plan,
    usual_seconds,
)
from studyapp.services.base import Context
from studyapp.services.day_limits import decks_left, limits_left, seconds_per_card
from studyapp.services.exam_rules import ExamRules
from studyapp.services.retentions import article_retentions
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.study_ports import Worth
from studyapp.services.views import Scope, Study, StudyKind

MOST_CARDS = 1000
"""A session that the learner asks for has at most so many cards."""
_SOON_DAYS = 14
"""A box of time takes cards that are weak by then as well, where they gain most."""
_LATEST_ANSWERS = 500
_CARDS_A_MINUTE = 40
"""Nobody answers more, even where siblings are passed over."""
_USUAL_WORTH = Worth("basic", 2)


class StudyQueues:
    """Chooses cards for sessions that the learner asks for."""

    def __init__(self, context: Context, exams: ExamRules) -> None:
        self._context = context
        self._exams = exams

    def queue(
        self, uow: UnitOfWork, scope: Scope, study: Study, seconds: float
    ) -> tuple[Queue, float]:
        """Return what a session asks, and how long an answer in it takes.

        Cards in learning steps come as always. What was answered today does not come again.

        Args:
            uow: The library.
            scope: Where cards are taken from.
            study: A kind whose answers count, but for the usual one.
            seconds: How long an answer takes.
        """
        today = self._context.today()
        waiting, day = uow.studying.learning(scope, today), today.toordinal()
        learning = [each for each in waiting if each.buried_on != day]
        steps = tuple(sorted((each.due_at, each.card_id) for each in learning if each.due_at))
        if study.kind is StudyKind.TIMED:
            left = study.minutes * 60 - len(steps) * seconds
            offers = self._worth_most(uow, scope, study.minutes, left, learning)
            return self._timed(uow, steps, offers, seconds)
        if study.kind is StudyKind.AHEAD:
            until = today + timedelta(days=study.days)
            cards = self._soonest(uow, uow.studying.ahead(scope, today, until, MOST_CARDS))
        else:
            since = today - timedelta(days=study.days)
            cards = uow.studying.forgotten(scope, today, since, MOST_CARDS)
        asked = tuple(each.card_id for each in self._alone(uow, cards, learning))
        return Queue(steps, asked, ()).apart(uow.queries.paragraphs(asked)), seconds

    def _soonest(self, uow: UnitOfWork, cards: Sequence[Candidate]) -> list[Candidate]:
        """Return cards by how far recall is down, measured by the recall that is desired.

        Waited time over interval, with FSRS's curve about (1/R - 1) / (1/desired - 1).
        """
        own, usual = article_retentions(uow), self._context.settings().desired_retention

        def waited(card: Candidate) -> float:
            recall = self._recall(card) or 1.0
            desired = self._exams.wanted(uow, card) or own.get(ArticleId(card.article), usual)
            return (1 / recall - 1) / (1 / desired - 1)

        return sorted(cards, key=lambda card: (-waited(card), card.position, card.card_id))

    def _alone(
        self, uow: UnitOfWork, cards: Iterable[Candidate], learning: Iterable[Candidate]
    ) -> list[Candidate]:
        """Return the first card of each group, where siblings are kept apart."""
        if not self._context.settings().bury_siblings:
            return list(cards)
        taken = set(uow.queries.answered_groups(self._context.today()))
        taken.update(each.group for each in learning)
        found = []
        for each in cards:
            if each.group not in taken:
                taken.add(each.group)
                found.append(each)
        return found

    def _worth_most(
        self,
        uow: UnitOfWork,
        scope: Scope,
        minutes: int,
        seconds: float,
        learning: Iterable[Candidate],
    ) -> tuple[tuple[Offer, Candidate], ...]:
        """Return what gains most in some seconds, from due, weak and a few new cards."""
        today = self._context.today()
        most = min(MOST_CARDS, minutes * _CARDS_A_MINUTE)
        soon = uow.studying.ahead(scope, today, today + timedelta(days=_SOON_DAYS), most)
        cards = self._alone(uow, soon, learning)
        new = self._fresh(uow, scope, most, [*cards, *learning])
        # The first new ones only: which of them gains most must not change the article's order.
        few = min(minutes // MINUTES_PER_NEW_CARD, len(new))
        offers = self._offers(uow, [*cards, *new])
        split = len(cards) + few
        chosen = plan(offers[:split], seconds, few, offers[split:])
        by_id = {each.card_id: each for each in (*cards, *new)}
        return tuple((each, by_id[each.card_id]) for each in chosen)

    def _fresh(
        self, uow: UnitOfWork, scope: Scope, most: int, others: Iterable[Candidate]
    ) -> list[Candidate]:
        """Return the new cards that may still come today beside others, in their order."""
        today = self._context.today()
        limits = limits_left(uow, today, self._context.settings())
        limits = replace(limits, new=min(limits.new, most))
        taken: set[str] | None = None
        if limits.bury_siblings:
            taken = {each.group for each in others} | uow.queries.answered_groups(today)
        fresh = uow.queries.new_candidates(scope, today, limits.new)
        paced = self._exams.apply(uow, scope, fresh, limits, seconds_per_card(uow), taken)
        new = {each.card_id: each for each in paced.candidates if each.is_new}
        limits, decks = replace(limits, new=paced.new), decks_left(uow, today)
        queue = build_queue(new.values(), today, limits, taken or (), decks=decks)
        return [new[card] for card in queue.new]

    def _offers(self, uow: UnitOfWork, cards: Sequence[Candidate]) -> list[Offer]:
        usual = usual_seconds(uow.studying.durations(_LATEST_ANSWERS))
        worths: Mapping[CardId, Worth] = uow.studying.worths([each.card_id for each in cards])
        offers = []
        for each in cards:
            recall = self._recall(each) or 0.0
            worth = worths.get(each.card_id, _USUAL_WORTH)
            seconds = expected_seconds(worth.kind, usual, new=each.is_new)
            gain, passage = worth.importance * (1 - recall), worth.kind == NoteType.RECITE
            offers.append(Offer(each.card_id, gain, seconds, new=each.is_new, passage=passage))
        return offers

    def _recall(self, card: Candidate) -> float | None:
        """Return the chance, 0 to 1, that a card is remembered today; None if new."""
        if card.stability is None or card.last_day is None:
            return None
        days = self._context.today().toordinal() - card.last_day
        return self._context.model.recall(card.stability, days)

    def _timed(
        self,
        uow: UnitOfWork,
        steps: tuple[tuple[datetime, CardId], ...],
        chosen: Sequence[tuple[Offer, Candidate]],
        seconds: float,
    ) -> tuple[Queue, float]:
        reviews = tuple(offer.card_id for offer, _ in chosen if not offer.new)
        fresh = sorted((card.position, offer.card_id) for offer, card in chosen if offer.new)
        new = tuple(card for _, card in fresh)
        mix = reviews_for_each(self._context.settings().new_mix, reviews, new)
        places = uow.queries.paragraphs(reviews)
        groups = {card.card_id: card.group for _, card in chosen}
        queue = Queue(steps, reviews, new, mix).apart(places, groups)
        total = sum(offer.seconds for offer, _ in chosen) + seconds * len(steps)
        answers = len(reviews) + ANSWERS_OF_A_NEW_CARD * len(new) + len(steps)
        return queue, total / answers if answers else seconds
