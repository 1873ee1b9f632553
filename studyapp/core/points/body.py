"""The text of an article prepared once for all rules: folded, and cut into sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from studyapp.core.article.model import Article, Block, BlockKind, Section, Span
from studyapp.core.article.sentences import Range, sentences
from studyapp.core.article.text import normal
from studyapp.core.ids import BlockId

_LONGEST_INDENT = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as rules read it.

    Attributes:
        number: Its place among the article's passages, from 0.
        text: The block's text with full-width punctuation; offsets are the block's.
        sentences: Where its sentences lie, in order.
    """

    block: Block
    number: int
    text: str
    sentences: tuple[Range, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the piece of the block between two offsets, exactly as written."""
        return self.block.span(start, end)

    def begins_at(self, offset: int) -> bool:
        """Tell whether nothing stands before an offset."""
        return offset <= _LONGEST_INDENT and not self.text[:offset].strip()

    def sentences_between(self, start: int, end: int) -> Iterator[Range]:
        """Yield the sentences that begin at `start` or later and end at `end` or earlier."""
        for place in range(bisect_left(self.sentences, (start, 0)), len(self.sentences)):
            if self.sentences[place][1] > end:
                return
            yield self.sentences[place]

    def sentence_at(self, offset: int) -> Range:
        """Return the sentence that holds an offset."""
        place = bisect_right(self.sentences, offset, key=lambda each: each[0]) - 1
        return self.sentences[place] if place >= 0 else (0, len(self.text))

    def sentences_before(self, offset: int) -> Iterator[Range]:
        """Yield the sentences that begin before an offset, the nearest first, cut off there."""
        for place in range(bisect_right(self.sentences, offset, key=lambda s: s[0]) - 1, -1, -1):
            start, end = self.sentences[place]
            if self.text[start : min(end, offset)].strip():
                yield start, min(end, offset)


@dataclass(frozen=True, slots=True)
class Body:
    """An article's passages in order, headings among them, metadata left out."""

    article: Article
    passages: tuple[Passage, ...]
    by_block: Mapping[BlockId, Passage]
    headings: Mapping[BlockId, Section]

    def running(self) -> Iterator[Passage]:
        """Yield the passages that are no headings."""
        return (each for each in self.passages if each.block.kind is not BlockKind.HEADING)

    def sections(self) -> Iterator[tuple[Section | None, tuple[Passage, ...]]]:
        """Yield the running passages below each heading, with that heading."""
        for heading, group in groupby(self.running(), key=lambda each: each.block.section):
            yield self.headings.get(heading) if heading else None, tuple(group)

    def title(self, passage: Passage) -> Span | None:
        """Return the words of the nearest heading above a passage."""
        heading = passage.block.section
        section = self.headings.get(heading) if heading else None
        return section.title if section else None


def prepare(article: Article) -> Body:
    """Return an article's text, ready for the rules."""
    blocks = [block for block in article.blocks if block.kind is not BlockKind.METADATA]
    passages = []
    for number, block in enumerate(blocks):
        text = normal(block.text)
        passages.append(Passage(block, number, text, sentences(text)))
    return Body(
        article=article,
        passages=tuple(passages),
        by_block={each.block.id: each for each in passages},
        headings={section.block: section for section in article.sections()},
    )
