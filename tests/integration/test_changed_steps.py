"""The learner's steps decide what comes next, and never what was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.state import Phase
from studyapp.services.settings import Settings
from studyapp.wiring import open_services
from tests.conftest import SHANGHAI


def choose(services, **changes):
    services.settings.save(replace(services.settings.load(), **changes))


def state(services, card):
    with services.store.open_uow(read_only=True) as uow:
        return uow.log.state(card)


def minutes(services, card):
    found = services.review.item(card).intervals
    return [found[rating] / timedelta(minutes=1) for rating in Rating]


def test_the_buttons_follow_the_steps(services):
    card = services.review.next_item().card.id
    assert minutes(services, card)[:3] == [1, 5.5, 10]
    choose(services, learning_steps=("30s", "5m", "1h"))
    assert minutes(services, card)[:3] == [0.5, 2.75, 5]
    choose(services, learning_steps=())
    assert all(each >= 24 * 60 for each in minutes(services, card))


def test_what_was_answered_stands_whatever_the_steps_are_now(services, clock, library):
    asked = [each.card.id for each in (services.review.next_item(),)]
    for steps, rating in (
        (("1m", "10m"), Rating.GOOD),
        (("30s", "5m", "1h"), Rating.GOOD),
        ((), Rating.AGAIN),
        (("15m",), Rating.AGAIN),
    ):
        choose(services, learning_steps=steps, relearning_steps=steps, maximum_interval_days=30)
        services.review.grade(asked[0], rating, 1000)
        clock.advance(hours=1)
    states = state(services, asked[0])
    assert (states.phase, states.due_at - states.last_review) == (
        Phase.RELEARNING,
        timedelta(minutes=15),
    )
    choose(services, **{name: getattr(Settings(), name) for name in ("learning_steps",)})
    assert services.maintain.rebuild(fix=False) == 0
    services.close()
    again = open_services(library, clock, SHANGHAI)
    assert state(again, asked[0]) == states
    with again.store.open_uow(read_only=True) as uow:
        answers = [each for each in uow.log.of_card(asked[0]) if isinstance(each, Graded)]
    assert [each.wait_seconds for each in answers] == [600, 3600, None, 900]
    # Undo and redo go by the log too.
    again.review.undo()
    assert state(again, asked[0]).phase is Phase.REVIEW
    again.review.redo()
    assert state(again, asked[0]) == states
    assert again.maintain.rebuild(fix=False) == 0
    again.close()


def test_without_relearning_steps_a_lapse_counts_and_stays_in_review(services, clock):
    choose(services, learning_steps=(), relearning_steps=())
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.GOOD, 1000)
    clock.advance(days=3)
    services.review.grade(card, Rating.AGAIN, 1000)
    after = state(services, card)
    assert (after.phase, after.lapses, after.due_at) == (Phase.REVIEW, 1, None)
    assert services.maintain.rebuild(fix=False) == 0


def test_no_review_is_further_off_than_the_longest_interval(services, clock):
    choose(services, maximum_interval_days=5, learning_steps=())
    card = services.review.next_item().card.id
    for _ in range(5):
        services.review.grade(card, Rating.EASY, 1000)
        assert 1 <= state(services, card).interval_days <= 5
        clock.advance(days=5)
    assert services.maintain.rebuild(fix=False) == 0


@pytest.mark.parametrize(("ahead", "asked_early"), [(20, True), (5, False), (0, False)])
def test_a_step_is_asked_as_early_as_the_learner_wants(services, ahead, asked_early):
    choose(services, new_per_day=1, learn_ahead_minutes=ahead)
    card = services.review.next_item().card.id
    services.review.grade(card, Rating.GOOD, 1000)
    item = services.review.next_item()
    assert (item is not None and item.card.id == card) is asked_early
