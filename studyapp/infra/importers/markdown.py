"""Markdown files (CommonMark with tables and strike-through)."""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from studyapp.core.article.model import Metadata
from studyapp.core.article.source import LineHint, LineKind, SourceText
from studyapp.infra.importers.decoding import clean

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\s*(?:\n|\Z)", re.DOTALL)
_STATED = re.compile(r"^(title|author|date|source|url)\s*:\s*(.+?)\s*$", re.MULTILINE)
_CALLOUT = re.compile(r"^\s*(?:\[![\w-]+\]|:::.*)\s*$", re.MULTILINE)
_TAG = re.compile(r"<[^<>]{1,300}>")
_OPENING = {
    "heading_open": LineKind.HEADING,
    "blockquote_open": LineKind.QUOTATION,
    "list_item_open": LineKind.LIST_ITEM,
}
_CLOSING = frozenset({"heading_close", "blockquote_close", "list_item_close"})
_BREAKS = re.compile(r"<br\s*/?>", re.IGNORECASE)


class _Collector:
    """Turns tokens into lines with what the format says about them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.hints: list[LineHint] = []
        self.title = ""
        self._kinds: list[tuple[LineKind, int]] = []
        self._cells: list[str] | None = None

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.type in _OPENING:
            kind, level = _OPENING[token.type], token.level // 2 + 1
            self._kinds.append((kind, int(token.tag[1]) if kind is LineKind.HEADING else level))
        elif token.type in _CLOSING:
            self._kinds.pop()
        elif token.type == "tr_open":
            self._cells = []
        elif token.type == "tr_close" and self._cells is not None:
            self._add("　".join(self._cells), LineKind.TABLE, 0)
            self._cells = None
        elif token.type == "inline":
            self._take_words(_words(token))
        elif token.type == "html_block":
            self._add(_plain(token.content), LineKind.PLAIN, 0)

    def _take_words(self, words: str) -> None:
        if self._cells is not None:
            self._cells.append(words.replace("\n", " "))
            return
        kind, level = self._kinds[-1] if self._kinds else (LineKind.PLAIN, 0)
        if kind is LineKind.HEADING and level == 1 and not self.lines and not self.title:
            self.title = words
        else:
            self._add(words, kind, level)

    def _add(self, text: str, kind: LineKind, level: int) -> None:
        for line in _CALLOUT.sub("", text).split("\n"):
            words = line.strip()
            if words:
                if kind is not LineKind.PLAIN:
                    self.hints.append(LineHint(len(self.lines), kind, level))
                self.lines.append(words)


def read_markdown(text: str, encoding: str, name: str) -> SourceText:
    """Return what a person sees of a Markdown file: its words, without the marks."""
    text = clean(text)
    front = _FRONT_MATTER.match(text)
    stated = dict(_STATED.findall(front[1])) if front else {}
    body = text[front.end() :] if front else text
    found = _Collector()
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body):
        found.take(token)
    meta = Metadata(
        title=stated.get("title", "").strip("\"'") or found.title,
        author=stated.get("author"),
        date=stated.get("date"),
        source_url=stated.get("url") or stated.get("source"),
    )
    return SourceText("\n".join(found.lines), encoding, tuple(found.hints), meta, name)


def _words(token: Token) -> str:
    """Return the words of an inline token; soft and hard breaks are line breaks."""
    pieces = []
    for child in token.children or ():
        match child.type:
            case "text" | "code_inline":
                pieces.append(child.content)
            case "softbreak" | "hardbreak":
                pieces.append("\n")
            case "html_inline":
                pieces.append("\n" if _BREAKS.match(child.content) else "")
    return "".join(pieces)


def _plain(html: str) -> str:
    return _TAG.sub("", _BREAKS.sub("\n", html))
