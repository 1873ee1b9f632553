"""Announced lists of label paragraphs (盐商：…) and of sub-headings."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import BlockKind, Section
from studyapp.core.points.announcement import Announcement, announcement, announcement_below
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.list_items import PUNCTUATION
from studyapp.core.points.model import Enumeration, EnumerationItem, SeriesForm

_LABEL = re.compile(r"^[“\"]?(?P<label>[^，。；：！？“”（）]{2,14})[”\"]?：(?=\S)")
_FEWEST_LABELS = 3
_FEWEST_HEADINGS = 2


def find_label_lists(body: Body, passages: Sequence[Passage]) -> Iterator[Enumeration]:
    """Yield the runs of label paragraphs of one section that are announced."""
    for run in _label_runs(passages):
        said = announcement(body, run[0], 0, len(run))
        if _announces(said):
            items = tuple(_labelled(passage) for passage in run)
            yield Enumeration("", SeriesForm.PARAGRAPH, said.parent, said.count, items)


def find_heading_lists(body: Body) -> Iterator[Enumeration]:
    """Yield the numbered headings that the paragraph straight above them announces."""
    families = [body.article.outline, *(each.children for each in body.headings.values())]
    for siblings in families:
        if len(siblings) < _FEWEST_HEADINGS or not all(each.marker for each in siblings):
            continue
        above = _paragraph_above(body, siblings[0])
        said = announcement_below(above, len(siblings)) if above else Announcement(None, None)
        if _announces(said):
            items = tuple(_headed(body, section) for section in siblings)
            series = siblings[0].marker.strip(PUNCTUATION)
            yield Enumeration(series, SeriesForm.PARAGRAPH, said.parent, said.count, items)


def _announces(said: Announcement) -> bool:
    opens = said.parent is not None and said.parent.text.rstrip().endswith(("：", ":"))
    return opens or said.count is not None


def _label_runs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    run: list[Passage] = []
    for passage in passages:
        if passage.block.kind is BlockKind.PARAGRAPH and _LABEL.match(passage.text):
            run.append(passage)
            continue
        if len(run) >= _FEWEST_LABELS:
            yield run
        run = []
    if len(run) >= _FEWEST_LABELS:
        yield run


def _labelled(passage: Passage) -> EnumerationItem:
    label = _LABEL.match(passage.text)
    assert label is not None
    head = passage.span(label.start("label"), label.end("label"))
    return EnumerationItem("", head, (passage.span(0, len(passage.text)),))


def _paragraph_above(body: Body, section: Section) -> Passage | None:
    first = body.by_block[section.block]
    above = body.passages[first.number - 1] if first.number else None
    return above if above and above.block.kind is BlockKind.PARAGRAPH else None


def _headed(body: Body, section: Section) -> EnumerationItem:
    passage = body.by_block[section.block]
    return EnumerationItem(section.marker, section.title, (passage.span(0, len(passage.text)),))
