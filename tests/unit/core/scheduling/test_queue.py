from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.order import NewMix, Ordering, ReviewOrder
from studyapp.core.scheduling.queue import Limits, build_queue
from studyapp.core.scheduling.state import CardState, MemoryState, Phase

DAY = date(2025, 6, 20)
NOW = datetime(2025, 6, 20, 2, tzinfo=UTC)


def card(number, *, group=None, **state):
    return candidate(number, group or str(number), CardState(**state))


def candidate(number, group, state):
    return Candidate(
        card_id=CardId(number),
        group=group,
        position=number,
        article="",
        deck="",
        is_new=state.phase is Phase.NEW,
        due_day=state.due_day and state.due_day.toordinal(),
        last_day=state.last_day and state.last_day.toordinal(),
        stability=state.memory and state.memory.stability,
        suspended=state.suspended,
        buried_on=state.buried_on and state.buried_on.toordinal(),
        due_at=state.due_at,
    )


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


def test_the_other_direction_waits_until_the_first_one_is_learnt():
    forward = learning(1, 5)._replace(group="a")
    assert build_queue([forward, new(2, group="a")], DAY, Limits()).new == ()
    assert build_queue([new(1, group="a"), new(2, group="a")], DAY, Limits()).new == (1,)
    learnt = card(1, group="a", phase=Phase.REVIEW, due_day=DAY + timedelta(days=3))
    assert build_queue([learnt, new(2, group="a")], DAY, Limits()).new == (2,)


def test_suspended_and_buried_cards_are_passed_over():
    cards = [
        card(1, suspended=True),
        card(2, buried_on=DAY),
        card(3, buried_on=DAY - timedelta(days=1)),
    ]
    assert build_queue(cards, DAY, Limits()).new == (3,)


def test_an_answered_card_leaves_the_queue_or_waits_for_its_step():
    queue = build_queue([new(1), due(2), learning(3, 5)], DAY, Limits())
    assert 2 in queue
    assert 2 not in queue.after(CardId(2), None)
    again = queue.after(CardId(2), NOW + timedelta(minutes=1))
    assert again.learning == ((NOW + timedelta(minutes=1), 2), (NOW + timedelta(minutes=5), 3))
    assert again.after(CardId(2), None) == queue.after(CardId(2), None)


STATES = st.sampled_from(
    [
        CardState(),
        CardState(suspended=True),
        CardState(buried_on=DAY),
        CardState(phase=Phase.REVIEW, due_day=DAY),
        CardState(phase=Phase.REVIEW, due_day=DAY - timedelta(days=9)),
        CardState(phase=Phase.REVIEW, due_day=DAY + timedelta(days=1)),
        CardState(phase=Phase.RELEARNING, due_at=NOW),
    ]
)


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), STATES), max_size=20),
    st.integers(0, 5),
    st.integers(0, 5),
    st.booleans(),
)
def test_a_queue_keeps_its_rules_for_any_library(cards, fresh, reviews, bury):
    candidates = [candidate(number, group, state) for number, (group, state) in enumerate(cards)]
    queue = build_queue(candidates, DAY, Limits(fresh, reviews, bury_siblings=bury))
    asked = [*queue.review, *queue.new, *(card for _, card in queue.learning)]
    assert len(asked) == len(set(asked))
    assert len(queue.review) <= reviews
    assert len(queue.review) + len(queue.new) <= max(reviews, len(queue.review))
    assert len(queue.new) <= fresh
    by_id = {each.card_id: each for each in candidates}
    for card in asked:
        state = cards[card][1]
        assert not state.suspended
        assert state.buried_on != DAY
        assert state.due_day is None or state.due_day <= DAY
    if bury:
        groups = [by_id[card].group for card in (*queue.review, *queue.new)]
        assert len(groups) == len(set(groups))


def known(number, stability, waited, days=0):
    return card(
        number,
        phase=Phase.REVIEW,
        memory=MemoryState(stability, 5.0),
        due_day=DAY - timedelta(days=days),
        last_day=DAY - timedelta(days=waited),
    )


def reviews(cards, order, day=DAY):
    return build_queue(cards, day, Limits(), ordering=Ordering(review=order)).review


