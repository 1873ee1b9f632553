from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.sentences import clauses, sentences
from studyapp.core.article.text import comparable, fold, normal

MIXED = st.text(alphabet=st.sampled_from("一二,:;()（），。？! \n5aG.“”"), max_size=60)


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        ("当前,信息化迈向数字化", "当前，信息化迈向数字化"),
        ("2025年06月20日 16:50", "2025年06月20日 16:50"),
        ("文章来源:http://www.example.cn/2025/", "文章来源：http://www.example.cn/2025/"),
        ("(一)发展阶段", "（一）发展阶段"),
        ("第一,技术(5G、AI等)", "第一，技术（5G、AI等）"),
        ("占比1,000元", "占比1,000元"),
    ],
)
def test_stops_widen_beside_chinese_only(found, shown):
    assert fold(found) == shown


@given(st.text())
def test_folding_keeps_every_offset(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("第一階段:技術發展趨勢", "第一阶段：技术发展趋势"),
        ("２０２３年增長１２．５％", "2023年增长12.5%"),
        ("著名的乾隆皇帝", "著名的乾隆皇帝"),
        ("“Yes,” he said; no more.", "“Yes,” he said; no more."),
    ],
)
def test_rules_read_simplified_characters_and_narrow_digits(written, read):
    assert normal(written) == read


@given(st.text(max_size=200) | MIXED)
def test_reading_keeps_every_offset(text):
    assert len(normal(text)) == len(text)


@given(MIXED)
def test_what_is_compared_does_not_depend_on_punctuation(text):
    assert comparable(fold(text)) == comparable(text)


def test_sentences_are_not_cut_inside_quotes():
    text = "他说：“先学。再做。”然后走了。好！"
    assert [text[a:b] for a, b in sentences(text)] == ["他说：“先学。再做。”", "然后走了。", "好！"]


def test_clauses_leave_enumeration_commas_and_brackets_whole():
    text = "技术（5G，AI）、数据融合，形成合力；成效显著。"
    assert [text[a:b] for a, b in clauses(text)] == [
        "技术（5G，AI）、数据融合",
        "形成合力",
        "成效显著",
    ]


@given(MIXED)
def test_sentences_cover_the_text_in_order(text):
    found = sentences(text)
    assert all(start < end for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert "".join(text[a:b] for a, b in found).strip() == text.strip()
