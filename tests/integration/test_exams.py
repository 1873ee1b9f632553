"""What exams do to the days before them, on a real library with the seed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.core.ids import ArticleId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam, ExamScope, Stage
from studyapp.core.scheduling.state import Phase
from studyapp.services.exam_rules import ExamRules
from studyapp.services.exams import ExamService
from studyapp.services.planning_ports import DayLimits
from studyapp.services.settings import Settings
from studyapp.services.views import Scope

TODAY = date(2025, 6, 20)


@pytest.fixture
def exams(services):
    return ExamService(services.context, services.review)


def exam_in(days, **changes):
    return replace(Exam("e", "申论", TODAY + timedelta(days=days), minutes_per_day=60), **changes)


def answer_all(services, clock=None, rating=Rating.EASY):
    asked = []
    while (item := services.review.next_item()) is not None:
        asked.append(item.card.id)
        services.review.grade(item.card.id, rating, 2000)
    return asked


def total(services):
    with services.store.open_uow(read_only=True) as uow:
        return uow.queries.totals()["cards"]


def test_new_cards_are_paced_so_that_all_come_in_time(services, exams, clock):
    cards = total(services)
    exams.put(exam_in(14))
    assert services.review.counts().new == -(-cards // 5)
    answer_all(services)
    assert services.review.counts().new == 0
    for _ in range(4):
        clock.advance(days=1)
        answer_all(services)
    with services.store.open_uow(read_only=True) as uow:
        left = uow.queries.totals()["new"]
    assert left <= 4  # siblings that never had a day of their own
    clock.advance(days=1)
    answer_all(services)
    with services.store.open_uow(read_only=True) as uow:
        assert uow.queries.totals()["new"] < max(1, left)


def test_new_cards_take_no_more_time_than_there_is_for_the_exam(services, exams):
    exams.put(exam_in(30, minutes_per_day=60))
    paced = services.review.counts().new
    exam = exam_in(30, minutes_per_day=2)
    exams.put(exam)
    new = services.review.counts().new
    assert new == exams.plan(exam).new_per_day == 7 < paced  # two answers each, of eight seconds
    assert len(answer_all(services)) == new
    services.review.forget()
    assert services.review.counts().new == paced - new  # they took two seconds: time is left


def test_who_plans_an_exam_of_this_week_gets_its_new_cards(services, exams, clock):
    cards = total(services)
    exams.put(exam_in(6, minutes_per_day=240))
    assert services.review.counts().new == -(-cards // 6)
    plan = exams.plan(exam_in(6, minutes_per_day=240))
    assert (plan.reached, plan.forecasts[1].not_learnt) == (True, 0)


@pytest.mark.parametrize("new", [3, 70])
def test_what_the_learner_sets_for_today_counts_before_the_pace(services, exams, new):
    exams.put(exam_in(40))
    paced = services.review.counts().new
    services.plans.limit_today(DayLimits(new=new))
    assert services.review.counts().new == new != paced
    asked = answer_all(services)
    assert len(asked) == len(set(asked)) == new
    services.plans.limit_today(DayLimits())
    assert services.review.counts().new == max(0, paced - new)


def test_more_new_cards_come_although_an_exam_paces_them(services, exams):
    exams.put(exam_in(40))
    paced = services.review.counts()
    assert services.study.offer_new(Scope(), 10).cards == 10
    former = services.study.more_new(Scope(), 10)
    assert services.review.counts().new == paced.new + 10
    services.study.limit_as_before(former)
    assert services.review.counts() == paced


def test_little_retention_is_enough_until_the_last_week(services, exams, clock):
    usual = services.review.next_item().intervals[Rating.EASY]
    exams.put(exam_in(40))
    assert services.review.next_item().intervals[Rating.EASY] > usual
    exams.put(exam_in(7))
    assert services.review.next_item().intervals[Rating.EASY] < usual
    exams.archive(exam_in(7))
    assert services.review.next_item().intervals[Rating.EASY] == usual


def test_the_last_week_asks_the_weakest_before_they_are_due(services, exams, clock):
    answered = answer_all(services)
    exams.put(exam_in(30))
    clock.advance(days=24)
    services.plans.limit_today(DayLimits(new=0))
    share = services.review.counts().review
    assert 0 < share < len(answered)
    asked = answer_all(services, rating=Rating.GOOD)
    assert len(asked) == share
    assert set(asked) <= set(answered)
    assert services.review.counts().total == 0
    services.review.forget()
    assert services.review.counts().total == 0
    clock.advance(days=1)
    services.plans.limit_today(DayLimits(new=0))
    later = answer_all(services, rating=Rating.GOOD)
    assert not set(asked) & set(later)
    assert services.maintain.rebuild(fix=False) == 0


def test_in_the_last_week_time_is_kept_to(services, exams, clock):
    answer_all(services)
    exams.put(exam_in(30, minutes_per_day=1))
    clock.advance(days=29)
    assert services.review.counts().review == 20
    services.settings.save(Settings(reviews_per_day=3))
    assert services.review.counts().review == 3


def test_an_exam_rules_only_what_it_asks(services, exams, clock):
    article = services.read.last_article()
    exams.put(exam_in(0, scope=ExamScope(decks=((article, "金句"),))))
    deck = Scope(article=article, deck="金句")
    assert services.review.next_item(deck) is None  # on its day nothing new comes
    assert services.review.counts().new == 20
    assert services.review.next_item().note.deck != "金句"
    exams.put(exam_in(5, scope=ExamScope(articles=(ArticleId("elsewhere"),))))
    assert services.review.next_item(deck) is not None


def test_a_plan_says_where_it_leads(services, exams, clock):
    plan = exams.plan(exam_in(60, minutes_per_day=20))
    assert (plan.stage, plan.days_left, plan.cards) == (Stage.BUILDING, 60, total(services))
    assert plan.recall_now == 0
    assert [each.minutes_per_day for each in plan.forecasts] == [10, 20, 40]
    assert plan.reached
    assert plan.minutes_needed <= 20
    assert all(each.low <= each.recall <= each.high for each in plan.forecasts)
    assert len(plan.forecasts[0].by_day) == 60


def test_a_plan_says_honestly_when_time_is_short(services, exams):
    hurried = exams.plan(exam_in(60, minutes_per_day=1))
    assert not hurried.reached
    assert hurried.forecasts[1].not_learnt > 0
    assert hurried.minutes_needed > 1
    hopeless = exams.plan(exam_in(3, target=0.99))
    assert (hopeless.reached, hopeless.minutes_needed) == (False, None)


def test_a_plan_goes_by_how_the_learner_rated_new_cards(services, exams):
    usual = exams.plan(exam_in(40, minutes_per_day=15)).forecasts[1]
    services.settings.save(Settings(new_per_day=40))
    asked = answer_all(services)
    assert len(asked) == 40
    with services.store.open_uow(read_only=True) as uow:
        assert list(uow.queries.first_ratings()) == [int(Rating.EASY)] * 40
    services.review.undo()
    with services.store.open_uow(read_only=True) as uow:
        assert len(uow.queries.first_ratings()) == 39
    assert exams.plan(exam_in(40, minutes_per_day=15)).forecasts[1].answers < usual.answers


def test_on_the_day_itself_a_plan_says_what_is_known(services, exams, clock):
    answer_all(services)
    plan = exams.plan(exam_in(0))
    assert plan.stage is Stage.DAY
    assert plan.forecasts[1].recall == pytest.approx(plan.recall_now) == 20 / total(services)
    assert plan.forecasts[1].by_day == ()


def test_the_quick_list_holds_what_was_learnt(services, exams, clock):
    answered = answer_all(services)
    clock.advance(days=5)
    assert set(exams.quick_list(exam_in(5))) == set(answered)


def test_exams_can_be_removed(services, exams):
    exams.put(exam_in(0))
    assert services.review.counts().new == 0
    exams.remove("e")
    assert exams.exams() == ()
    assert services.review.counts().new == 20


def test_a_card_in_a_learning_step_is_asked_in_the_last_week_as_well(services, exams, clock):
    first = services.review.next_item().card.id
    services.review.grade(first, Rating.AGAIN, 1000)
    exams.put(exam_in(3))
    clock.advance(minutes=2)
    item = services.review.next_item()
    assert (item.card.id, item.state.phase) == (first, Phase.LEARNING)


def test_retentions_of_an_exam_are_kept_and_rule_its_cards(services, exams, clock):
    own = exam_in(30, building_retention=0.72, sprint_retention=0.88)
    intervals = {}
    for exam in (exam_in(30), own):
        exams.put(exam)
        assert exams.exams() == (exam,)
        intervals[exam] = services.review.next_item().intervals[Rating.EASY]
    assert intervals[own] > intervals[exam_in(30)]
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.EASY, 1000)
    clock.advance(days=25)
    with services.store.open_uow(read_only=True) as uow:
        assert uow.log.of_card(card)[-1].desired_retention == 0.72
        assert ExamRules(services.context).retention(uow, card) == 0.88
    assert services.maintain.rebuild(fix=False) == 0


def test_a_plan_follows_the_retentions_that_are_chosen(services, exams):
    answer_all(services)
    little, usual, much = (
        exams.plan(exam_in(40, building_retention=low, sprint_retention=high, minutes_per_day=240))
        for low, high in ((0.70, 0.80), (0.85, 0.95), (0.95, 0.97))
    )
    recalls = [plan.forecasts[1].recall for plan in (little, usual, much)]
    answers = [plan.forecasts[1].answers for plan in (little, usual, much)]
    assert recalls == sorted(recalls)
    assert answers == sorted(answers)
    assert recalls[0] < recalls[1]
    assert answers[0] < answers[2]
    # What the last week leaves alone cannot reach more.
    assert not exams.plan(exam_in(40, target=0.95, sprint_retention=0.80)).reached


def test_learning_steps_leave_the_share_of_a_day_in_the_last_week_as_it_is(services, exams, clock):
    answer_all(services)
    services.plans.limit_today(DayLimits(new=26))
    for _ in range(6):
        services.review.grade(services.review.next_item().card.id, Rating.AGAIN, 1000)
    clock.advance(days=20)
    exams.put(exam_in(24))
    services.plans.limit_today(DayLimits(new=0))
    share = services.review.counts().review
    assert share > 0
    for _ in range(6):
        item = services.review.next_item()
        assert item.state.phase is Phase.LEARNING
        services.review.grade(item.card.id, Rating.AGAIN, 1000)
    services.review.forget()
    assert services.review.counts().review == share
