import pytest

from studyapp.core.cards.phrases import (
    ask_count,
    common_beginning,
    common_ending,
    counted,
    plain_start,
)


@pytest.mark.parametrize(
    ("clause", "count", "question"),
    [
        ("面临着三个关键节点", 3, "面临着哪三个关键节点"),
        ("必须从两个方面集中发力", 2, "必须从哪两个方面集中发力"),
        ("主要有四种类型", 4, "主要有哪四种类型"),
        ("主要有四种类型", 3, ""),
        ("这三大节点相辅相成", 3, ""),
        ("三个节点共同决定成效", 3, ""),
        ("第三个节点", 3, ""),
    ],
)
def test_a_count_becomes_a_question(clause, count, question):
    assert ask_count(clause, count) == question


def test_two_before_a_measure_word_is_liang():
    assert [counted(number) for number in (1, 2, 3, 10, 12)] == ["一", "两", "三", "十", "12"]


@pytest.mark.parametrize(
    ("clause", "plain"),
    [
        ("此外，数字经济快速发展", "数字经济快速发展"),
        ("但同时也面临挑战", "面临挑战"),
        ("而是系统性耦合", "而是系统性耦合"),
        ("因此", "因此"),
    ],
)
def test_connectives_at_the_start_are_dropped(clause, plain):
    assert plain_start(clause) == plain


def test_what_names_share_is_found_at_both_ends():
    assert common_beginning(["数实融合是变革", "数实融合强调数据"]) == "数实融合"
    assert common_ending(["技术节点", "产业节点", "企业节点"]) == "节点"
    assert common_ending(["甲", "乙"]) == ""
