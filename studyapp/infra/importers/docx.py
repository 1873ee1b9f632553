"""Word documents (.docx): paragraphs with their styles, lists and tables."""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from studyapp.core.article.markers import Family, find_marker
from studyapp.core.article.model import Metadata
from studyapp.core.article.source import LineKind, SourceText
from studyapp.core.article.text import comparable, fold
from studyapp.infra.importers.archive import Archive
from studyapp.infra.importers.decoding import clean
from studyapp.infra.importers.docx_numbering import Numbering, W, value
from studyapp.infra.importers.sheet import Sheet, one_line

_DOCUMENT = "word/document.xml"
_CORE = "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_HEADING_NAME = re.compile(r"(?:heading|标题|標題)\s*(\d)", re.IGNORECASE)
_QUOTE_NAME = re.compile(r"quote|引用", re.IGNORECASE)
_OFF = ("0", "false", "none", "off")
# Text that was deleted, and the inside of fields, notes and drawings, is not seen.
_UNSEEN = frozenset(
    f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pict", "object")
)
_LONGEST_ITEM_HEADING = 60


def read_docx(data: bytes, name: str) -> SourceText:
    """Return the text of a Word document.

    Raises:
        ValueError: It is damaged, encrypted or no Word document.
    """
    archive = Archive(data)
    reader = _Reader(archive)
    body = archive.read_xml(_DOCUMENT).find(f"{W}body")
    if body is not None:
        reader.read(body)
    title = reader.title or _stated_title(archive, reader.sheet.beginning)
    return reader.sheet.source("utf-8", Metadata(title=title), name)


class _Style:
    """What a paragraph style says, those it is based on included."""

    def __init__(self, names: list[str], level: int, numbering: tuple[str, int] | None) -> None:
        self.title = any(name.lower() in ("title", "标题") for name in names)
        self.quotation = any(_QUOTE_NAME.search(name) for name in names)
        self.level = level
        self.numbering = numbering


class _Reader:
    def __init__(self, archive: Archive) -> None:
        self.sheet = Sheet()
        self.title = ""
        numbering = "word/numbering.xml"
        self._numbering = Numbering(archive.read_xml(numbering) if numbering in archive else None)
        self._styles: dict[str, Element] = {}
        if "word/styles.xml" in archive:
            for style in archive.read_xml("word/styles.xml").iter(f"{W}style"):
                self._styles[style.get(f"{W}styleId", "")] = style

    def read(self, body: Element) -> None:
        """Put down all paragraphs and tables, in order."""
        waiting = list(reversed(body))
        while waiting:
            element = waiting.pop()
            if element.tag == f"{W}p":
                self._paragraph(element)
            elif element.tag == f"{W}tbl":
                for row in element.findall(f"{W}tr"):
                    self.sheet.add_row([_text(cell) for cell in row.findall(f"{W}tc")])
            elif element.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag"):
                waiting.extend(reversed(element))

    def _paragraph(self, paragraph: Element) -> None:
        style = self._style(paragraph)
        text = _text(paragraph)
        if not text.strip():
            return
        marker = self._number(paragraph, style)
        depth = style.numbering[1] + 1 if style.numbering else 1
        strong = _is_bold(paragraph)
        if style.title and not self.title:
            self.title = one_line(text)
            self.sheet.add(text, LineKind.TITLE)
        elif style.level:
            self.sheet.add(marker + text, LineKind.HEADING, level=style.level)
        elif marker and _heads_sections(marker, text):
            self.sheet.add(marker + text, strong=strong)
        elif marker:
            self.sheet.add(text, LineKind.LIST_ITEM, level=depth, marker=marker)
        else:
            for line in text.split("\n"):
                kind = LineKind.QUOTATION if style.quotation else LineKind.PLAIN
                self.sheet.add(line, kind, strong=strong)

    def _number(self, paragraph: Element, style: _Style) -> str:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        found = _numbering_of(own) or style.numbering
        return self._numbering.next(*found) if found else ""

    def _style(self, paragraph: Element) -> _Style:
        properties = paragraph.find(f"{W}pPr")
        names: list[str] = []
        level, numbering = 0, None
        if properties is not None:
            level = _outline_level(properties)
            numbering = _numbering_of(properties.find(f"{W}numPr"))
        for style in self._chain(paragraph):
            name = value(style.find(f"{W}name"), "")
            names.append(name)
            match = _HEADING_NAME.fullmatch(name.strip())
            level = level or (int(match[1]) if match else 0)
            inner = style.find(f"{W}pPr")
            if inner is not None:
                level = level or _outline_level(inner)
                numbering = numbering or _numbering_of(inner.find(f"{W}numPr"))
        return _Style(names, min(level, 6), numbering)

    def _chain(self, paragraph: Element) -> Iterator[Element]:
        """Yield a paragraph's style and those it is based on."""
        name = value(paragraph.find(f"{W}pPr/{W}pStyle"), "")
        for _ in range(10):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = value(style.find(f"{W}basedOn"), "")


def _heads_sections(marker: str, text: str) -> bool:
    """Tell whether a numbered paragraph may be a heading: 一、 and 第一章 are, 1. seldom is."""
    found = find_marker(fold(f"{marker}{text}"))
    outer = found is not None and found.family not in (Family.BULLET, Family.NUMBER)
    return outer and len(text) <= _LONGEST_ITEM_HEADING


def _outline_level(properties: Element) -> int:
    level = value(properties.find(f"{W}outlineLvl"), "")
    return int(level) + 1 if level in ("0", "1", "2", "3", "4", "5") else 0


def _numbering_of(properties: Element | None) -> tuple[str, int] | None:
    if properties is None:
        return None
    number = value(properties.find(f"{W}numId"), "")
    depth = value(properties.find(f"{W}ilvl"), "0")
    return (number, int(depth)) if number not in ("", "0") and depth in "012345678" else None


def _text(element: Element) -> str:
    """Return the words below an element, read without recursion."""
    pieces: list[str] = []
    waiting = [element]
    while waiting:
        each = waiting.pop()
        if each.tag in _UNSEEN:
            continue
        match each.tag.removeprefix(W):
            case "t":
                pieces.append(each.text or "")
            case "tab":
                pieces.append(" ")
            case "br" | "cr":
                pieces.append("\n")
            case "noBreakHyphen":
                pieces.append("-")
            case "p" if pieces and each is not element:
                pieces.append("\n")
        waiting.extend(reversed(each))
    return clean("".join(pieces))


def _is_bold(paragraph: Element) -> bool:
    """Tell whether all words of a paragraph are set in bold."""
    runs = [run for run in paragraph.iter(f"{W}r") if (_text(run)).strip()]
    bolds = [run.find(f"{W}rPr/{W}b") for run in runs]
    return bool(runs) and all(b is not None and value(b, "1") not in _OFF for b in bolds)


def _stated_title(archive: Archive, beginning: Sequence[str]) -> str:
    """Return the title in the properties if the text shows it: it may be of an older document."""
    if _CORE not in archive:
        return ""
    title = clean(archive.read_xml(_CORE).findtext(f"{_DC}title") or "").strip()
    shown = {comparable(line) for line in beginning}
    return title if comparable(title) in shown else ""
