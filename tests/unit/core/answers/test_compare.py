"""Comparing typed answers."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.answers.alignment import common, common_length
from studyapp.core.answers.compare import Piece, PieceKind, compare
from studyapp.core.answers.settling import settled
from studyapp.core.answers.units import units

RIGHT, MISSING, EXTRA = PieceKind.RIGHT, PieceKind.MISSING, PieceKind.EXTRA
BELONGS, MOVED = PieceKind.BELONGS, PieceKind.MOVED
texts = st.text(alphabet="数实融合一二十百万点3%，、。“” aＡ０", max_size=30)


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("“跟跑”到“领跑”", '"跟跑"到"领跑"'),
        ("技术、产业、企业", "技术,产业，企业"),
        ("5G 网络；算力", "５Ｇ网络;算力"),
        ("數字經濟", "数字经济"),
        ("增长百分之十三", "增长 13 %"),
        ("百分之三点五", "3.5%"),
        ("二十年", "20年"),
        ("二〇二四年", "2024年"),
        ("1,000家", "1000 家"),
        ("两个方面", "2个方面"),
        ("200万家", "二百万家"),
        ("1.5亿", "150000000"),
        ("百分之百", "100%"),
        ("Big Data", "big data"),
    ],
)
def test_the_same_said_otherwise_is_right(expected, typed):
    comparison = compare(expected, typed)
    assert comparison.score == 1
    assert comparison.pieces == (Piece(expected, RIGHT),)


@pytest.mark.parametrize(
    ("expected", "typed"),
    [("13%", "12%"), ("-5%", "5%"), ("5、10", "510"), ("3.5", "35"), ("七八十", "七十八")],
)
def test_another_number_is_wrong(expected, typed):
    assert compare(expected, typed).score < 1


def test_a_number_is_wrong_as_a_whole():
    assert compare("2024年", "2023年").pieces == (
        Piece("2024", MISSING),
        Piece("2023", EXTRA),
        Piece("年", RIGHT),
    )


def test_one_character_left_out_is_one_missing_character():
    comparison = compare("结构性支撑", "结构支撑")
    assert comparison.pieces == (
        Piece("结构", RIGHT),
        Piece("性", MISSING),
        Piece("支撑", RIGHT),
    )
    assert comparison.score == pytest.approx(4 / 5)


def test_a_denial_too_much_costs_points():
    comparison = compare("是关键节点", "不是关键节点")
    assert comparison.pieces[0] == Piece("不", EXTRA)
    assert comparison.score == pytest.approx(5 / 6)


def test_words_in_another_place_are_moved_not_wrong():
    comparison = compare("先发展数字经济，再发展实体", "再发展实体，先发展数字经济")
    assert Piece("再发展实体", MOVED) in comparison.pieces
    assert Piece("再发展实体", BELONGS) in comparison.pieces
    assert not {MISSING, EXTRA} & {piece.kind for piece in comparison.pieces}


def test_nothing_typed_leaves_everything_missing():
    assert compare("核心驱动力", "  ，").pieces == (Piece("核心驱动力", MISSING),)


@given(texts)
def test_a_text_equals_itself(text):
    comparison = compare(text, text)
    assert comparison.right == comparison.wanted == comparison.given
    assert {piece.kind for piece in comparison.pieces} <= {RIGHT}


@given(texts, texts)
def test_the_expected_text_can_be_read_from_the_pieces(expected, typed):
    comparison = compare(expected, typed)
    told = [p.text for p in comparison.pieces if p.kind in {RIGHT, MISSING, BELONGS}]
    assert "".join(told) == (expected if units(expected) else "")
    assert 0 <= comparison.score <= 1


@given(texts, texts)
def test_as_much_belongs_elsewhere_as_was_moved(expected, typed):
    pieces = compare(expected, typed).pieces

    def forms(kind):
        return sorted(
            unit.form for piece in pieces if piece.kind is kind for unit in units(piece.text)
        )

    if not any(char in "一二十百万点3%０，、 " for char in expected + typed):
        assert forms(BELONGS) == forms(MOVED)


def _length(one, other):
    """The textbook table."""
    row = [0] * (len(other) + 1)
    for a in one:
        before = row
        row = [0]
        for at, b in enumerate(other):
            row.append(before[at] + 1 if a == b else max(row[-1], before[at + 1]))
    return row[-1]


words = st.text(alphabet="数实融合", max_size=40)


@given(words, words)
def test_the_alignment_is_as_long_as_the_textbook_says(one, other):
    pairs = common(one, other)
    assert len(pairs) == common_length(one, other) == _length(one, other)
    assert all(one[a] == other[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_an_item_in_another_place_is_moved_as_a_whole():
    comparison = compare("推动制造业、服务业、农业等产业", "推动制造业、农业、服务业等产业")
    assert Piece("农业", MOVED) in comparison.pieces
    assert Piece("农业", BELONGS) in comparison.pieces
    assert not {MISSING, EXTRA} & {piece.kind for piece in comparison.pieces}


@given(words, words, st.sets(st.integers(0, 40)), st.sets(st.integers(0, 40)))
def test_settling_gaps_keeps_an_alignment_what_it_is(one, other, opens, others):
    before = common(one, other)
    after = settled(one, other, before, (opens, others))
    assert len(after) == len(before)
    assert all(one[a] == other[b] for a, b in after)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(after))
