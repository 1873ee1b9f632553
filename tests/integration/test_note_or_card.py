"""What is done to one card of a note, and what to all of them."""

from dataclasses import replace

import pytest

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.state import NEW_CARD


@pytest.fixture
def of_several(services):
    """A note with two cards, and their ids."""
    note = services.review.next_item().note
    text = "{{c1::技术}}是{{c2::动力}}。"
    cloze = replace(note, type=NoteType.CLOZE, text=text, question="", answer=())
    services.notes.save(cloze)
    with services.context.open_uow(read_only=True) as uow:
        cards = uow.notes.siblings(note.id)
    assert len(cards) == 2
    return note.id, cards


def states(services, cards):
    with services.context.open_uow(read_only=True) as uow:
        return [uow.log.state(card) for card in cards]


def test_a_card_is_buried_without_its_siblings(services, of_several):
    _, cards = of_several
    services.review.bury_card(cards[0])
    buried, *others = states(services, cards)
    assert buried.buried_on == services.context.today()
    assert all(other.buried_on is None for other in others)


def test_a_suspended_note_comes_back_whole_with_one_undo(services, of_several):
    note, cards = of_several
    services.review.suspend_note(note)
    assert all(state.suspended for state in states(services, cards))
    services.review.undo()
    assert states(services, cards) == [NEW_CARD] * len(cards)


def test_a_card_can_be_looked_at_again_as_it_would_be_asked(services):
    item = services.review.next_item()
    services.review.flag(item.card.id, 2)
    again = services.review.item(item.card.id)
    assert (again.note, again.state.flag) == (item.note, 2)
