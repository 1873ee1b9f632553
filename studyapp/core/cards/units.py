"""Sentences to ask about: cut into clauses, list markers left out, quotations apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from studyapp.core.article.model import Block
from studyapp.core.article.sentences import Range, clauses, sentences
from studyapp.core.cards.page import Page
from studyapp.core.ids import BlockId

_SEMICOLON = "；"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or the part of it that is one item of a list.

    Attributes:
        text: The folded text of the whole block; offsets are offsets into it.
        clauses: The ranges of its clauses, without stops.
        opens: It is the first sentence of its paragraph or item.
    """

    block: BlockId
    text: str
    clauses: tuple[Range, ...]
    context: tuple[str, ...]
    deck: str
    opens: bool

    @property
    def start(self) -> int:
        """Where its first clause begins."""
        return self.clauses[0][0]

    @property
    def end(self) -> int:
        """Where its last clause ends."""
        return self.clauses[-1][1]

    def clause(self, at: int) -> str:
        """Return the words of a clause."""
        return self.text[slice(*self.clauses[at])]


def units(page: Page) -> Iterator[Unit]:
    """Yield all sentences of the running text, in order, then those inside quotations."""
    for block in page.body:
        yield from _units_of(page, block)
    for quotation in page.reading.points.quotations:
        words, who = quotation.words, quotation.attribution
        if who is not None:
            text = page.texts[words.block]
            above = (*page.context(words.block, words.start)[:1], f"{page.text(who)}的论述")
            parts = clauses(text, words.start, words.end)
            if parts:
                yield Unit(words.block, text, parts, above, "金句", opens=True)


def _units_of(page: Page, block: Block) -> Iterator[Unit]:
    text, starts = page.texts[block.id], page.item_starts.get(block.id, {})
    for number, (start, end) in enumerate(sentences(text)):
        for parts in _split(text, clauses(text, start, end), starts):
            first, last = parts[0]
            skip = starts.get(first, 0)
            bare = [(first + skip, last)] if first + skip < last else []
            bare += parts[1:]
            if bare:
                opens = number == 0 or first in starts
                context = page.context(block.id, bare[0][0])
                yield Unit(block.id, text, tuple(bare), context, page.deck(block.id), opens)


def _split(text: str, parts: Sequence[Range], starts: Mapping[int, int]) -> Iterator[list[Range]]:
    """Cut a sentence where a list item begins, and after a semicolon."""
    run: list[Range] = []
    for part in parts:
        if run and (part[0] in starts or text[part[0] - 1] == _SEMICOLON):
            yield run
            run = []
        run.append(part)
    if run:
        yield run
