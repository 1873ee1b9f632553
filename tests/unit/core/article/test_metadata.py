"""What an article says about itself, and what does not belong to its text."""

import pytest

from studyapp.core.article.model import BlockKind, Metadata
from studyapp.core.article.source import LineHint, LineKind, SourceText
from tests.unit.core.article.texts import LONG, parse


def body(article):
    return [block.text for block in article.blocks if block.kind is not BlockKind.METADATA]


@pytest.mark.parametrize(
    ("line", "author", "affiliation"),
    [
        ("李明", "李明", None),
        ("李 明", "李 明", None),
        ("欧阳修文", "欧阳修文", None),
        ("卡尔·马克思", "卡尔·马克思", None),
        ("李明、王芳", "李明、王芳", None),
        ("作者：李明", "李明", None),
        ("（作者：李明）", "李明", None),
        ("文/李明", "李明", None),
        ("本报记者 李明", "李明", None),
        ("□ 李明", "李明", None),
        ("By Jane Doe", "Jane Doe", None),
        ("国务院总理 李明", "李明", "国务院总理"),
        ("李明 某大学教授、博士生导师", "李明", "某大学教授、博士生导师"),
        ("作者：李明（某大学教授）", "李明", "某大学教授"),
        ("作者：李明（某大学教授）；王芳（某大学讲师）", "李明、王芳", "某大学教授；某大学讲师"),
    ],
)
def test_lines_below_the_title_name_the_author(line, author, affiliation):
    article = parse("怎样学习", line, LONG)
    assert (article.meta.author, article.meta.affiliation) == (author, affiliation)
    assert body(article) == [LONG]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2024年3月5日", "2024年3月5日"),
        ("（2024年3月5日）", "2024年3月5日"),
        ("2024-03-05 10:20:30", "2024-03-05 10:20:30"),
        ("2024/3/5", "2024/3/5"),
        ("二〇二四年三月五日", "二〇二四年三月五日"),
        ("March 5, 2024", "March 5, 2024"),
        ("发布时间：2024-03-05 发布人：", "2024-03-05"),
        ("2024-03-05 10:20 来源：某某网 字号：大 中 小", "2024-03-05 10:20"),
        ("来源: | 发布时间: 2024-03-05 | 浏览次数: 2168", "2024-03-05"),
        ("某门户网站 www.example.cn 2024年3月5日 来源：某报", "2024年3月5日"),
        ("（2024年3月5日某省第十届人民代表大会常务委员会第八次会议通过）", "2024年3月5日"),
    ],
)
def test_lines_below_the_title_tell_the_date(line, date):
    article = parse("怎样学习", line, LONG)
    assert article.meta.date == date
    assert body(article) == [LONG]


def test_author_and_date_may_share_a_line():
    meta = parse("怎样学习", "2024-03-05李明", LONG).meta
    assert (meta.author, meta.date) == ("李明", "2024-03-05")


@pytest.mark.parametrize("sign", ["：", ":", "｜", "丨", " | "])
def test_the_author_may_stand_before_the_title(sign):
    meta = parse(f"李明{sign}怎样学习数字经济", LONG).meta
    assert (meta.author, meta.title) == ("李明", "怎样学习数字经济")


def test_a_title_with_a_colon_is_not_an_author():
    meta = parse("数字经济：怎样学习才好", LONG).meta
    assert (meta.author, meta.title) == (None, "数字经济：怎样学习才好")


def test_a_second_title_opens_with_a_dash_and_may_hold_the_date():
    article = parse("工作报告", "——2024年3月5日在某次会议上", "李明", "各位代表：", LONG)
    assert article.meta.subtitle == "——2024年3月5日在某次会议上"
    assert (article.meta.author, article.meta.date) == ("李明", "2024年3月5日")
    assert body(article) == ["各位代表：", LONG]


