"""The most recall gained per second."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.ids import CardId
from studyapp.core.scheduling.timebox import (
    Offer,
    expected_seconds,
    plan,
    usual_seconds,
)

OFFERS = st.lists(
    st.builds(
        Offer,
        card_id=st.integers(1, 10_000).map(CardId),
        gain=st.floats(0.0, 3.0),
        seconds=st.floats(1.0, 120.0),
        new=st.booleans(),
    ),
    unique_by=lambda offer: offer.card_id,
)
SECONDS = st.floats(0.0, 600.0)
MANY = 10_000


def ids(chosen):
    return [offer.card_id for offer in chosen]


def offer(number, gain, seconds=10.0, **fields):
    return Offer(CardId(number), gain, seconds, **fields)


def test_a_card_that_gains_more_in_less_time_is_asked_first():
    assert ids(plan([offer(1, 0.2), offer(2, 0.4, 40.0), offer(3, 0.3)], 60, 0)) == [3, 1, 2]


def test_of_a_group_the_best_card_is_asked():
    chosen = plan([offer(1, 0.2, group="a"), offer(2, 0.4, group="a"), offer(3, 0.1)], 60, 0)
    assert ids(chosen) == [2, 3]


def test_no_more_new_cards_than_allowed():
    offers = [offer(number, 1.0, new=True) for number in range(1, 6)]
    assert ids(plan([*offers, offer(9, 0.1)], 600, 2)) == [1, 2, 9]


def test_what_time_is_left_over_goes_to_more_new_cards_in_their_order():
    offers = [offer(1, 0.1), offer(5, 1.0, new=True)]
    spare = [offer(7, 1.0, 20.0, new=True), offer(6, 3.0, 20.0, new=True), offer(8, 3.0, new=True)]
    assert ids(plan(offers, 50, 1, spare)) == [5, 1, 7, 6]
    assert ids(plan(offers, 20, 1, spare)) == [5, 1]


def test_the_passage_that_gains_most_is_recited_if_it_leaves_time_for_others():
    short = [offer(number, 0.5) for number in range(1, 40)]
    passages = [offer(90, 0.6, 60.0, passage=True), offer(91, 0.9, 60.0, passage=True)]
    chosen = ids(plan([*short, *passages], 240, 0))
    assert chosen[0] == 91
    assert 90 not in chosen
    assert not {90, 91} & set(ids(plan([*short, *passages], 200, 0)))


@given(OFFERS, SECONDS)
def test_the_box_is_never_over_by_more_than_one_card(offers, seconds):
    chosen = plan(offers, seconds, MANY)
    assert sum(each.seconds for each in chosen[:-1]) <= seconds


@given(OFFERS, SECONDS)
def test_no_better_card_is_left_out_for_a_worse_one(offers, seconds):
    chosen = plan(offers, seconds, MANY)
    out = [each for each in offers if each not in chosen]
    assert all(each.rate >= other.rate for each in chosen for other in out)
    if out:
        assert sum(each.seconds for each in chosen) >= seconds - 1e-6


@given(OFFERS, SECONDS, st.integers(0, 5), st.randoms())
def test_the_order_of_the_offers_does_not_matter(offers, seconds, new, random):
    shuffled = list(offers)
    random.shuffle(shuffled)
    assert plan(offers, seconds, new) == plan(shuffled, seconds, new)


def test_the_median_of_the_learners_answers_counts_where_there_are_enough():
    usual = usual_seconds([("basic", 1000 * n) for n in (3, 4, 5, 6, 90)] + [("list", 9000)])
    assert usual == {"basic": 5.0}
    assert expected_seconds("basic", usual, new=False) == 5.0
    assert expected_seconds("basic", usual, new=True) == 10.0
    assert expected_seconds("list", usual, new=False) == 20.0
    assert expected_seconds("figure", {}, new=False) == 8.0
