"""Exams: plan for a day, see where the plan leads, and what to look at last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from studyapp.core.article.model import Section
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.events import Suspended
from studyapp.core.scheduling.exam import (
    Exam,
    Projected,
    new_in_time,
    new_today,
    quick_list,
    stage,
)
from studyapp.core.scheduling.first_ratings import first_ratings
from studyapp.services.base import Context
from studyapp.services.day_limits import seconds_per_card
from studyapp.services.exam_rules import ExamRules
from studyapp.services.happenings import happen
from studyapp.services.plan_views import ExamPlan, ScopeSection
from studyapp.services.planning_ports import ExamCard
from studyapp.services.review import ReviewService

PRESETS = (0.5, 1.0, 2.0)
"""The minutes a day of the fan chart, as multiples of the exam's own."""


@dataclass(frozen=True, slots=True)
class ExamService:
    """Keeps exams; what they rule takes effect at the next question."""

    context: Context
    review: ReviewService

    def exams(self) -> tuple[Exam, ...]:
        """Return all exams, the next one first."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.planning.exams()

    def put(self, exam: Exam) -> None:
        """Add an exam, or replace the one with its id."""
        with self.context.open_uow() as uow:
            uow.planning.put_exam(exam)
            uow.commit()
        self.review.forget()

    def archive(self, exam: Exam) -> None:
        """Let an exam rule nothing any more; its cards go on with the usual retention."""
        self.put(replace(exam, archived=True))

    def suspend(self, exam: Exam) -> tuple[CardId, ...]:
        """Archive an exam and take its cards out of review; return them.

        Cards that another exam ahead asks go on. May take a moment: run it in a job.
        """
        rules, model = ExamRules(self.context), self.context.model
        now, today = self.context.now(), self.context.today()
        with self.context.open_uow() as uow:
            ahead = [each for each in rules.ahead(uow) if each.id != exam.id]
            cards = tuple(
                each.card_id
                for each in uow.planning.cards(exam.scope)
                if rules.is_free(each, ahead)
            )
            happen(uow, cards, lambda id_, card: Suspended(id_, card, now, today), model)
            uow.planning.put_exam(replace(exam, archived=True))
            uow.commit()
        self.review.forget()
        return cards

    def take_back_suspension(self, exam: Exam, cards: Sequence[CardId]) -> bool:
        """Bring back an exam and the cards suspended with it; False if more was done since."""
        with self.context.open_uow(read_only=True) as uow:
            latest = uow.log.latest_action()
        if cards and {each.card_id for each in latest} != set(cards):
            return False
        if cards:
            self.review.undo()
        self.put(exam)
        return True

    def remove(self, exam_id: str) -> None:
        """Forget an exam."""
        with self.context.open_uow() as uow:
            uow.planning.remove_exam(exam_id)
            uow.commit()
        self.review.forget()

    def outlines(self) -> Mapping[ArticleId, tuple[ScopeSection, ...]]:
        """Return the sections of each article. Reads all articles: run it in a job."""
        with self.context.open_uow(read_only=True) as uow:
            articles = [uow.articles.get(head.id) for head in uow.articles.heads()]
        return {article.id: tuple(map(_section, article.outline)) for article in articles}

    def plan(self, exam: Exam) -> ExamPlan:
        """Return where an exam stands and leads, stored or not. Takes a moment: run it in a job."""
        from studyapp.services.exam_forecast import ForecastBasis, forecast, minutes_needed

        today = self.context.today()
        with self.context.open_uow(read_only=True) as uow:
            cards = uow.planning.cards(exam.scope)
            lost = uow.planning.lost_sections(exam.scope)
            seconds = seconds_per_card(uow)
            first = first_ratings(uow.queries.first_ratings())
        basis = ForecastBasis(
            exam, today, cards, seconds, self.context.model.settings.parameters, first
        )
        minutes = [max(1, round(exam.minutes_per_day * each)) for each in PRESETS]
        less, own, more = (forecast(basis, each) for each in minutes)
        new_left = sum(each.last_day is None for each in cards)
        in_time = new_in_time(exam.minutes_per_day * 60, 0, seconds)
        return ExamPlan(
            exam=exam,
            stage=stage(exam, today),
            days_left=(exam.day - today).days,
            cards=len(cards),
            new_left=new_left,
            new_per_day=min(in_time, new_today(exam, today, new_left)),
            recall_now=_mean(self._projected(cards, today)),
            forecasts=(less, own, more),
            reached=own.recall >= exam.target,
            minutes_needed=minutes_needed(basis),
            lost_sections=len(lost),
        )

    def quick_list(self, exam: Exam) -> tuple[CardId, ...]:
        """Return the cards for the last half hour: the weakest, and the weightiest quotes."""
        with self.context.open_uow(read_only=True) as uow:
            cards = uow.planning.cards(exam.scope)
            quotes = uow.planning.quotes(tuple(each.card_id for each in cards))
        learnt = [each for each in cards if each.last_day is not None]
        return quick_list(
            [
                each._replace(importance=quotes[each.card_id], is_quote=True)
                if each.card_id in quotes
                else each
                for each in self._projected(learnt, self.context.today())
            ]
        )

    def _projected(self, cards: Sequence[ExamCard], day: date) -> list[Projected]:
        model, number = self.context.model, day.toordinal()
        return [
            Projected(
                each.card_id,
                model.recall(each.stability, number - each.last_day)
                if each.stability is not None and each.last_day is not None
                else 0.0,
            )
            for each in cards
        ]


def _section(section: Section) -> ScopeSection:
    title = section.marker + section.title.text
    return ScopeSection(section.block, title, tuple(map(_section, section.children)))


def _mean(cards: Sequence[Projected]) -> float:
    return sum(each.recall for each in cards) / len(cards) if cards else 0.0
