"""Lists whose items say what role each thing plays: X是核心驱动力, Y是结构性支撑."""

import re
from collections.abc import Sequence

from studyapp.core.article.model import Span
from studyapp.core.article.text import fold
from studyapp.core.points.model import Enumeration, EnumerationItem, Node

_ROLE = re.compile(r"^(?P<label>[^，。：；]{2,12}?)是(?P<role>[^，。：；]{2,14})$")
_FEWEST = 2
_NOT_ROLES = re.compile(r"^(?:指|一个|一种|我国|由|在|要|为了|通过|如何|否|系统|持续)")


def find_nodes(enumerations: Sequence[Enumeration]) -> tuple[tuple[Node, ...], ...]:
    """Return the groups of nodes: outermost lists all of whose heads read X是Y."""
    groups = []
    for each in enumerations:
        if each.depth:
            continue
        nodes = [_node(item, enumerations) for item in each.items]
        found = [node for node in nodes if node is not None]
        distinct = len({node.label.text for node in found}) == len(nodes)
        if len(found) == len(nodes) >= _FEWEST and distinct and _alike(found):
            groups.append(tuple(found))
    return tuple(groups)


def _alike(nodes: Sequence[Node]) -> bool:
    """Tell whether the labels are of one kind: 技术节点, 产业节点, 企业节点."""
    return len({node.label.text[-1] for node in nodes}) == 1 or all(
        len(node.label.text) == len(nodes[0].label.text) for node in nodes
    )


def _node(item: EnumerationItem, enumerations: Sequence[Enumeration]) -> Node | None:
    match = _ROLE.match(fold(item.head.text))
    if match is None or _NOT_ROLES.match(match["role"]):
        return None
    inner = [
        sub.head
        for each in enumerations
        if each.depth
        for sub in each.items
        if any(
            part.block == sub.head.block and part.start <= sub.head.start < part.end
            for part in item.body
        )
    ]
    return Node(_part(item.head, match, "label"), _part(item.head, match, "role"), tuple(inner))


def _part(head: Span, match: re.Match[str], group: str) -> Span:
    start, end = match.span(group)
    return Span(head.block, head.start + start, head.start + end, head.text[start:end])
