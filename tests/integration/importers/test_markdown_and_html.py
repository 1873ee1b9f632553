import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.source import LineKind
from studyapp.infra.importers.html import read_html
from studyapp.infra.importers.markdown import read_markdown

MARKDOWN = """---
title: 一篇笔记
author: 李明
date: 2024-05-01
---
## 物质观 <Badge text="重点" />

> [!note]
> “物质是*客观实在*。”

`运动`：物质的**存在方式**。

1. 第一点
2. 第二点
   - 细节

| 问 | 答 |
| --- | --- |
| 属性 | 运动 |
"""
SENTENCE = "这一段讲清楚了一件事情，也说明了原因，还列出了打算。"
PAGE = f"""<!DOCTYPE html><html><head><title>一篇文章-某某网</title>
<script>alert("x")</script></head>
<body><div class="nav-menu"><a href="/">首页</a></div>
<div id="content"><h1>一篇文章</h1><h2>背景</h2><p>{SENTENCE}</p>
<p>{SENTENCE}&ldquo;引文&rdquo;&nbsp;</p>
<blockquote>{SENTENCE}</blockquote><ul><li>甲</li><li>乙</li></ul><p>{SENTENCE}<br>{SENTENCE}</p></div>
<div class="comments"><p>好文章，顶一个，学习了，收藏。</p></div>
<footer>版权所有</footer></body></html>"""


def lines(source):
    kinds = {hint.line: hint.kind for hint in source.hints}
    return [
        (kinds.get(number, LineKind.PLAIN), text)
        for number, text in enumerate(source.text.split("\n"))
    ]


def test_markdown_keeps_words_and_drops_marks():
    source = read_markdown(MARKDOWN, "utf-8", "笔记")
    assert lines(source) == [
        (LineKind.HEADING, "物质观"),
        (LineKind.QUOTATION, "“物质是客观实在。”"),
        (LineKind.PLAIN, "运动：物质的存在方式。"),
        (LineKind.LIST_ITEM, "第一点"),
        (LineKind.LIST_ITEM, "第二点"),
        (LineKind.LIST_ITEM, "细节"),
        (LineKind.TABLE, "问　答"),
        (LineKind.TABLE, "属性　运动"),
    ]


def test_front_matter_is_metadata():
    meta = read_markdown(MARKDOWN, "utf-8", "笔记").meta
    assert (meta.title, meta.author, meta.date) == ("一篇笔记", "李明", "2024-05-01")


def test_a_first_heading_is_the_title_without_front_matter():
    source = read_markdown("# 题目\n\n正文一段。\n", "utf-8", "x")
    assert (source.meta.title, source.text) == ("题目", "正文一段。")


def test_a_page_gives_its_main_text_only():
    source = read_html(PAGE, "utf-8", "x")
    assert lines(source) == [
        (LineKind.HEADING, "一篇文章"),
        (LineKind.HEADING, "背景"),
        (LineKind.PLAIN, SENTENCE),
        (LineKind.PLAIN, SENTENCE + "“引文”"),
        (LineKind.QUOTATION, SENTENCE),
        (LineKind.LIST_ITEM, "甲"),
        (LineKind.LIST_ITEM, "乙"),
        (LineKind.PLAIN, SENTENCE),
        (LineKind.PLAIN, SENTENCE),
    ]
    assert source.meta.title == "一篇文章"


@pytest.mark.parametrize("depth", [10_000])
def test_deep_nesting_ends_soon(depth):
    source = read_html("<div>" * depth + SENTENCE + "</div>" * depth, "utf-8", "x")
    assert source.text == SENTENCE


@given(st.text(alphabet=st.sampled_from('<>/pdivh1!-[]&;"= \n甲乙，。#*>|`1.'), max_size=200))
def test_any_text_is_read(text):
    for read in (read_html, read_markdown):
        source = read(text, "utf-8", "x")
        assert all(0 <= hint.line < source.text.count("\n") + 1 for hint in source.hints)
