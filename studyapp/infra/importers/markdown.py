"""Markdown files: CommonMark with tables, and the habits of note programs."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from studyapp.core.article.model import Metadata
from studyapp.core.article.source import LineKind, SourceText
from studyapp.core.article.text import comparable
from studyapp.infra.importers.decoding import clean
from studyapp.infra.importers.front_matter import read_front_matter
from studyapp.infra.importers.html import put_lines
from studyapp.infra.importers.html_page import read_page
from studyapp.infra.importers.sheet import Sheet

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_CONTAINER = re.compile(r"^\s*:{3,}.*$")
_CALLOUT = re.compile(r"^(\s*>\s*)\[![\w-]+\][+-]?[ \t]*")
_TIGHT_HEADING = re.compile(r"^(#{1,6})(?=[^#\s])(?!\S+\s+#)")
_WIKI_LINK = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_LEFT_MARKS = re.compile(r"\*\*|~~|==|\[\^[^\]\s]{1,20}\]:?|(?<=\S)\s*\{[#.][^{}]*\}\s*$")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。！？；：.!?;:”’」』）)》…][*_~`]*$")
_TABLE_RULE = re.compile(r"[ \t|]*:?-+[ \t:|-]*")
_LONGEST_RUN = 300


def read_markdown(text: str, encoding: str, name: str) -> SourceText:
    """Return what a person sees of a Markdown file: its words, without the marks."""
    meta, body = read_front_matter(clean(text))
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse("\n".join(_prepared(_without_comments(body).split("\n"))))
    title = _title_heading(tokens, meta)
    writer = _Writer(title)
    for token in tokens:
        writer.take(token)
    if title is not None and not meta.title:
        meta = Metadata(words(title), *_all_but_title(meta))
    return writer.sheet.source(encoding, meta, name)


def _all_but_title(meta: Metadata) -> tuple[str | None, ...]:
    return (
        meta.subtitle, meta.author, meta.affiliation, meta.date, meta.editor, meta.source_url,
    )  # fmt: skip


def _without_comments(text: str) -> str:
    """Return a text without <!-- --> and %% %%; one that is left open is no comment."""
    head, *pieces = text.split("<!--")
    text = head + "".join(
        piece.partition("-->")[2] if "-->" in piece else f"<!--{piece}" for piece in pieces
    )
    parts = text.split("%%")
    return "".join(parts[::2]) if len(parts) % 2 else "%%".join(parts)


def _prepared(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines without containers and callouts; `#标题` becomes a heading.

    The parser's time grows with the square of the lines of one quote or
    paragraph, so that endless ones are broken. Tables are not.
    """
    fenced = False
    run = 0
    for line in lines:
        fenced ^= bool(_FENCE.match(line))
        if fenced:
            yield line
            continue
        table = run < 0 or bool(_TABLE_RULE.fullmatch(line))
        run = 0 if not line.strip() else -1 if table else run + 1
        if run > _LONGEST_RUN:
            yield ""
            run = 0
        if _CONTAINER.match(line):
            yield ""
        else:
            yield _TIGHT_HEADING.sub(r"\1 ", _CALLOUT.sub(r"\1", line))


def _title_heading(tokens: Sequence[Token], meta: Metadata) -> Token | None:
    """Return the words of the only first-level heading when the text begins with it."""
    tops = [
        place
        for place, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag == "h1"
    ]
    if len(tops) != 1 or any(token.type == "inline" for token in tokens[: tops[0]]):
        return None
    found = tokens[tops[0] + 1]
    same = comparable(words(found)) == comparable(meta.title)
    return found if not meta.title or same else None


class _Writer:
    """Turns the parser's tokens into lines."""

    def __init__(self, title: Token | None) -> None:
        self.sheet = Sheet()
        self._title = title
        self._around: list[tuple[LineKind, int, str]] = []
        self._depth = 0
        self._cells: list[str] | None = None

    def take(self, token: Token) -> None:
        """Take the next token."""
        match token.type:
            case "heading_open":
                self._around.append((LineKind.HEADING, int(token.tag[1]), ""))
            case "blockquote_open":
                self._around.append((LineKind.QUOTATION, 0, ""))
            case "bullet_list_open" | "ordered_list_open":
                self._depth += 1
            case "bullet_list_close" | "ordered_list_close":
                self._depth -= 1
            case "list_item_open":
                marker = f"{token.info}{token.markup}"
                self._around.append((LineKind.LIST_ITEM, self._depth, marker))
            case "heading_close" | "blockquote_close" | "list_item_close":
                self._around.pop()
            case "tr_open":
                self._cells = []
            case "tr_close":
                self.sheet.add_row(self._cells or [])
                self._cells = None
            case "inline":
                self._take_words(token)
            case "fence" | "code_block":
                for line in token.content.split("\n"):
                    self.sheet.add(line, LineKind.PARAGRAPH)
            case "html_block":
                page = read_page(token.content)
                put_lines(self.sheet, page, page.lines, "")

    def _take_words(self, token: Token) -> None:
        if self._cells is not None:
            self._cells.append(words(token).replace("\n", " "))
            return
        kind, level, marker = self._around[-1] if self._around else (LineKind.PLAIN, 0, "")
        if token is self._title:
            kind, level = LineKind.TITLE, 0
        strong = _is_strong(token)
        for line in _lines(words(token)):
            self.sheet.add(line, kind, level=level, marker=marker, strong=strong)
            if kind is LineKind.LIST_ITEM:
                kind, level, marker = LineKind.PARAGRAPH, 0, ""
                self._around[-1] = (kind, level, marker)


def words(token: Token) -> str:
    """Return the words of an inline token; soft and hard breaks are line breaks."""
    pieces = []
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                pieces.append(child.content)
            case "softbreak":
                pieces.append("\n")
            case "hardbreak":
                pieces.append("\n\n")
            case "html_inline":
                pieces.append("\n\n" if _BREAK.match(child.content) else "")
    return _LEFT_MARKS.sub("", _WIKI_LINK.sub(r"\1", "".join(pieces)))


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a paragraph: a break after a sentence is meant, another is a wrap."""
    for part in text.split("\n\n"):
        block = ""
        for line in part.split("\n"):
            if block and _SENTENCE_END.search(block.rstrip()):
                yield block
                block = line
            else:
                block = f"{block}\n{line}" if block else line
        yield block


def _is_strong(token: Token) -> bool:
    """Tell whether all words of a paragraph are set in bold."""
    depth = 0
    found = False
    for child in token.children or ():
        depth += (child.type == "strong_open") - (child.type == "strong_close")
        if child.content.strip():
            if not depth:
                return False
            found = True
    return found
