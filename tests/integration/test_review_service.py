"""What the review service does with limits, scopes and mistakes."""

import pytest

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.services.settings import Settings
from studyapp.services.views import Scope


def answer_all(services, rating=Rating.EASY, scope=None):
    scope = scope or Scope()
    count = 0
    while (item := services.review.next_item(scope)) is not None:
        services.review.grade(item.card.id, rating, 2000)
        count += 1
    return count


def test_new_cards_use_up_the_reviews_of_the_day_as_in_anki(services, clock):
    services.settings.save(Settings(new_per_day=6, reviews_per_day=10))
    assert answer_all(services) == 6
    clock.advance(days=30)
    assert services.review.counts().review == 6
    assert services.review.counts().new == 4
    assert answer_all(services) == 10
    assert services.review.counts().total == 0


def test_the_limits_are_shared_by_all_scopes(services):
    services.settings.save(Settings(new_per_day=5))
    deck = Scope(article=services.read.last_article(), deck="金句")
    assert services.review.counts(deck).new == services.review.counts().new == 5
    for _ in range(2):
        services.review.grade(services.review.next_item(deck).card.id, Rating.EASY, 1000)
    assert services.review.counts(deck).new == services.review.counts().new == 3
    assert answer_all(services) == 3
    assert services.review.next_item(deck) is None


def test_a_card_of_another_deck_is_never_asked_in_a_scope(services, clock):
    deck = Scope(article=services.read.last_article(), deck="金句")
    everything = services.review.next_item()
    assert everything.note.deck != "金句"
    services.review.grade(everything.card.id, Rating.AGAIN, 1000)
    clock.advance(minutes=2)
    asked = services.review.next_item(deck)
    assert asked.note.deck == "金句"
    assert services.review.counts(deck).learning == 0


def test_an_unknown_card_is_said_so_and_leaves_no_trace(services):
    for action in (
        lambda: services.review.grade(CardId(1), Rating.GOOD, 1000),
        lambda: services.review.suspend(CardId(1)),
        lambda: services.review.unsuspend(CardId(1)),
    ):
        with pytest.raises(UnknownCardError):
            action()
    assert not services.review.can_undo()


def test_undo_gives_the_day_back_what_the_answer_took(services, clock):
    before = (
        services.review.summary(),
        services.review.counts(),
        services.today.read().calendar,
    )
    services.review.grade(services.review.next_item().card.id, Rating.AGAIN, 9000)
    assert services.review.summary().again == 1
    clock.advance(hours=30)
    services.review.undo()
    clock.advance(hours=-30)
    after = services.review.summary(), services.review.counts(), services.today.read().calendar
    assert after == before


def test_a_negative_duration_counts_as_none(services):
    services.review.grade(services.review.next_item().card.id, Rating.GOOD, -5)
    assert services.review.summary().seconds == 0


def test_counts_tell_the_time_by_the_pace_of_the_learner(services, clock):
    assert services.review.counts().seconds == 8 * 2 * 20  # a new card is answered twice
    for seconds in (4, 4, 6):
        services.review.grade(services.review.next_item().card.id, Rating.EASY, seconds * 1000)
    services.review.forget()
    counts = services.review.counts()
    assert counts.seconds == 4 * (counts.total + counts.new)


def test_burying_one_note_leaves_the_others(services):
    first = services.review.next_item()
    services.review.bury(first.note.id)
    second = services.review.next_item()
    assert second.note.id != first.note.id
    services.review.bury(second.note.id)
    services.review.undo()
    assert services.review.next_item().note.id == second.note.id
    assert services.review.counts().new == 20
    states = {card.note.id: card.state for card in services.read.cards(first.article)}
    assert states[first.note.id].buried_on is not None
    assert states[second.note.id].buried_on is None


def test_a_changed_rollover_hour_moves_the_day_at_once(services, clock):
    clock.advance(hours=17, minutes=30)  # 02:30 in the night
    answer_all(services)
    assert services.review.summary().reviews == 20
    services.settings.save(Settings(rollover_hour=2))
    assert services.review.summary().reviews == 0
    assert services.review.counts().new == 20
