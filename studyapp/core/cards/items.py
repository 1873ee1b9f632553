"""List items as a teacher names them: 技术节点是核心驱动力 is about 技术节点."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.core.article.model import Block, Span
from studyapp.core.article.sentences import Range, clauses, sentences
from studyapp.core.cards.lexicon import begins_with_verb, governing_verb
from studyapp.core.cards.phrases import common_beginning
from studyapp.core.ids import BlockId
from studyapp.core.points.model import Enumeration, EnumerationItem

_SETTING = re.compile(
    r"^(?:在.*(?:下|中|上|后|时|方面|背景|格局)|随着|面对|根据|从.+(?:看|来说)$|.*场景下$)"
)
_MEANS = re.compile(r"^(?:以.{2,24}为(?!.*的)|通过|依托|围绕|针对|按照)")
_MUST = re.compile(r"(?:还|也|就)?(?:要|必须|应当|应该|应)(?=[^求点素求害闻则用对急变].{3})")
_COPULA = re.compile(r"^(?P<name>[^，是“]{2,14}?)(?:就是|是)(?P<role>[^，]{2,24})$")
_LONGEST = 40
_LONGEST_AIM = 24


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list, read.

    Attributes:
        marker: As written, "" without one.
        name: What to call the item.
        name_span: Where the name stands.
        point: What it says, at most 40 characters where the text allows.
        aim: The second of two clauses 加快…，释放… , where the first begins with a verb as well.
        role: What the item is, of 技术节点是核心驱动力.
        body: All of it, a span for each block.
        lead_end: Where its first sentence ends in the first block.
        is_title: Its first sentence is short enough to stand for it.
    """

    marker: str
    name: str
    name_span: Span
    point: Span
    aim: Span | None
    role: Span | None
    body: tuple[Span, ...]
    lead_end: int
    is_title: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """An enumeration with its items read."""

    source: Enumeration
    items: tuple[ListItem, ...]

    @property
    def is_pair(self) -> bool:
        """Whether it is 一方面…另一方面…, whose items have no titles."""
        return self.source.series.endswith("方面")

    @property
    def is_verbal(self) -> bool:
        """Whether all items are things to do."""
        return all(begins_with_verb(item.name) for item in self.items)

    @property
    def has_roles(self) -> bool:
        """Whether every item is said to be something."""
        return all(item.role for item in self.items)


def read_listing(
    source: Enumeration, blocks: Mapping[BlockId, Block], texts: Mapping[BlockId, str]
) -> Listing:
    """Return an enumeration with names, points and aims of its items. Texts are folded."""
    pair = source.series.endswith("方面")
    items = [
        _read(item, blocks[item.head.block], texts[item.head.block], pair=pair)
        for item in source.items
    ]
    named = [_named_by_role(item, blocks[item.point.block]) for item in items]
    if all(item.role for item in items) and len({item.name for item in named}) == len(named):
        return Listing(source, tuple(named))
    items = [replace(item, role=None) for item in items]
    if not pair:
        items = _without_common_beginning(items, blocks)
    return Listing(source, tuple(items))


def _read(item: EnumerationItem, block: Block, text: str, *, pair: bool) -> ListItem:
    start, end = item.head.start, item.body[0].end
    lead_end = _lead_end(text, start, end)
    parts = clauses(text, start, lead_end) or ((start, item.head.end),)
    point, used = _point(text, _without_must(text, parts))
    point = (point[0], _shortened(text, *point))
    said, rest = text[slice(*point)], parts[used:]
    aim = rest[0] if len(rest) == 1 and _is_aim(said, text[slice(*rest[0])]) else None
    copula = _COPULA.match(said)
    return ListItem(
        marker=item.marker,
        name=said,
        name_span=block.span(*point),
        point=block.span(*point),
        aim=block.span(*aim) if aim else None,
        role=block.span(point[0] + copula.start("role"), point[1]) if copula else None,
        body=item.body,
        lead_end=lead_end,
        is_title=not pair and len(said) <= 34 and len(rest) <= 1,
    )


def _without_must(text: str, parts: Sequence[Range]) -> tuple[Range, ...]:
    """Drop the 要 with which an item begins that says what to do."""
    first, *rest = parts
    must = _MUST.match(text[slice(*first)])
    return ((first[0] + (must.end() if must else 0), first[1]), *rest)


def _shortened(text: str, start: int, end: int) -> int:
    """Return where a name ends: before a last 的, and after 40 characters at a 、."""
    if text[end - 1] == "的" and end - start > 3:
        end -= 1
    cut = text.rfind("、", start, start + _LONGEST + 1)
    said = text[start:cut]
    whole = any(governing_verb(said[at:]) for at in range(len(said) - 2))
    return cut if end - start > _LONGEST and cut - start > _LONGEST // 3 and whole else end


def _lead_end(text: str, start: int, end: int) -> int:
    """Return where the first sentence of an item ends; a semicolon ends it as well."""
    for _, stop in sentences(text[start:end]):
        semicolon = text.find("；", start, start + stop)
        return semicolon if semicolon >= 0 else start + stop
    return end


def _point(text: str, parts: Sequence[Range]) -> tuple[Range, int]:
    """Return the range that says what the item is about, and how many clauses it uses."""
    first = parts[0]
    said = text[slice(*first)]
    if len(parts) == 1:
        return first, 1
    if _SETTING.match(said):
        return parts[1], 2
    if _MEANS.match(said) and parts[1][1] - first[0] <= _LONGEST:
        return (first[0], parts[1][1]), 2
    return first, 1


def _is_aim(said: str, after: str) -> bool:
    return (
        len(said) <= _LONGEST_AIM + 6
        and 4 <= len(after) <= _LONGEST_AIM
        and begins_with_verb(said)
        and bool(governing_verb(after))
    )


def _named_by_role(item: ListItem, block: Block) -> ListItem:
    copula = _COPULA.match(item.name)
    if not copula:
        return item
    span = item.name_span
    return replace(
        item, name=copula["name"], name_span=block.span(span.start, span.start + copula.end("name"))
    )


def _without_common_beginning(
    items: Sequence[ListItem], blocks: Mapping[BlockId, Block]
) -> list[ListItem]:
    """Drop what all names begin with, such as 数实融合, where a word ends there."""
    common = common_beginning([item.name for item in items])
    rests = [item.name[len(common) :] for item in items]
    if len(common) < 3 or not all(len(rest) > 2 for rest in rests):
        return list(items)
    if not (common[-1] == "的" or any(governing_verb(rest) or rest[0] == "是" for rest in rests)):
        return list(items)
    shorter = []
    for item, rest in zip(items, rests, strict=True):
        skip = len(common) + (rest[0] == "是" and len(rest) > 3)
        span = item.name_span
        cut = blocks[span.block].span(span.start + skip, span.end)
        shorter.append(replace(item, name=item.name[skip:], name_span=cut))
    return shorter
