"""Which lines are headings, and how they nest."""

import pytest

from studyapp.core.article.model import BlockKind
from studyapp.core.article.source import LineHint, LineKind
from tests.unit.core.article.texts import LONG, SHORT, flat, outline_of, parse


def kinds(*lines):
    return [block.kind.value for block in parse(*lines).blocks][1:]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("第一编", "总论"), ("第二编", "分论")),
        (("第一章", "总　则"), ("第二章", "附　则")),
        (("第一讲", "绪论"), ("第二讲", "方法")),
        (("一、", "背景"), ("二、", "对策")),
        (("一．", "背景"), ("二．", "对策")),
        (("壹、", "背景"), ("貳、", "對策")),
        (("(一)", "背景"), ("(二)", "对策")),
        (("（一）", "背景"), ("（二）", "对策")),
        (("㈠", "背景"), ("㈡", "对策")),
        (("1.", "背景"), ("2.", "对策")),
        (("１．", "背景"), ("２．", "对策")),
        (("1、", "背景"), ("2、", "对策")),
        (("1", "背景"), ("2", "对策")),
        (("1.1", "背景"), ("1.2", "对策")),
        (("(1)", "背景"), ("(2)", "对策")),
        (("⑴", "背景"), ("⑵", "对策")),
        (("①", "背景"), ("②", "对策")),
        (("A.", "背景"), ("B.", "对策")),
        (("Ⅰ.", "背景"), ("Ⅱ.", "对策")),
        (("Chapter 1", "Background"), ("Chapter 2", "Method")),
        (("I.", "Background"), ("II.", "Method")),
    ],
)
def test_every_style_of_numbering_heads_sections(first, second):
    found = parse("题目", " ".join(first), LONG, "　".join(second), LONG).outline
    assert [(section.marker, section.title.text) for section in found] == [first, second]


def test_four_styles_nest_in_the_order_of_their_appearance():
    assert outline_of(
        "题目", "一、甲", "（一）乙", "1.丙", LONG, "（1）丁", LONG, "（2）戊", LONG, "2.己", LONG,
        "（二）庚", LONG, "二、辛", LONG,
    ) == [
        (
            "一、甲",
            [("（一）乙", [("1.丙", flat("（1）丁", "（2）戊")), ("2.己", [])]), ("（二）庚", [])],
        ),
        ("二、辛", []),
    ]  # fmt: skip


def test_an_unusual_order_of_styles_is_kept():
    assert outline_of("题目", "1.甲", LONG, "一、乙", LONG, "二、丙", LONG, "2.丁", LONG) == [
        ("1.甲", flat("一、乙", "二、丙")),
        ("2.丁", []),
    ]


def test_decimals_lie_below_their_whole_numbers():
    lines = ("题目", "1绪论", "1.1背景", LONG, "1.1.1范围", LONG, "2方法", "2.1数据", LONG)
    assert outline_of(*lines) == [
        ("1绪论", [("1.1背景", flat("1.1.1范围"))]),
        ("2方法", flat("2.1数据")),
    ]  # fmt: skip


def test_figures_at_the_start_of_a_paragraph_are_no_headings():
    assert (
        outline_of("题目", "3.5亿人参加了活动", LONG, "2025年的工作", LONG[:20], "5个方面", SHORT)
        == []
    )


def test_gaps_in_a_numbering_do_not_break_it():
    assert outline_of("题目", "一、甲", LONG, "三、丙", LONG) == flat("一、甲", "三、丙")


def test_a_section_may_begin_to_count_again():
    first = ("一、甲", "1.乙", LONG, "2.丙", LONG)
    second = ("二、丁", "1.戊", LONG, "2.己", LONG)
    assert outline_of("题目", *first, *second) == [
        ("一、甲", flat("1.乙", "2.丙")),
        ("二、丁", flat("1.戊", "2.己")),
    ]  # fmt: skip


