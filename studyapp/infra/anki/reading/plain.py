"""Fields of Anki's notes as plain text: no tags, no pictures, no sounds."""

import re
import unicodedata

from studyapp.infra.importers.html_tokens import End, Start, Text, tokens

_ROW, _CELL = "\x1e", "\x1d"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_BLANKS = re.compile(r"[^\S\n]+")
_SOUND = re.compile(r"\[sound:[^\[\]]{0,500}\]")
_MEDIA = frozenset({"img", "audio", "video", "object", "embed", "svg"})
_UNSEEN = frozenset({"script", "style", "title"})
_LINES = frozenset(
    {
        "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3",
        "h4", "h5", "h6", "hr", "ol", "p", "pre", "section", "table", "ul",
    }
)  # fmt: skip


def flat(field: str) -> str:
    r"""Return what a person reads; lines end with "\n", blank ones are left out."""
    return _tidy(_flow(field).replace(_ROW, "\n").replace(_CELL, " "))


def lines(field: str) -> tuple[str, ...]:
    """Return the items of a list; a field without one is a single item."""
    return tuple(item for part in _flow(field).split(_ROW) if (item := _tidy(part)))


def pairs(field: str) -> tuple[tuple[str, str], ...]:
    """Return the rows of a table of two columns; other rows are left out."""
    rows = ([*map(_tidy, row.split(_CELL)[1:])] for row in _flow(field).split(_ROW))
    return tuple((row[0], row[1]) for row in rows if len(row) == 2)


def media(field: str) -> int:
    """Return how many pictures and sounds a field holds."""
    shown = sum(isinstance(token, Start) and token.tag in _MEDIA for token in tokens(field))
    return shown + len(_SOUND.findall(field))


def _flow(field: str) -> str:
    """Return the text of a field with marks before rows, items and cells."""
    found: list[str] = []
    unseen = ""
    for token in tokens(_SOUND.sub(" ", _CONTROL.sub("", field))):
        match token:
            case Text(text):
                found.append("" if unseen else text)
            case End(tag):
                found.append("\n" if tag in _LINES else "")
                unseen = "" if tag == unseen else unseen
            case Start(tag) if tag in _UNSEEN:
                unseen = unseen or tag
            case Start("br"):
                found.append("\n")
            case Start("li" | "tr"):
                found.append(_ROW)
            case Start("td" | "th"):
                found.append(_CELL)
            case Start(tag):
                found.append("\n" if tag in _LINES else "")
    return "".join(found)


def _tidy(text: str) -> str:
    clean = unicodedata.normalize("NFC", text).replace("\u200b", "")
    parts = (_BLANKS.sub(" ", line).strip() for line in clean.split("\n"))
    return "\n".join(part for part in parts if part)
