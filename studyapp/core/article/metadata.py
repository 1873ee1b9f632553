"""What an article says about itself, and the lines that are not its text."""

import re
from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from itertools import pairwise

from studyapp.core.article.edges import (
    LONGEST_TITLE,
    is_affiliation,
    is_bracketed_reference,
    is_breadcrumb,
    is_closing,
    is_institute,
    is_note_of_passing,
    is_office,
    is_reference,
    is_subtitle,
    names_a_paper,
    people,
    without_brackets,
)
from studyapp.core.article.labels import first_date, is_furniture, labels
from studyapp.core.article.lines import Line, ends_sentence
from studyapp.core.article.markers import ORDINALS, Family, Marker, find_bare_marker, find_marker
from studyapp.core.article.model import Metadata
from studyapp.core.article.people import are_names, name_and_office
from studyapp.core.article.text import comparable, normal, width

_HEAD_LINES = 12
_TAIL_LINES = 14
_LONGEST_OFFICE = 20
_FEWEST_GAPS = 4
_LONGEST_HEAD_LINE = 120
_BYLINED_TITLE = re.compile(r"(?P<author>[^：|｜丨]{2,12}?)\s?[：|｜丨]\s?(?P<title>.{5,})")
_AUTHOR_IS = re.compile(r"[（(](?:本文)?作者(?:单位)?(?:系|为|是|：|，)(.{4,60}?)[)）]")
_REFERENCES = re.compile(
    r"(?:(?:主要)?(?:参考(?:文献|资料|书目)|注释|引用文献)|References|Notes|Bibliography)"
    r"(?:[：:].{0,4})?"
)
_MONTH = re.compile(r"\d{4}\s?年\s?\d{1,2}\s?月")
_ABSTRACT = re.compile(r"[【\[]?(?:内容)?(?:摘\s*要|提要|Abstract)[】\]：:]")


def read_metadata(
    lines: Sequence[Line], stated: Metadata, formatted: Collection[int] = ()
) -> tuple[Metadata, frozenset[int]]:
    """Return the metadata and the numbers of the lines that hold it.

    What a file's format states outright (`stated`) wins over what the lines say.
    The `formatted` lines are headings, list items and the like, so no title or author.
    """
    reader = _Reader(lines, stated, formatted)
    reader.read_head()
    reader.read_tail()
    return reader.merged(), frozenset(reader.used)


