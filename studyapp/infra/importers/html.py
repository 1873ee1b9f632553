"""Pages saved from a browser."""

import re
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser

from studyapp.core.article.model import Metadata
from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.core.article.text import squeeze
from studyapp.infra.importers.decoding import clean

_SKIPPED = frozenset({
    "script", "style", "noscript", "nav", "footer", "aside", "form", "button", "select", "iframe",
    "svg", "template", "head",
})  # fmt: skip
_VOID = frozenset({
    "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track",
    "wbr",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "tr", "td", "th", "caption", "figure", "figcaption", "blockquote", "pre", "address", "center",
    "h1", "h2", "h3", "h4", "h5", "h6", "body", "html",
})  # fmt: skip
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|menu|footer|comments?|share|related|recommend|sidebar|breadcrumbs?|"
    r"copyright|toolbar|pagination|advert|ads?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[，。；：、,.;:]")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MAIN_SHARE = 0.8
_LONGEST_TITLE = 60
_SITE = re.compile(r"\s*[-_|—–]\s*[^-_|—–]{1,20}$")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    kind: LineKind
    level: int
    parents: tuple[int, ...]


class _Page(HTMLParser):
    """Collects the lines of a page with the elements they stand in; needs no recursion."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[_Line] = []
        self.title = ""
        self._open: list[tuple[str, int]] = []
        self._count = 0
        self._skip_from = -1
        self._in_title = False
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "title":
            self._in_title = True
        if tag == "br" or tag in _BLOCKS:
            self._end_line()
        if tag in _VOID:
            return
        self._count += 1
        self._open.append((tag, self._count))
        names = " ".join(value or "" for name, value in attrs if name in ("class", "id", "role"))
        aside = tag in _SKIPPED or (tag in _BLOCKS - {"body", "html"} and _ASIDE.search(names))
        if self._skip_from < 0 and aside:
            self._skip_from = len(self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag in _BLOCKS:
            self._end_line()
        for place in range(len(self._open) - 1, max(-1, len(self._open) - 50), -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                break
        if len(self._open) < self._skip_from:
            self._skip_from = -1

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif self._skip_from < 0:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._end_line()

    def _end_line(self) -> None:
        text = squeeze(" ".join("".join(self._text).split("\n")))
        self._text.clear()
        if not text:
            return
        tags = [tag for tag, _ in self._open]
        kind, level = _kind(tags[-50:])
        parents = tuple(number for _, number in self._open[-50:])
        self.lines.append(_Line(text, kind, level, parents))


def read_html(text: str, encoding: str, name: str) -> SourceText:
    """Return the main text of a page: menus, comments, scripts and footers left out."""
    page = _Page()
    page.feed(clean(text))
    page.close()
    lines = _main(page.lines)
    hints = tuple(
        LineHint(number, line.kind, line.level)
        for number, line in enumerate(lines)
        if line.kind is not LineKind.PLAIN
    )
    title = _SITE.sub("", squeeze(page.title.replace("\n", " ")))
    meta = Metadata(title=title[:_LONGEST_TITLE])
    return SourceText("\n".join(line.text for line in lines), encoding, hints, meta, name)


def _kind(tags: list[str]) -> tuple[LineKind, int]:
    for tag in reversed(tags):
        if tag in _HEADINGS:
            return LineKind.HEADING, _HEADINGS[tag]
        if tag == "li":
            return LineKind.LIST_ITEM, 1
        if tag == "blockquote":
            return LineKind.QUOTATION, 0
        if tag in ("caption", "figcaption"):
            return LineKind.CAPTION, 0
    return LineKind.PLAIN, 0


def _main(lines: list[_Line]) -> list[_Line]:
    """Return the lines of the innermost element that holds most of the sentences."""
    weights: Counter[int] = Counter()
    total = 0
    for line in lines:
        weight = len(line.text) if _SENTENCE.search(line.text) else 0
        total += weight
        for parent in line.parents:
            weights[parent] += weight
    enough = [number for number, weight in weights.items() if weight >= total * _MAIN_SHARE]
    if not enough or not total:
        return lines
    main = max(enough)
    return [line for line in lines if main in line.parents]