def test_a_marker_alone_heads_what_follows():
    assert outline_of("题目", "一、", LONG, "二、", LONG) == flat("一、", "二、")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("一、什么是数字经济？", "什么是数字经济？"),
        ("一、总体要求：", "总体要求"),
        ("一、总体要求。", "总体要求"),
        ("一、坚持“稳中求进”，推动发展", "坚持“稳中求进”，推动发展"),
    ],
)
def test_the_stop_of_a_heading_is_not_in_its_words(line, title):
    assert parse("题目", line, LONG).outline[0].title.text == title


def test_a_list_of_short_lines_is_no_outline():
    lines = ("题目", LONG, "1.学习", "2.思考", "3.实践", LONG)
    assert outline_of(*lines) == []
    assert kinds(*lines) == ["paragraph", *["list_item"] * 3, "paragraph"]


def test_the_same_numerals_are_a_list_here_and_headings_there():
    lines = (
        "题目", "现状", LONG, "问题有两个：",
        f"1. 认识不足。{SHORT[:-1]}；", f"2. 投入不够。{SHORT}", LONG,
        "对策", LONG, "1. 提高认识", LONG, "2. 增加投入", LONG, "展望", LONG,
    )  # fmt: skip
    assert outline_of(*lines) == [
        ("现状", []),
        ("对策", flat("1.提高认识", "2.增加投入")),
        ("展望", []),
    ]
    assert kinds(*lines).count("list_item") == 2


def test_run_in_headings_are_paragraphs_with_a_title():
    article = parse("题目", "一、任务", f"（一）夯实基础。{LONG}", f"（二）深化改革。{LONG}")
    assert [section.run_in for section in article.sections()] == [False, True, True]
    assert [block.kind for block in article.blocks[2:]] == [BlockKind.PARAGRAPH] * 2
    assert all(block.section == block.id for block in article.blocks[2:])


def test_numbers_right_below_a_heading_may_run_in():
    assert outline_of("题目", "一、要求", f"1.指导思想。{LONG}", f"2.目标任务。{LONG}") == [
        ("一、要求", flat("1.指导思想", "2.目标任务"))
    ]


def test_the_articles_of_a_law_lie_below_its_chapters():
    found = outline_of(
        "某法", "第一章　总　则", f"第一条　为了{LONG}", SHORT, f"第二条　{SHORT}",
        "第二章　附　则", "第三条 【施行日期】本法自公布之日起施行。",
    )  # fmt: skip
    assert found == [
        ("第一章总　则", flat("第一条", "第二条")),
        ("第二章附　则", flat("第三条施行日期")),
    ]


def test_the_cases_in_an_article_of_a_law_are_items():
    lines = (
        "某法", "第一条　有下列情形之一的，应当回避：",
        "（一）是近亲属的；", "（二）担任过证人的；", "（三）有其他关系的。", f"第二条　{SHORT}",
    )  # fmt: skip
    assert outline_of(*lines) == flat("第一条", "第二条")
    assert kinds(*lines) == ["paragraph", *["list_item"] * 3, "paragraph"]


def test_short_lines_between_paragraphs_are_headings():
    lines = ("题目", "开放的历史", LONG, "开放的未来：路在何方", LONG, "什么最重要？", LONG)
    assert outline_of(*lines) == flat("开放的历史", "开放的未来：路在何方", "什么最重要？")


@pytest.mark.parametrize(
    "line", ["各位代表！", "（新华社发）", "记者李明摄", "2024年3月5日 10:20", "表1 数据"]
)
def test_other_short_lines_are_no_headings(line):
    assert outline_of("题目", "开放的历史", LONG, line, LONG, "开放的未来", LONG) == flat(
        "开放的历史", "开放的未来"
    )


def test_one_short_line_alone_is_no_heading():
    assert outline_of("题目", LONG, "也许是图片的说明", LONG) == []


