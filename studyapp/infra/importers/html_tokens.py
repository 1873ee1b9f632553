"""Tags and text of HTML in one pass.

The standard library's parser takes a time that grows with the square of the
length when tags or comments are left open; this one never looks back.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
_NAME = re.compile(r"/?([A-Za-z][^\s/>]{0,40})")
_ATTRIBUTE = re.compile(
    r"""([^\s"'>/=]{1,80})(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?"""
)
_LONGEST_ATTRIBUTES = 8_000
_MOST_QUOTED_ENDS = 8


@dataclass(frozen=True, slots=True)
class Start:
    """A start tag, its name and the names of its attributes in lower case."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class End:
    """An end tag."""

    tag: str


@dataclass(frozen=True, slots=True)
class Text:
    """Text between tags, with entities replaced."""

    text: str


Token = Start | End | Text


def tokens(text: str) -> Iterator[Token]:
    """Yield the tags and texts of a page; comments and declarations are left out."""
    position = 0
    while position < len(text):
        opened = text.find("<", position)
        if opened < 0:
            break
        if opened > position:
            yield Text(html.unescape(text[position:opened]))
        if text.startswith(("<!", "<?"), opened):
            position = _after_declaration(text, opened)
            continue
        match = _NAME.match(text, opened + 1)
        closed = _tag_end(text, opened) if match else -1
        if match is None:
            yield Text("<")
            position = opened + 1
        elif closed < 0:
            position = opened
            break
        elif text[opened + 1] == "/":
            yield End(match[1].lower())
            position = closed + 1
        else:
            start = Start(match[1].lower(), _attributes(text, match.end(), closed))
            yield start
            position = closed + 1
            if text[closed - 1] == "/":
                yield End(start.tag)
            elif start.tag in _RAW:
                end = _raw_end(text, position, start.tag)
                yield Text(html.unescape(text[position:end]))
                position = end
    if position < len(text):
        yield Text(html.unescape(text[position:]))


def _after_declaration(text: str, opened: int) -> int:
    """Return where text goes on after a comment or declaration; one left open ends the page."""
    for begin, end in (("<!--", "-->"), ("<![CDATA[", "]]>")):
        if text.startswith(begin, opened):
            closed = text.find(end, opened + 2)
            return closed + len(end) if closed >= 0 else len(text)
    closed = _tag_end(text, opened)
    return closed + 1 if closed >= 0 else len(text)


def _tag_end(text: str, opened: int) -> int:
    """Return where a tag's > stands, one in quotes left aside; -1 without one."""
    closed = text.find(">", opened)
    first = closed
    for _ in range(_MOST_QUOTED_ENDS):
        if closed < 0 or closed - opened > _LONGEST_ATTRIBUTES:
            return first
        if text.count('"', opened, closed) % 2 == 0:
            return closed
        closed = text.find(">", closed + 1)
    return first


def _attributes(text: str, start: int, end: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text, start, min(end, start + _LONGEST_ATTRIBUTES)):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), html.unescape(value))
    return found


def _raw_end(text: str, position: int, tag: str) -> int:
    """Return where the end tag of a script or the like begins; the page's end without one."""
    match = re.compile(f"</{tag}", re.IGNORECASE).search(text, position)
    return match.start() if match else len(text)
