"""Reading an article as the learner corrected it."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from studyapp.core.article.alike import MARGIN, clearly_best, similarity
from studyapp.core.article.corrections import BlockCorrection, Corrections
from studyapp.core.article.lines import Candidate
from studyapp.core.article.markers import Family
from studyapp.core.article.model import Article, BlockKind
from studyapp.core.article.roles import Heading, Role
from studyapp.core.article.source import LineKind
from studyapp.core.article.text import comparable
from studyapp.core.ids import BlockId

_KINDS = {
    BlockKind.HEADING: LineKind.HEADING,
    BlockKind.PARAGRAPH: LineKind.PARAGRAPH,
    BlockKind.QUOTATION: LineKind.QUOTATION,
    BlockKind.LIST_ITEM: LineKind.LIST_ITEM,
    BlockKind.TABLE: LineKind.TABLE,
    BlockKind.CAPTION: LineKind.CAPTION,
}
_ALIKE = 0.85


def correct_aside(
    aside: Collection[int], ids: Mapping[int, BlockId], corrections: Corrections
) -> frozenset[int]:
    """Return which lines (by number) are not text, the learner asked as well."""
    said = {
        number: corrections.blocks[block].kind is BlockKind.METADATA
        for number, block in ids.items()
        if block in corrections.blocks
    }
    return frozenset(number for number in {*aside, *said} if said.get(number, True))


def correct_role(role: Role, line: Candidate, correction: BlockCorrection | None) -> Role:
    """Return what a line is by the learner's word; as it was found without one."""
    if correction is None or correction.kind is BlockKind.METADATA:
        return role
    kind = _KINDS[correction.kind]
    if kind is LineKind.HEADING:
        return _heading(role, line, correction.level)
    depth = correction.level if kind is LineKind.LIST_ITEM else 0
    return Role(kind, role.marker, depth=depth)


def carry(corrections: Corrections, article: Article) -> Corrections:
    """Return corrections under the block ids of another version of their article.

    A block that was reworded keeps its correction when one block of the
    version, and no other, is at least 85 % alike.
    """
    present = {block.id for block in article.blocks}
    free = [block for block in article.blocks if block.id not in corrections.blocks]
    moved = corrections
    for id_, correction in corrections.blocks.items():
        if id_ in present or not correction.words:
            continue
        words = comparable(correction.words)
        best = clearly_best(
            ((similarity(words, comparable(block.text), _ALIKE - MARGIN), block) for block in free),
            _ALIKE,
        )
        if best:
            moved = moved.with_block(best.id, replace(correction, words=best.text))
    return moved


def _heading(role: Role, line: Candidate, level: int) -> Role:
    if role.heading:
        return replace(
            role, kind=LineKind.HEADING, heading=replace(role.heading, run_in=False, level=level)
        )
    marker = line.marker if line.marker and line.marker.family is not Family.BULLET else None
    start = marker.skip if marker else 0
    made = Heading(Family.STATED, 0, start, len(line.text), level=level)
    return Role(LineKind.HEADING, marker.text if marker else "", made)
