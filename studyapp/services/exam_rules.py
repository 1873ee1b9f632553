"""What exams change about a study day: new cards, retention, and the last week."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.exam import (
    Exam,
    Stage,
    new_in_time,
    new_today,
    pulled_in,
    retention,
    stage,
)
from studyapp.core.scheduling.queue import Limits
from studyapp.services.base import Context
from studyapp.services.planning_ports import ExamCard, Weak
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
        exams = self._exams
        if exams is None:
            exams = uow.planning.exams()
            wanted = {each for exam in self._still(exams) for each in exam.scope.sections}
            # First what belongs to them: a job may ask while they are read.
            self._sections = uow.planning.in_sections(wanted) if wanted else {}
            self._exams = exams
        return self._still(exams)

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
        limits: Limits,
        seconds_per_card: float,
        answered: Collection[str] | None = None,
    ) -> ExamDay:
        """Return the candidates of a scope as the exams ahead want them.

        Args:
            uow: The library.
            scope: What is reviewed.
            candidates: What would be asked without exams.
            limits: What is left of the day's limits without exams.
            seconds_per_card: How long an answer takes.
            answered: Groups of which a card was answered today; None where siblings may come
                on one day.
        """
        exams = self.ahead(uow)
        if not exams:
            return ExamDay(tuple(candidates), limits.new, ())
        wanted = [each for each in candidates if self._stays(exams, each)]
        due = [each for each in wanted if not _is_new(each)]
        fresh = _NewCards(limits, answered)
        early: list[CardId] = []
        for number, exam in enumerate(exams):
            own = sum(self._exam(exams, each) is exam for each in due)
            match stage(exam, self._context.today()):
                case Stage.BUILDING:
                    pass
                case Stage.SPRINT:
                    weakest = self._weakest(uow, exam, exams[:number], seconds_per_card)
                    early.extend(weakest)
                    own += len(weakest)
                case Stage.DAY | Stage.OVER:
                    continue
            room = new_in_time(self._seconds_left(uow, exam), own, seconds_per_card)
            fresh.pace(*self._coming(uow, scope, exam, exams[:number], room))
        # The share of an exam comes even where other cards stand before it.
        fresh.add(each for each in wanted if _is_new(each) and self._exam(exams, each) is None)
        if not limits.paced:
            fresh.add(each for each in candidates if _is_new(each))
        known = {each.card_id for each in due}
        pulled = [card for card in early if card not in known]
        due += uow.queries.candidates_of(scope, self._context.today(), pulled)
        return ExamDay((*due, *fresh.coming), len(fresh.coming), tuple(early))

    def _stays(self, exams: Sequence[Exam], card: Candidate) -> bool:
        """Tell whether a candidate is asked as usual: no new and no due card of an exam's end."""
        exam = self._exam(exams, card)
        if exam is None or card.due_at is not None:
            return True
        return not _is_new(card) and stage(exam, self._context.today()) is Stage.BUILDING

    def _coming(
        self, uow: UnitOfWork, scope: Scope, exam: Exam, before: Sequence[Exam], room: int
    ) -> tuple[list[Candidate], int]:
        """Return the new cards of an exam that may come today, and how many of them do.

        `room`: how many there is time for.
        """
        today, exams = self._context.today(), (*before, exam)
        left = self._new_left(uow, exam, before)
        done = sum(self._asking(exams, *card) is exam for card in uow.planning.introduced_on(today))
        quota = max(0, min(room, new_today(exam, today, left + done) - done))
        fresh = uow.queries.new_candidates(scope, today, quota, exam.scope)
        return [each for each in fresh if self._exam(before, each) is None], quota

    def _weakest(
        self, uow: UnitOfWork, exam: Exam, before: Sequence[Exam], seconds_per_card: float
    ) -> tuple[CardId, ...]:
        others = tuple(each.scope for each in before)
        waited = self._context.model.waiting_time(exam.sprint_retention)
        weak = Weak(exam.scope, others, exam.day, waited, self._context.today())
        room = max(0, int(self._seconds_left(uow, exam) / seconds_per_card))
        done = uow.planning.asked_on(exam.scope, weak.today)
        count = uow.planning.count_weak(weak)
        return uow.planning.weakest(weak, pulled_in(exam, weak.today, count, room, done))

    def _seconds_left(self, uow: UnitOfWork, exam: Exam) -> float:
        """Return what is left today of the time for an exam; any answer takes of it."""
        done = uow.days.of(self._context.today())
        return exam.minutes_per_day * 60 - done.milliseconds / 1000

    def _exam(self, exams: Sequence[Exam], card: Candidate) -> Exam | None:
        return self._asking(exams, card.card_id, ArticleId(card.article), card.deck)

    def _still(self, exams: Iterable[Exam]) -> tuple[Exam, ...]:
        today = self._context.today()
        return tuple(exam for exam in exams if stage(exam, today) is not Stage.OVER)

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


class _NewCards:
    """Gathers the new cards of a day, one of a group where siblings are kept apart."""

    def __init__(self, limits: Limits, answered: Collection[str] | None) -> None:
        self.coming: list[Candidate] = []
        self._limits = limits
        self._left = limits.new
        self._apart = answered is not None
        self._groups = set(answered or ())
        self._cards: set[CardId] = set()

    def pace(self, cards: Iterable[Candidate], most: int) -> None:
        """Take cards of an exam, as many as it needs unless the learner said how many come."""
        if self._limits.paced:
            self._take(cards, most)
            self._left = max(0, self._left - most)
        else:
            self._left -= self._take(cards, min(most, self._left))

    def add(self, cards: Iterable[Candidate]) -> None:
        """Take other cards, as many as the limit has left."""
        self._left -= self._take(cards, self._left)

    def _take(self, cards: Iterable[Candidate], most: int) -> int:
        """Take the first cards of groups that have none so far; return how many."""
        before = len(self.coming)
        for each in cards:
            if len(self.coming) - before >= most:
                break
            if each.card_id in self._cards or (self._apart and each.group in self._groups):
                continue
            self._cards.add(each.card_id)
            self._groups.add(each.group)
            self.coming.append(each)
        return len(self.coming) - before


def _is_new(card: Candidate) -> bool:
    return card.is_new


def _can_be_asked(card: ExamCard, today: date) -> bool:
    number = today.toordinal()
    answered_today = card.last_day is not None and card.last_day >= number
    return not card.waits and not answered_today and card.buried_on != number
