from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from studyapp.core.ids import CardId
from studyapp.core.scheduling.queue import Candidate, Limits, build_queue
from studyapp.core.scheduling.state import CardState, Phase

DAY = date(2025, 6, 20)
NOW = datetime(2025, 6, 20, 2, tzinfo=UTC)


def card(number, *, group=None, **state):
    return Candidate(CardId(number), group or str(number), number, CardState(**state))


def new(number, group=None):
    return card(number, group=group)


def due(number, days=0, group=None):
    return card(number, group=group, phase=Phase.REVIEW, due_day=DAY - timedelta(days=days))


def learning(number, minutes):
    return card(number, phase=Phase.LEARNING, due_at=NOW + timedelta(minutes=minutes))


def test_learning_cards_come_first_when_due_then_reviews_then_new_ones():
    queue = build_queue([new(1), due(2), learning(3, -1)], DAY, Limits())
    assert queue.next(NOW) == 3
    assert build_queue([new(1), due(2), learning(3, 5)], DAY, Limits()).next(NOW) == 2
    assert build_queue([new(1), learning(3, 5)], DAY, Limits()).next(NOW) == 1


def test_a_learning_step_is_pulled_forward_only_when_nothing_else_is_left():
    assert build_queue([learning(3, 19)], DAY, Limits()).next(NOW) == 3
    assert build_queue([learning(3, 21)], DAY, Limits()).next(NOW) is None


def test_the_longest_overdue_is_asked_first_and_new_cards_in_the_articles_order():
    queue = build_queue([due(1), due(2, days=3), new(9), new(8)], DAY, Limits())
    assert queue.review == (2, 1)
    assert queue.new == (8, 9)


def test_what_is_due_tomorrow_waits():
    assert build_queue([due(1, days=-1)], DAY, Limits()).review == ()


def test_limits_hold_and_reviews_cap_new_cards():
    cards = [*(due(n) for n in range(5)), *(new(n) for n in range(10, 20))]
    queue = build_queue(cards, DAY, Limits(new=4, reviews=6))
    assert (len(queue.review), len(queue.new)) == (5, 1)


def test_siblings_are_not_asked_on_one_day():
    cards = [due(1, group="a"), new(2, group="a"), new(3, group="b"), new(4, group="b")]
    assert build_queue(cards, DAY, Limits()).new == (3,)
    assert build_queue(cards, DAY, Limits(), answered=["b"]).new == ()
    assert build_queue(cards, DAY, Limits(bury_siblings=False)).new == (2, 3, 4)


def test_suspended_and_buried_cards_are_passed_over():
    cards = [
        replace(new(1), state=CardState(suspended=True)),
        replace(new(2), state=CardState(buried_on=DAY)),
        replace(new(3), state=CardState(buried_on=DAY - timedelta(days=1))),
    ]
    assert build_queue(cards, DAY, Limits()).new == (3,)
