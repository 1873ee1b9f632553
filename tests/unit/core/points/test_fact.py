import pytest

from studyapp.core.points.model import FactKind
from studyapp.core.points.quantities import find_values
from studyapp.core.points.value import ValueKind
from tests.unit.core.points.reading import read


def values(text, kind):
    return [text[v.start : v.end] for v in find_values(text) if v.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("比重超过13%，企业突破200万家", ["超过13%", "突破200万家"]),
        ("产量1.39万亿斤，投资110亿美元", ["1.39万亿斤", "110亿美元"]),
        ("惠及1100多万学生和6600多万纳税人", ["1100多万", "6600多万"]),
        ("从2.1万个增长到8.7万个，由21%提高到24%", ["2.1万个", "8.7万个", "21%", "24%"]),
        ("占30%~50%，需要3至5年", ["30%~50%", "3至5年"]),
        ("增长5.2%左右，就业1200万人以上", ["5.2%左右", "1200万人以上"]),
        ("成立75周年，延长30年", ["75周年", "30年"]),
        (
            "五分之一的土地，百分之六十以上的产量，近四成人口",
            ["五分之一", "百分之六十以上", "近四成"],
        ),
        ("不得超过三个月，二人以上，三日内", ["不得超过三个月", "二人以上", "三日内"]),
        ("有十四亿多人口", ["十四亿多人"]),
        ("共 14 个方面，近80项标准", ["14 个", "近80项"]),
        ("上涨0.2个百分点", ["0.2个百分点"]),
        ("5G、C919、第14届、第3次和S级", []),
    ],
)
def test_figures_are_found_whole(text, expected):
    assert values(text, ValueKind.FIGURE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年3月5日开幕，3月11日闭幕", ["2024年3月5日", "3月11日"]),
        ("截至2023年9月，2020年后", ["2023年9月", "2020年后"]),
        ("一九四九年十月一日，二〇二〇年底", ["一九四九年十月一日", "二〇二〇年底"]),
        ("发布于2011-05-09", ["2011-05-09"]),
    ],
)
def test_dates_are_found_whole(text, expected):
    assert values(text, ValueKind.DATE) == expected


@pytest.mark.parametrize(
    "period",
    [
        "21世纪10年代末期至21世纪20年代初期",
        "20世纪90年代",
        "2009~2010年",
        "1978—1985年",
        "2009～2012年",
        "从1921年到1949年"[1:],
        "二〇三五年到本世纪中叶",
        "“十四五”时期",
    ],
)
def test_periods_are_found_whole(period):
    assert values(f"这发生在{period}，影响深远", ValueKind.PERIOD) == [period]


def test_facts_come_with_their_sentence():
    points = read("2024年，产值占比超过13%。截至2023年9月，企业已突破200万家。")
    assert [(each.kind, each.value.text, each.sentence.text) for each in points.facts] == [
        (FactKind.DATE, "2024年", "2024年，产值占比超过13%。"),
        (FactKind.FIGURE, "超过13%", "2024年，产值占比超过13%。"),
        (FactKind.DATE, "2023年9月", "截至2023年9月，企业已突破200万家。"),
        (FactKind.FIGURE, "突破200万家", "截至2023年9月，企业已突破200万家。"),
    ]


def test_bare_counts_are_no_facts():
    points = read("要抓住三点关键因素，做到七种变化。")
    assert points.facts == ()
    assert [each.value.text for each in points.counts] == ["三点", "七种"]


def test_congresses_are_not_counted():
    assert read("党的二十大和党的二十届三中全会都作了部署。").counts == ()
