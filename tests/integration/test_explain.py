"""Why cards come when they come."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.core.errors import UnknownCardError
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.exam import Exam
from studyapp.services.settings import Settings

TODAY = date(2025, 6, 20)


def learn(services, clock, ratings, days=0):
    card = services.review.next_item().card.id
    for rating in ratings:
        services.review.grade(card, rating, 1000)
        clock.advance(days=days, minutes=11)
    return card


def test_a_new_card_has_only_what_ratings_would_do(services):
    item = services.review.next_item()
    found = services.explain.card(item.card.id)
    assert (found.recall, found.curve, found.answers, found.reason) == (None, (), (), None)
    assert {rating: each.wait for rating, each in found.outcomes.items()} == item.intervals
    assert found.outcomes[Rating.GOOD].stability == pytest.approx(2.31, abs=0.01)


def test_a_date_is_explained_by_retention_and_spread(services, clock):
    card = learn(services, clock, [Rating.EASY])
    found = services.explain.card(card)
    assert found.reason.exact_days == pytest.approx(8.3, abs=0.1)
    assert (found.reason.earliest, found.reason.latest) == (6, 10)
    assert found.reason.chosen == found.reason.fuzzed == found.state.interval_days
    assert (found.reason.retention, found.reason.moved_to, found.reason.exam) == (0.9, None, None)


def test_the_curve_falls_from_certainty_past_the_due_day(services, clock):
    card = learn(services, clock, [Rating.EASY])
    curve = services.explain.card(card).curve
    assert curve[0] == (0, 1.0)
    assert curve[-1][0] > services.explain.card(card).state.interval_days
    assert [chance for _, chance in curve] == sorted((c for _, c in curve), reverse=True)


def test_every_answer_tells_what_was_expected(services, clock):
    card = learn(services, clock, [Rating.EASY, Rating.GOOD, Rating.AGAIN], days=10)
    first, second, third = services.explain.card(card).answers
    assert first.expected is None
    assert 0.8 < second.expected < 0.9
    assert (second.rating, third.rating, third.interval_days) == (Rating.GOOD, Rating.AGAIN, 0)
    assert second.stability > first.stability > third.stability


def test_load_balancing_shows(services, clock):
    for _ in range(20):
        learn(services, clock, [Rating.EASY])
    with services.store.open_uow(read_only=True) as uow:
        cards = [card for card, state in uow.log.states().items() if state.reps]
    reasons = [services.explain.card(card).reason for card in cards]
    assert any(each.chosen != each.fuzzed for each in reasons)
    assert all(each.earliest <= each.chosen <= each.latest for each in reasons)


def test_a_plan_and_an_exam_show(services, clock):
    services.exams.put(Exam("e", "申论", TODAY + timedelta(days=60)))
    card = learn(services, clock, [Rating.EASY])
    services.plans.set_due([card], 30, 30)
    reason = services.explain.card(card).reason
    assert reason.moved_to == TODAY + timedelta(days=30)
    assert (reason.exam, reason.retention) == ("申论", 0.85)


def test_an_exam_planned_after_the_answer_did_not_choose_its_retention(services, clock):
    card = learn(services, clock, [Rating.EASY])
    services.exams.put(Exam("e", "申论", TODAY + timedelta(days=60)))
    reason = services.explain.card(card).reason
    assert (reason.exam, reason.retention, reason.of_article) == (None, 0.9, False)


def test_a_retention_of_the_article_shows(services, clock):
    services.retention.put(services.read.last_article(), 0.95)
    card = learn(services, clock, [Rating.EASY])
    reason = services.explain.card(card).reason
    assert (reason.exam, reason.retention, reason.of_article) == (None, 0.95, True)


def test_trust_compares_what_was_expected_with_what_came(services, clock):
    services.settings.save(replace(Settings(), balance_load=False))
    for rating in (Rating.GOOD, Rating.GOOD, Rating.AGAIN, Rating.GOOD):
        learn(services, clock, [Rating.EASY])
        card = services.review.undo()
        services.review.grade(card, Rating.EASY, 1000)
        clock.advance(days=8)
        services.review.grade(card, rating, 1000)
    found = services.explain.trust()
    assert found.answers == sum(each.answers for each in found.buckets) == 4
    (bucket,) = found.buckets
    assert (bucket.low, bucket.high, bucket.actual) == (0.9, 0.95, 0.75)
    assert found.error == pytest.approx(abs(bucket.predicted - 0.75))
    assert services.explain.trust(days=4).answers == 1


def test_without_reviews_there_is_nothing_to_judge_by(services):
    assert services.explain.trust().error is None


def test_an_unknown_card_is_said_so(services):
    with pytest.raises(UnknownCardError):
        services.explain.card(CardId(1))
