"""PDF files that hold text. Needs the optional package pypdf."""

import importlib
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from studyapp.core.article.source import SourceText
from studyapp.infra.importers.decoding import clean
from studyapp.infra.importers.plain import read_plain

MOST_PAGES = 1_000
_PAGE_NUMBER = re.compile(r"[\s—·|/-]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*/\s*\d{1,4})?[\s—·|-]*")
_EDGE_LINES = 2
_REPEATED_SHARE = 0.5
_FEWEST_PAGES = 3


class PdfReaderMissingError(Exception):
    """The optional package that reads PDF files is not installed."""


def read_pdf(data: bytes, name: str) -> SourceText:
    """Return the text of a PDF file, lines joined to paragraphs.

    Raises:
        PdfReaderMissingError: pypdf is not installed.
        ValueError: The file is damaged, encrypted, too long or holds only pictures.
    """
    try:
        pypdf = importlib.import_module("pypdf")
    except ImportError as error:
        raise PdfReaderMissingError from error
    pages = list(_pages(pypdf, data))
    text = "\n".join(line for page in _without_edges(pages) for line in page)
    if not text.strip():
        raise ValueError("it holds pictures of pages, but no text")
    return read_plain(text, "utf-8", name)


def _pages(pypdf: Any, data: bytes) -> Iterator[list[str]]:
    # pypdf meets broken files with many kinds of exceptions of Python's own.
    broken = (
        pypdf.errors.PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError,
        RuntimeError, OverflowError, AssertionError, OSError,
    )  # fmt: skip
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("it is protected by a password")
        if len(reader.pages) > MOST_PAGES:
            raise ValueError(f"it has more than {MOST_PAGES} pages")
        for page in reader.pages:
            yield clean(page.extract_text()).split("\n")
    except broken as error:
        reason = str(error) if isinstance(error, ValueError) else "the file is damaged"
        raise ValueError(reason) from error


def _without_edges(pages: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """Yield the pages without page numbers and lines that stand on every other page's edge."""
    edges = Counter(
        line.strip()
        for page in pages
        for line in {*page[:_EDGE_LINES], *page[-_EDGE_LINES:]}
        if line.strip()
    )
    often = max(_FEWEST_PAGES, len(pages) * _REPEATED_SHARE)
    for page in pages:
        last = len(page) - _EDGE_LINES
        yield [
            line
            for place, line in enumerate(page)
            if _EDGE_LINES <= place < last
            or not (edges[line.strip()] >= often or _PAGE_NUMBER.fullmatch(line))
        ]
