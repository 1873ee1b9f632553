"""Pages saved from a browser, and pieces of pages from the clipboard."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.labels import DATE
from studyapp.core.article.model import Metadata
from studyapp.core.article.people import are_names
from studyapp.core.article.source import LineKind, SourceText
from studyapp.core.article.text import comparable, width
from studyapp.infra.importers.decoding import clean
from studyapp.infra.importers.html_main import main_lines
from studyapp.infra.importers.html_page import Page, PageLine, read_page
from studyapp.infra.importers.html_rows import find_rows
from studyapp.infra.importers.sheet import Sheet, one_line

_LONGEST_HEADING = 60
_SITE = re.compile(r"\s*[-_|—–»·]+\s*")
_SITE_NAME = re.compile(
    r"(?:网|站|报|社|频道|百科|博客|公众号|首页|新闻|平台|门户|Wikipedia|News)$"
)
_NAMED_TITLE = ("articletitle", "og:title", "dc.title", "twitter:title")
_NAMED_DATE = ("pubdate", "article:published_time", "publishdate", "datepublished", "dc.date")
_NAMED_AUTHOR = ("author", "article:author", "dc.creator")
_CLIPBOARD_HEAD = re.compile(r"\AVersion:[\d.]+\s+(?:\w+:\S*\s+)+")
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)<!--\s*EndFragment\s*-->", re.DOTALL)


def read_html(text: str, encoding: str, name: str) -> SourceText:
    """Return the main text of a page: menus, comments, scripts and footers left out."""
    page = read_page(clean(text))
    titles = list(_titles(page))
    lines = main_lines(page, titles)
    title = _chosen_title(page, titles, lines)
    sheet = Sheet()
    put_lines(sheet, page, lines, title)
    return sheet.source(encoding, _metadata(page, title), name)


def read_pasted(html: str, name: str = "") -> SourceText:
    """Return the text of HTML from the clipboard, all of it."""
    text = clean(_CLIPBOARD_HEAD.sub("", html))
    fragment = _FRAGMENT.search(text)
    page = read_page(fragment[1] if fragment else text)
    sheet = Sheet()
    put_lines(sheet, page, page.lines, "")
    return sheet.source("utf-8", Metadata(title=""), name)


def put_lines(sheet: Sheet, page: Page, lines: Sequence[PageLine], title: str) -> None:
    """Put lines of a page down with what their elements say about them."""
    rows = find_rows(page, lines)
    items = _Items(page)
    row: list[str] = []
    for place, line in enumerate(lines):
        if place in rows:
            row = rows[place] or row
            if rows[place]:
                sheet.add_row(rows[place])
            continue
        if title and comparable(line.text) == comparable(title) and _heading_level(page, line):
            sheet.add(line.text, LineKind.TITLE)
            continue
        kind, level, marker = items.kind_of(line)
        size = len("".join(line.text.split()))
        sheet.add(line.text, kind, level=level, marker=marker, strong=line.bold >= size > 0)


class _Items:
    """Says what lines are, and counts the items of lists."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._numbers: dict[int, int] = {}
        self._seen: set[int] = set()

    def kind_of(self, line: PageLine) -> tuple[LineKind, int, str]:
        """Return kind, level and marker of a line."""
        if level := _heading_level(self._page, line):
            return LineKind.HEADING, level, ""
        lists = 0
        item = -1
        kind = LineKind.PLAIN
        for number, tag in _ancestors(self._page, line.element):
            if tag == "li" and item < 0:
                item = number
            lists += tag in ("ul", "ol")
            if tag == "blockquote":
                kind = LineKind.QUOTATION
            elif tag in ("caption", "figcaption"):
                return LineKind.CAPTION, 0, ""
            elif tag in ("pre", "dd") and kind is LineKind.PLAIN:
                kind = LineKind.PARAGRAPH
        if item < 0:
            return kind, 0, ""
        if item in self._seen:
            return LineKind.PARAGRAPH, 0, ""
        self._seen.add(item)
        return LineKind.LIST_ITEM, max(1, lists), self._marker(item)

    def _marker(self, item: int) -> str:
        around = self._page.elements[item].parent
        if self._page.elements[around].tag != "ol":
            return "•"
        start = self._page.elements[around].attributes.get("start", "1")
        last = self._numbers.get(around, int(start) - 1 if start.isdecimal() else 0)
        self._numbers[around] = last + 1
        return f"{last + 1}."


def _ancestors(page: Page, element: int) -> Iterator[tuple[int, str]]:
    while element > 0:
        yield element, page.elements[element].tag
        element = page.elements[element].parent


def _heading_level(page: Page, line: PageLine) -> int:
    """Return 1 to 6 for a heading; 0 for other lines and for paragraphs dressed as headings."""
    tag = page.elements[line.element].tag
    is_heading = len(tag) == 2 and tag[0] == "h" and tag[1].isdecimal()
    too_long = width(line.text) > _LONGEST_HEADING or line.text.rstrip().endswith("。")
    return int(tag[1]) if is_heading and not too_long else 0


def _titles(page: Page) -> Iterator[str]:
    """Yield what may be the title, the likeliest first."""
    for name in _NAMED_TITLE:
        if name in page.meta:
            yield one_line(page.meta[name])
    yield from (one_line(line.text) for line in page.lines if _heading_level(page, line) == 1)
    title = one_line(page.title)
    if title:
        parts = [part for part in _SITE.split(title) if part]
        yield title
        yield from (title[: title.rfind(part)].rstrip(" -_|—–»·") for part in parts[:0:-1])


def _chosen_title(page: Page, titles: Sequence[str], lines: Sequence[PageLine]) -> str:
    """Return the title that stands in the text, else that of the page without the site's name."""
    shown = {comparable(line.text) for line in lines[:20]}
    for title in titles:
        if title and comparable(title) in shown:
            return title
    parts = [part for part in _SITE.split(one_line(page.title)) if part]
    while len(parts) > 1 and (_SITE_NAME.search(parts[-1]) or len(parts[-1]) < len(parts[0])):
        parts.pop()
    return parts[0] if len(parts) == 1 else next((title for title in titles if title), "")


def _metadata(page: Page, title: str) -> Metadata:
    dates = [page.meta[name] for name in _NAMED_DATE if name in page.meta]
    authors = [page.meta[name] for name in _NAMED_AUTHOR if name in page.meta]
    date = next((match[0] for value in dates if (match := DATE.search(value))), None)
    author = next((value for value in authors if are_names(value)), None)
    url = page.url or page.meta.get("og:url", "")
    stated = url if url.startswith(("http://", "https://")) else None
    return Metadata(title=title, author=author, date=date, source_url=stated)
