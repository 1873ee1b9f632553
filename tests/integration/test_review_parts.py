"""What an answer tells of its parts, stored and read again."""

from studyapp.core.answers.exercise import parts_of
from studyapp.core.answers.parts import PartMemory
from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.replay import effective
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI


def ask_a_list(services):
    """Answer cards until one with several parts is asked."""
    while not parts_of((item := services.review.next_item()).note):
        services.review.grade(item.card.id, Rating.EASY, 1000)
    return item


def test_missed_items_are_told_when_the_card_comes_again(services, library, clock):
    card = ask_a_list(services).card
    services.review.grade(card.id, Rating.AGAIN, 4000, frozenset({1}))
    services.close()
    clock.advance(minutes=2)
    reopened = open_services(library, clock, SHANGHAI)
    try:
        item = reopened.review.next_item()
        assert item.card == card
        assert item.parts[:2] == (PartMemory(1, 0, 1), PartMemory(1, 1, 0))
        assert len(item.parts) == parts_of(item.note)
    finally:
        reopened.close()


def test_undo_takes_the_marks_back_and_redo_brings_them_again(services):
    card = ask_a_list(services).card
    services.review.grade(card.id, Rating.AGAIN, 4000, frozenset({0, 2}))
    services.review.undo()
    assert services.review.next_item().parts == ()
    services.review.redo()
    with services.store.open_uow(read_only=True) as uow:
        (event,) = effective(uow.log.of_card(card.id))
    assert isinstance(event, Graded)
    assert event.missed == {0, 2}


def test_places_beyond_the_bits_of_a_number_are_left_out(services):
    card = ask_a_list(services).card
    services.review.grade(card.id, Rating.AGAIN, 4000, frozenset({62, 63, 99}))
    with services.store.open_uow(read_only=True) as uow:
        (event,) = uow.log.of_card(card.id)
    assert event.missed == {62}
