"""Picks the reader for a file by its suffix, and for text by what it looks like."""

import re
from pathlib import Path, PurePath

from studyapp.core.article.source import LineKind, SourceText
from studyapp.core.errors import (
    FileMissingError,
    FileTooLargeError,
    NotTextError,
    UnsupportedFileError,
)
from studyapp.infra.importers.decoding import declared_encoding, decode
from studyapp.infra.importers.docx import read_docx
from studyapp.infra.importers.epub import read_epub
from studyapp.infra.importers.html import read_html, read_pasted
from studyapp.infra.importers.markdown import read_markdown
from studyapp.infra.importers.pdf import PdfReaderMissingError, read_pdf
from studyapp.infra.importers.plain import read_plain
from studyapp.services.ports import Original

LARGEST_BYTES = 20_000_000
_TEXT = {
    "": read_plain,
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
_BINARY = {".docx": read_docx, ".epub": read_epub, ".pdf": read_pdf}
_PAGES = frozenset({".html", ".htm", ".xhtml"})
_PAGE_START = re.compile(r"\s*(?:<!DOCTYPE\s+html|<html[\s>])", re.IGNORECASE)
_CLIPBOARD = "utf-8"
_PASTED = "pasted"
_ADVICE = {
    ".doc": "save it as .docx first",
    ".wps": "save it as .docx first",
    ".rtf": "save it as .docx first",
    ".odt": "save it as .docx first",
    ".mobi": "convert it to .epub first",
    ".azw3": "convert it to .epub first",
    ".mht": "save the page as .html first",
    ".mhtml": "save the page as .html first",
}
SUFFIXES = tuple(sorted(suffix for suffix in (*_TEXT, *_BINARY) if suffix))


class FileArticleReader:
    """Fulfils `services.ports.ArticleReader`."""

    def read(self, path: PurePath) -> SourceText:
        """Return the text of a file. Raises as `load` and `parse` do."""
        return self.parse(self.load(path))

    def load(self, path: PurePath) -> Original:
        suffix = path.suffix.lower()
        if suffix not in _TEXT and suffix not in _BINARY:
            _check_exists(Path(path))
            reason = _ADVICE.get(suffix, f"{suffix} files cannot be read")
            raise UnsupportedFileError(str(path), reason)
        return Original(path.name, _bytes(Path(path)), str(path))

    def parse(self, original: Original) -> SourceText:
        path, name = original.path or original.name, PurePath(original.name)
        if not original.data.strip():
            raise NotTextError(path, "the file is empty")
        try:
            source = _read(original.data, name.suffix.lower(), name.stem)
        except PdfReaderMissingError as error:
            reason = "reading PDF files needs the package pypdf, which is not installed"
            raise UnsupportedFileError(path, reason) from error
        except ValueError as error:
            raise NotTextError(path, f"no text can be read ({error})") from error
        return _with_text(source, path)

    def parse_pasted(self, text: str, html: str) -> tuple[Original, SourceText]:
        plain = read_plain(text, _CLIPBOARD, "")
        page = read_pasted(html) if html and len(html) <= LARGEST_BYTES else None
        name, content, source = f"{_PASTED}.txt", text, plain
        if page and any(hint.kind is not LineKind.PLAIN for hint in page.hints):
            name, content, source = f"{_PASTED}.html", html, page
        original = Original(name, content.encode("utf-8", "surrogatepass"))
        if len(original.data) > LARGEST_BYTES:
            raise _too_large(name, len(original.data))
        return original, _with_text(source, name)


def _with_text(source: SourceText, path: str) -> SourceText:
    if not source.text.strip():
        raise NotTextError(path, "there is no text in it")
    return source


def _read(data: bytes, suffix: str, name: str) -> SourceText:
    if suffix in _BINARY:
        return _BINARY[suffix](data, name)
    text, encoding = decode(data, declared_encoding(data) if suffix in _PAGES else "")
    reader = read_html if _PAGE_START.match(text) else _TEXT[suffix]
    return reader(text, encoding, name)


def _bytes(path: Path) -> bytes:
    """Return the content of a file that is no larger than an article can be."""
    _check_exists(path)
    try:
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise _too_large(str(path), size)
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES)
    except OSError as error:
        raise FileMissingError(str(path), error.strerror or str(error)) from error


def _too_large(name: str, size: int) -> FileTooLargeError:
    largest = LARGEST_BYTES / 1e6
    return FileTooLargeError(name, f"{size / 1e6:.0f} MB; the largest is {largest:.0f} MB")


def _check_exists(path: Path) -> None:
    """Refuse what is no ordinary file: a folder, or a device that never ends."""
    try:
        if path.is_dir():
            raise UnsupportedFileError(str(path), "this is a folder")
        if not path.is_file():
            reason = "there is no such file" if not path.exists() else "this is no ordinary file"
            raise FileMissingError(str(path), reason)
    except (OSError, ValueError) as error:
        raise FileMissingError(str(path), str(error)) from error
