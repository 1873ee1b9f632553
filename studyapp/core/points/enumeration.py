"""Enumerations: in prose, in list lines, as label paragraphs and as announced sub-headings."""

from collections.abc import Iterator, Sequence

from studyapp.core.article.model import ParseWarning
from studyapp.core.points.body import Body
from studyapp.core.points.label_lists import find_heading_lists, find_label_lists
from studyapp.core.points.list_items import build
from studyapp.core.points.list_markers import find_list_markers
from studyapp.core.points.model import Enumeration
from studyapp.core.points.series import group_markers

_SHOWN = 30


def find_enumerations(body: Body) -> tuple[Enumeration, ...]:
    """Return the lists of an article in document order."""
    found: list[Enumeration] = []
    for _, passages in body.sections():
        markers = (marker for each in passages for marker in find_list_markers(each))
        found.extend(build(body, group_markers(markers)))
        found.extend(find_label_lists(body, passages))
    found.extend(find_heading_lists(body))
    return tuple(sorted(found, key=lambda each: _position(body, each)))


def count_warnings(found: Sequence[Enumeration]) -> Iterator[ParseWarning]:
    """Yield a warning for each list that is announced with another count than it has."""
    for each in found:
        if each.announced is not None and each.announced != len(each.items) and each.parent:
            yield ParseWarning(
                "count-mismatch",
                f"“{each.parent.text[-_SHOWN:]}” announces {each.announced}, "
                f"found {len(each.items)}",
                each.items[0].head.block,
            )


def _position(body: Body, each: Enumeration) -> tuple[int, int]:
    first = each.items[0].body[0]
    return body.by_block[first.block].number, first.start
