"""Attributed quotations: who said it, all of it, the half that is missing."""

import re
from collections.abc import Iterator

from studyapp.core.article.sentences import clauses
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.model import NoteType
from studyapp.core.cards.page import Page
from studyapp.core.points.model import Quotation, SourceKind

DECK = "金句"
_LONGEST_SHOWN = 60
_CUE_SHARE = 4
_SHORTEST_CUE = 4
_ASKS_WHO = {
    SourceKind.PERSON: "“{words}”是谁的论述？",
    SourceKind.DOCUMENT: "“{words}”出自哪份文件或报告？",
    SourceKind.MEETING: "“{words}”是哪次会议提出的？",
    SourceKind.NONE: "“{words}”出自谁（或哪份文件）？",
}

_TITLED = (SourceKind.DOCUMENT, SourceKind.MEETING)


def find(desk: Desk) -> Iterator[Draft]:
    """Propose the notes of each quotation that has a speaker."""
    for quotation in desk.page.reading.points.quotations:
        yield from _quotation(desk, quotation)


def _quotation(desk: Desk, quotation: Quotation) -> Iterator[Draft]:
    page, words, who = desk.page, quotation.words, quotation.attribution
    said = page.text(words).rstrip("。")
    if who is None or "“" in said:
        return
    speaker, topic = page.text(who), f"quotation {words.text}"
    context = page.context(words.block, words.start)[:1]
    parts = clauses(page.texts[words.block], words.start, words.start + len(said))
    shown = said if len(said) <= _LONGEST_SHOWN else f"{_beginning(page, words.block, parts)}……"
    yield Draft(
        "quote who", NoteType.QUOTE, DECK, (who,), 81 + 11 * (quotation.kind in _TITLED),
        _ASKS_WHO[quotation.kind].format(words=shown), (speaker,),
        context=context, topic=topic, whole=True,
    )  # fmt: skip
    cue = _cue(desk, quotation, len(said))
    yield Draft(
        "quote", NoteType.QUOTE, DECK, (words,), 95,
        f"{speaker}有一段以“{cue}……”开头的论述，全文是什么？", (said,),
        context=context, topic=topic, whole=True,
    )  # fmt: skip
    if len(parts) > 1:
        yield from _second_half(page, quotation, parts, speaker, context)


def _beginning(page: Page, block: str, parts: tuple[tuple[int, int], ...]) -> str:
    """Return the first clauses, at most about 60 characters."""
    start = parts[0][0]
    last = max((end for _, end in parts if end - start <= _LONGEST_SHOWN), default=parts[0][1])
    return next(text for key, text in page.texts.items() if key == block)[start:last]


def _cue(desk: Desk, quotation: Quotation, length: int) -> str:
    """Return the first words, no more than a quarter of the quotation."""
    words, cue = quotation.words, ""
    for token in desk.words.tokens(words.block, words.start, words.end):
        cue += token.word
        if len(cue) >= min(_SHORTEST_CUE, length / _CUE_SHARE):
            break
    return re.sub(r"[，、；：]$", "", cue)


def _second_half(
    page: Page,
    quotation: Quotation,
    parts: tuple[tuple[int, int], ...],
    speaker: str,
    context: tuple[str, ...],
) -> Iterator[Draft]:
    words = quotation.words
    text = page.texts[words.block]
    end = parts[-1][1]
    middle = (words.start + end) / 2
    cut = min(range(1, len(parts)), key=lambda at: abs(parts[at][0] - middle))
    start = parts[cut][0]
    shown = text[words.start : parts[cut - 1][1]]
    yield Draft(
        "quote half", NoteType.QUOTE, DECK, (page.span(words.block, start, end),), 76,
        f"补全{speaker}的论述：“{shown}，____”", (text[start:end],),
        context=context, topic=f"quotation {words.text}", whole=True,
    )  # fmt: skip
