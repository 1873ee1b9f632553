"""Cards that are forgotten again and again."""

from dataclasses import replace

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import Phase
from studyapp.services.repair import RepairService
from studyapp.services.settings import Settings


def forget(services, clock, times):
    """Let the first card lapse some times; return its id."""
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.EASY, 1000)
    for _ in range(times):
        clock.advance(days=30)
        services.review.grade(card, Rating.AGAIN, 1000)
        services.review.grade(card, Rating.GOOD, 1000)
    return card


def state(services, card):
    with services.store.open_uow(read_only=True) as uow:
        return uow.log.state(card)


def test_six_lapses_put_a_card_on_the_list_for_repair(services, clock):
    repair = RepairService(services.context)
    card = forget(services, clock, 5)
    assert repair.leeches() == ()
    services.review.grade(card, Rating.AGAIN, 1000)
    (leech,) = repair.leeches()
    assert (leech.card.id, leech.state.lapses, leech.state.suspended) == (card, 6, False)


def test_the_tenth_lapse_suspends_and_one_undo_takes_both_back(services, clock):
    card = forget(services, clock, 9)
    before = state(services, card)
    services.review.grade(card, Rating.AGAIN, 1000)
    assert state(services, card).suspended
    assert services.review.next_item().card.id != card
    assert services.maintain.rebuild(fix=False) == 0
    assert services.review.undo() == card
    assert state(services, card) == before


def test_a_repaired_leech_is_not_suspended_again_by_the_next_lapse(services, clock):
    card = forget(services, clock, 9)
    services.review.grade(card, Rating.AGAIN, 1000)
    services.review.unsuspend(card)
    services.review.grade(card, Rating.GOOD, 1000)
    clock.advance(days=9)
    services.review.grade(card, Rating.AGAIN, 1000)
    assert (state(services, card).phase, state(services, card).suspended) == (
        Phase.RELEARNING,
        False,
    )


def test_suspending_leeches_can_be_left(services, clock):
    services.settings.save(replace(Settings(), suspend_leeches=False))
    card = forget(services, clock, 12)
    assert not state(services, card).suspended
