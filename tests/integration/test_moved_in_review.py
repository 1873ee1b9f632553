"""Due dates and resets from the review, on a real library."""

from datetime import timedelta

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import Phase


def learnt(services, clock):
    """Return a card that is due today."""
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.EASY, 1000)
    clock.advance(days=30)
    services.review.forget()
    assert services.review.next_item().card.id == card
    return card


def test_a_card_set_to_another_day_comes_back_first_when_that_is_undone(services, clock):
    card = learnt(services, clock)
    assert services.plans.set_due([card], 5, 5) == 1
    due = services.review.item(card).state.due_day
    assert due == services.context.today() + timedelta(days=5)
    assert services.review.next_item().card.id != card
    assert services.review.undo() == card
    assert services.review.next_item().card.id == card


def test_a_reset_card_is_new_until_that_is_undone(services, clock):
    card = learnt(services, clock)
    services.plans.reset([card])
    assert services.review.item(card).state.phase is Phase.NEW
    services.review.undo()
    assert services.review.next_item().card.id == card
    assert services.review.item(card).state.phase is Phase.REVIEW


def test_a_card_moved_to_today_and_back_does_not_come_before_its_day(services, clock):
    card = learnt(services, clock)
    services.review.grade(card, Rating.GOOD, 1000)
    services.plans.set_due([card], 0, 0)
    services.review.undo()
    assert services.review.next_item().card.id != card
