from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.cards.cloze import Piece, hide, numbers, parse, plain

parts = st.text(alphabet="数实融合{}:c12 ", max_size=30)


def test_a_text_without_clozes_is_one_piece():
    assert parse("数实融合") == (Piece("数实融合"),)


def test_a_cloze_has_number_and_hint():
    assert parse("技术节点是{{c1::核心驱动力::作用}}。") == (
        Piece("技术节点是"),
        Piece("核心驱动力", (1,), ("作用",)),
        Piece("。"),
    )


def test_nested_clozes_know_all_numbers_that_hide_them():
    assert parse("{{c1::数字{{c2::经济::名词}}}}") == (
        Piece("数字", (1,), ("",)),
        Piece("经济", (1, 2), ("", "名词")),
    )


def test_numbers_are_ascending_and_each_comes_once():
    assert numbers("{{c3::甲}}{{c1::乙}}{{c3::丙}}") == (1, 3)


def test_a_cloze_may_belong_to_several_cards():
    assert parse("{{c1,3::数字::名词}}经济") == (
        Piece("数字", (1, 3), ("名词", "名词")),
        Piece("经济"),
    )
    assert numbers("{{c2,1::甲}}{{c3::乙}}") == (1, 2, 3)
    assert numbers("{{c1,0::甲}}") == ()


def test_an_unclosed_cloze_is_plain_text():
    assert parse("甲{{c1::乙::提示") == (Piece("甲{{c1::乙::提示"),)


def test_number_zero_is_no_cloze():
    assert numbers("{{c0::甲}}") == ()


@given(parts.filter(lambda text: "}}" not in text and "{" not in text and "::" not in text))
def test_what_was_hidden_is_found_again(text):
    hidden = f"前{hide('x' + text, '示', 2)}后"
    if not text.endswith(("}", ":")):
        assert numbers(hidden) == (2,)
        assert plain(hidden) == f"前x{text}后"


@given(parts)
def test_any_text_can_be_parsed_and_nothing_visible_is_invented(text):
    assert all(piece.text in text for piece in parse(text) if "{{" not in piece.text)
