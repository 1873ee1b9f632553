"""Word documents and books, honest and hostile."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.core.article.source import LineKind
from studyapp.infra.importers import archive as archives
from studyapp.infra.importers.docx import read_docx
from studyapp.infra.importers.docx_numbering import numeral
from studyapp.infra.importers.epub import read_epub
from tests.integration.importers.make_files import W, archive, docx, epub, paragraph

BOMB = '<!DOCTYPE x [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def lines(source):
    kinds = {hint.line: hint.kind for hint in source.hints if not hint.strong}
    return [
        (kinds.get(number, LineKind.PLAIN), text)
        for number, text in enumerate(source.text.split("\n"))
    ]


def test_styles_of_a_word_document_say_what_a_line_is():
    source = read_docx(
        docx(
            paragraph("怎样学习", "t"),
            paragraph("第一章 绪论", "1"),
            paragraph("背景", "own"),
            paragraph("正文。"),
            paragraph("名言。", "q"),
            paragraph("甲", number="6"),
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>年份</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>产值</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        ),
        "x",
    )
    assert source.meta.title == "怎样学习"
    assert lines(source) == [
        (LineKind.TITLE, "怎样学习"),
        (LineKind.HEADING, "第一章 绪论"),
        (LineKind.HEADING, "背景"),
        (LineKind.PLAIN, "正文。"),
        (LineKind.QUOTATION, "名言。"),
        (LineKind.LIST_ITEM, "甲"),
        (LineKind.TABLE, "年份\t产值"),
    ]
    assert [hint.level for hint in source.hints if hint.kind is LineKind.HEADING] == [1, 2]


def test_numbers_that_word_counts_are_seen():
    source = read_docx(
        docx(
            paragraph("背景", number="5"),
            paragraph("学习", number="5", depth=1),
            paragraph("思考", number="5", depth=1),
            paragraph("对策", number="5"),
            paragraph("实践", number="5", depth=1),
        ),
        "x",
    )
    assert source.text.split("\n") == ["一、背景", "学习", "思考", "二、对策", "实践"]
    assert [hint.marker for hint in source.hints] == ["1.", "2.", "1."]


@pytest.mark.parametrize(
    ("count", "style", "shown"),
    [
        (12, "chineseCounting", "十二"),
        (20, "chineseCountingThousand", "二十"),
        (3, "chineseLegalSimplified", "叁"),
        (3, "decimalEnclosedCircleChinese", "③"),
        (14, "upperRoman", "XIV"),
        (2, "lowerLetter", "b"),
        (7, "decimal", "7"),
    ],
)
def test_numerals_are_written_as_word_does(count, style, shown):
    assert numeral(count, style) == shown


def test_deleted_words_are_gone_and_inserted_ones_are_there():
    text = (
        "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:tab/><w:t>词</w:t></w:r></w:p>"
    )
    assert read_docx(docx(text), "x").text == "新 词"


def test_bold_paragraphs_are_marked():
    source = read_docx(docx(paragraph("小标题", bold=True), paragraph("正文。")), "x")
    assert [(hint.line, hint.strong) for hint in source.hints] == [(0, True)]


def test_a_title_from_older_work_is_not_believed():
    assert read_docx(docx(paragraph("怎样学习"), title="文档1"), "x").meta.title == ""
    assert read_docx(docx(paragraph("怎样学习"), title="怎样学习"), "x").meta.title == "怎样学习"


def test_a_book_is_read_in_the_order_of_its_spine():
    source = read_epub(epub("<h1>甲</h1><p>一段。</p>", "<h1>乙</h1><p>又一段。</p>"), "x")
    assert (source.meta.title, source.meta.author) == ("一本书", "李明")
    assert lines(source) == [
        (LineKind.HEADING, "甲"),
        (LineKind.PLAIN, "一段。"),
        (LineKind.HEADING, "乙"),
        (LineKind.PLAIN, "又一段。"),
    ]


def test_a_path_that_leads_outside_finds_nothing():
    assert read_epub(epub("<p>一段。</p>"), "x").text == "一段。"
    assert read_epub(epub("<p>一段。</p>", folder="../../etc"), "x").text == ""


@pytest.mark.parametrize("read", [read_docx, read_epub])
@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 no archive",
        archive({"readme.txt": "x"}),
        docx(paragraph("&b;"), head=BOMB),
        archive({"word/document.xml": "<w:p", "META-INF/container.xml": "<c"}),
        archive({"META-INF/container.xml": BOMB + "<c/>", "word/document.xml": BOMB + "<c/>"}),
    ],
)
def test_damaged_and_hostile_archives_are_refused(read, data):
    with pytest.raises(ValueError, match=r"\w"):
        read(data, "x")


def test_a_document_in_utf_16_cannot_hide_a_document_type():
    text = f"<?xml version='1.0' encoding='utf-16'?>{BOMB}<a>&b;</a>"
    with pytest.raises(ValueError, match="document type"):
        archives.parse_xml(text.encode("utf-16"))


def test_an_archive_that_unpacks_to_gigabytes_is_refused(monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 1000)
    body = paragraph("哈" * 5000)
    with pytest.raises(ValueError, match="unpacks to more"):
        read_docx(docx(body), "x")


def test_many_members_together_have_a_limit(monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_TOTAL", 3000)
    with pytest.raises(ValueError, match="unpacks to more"):
        read_epub(epub(*[f"<p>{'哈' * 300}</p>"] * 9), "x")


def test_an_encrypted_member_is_refused():
    data = bytearray(docx(paragraph("正文。")))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(sign, place + 4)
    with pytest.raises(ValueError, match="encrypted"):
        read_docx(bytes(data), "x")


def test_deep_xml_is_read_without_recursion():
    deep = "<w:ins>" * 5000 + "<w:r><w:t>深</w:t></w:r>" + "</w:ins>" * 5000
    assert read_docx(docx(f"<w:p>{deep}</w:p>"), "x").text == "深"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    for read in (read_docx, read_epub):
        with pytest.raises(ValueError, match=r"\w"):
            read(data, "x")


@given(st.integers(0, 400), st.binary(min_size=1, max_size=8))
def test_any_change_of_a_document_is_read_or_refused(place, patch):
    data = bytearray(docx(paragraph("正文。"), paragraph("一", number="5")))
    data[place : place + len(patch)] = patch
    try:
        assert read_docx(bytes(data), "x").encoding == "utf-8"
    except ValueError:
        return


def test_xml_of_another_kind_has_no_text():
    other = archive({"word/document.xml": f'<w:document xmlns:w="{W}"/>'})
    assert read_docx(other, "x").text == ""
