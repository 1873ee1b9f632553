"""What plays which role: X是核心驱动力, Y是结构性支撑, in a list or clause by clause."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from studyapp.core.article.model import BlockKind, Span
from studyapp.core.article.sentences import Range, clauses
from studyapp.core.article.text import normal
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.model import Enumeration, EnumerationItem, Node

_ROLE = re.compile(r"^(?P<label>[^，。：；、]{2,12}?)是(?P<role>[^，。：；、]{2,14})$")
_NOT_ROLES = re.compile(r"^(?:指|一个|一种|我国|由|在|要|为了|通过|如何|否|系统|持续|不|因为|以)")
_FEWEST = 2
_FEWEST_CLAUSES = 3


def find_nodes(body: Body, enumerations: Sequence[Enumeration]) -> tuple[tuple[Node, ...], ...]:
    """Return the groups of nodes in document order.

    X是Y is read in all items of an outermost list, in clauses one after the
    other, and where paragraphs open.
    """
    inner = _inner_heads(enumerations)
    groups = [
        tuple(nodes)
        for each in enumerations
        if each.depth == 0
        and len(nodes := [node for item in each.items if (node := _listed(item, inner))])
        == len(each.items)
        and _are_alike(nodes)
    ]
    in_lists = {node.label.block for group in groups for node in group}
    for passage in body.running():
        if passage.block.id not in in_lists:
            groups.extend(_told(passage))
    for _, passages in body.sections():
        groups.extend(_opening(each for each in passages if each.block.id not in in_lists))
    return tuple(sorted(groups, key=lambda group: _place(body, group[0])))


def _place(body: Body, node: Node) -> tuple[int, int]:
    return body.by_block[node.label.block].number, node.label.start


def _inner_heads(enumerations: Sequence[Enumeration]) -> Mapping[str, list[Span]]:
    """Return the heads of the items of inner lists for each block, in order."""
    found: dict[str, list[Span]] = defaultdict(list)
    for each in enumerations:
        for item in each.items if each.depth else ():
            found[item.head.block].append(item.head)
    return {block: sorted(heads, key=_start) for block, heads in found.items()}


def _start(span: Span) -> int:
    return span.start


def _within(heads: Sequence[Span], whole: Span) -> Sequence[Span]:
    first = bisect_left(heads, whole.start, key=_start)
    return heads[first : bisect_left(heads, whole.end, key=_start)]


def _listed(item: EnumerationItem, inner: Mapping[str, list[Span]]) -> Node | None:
    match = _role(normal(item.head.text)) if "是" in item.head.text else None
    if match is None:
        return None
    points = tuple(head for part in item.body for head in _within(inner.get(part.block, ()), part))
    label, role = (_part(item.head, *match.span(name)) for name in ("label", "role"))
    return Node(label, role, points)


def _part(head: Span, start: int, end: int) -> Span:
    return Span(head.block, head.start + start, head.start + end, head.text[start:end])


def _told(passage: Passage) -> Iterator[tuple[Node, ...]]:
    """Yield the nodes that three or more clauses of one sentence name, one after the other."""
    for sentence in passage.sentences:
        if passage.text.count("是", *sentence) < _FEWEST_CLAUSES:
            continue
        for run in _runs(passage, sentence):
            if len(run) >= _FEWEST_CLAUSES and _are_alike(run):
                yield tuple(run)


def _opening(passages: Iterable[Passage]) -> Iterator[tuple[Node, ...]]:
    """Yield the nodes that three or more paragraphs of a section open with, one each."""
    for is_node, group in groupby(map(_opened, passages), key=bool):
        nodes = [node for node in group if node]
        if is_node and len(nodes) >= _FEWEST_CLAUSES and _are_alike(nodes):
            yield tuple(nodes)


def _opened(passage: Passage) -> Node | None:
    """Return the node that a paragraph's first sentence names; its other sentences are points."""
    if len(passage.sentences) < 2 or passage.block.kind is not BlockKind.PARAGRAPH:
        return None
    start, end = passage.sentences[0]
    match = _role(passage.text[start:end].rstrip("。"))
    if match is None:
        return None
    label, role = (
        passage.span(*(start + offset for offset in match.span(name))) for name in ("label", "role")
    )
    return Node(label, role, tuple(passage.span(*each) for each in passage.sentences[1:]))


def _runs(passage: Passage, sentence: Range) -> Iterator[list[Node]]:
    run: list[Node] = []
    for start, end in clauses(passage.text, *sentence):
        match = _role(passage.text[start:end])
        if match is None:
            yield run
            run = []
            continue
        label, role = (
            passage.span(start + left, start + right)
            for left, right in (match.span("label"), match.span("role"))
        )
        run.append(Node(label, role, ()))
    yield run


def _role(words: str) -> re.Match[str] | None:
    match = _ROLE.match(words)
    return match if match and not _NOT_ROLES.match(match["role"]) else None


def _are_alike(nodes: Sequence[Node]) -> bool:
    """Tell whether the labels are different things of one kind: 技术节点, 产业节点, 企业节点."""
    labels = [node.label.text for node in nodes]
    if len(labels) < _FEWEST or len(set(labels)) < len(labels):
        return False
    return len({label[-1] for label in labels}) == 1 or len({len(label) for label in labels}) == 1
