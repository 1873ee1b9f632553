"""CSV and Markdown files, read back as other programs do."""

import csv
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from studyapp.core.article.model import Metadata
from studyapp.core.cards.model import ArticleRef, Note, NoteType, SourceRef
from studyapp.core.errors import FileWriteError
from studyapp.core.ids import ArticleId, BlockId, NoteId
from studyapp.infra.table_files import TableFiles
from studyapp.services.export_ports import ExportNote

PARAGRAPH = "东庙建于1368年，*据说*住着一位老僧。"
ARTICLE = ArticleRef(
    ArticleId("a"), Metadata("庙_记_", author="某人", source_url="https://example.org/a_b")
)


def exported(kind=NoteType.BASIC, **fields):
    parts = {
        "id": NoteId("n1"),
        "type": kind,
        "deck": "庙",
        "context": (),
        "question": "东庙里住着谁？",
        "answer": ("一位老僧",),
        "sources": (SourceRef(BlockId("b"), 1, 0, 2, "东庙"),) * 2,
        "tags": ("庙", "人物"),
    }
    note = Note(**(parts | fields))
    return ExportNote(note, ARTICLE, ("一、庙", "1.东"), (PARAGRAPH,) * 2, 0, ())


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_table_has_a_row_for_each_note(tmp_path):
    TableFiles().write_csv([exported()], tmp_path / "a.csv", bom=True)

    assert rows(tmp_path / "a.csv") == [
        {
            "article": "庙_记_",
            "deck": "庙",
            "question": "东庙里住着谁？",
            "answer": "一位老僧",
            "hint": "",
            "extra": "",
            "heading": "一、庙 › 1.东",
            "source": PARAGRAPH,
            "tags": "庙 人物",
            "importance": "2",
            "url": "https://example.org/a_b",
            "id": "n1",
        }
    ]


@pytest.mark.parametrize(("bom", "head"), [(True, b"\xef\xbb\xbfarticle,"), (False, b"article,")])
def test_excel_needs_a_mark_that_others_do_not(tmp_path, bom, head):
    TableFiles().write_csv([exported()], tmp_path / "a.csv", bom=bom)

    assert (tmp_path / "a.csv").read_bytes().startswith(head)


def test_commas_quotes_and_lines_survive_the_table(tmp_path):
    note = exported(NoteType.LIST, question='问,"何"?\n答', answer=("甲,乙", "丙"))
    TableFiles().write_csv([note], tmp_path / "a.csv", bom=True)

    [row] = rows(tmp_path / "a.csv")
    assert row["question"] == '问,"何"?\n答'
    assert row["answer"] == "甲,乙\n丙"


def test_a_cloze_note_asks_with_blanks(tmp_path):
    note = exported(NoteType.CLOZE, text="东庙建于{{c1::1368::年份}}年，住着{{c2::一位老僧}}。")
    TableFiles().write_csv([note], tmp_path / "a.csv", bom=True)

    [row] = rows(tmp_path / "a.csv")
    assert row["question"] == "东庙建于____年，住着____。"
    assert row["answer"] == "1368\n一位老僧"


def test_a_match_note_asks_for_the_other_half(tmp_path):
    pairs = ("东庙", "老僧"), ("西庙", "小僧")
    note = exported(NoteType.MATCH, question="谁住在哪里？", answer=(), pairs=pairs)
    TableFiles().write_csv([note], tmp_path / "a.csv", bom=True)

    [row] = rows(tmp_path / "a.csv")
    assert row["question"] == "谁住在哪里？ 东庙；西庙"
    assert row["answer"] == "东庙 — 老僧\n西庙 — 小僧"


def markdown(tmp_path, *notes):
    TableFiles().write_markdown(notes, tmp_path / "a.md")
    return MarkdownIt().render((tmp_path / "a.md").read_text(encoding="utf-8"))


def test_a_text_goes_from_article_to_deck_to_card(tmp_path):
    assert markdown(tmp_path, exported(extra="1. 补充")) == (
        "<h1>庙_记_</h1>\n"
        '<p>某人 · <a href="https://example.org/a_b">https://example.org/a_b</a></p>\n'
        "<h2>庙</h2>\n"
        "<p><strong>东庙里住着谁？</strong></p>\n"
        "<p>一位老僧</p>\n"
        "<p>1. 补充</p>\n"
        "<blockquote>\n<p>东庙建于1368年，*据说*住着一位老僧。</p>\n</blockquote>\n"
    )


def test_lists_are_lists_and_orders_are_numbered(tmp_path):
    lists = markdown(tmp_path, exported(NoteType.LIST, answer=("- 甲", "乙")))
    orders = markdown(tmp_path, exported(NoteType.ORDER, answer=("甲", "乙")))

    assert "<ul>\n<li>- 甲</li>\n<li>乙</li>\n</ul>" in lists
    assert "<ol>\n<li>甲</li>\n<li>乙</li>\n</ol>" in orders


def test_a_place_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "a.csv").mkdir()

    with pytest.raises(FileWriteError) as caught:
        TableFiles().write_csv([exported()], tmp_path / "a.csv", bom=True)

    assert Path(caught.value.path) == tmp_path / "a.csv"
