import pytest

from studyapp.core.answers.compare import PieceKind, compare
from studyapp.core.answers.items import compare_items
from studyapp.core.answers.leniency import Leniency
from studyapp.core.answers.synonyms import synonyms

LONG, SHORT = "数字经济和实体经济深度融合", "数实融合"
NAMES = Leniency(synonyms=((LONG, SHORT),))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"推进{LONG}（以下简称“{SHORT}”）。", ((LONG, SHORT),)),
        (
            "发布《关于构建数据制度的意见》（简称《数据二十条》）",
            (("关于构建数据制度的意见", "数据二十条"),),
        ),
        ("召开全国人民代表大会(下文简称全国人大)", (("全国人民代表大会", "全国人大"),)),
        ("这就是中国共产党，简称中共，", (("中国共产党", "中共"),)),
        ("世界卫生组织（简称甲方）", ()),
        ("简称数实融合", ()),
        ("他自称专家（见上）", ()),
    ],
)
def test_an_article_says_which_names_are_short_ones(text, names):
    assert synonyms([text]) == names


@pytest.mark.parametrize(("wanted", "typed"), [(LONG, SHORT), (SHORT, LONG)])
def test_a_name_may_be_typed_long_or_short(wanted, typed):
    said = compare(f"要推进{wanted}，", f"要推进{typed}", NAMES)
    assert said.score == 1.0
    assert compare(f"要推进{wanted}", f"要推进{typed}").score < 1.0


def test_a_slip_in_a_long_name_is_one_character_wrong():
    said = compare(f"推进{LONG}", f"推进{LONG.replace('和', '与')}", NAMES)
    assert [piece.text for piece in said.pieces if piece.kind is PieceKind.MISSING] == ["和"]
    assert said.score > 0.9


def test_a_name_that_both_texts_have_alike_changes_nothing():
    assert compare(f"{LONG}发展", f"{LONG}", NAMES) == compare(f"{LONG}发展", f"{LONG}")


def test_items_of_a_list_are_found_by_their_short_names():
    found = compare_items([LONG, "数据安全"], f"数据安全、{SHORT}", NAMES)
    assert [item.score for item in found.items] == [1.0, 1.0]
    assert found.extra == ()


def test_de_di_and_de_are_alike_only_when_that_is_wanted():
    wanted, typed = "扎实地推进，做得好的事", "扎实的推进，做的好得事"
    assert compare(wanted, typed, Leniency(de_alike=True)).score == 1.0
    assert compare(wanted, typed).score < 1.0
