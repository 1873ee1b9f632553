"""Sentences to ask about, and how much of a sentence a question needs to show."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.core.article.model import Block, Span
from studyapp.core.article.sentences import Range, clauses, sentences
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.lexicon import (
    ADVERBS,
    CONNECTIVE,
    IN_THIS_TIME,
    NEVER_HIDDEN,
    PREPOSITIONS,
    REFERS_BACK,
    VERBS,
    begins_with_verb,
)
from studyapp.core.cards.page import Page
from studyapp.core.cards.phrases import plain_start
from studyapp.core.cards.syntax import Does, roles
from studyapp.core.ids import BlockId

_SHORT = 50
_WIDEST = 60
_LONGEST_SUBJECT = 18
_LONGEST_DEED = 24
_ENOUGH = 12
_SEMICOLON = "；"
_NOT_SHOWN_FIRST = re.compile(r"^(?:而非|而是|而不是|再到|到如今|就是)")
_BEGINS_ANEW = re.compile(r"^(?:在|随着|通过|为|以|从|由于|根据|按照|这|其)")
_THIS = re.compile(r"^(在?)这(?:一|个|种|些|(?=[两三四五六七八九十]))")


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a question shows in place of some words."""

    start: int
    end: int
    shown: str


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
    text = page.texts[block.id]
    items = {
        item.body[0].start: item.name_span.start - item.body[0].start
        for listing in page.listings
        for item in listing.items
        if item.body[0].block == block.id
    }
    marks = _markers(page, block)
    for number, (start, end) in enumerate(sentences(text)):
        for parts in _split(text, clauses(text, start, end), set(items)):
            first = parts[0][0]
            skip = marks.get(first, 0)
            bare = (
                ((first + skip, parts[0][1]), *parts[1:])
                if skip < parts[0][1] - first
                else parts[1:]
            )
            if bare:
                opens = number == 0 or first in items
                context = page.context(block.id, bare[0][0])
                yield Unit(block.id, text, tuple(bare), context, page.deck(block.id), opens)


def _markers(page: Page, block: Block) -> dict[int, int]:
    """Return how many characters of marker stand where list items begin."""
    found = {}
    for listing in page.listings:
        for item in listing.items:
            body = item.body[0]
            if body.block == block.id:
                text = page.texts[block.id]
                end = body.start + len(item.marker)
                while text[end : end + 1] in ("，", "、", "：", " "):
                    end += 1
                found[body.start] = end - body.start
    return found


def _split(text: str, parts: Sequence[Range], starts: set[int]) -> Iterator[list[Range]]:
    """Cut a sentence where a list item begins, and after a semicolon."""
    run: list[Range] = []
    for part in parts:
        if run and (part[0] in starts or text[part[0] - 1] == _SEMICOLON):
            yield run
            run = []
        run.append(part)
    if run:
        yield run


def lacks_subject(desk: Desk, unit: Unit, at: int) -> bool:
    """Tell whether a clause goes on with the subject of a clause before it."""
    start, end = unit.clauses[at]
    words = unit.text[start:end]
    bare = plain_start(words)
    if bare != words and not words.startswith(("当前", "近年来", "同时", "此外")):
        start += len(words) - len(bare)
    if REFERS_BACK.match(bare):
        return True
    tokens = desk.words.tokens(unit.block, start, end)
    if not tokens:
        return False
    first = tokens[0].word
    return first in ADVERBS or first in VERBS or first in PREPOSITIONS or first in "是有就也还更"


def framed(desk: Desk, unit: Unit, first: int, last: int, shown: Sequence[Replacement]) -> str:
    """Return clauses with replacements, and with what is needed to understand them.

    A short sentence is shown whole; else the clause gets its subject from the
    clauses before it, and the next clause when hardly anything is visible.
    """
    left, right = first, last
    whole = unit.end - unit.start <= _SHORT
    if whole:
        left, right = 0, len(unit.clauses) - 1
    else:
        left = _with_subject(desk, unit, first, unit.clauses[last][1])
        hidden = sum(each.end - each.start for each in shown)
        seen = unit.clauses[right][1] - unit.clauses[left][0] - hidden
        goes_on = right + 1 < len(unit.clauses) and _follows(unit.clause(right + 1))
        if seen < _ENOUGH and goes_on and not any("哪" in each.shown for each in shown):
            right += 1
        elif seen < _ENOUGH and left:
            left -= 1
    while left < first and (
        IN_THIS_TIME.match(unit.clause(left)) or _NOT_SHOWN_FIRST.match(unit.clause(left))
    ):
        left += 1
    start, end = unit.clauses[left][0], unit.clauses[right][1]
    said = _tidy(_filled(unit.text, start, end, shown))
    place = subject_of(desk, unit) if left and lacks_subject(desk, unit, left) else None
    subject = unit.text[slice(*place)] if place else ""
    return f"{subject}……{said}" if subject and subject not in said else said


def _follows(clause: str) -> bool:
    """Tell whether a clause only makes sense, and makes sense, after the one before it."""
    return len(clause) > 3 and not (_BEGINS_ANEW.match(clause) or CONNECTIVE.match(clause))


def _with_subject(desk: Desk, unit: Unit, first: int, end: int) -> int:
    left = first
    while left and lacks_subject(desk, unit, left) and end - unit.clauses[left - 1][0] <= _WIDEST:
        left -= 1
    return left


def subject_of(desk: Desk, unit: Unit) -> Range | None:
    """Return the noun phrase with which the first clause that has a subject begins."""
    for at in range(len(unit.clauses)):
        found = None if lacks_subject(desk, unit, at) else _leading_noun(desk, unit, at)
        if found:
            return found
    first = unit.clauses[0]
    deed = begins_with_verb(unit.clause(0)) and first[1] - first[0] <= _LONGEST_DEED
    return first if deed else None


def _leading_noun(desk: Desk, unit: Unit, at: int) -> Range | None:
    """Return the noun phrase before the predicate of a clause; None when it has no predicate."""
    start, end = unit.clauses[at]
    start = end - len(plain_start(unit.text[start:end]))
    tokens = desk.words.tokens(unit.block, start, end)
    stop = start
    for token, does in zip(tokens, roles(tokens), strict=True):
        if does in {Does.GOVERNS, Does.MODIFIES, Does.LEADS} or token.word in NEVER_HIDDEN:
            break
        stop = token.end
    following = unit.clause(at + 1) if at + 1 < len(unit.clauses) else ""
    if stop == end and not following.startswith("是"):
        return None
    subject = unit.text[start:stop].removesuffix("的").removesuffix("之")
    fits = 2 <= len(subject) <= _LONGEST_SUBJECT and subject.count("“") == subject.count("”")
    if fits and subject.count("（") == subject.count("）"):
        return start, start + len(subject)
    return None


def _filled(text: str, start: int, end: int, shown: Sequence[Replacement]) -> str:
    said, at = [], start
    for each in sorted(shown, key=lambda each: each.start):
        said += [text[at : each.start], each.shown]
        at = each.end
    return "".join((*said, text[at:end]))


def _tidy(said: str) -> str:
    said = plain_start(said)
    return _THIS.sub(r"\1", said).replace("\n", "")


def span_of(desk: Desk, unit: Unit, start: int, end: int) -> Span:
    """Return a piece of the unit's block."""
    return desk.page.span(unit.block, start, end)