def test_reviews_can_be_asked_in_four_orders():
    cards = [known(1, 10, 20, 1), known(2, 100, 30, 9), known(3, 1, 8, 4), known(4, 5, 1, 0)]
    assert reviews(cards, ReviewOrder.DUE) == (2, 3, 1, 4)
    assert reviews(cards, ReviewOrder.RETRIEVABILITY) == (3, 1, 2, 4)
    assert reviews(cards, ReviewOrder.ARTICLE) == (1, 2, 3, 4)


def test_the_weakest_first_is_by_recall():
    cards = [known(n, 1.5 ** (n % 7), 3 + n % 5) for n in range(40)]
    model = FsrsModel()
    by_id = {each.card_id: each for each in cards}
    chances = [
        model.recall(by_id[each].stability, DAY.toordinal() - by_id[each].last_day)
        for each in reviews(cards, ReviewOrder.RETRIEVABILITY)
    ]
    assert chances == sorted(chances)


def test_a_random_order_is_the_same_all_day_and_another_tomorrow():
    cards = [due(n) for n in range(30)]
    today = reviews(cards, ReviewOrder.RANDOM)
    assert today == reviews(reversed(cards), ReviewOrder.RANDOM)
    assert set(today) == set(range(30))
    assert today not in (tuple(range(30)), reviews(cards, ReviewOrder.RANDOM, DAY + timedelta(1)))


def asked(queue):
    order = []
    while (card := queue.next(NOW)) is not None:
        order.append(card)
        queue = queue.after(card, None)
    return order


def test_new_cards_come_after_before_or_among_the_reviews():
    cards = [*(due(n) for n in range(6)), *(new(n) for n in (90, 91))]

    def mixed(mix):
        return asked(build_queue(cards, DAY, Limits(), ordering=Ordering(mix=mix)))

    assert mixed(NewMix.AFTER) == [0, 1, 2, 3, 4, 5, 90, 91]
    assert mixed(NewMix.BEFORE) == [90, 91, 0, 1, 2, 3, 4, 5]
    assert mixed(NewMix.MIXED) == [90, 0, 1, 2, 91, 3, 4, 5]


def test_cards_pulled_in_come_first_and_before_they_are_due():
    cards = [due(1, days=9), known(2, 9, 3, days=-5), known(3, 9, 3, days=-8)]
    queue = build_queue(cards, DAY, Limits(), early=(CardId(3), CardId(2)))
    assert queue.review == (3, 2, 1)


def test_reviews_of_a_paragraph_keep_their_distance():
    cards = [due(n) for n in range(12)]
    queue = build_queue(cards, DAY, Limits())
    paragraphs = {CardId(n): "p1" if n < 3 else f"q{n}" for n in range(12)}
    order = queue.apart(paragraphs).review
    places = [at for at, each in enumerate(order) if each < 3]
    assert places == [0, 5, 10]
    assert sorted(order) == list(range(12))


@given(st.lists(st.sampled_from("ab"), max_size=20))
def test_spacing_loses_no_card_and_keeps_the_order_within_a_paragraph(paragraphs):
    queue = build_queue([due(n) for n in range(len(paragraphs))], DAY, Limits())
    order = queue.apart({CardId(n): each for n, each in enumerate(paragraphs)}).review
    assert sorted(order) == list(range(len(paragraphs)))
    for each in "ab":
        own = [card for card in order if paragraphs[card] == each]
        assert own == sorted(own)


@pytest.mark.parametrize("mix", NewMix)
def test_siblings_that_may_come_on_one_day_are_kept_apart(mix):
    limits = Limits(bury_siblings=False)
    cards = [due(n, group=f"{n}") for n in range(6)]
    cards += [new(10 + n, group=f"{n // 2}") for n in range(12)]
    cards += [new(30 + n) for n in range(6)]
    queue = build_queue(cards, DAY, limits, ordering=Ordering(mix=mix))
    queue = queue.apart({}, {each.card_id: each.group for each in cards})
    groups = {each.card_id: each.group for each in cards}
    asked = []
    while (card := queue.next(NOW)) is not None:
        asked.append(groups[card])
        queue = queue.after(card, None)
    assert len(asked) == len(cards)
    near = [at for at, group in enumerate(asked) if group in asked[at + 1 : at + 5]]
    assert all(at > len(asked) - 8 for at in near)  # in the end there are no others left


def test_new_cards_without_siblings_keep_the_order_of_the_article():
    cards = [new(n, group=f"{n}") for n in range(20)]
    queue = build_queue(cards, DAY, Limits(bury_siblings=False))
    assert queue.apart({}, {each.card_id: each.group for each in cards}) == queue