class _Reader:
    """Collects what is found; the first value of a field stays."""

    def __init__(self, lines: Sequence[Line], stated: Metadata, formatted: Collection[int]) -> None:
        self._lines = lines
        self._stated = stated
        self._formatted = formatted
        self._found = Metadata(title="")
        self.used: set[int] = set()

    def merged(self) -> Metadata:
        values = {
            each.name: getattr(self._stated, each.name) or getattr(self._found, each.name)
            for each in fields(Metadata)
        }
        return Metadata(**values)

    def read_head(self) -> None:
        title_at: int | None = None
        for place, line in enumerate(self._lines[:_HEAD_LINES]):
            text = line.text
            if title_at is not None and _ABSTRACT.match(text):
                continue
            if width(text) > _LONGEST_HEAD_LINE:
                break
            if self._take_around(line):
                continue
            if line.number in self._formatted and not self._repeats_title(text):
                break
            if title_at is None and self._is_title(place):
                self._take_title(line)
                title_at = place
            elif title_at is not None and self._take_second_title_line(place, title_at):
                title_at = place
            elif title_at is not None and self._take_below_title(line):
                continue
            elif title_at is not None and place == title_at + 1 and self._sits_below(place):
                self._set("subtitle", text)
                self.used.add(line.number)
            elif title_at is not None and self._repeats_title(text):
                self.used.add(line.number)
            elif title_at is not None or self._opens_body(text):
                break
        self._date_of_head()

    def read_tail(self) -> None:
        self._drop_references()
        tail = self._lines[-_TAIL_LINES:] if len(self._lines) > 3 else ()
        for line in reversed(tail):
            if line.number in self.used:
                continue
            about = _AUTHOR_IS.search(line.text)
            if about and width(line.text) <= _LONGEST_HEAD_LINE:
                self._set("affiliation", about[1].strip())
                if about.end() - about.start() >= len(line.text) - 2:
                    self.used.add(line.number)
            elif self._take_labels(line.text) or is_furniture(line.text):
                self.used.add(line.number)
            elif is_closing(line.text):
                self._set("date", first_date([line.text]))
                self.used.add(line.number)
            elif ends_sentence(line.text) and width(line.text) > LONGEST_TITLE:
                break

    def _take_around(self, line: Line) -> bool:
        """Take a line of the page around the article."""
        taken = (
            (not self._found.title and is_breadcrumb(line.text))
            or self._take_labels(without_brackets(line.text))
            or is_furniture(line.text)
        )
        if taken:
            self.used.add(line.number)
        return taken

    def _take_labels(self, text: str) -> bool:
        found = labels(text)
        for name, value in found:
            if name == "author":
                self._set_author(value)
            elif name not in ("other", "source"):
                self._set(name, value)
        return bool(found)

    def _set_author(self, value: str) -> None:
        both = name_and_office(value)
        if both:
            self._set("author", both[0])
            self._set("affiliation", both[1])
        else:
            self._set("author", value)

    def _set(self, name: str, value: str | None) -> None:
        if value and not getattr(self._found, name):
            self._found = replace(self._found, **{name: value})

    def _is_title(self, place: int) -> bool:
        line = self._lines[place]
        if width(line.text) > LONGEST_TITLE or is_subtitle(line.text):
            return False
        if normal(line.text).endswith(("。", "；", "，", "：", "、")):
            return False
        if comparable(line.text) == comparable(self._stated.title) != "":
            return True
        if self._stated.title and not self._repeats_title(line.text):
            return False
        return not self._is_numbered_heading(line.text)

    def _is_numbered_heading(self, text: str) -> bool:
        """Tell whether a first line heads a section: only 第三讲 and its like may be a title."""
        marker = find_marker(normal(text)) or self._confirmed_bare_marker(text)
        if marker is None or marker.family is Family.BULLET:
            return False
        if marker.family not in ORDINALS:
            return True
        return any(
            other.family is marker.family and each.text != text
            for each in self._lines
            if (other := find_marker(each.text))
        )

    def _confirmed_bare_marker(self, text: str) -> Marker | None:
        """Return the 1 of 1企业概况 when a later line has the 2."""
        marker = find_bare_marker(normal(text))
        if marker is None or marker.value != 1:
            return None
        others = (find_bare_marker(normal(each.text)) for each in self._lines)
        following = any(
            each and each.value == 2 and each.family is marker.family for each in others
        )
        return marker if following else None

    def _take_title(self, line: Line) -> None:
        self.used.add(line.number)
        match = _BYLINED_TITLE.fullmatch(normal(line.text))
        if match and are_names(match["author"]):
            self._set("author", line.text[: match.end("author")])
            self._set("title", line.text[match.start("title") :].strip())
        else:
            self._set("title", line.text)

    def _take_second_title_line(self, place: int, title_at: int) -> bool:
        """Take the end of an official title that was broken into two lines."""
        first, line = self._found.title, self._lines[place]
        broken = place == title_at + 1 and not self._stated.title and line.text not in first
        if not broken or names_a_paper(first) or width(line.text) > LONGEST_TITLE // 2:
            return False
        if not names_a_paper(line.text) or find_marker(normal(line.text)):
            return False
        self._found = replace(self._found, title=f"{first} {line.text}")
        self.used.add(line.number)
        return True

    def _sits_below(self, place: int) -> bool:
        """Tell whether a short line goes with the title: a blank line comes only after it."""
        lines = self._lines[place - 1 :]
        gaps = [after.number - before.number > 1 for before, after in pairwise(lines)]
        short = width(lines[1].text) <= LONGEST_TITLE // 2 and not ends_sentence(lines[1].text)
        return short and not gaps[0] and gaps[1:2] == [True] and sum(gaps) >= _FEWEST_GAPS

    def _repeats_title(self, text: str) -> bool:
        key = comparable(text)
        titles = (self._stated.title, self._found.title)
        return bool(key) and any(comparable(title) == key for title in titles)

    def _take_below_title(self, line: Line) -> bool:
        """Take a line of those that stand between a title and the text."""
        text = line.text
        if is_note_of_passing(text):
            month = _MONTH.search(text)
            self._set("date", first_date([text]) or (month[0] if month else None))
        elif width(text) > _LONGEST_HEAD_LINE // 2 and not is_institute(text):
            return False
        elif is_subtitle(text) and not self._found.subtitle:
            self._set("subtitle", text)
        elif who := people(text):
            self._set("author", who[0])
            self._set("affiliation", who[1])
        elif self._found.author and is_affiliation(text, self._found.author):
            self._set("affiliation", text.removeprefix(self._found.author).strip(" \u3000（）()"))
        elif not is_office(text):
            return False
        self.used.add(line.number)
        return True

    def _opens_body(self, text: str) -> bool:
        return ends_sentence(normal(text)) or width(text) > LONGEST_TITLE

    def _date_of_head(self) -> None:
        if self._found.subtitle:
            self._set("date", first_date([self._found.subtitle]))
        for before, line in pairwise(self._lines[:_HEAD_LINES]):
            if line.number not in self.used and is_closing(line.text):
                self._set("date", first_date([line.text]))
                self.used.add(line.number)
                if not self._opens_body(before.text) and width(before.text) <= _LONGEST_OFFICE:
                    self.used.add(before.number)

    def _drop_references(self) -> None:
        """Take the list of references at the end, with its heading if there is one."""
        listed: list[Line] = []
        for line in reversed(self._lines[1:]):
            if _REFERENCES.fullmatch(normal(line.text)):
                self.used.update(each.number for each in (*listed, line))
                return
            if not is_reference(line.text):
                break
            listed.append(line)
        self.used.update(line.number for line in listed if is_bracketed_reference(line.text))
