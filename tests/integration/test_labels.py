"""Flags and marks on cards, and sections as what is asked."""

import pytest

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.services.views import Scope


def state_of(services, card):
    with services.context.open_uow(read_only=True) as uow:
        return uow.log.state(card)


def test_a_flag_and_a_mark_stay_and_are_undone_one_by_one(services):
    card = services.review.next_item().card.id
    services.review.flag(card, 3)
    services.review.mark(card, True)
    assert (state_of(services, card).flag, state_of(services, card).marked) == (3, True)
    assert services.review.undo() == card
    assert (state_of(services, card).flag, state_of(services, card).marked) == (3, False)
    services.review.redo()
    assert state_of(services, card).marked


def test_flagging_the_card_shown_asks_no_other(services):
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.AGAIN, 1000)
    services.review.undo()
    services.review.flag(card, 1)
    assert services.review.next_item().card.id == card
    services.review.undo()
    assert services.review.next_item().card.id == card


def test_a_reset_keeps_flag_and_mark(services):
    card = services.review.next_item().card.id
    services.review.mark(card, True)
    services.review.flag(card, 2)
    services.review.grade(card, Rating.GOOD, 1000)
    services.plans.reset([card])
    state = state_of(services, card)
    assert (state.reps, state.flag, state.marked) == (0, 2, True)
    assert services.maintain.rebuild(fix=False) == 0


def test_only_cards_of_the_library_are_flagged(services):
    with pytest.raises(UnknownCardError):
        services.review.flag(CardId(1), 1)


def test_a_section_asks_the_cards_below_its_heading(services):
    article = services.read.article(services.read.last_article())
    section = next(each for each in article.outline if each.children)
    inner = section.children[0]
    outside = next(each for each in article.outline if each is not section)

    def new_cards(block):
        scope = Scope(article=article.id, section=block)
        with services.context.open_uow(read_only=True) as uow:
            found = uow.queries.new_candidates(scope, services.context.today(), 1000)
            return {each.card_id for each in found}

    assert new_cards(inner.block) < new_cards(section.block)
    assert new_cards(outside.block) - new_cards(section.block)
