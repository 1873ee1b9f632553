"""Electronic books (.epub): the chapters in reading order."""

import posixpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from studyapp.core.article.model import Metadata
from studyapp.core.article.source import SourceText
from studyapp.infra.importers.archive import Archive
from studyapp.infra.importers.decoding import clean, decode
from studyapp.infra.importers.html import put_lines
from studyapp.infra.importers.html_page import read_page
from studyapp.infra.importers.sheet import Sheet

_CONTAINER = "META-INF/container.xml"
_ROOTFILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = ("application/xhtml+xml", "text/html")


def read_epub(data: bytes, name: str) -> SourceText:
    """Return the text of a book.

    Raises:
        ValueError: It is damaged, copy-protected or no book.
    """
    archive = Archive(data)
    if "META-INF/rights.xml" in archive:
        raise ValueError("the book is copy-protected")
    rootfile = next(archive.read_xml(_CONTAINER).iter(_ROOTFILE), None)
    path = "" if rootfile is None else rootfile.get("full-path", "")
    package = archive.read_xml(path)
    sheet = Sheet()
    for member in _spine(package, path):
        if member in archive:
            text, _ = decode(archive.read(member))
            page = read_page(clean(text))
            put_lines(sheet, page, page.lines, "")
    return sheet.source("utf-8", _metadata(package), name)


def _spine(package: Element, path: str) -> list[str]:
    """Return the members that hold the chapters, in reading order."""
    folder = posixpath.dirname(path)
    pages = {
        item.get("id", ""): posixpath.normpath(
            posixpath.join(folder, unquote(item.get("href", "")))
        )
        for item in package.iter(f"{_OPF}item")
        if item.get("media-type") in _PAGES and "nav" not in item.get("properties", "").split()
    }
    names = [item.get("idref", "") for item in package.iter(f"{_OPF}itemref")]
    return [pages[name] for name in dict.fromkeys(names) if name in pages]


def _metadata(package: Element) -> Metadata:
    title = next((each.text for each in package.iter(f"{_DC}title") if each.text), "")
    authors = [each.text.strip() for each in package.iter(f"{_DC}creator") if each.text]
    return Metadata(title=title.strip(), author="、".join(authors) or None)
