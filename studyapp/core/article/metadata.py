"""What an article says about itself, and the lines that are not its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.core.article.model import Metadata
from studyapp.core.article.text import fold

_HEAD_LINES = 8
_TAIL_LINES = 8
_LONGEST_TITLE = 60
_DATE = re.compile(
    r"\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?(?:\s?T?\d{1,2}:\d{2}(?::\d{2})?)?"
)
_BREADCRUMB = re.compile(
    r"^(?:首页|您?当前位置|当前位置|Home)\b.{0,80}$|^[^。]{0,40}(?:\s[>›»]\s[^。]{1,30}){1,}$"
)
_BYLINE = re.compile(r"^(?P<author>[\u4e00-\u9fff·]{2,4})：(?P<title>.{6,})$")
_LABELLED = (
    ("author", re.compile(r"^[（(]?(?:本文)?(?:作者|文|撰文)\s?[：/｜|]\s?(.{2,30}?)[)）]?$")),
    (
        "editor",
        re.compile(r"^[【（(\[]?(?:责任编辑|责编|编辑|编审)\s?[：/]\s?(.{1,20}?)[】)）\]]?$"),
    ),
    (
        "source_url",
        re.compile(r"^(?:文章来源|原文链接|原文|来源|链接|URL)?\s?[：]?\s?(https?://\S+)$"),
    ),
    ("source", re.compile(r"^[（(]?(?:文章来源|来源|稿源|转自)\s?[：]\s?(.{1,40}?)[)）]?$")),
)
_TITLES_OF_PEOPLE = re.compile(
    r"(?:教授|研究员|院长|所长|主任|博士生导师|讲师|书记|编辑|记者|学者|主席|秘书长|会长|工程师)(?:[、，\s]|$)"
)
_TEXT_ENDS = ("。", "！", "？", "；", "，", "：")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text that is not blank; `text` has no blanks at its ends."""

    number: int
    start: int
    text: str


def read_metadata(lines: Sequence[Line], stated: Metadata) -> tuple[Metadata, frozenset[int]]:
    """Return the metadata and the numbers of the lines that hold it.

    What a file's format states outright (`stated`) wins over what the lines say.
    """
    found = Metadata(title="")
    used: set[int] = set()
    for line in (*lines[:_HEAD_LINES], *lines[_HEAD_LINES:][-_TAIL_LINES:]):
        label = _labelled(line.text)
        if label is not None:
            used.add(line.number)
            name, value = label
            if name != "source" and getattr(found, name) is None:
                found = replace(found, **{name: value})
    found, more = _read_head(
        [line for line in lines[:_HEAD_LINES] if line.number not in used], found
    )
    return _merge(stated, found), frozenset(used | more)


def _labelled(text: str) -> tuple[str, str] | None:
    folded = fold(text)
    for name, pattern in _LABELLED:
        match = pattern.match(folded)
        if match:
            return name, text[match.start(1) : match.end(1)].strip()
    return None


def _read_head(lines: Sequence[Line], found: Metadata) -> tuple[Metadata, set[int]]:
    used: set[int] = set()
    for line in lines:
        folded = fold(line.text)
        date = _DATE.search(line.text)
        if date and len(line.text) <= len(date[0]) + 24:
            used.add(line.number)
            found = replace(found, date=found.date or date[0])
        elif not found.title and _BREADCRUMB.match(folded):
            used.add(line.number)
        elif not found.title and len(line.text) <= _LONGEST_TITLE and folded[-1] not in _TEXT_ENDS:
            used.add(line.number)
            found = _with_title(line.text, folded, found)
        elif _is_affiliation(line.text, found.author):
            used.add(line.number)
            found = _with_affiliation(line.text, found)
        elif found.title:
            break
    return found, used


def _with_title(text: str, folded: str, found: Metadata) -> Metadata:
    match = _BYLINE.match(folded)
    if not match:
        return replace(found, title=text)
    return replace(
        found,
        title=text[match.start("title") :].strip(),
        author=found.author or text[: match.end("author")],
    )


def _is_affiliation(text: str, author: str | None) -> bool:
    if len(text) > _LONGEST_TITLE or text[-1] in _TEXT_ENDS:
        return False
    named = author is not None and text.startswith(author)
    return named or bool(_TITLES_OF_PEOPLE.search(text) and "，" not in fold(text))


def _with_affiliation(text: str, found: Metadata) -> Metadata:
    author = found.author
    if author is None:
        author = re.split(r"[\s　（(]", text)[0]
        if len(author) > 4 or author == text:
            return replace(found, affiliation=text)
    rest = text.removeprefix(author).strip(" \u3000（）()")
    return replace(found, author=author, affiliation=rest or None)


def _merge(stated: Metadata, found: Metadata) -> Metadata:
    return Metadata(
        title=stated.title or found.title,
        subtitle=stated.subtitle or found.subtitle,
        author=stated.author or found.author,
        affiliation=stated.affiliation or found.affiliation,
        date=stated.date or found.date,
        editor=stated.editor or found.editor,
        source_url=stated.source_url or found.source_url,
    )
