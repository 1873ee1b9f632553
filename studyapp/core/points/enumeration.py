"""Enumerations in prose and in list lines, with the sentence that announces them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from studyapp.core.article.markers import find_marker, number
from studyapp.core.article.model import Article, Block, BlockKind, ParseWarning, Span
from studyapp.core.article.sentences import sentences
from studyapp.core.article.text import fold
from studyapp.core.points.lists import OpenList, Token, nest, tokens
from studyapp.core.points.model import Enumeration, EnumerationItem, SeriesForm

_COUNT = re.compile(
    r"([两二三四五六七八九十]|\d{1,2})(?:大|个|种|项|条|点|类|方面|步|层|重|对|位|部分|阶段)"
)
_CLAUSE_END = re.compile(r"[，。；：！？]")
_PUNCTUATION = "，、：,.:．。 "
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION})
_LOOK_BACK = 3


def find_enumerations(article: Article) -> tuple[Enumeration, ...]:
    """Return the lists of an article in document order."""
    titles = {section.block: section.title for section in article.sections()}
    order = {block.id: place for place, block in enumerate(article.blocks)}
    found: list[Enumeration] = []
    body = [block for block in article.blocks if block.kind is not BlockKind.METADATA]
    for heading, group in groupby(body, key=lambda block: block.section):
        blocks = [block for block in group if block.kind in _TEXT]
        title = titles.get(heading) if heading else None
        found.extend(_prose_lists(blocks, title))
        found.extend(_line_lists(blocks, title))
    return tuple(
        sorted(found, key=lambda each: (order[each.items[0].head.block], each.items[0].head.start))
    )


def count_warnings(found: Sequence[Enumeration]) -> Iterator[ParseWarning]:
    """Yield a warning for each list that is announced with another count than it has."""
    for each in found:
        if each.announced is not None and each.announced != len(each.items) and each.parent:
            yield ParseWarning(
                "count-mismatch",
                f"“{each.parent.text[-30:]}” announces {each.announced}, found {len(each.items)}",
                each.items[0].head.block,
            )


def _prose_lists(blocks: Sequence[Block], title: Span | None) -> Iterator[Enumeration]:
    lists = nest(token for block in blocks for token in tokens(block))
    for each in lists:
        outer = [token for other in lists if other.depth < each.depth for token in other.tokens]
        items = tuple(
            _item(token, following, blocks, outer)
            for token, following in pairwise((*each.tokens, None))
            if token is not None
        )
        parent, announced = _announcement(each.tokens[0], blocks, title, len(items))
        marker = each.tokens[0].marker.strip(_PUNCTUATION)
        yield Enumeration(marker, _form(each), parent, announced, items, each.depth)


def _item(
    token: Token, following: Token | None, blocks: Sequence[Block], outer: Sequence[Token]
) -> EnumerationItem:
    block = token.block
    stop = min(
        (t.start for t in outer if t.block is block and t.start > token.start),
        default=len(block.text),
    )
    body: tuple[Span, ...]
    if following is not None and following.block is block:
        body = (block.span(token.start, _trimmed(block, token.start, following.start)),)
    elif following is not None:
        first = block.span(token.start, stop)
        between = blocks[blocks.index(block) + 1 : blocks.index(following.block)]
        body = (first, *(each.span(0, len(each.text)) for each in between))
    else:
        body = (block.span(token.start, _trimmed(block, token.start, _last_end(token, stop))),)
    return EnumerationItem(token.marker, head_of(block, token.end, body[0].end), body)


def head_of(block: Block, start: int, end: int) -> Span:
    """Return the first clause between two offsets of a block: an item's key phrase."""
    folded = fold(block.text)
    while start < end and folded[start] in _PUNCTUATION:
        start += 1
    stop = _CLAUSE_END.search(folded, start, end)
    return block.span(start, stop.start() if stop else end)


def _last_end(token: Token, stop: int) -> int:
    """Return where the last item ends: with its sentence when ； joins the items."""
    text = fold(token.block.text)
    if text[max(0, token.start - 1) : token.start] != "；":
        return stop
    ends = [end for _, end in sentences(text) if end > token.start]
    return min(ends[0] if ends else stop, stop)


def _trimmed(block: Block, start: int, end: int) -> int:
    while end > start and fold(block.text[end - 1]) in "；，、 ":
        end -= 1
    return end


def _announcement(
    token: Token, blocks: Sequence[Block], title: Span | None, count: int
) -> tuple[Span | None, int | None]:
    """Return the span that announces a list, and the count it names.

    It is the text before the first marker in its sentence, else the sentence
    before it; one of the three sentences before, if it names the very count;
    else the heading.
    """
    before = _sentences_before(token, blocks)
    for span in before[:_LOOK_BACK]:
        if count in _counts(span):
            return span, count
    nearest = before[0] if before else title
    if nearest is None:
        return None, None
    named = _counts(nearest)
    ends_open = nearest.text.rstrip().endswith((":", "："))
    return nearest, named[-1] if named and ends_open else None


def _sentences_before(token: Token, blocks: Sequence[Block]) -> list[Span]:
    """Return the sentences before a marker, the nearest first."""
    block, limit = token.block, token.start
    if not block.text[:limit].strip():
        place = blocks.index(block)
        if place == 0:
            return []
        block, limit = blocks[place - 1], len(blocks[place - 1].text)
    found = [
        block.span(start, min(end, limit))
        for start, end in sentences(fold(block.text))
        if start < limit and block.text[start : min(end, limit)].strip()
    ]
    return found[::-1]


def _counts(span: Span) -> tuple[int, ...]:
    return tuple(number(match[1].replace("两", "二")) for match in _COUNT.finditer(span.text))


def _form(each: OpenList) -> SeriesForm:
    owners = {token.block.id for token in each.tokens}
    if len(owners) == 1:
        return SeriesForm.INLINE
    return SeriesForm.PARAGRAPH if len(owners) == len(each.tokens) else SeriesForm.MIXED


def _line_lists(blocks: Sequence[Block], title: Span | None) -> Iterator[Enumeration]:
    """Yield the runs of list lines as enumerations."""
    for is_item, group in groupby(blocks, key=lambda block: block.kind is BlockKind.LIST_ITEM):
        run = list(group)
        if not is_item or len(run) < 2:
            continue
        items = tuple(_line_item(block) for block in run)
        parent, announced = _announcement(Token("line", 1, run[0], 0, 0), blocks, title, len(run))
        series = items[0].marker.strip(_PUNCTUATION) or items[0].marker
        yield Enumeration(series, SeriesForm.LIST, parent, announced, items)


def _line_item(block: Block) -> EnumerationItem:
    marker = find_marker(fold(block.text))
    skip = marker.skip if marker else 0
    end = len(block.text)
    return EnumerationItem(block.marker, head_of(block, skip, end), (block.span(0, end),))
