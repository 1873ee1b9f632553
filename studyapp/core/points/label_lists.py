"""Announced lists of label paragraphs (盐商：…) and of sub-headings."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import BlockKind, Section
from studyapp.core.article.text import normal
from studyapp.core.points.announcement import Announcement, announcement, announcement_below
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.list_items import PUNCTUATION, head_of
from studyapp.core.points.model import Enumeration, EnumerationItem, SeriesForm

_LABEL = re.compile(r"^[“\"]?(?P<label>[^，。；：！？“”（）]{2,14})[”\"]?：(?=\S)")
_NUMBERED_LABEL = re.compile(r"(?P<stem>\D{1,6})(?P<number>\d{1,2}|[一二三四五六七八九十])$")
_TO_COME = re.compile(r"(?:以下|如下|下列|下述|下面|几)[^，。；]{0,14}[。：]?$")
_OPENS = re.compile(
    r"(?:[两二三四五六七八九十几\d]+(?:个|种|类|项|大|点|条|步|方面|阶段|部分)|如下|包括|包含|[是有为])：$"
)
_FEWEST_LABELS = 3
_FEWEST_NUMBERED = 2
_FEWEST_HEADINGS = 2


def find_label_lists(body: Body, passages: Sequence[Passage]) -> Iterator[Enumeration]:
    """Yield the runs of label paragraphs of one section that are announced."""
    for run in _label_runs(passages):
        said = announcement(body, run[0], 0, len(run))
        if _announces(said) or _is_to_come(said):
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
        if said.count is not None or (_announces(said) and siblings[0].level > 1):
            items = tuple(_headed(body, section) for section in siblings)
            series = siblings[0].marker.strip(PUNCTUATION)
            yield Enumeration(series, SeriesForm.PARAGRAPH, said.parent, said.count, items)


def _announces(said: Announcement) -> bool:
    opens = said.parent is not None and said.parent.text.rstrip().endswith(("：", ":"))
    return opens or said.count is not None


def _is_to_come(said: Announcement) -> bool:
    return said.parent is not None and bool(_TO_COME.search(normal(said.parent.text).rstrip()))


def _label_runs(passages: Sequence[Passage]) -> Iterator[list[Passage]]:
    run: list[Passage] = []
    for passage in passages:
        label = _LABEL.match(passage.text)
        if label and passage.block.kind is BlockKind.PARAGRAPH and not _OPENS.search(label[0]):
            run.append(passage)
            continue
        if run and _are_enough(run):
            yield run
        run = []
    if _are_enough(run):
        yield run


def _are_enough(run: Sequence[Passage]) -> bool:
    """Tell whether label paragraphs are a list; two are when their labels count: 假说1, 假说2."""
    if len(run) >= _FEWEST_LABELS or len(run) < _FEWEST_NUMBERED:
        return len(run) >= _FEWEST_LABELS
    counted = [_NUMBERED_LABEL.fullmatch(_label(each)["label"]) for each in run]
    return all(counted) and len({each["stem"] for each in counted if each}) == 1


def _label(passage: Passage) -> re.Match[str]:
    label = _LABEL.match(passage.text)
    assert label is not None
    return label


def _labelled(passage: Passage) -> EnumerationItem:
    """Return the item of a label paragraph: its label, or what follows a label that counts."""
    label = _label(passage)
    whole = passage.span(0, len(passage.text))
    if _NUMBERED_LABEL.fullmatch(label["label"]):
        marker = passage.span(0, label.end()).text
        return EnumerationItem(marker, head_of(passage, label.end(), len(passage.text)), (whole,))
    head = passage.span(label.start("label"), label.end("label"))
    return EnumerationItem("", head, (whole,))


def _paragraph_above(body: Body, section: Section) -> Passage | None:
    first = body.by_block[section.block]
    above = body.passages[first.number - 1] if first.number else None
    return above if above and above.block.kind is BlockKind.PARAGRAPH else None


def _headed(body: Body, section: Section) -> EnumerationItem:
    passage = body.by_block[section.block]
    return EnumerationItem(section.marker, section.title, (passage.span(0, len(passage.text)),))
