import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.article.model import BlockKind
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.errors import ArticleFormatError, StudyError

LONG = (
    "这一段的文字足够长，讲清楚了一件事情的来龙去脉，也说明了为什么要这样做，"
    "还列出了下一步的打算和安排，并且指出了可能遇到的困难。"
)


@pytest.fixture(scope="module")
def seed(seed_text):
    return parse_article(SourceText(seed_text))


def tree(sections):
    return [(each.marker, each.title.text, tree(each.children)) for each in sections]


def outline_of(*lines, hints=()):
    return tree(parse_article(SourceText("\n".join(lines), hints=hints)).outline)


def test_the_seed_has_its_outline(seed):
    found = tree(seed.outline)
    assert [(marker, title) for marker, title, _ in found] == [
        ("一、", "数实融合的时代背景"),
        ("二、", "数实融合的核心内涵"),
        ("三、", "数实融合的关键支点"),
        ("四、", "数实融合的实践路径"),
        ("五、", "数实融合的趋势展望"),
    ]
    second = found[1][2]
    assert [marker for marker, _, _ in second] == ["(一)", "(二)", "(三)"]
    assert [marker for marker, _, _ in second[0][2]] == ["1.", "2.", "3."]


def test_the_seed_says_who_wrote_it_and_when(seed):
    meta = seed.meta
    assert meta.title == "把握数实融合关键期 塑造国际竞争新优势"
    assert meta.author == "吴俊"
    assert meta.affiliation == "北京邮电大学经济管理学院教授、博士生导师"
    assert meta.date == "2025年06月20日 16:50"
    assert meta.editor == "王瑱"
    assert meta.source_url.startswith("http://www.")


def test_lines_around_the_text_are_no_paragraphs(seed):
    body = [block.text for block in seed.blocks if block.kind is BlockKind.PARAGRAPH]
    assert body[0].startswith("当前,信息化迈向")
    assert not any("责任编辑" in text or "首页" in text for text in body)


def test_every_block_stands_where_it_says(seed):
    for block in seed.blocks:
        assert seed.text[block.start : block.end] == block.text


def test_ids_survive_other_punctuation_and_other_places(seed, seed_text):
    wide = seed_text.replace(",", "，").replace("(", "（")
    moved = parse_article(SourceText("新加的一段话，放在最前面也不影响后面的段落。\n" + wide))
    assert {block.id for block in seed.blocks[5:]} <= {block.id for block in moved.blocks}


def test_repeated_lines_have_ids_of_their_own():
    article = parse_article(SourceText(f"题目\n{LONG}\n{LONG}"))
    assert len({block.id for block in article.blocks}) == 3


def test_levels_are_depths_not_numerals():
    assert outline_of("题目", "（一）甲", LONG, "1.乙", LONG, "（二）丙", LONG) == [
        ("（一）", "甲", [("1.", "乙", [])]),
        ("（二）", "丙", []),
    ]


def test_a_run_in_heading_stays_a_paragraph():
    article = parse_article(SourceText(f"题目\n（一）夯实基础。{LONG}\n（二）深化改革。{LONG}"))
    assert [section.run_in for section in article.sections()] == [True, True]
    assert [section.title.text for section in article.sections()] == ["夯实基础", "深化改革"]
    assert [block.kind for block in article.blocks[1:]] == [BlockKind.PARAGRAPH] * 2


def test_numbers_on_neighbouring_lines_are_a_list():
    article = parse_article(SourceText(f"题目\n{LONG}\n1.学习\n2.思考\n3.实践\n{LONG}"))
    kinds = [block.kind for block in article.blocks]
    assert kinds.count(BlockKind.LIST_ITEM) == 3
    assert article.outline == ()


def test_short_lines_between_long_paragraphs_are_headings():
    found = outline_of("题目", "开放的历史", LONG, "开放的未来", LONG)
    assert [title for _, title, _ in found] == ["开放的历史", "开放的未来"]


def test_what_the_format_states_is_believed():
    hints = (LineHint(1, LineKind.HEADING, 2), LineHint(2, LineKind.QUOTATION))
    article = parse_article(SourceText(f"题目\n不像标题的标题，\n{LONG}", hints=hints))
    assert article.outline[0].title.text == "不像标题的标题，"
    assert article.blocks[2].kind is BlockKind.QUOTATION


@pytest.mark.parametrize("text", ["", "  \n\u3000", "只有题目"])
def test_a_text_without_a_body_is_refused(text):
    with pytest.raises(ArticleFormatError):
        parse_article(SourceText(text))


@settings(max_examples=300)
@given(
    st.lists(
        st.text(alphabet=st.sampled_from("一二、（）1.()第章①“”。，:：年题目a \t"), max_size=40),
        max_size=12,
    ).map("\n".join)
    | st.text(max_size=200)
)
def test_any_text_parses_or_is_refused(text):
    try:
        article = parse_article(SourceText(text))
    except StudyError:
        return
    for block in article.blocks:
        assert article.text[block.start : block.end] == block.text
    blocks = {block.id: block for block in article.blocks}
    assert len(blocks) == len(article.blocks)
    for section in article.sections():
        title = section.title
        assert blocks[title.block].text[title.start : title.end] == title.text
