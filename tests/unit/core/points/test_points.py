import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.article.source import SourceText
from studyapp.core.errors import StudyError
from studyapp.core.points.extract import read_article
from studyapp.core.points.model import FactKind, SeriesForm, SourceKind


def read(*lines):
    return read_article(SourceText("\n".join(("测试用的题目", *lines)))).points


@pytest.fixture(scope="module")
def seed(seed_text):
    return read_article(SourceText(seed_text)).points


def heads(enumeration):
    return [item.head.text for item in enumeration.items]


def test_the_seed_has_three_stages_with_periods(seed):
    (stages,) = seed.stages
    assert [stage.name.text for stage in stages] == [
        "数字化作为工具手段",
        "深化发展与多维扩展",
        "系统性融合与数智跃迁",
    ]
    assert stages[0].period.text == "21世纪10年代初期"
    assert all(stage.character and stage.points for stage in stages)


def test_the_seed_has_three_nodes_with_roles_and_problems(seed):
    (nodes,) = seed.nodes
    assert [(node.label.text, node.role.text) for node in nodes] == [
        ("技术节点", "核心驱动力"),
        ("产业节点", "结构性支撑"),
        ("企业节点", "最终落脚点"),
    ]
    assert [len(node.points) for node in nodes] == [2, 2, 2]


def test_two_lists_of_one_section_are_kept_apart(seed):
    answers = next(each for each in seed.enumerations if "深化技术创新" in heads(each)[0])
    assert len(answers.items) == 3
    measures = [each for each in seed.enumerations if each.depth and each.series == "一是"]
    assert [len(each.items) for each in measures[:3]] == [3, 3, 3]


def test_the_seed_has_seven_trends_and_three_tendencies(seed):
    groups = {group[0].group: group for group in seed.trends}
    assert len(groups["趋势"]) == 7
    assert len(groups["态势"]) == 3
    assert groups["趋势"][0].text.text == "加快数据要素市场化配置改革,释放数据价值新动能"


def test_the_seed_has_six_quotations_with_speakers(seed):
    assert [each.attribution.text for each in seed.quotations] == [
        "习近平总书记",
        "习近平总书记",
        "党的十九大报告",
        "党的二十大",
        "习近平总书记",
        "党的二十届三中全会",
    ]
    assert "关键领域核心技术自主可控" in [term.text for term in seed.terms]


def test_a_list_is_found_with_its_announcement():
    points = read("优化环境要从三个方面发力：一是精简审批；二是完善监管；三是健全服务。")
    (found,) = points.enumerations
    assert heads(found) == ["精简审批", "完善监管", "健全服务"]
    assert (found.announced, found.form) == (3, SeriesForm.INLINE)
    assert found.parent.text == "优化环境要从三个方面发力："
    assert points.warnings == ()


def test_another_count_than_announced_is_a_warning():
    points = read("优化环境要从四个方面发力：一是精简审批；二是完善监管。")
    assert [warning.code for warning in points.warnings] == ["count-mismatch"]


def test_a_list_may_begin_inside_a_paragraph_and_go_on_in_others():
    points = read(
        "做好工作要讲方法。首先，要沉到一线，摸清情况。",
        "其次，要分类整理，找准矛盾。",
        "最后，要形成建议，解决问题。",
    )
    (found,) = points.enumerations
    assert heads(found) == ["要沉到一线", "要分类整理", "要形成建议"]


def test_lists_nest():
    points = read(
        "第一，抓基础。一方面，补短板；另一方面，锻长板。",
        "第二，抓创新。一是攻关；二是转化。",
    )
    assert [(each.series, each.depth) for each in points.enumerations] == [
        ("第一", 0),
        ("一方面", 1),
        ("一是", 1),
    ]


@pytest.mark.parametrize(
    "text", ["首先就是向生产端延伸。", "质量第一，服务至上。", "他是第一，没有第二名。"]
)
def test_look_alikes_are_no_lists(text):
    assert read(text).enumerations == ()


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("李明教授指出：“教育是一项长期的事业工程”。", "李明教授", SourceKind.PERSON),
        (
            "《乡村振兴规划》明确提出，“到明年建成一百个示范村”。",
            "《乡村振兴规划》",
            SourceKind.DOCUMENT,
        ),
        ("中央经济工作会议强调，“稳中求进、以进促稳”。", "中央经济工作会议", SourceKind.MEETING),
    ],
)
def test_quotations_have_their_speaker(text, speaker, kind):
    (found,) = read(text).quotations
    assert (found.attribution.text, found.kind) == (speaker, kind)


def test_a_term_is_no_quotation():
    points = read("改革进程更加强调“关键领域的自主可控能力”，并突破“卡脖子”难题。")
    assert points.quotations == ()
    assert [term.text for term in points.terms] == ["关键领域的自主可控能力", "卡脖子"]


def test_figures_dates_and_periods_are_facts():
    points = read(
        "2024年，产值占比超过13%。截至2023年9月，企业已突破200万家。1978—1985年是第一阶段。"
    )
    assert [(fact.kind, fact.value.text) for fact in points.facts] == [
        (FactKind.DATE, "2024年"),
        (FactKind.FIGURE, "超过13%"),
        (FactKind.DATE, "2023年9月"),
        (FactKind.FIGURE, "突破200万家"),
        (FactKind.PERIOD, "1978—1985年"),
    ]


def test_a_definition_needs_a_term_of_the_article():
    points = read("所谓数字孪生，是指物理实体的虚拟映射。数字孪生用途很广。")
    (found,) = points.definitions
    assert found.term.text == "数字孪生"


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.text(
            alphabet=st.sampled_from("第一二三是其首先次最后方面，。；：“”「」①（）1年%指出阶段"),
            max_size=50,
        ),
        max_size=8,
    ).map("\n".join)
)
def test_every_span_stands_in_its_block(text):
    try:
        reading = read_article(SourceText("题目题目\n" + text))
    except StudyError:
        return
    blocks = {block.id: block.text for block in reading.article.blocks}
    points = reading.points
    spans = [item.head for each in points.enumerations for item in each.items]
    spans += [span for each in points.enumerations for item in each.items for span in item.body]
    spans += [each.words for each in points.quotations] + list(points.terms)
    spans += [span for fact in points.facts for span in (fact.value, fact.sentence)]
    for span in spans:
        assert blocks[span.block][span.start : span.end] == span.text
