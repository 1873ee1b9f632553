import pytest

from studyapp.core.points.model import SeriesForm
from tests.unit.core.points.reading import heads, markers, read, read_lines


@pytest.mark.parametrize(
    ("text", "expected", "key_phrases"),
    [
        (
            "做好乡村治理，要用好三个抓手。第一，组织抓手是保证。第二，文化抓手是支撑。第三、数字抓手是来源。",
            ["第一，", "第二，", "第三、"],
            ["组织抓手是保证", "文化抓手是支撑", "数字抓手是来源"],
        ),
        (
            "优化环境要发力：一是精简审批，压缩时限；二是完善监管；三是健全服务。",
            ["一是", "二是", "三是"],
            ["精简审批", "完善监管", "健全服务"],
        ),
        (
            "做好防汛工作，一要加密监测，二要排查隐患，三要备足物资。",
            ["一要", "二要", "三要"],
            ["加密监测", "排查隐患", "备足物资"],
        ),
        (
            "负担重的原因有两点。其一，指标过多；其二，台账重复。",
            ["其一，", "其二，"],
            ["指标过多", "台账重复"],
        ),
        (
            "调查要讲方法。首先，沉到一线。其次，分类整理。再次，找准矛盾。最后，形成建议。",
            ["首先，", "其次，", "再次，", "最后，"],
            ["沉到一线", "分类整理", "找准矛盾", "形成建议"],
        ),
        (
            "建设住宅并不难。首先要建立网络，控制家电。其次要通过媒介与外界通讯。",
            ["首先", "其次"],
            ["要建立网络", "要通过媒介与外界通讯"],
        ),
        (
            "平台有双重影响。一方面降低了成本，另一方面形成了垄断。",
            ["一方面", "另一方面"],
            ["降低了成本", "形成了垄断"],
        ),
        ("数据分级包括①一般数据；②重要数据。", ["①", "②"], ["一般数据", "重要数据"]),
        (
            "市场由主体构成：(1)排放单位；(2)核查机构。",
            ["(1)", "(2)"],
            ["排放单位", "核查机构"],
        ),
        ("特点是：1、规模大；2、速度快。", ["1、", "2、"], ["规模大", "速度快"]),
        ("意见如下：一、提高认识；二、加强领导。", ["一、", "二、"], ["提高认识", "加强领导"]),
        (
            "改革分两步：第一步，摸清家底；第二步，组织实施。",
            ["第一步，", "第二步，"],
            ["摸清家底", "组织实施"],
        ),
        (
            "成绩来之不易。从国际看，复苏乏力。从国内看，需求不足。",
            ["从国际看，", "从国内看，"],
            ["复苏乏力", "需求不足"],
        ),
        (
            "The plan is simple. First, we build. Second, we test. Finally, we ship.",
            ["First,", "Second,", "Finally,"],
            ["we build", "we test", "we ship"],
        ),
    ],
)
def test_each_family_of_markers_makes_a_list(text, expected, key_phrases):
    (found,) = read(text, "这是结束的话。").enumerations
    assert markers(found) == expected
    assert heads(found) == key_phrases
    assert found.form is SeriesForm.INLINE


@pytest.mark.parametrize(
    "text",
    [
        "首先就是向生产端延伸。应用逐渐扩展。",
        "坚持质量第一、服务至上，坚持第二次创业。",
        "他是第一，没有第二名。",
        "这件事要一分为二地看，二者缺一不可。",
        "这一方面的工作很多，另一方面没有提到。",
        "从长远看，这是好事。",
    ],
)
def test_look_alikes_are_no_lists(text):
    assert read(text, "这是结束的话。").enumerations == ()


def test_items_may_each_be_a_paragraph():
    (found,) = read("第一，抓党建。", "第二，抓发展。").enumerations
    assert found.form is SeriesForm.PARAGRAPH


def test_a_list_may_begin_inside_a_paragraph_and_go_on_in_others():
    (found,) = read(
        "做好工作要讲方法。首先，要沉到一线，摸清情况。其次，要分类整理。",
        "这一步并不容易。最后，要形成建议，解决问题。",
    ).enumerations
    assert heads(found) == ["要沉到一线", "要分类整理", "要形成建议"]
    assert found.form is SeriesForm.MIXED


def test_an_item_reaches_over_paragraphs_to_the_next_one():
    (found,) = read("第一，抓党建。", "这是根本。", "第二，抓发展。", "完。").enumerations
    assert [span.text for span in found.items[0].body] == ["第一，抓党建。", "这是根本。"]
    assert [span.text for span in found.items[1].body] == ["第二，抓发展。"]


