"""A backlog that is worked off, on a real library with the seed."""

from datetime import timedelta

import pytest

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam
from studyapp.core.scheduling.order import ReviewOrder
from studyapp.services.planning_ports import DayLimits
from studyapp.services.plans import PlanService
from studyapp.services.settings import Settings


@pytest.fixture
def plans(services):
    return PlanService(services.context, services.review)


@pytest.fixture
def backlog(services, clock):
    """Forty reviews that have waited for weeks, and new cards as usual."""
    services.settings.save(Settings(new_per_day=40))
    while (item := services.review.next_item()) is not None:
        services.review.grade(item.card.id, Rating.EASY, 3000)
    services.settings.save(Settings(new_per_day=20))
    clock.advance(days=40)
    return services.context.today()


def importance(services):
    with services.store.open_uow(read_only=True) as uow:
        cards = [card.card_id for card in uow.planning.cards()]
        return {card: worth.importance for card, worth in uow.studying.worths(cards).items()}


def due_days(services):
    with services.store.open_uow(read_only=True) as uow:
        return {card: state.due_day for card, state in uow.log.states().items() if state.due_day}


def test_new_cards_wait_while_a_backlog_is_worked_off(services, plans, backlog, clock):
    assert services.review.counts().new == 20
    plans.spread_backlog(4)
    assert plans.backlog_until() == backlog + timedelta(days=3)
    assert services.review.counts().new == 0
    clock.advance(days=3)
    assert services.review.counts().new == 0
    clock.advance(days=1)
    assert plans.backlog_until() is None
    assert services.review.counts().new == 20


def test_one_undo_takes_all_of_the_plan_back_and_redo_brings_it_again(services, plans, backlog):
    before = due_days(services)
    plans.spread_backlog(5)
    planned = due_days(services)
    services.review.undo()
    assert due_days(services) == before
    assert plans.backlog_until() is None
    assert services.review.counts().new == 20
    services.review.redo()
    assert due_days(services) == planned
    assert plans.backlog_until() is not None
    assert services.review.counts().new == 0
    assert services.maintain.rebuild(fix=False) == 0


def test_the_most_important_cards_come_first(services, plans, backlog):
    plans.spread_backlog(8)
    weights = importance(services)
    days = {}
    for card, day in due_days(services).items():
        days.setdefault(day, []).append(weights[card])
    in_order = [sorted(days[day], reverse=True) for day in sorted(days)]
    flat = [weight for day in in_order for weight in day]
    assert flat == sorted(flat, reverse=True)
    assert len(set(flat)) > 1


def test_the_preview_says_what_is_deferred_and_how_long_new_cards_wait(services, plans, backlog):
    preview = plans.preview_backlog(6)
    assert preview.no_new_until == backlog + timedelta(days=5)
    plans.spread_backlog(6)
    weights = importance(services)
    later = [card for card, day in due_days(services).items() if day > backlog]
    assert preview.deferred == sum(weights[card] < 3 for card in later) > 0


def test_the_weightiest_and_most_likely_forgotten_are_asked_first_while_it_lasts(
    services, plans, backlog, clock
):
    services.settings.save(Settings(review_order=ReviewOrder.RANDOM))
    plans.spread_backlog(3)
    clock.advance(days=2)
    asked = {}
    while (item := services.review.next_item()) is not None:
        # Others of a paragraph may have to wait for a while.
        paragraph = item.note.sources[0].paragraph
        asked.setdefault(paragraph, (-item.note.importance, item.retrievability))
        services.review.bury_card(item.card.id)
    assert len({weight for weight, _ in asked.values()}) > 1
    assert list(asked.values()) == sorted(asked.values())


def test_new_cards_come_when_the_learner_ends_the_plan_or_wants_some_today(
    services, plans, backlog
):
    plans.spread_backlog(4)
    planned = due_days(services)
    plans.limit_today(DayLimits(new=3))
    assert services.review.counts().new == 3
    plans.limit_today(DayLimits())
    plans.end_backlog()
    assert services.review.counts().new == 20
    assert plans.backlog_until() is None
    assert due_days(services) == planned


def test_an_exam_gets_its_new_cards_all_the_same(services, plans, backlog):
    plans.spread_backlog(4)
    services.exams.put(Exam("e", "申论", backlog + timedelta(days=20)))
    assert services.review.counts().new > 0


def test_a_backlog_plan_survives_a_restart(library, services, plans, backlog, clock):
    from studyapp.wiring import open_services
    from tests.conftest import SHANGHAI

    plans.spread_backlog(4)
    services.close()
    again = open_services(library, clock, SHANGHAI)
    assert again.review.counts().new == 0
    again.close()


def test_a_break_taken_before_stops_no_new_cards(services, plans, backlog):
    plans.take_break(backlog + timedelta(days=3), backlog + timedelta(days=6))
    assert plans.backlog_until() is None
    assert services.review.counts().new == 20
