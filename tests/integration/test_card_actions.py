"""Finding cards and changing many of them at once."""

from datetime import timedelta
from functools import partial

import pytest

from studyapp.core.errors import Cancelled
from studyapp.core.scheduling.events import Rating
from studyapp.core.search.problems import SearchError
from studyapp.services.card_actions import CardActionService
from studyapp.services.card_browser import CardBrowserService
from studyapp.services.card_ports import CardOrder, SavedSearch
from studyapp.services.maintain import MaintainService
from studyapp.services.views import Scope
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI


@pytest.fixture
def cards(services):
    return CardBrowserService(services.context)


@pytest.fixture
def actions(services):
    return CardActionService(services.context, services.review, services.plans)


def test_a_search_is_a_scope_to_review(services, cards):
    found = cards.find("数字经济 type:list")
    assert found
    scope = Scope(search="数字经济 type:list")
    counts = services.review.counts(scope)
    assert 0 < counts.total <= len(found)
    item = services.review.next_item(scope)
    assert item.card.id in found
    services.review.grade(item.card.id, Rating.EASY, 4000)
    assert services.review.counts(scope).total < counts.total
    assert services.review.next_item(scope).card.id != item.card.id


def test_a_scope_that_makes_no_sense_is_told(services):
    with pytest.raises(SearchError):
        services.review.counts(Scope(search="is:old"))


@pytest.mark.parametrize("order", CardOrder)
def test_every_order_holds_all_cards_and_has_a_reverse(services, cards, order):
    for _ in range(3):
        item = services.review.next_item()
        services.review.grade(item.card.id, Rating.EASY, 4000)
    everything = services.review.counts()
    up, down = cards.find("", order), cards.find("", order, descending=True)
    assert len(set(up)) == len(up) == len(down) > everything.total
    assert set(up) == set(down)


def test_cards_without_a_value_are_last_both_ways(services, cards):
    answered = services.review.next_item().card.id
    services.review.grade(answered, Rating.EASY, 4000)
    for order in (CardOrder.DUE, CardOrder.RECALL, CardOrder.STABILITY, CardOrder.DIFFICULTY):
        assert cards.find("", order)[0] == answered
        assert cards.find("", order, descending=True)[0] == answered


def test_lines_tell_where_cards_stand(services, cards, clock):
    item = services.review.next_item()
    services.review.grade(item.card.id, Rating.EASY, 4000)
    clock.advance(days=30)
    (line,) = cards.lines([item.card.id])
    assert line.title == item.article_title
    assert 0 < line.retrievability < 1
    assert line.days_until_due < 0
    assert cards.lines([12345]) == ()


def test_a_bulk_action_is_one_undo_and_counts_what_it_changed(services, cards, actions):
    found = cards.find("type:list")
    services.review.suspend(found[0])
    changed = actions.suspend(found)
    assert changed.cards == len(found) - 1
    assert list(cards.find("is:suspended")) == list(found)
    assert actions.undo(changed)
    assert list(cards.find("is:suspended")) == [found[0]]
    assert MaintainService(services.context).rebuild(fix=False) == 0


def test_nothing_to_change_is_no_action(services, cards, actions):
    changed = actions.unsuspend(cards.find(""))
    assert (changed.cards, changed.last) == (0, None)
    assert not services.review.can_undo()
    assert not actions.undo(changed)


def test_an_action_is_not_undone_over_what_was_done_since(services, cards, actions):
    changed = actions.flag(cards.find("type:quote"), 1)
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, 4000)
    assert not actions.undo(changed)
    assert len(cards.find("flag:1")) == changed.cards


def test_every_action_does_what_it_says_and_undo_takes_it_back(services, cards, actions, clock):
    for _ in range(4):
        services.review.grade(services.review.next_item().card.id, Rating.EASY, 4000)
    learnt = cards.find("is:review")
    assert len(learnt) == 4
    for act, meets in (
        (lambda: actions.suspend(learnt), "is:suspended"),
        (lambda: actions.bury(learnt), "is:buried"),
        (lambda: actions.mark(learnt, True), "is:marked"),
        (lambda: actions.flag(learnt, 4), "flag:4"),
        (lambda: actions.set_due(learnt, 0, 0), "prop:due=0"),
        (lambda: actions.reset(learnt), "is:new"),
    ):
        before = set(cards.find(meets))
        changed = act()
        assert changed.cards == 4
        assert set(cards.find(meets)) == before | set(learnt)
        assert actions.undo(changed)
        assert set(cards.find(meets)) == before


def test_a_bulk_undo_does_not_put_a_card_on_the_table(services, cards, actions):
    first = services.review.next_item().card.id
    others = [card for card in cards.find("") if card != first][-5:]
    actions.undo(actions.suspend(others))
    assert services.review.next_item().card.id == first


def test_nor_does_its_undo_in_the_review(services, cards, actions):
    first = services.review.next_item().card.id
    others = [card for card in cards.find("") if card != first][-5:]
    actions.suspend(others)
    services.review.undo()
    assert services.review.next_item().card.id == first


def test_a_section_can_wait(services, cards, actions):
    article = services.read.article(services.read.last_article())
    section = next(each for each in article.outline if each.children)
    changed = actions.suspend_section(article.id, section.block)
    assert 0 < changed.cards == len(cards.find("is:suspended"))
    assert actions.unsuspend_section(article.id, section.block).cards == changed.cards
    assert not cards.find("is:suspended")


def test_saved_searches_survive_a_restart(services, library, clock, cards):
    cards.save("待背", "is:new 数字")
    cards.save("易错", "flag:2")
    cards.save("待背", "is:new")
    cards.forget("易错")
    with pytest.raises(SearchError):
        cards.save("坏", "is:")
    services.close()
    again = open_services(library, clock, SHANGHAI)
    assert CardBrowserService(again.context).facets().saved == (SavedSearch("待背", "is:new"),)
    again.close()


def test_facets_name_what_there_is(cards):
    facets = cards.facets()
    assert facets.articles
    assert facets.decks == tuple(sorted(facets.decks))
    assert facets.tags
    assert cards.headings(facets.articles[0][0])


def test_a_deck_and_a_tag_found_by_name_are_met(cards):
    facets = cards.facets()
    for deck in facets.decks:
        assert cards.find(f'deck:"{deck}"')
    for tag in facets.tags:
        assert cards.find(f'tag:"{tag}"')


def test_days_pass_in_searches(services, cards, clock):
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, 4000)
    assert len(cards.find("rated:1")) == 1
    clock.moment += timedelta(days=1)
    assert not cards.find("rated:1")


def test_a_deed_that_is_cancelled_leaves_all_as_it_was(services, actions):
    services.review.grade(services.review.next_item().card.id, Rating.EASY, 4000)
    with services.store.open_uow(read_only=True) as uow:
        before, latest = uow.log.states(), uow.log.latest()
    cards = tuple(before)

    def cancel(_done, _total):
        raise Cancelled

    for deed in (
        partial(actions.suspend, cards),
        partial(actions.bury, cards),
        partial(actions.set_due, cards, 3, 3),
        partial(actions.reset, cards),
    ):
        with pytest.raises(Cancelled):
            deed(cancel)
    with services.store.open_uow(read_only=True) as uow:
        assert uow.log.states() == before
        assert uow.log.latest() == latest
