"""Where things stand in an article, for notes: sources, paragraph numbers, headings above."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyapp.core.article.anchors import around
from studyapp.core.article.model import Article, Block, BlockKind, Section, Span
from studyapp.core.cards.model import SourceRef
from studyapp.core.ids import BlockId, VersionId


@dataclass(frozen=True, slots=True)
class Sources:
    """An article, indexed by block.

    Attributes:
        ordinals: Numbers of the blocks that are text, headings included, from 1.
        paths: The headings above each block, from the outermost in; a heading stands in its own.
    """

    version: VersionId
    blocks: Mapping[BlockId, Block]
    ordinals: Mapping[BlockId, int]
    paths: Mapping[BlockId, tuple[Section, ...]]

    def ref(self, span: Span) -> SourceRef:
        """Return a piece of this article as the source of a note."""
        prefix, suffix = around(self.blocks[span.block].text, span.start, span.end)
        return SourceRef(
            block=span.block,
            paragraph=self.ordinals[span.block],
            start=span.start,
            end=span.end,
            span=span.text,
            prefix=prefix,
            suffix=suffix,
            headings=self.headings(span.block),
            version=self.version,
        )

    def headings(self, block: BlockId) -> tuple[str, ...]:
        """Return the words of the headings above a block, itself included when it is one."""
        titles = (section.title.text for section in self.paths.get(block, ()))
        return tuple(filter(None, titles))


def sources_of(article: Article) -> Sources:
    """Return the index of an article."""
    real = [block.id for block in article.blocks if block.kind is not BlockKind.METADATA]
    return Sources(
        version=article.version,
        blocks={block.id: block for block in article.blocks},
        ordinals={block: number for number, block in enumerate(real, start=1)},
        paths=dict(_paths(article.blocks, article.outline)),
    )


def _paths(
    blocks: Sequence[Block], outline: Sequence[Section]
) -> Iterator[tuple[BlockId, tuple[Section, ...]]]:
    above: dict[BlockId, tuple[Section, ...]] = {}

    def walk(sections: Sequence[Section], path: tuple[Section, ...]) -> None:
        for section in sections:
            above[section.block] = (*path, section)
            walk(section.children, above[section.block])

    walk(outline, ())
    for block in blocks:
        own = above.get(block.id)
        yield block.id, own or (above.get(block.section, ()) if block.section else ())
