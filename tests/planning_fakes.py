"""Fake use cases of plans."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from studyapp.core.errors import UnknownCardError
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam, stage
from studyapp.core.scheduling.fsrs_model import DEFAULT_PARAMETERS
from studyapp.core.scheduling.state import CardState, MemoryState, Phase
from studyapp.services.explain import Explanation, PastAnswer, RatingOutcome, Reason, Trust
from studyapp.services.plan_views import ExamForecast, ExamPlan, PlannedDay, PlanPreview
from studyapp.services.planning_ports import DayLimits, Fit
from studyapp.services.quick_look import QuickCard
from studyapp.ui.viewmodels.article_retention import ArticleRetentionViewModel
from studyapp.ui.viewmodels.card_info import CardInfoViewModel
from studyapp.ui.viewmodels.exams import ExamsViewModel
from studyapp.ui.viewmodels.optimiser import OptimiserViewModel
from studyapp.ui.viewmodels.plans import PlansViewModel
from studyapp.ui.viewmodels.retention_costs import RetentionCosts
from tests.review_fakes import make_note

TODAY = date(2025, 6, 21)
NOW = datetime(2025, 6, 21, 7, tzinfo=UTC)


class FakeExams:
    """Keeps exams in memory. Twice the minutes forget half as much; 40 reach any target."""

    def __init__(self, *exams):
        self.kept = {exam.id: exam for exam in exams}
        self.refusal = None
        self.sections = {}
        self.answered_since = False

    def exams(self):
        if self.refusal:
            raise self.refusal
        return tuple(sorted(self.kept.values(), key=lambda exam: exam.day))

    def put(self, exam):
        self.kept[exam.id] = exam

    def remove(self, exam_id):
        del self.kept[exam_id]

    def plan(self, exam):
        minutes = [max(1, round(exam.minutes_per_day * each)) for each in (0.5, 1, 2)]
        days = max(0, (exam.day - TODAY).days)
        forecasts = tuple(make_forecast(each, days) for each in minutes)
        return ExamPlan(
            exam=exam,
            stage=stage(exam, TODAY),
            days_left=(exam.day - TODAY).days,
            cards=268,
            new_left=120,
            new_per_day=6,
            recall_now=0.4,
            forecasts=forecasts,
            reached=forecasts[1].recall >= exam.target,
            minutes_needed=40 if exam.target < 0.98 else None,
        )

    def suspend(self, exam):
        self.kept[exam.id] = replace(exam, archived=True)
        return (1, 2, 3)

    def take_back_suspension(self, exam, cards):
        if self.answered_since:
            return False
        self.kept[exam.id] = exam
        return True

    def outlines(self):
        return self.sections

    def quick_list(self, _exam):
        return (1, 2, 3)


def make_forecast(minutes, days):
    recall = 1 - 4 / (20 + minutes)
    steps = [0.4 + (recall - 0.4) * at / max(1, days) for at in range(days + 1)]
    by_day = tuple((each - 0.04, each, min(1.0, each + 0.04)) for each in steps)
    late = 30 if minutes < 20 else 0
    return ExamForecast(minutes, recall - 0.04, recall, recall + 0.02, by_day, late, 900)


def quick_cards(cards):
    return tuple(QuickCard(make_note(f"n{number}"), 0) for number in cards)


def exams_model(jobs, *exams, parent=None):
    """Return a view model on fake exams, and the fake."""
    service = FakeExams(*exams)
    ids = iter(f"id{n}" for n in range(1, 99))
    model = ExamsViewModel(jobs, service, quick_cards, lambda: TODAY, lambda: next(ids), parent)
    return model, service


class FakePlans:
    """Moves a third of what waits; `done` says what was carried out."""

    def __init__(self, waiting=20, usual=40):
        self.waiting, self.usual = waiting, usual
        self.done = []
        self.answered_since = False
        self.until = None
        self.today_limits = DayLimits()
        self.kept_deck_limits = {}

    def overdue(self):
        return self.waiting, self.usual

    def is_backlog(self):
        return self.waiting > 1.5 * self.usual

    def preview_backlog(self, days):
        share = self.waiting // days
        found = _preview(self.waiting - share, [share] * days)
        return replace(found, deferred=7, no_new_until=TODAY + timedelta(days=days - 1))

    def spread_backlog(self, days):
        self.done.append(("backlog", days))
        self.waiting = self.waiting // days
        self.until = TODAY + timedelta(days=days - 1)
        return 60

    def backlog_until(self):
        return self.until

    def end_backlog(self):
        self.done.append("end")
        self.until = None

    def preview_break(self, first, last):
        days = (last - TODAY).days + 1
        pause = range((first - TODAY).days, days)
        return _preview(12, [0 if at in pause else 30 for at in range(days + 7)])

    def preview_easing(self):
        return _preview(5, [10, 20, 2, 25])

    def ease(self):
        self.done.append("ease")
        return 5

    def take_break(self, first, last):
        self.done.append(("break", first, last))
        return 12

    def undo(self):
        if self.answered_since:
            return False
        self.done.append("undo")
        self.until = None
        return True

    def limits_today(self):
        return self.today_limits

    def deck_limits(self, deck):
        return self.kept_deck_limits.get(deck, (DayLimits(), DayLimits()))

    def limit_deck(self, deck, always, today):
        self.kept_deck_limits[deck] = always, today

    def limit_today(self, limits):
        self.today_limits = limits


def _preview(moved, reviews):
    days = (
        PlannedDay(TODAY + timedelta(days=n), each, each // 6) for n, each in enumerate(reviews)
    )
    return PlanPreview(moved, tuple(days))


class FakeExplains:
    """Explains every card alike, and refuses those with a number below 1."""

    def __init__(self, explanation=None, trust=None):
        self.explanation = explanation or make_explanation()
        self.found = trust or Trust(0, (), None)

    def card(self, card_id):
        if card_id < 1:
            raise UnknownCardError(str(card_id))
        return self.explanation

    def trust(self):
        return self.found


def make_explanation(**changes):
    """Return a card answered twice, ten days ago for the last time, due in eleven."""
    answered = TODAY - timedelta(days=10)
    memory = MemoryState(21.0, 5.2)
    state = CardState(
        phase=Phase.REVIEW,
        memory=memory,
        due_day=TODAY + timedelta(days=11),
        last_day=answered,
        interval_days=21,
        reps=2,
        lapses=1,
    )
    outcomes = {
        Rating.AGAIN: RatingOutcome(timedelta(minutes=10), 3.0, 7.1),
        Rating.HARD: RatingOutcome(timedelta(days=25), 28.0, 6.0),
        Rating.GOOD: RatingOutcome(timedelta(days=60), 61.5, 5.2),
        Rating.EASY: RatingOutcome(timedelta(days=110), 120.4, 4.4),
    }
    found = Explanation(
        state=state,
        recall=0.946,
        curve=tuple((day, 1 - 0.005 * day) for day in range(33)),
        answers=(
            PastAnswer(answered - timedelta(days=8), Rating.EASY, None, 8.3, 4.0, 8),
            PastAnswer(answered, Rating.GOOD, 0.9, 21.0, 5.2, 21),
        ),
        reason=Reason(0.9, 21.0, 19, 23, 22, 21, None, None),
        outcomes=outcomes,
    )
    return replace(found, **changes)


def cards_model(jobs, parent=None, **fields):
    """Return a view model that explains cards."""
    return CardInfoViewModel(jobs, FakeExplains(**fields), lambda: TODAY, parent)


class FakeOptimiser:
    """Fits as it is told; `tries` are the latest first."""

    def __init__(self, answers=500, *, installed=True, due=False, better=True):
        self.count, self.installed, self.due, self.better = answers, installed, due, better
        self.tries = []

    def is_installed(self):
        return self.installed

    def is_due(self):
        return self.due

    def answers(self):
        return self.count

    def history(self):
        return tuple(self.tries)

    def optimise(self):
        after = 0.297 if self.better else 0.33
        fitted = (0.1, *DEFAULT_PARAMETERS[1:])
        return self._keep(Fit(1, NOW, fitted, self.count, 0.312, after, self.better))

    def revert(self):
        return self._keep(Fit(2, NOW, DEFAULT_PARAMETERS, self.count, None, None, adopted=True))

    def _keep(self, fit):
        self.due = False
        self.tries.insert(0, fit)
        return fit


def optimiser_model(jobs, parent=None, forget=list, **fields):
    """Return a view model on a fake optimiser."""
    return OptimiserViewModel(jobs, FakeOptimiser(**fields), forget, parent)


def plans_model(jobs, parent=None, **fields):
    """Return a view model on fake plans, and the fake."""
    service = FakePlans(**fields)
    return PlansViewModel(jobs, service, lambda: TODAY, parent), service


def exam_in(days, **fields):
    fields = {"name": "期末考试", "minutes_per_day": 30, **fields}
    return Exam(id=fields.pop("id", "e"), day=TODAY + timedelta(days=days), **fields)


class FakeRetentions:
    """Keeps the desired retention of articles in memory; the usual one is 90%."""

    def __init__(self):
        self.kept = {}

    def usual(self):
        return 0.90

    def retentions(self):
        return dict(self.kept)

    def put(self, article, retention):
        if retention is None:
            self.kept.pop(article, None)
        else:
            self.kept[article] = retention


def retention_model(jobs, parent=None):
    """Return a view model of the desired retention of articles, and the fake."""
    from tests.frame_fakes import make_retention_curve

    service = FakeRetentions()
    costs = partial(RetentionCosts, jobs, make_retention_curve)
    return ArticleRetentionViewModel(service, lambda _article: costs(), parent), service
