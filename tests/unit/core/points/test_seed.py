"""What a teacher would find in the seed article."""

import pytest

from studyapp.core.article.source import SourceText
from studyapp.core.points.extract import read_article
from tests.unit.core.points.reading import heads


@pytest.fixture(scope="module")
def seed(seed_text):
    return read_article(SourceText(seed_text)).points


def test_three_stages_with_periods(seed):
    (stages,) = seed.stages
    assert [(stage.name.text, stage.period.text) for stage in stages] == [
        ("数字化作为工具手段", "21世纪10年代初期"),
        ("深化发展与多维扩展", "21世纪10年代末期至21世纪20年代初期"),
        ("系统性融合与数智跃迁", "21世纪20年代初期至21世纪20年代中后期"),
    ]
    assert all(stage.character and stage.points for stage in stages)


def test_three_nodes_with_roles_and_problems(seed):
    (nodes,) = seed.nodes
    assert [(node.label.text, node.role.text) for node in nodes] == [
        ("技术节点", "核心驱动力"),
        ("产业节点", "结构性支撑"),
        ("企业节点", "最终落脚点"),
    ]
    assert [len(node.points) for node in nodes] == [2, 2, 2]


def test_three_answers_with_three_measures_each(seed):
    answers = next(each for each in seed.enumerations if "深化技术创新" in heads(each)[0])
    assert len(answers.items) == 3
    blocks = {item.head.block for item in answers.items}
    measures = [
        e for e in seed.enumerations if e.series == "一是" and e.items[0].head.block in blocks
    ]
    assert [len(each.items) for each in measures] == [3, 3, 3]
    assert all(each.depth == 1 for each in measures)


def test_the_numbers_of_its_lists(seed):
    by_family = {
        family: [len(each.items) for each in seed.enumerations if each.series == family]
        for family in ("第一", "一是", "一方面")
    }
    assert by_family == {
        "第一": [3, 5, 4, 3, 3, 4, 7],
        "一是": [4, 3, 3, 3, 2, 2, 3],
        "一方面": [2, 2, 2, 2, 2, 2, 2],
    }
    assert [w.code for w in seed.warnings] == []


def test_seven_trends_and_three_tendencies(seed):
    groups = {group[0].group: group for group in seed.trends}
    assert {name: len(group) for name, group in groups.items()} == {"趋势": 7, "态势": 3}
    assert groups["趋势"][0].text.text == "加快数据要素市场化配置改革,释放数据价值新动能"


def test_six_quotations_with_speakers(seed):
    assert [each.attribution.text for each in seed.quotations] == [
        "习近平总书记",
        "习近平总书记",
        "党的十九大报告",
        "党的二十大",
        "习近平总书记",
        "党的二十届三中全会",
    ]
    assert "关键领域核心技术自主可控" in [term.text for term in seed.terms]


def test_its_figures(seed):
    found = [fact.value.text for fact in seed.facts]
    assert {"超过13%", "突破200万家", "2012年", "2023年9月"} <= set(found)
