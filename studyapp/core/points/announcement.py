"""The sentence or heading that announces a list, and the count it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from studyapp.core.article.markers import number
from studyapp.core.article.model import BlockKind, Span
from studyapp.core.article.text import normal
from studyapp.core.points.body import Body, Passage

_KIND = (
    r"(?:大|个|种|项|条|点|类|方面|步|层|重|对|位|部分|阶段|环节|维度|"
    r"路径|任务|原则|特征|特点|问题|原因|措施|趋势|目标|举措|关键|难题|优势|意义|坚持|转变|统一|结合)"
)
_COUNT = re.compile(
    rf"(?<!党的)(?<![第两二三四五六七八九十\d.])(?P<count>[两二三四五六七八九十]{{1,2}}|\d{{1,2}})"
    rf"(?={_KIND})(?!个(?:多?月|工作日|百分点|小时|星期|季度|世纪))"
)
_ANNOUNCES = re.compile(
    r"(?:以下|如下|下列|主要|分为|分成|包括|包含|体现|表现|面临|存在|呈现|经历|具有|提出|抓好|做好|做到|把握|坚持|"
    r"聚焦|有|是|从|在于)[^，。；：]{0,6}$"
)
_REFERS_BACK = re.compile(r"(?:这|上述|以上|前述|该)[^，。]{0,2}$")
_LOOK_BACK = 3
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Announcement:
    """`parent` is what stands before the list, `count` what it names; None without one."""

    parent: Span | None
    count: int | None


def announcement(
    body: Body, passage: Passage, start: int, items: int, floor: int = 0
) -> Announcement:
    """Return what announces the list of so many items that begins at a place.

    It is the text before the first marker in its sentence, else the sentence
    before it; one of the three sentences before, if it names the very count;
    else the heading above. Nothing before `floor` is looked at: the item
    begins there that the list stands in.
    """
    if not passage.begins_at(start):
        before = _last_sentences(passage, start, floor)
    else:
        previous = _previous(body, passage)
        before = _last_sentences(previous, len(previous.text)) if previous else []
    return _choose(before, items) if before else Announcement(body.title(passage), None)


def announcement_below(passage: Passage, items: int) -> Announcement:
    """Return what a paragraph's last sentences announce, for so many headings right below it."""
    return _choose(_last_sentences(passage, len(passage.text)), items)


def _choose(before: Sequence[Span], items: int) -> Announcement:
    opens = before[0].text.rstrip().endswith((":", "："))
    for span in before[:1] if opens else before:
        if items in _counts_to_come(normal(span.text)):
            return Announcement(span, items)
    return Announcement(before[0], _named_count(before[0]))


def _counts_to_come(text: str) -> tuple[int, ...]:
    """Return the counts a text names, but for those of what was told already (这三大节点)."""
    return tuple(
        _value(match)
        for match in _COUNT.finditer(text)
        if not _REFERS_BACK.search(text[: match.start()])
    )


def _named_count(span: Span) -> int | None:
    """Return the count the last clause of a sentence says will follow."""
    said = normal(span.text).rstrip()
    clause = re.split("[，,；;。]", said.rstrip("：。 "))[-1]
    for match in _COUNT.finditer(clause):
        lead = clause[: match.start()]
        announces = said.endswith("：") or _ANNOUNCES.search(lead)
        if announces and not _REFERS_BACK.search(lead):
            return _value(match)
    return None


def _value(match: re.Match[str]) -> int:
    return number(match["count"].replace("两", "二"))


def _last_sentences(passage: Passage, end: int, floor: int = 0) -> list[Span]:
    """Return up to three sentences between two places, the nearest first.

    Of an endless sentence only the end is returned: each list in it is announced anew.
    """
    found = islice(passage.sentences_before(end), _LOOK_BACK)
    return [
        passage.span(max(start, floor, stop - _LONGEST), stop)
        for start, stop in found
        if stop > floor
    ]


def _previous(body: Body, passage: Passage) -> Passage | None:
    """Return the passage before, unless a heading stands between."""
    previous = body.passages[passage.number - 1] if passage.number else None
    if previous is None or previous.block.kind is BlockKind.HEADING:
        return None
    return previous if previous.block.section == passage.block.section else None
