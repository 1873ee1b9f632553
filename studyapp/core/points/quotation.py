"""Words in quotation marks: who said them, or that they are only a term."""

import re
from collections.abc import Iterator

from studyapp.core.article.model import BlockKind, Span
from studyapp.core.article.text import HAN
from studyapp.core.points.attribution import (
    credit,
    is_by_the_same,
    is_sentence,
    is_short,
    is_spoken,
    person_before,
    refers_back,
    speaker_in_heading,
    speaker_of,
    stands_alone,
)
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.english_quotes import english_quotes
from studyapp.core.points.model import Quotation, SourceKind
from studyapp.core.points.quote_marks import Quote, find_quotes
from studyapp.core.points.speakers import Speaker

_CREDIT_LINE = re.compile(r"\s*(?:——|—|--)\s?")
_QUOTED_SHARE = 0.8


def find_quotations(body: Body) -> tuple[tuple[Quotation, ...], tuple[Span, ...]]:
    """Return the quotations, and the terms, slogans and scare quotes beside them."""
    quotations: list[Quotation] = []
    terms: list[Span] = []
    last: Speaker | None = None
    for passage in body.running():
        block_quote = _block_quote(body, passage)
        if block_quote is not None:
            quotations.append(block_quote)
            continue
        is_english = HAN.search(passage.text) is None
        found = english_quotes(passage, last) if is_english else _quoted(body, passage, last)
        for words, speaker, is_quotation in found:
            if speaker is not None and speaker.kind is SourceKind.PERSON:
                last = speaker
            if is_quotation:
                quotations.append(_quotation(words, speaker))
            else:
                terms.append(words)
    return tuple(quotations), tuple(terms)


def _quoted(
    body: Body, passage: Passage, last: Speaker | None
) -> Iterator[tuple[Span, Speaker | None, bool]]:
    """Yield the quoted words of a passage, who said them, and whether they are a quotation."""
    previous: tuple[Quote, Speaker] | None = None
    for quote in find_quotes(passage.text):
        words = passage.span(*quote)
        speaker = speaker_of(body, passage, quote)
        if speaker is None and quote.start == 1 and _is_open(body, passage.number - 1):
            speaker = last
        if speaker is None and refers_back(passage, quote):
            speaker = person_before(passage, quote) or last
        if speaker is None and previous and is_by_the_same(passage, previous[0], quote):
            said = is_sentence(passage, quote) or not is_short(passage, previous[0])
            speaker = previous[1] if said else None
        if speaker is None and _fills(passage, quote):
            speaker = speaker_in_heading(body, passage)
        previous = (quote, speaker) if speaker else None
        last = speaker or last
        said = bool(speaker) or stands_alone(passage, quote) or is_spoken(passage, quote)
        yield words, speaker, said and not is_short(passage, quote)


def _is_open(body: Body, number: int) -> bool:
    """Tell whether a passage ends inside a quotation, so that the next one goes on with it."""
    if number < 0 or body.passages[number].block.kind is BlockKind.HEADING:
        return False
    quotes = find_quotes(body.passages[number].text)
    return bool(quotes) and quotes[-1].end == len(body.passages[number].text)


def _quotation(words: Span, speaker: Speaker | None) -> Quotation:
    if speaker is None:
        return Quotation(words, None, SourceKind.NONE)
    return Quotation(words, speaker.passage.span(speaker.start, speaker.end), speaker.kind)


def _fills(passage: Passage, quote: Quote) -> bool:
    """Tell whether a passage is hardly more than the quote."""
    return quote.end - quote.start >= _QUOTED_SHARE * len(passage.text)


def _block_quote(body: Body, passage: Passage) -> Quotation | None:
    """Return the quotation that a block quote without marks is, when a credit line names it."""
    if passage.block.kind is not BlockKind.QUOTATION or find_quotes(passage.text):
        return None
    inner = max(passage.text.rfind("——"), passage.text.rfind("--"))
    if inner > 0 and (speaker := credit(passage, inner)):
        return _quotation(passage.span(0, len(passage.text[:inner].rstrip())), speaker)
    following = passage.number + 1
    if following < len(body.passages) and _CREDIT_LINE.match(body.passages[following].text):
        speaker = credit(body.passages[following], 0)
        return _quotation(passage.span(0, len(passage.text)), speaker) if speaker else None
    return None