def test_preface_and_conclusion_stand_beside_the_numbered_sections():
    numbered = ("一、甲", LONG, "1.乙", LONG, "2.丙", LONG)
    assert outline_of("题目", "引言", LONG, *numbered, "结语", LONG) == [
        ("引言", []),
        ("一、甲", flat("1.乙", "2.丙")),
        ("结语", []),
    ]  # fmt: skip


def test_unnumbered_headings_may_hold_numbered_ones():
    first = ("现状", "一、甲", LONG, "二、乙", LONG)
    second = ("对策", "一、丙", LONG, "二、丁", LONG)
    assert outline_of("题目", *first, *second) == [
        ("现状", flat("一、甲", "二、乙")),
        ("对策", flat("一、丙", "二、丁")),
    ]


def test_a_table_of_contents_is_left_out():
    lines = (
        "题目", "目录", "一、甲……1", "二、乙……5", "三、丙……9",
        "一、甲", LONG, "二、乙", LONG, "三、丙", LONG,
    )  # fmt: skip
    assert outline_of(*lines) == flat("一、甲", "二、乙", "三、丙")
    assert kinds(*lines)[:4] == ["metadata"] * 4


def test_stated_headings_nest_by_their_levels():
    hints = [LineHint(n, LineKind.HEADING, level) for n, level in ((1, 2), (2, 4), (4, 2))]
    assert outline_of("题目", "甲", "一、乙", LONG, "丙", LONG, hints=hints) == [
        ("甲", flat("一、乙")),
        ("丙", []),
    ]


def test_numbered_lines_below_stated_headings_lie_below_them():
    hints = [LineHint(1, LineKind.HEADING, 2), LineHint(6, LineKind.HEADING, 2)]
    assert outline_of("题目", "甲", "一、乙", LONG, "二、丙", LONG, "丁", LONG, hints=hints) == [
        ("甲", flat("一、乙", "二、丙")),
        ("丁", []),
    ]


def test_bold_lines_are_headings_even_before_short_paragraphs():
    hints = [LineHint(1, LineKind.PLAIN, strong=True)]
    assert outline_of("题目", "要点", SHORT, LONG, hints=hints) == flat("要点")


def test_bold_everywhere_means_nothing():
    hints = [LineHint(n, LineKind.PLAIN, strong=True) for n in range(1, 4)]
    assert outline_of("题目", "要点", SHORT, LONG, hints=hints) == []


def test_items_of_a_format_keep_marker_and_depth():
    hints = [
        LineHint(2, LineKind.LIST_ITEM, 1, "1."),
        LineHint(3, LineKind.LIST_ITEM, 2, "-"),
        LineHint(4, LineKind.LIST_ITEM, 1, "2."),
    ]
    article = parse("题目", LONG, "学习", "（1）读书", "思考", hints=hints)
    items = [block for block in article.blocks if block.kind is BlockKind.LIST_ITEM]
    assert [(item.marker, item.level) for item in items] == [("1.", 1), ("（1）", 2), ("2.", 1)]


def test_bullets_are_items_and_captions_are_captions():
    lines = ("题目", LONG, "· 学习", "——思考", "图1 增长曲线", LONG)
    assert kinds(*lines) == ["paragraph", "list_item", "list_item", "caption", "paragraph"]


def test_an_english_article_has_an_outline():
    text = "The digital economy grows fast, and so does the real one. " * 3
    article = parse("On Growth", "1. Introduction", text, "1.1 Scope", text, "2. Methods", text)
    assert article.lang == "en"
    assert [(s.marker, s.title.text, s.level) for s in article.sections()] == [
        ("1.", "Introduction", 1), ("1.1", "Scope", 2), ("2.", "Methods", 1),
    ]  # fmt: skip


def test_a_traditional_chinese_article_has_an_outline():
    text = LONG.replace("这", "這").replace("说", "說").replace("为", "為").replace("讲", "講") * 2
    article = parse("數位經濟的發展", "一、時代背景", text, "二、實踐路徑", text)
    assert article.lang == "zh-Hant"
    assert [section.title.text for section in article.outline] == ["時代背景", "實踐路徑"]
