"""What exams change about a study day: new cards, retention, and the last week."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.exam import (
    READY,
    Exam,
    Projected,
    Stage,
    new_today,
    pull_in,
    retention,
    stage,
)
from studyapp.core.scheduling.queue import Candidate
from studyapp.core.scheduling.state import Phase
from studyapp.services.base import Context
from studyapp.services.planning_ports import ExamCard, WeakOn
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.views import Scope


@dataclass(frozen=True, slots=True)
class ExamDay:
    """Candidates as exams want them.

    Attributes:
        new: How many new cards may come in all.
        early: Cards to ask first, due or not.
    """

    candidates: tuple[Candidate, ...]
    new: int
    early: tuple[CardId, ...]


class ExamRules:
    """The exams ahead, read once. A card obeys the next exam that asks it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._exams: tuple[Exam, ...] | None = None

    def forget(self) -> None:
        """Read the exams again when next asked."""
        self._exams = None

    def ahead(self, uow: UnitOfWork) -> tuple[Exam, ...]:
        """Return the exams that still count, the next one first."""
        if self._exams is None:
            self._exams = uow.planning.exams()
        today = self._context.today()
        return tuple(exam for exam in self._exams if stage(exam, today) is not Stage.OVER)

    def retention(self, uow: UnitOfWork, card_id: CardId) -> float | None:
        """Return the desired retention that an exam wants for a card; None without an exam."""
        exam = self.exam_of(uow, card_id)
        return None if exam is None else retention(exam, self._context.today())

    def exam_of(self, uow: UnitOfWork, card_id: CardId) -> Exam | None:
        """Return the next exam that asks a card."""
        exams = self.ahead(uow)
        return _exam_of(exams, *uow.planning.place(card_id)) if exams else None

    def wanted(self, uow: UnitOfWork, card: Candidate) -> float | None:
        """Return the desired retention that an exam wants for a candidate; None without one."""
        exam = self._exam(self.ahead(uow), card)
        return None if exam is None else retention(exam, self._context.today())

    def apply(
        self,
        uow: UnitOfWork,
        scope: Scope,
        candidates: Sequence[Candidate],
        new: int,
        seconds_per_card: float,
    ) -> ExamDay:
        """Return the candidates of a scope as the exams ahead want them.

        Args:
            uow: The library.
            scope: What is reviewed.
            candidates: What would be asked without exams.
            new: New cards that may still come today without exams.
            seconds_per_card: How long an answer takes.
        """
        exams = self.ahead(uow)
        if not exams:
            return ExamDay(tuple(candidates), new, ())
        wanted = [each for each in candidates if self._stays(exams, each)]
        early: list[CardId] = []
        paced = 0
        for number, exam in enumerate(exams):
            match stage(exam, self._context.today()):
                case Stage.BUILDING:
                    coming, quota = self._coming(uow, scope, exam, exams[:number])
                    wanted.extend(coming)
                    paced += quota
                case Stage.SPRINT:
                    early.extend(self._weakest(uow, exam, exams[:number], seconds_per_card))
                case Stage.DAY | Stage.OVER:
                    pass
        known = {each.card_id for each in wanted}
        pulled = [card for card in early if card not in known]
        wanted.extend(uow.queries.candidates_of(scope, self._context.today(), pulled))
        free = sum(_is_new(each) and self._exam(exams, each) is None for each in wanted)
        return ExamDay(tuple(wanted), paced + min(free, max(0, new - paced)), tuple(early))

    def _stays(self, exams: Sequence[Exam], card: Candidate) -> bool:
        """Tell whether a candidate is asked as usual: no new and no due card of an exam's end."""
        exam = self._exam(exams, card)
        if exam is None or card.state.due_at is not None:
            return True
        return not _is_new(card) and stage(exam, self._context.today()) is Stage.BUILDING

    def _coming(
        self, uow: UnitOfWork, scope: Scope, exam: Exam, before: Sequence[Exam]
    ) -> tuple[list[Candidate], int]:
        """Return the new cards of an exam that come today, and how many may."""
        today = self._context.today()
        decks = uow.queries.decks(today)
        left = sum(
            deck.new
            for deck in decks
            if exam.scope.covers(deck.article, deck.deck)
            and _exam_of(before, deck.article, deck.deck) is None
        )
        done = uow.days.of(today).new_cards
        quota = max(0, new_today(exam, today, left + done) - done)
        fresh = uow.queries.new_candidates(scope, today, quota, exam.scope)
        return [each for each in fresh if self._exam(before, each) is None], quota

    def _weakest(
        self, uow: UnitOfWork, exam: Exam, before: Sequence[Exam], seconds_per_card: float
    ) -> tuple[CardId, ...]:
        today = self._context.today()
        done = uow.days.of(today)
        seconds = exam.minutes_per_day * 60 - done.milliseconds / 1000
        weak_on = WeakOn(exam.day, self._context.model.waiting_time(READY))
        cards = uow.planning.cards(exam.scope, weak_on)
        free = [
            each
            for each in cards
            if _exam_of(before, each.article, each.deck) is None and _can_be_asked(each, today)
        ]
        room = max(0, int(seconds / seconds_per_card))
        asked = uow.planning.asked_on(exam.scope, today)
        return pull_in(self.projected(free, exam), exam, today, room, asked)

    def projected(self, cards: Iterable[ExamCard], exam: Exam) -> list[Projected]:
        """Return cards with their chance of recall on an exam's day."""
        model, day = self._context.model, exam.day.toordinal()
        return [
            Projected(each.card_id, model.recall(each.stability, day - each.last_day))
            if each.stability is not None and each.last_day is not None
            else Projected(each.card_id, 0.0)
            for each in cards
        ]

    def _exam(self, exams: Sequence[Exam], card: Candidate) -> Exam | None:
        return _exam_of(exams, ArticleId(card.article), card.deck)


def _exam_of(exams: Sequence[Exam], article: ArticleId, deck: str) -> Exam | None:
    return next((exam for exam in exams if exam.scope.covers(article, deck)), None)


def _is_new(card: Candidate) -> bool:
    return card.state.phase is Phase.NEW


def _can_be_asked(card: ExamCard, today: date) -> bool:
    number = today.toordinal()
    answered_today = card.last_day is not None and card.last_day >= number
    return not card.waits and not answered_today and card.buried_on != number
