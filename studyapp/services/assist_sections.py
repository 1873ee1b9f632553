"""An article in parts that are sent one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.core.article.model import Article, Block, BlockKind
from studyapp.core.article.text import fold
from studyapp.core.cards.sources import Sources, sources_of
from studyapp.core.ids import BlockId
from studyapp.services.assist_ports import Paragraph, SectionText

_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class ArticlePart:
    """The paragraphs below one heading.

    Attributes:
        heading: Its block; None for what stands above the first heading.
        headings: The headings above, from the outermost in, folded.
        blocks: The paragraphs in order, at least one.
        requests: The same paragraphs in portions for one request each.
    """

    heading: BlockId | None
    headings: tuple[str, ...]
    blocks: tuple[BlockId, ...]
    requests: tuple[SectionText, ...]

    @property
    def characters(self) -> int:
        """How much would be sent of the article."""
        return sum(len(each.text) for request in self.requests for each in request.paragraphs)


def parts_of(article: Article) -> tuple[ArticlePart, ...]:
    """Return the parts of an article in order; headings with nothing of their own have none."""
    places = sources_of(article)
    found: dict[BlockId | None, list[Block]] = {}
    for block in article.blocks:
        if block.kind not in {BlockKind.HEADING, BlockKind.METADATA}:
            path = places.paths[block.id]
            found.setdefault(path[-1].block if path else None, []).append(block)
    return tuple(_part(places, heading, blocks) for heading, blocks in found.items())


def _part(places: Sources, heading: BlockId | None, blocks: Sequence[Block]) -> ArticlePart:
    headings = tuple(map(fold, places.headings(heading))) if heading else ()
    requests = tuple(
        SectionText(
            headings, tuple(Paragraph(places.ordinals[each.id], each.text) for each in portion)
        )
        for portion in _portions(blocks)
    )
    return ArticlePart(heading, headings, tuple(block.id for block in blocks), requests)


def _portions(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield neighbours of at most 4000 characters together; a longer paragraph goes alone."""
    portion: list[Block] = []
    for block in blocks:
        if portion and sum(len(each.text) for each in (*portion, block)) > _LONGEST:
            yield portion
            portion = []
        portion.append(block)
    yield portion
