"""Plans that move due dates, on a real library with the seed."""

from collections import Counter
from datetime import date, timedelta

import pytest

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import NEW_CARD
from studyapp.services.planning_ports import DayLimits
from studyapp.services.plans import PlanService
from studyapp.services.settings import Settings

TODAY = date(2025, 6, 20)


@pytest.fixture
def plans(services):
    return PlanService(services.context, services.review)


def learn(services, count=20):
    cards = []
    services.settings.save(Settings(new_per_day=count))
    while (item := services.review.next_item()) is not None:
        cards.append(item.card.id)
        services.review.grade(item.card.id, Rating.EASY, 3000)
    return cards


def states(services):
    with services.store.open_uow(read_only=True) as uow:
        return dict(uow.log.states())


def due(services):
    with services.store.open_uow(read_only=True) as uow:
        return Counter(uow.queries.due_days())


def test_a_backlog_is_spread_as_previewed_and_comes_back_with_one_undo(services, plans, clock):
    learn(services)
    clock.advance(days=40)
    today = services.context.today()
    before = states(services)
    preview = plans.preview_backlog(5)
    assert [day.reviews for day in preview.days] == [4] * 5
    assert plans.spread_backlog(5) == preview.moved == 20
    assert due(services) == {day.day: day.reviews for day in preview.days}
    assert services.review.counts().review == 4
    assert services.maintain.rebuild(fix=False) == 0
    services.review.undo()
    assert states(services) == before
    assert services.maintain.rebuild(fix=False) == 0
    assert due(services)[today] == 0


def test_a_backlog_is_more_than_a_day_and_a_half_can_take(services, plans, clock):
    learn(services)
    services.settings.save(Settings(new_per_day=0, reviews_per_day=13))
    clock.advance(days=40)
    assert plans.overdue() == (20, 13)
    assert plans.is_backlog()
    services.settings.save(Settings(new_per_day=0, reviews_per_day=14))
    assert not plans.is_backlog()


def test_a_break_has_no_reviews(services, plans, clock):
    learn(services)
    first, last = TODAY + timedelta(days=7), TODAY + timedelta(days=9)
    inside = sum(count for day, count in due(services).items() if first <= day <= last)
    preview = plans.preview_break(first, last, 4)
    assert plans.take_break(first, last, 4) == preview.moved == inside > 0
    assert not [day for day in due(services) if first <= day <= last]
    assert sum(due(services).values()) == 20
    assert services.maintain.rebuild(fix=False) == 0


def test_a_break_from_today_on_takes_what_is_overdue_along(services, plans, clock):
    learn(services)
    clock.advance(days=9)
    today = services.context.today()
    before = due(services)
    assert sum(count for day, count in before.items() if day < today) > 0
    preview = plans.preview_break(today, today + timedelta(days=2))
    assert [day.reviews for day in preview.days[:3]] == [0, 0, 0]
    assert plans.take_break(today, today + timedelta(days=2)) == preview.moved
    assert services.review.counts().review == 0
    assert min(day for day, count in due(services).items() if count) > today + timedelta(days=2)
    assert services.maintain.rebuild(fix=False) == 0
    services.review.undo()
    assert +due(services) == +before
    assert services.maintain.rebuild(fix=False) == 0


def test_a_preview_shows_what_is_overdue_today_and_every_day_of_the_plan(services, plans, clock):
    learn(services)
    clock.advance(days=9)
    today = services.context.today()
    late = sum(count for day, count in due(services).items() if day <= today)
    tomorrow = today + timedelta(days=1)
    assert plans.preview_break(tomorrow, tomorrow).days[0].reviews >= late > 0
    assert len(plans.preview_backlog(14).days) == 14


def test_easy_days_are_cleared_as_previewed_and_filled_again_by_one_undo(services, plans, clock):
    learn(services, 60)
    today = services.context.today()
    day = max(due(services), key=due(services).get)
    assert plans.preview_easing().moved == 0
    services.settings.save(Settings(easy_ranges=(f"{day.isoformat()}/{day.isoformat()}",)))
    before = states(services)
    preview = plans.preview_easing()
    assert len(preview.days) == 31
    assert plans.ease() == preview.moved > 0
    planned = {each.day: each.reviews for each in preview.days if each.reviews}
    assert +due(services) == planned
    assert planned.get(day, 0) < sum(state.due_day == day for state in before.values())
    assert min(planned) >= today
    assert services.maintain.rebuild(fix=False) == 0
    assert plans.undo()
    assert states(services) == before
    assert services.maintain.rebuild(fix=False) == 0


def test_cards_fall_due_when_the_learner_says(services, plans):
    cards = learn(services)
    assert plans.set_due(cards[:3], 0, 0) == 3
    assert services.review.counts().review == 3
    plans.set_due(cards, 3, 7)
    assert all(3 <= (day - TODAY).days <= 7 for day in due(services))
    assert len(due(services)) > 1


def test_a_new_card_stays_new_when_it_is_set_due(services, plans):
    card = services.review.next_item().card.id
    assert plans.set_due([card], 5, 5) == 0
    assert states(services)[card] == NEW_CARD


def test_reset_cards_are_new_until_it_is_undone(services, plans):
    cards = learn(services)
    before = states(services)
    plans.reset(cards[:2])
    assert states(services)[cards[0]] == NEW_CARD
    assert services.maintain.rebuild(fix=False) == 0
    services.review.undo()
    assert states(services) == before


def test_limits_of_today_count_today_only(services, plans, clock):
    plans.limit_today(DayLimits(new=3))
    assert plans.limits_today() == DayLimits(new=3)
    assert services.review.counts().new == 3
    clock.advance(days=1)
    assert services.review.counts().new == 20


def test_undoing_a_plan_asks_no_card_out_of_turn(services, plans, clock):
    card = learn(services)[0]
    plans.set_due([card], 9, 9)
    services.review.undo()
    assert services.review.next_item() is None


def test_moving_many_cards_is_one_action(services, plans, clock):
    cards = learn(services, 120)
    before = states(services)
    assert plans.set_due(cards, 20, 40) == len(cards) > 100
    services.review.undo()
    assert states(services) == before


def test_an_unknown_card_cannot_be_reset(services, plans):
    with pytest.raises(UnknownCardError):
        plans.reset([CardId(1)])


def test_a_plan_is_taken_back_unless_something_was_done_since(services, plans, clock):
    card, other = learn(services)[:2]
    before = states(services)
    plans.set_due([card], 9, 9)
    assert plans.undo()
    assert states(services) == before
    plans.set_due([card], 9, 9)
    services.review.suspend(other)
    assert not plans.undo()
    services.review.undo()
    assert plans.undo()
