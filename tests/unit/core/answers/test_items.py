"""Comparing typed lists, and what rating answers deserve."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.answers.grading import capped, of_items, of_text, of_typed_items
from studyapp.core.answers.items import compare_items, inversions
from studyapp.core.scheduling.events import Rating

NODES = ("技术节点", "产业节点", "企业节点")


@pytest.mark.parametrize(
    "typed",
    [
        "技术节点、产业节点、企业节点",
        "企业节点\n技术节点\n产业节点",
        "一是产业节点；二是企业节点；三是技术节点",
        "1. 技术节点，2. 产业节点，3. 企业节点",
    ],
)
def test_a_list_is_a_set(typed):
    comparison = compare_items(NODES, typed)
    assert comparison.score == 1
    assert comparison.extra == ()


def test_order_errors_are_told_apart_from_omissions():
    comparison = compare_items(NODES, "企业节点、技术节点、别的东西")
    assert [item is None for item in comparison.items] == [False, True, False]
    assert comparison.extra == ("别的东西",)
    assert comparison.inversions == 1
    assert comparison.disorder == pytest.approx(1 / 3)


def test_an_item_may_hold_commas():
    comparison = compare_items(("从无到有，由弱到强", "数据要素"), "数据要素，从无到有，由弱到强")
    assert comparison.score == 1
    assert comparison.inversions == 1


def test_a_slip_within_an_item_counts_by_its_share():
    comparison = compare_items(("核心驱动力", "结构性支撑"), "核心驱动力，结构支撑")
    assert comparison.score == pytest.approx((1 + 4 / 5) / 2)


@given(st.permutations(range(6)))
def test_the_distance_is_the_number_of_swaps_of_neighbours(order):
    swaps, work = 0, list(order)
    for end in range(len(work), 1, -1):
        for at in range(end - 1):
            if work[at] > work[at + 1]:
                work[at], work[at + 1] = work[at + 1], work[at]
                swaps += 1
    assert inversions(order) == swaps


@given(st.permutations(["技术节点", "产业融合", "企业主体", "数据要素", "安全保障"]))
def test_any_order_is_found_again(order):
    expected = ["技术节点", "产业融合", "企业主体", "数据要素", "安全保障"]
    comparison = compare_items(expected, "、".join(order))
    assert comparison.score == 1
    assert comparison.inversions == inversions([order.index(item) for item in expected])


@pytest.mark.parametrize(
    ("score", "duration_ms", "usual_ms", "rating"),
    [
        (1.0, 9000, None, Rating.GOOD),
        (1.0, 9000, 12000, Rating.GOOD),
        (1.0, 3900, 12000, Rating.EASY),
        (0.98, 9000, 12000, Rating.GOOD),
        (0.97, 1000, 12000, Rating.HARD),
        (0.85, 9000, 12000, Rating.HARD),
        (0.84, 1000, 12000, Rating.AGAIN),
    ],
)
def test_a_typed_text_suggests_a_rating(score, duration_ms, usual_ms, rating):
    assert of_text(score, duration_ms, usual_ms) is rating


@pytest.mark.parametrize(
    ("known", "total", "disorder", "rating"),
    [
        (5, 5, 0.0, Rating.GOOD),
        (4, 5, 0.0, Rating.HARD),
        (3, 5, 0.0, Rating.AGAIN),
        (5, 5, 0.1, Rating.HARD),
        (5, 5, 0.5, Rating.AGAIN),
    ],
)
def test_a_list_suggests_a_rating(known, total, disorder, rating):
    assert of_items(known, total, disorder=disorder) is rating


def test_a_typed_list_in_the_wrong_order_is_at_most_hard():
    assert of_typed_items(1.0) is Rating.GOOD
    assert of_typed_items(1.0, disorder=0.1) is Rating.HARD
    assert of_typed_items(0.5) is Rating.AGAIN


def test_help_caps_the_rating():
    assert capped(Rating.EASY, helped=True) is Rating.HARD
    assert capped(Rating.AGAIN, helped=True) is Rating.AGAIN
    assert capped(Rating.EASY, helped=False) is Rating.EASY
