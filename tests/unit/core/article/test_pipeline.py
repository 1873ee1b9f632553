import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.core.article.model import BlockKind
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.errors import ArticleFormatError, StudyError
from tests.unit.core.article.texts import LONG, SHORT, tree


@pytest.fixture(scope="module")
def seed(seed_text):
    return parse_article(SourceText(seed_text))


def test_the_seed_has_its_outline(seed):
    assert [section.marker + section.title.text for section in seed.outline] == [
        "一、数实融合的时代背景",
        "二、数实融合的核心内涵",
        "三、数实融合的关键支点",
        "四、数实融合的实践路径",
        "五、数实融合的趋势展望",
    ]
    second = seed.outline[1].children
    assert [section.marker for section in second] == ["(一)", "(二)", "(三)"]
    assert [section.marker for section in second[0].children] == ["1.", "2.", "3."]


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


@pytest.mark.parametrize("text", ["", "  \n\u3000", "只有题目"])
def test_a_text_without_a_body_is_refused(text):
    with pytest.raises(ArticleFormatError):
        parse_article(SourceText(text))


HOSTILE = st.lists(
    st.text(
        alphabet=st.sampled_from("一二、（）1.()第章条节①A“”。，:：；年题目录a-—[] \t\u3000"),
        max_size=40,
    )
    | st.sampled_from(
        [
            *(
                LONG,
                SHORT,
                "一、甲",
                "（一）乙",
                "1.丙",
                "1.1丁",
                "第一章 戊",
                "小标题",
                "结语",
                "目录",
            ),
            *(
                "●己",
                "第一条　庚。",
                "（一）辛；",
                "第一阶段：壬",
                "【教学目的】",
                "本章小结",
                "1企业文化",
            ),
            *("Chapter 1 Origins", "The first short heading", f"这是主题句。{LONG}", ""),
        ]
    ),
    max_size=14,
).map("\n".join)


def check(article):
    """Check all that must hold for any article."""
    blocks = {block.id: block for block in article.blocks}
    assert len(blocks) == len(article.blocks)
    for block in article.blocks:
        assert article.text[block.start : block.end] == block.text
        assert block.section is None or block.section in blocks
    for section in article.sections():
        title = section.title
        assert blocks[title.block].text[title.start : title.end] == title.text
        assert all(child.level > section.level for child in section.children)


@settings(max_examples=300)
@given(HOSTILE | st.text(max_size=200))
def test_any_text_parses_or_is_refused(text):
    try:
        article = parse_article(SourceText(text))
    except StudyError:
        return
    check(article)
    assert parse_article(SourceText(article.text)) == article


@settings(max_examples=300)
@given(HOSTILE)
def test_blanks_at_the_ends_of_lines_change_no_outline(text):
    trimmed = "\n".join(line.strip() for line in text.split("\n"))
    try:
        article = parse_article(SourceText(text))
    except StudyError:
        return
    assert tree(parse_article(SourceText(trimmed)).outline) == tree(article.outline)


@settings(max_examples=200)
@given(HOSTILE, st.lists(st.tuples(st.sampled_from(LineKind), st.integers(0, 9), st.booleans())))
def test_any_hints_are_borne(text, hints):
    lines = text.count("\n") + 1
    given_hints = tuple(
        LineHint(number, kind, level, strong=strong)
        for number, (kind, level, strong) in enumerate(hints[:lines])
    )
    try:
        check(parse_article(SourceText(text, hints=given_hints)))
    except ArticleFormatError:
        return
