"""Files as learners have them, through the door that the services use."""

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.core.article.pipeline import parse_article
from studyapp.core.errors import (
    FileMissingError,
    FileTooLargeError,
    NotTextError,
    StudyError,
    UnsupportedFileError,
)
from studyapp.infra.importers import reader
from studyapp.infra.importers.reader import SUFFIXES, FileArticleReader
from tests.integration.importers.make_files import docx, epub, paragraph, pdf

TEXT = "怎样学习\n学习要有方法，也要有时间，更要有耐心。\n"
LINE = "Learning takes time and rest, and much of both, as everyone knows"


def read(path, data):
    path.write_bytes(data)
    return FileArticleReader().read(path)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", TEXT.encode()),
        ("a.TXT", TEXT.encode("gbk")),
        ("没有后缀", TEXT.encode("utf-16")),
        ("a.md", TEXT.replace("\n", "\n\n").encode()),
        ("a.html", f"<title>怎样学习</title><p>{TEXT}</p>".encode()),
        ("a.htm", f"<meta charset=gb2312><p>{TEXT}</p>".encode("gbk")),
        ("a.txt", f"<!DOCTYPE html><p>{TEXT}</p>".encode()),
        ("a.docx", docx(*map(paragraph, TEXT.split()))),
        ("a.epub", epub(f"<p>{TEXT}</p>")),
    ],
)
def test_every_kind_of_file_is_read(tmp_path, name, data):
    source = read(tmp_path / name, data)
    assert "学习要有方法，也要有时间，更要有耐心。" in source.text
    assert source.name == (tmp_path / name).stem


def test_a_pdf_is_read_without_its_page_numbers(tmp_path):
    pages = [["Study Weekly", *[f"{LINE} {n}{m}." for m in "abc"], f"- {n} -"] for n in range(1, 6)]
    source = read(tmp_path / "a.pdf", pdf(*pages))
    assert f"{LINE} 3b." in source.text
    assert "Study Weekly" not in source.text
    assert "- 3 -" not in source.text


@pytest.mark.parametrize("data", [b"%PDF-1.4 broken", b"no pdf at all", pdf(["x"])[:300], pdf([])])
def test_a_damaged_or_empty_pdf_is_refused(tmp_path, data, caplog):
    with pytest.raises(NotTextError, match="no text"):
        read(tmp_path / "a.pdf", data)


def test_an_encrypted_pdf_is_refused_in_clear_words(tmp_path):
    pypdf = pytest.importorskip("pypdf")
    (tmp_path / "open.pdf").write_bytes(pdf([LINE]))
    writer = pypdf.PdfWriter(clone_from=tmp_path / "open.pdf")
    writer.encrypt("geheim", algorithm="RC4-128")
    with (tmp_path / "locked.pdf").open("wb") as file:
        writer.write(file)
    with pytest.raises(NotTextError, match="password"):
        FileArticleReader().read(tmp_path / "locked.pdf")


def test_without_the_package_for_pdf_one_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(UnsupportedFileError, match="pypdf"):
        read(tmp_path / "a.pdf", pdf([LINE]))


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(tmp_path, data):
    with pytest.raises(NotTextError):
        read(tmp_path / "a.txt", data)


def test_a_page_without_words_is_refused(tmp_path):
    with pytest.raises(NotTextError, match="no text"):
        read(tmp_path / "a.html", b"<html><body><script>1</script></body></html>")


def test_a_picture_is_refused(tmp_path):
    with pytest.raises(NotTextError):
        read(tmp_path / "a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(FileMissingError, match="no such file"):
        FileArticleReader().read(tmp_path / "a.txt")
    with pytest.raises(UnsupportedFileError, match="folder"):
        FileArticleReader().read(tmp_path)


def test_a_large_file_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "LARGEST_BYTES", 100)
    with pytest.raises(FileTooLargeError, match="MB"):
        read(tmp_path / "a.txt", TEXT.encode() * 9)


@pytest.mark.parametrize(
    ("name", "advice"), [("a.doc", ".docx"), ("a.mobi", ".epub"), ("a.exe", "cannot")]
)
def test_other_kinds_of_files_are_refused_with_advice(tmp_path, name, advice):
    with pytest.raises(UnsupportedFileError, match=advice):
        read(tmp_path / name, b"x")


@pytest.mark.skipif(sys.platform == "win32", reason="no such devices")
def test_a_device_that_never_ends_is_not_read():
    with pytest.raises(StudyError):
        FileArticleReader().read(reader.Path("/dev/zero"))


@pytest.mark.parametrize("suffix", [s for s in SUFFIXES if s != ".pdf"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(data=st.binary(max_size=300) | st.text(max_size=120).map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path, suffix, data):
    try:
        parse_article(read(tmp_path / f"a{suffix}", data))
    except StudyError:
        return
