import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.source import LineKind
from studyapp.infra.importers.html import read_html, read_pasted

S = "这一段讲清楚了一件事情，也说明了原因，还列出了打算。"
PAGE = f"""<!DOCTYPE html><html><head><title>一篇文章-某某网</title>
<meta property="article:published_time" content="2024-05-01T08:00:00+08:00">
<link rel="canonical" href="https://example.cn/1.html">
<script>alert("x")</script><style>p {{ color: red }}</style></head>
<body><div class="nav-menu"><a href="/">首页</a> <a href="/x">新闻</a></div>
<form><div class="top"><h1>一篇文章</h1><p>来源：某某网　作者：李明</p></div>
<div id="content"><h2>背景</h2><p>{S}</p>
<p>{S}&ldquo;引文&rdquo;&nbsp;<sup>[1]</sup></p><p style="display:none">看不见，真的看不见。</p>
<blockquote>{S}</blockquote><ol start="3"><li>甲<li>乙<ul><li>丙</ul></ol><p>{S}<br>{S}</p>
<p><b>小标题</b></p><p>{S}</p><p><a href="/2">下一篇文章的题目</a></p></div></form>
<div class="comments"><p>好文章，顶一个，学习了，收藏。</p></div>
<footer>版权所有，翻印必究。</footer></body></html>"""


def lines(source):
    kinds = {hint.line: hint.kind for hint in source.hints if not hint.strong}
    return [
        (kinds.get(number, LineKind.PLAIN), text)
        for number, text in enumerate(source.text.split("\n"))
    ]


def read(text):
    return read_html(text, "utf-8", "x")


def test_a_page_gives_its_main_text_only():
    assert lines(read(PAGE)) == [
        (LineKind.TITLE, "一篇文章"),
        (LineKind.PLAIN, "来源：某某网　作者：李明"),
        (LineKind.HEADING, "背景"),
        (LineKind.PLAIN, S),
        (LineKind.PLAIN, S + "“引文”"),
        (LineKind.QUOTATION, S),
        (LineKind.LIST_ITEM, "甲"),
        (LineKind.LIST_ITEM, "乙"),
        (LineKind.LIST_ITEM, "丙"),
        (LineKind.PLAIN, S),
        (LineKind.PLAIN, S),
        (LineKind.PLAIN, "小标题"),
        (LineKind.PLAIN, S),
    ]


def test_items_are_numbered_as_a_browser_shows_them():
    items = [hint for hint in read(PAGE).hints if hint.kind is LineKind.LIST_ITEM]
    assert [(item.marker, item.level) for item in items] == [("3.", 1), ("4.", 1), ("•", 2)]


def test_the_head_of_a_page_says_title_date_and_address():
    meta = read(PAGE).meta
    assert (meta.title, meta.date) == ("一篇文章", "2024-05-01T08:00:00")
    assert meta.source_url == "https://example.cn/1.html"


def test_a_table_that_lays_out_the_page_is_no_data():
    text = f"<table><tr><td>菜单</td><td><table><tr><td><p>{S}</p><p>{S}</p></td></tr></table>"
    assert (LineKind.PLAIN, S) in lines(read(text))


def test_a_table_of_data_has_a_line_for_each_row():
    text = f"<p>{S}</p><table><tr><th>年份<th>产值<tr><td>2023<td>126<br>万亿</table>"
    assert lines(read(text))[1:] == [
        (LineKind.TABLE, "年份\t产值"),
        (LineKind.TABLE, "2023\t126 万亿"),
    ]


def test_a_source_wrapped_by_an_editor_is_one_paragraph():
    assert read("<p>数字\n  经济 is\n here，好。</p>").text == "数字经济 is here，好。"


def test_elements_closed_in_the_manner_of_xml_are_closed():
    text = f"<p><a id='x'/><b/>{S}</p><script src='x.js'/><p>{S}</p>"
    assert lines(read(text)) == [(LineKind.PLAIN, S)] * 2
    assert read(text).hints == ()


def test_a_sign_that_opens_no_tag_is_text():
    assert read(f"<p>{S}当 a < b 时，c > d。</p>").text == f"{S}当 a < b 时，c > d。"


def test_a_head_without_end_hides_nothing():
    assert read(f"<html><head><title>题目</title><body><p>{S}").text == S


def test_the_site_is_no_part_of_a_title():
    page = "<title>数字经济怎样发展 - 新闻频道 - 某某网</title><p>" + S
    assert read(page).meta.title == "数字经济怎样发展"


def test_what_is_pasted_is_kept_whole():
    head = "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n"
    html = f"{head}<html><body><!--StartFragment--><h2>背景</h2><p>短</p><!--EndFragment--></body>"
    assert lines(read_pasted(html)) == [(LineKind.HEADING, "背景"), (LineKind.PLAIN, "短")]


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 10_000 + S + "</div>" * 10_000,
        "<b>" * 10_000 + S,
        "<table><tr><td>" * 3_000 + S,
        "<ul><li>" * 3_000 + S,
        f"<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><p>{S}</p>",
        f"<p>{S}</p>" + "<a " * 20_000,
        f"<p>{S}</p>" + "<!--" * 20_000,
        f"<p>{S}</p>" + '<a b="' * 20_000,
        f"<script>{'<b' * 20_000}</script><p>{S}</p>",
        f"<p>{S}</p><img src='file:///etc/passwd'><script src='http://example.cn/x.js'></script>",
    ],
)
def test_hostile_pages_give_their_text(text):
    assert S in read(text).text


@given(st.text(alphabet=st.sampled_from('<>/pdivh1trablescript!-[]&;"= \n甲乙，。'), max_size=300))
def test_any_text_is_read(text):
    for source in (read(text), read_pasted(text)):
        assert all(0 <= hint.line < source.text.count("\n") + 1 for hint in source.hints)
