import pytest

from studyapp.core.article.markers import find_marker, number


@pytest.mark.parametrize(
    ("line", "family", "value", "rest"),
    [
        ("一、时代背景", "cn", 1, "时代背景"),
        ("十二、附则", "cn", 12, "附则"),
        ("（三）新特征", "cn_paren", 3, "新特征"),
        ("1.第一阶段", "number", 1, "第一阶段"),
        ("1.2 企业文化", "decimal2", 2, "企业文化"),
        ("1.2.3企业", "decimal3", 3, "企业"),
        ("（4）路径", "number_paren", 4, "路径"),
        ("③核心数据", "circled", 3, "核心数据"),
        ("A. 选项", "letter", 1, "选项"),
        ("第三章 监察范围", "chapter", 3, "监察范围"),
        ("第十二条 国家", "article", 12, "国家"),
        ("—— 坚持创新", "bullet", 0, "坚持创新"),
    ],
)
def test_markers_are_found_with_their_value(line, family, value, rest):
    marker = find_marker(line)
    assert (marker.family, marker.value, line[marker.skip :]) == (family, value, rest)


@pytest.mark.parametrize(
    "line", ["一方面", "2025年6月", "3.14万亿", "第一，技术", "质量第一", "1.5亿元", ""]
)
def test_other_beginnings_are_no_markers(line):
    assert find_marker(line) is None


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("七", 7), ("十", 10), ("二十三", 23), ("一百零五", 105), ("12", 12), ("甲", 0)],
)
def test_numerals_have_values(numeral, value):
    assert number(numeral) == value
