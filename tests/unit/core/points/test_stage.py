import pytest

from tests.unit.core.points.reading import read

BODY = (
    "家庭联产承包释放了农村活力，农民收入不断增加，贫困人口逐步减少，农村面貌不断改善，成绩很大。"
)


def told(points):
    return [
        [(each.name.text, each.period.text if each.period else None) for each in group]
        for group in points.stages
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("（一）改革阶段（1978—1985年）", "（二）开发阶段（1986—2012年）"),
        ("1.第一阶段：改革阶段（1978—1985年）", "2.第二阶段：开发阶段（1986—2012年）"),
        ("（一）1978—1985年：改革阶段", "（二）1986—2012年：开发阶段"),
        ("（一）改革阶段：1978—1985年", "（二）开发阶段：1986—2012年"),
    ],
)
def test_sibling_headings_with_periods_are_stages(first, second):
    points = read("一、发展历程", first, BODY, second, BODY, "二、结论", BODY)
    assert told(points) == [[("改革阶段", "1978—1985年"), ("开发阶段", "1986—2012年")]]


def test_dated_headings_that_are_no_stages_are_left_alone():
    assert read("一、2023年工作回顾", BODY, "二、2024年工作任务", BODY).stages == ()


def test_stages_are_told_in_sentences():
    points = read(
        "城镇化经历了三个阶段。1949年至1978年为起步阶段，1979年至2011年为推进阶段，2012年以来为提质阶段。"
    )
    assert told(points) == [
        [
            ("起步阶段", "1949年至1978年"),
            ("推进阶段", "1979年至2011年"),
            ("提质阶段", "2012年以来"),
        ]
    ]


def test_stages_are_told_one_a_paragraph():
    points = read(
        "起步阶段（1949—1978年）。工业基础初步建立。",
        "推进阶段（1979—2011年）。城市人口快速增加。",
    )
    assert told(points) == [[("起步阶段", "1949—1978年"), ("推进阶段", "1979—2011年")]]


def test_numbered_stages_are_told_with_their_period():
    points = read(
        "第一个阶段，从二〇二〇年到二〇三五年，基本实现现代化。"
        "第二个阶段，从二〇三五年到本世纪中叶，建成现代化强国。"
    )
    (group,) = points.stages
    assert [each.label.text for each in group] == ["第一个阶段", "第二个阶段"]
    assert [point.text for point in group[0].points] == ["基本实现现代化"]


def test_what_is_said_until_the_next_stage_are_its_points():
    points = read(
        "2009~2010年为试点阶段，制定技术标准，开展试点。还要培训人员。"
        "2011~2015年为建设阶段，加快建设电网。"
    )
    first, second = points.stages[0]
    assert [point.text for point in first.points] == ["制定技术标准", "开展试点", "还要培训人员"]
    assert [point.text for point in second.points] == ["加快建设电网"]


def test_one_dated_stage_alone_is_none():
    assert read("2009~2010年为试点阶段，制定技术标准。").stages == ()
