"""What exams change about a study day: new cards, retention, and the last week."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.core.ids import ArticleId, BlockId, CardId
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
        self._sections: Mapping[CardId, frozenset[BlockId]] = {}

    def forget(self) -> None:
        """Read the exams again when next asked."""
        self._exams = None

    def ahead(self, uow: UnitOfWork) -> tuple[Exam, ...]:
        """Return the exams that still count, the next one first."""
        if self._exams is None:
            self._exams = uow.planning.exams()
            wanted = {each for exam in self._ahead() for each in exam.scope.sections}
            self._sections = uow.planning.in_sections(wanted) if wanted else {}
        return self._ahead()

    def retention(self, uow: UnitOfWork, card_id: CardId) -> float | None:
        """Return the desired retention that an exam wants for a card; None without an exam."""
        exam = self.exam_of(uow, card_id)
        return None if exam is None else retention(exam, self._context.today())

    def exam_of(self, uow: UnitOfWork, card_id: CardId) -> Exam | None:
        """Return the next exam that asks a card."""
        exams = self.ahead(uow)
        return self._asking(exams, card_id, *uow.planning.place(card_id)) if exams else None

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
        answered: Collection[str] | None = None,
    ) -> ExamDay:
        """Return the candidates of a scope as the exams ahead want them.

        Args:
            uow: The library.
            scope: What is reviewed.
            candidates: What would be asked without exams.
            new: New cards that may still come today without exams.
            seconds_per_card: How long an answer takes.
            answered: Groups of which a card was answered today; None where siblings may come
                on one day.
        """
        exams = self.ahead(uow)
        if not exams:
            return ExamDay(tuple(candidates), new, ())
        wanted = [each for each in candidates if self._stays(exams, each)]
        alone = _Alone(answered)
        coming: list[Candidate] = []
        early: list[CardId] = []
        paced = 0
        for number, exam in enumerate(exams):
            match stage(exam, self._context.today()):
                case Stage.BUILDING:
                    fresh, quota = self._coming(uow, scope, exam, exams[:number])
                    coming += alone.first(quota, fresh)
                    paced += quota
                case Stage.SPRINT:
                    early.extend(self._weakest(uow, exam, exams[:number], seconds_per_card))
                case Stage.DAY | Stage.OVER:
                    pass
        # The share of an exam comes even where other cards stand before it.
        free = (each for each in wanted if _is_new(each) and self._exam(exams, each) is None)
        coming += alone.first(max(0, new - paced), free)
        due = [each for each in wanted if not _is_new(each)]
        known = {each.card_id for each in due}
        pulled = [card for card in early if card not in known]
        due += uow.queries.candidates_of(scope, self._context.today(), pulled)
        return ExamDay((*due, *coming), len(coming), tuple(early))

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
        today, exams = self._context.today(), (*before, exam)
        left = self._new_left(uow, exam, before)
        done = sum(self._asking(exams, *card) is exam for card in uow.planning.introduced_on(today))
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
        free = [each for each in cards if self.is_free(each, before) and _can_be_asked(each, today)]
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
        return self._asking(exams, card.card_id, ArticleId(card.article), card.deck)

    def _ahead(self) -> tuple[Exam, ...]:
        today = self._context.today()
        return tuple(exam for exam in self._exams or () if stage(exam, today) is not Stage.OVER)

    def _asking(
        self, exams: Sequence[Exam], card_id: CardId, article: ArticleId, deck: str
    ) -> Exam | None:
        """Return the first of some exams that asks a card."""
        sections = self._sections.get(card_id, ())
        return next((exam for exam in exams if exam.scope.covers(article, deck, sections)), None)

    def is_free(self, card: ExamCard, exams: Sequence[Exam]) -> bool:
        """Tell whether none of some exams ahead asks a card."""
        return self._asking(exams, card.card_id, card.article, card.deck) is None

    def _new_left(self, uow: UnitOfWork, exam: Exam, before: Sequence[Exam]) -> int:
        """Return how many new cards of an exam may be asked, those of earlier exams left out."""
        today = self._context.today()
        if any(each.scope.sections for each in (exam, *before)):
            return sum(
                each.last_day is None and self.is_free(each, before) and _can_be_asked(each, today)
                for each in uow.planning.cards(exam.scope)
            )
        # Whole decks are counted already.
        return sum(
            deck.new
            for deck in uow.queries.decks(today)
            if exam.scope.covers(deck.article, deck.deck)
            and not any(each.scope.covers(deck.article, deck.deck) for each in before)
        )


class _Alone:
    """Takes new cards one of a group, where siblings are kept apart."""

    def __init__(self, answered: Collection[str] | None) -> None:
        self._apart = answered is not None
        self._taken = set(answered or ())

    def first(self, most: int, cards: Iterable[Candidate]) -> list[Candidate]:
        """Return the first cards of groups that had no card so far."""
        found: list[Candidate] = []
        for each in cards:
            if len(found) >= most:
                break
            if self._apart and each.group in self._taken:
                continue
            self._taken.add(each.group)
            found.append(each)
        return found


def _is_new(card: Candidate) -> bool:
    return card.state.phase is Phase.NEW


def _can_be_asked(card: ExamCard, today: date) -> bool:
    number = today.toordinal()
    answered_today = card.last_day is not None and card.last_day >= number
    return not card.waits and not answered_today and card.buried_on != number