def test_an_official_title_may_be_broken_into_two_lines():
    article = parse(
        "某省人民政府关于推动高质量发展",
        "奋力书写新篇章的意见",
        "某政发〔2024〕20号",
        "各市人民政府：",
        LONG,
    )
    assert article.meta.title == "某省人民政府关于推动高质量发展 奋力书写新篇章的意见"
    assert body(article) == ["各市人民政府：", LONG]


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 报告 文稿 经济",
        "您的位置：首页 » 法律资料网 » 法律法规 »",
        "當前位置: 專題專欄>> 時政專題",
        "网站首页 > 学术探索 > 理论研究",
    ],
)
def test_the_path_of_a_page_is_not_its_title(line):
    assert parse(line, "怎样学习", LONG).meta.title == "怎样学习"


def test_a_repeated_title_is_left_out():
    assert body(parse("怎样学习", "2024-03-05", "怎样学习", LONG)) == [LONG]


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑：王芳",
        "（责任编辑：王芳）",
        "【责任编辑:王芳 】",
        "文章来源:http://www.example.cn/2024/1.shtml",
        "（来源：某某报）",
        "（作者系某大学教授）",
        "某某采购群QQ：82391918",
        "上一篇：另一篇文章 下一篇：再一篇",
        "版权所有 某某网 京ICP备12345678号",
        "扫一扫在手机打开当前页",
        "（完）",
        "【关键词】数字经济；实体经济；融合",
        "2024年3月5日",
        "[1] 李明. 怎样学习[J]. 某刊, 2024(3).",
    ],
)
def test_lines_below_the_text_are_not_its_paragraphs(line):
    assert body(parse("怎样学习", LONG, LONG, line)) == [LONG, LONG]


def test_labels_in_the_last_lines_are_read():
    meta = parse(
        "怎样学习",
        LONG,
        LONG,
        "（作者系某大学教授）",
        "责任编辑：王芳",
        "来源：https://example.cn/1",
    ).meta
    assert (meta.affiliation, meta.editor) == ("某大学教授", "王芳")
    assert meta.source_url == "https://example.cn/1"


def test_a_list_of_references_is_left_out_whole():
    for entries in (("[1] 甲.", "[2] 乙."), ("1. 甲.", "2. 乙."), ("①甲。", "②乙。")):
        assert body(parse("怎样学习", LONG, "参考文献：", *entries, "责任编辑：王芳")) == [LONG]


def test_a_numbered_list_at_the_end_is_no_list_of_references():
    assert body(parse("怎样学习", LONG, "1. 甲。", "2. 乙。")) == [LONG, "1. 甲。", "2. 乙。"]


def test_paragraphs_with_labels_stay_where_they_are_text():
    lines = ("时间：从早到晚都是学习的时间，这是他常说的一句话。", LONG)
    assert body(parse("怎样学习", LONG, *lines, LONG)) == [LONG, *lines, LONG]


def test_what_the_format_states_wins():
    source = Metadata(title="文件里的题目", author="王芳", date="2023-01-01")
    meta = parse("怎样学习", "作者：李明", LONG, meta=source).meta
    assert (meta.title, meta.author, meta.date) == ("文件里的题目", "王芳", "2023-01-01")


def test_a_stated_heading_is_not_taken_for_the_title():
    article = parse("背景", LONG, hints=(LineHint(0, LineKind.HEADING, 2),), name="笔记")
    assert article.meta.title == "笔记"
    assert [section.title.text for section in article.outline] == ["背景"]


def test_a_text_that_begins_with_a_numbered_heading_takes_the_name_of_its_file():
    article = parse("一、背景", LONG, "二、对策", LONG, name="学习")
    assert article.meta.title == "学习"
    assert len(article.outline) == 2


def test_a_single_lecture_is_a_title():
    article = parse("第三讲 数字经济", "一、背景", LONG, "二、对策", LONG)
    assert article.meta.title == "第三讲 数字经济"
    assert len(article.outline) == 2


def test_the_language_is_told_by_the_characters():
    assert SourceText("").encoding == "utf-8"
    assert parse("怎样学习", LONG).lang == "zh-Hans"
    assert parse("How to learn", "Learning takes time and rest, and much of both.").lang == "en"
