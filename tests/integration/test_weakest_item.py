"""The weakest item of a list decides when the list comes again."""

from datetime import timedelta

from studyapp.core.answers.exercise import part_texts, parts_of
from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.replay import replay


def ask_a_list(services):
    while parts_of((item := services.review.next_item()).note) < 3:
        services.review.grade(item.card.id, Rating.EASY, 1000)
    return item


def learnt_list(services, clock):
    """Return a list that is in review after some good answers."""
    card = ask_a_list(services).card
    none = frozenset()
    services.review.grade(card.id, Rating.EASY, 1000, none)
    for _ in range(2):
        clock.advance(days=state_of(services, card.id).interval_days)
        services.review.forget()
        services.review.item(card.id)
        services.review.grade(card.id, Rating.GOOD, 1000, none)
    clock.advance(days=state_of(services, card.id).interval_days)
    services.review.forget()
    return card.id


def state_of(services, card_id):
    with services.store.open_uow(read_only=True) as uow:
        return uow.log.state(card_id)


def test_one_missed_item_brings_a_list_forward(services, clock):
    card = learnt_list(services, clock)
    whole = services.review.intervals(card, frozenset())
    with_one_missed = services.review.intervals(card, frozenset({1}))
    assert timedelta(days=1) <= with_one_missed[Rating.HARD] < whole[Rating.HARD] / 2


def test_the_buttons_say_what_is_given(services, clock):
    card = learnt_list(services, clock)
    promised = services.review.intervals(card, frozenset({1}))[Rating.HARD]
    services.review.grade(card, Rating.HARD, 1000, frozenset({1}))
    assert timedelta(days=state_of(services, card).interval_days) == promised


def test_the_state_is_what_the_log_says(services, clock):
    card = learnt_list(services, clock)
    services.review.grade(card, Rating.HARD, 1000, frozenset({0}))
    with services.store.open_uow(read_only=True) as uow:
        events = uow.log.of_card(card)
    assert replay(events, FsrsModel()) == state_of(services, card)
    assert isinstance(events[-1], Graded)
    assert events[-1].interval_days == state_of(services, card).interval_days


def test_the_list_is_told_which_item_brought_it_forward(services, clock):
    card = learnt_list(services, clock)
    texts = part_texts(services.review.item(card).note)
    services.review.grade(card, Rating.HARD, 1000, frozenset({1}))
    found = services.explain.card(card)
    assert found.reason.weakest == texts[1]
    assert found.reason.chosen < found.reason.earliest


def test_a_list_known_as_a_whole_names_no_item(services, clock):
    card = learnt_list(services, clock)
    services.review.grade(card, Rating.GOOD, 1000, frozenset())
    assert services.explain.card(card).reason.weakest is None
