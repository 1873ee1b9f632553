"""Where the next review of a card goes: for which retention, and on which of the possible days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.balance import Choose, EasyDays, balanced, easy_days
from studyapp.core.scheduling.state import CardState
from studyapp.services.base import Context
from studyapp.services.exam_rules import ExamRules
from studyapp.services.retentions import article_retentions
from studyapp.services.settings import Settings
from studyapp.services.store_ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Placement:
    """What decides an interval beside the memory of the card.

    Attributes:
        retention: Desired retention, 0.70 to 0.97.
        choose: Takes one of the possible days; None takes the fuzzed one.
    """

    retention: float
    choose: Choose | None


class Placing:
    """Knows how much falls due on each day, and keeps count from one answer to the next."""

    def __init__(self, context: Context, exams: ExamRules) -> None:
        self._context = context
        self._exams = exams
        self._due: dict[int, int] | None = None
        self._articles: Mapping[ArticleId, float] | None = None
        self._easy: tuple[Settings, EasyDays] | None = None
        self._choose: tuple[date, EasyDays, Choose] | None = None

    def forget(self) -> None:
        """Read and count again when next asked: the library changed."""
        self._due = self._articles = self._choose = None

    def moved(self, before: CardState, after: CardState) -> None:
        """Count a card where it falls due now."""
        self._choose = None
        if self._due is None:
            return
        for state, change in ((before, -1), (after, +1)):
            if state.due_day is not None and not state.suspended:
                day = state.due_day.toordinal()
                self._due[day] = self._due.get(day, 0) + change

    def of(self, uow: UnitOfWork, card_id: CardId) -> Placement:
        """Return how the next review of a card is placed today."""
        settings = self._context.settings()
        retention = self._retention(uow, card_id, settings)
        if not settings.balance_load:
            return Placement(retention, None)
        return Placement(retention, self._chooser(uow, settings))

    def _chooser(self, uow: UnitOfWork, settings: Settings) -> Choose:
        """Return what takes one of the possible days; the same until a card moves."""
        today, easy, kept = self._context.today(), self._easy_days(settings), self._choose
        if kept is None or kept[0] != today or kept[1] is not easy:
            due, number = self._counts(uow), today.toordinal()
            kept = today, easy, partial(balanced, today=number, due=due, easy=easy)
            self._choose = kept
        return kept[2]

    def _retention(self, uow: UnitOfWork, card_id: CardId, settings: Settings) -> float:
        """Return the desired retention: of an exam, else of the article, else of the library."""
        of_exam = self._exams.retention(uow, card_id)
        if of_exam is not None:
            return of_exam
        if self._articles is None:
            self._articles = article_retentions(uow)
        if not self._articles:
            return settings.desired_retention
        article, _deck = uow.planning.place(card_id)
        return self._articles.get(article, settings.desired_retention)

    def _counts(self, uow: UnitOfWork) -> Mapping[int, int]:
        if self._due is None:
            due = uow.queries.due_days()
            self._due = {day.toordinal(): cards for day, cards in due.items()}
        return self._due

    def _easy_days(self, settings: Settings) -> EasyDays:
        if self._easy is None or self._easy[0] is not settings:
            self._easy = settings, easy_days(settings.easy_weekdays, settings.easy_ranges)
        return self._easy[1]
