import pytest

from tests.unit.core.points.reading import read


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("所谓“包容审慎监管”，是指既留空间、又守底线的监管方式。", "包容审慎监管"),
        ("数据要素是指参与生产经营并带来效益的数据资源。", "数据要素"),
        ("智能家庭(Smart Home)是指采用信息技术控制各项功能的住宅。", "智能家庭"),
        ("“三治融合”即自治、法治、德治相结合。", "三治融合"),
        ("本法所称公职人员，是指行使公权力的人员。", "公职人员"),
        ("要监督所有行使公权力的人员（以下称监察对象）。", "监察对象"),
        ("人们把这种做法称为“枫桥经验”。", "枫桥经验"),
    ],
)
def test_what_is_said_outright_is_a_definition(text, term):
    (found,) = read(text, "这是结束的话。").definitions
    assert (found.term.text, found.text.text) == (term, text)


@pytest.mark.parametrize(
    "text",
    [
        "企业文化是企业在活动中体现出来的群体意识。",
        "作为一种软实力，企业文化是人和技术的高度融合。",
        "企业文化不是几句口号的堆砌，而是全体员工共同的价值追求。",
        "企业文化凝聚人心，提升效率，是企业发展的重要支撑。",
        "各地企业文化是行使管理职能的一种组织形式。",
    ],
)
def test_a_term_of_the_article_is_defined_by_its_kind(text):
    (found,) = read("企业文化很重要。", "企业文化要建设好。", text).definitions
    assert found.term.text in {"企业文化", "各地企业文化"}


@pytest.mark.parametrize(
    "text",
    [
        "这是一个漫长而艰难的过程。",
        "但目标是建立完善的制度体系。",
        "就业是最基本的民生。",
        "偶然提到的东西是一种新的组织形式。",
    ],
)
def test_other_sentences_define_nothing(text):
    assert read(text, "这是结束的话。").definitions == ()


def test_a_label_that_asks_for_the_meaning_is_enough():
    (found,) = read("静止的概念：静止是物质运动的稳定状态。").definitions
    assert found.term.text == "静止"


def test_one_sentence_may_define_two_terms():
    points = read(
        "监察委员会要依法办案。",
        "各级监察委员会是行使监察职能的专责机关，监督公职人员（以下称监察对象）。",
    )
    assert [each.term.text for each in points.definitions] == ["监察委员会", "监察对象"]
