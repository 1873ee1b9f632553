"""An article in parts that are sent one by one."""

from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.services.assist_ports import Paragraph
from studyapp.services.assist_sections import parts_of
from tests.assistant_fakes import ARTICLE


def test_paragraphs_go_with_the_headings_above_and_their_numbers():
    first, second = parts_of(parse_article(SourceText(ARTICLE)))
    assert (first.headings, second.headings) == (("水库的作用",), ("水库的维护",))
    (request,) = second.requests
    assert [each.number for each in request.paragraphs] == [5, 6]
    lines = ARTICLE.splitlines()
    assert request.paragraphs[0] == Paragraph(5, lines[5])
    assert second.characters == len(lines[5]) + len(lines[6])


def test_what_the_article_says_about_itself_is_not_sent():
    text = f"水库的管理\n作者：某某\n{ARTICLE}"
    sent = [
        each.text
        for part in parts_of(parse_article(SourceText(text)))
        for request in part.requests
        for each in request.paragraphs
    ]
    assert not any("某某" in text for text in sent)


def test_paragraphs_without_a_heading_are_a_part_of_their_own():
    first, *_ = parts_of(parse_article(SourceText("题目\n" + "开头的一段。" * 20 + "\n" + ARTICLE)))
    assert (first.heading, first.headings) == (None, ())


def test_a_long_section_goes_in_several_requests():
    long = "\n".join(f"第{n}段写道，" + "水库要管理好。" * 200 for n in range(1, 8))
    text = f"水库的管理\n一、水库的作用\n{long}\n二、水库的维护\n很短的一段话，说明维护很重要。\n"
    first, second = parts_of(parse_article(SourceText(text)))
    assert (len(first.requests), len(second.requests)) == (4, 1)
    numbers = [each.number for request in first.requests for each in request.paragraphs]
    assert numbers == [2, 3, 4, 5, 6, 7, 8]
    for request in first.requests:
        assert sum(len(each.text) for each in request.paragraphs) <= 4000
