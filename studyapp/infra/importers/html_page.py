"""The elements and lines of a page, read without recursion and with bounded depth."""

import re
from dataclasses import dataclass, field
from typing import assert_never

from studyapp.infra.importers.html_tokens import End, Start, Text, tokens

DEEPEST = 200

_SKIPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "applet", "audio",
    "video", "canvas", "button", "select", "textarea", "datalist", "rt", "rp", "head", "map",
})  # fmt: skip
_VOID = frozenset({
    "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track",
    "wbr", "param",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "form", "ul",
    "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
    "figure", "figcaption", "blockquote", "pre", "address", "center", "fieldset", "details",
    "summary", "h1", "h2", "h3", "h4", "h5", "h6", "body", "html", "hr",
})  # fmt: skip
_TABLE = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
_CELLS = frozenset({"td", "th"})
# Which open elements a start tag closes, because writers may leave their end tags out.
_IMPLIED_END = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (_CELLS, frozenset({"tr", "table"})),
    "th": (_CELLS, frozenset({"tr", "table"})),
}
_BOLD = frozenset({"b", "strong"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_FOOTNOTE = re.compile(r"\s*\[?[\d\s,-]{1,8}\]?\s*")

Attributes = dict[str, str]


@dataclass(slots=True)
class Element:
    """A block element; `parent` is its index in `Page.elements`, -1 for the root."""

    tag: str
    parent: int
    attributes: Attributes
    depth: int = 0


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    element: int
    bold: bool = False
    link: bool = False


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of text.

    Attributes:
        element: The innermost block element around it.
        linked: How many of its characters are links.
        bold: How many of its characters are bold.
    """

    text: str
    element: int
    linked: int
    bold: int


@dataclass(slots=True)
class Page:
    """A page as it was read. `meta` holds <meta> values by lower-case name."""

    elements: list[Element] = field(default_factory=list)
    lines: list[PageLine] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    url: str = ""


def read_page(text: str) -> Page:
    """Return the elements and lines of a page. Nothing it refers to is loaded."""
    reader = _Reader()
    for token in tokens(text):
        match token:
            case Start():
                reader.start(token.tag, token.attributes)
            case End():
                reader.end(token.tag)
            case Text():
                reader.text(token.text)
            case _:
                assert_never(token)
    reader.end_line()
    return reader.page


class _Reader:
    """Keeps the open elements and the line that is being read."""

    def __init__(self) -> None:
        self.page = Page([Element("root", -1, {})])
        self._open = [_Open("root", 0)]
        self._skipped = ""
        self._skip_depth = 0
        self._in_title = False
        self._links = self._bolds = 0
        self._linked = self._bold = 0
        self._pieces: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take a start tag."""
        if tag == "meta":
            self._take_meta(attributes)
        elif tag == "link" and attributes.get("rel") == "canonical":
            self.page.url = attributes.get("href", "")
        elif tag == "title" and self._skipped in ("", "head"):
            self._in_title = not self.page.title
        if self._skipped == "head" and tag in _BLOCKS:
            self._skipped = ""
        if self._skipped:
            self._skip_depth += tag == self._skipped
        elif tag in _SKIPPED or _is_hidden(attributes):
            if tag not in _VOID:
                self._skipped, self._skip_depth = tag, 1
        else:
            self._open_element(tag, attributes)

    def end(self, tag: str) -> None:
        """Take an end tag."""
        if tag == "title":
            self._in_title = False
        if self._skipped:
            self._skip_depth -= tag == self._skipped
            if self._skip_depth == 0 or tag == "body":
                self._skipped = ""
            return
        if tag not in _BLOCKS:
            self._close(frozenset({tag}), _BLOCKS)
            return
        self.end_line()
        self._close(frozenset({tag}), frozenset() if tag in _TABLE else _TABLE)

    def text(self, data: str) -> None:
        """Take a piece of text."""
        if self._in_title:
            self.page.title += data
        elif not self._skipped and not self._is_footnote_mark(data):
            self._pieces.append(data)
            size = len(data.strip())
            self._linked += size if self._links else 0
            self._bold += size if self._bolds else 0

    def _is_footnote_mark(self, data: str) -> bool:
        inside = {each.tag for each in self._open[-4:]}
        return "sup" in inside and bool(_FOOTNOTE.fullmatch(data))

    def _take_meta(self, attributes: Attributes) -> None:
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        if name and attributes.get("content"):
            self.page.meta.setdefault(name.lower(), attributes["content"].strip())

    def _open_element(self, tag: str, attributes: Attributes) -> None:
        if tag == "br":
            self._break_line()
        elif tag in _BLOCKS:
            self._start_block(tag)
        if tag in _VOID:
            return
        element = self._open[-1].element
        depth = self.page.elements[element].depth + 1
        if tag in _BLOCKS and depth < DEEPEST:
            self.page.elements.append(Element(tag, element, attributes, depth))
            element = len(self.page.elements) - 1
        bold = tag in _BOLD or bool(_BOLD_STYLE.search(attributes.get("style", "")))
        link = tag == "a" and "href" in attributes
        self._open.append(_Open(tag, element, bold, link))
        self._links += link
        self._bolds += bold

    def _start_block(self, tag: str) -> None:
        self.end_line()
        if tag in _IMPLIED_END:
            self._close(*_IMPLIED_END[tag])
        self._close(frozenset({"p"}), _BLOCKS - {"p"})

    def _break_line(self) -> None:
        """End a line at <br>; in a cell of a table it is no more than a blank."""
        if self.page.elements[self._open[-1].element].tag in _CELLS:
            self._pieces.append(" ")
        else:
            self.end_line()

    def _close(self, tags: frozenset[str], within: frozenset[str]) -> None:
        """Close the innermost of some elements, unless one of `within` lies further in."""
        for place in range(len(self._open) - 1, max(0, len(self._open) - DEEPEST), -1):
            tag = self._open[place].tag
            if tag in tags:
                while len(self._open) > place:
                    closed = self._open.pop()
                    self._links -= closed.link
                    self._bolds -= closed.bold
                return
            if tag in within:
                return

    def end_line(self) -> None:
        """Put down the line that was read."""
        text = "".join(self._pieces).strip()
        if text:
            element = self._open[-1].element
            self.page.lines.append(PageLine(text, element, self._linked, self._bold))
        self._pieces.clear()
        self._linked = self._bold = 0


def _is_hidden(attributes: Attributes) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
