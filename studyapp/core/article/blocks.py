"""From lines and their roles to blocks and headings."""

from collections import Counter
from collections.abc import Mapping, Sequence

from studyapp.core.article.lines import Line
from studyapp.core.article.model import Block, BlockKind, Section, Span
from studyapp.core.article.outline import find_levels
from studyapp.core.article.roles import Heading, Role
from studyapp.core.article.source import LineKind
from studyapp.core.article.text import comparable
from studyapp.core.ids import BlockId, stable_id

_KINDS = {
    LineKind.PLAIN: BlockKind.PARAGRAPH,
    LineKind.TITLE: BlockKind.METADATA,
    LineKind.HEADING: BlockKind.HEADING,
    LineKind.PARAGRAPH: BlockKind.PARAGRAPH,
    LineKind.QUOTATION: BlockKind.QUOTATION,
    LineKind.LIST_ITEM: BlockKind.LIST_ITEM,
    LineKind.TABLE: BlockKind.TABLE,
    LineKind.CAPTION: BlockKind.CAPTION,
}


def build_blocks(
    lines: Sequence[Line], ids: Mapping[int, BlockId], roles: Mapping[int, Role]
) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Return the blocks and, in document order without children, the headings.

    Ids and roles go by the number of the line; lines without a role are metadata.
    """
    levels = _levels(roles)
    blocks: list[Block] = []
    sections: list[Section] = []
    section: BlockId | None = None
    for line in lines:
        block_id = ids[line.number]
        role = roles.get(line.number)
        if role is None:
            blocks.append(Block(block_id, BlockKind.METADATA, line.start, line.text))
            continue
        level = levels.get(line.number, 0)
        above = section
        if role.heading:
            sections.append(_section(line, block_id, role, role.heading, level))
            section = block_id
            above = section if role.heading.run_in else above
            level = 0 if role.heading.run_in else level
        kind = _KINDS[role.kind]
        depth = level or role.depth
        blocks.append(Block(block_id, kind, line.start, line.text, depth, role.marker, above))
    return tuple(blocks), tuple(sections)


def _section(line: Line, block: BlockId, role: Role, heading: Heading, level: int) -> Section:
    words = line.text[heading.start : heading.end]
    title = Span(block, heading.start, heading.end, words)
    return Section(block, level, role.marker, title, heading.run_in)


def _levels(roles: Mapping[int, Role]) -> dict[int, int]:
    """Return the level of each heading by its line; what the learner says does not move others."""
    headings = {number: role.heading for number, role in roles.items() if role.heading}
    found = {number: heading for number, heading in headings.items() if not heading.made}
    levels = dict(zip(found, find_levels(tuple(found.values())), strict=True))
    return levels | {number: each.level for number, each in headings.items() if each.level}


def block_ids(lines: Sequence[Line]) -> dict[int, BlockId]:
    """Return ids that depend on a block's words and on how often they stood before, by line."""
    seen = Counter[str]()
    ids = {}
    for line in lines:
        words = comparable(line.text)
        seen[words] += 1
        ids[line.number] = BlockId(stable_id("block", words, str(seen[words])))
    return ids
