import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.source import LineKind
from studyapp.infra.importers.markdown import read_markdown

NOTES = """---
title: "一篇笔记"
author: [李明, 王芳]
date: 2024-05-01
---
## 物质观 <Badge text="重点" />

> [!note]
> “物质是*客观实在*。”

`运动`：物质的**存在方式**。

::: tip
1. 第一点
2. 第二点
   - 细节
:::

| 问 | 答 |
| --- | --- |
| 属性 | 运动<br />变化 |

<table><tr><td>联系</td><td>可知论</td></tr><tr><td>区别</td><td>一元论</td></tr></table>
"""


def lines(source):
    kinds = {hint.line: hint.kind for hint in source.hints}
    return [
        (kinds.get(number, LineKind.PLAIN), text)
        for number, text in enumerate(source.text.split("\n"))
    ]


def read(text):
    return read_markdown(text, "utf-8", "笔记")


def test_words_stay_and_marks_go():
    assert lines(read(NOTES)) == [
        (LineKind.HEADING, "物质观"),
        (LineKind.QUOTATION, "“物质是客观实在。”"),
        (LineKind.PLAIN, "运动：物质的存在方式。"),
        (LineKind.LIST_ITEM, "第一点"),
        (LineKind.LIST_ITEM, "第二点"),
        (LineKind.LIST_ITEM, "细节"),
        (LineKind.TABLE, "问\t答"),
        (LineKind.TABLE, "属性\t运动 变化"),
        (LineKind.TABLE, "联系\t可知论"),
        (LineKind.TABLE, "区别\t一元论"),
    ]


def test_items_keep_their_number_and_depth():
    items = [hint for hint in read(NOTES).hints if hint.kind is LineKind.LIST_ITEM]
    assert [(item.marker, item.level) for item in items] == [("1.", 1), ("2.", 1), ("-", 2)]


def test_front_matter_is_metadata():
    meta = read(NOTES).meta
    assert (meta.title, meta.author, meta.date) == ("一篇笔记", "李明、王芳", "2024-05-01")


def test_an_only_first_heading_is_the_title():
    source = read("# 题目\n\n正文一段。\n\n## 小节\n")
    assert source.meta.title == "题目"
    assert lines(source)[0] == (LineKind.TITLE, "题目")


def test_several_first_headings_are_chapters():
    source = read("# 上篇\n\n正文。\n\n# 下篇\n")
    assert source.meta.title == ""
    assert [kind for kind, _ in lines(source)] == [
        LineKind.HEADING, LineKind.PLAIN, LineKind.HEADING,
    ]  # fmt: skip


def test_a_heading_without_a_blank_is_one_too():
    assert lines(read("##背景\n\n正文。"))[0] == (LineKind.HEADING, "背景")


def test_a_wrapped_line_goes_on_and_a_sentence_per_line_does_not():
    source = read("这一句写到一半\n换了一行。\n下一句另起一行。")
    assert source.text == "这一句写到一半换了一行。\n下一句另起一行。"


def test_habits_of_note_programs_are_read():
    source = read("见[[概念#定义|定义]]，==重点==，脚注[^1]，%%自己看的%%**“引号”**。")
    assert source.text == "见定义，重点，脚注，“引号”。"


def test_a_line_in_bold_is_marked():
    assert [hint.strong for hint in read("**小标题**\n\n正文里**有**重点。").hints] == [True]


def test_code_is_kept_as_it_is():
    assert lines(read("```\n## 不是标题\n```")) == [(LineKind.PARAGRAPH, "## 不是标题")]


@pytest.mark.parametrize("text", ["> " * 500 + "深", "- " * 300 + "深", "[" * 5000, "*" * 5000])
def test_deep_nesting_ends(text):
    assert read(text).encoding == "utf-8"


@given(st.text(alphabet=st.sampled_from('<>/pdivh1!-[]&;"= \n甲乙，。#*>|`1.~:'), max_size=200))
def test_any_text_is_read(text):
    source = read(text)
    assert all(0 <= hint.line < source.text.count("\n") + 1 for hint in source.hints)