def test_the_last_item_of_a_list_in_one_sentence_ends_with_it():
    (found,) = read("要发力：一是精简审批；二是完善监管。这样才能见效。").enumerations
    assert found.items[1].body[0].text == "二是完善监管。"
    assert found.items[0].body[0].text == "一是精简审批"


def test_lists_nest():
    points = read(
        "第一，抓基础。一方面，补短板；另一方面，锻长板。",
        "第二，抓创新。一是攻关；二是转化：（1）中试；（2）推广。",
    )
    assert [(each.series, each.depth) for each in points.enumerations] == [
        ("第一", 0),
        ("一方面", 1),
        ("一是", 1),
        ("（1）", 2),
    ]


def test_two_lists_of_one_section_are_kept_apart():
    points = read(
        "面临两个难题。第一，缺人。第二，缺钱。",
        "要出台措施。第一，引才。",
        "第二，融资。",
        "第三，减负。",
    )
    assert [heads(each) for each in points.enumerations] == [
        ["缺人", "缺钱"],
        ["引才", "融资", "减负"],
    ]


def test_a_list_after_another_is_not_inside_of_it():
    points = read("要做到：一是诚实；二是守信。方法有两个。第一，学习。第二，实践。")
    assert [each.depth for each in points.enumerations] == [0, 0]


def test_a_list_that_begins_late_or_has_a_gap_is_still_a_list():
    late, gap = read("二是减负，三是增效。", "还有：①甲类；③丙类；④丁类。").enumerations
    assert markers(late) == ["二是", "三是"]
    assert markers(gap) == ["①", "③", "④"]


def test_lines_nest_by_their_level():
    outer, inner = read_lines(
        ("list_item", "意识统一于物质", "1.", 1),
        ("list_item", "社会也统一于物质", "2.", 1),
        ("list_item", "社会是物质世界的部分", "-", 2),
        ("list_item", "生产是社会的基础", "-", 2),
    ).enumerations
    assert (markers(outer), outer.form) == (["1.", "2."], SeriesForm.LIST)
    assert markers(inner) == ["-", "-"]
    assert inner.depth == 1
    assert inner.parent.text == "社会也统一于物质"


def test_label_paragraphs_are_a_list_when_announced():
    lines = ("盐商：经营盐业。", "农民：耕种土地。", "工匠：制造器物。")
    (found,) = read("城里有三个阶层：", *lines).enumerations
    assert heads(found) == ["盐商", "农民", "工匠"]
    assert found.announced == 3
    assert read("城里人很多。", *lines).enumerations == ()


def test_headings_are_a_list_when_the_paragraph_above_announces_them():
    body = (
        "精益生产要求充分信任员工，训练员工，提高素质，加大决策权力，营造文化氛围，从而提高效率。"
    )
    points = read(
        "有效推进文化建设，要抓住两点关键因素：",
        "1. 激励导向",
        body,
        "2. 理念认同",
        body,
    )
    assert ["激励导向", "理念认同"] in [heads(each) for each in points.enumerations]


@pytest.mark.parametrize(
    ("lines", "parent", "announced"),
    [
        (["要从两个方面发力：一是精简；二是监管。"], "要从两个方面发力：", 2),
        (
            ["当前面临两个节点。这两大节点相辅相成。第一，技术。第二，产业。"],
            "当前面临两个节点。",
            2,
        ),
        (["工作已经展开。", "一是精简。", "二是监管。"], "工作已经展开。", None),
        (["一、主要经验", "第一，精简。", "第二，监管。"], "主要经验", None),
    ],
)
def test_the_announcement_is_before_the_list_or_above(lines, parent, announced):
    (found,) = read(*lines).enumerations
    assert (found.parent.text, found.announced) == (parent, announced)


def test_a_list_inside_an_item_is_not_announced_before_the_item():
    inner = read("分两步走。第一，抓基础。一是补课；二是练功。第二，抓创新。").enumerations[1]
    assert (inner.parent.text, inner.announced) == ("第一，抓基础。", None)


def test_another_count_than_announced_is_a_warning():
    points = read("优化环境要从四个方面发力：一是精简审批；二是完善监管。")
    (warning,) = points.warnings
    assert warning.code == "count-mismatch"
    assert warning.message.endswith("announces 4, found 2")


def test_the_right_count_and_other_counts_are_no_warning():
    assert read("要从两个方面发力：一是精简；二是监管。").warnings == ()
    assert read("党的二十大以来成绩显著：一是稳；二是进。").warnings == ()
