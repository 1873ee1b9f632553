"""The speaker of a quotation: before it, after it, in the heading, or named a quotation ago."""

import re

from studyapp.core.article.model import BlockKind
from studyapp.core.article.sentences import Range
from studyapp.core.article.text import normal
from studyapp.core.points import speech
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.model import SourceKind
from studyapp.core.points.quote_marks import Quote
from studyapp.core.points.speakers import (
    Speaker,
    is_nobody,
    is_pronoun,
    kind_of,
    speaker_at,
)

_REACH = 100
_SHORTEST = 8
_FINAL = "。.！!？?；;，,、：: "
_LONGEST_FRAME = 8
_LONGEST_JOINT = 16
_LONGEST_TAIL = 24
_LONGEST_NAME = 80
_LOOK_BACK = 300
_NO_LEAD = frozenset("”」』、；。！？）《")
_NO_TRAIL = frozenset(("", *"“”「」『』、；）"))


def speaker_of(body: Body, passage: Passage, quote: Quote) -> Speaker | None:
    """Return who is quoted by the words beside a quote; None when nobody is named."""
    text, before, after = passage.text, quote.start - 1, quote.end + 1
    found = None
    if text[before - 1 : before] not in _NO_LEAD or before == 0:
        found = _before(body, passage, quote)
    if found is None and speech.OWNED.match(text[after : after + _REACH]):
        found = _named_alone(passage, before)
    if found is None and text[before - 1 : before] == "，" and is_sentence(passage, quote):
        found = person_before(passage, quote, passage.sentence_at(before)[0])
    if found is None and text[after : after + 1] not in _NO_TRAIL:
        found = _behind(passage, quote)
    return found


def _named_alone(passage: Passage, end: int) -> Speaker | None:
    """Return the person whose bare name stands before a place: 费孝通“…”的主张."""
    name = _tail(speech.NAME_ALONE, passage, end)
    return Speaker(passage, *name.span("speaker"), SourceKind.PERSON) if name else None


def is_by_the_same(passage: Passage, previous: Quote, quote: Quote) -> bool:
    """Tell whether a quote is by the speaker of the one before: “…”，“…” or “…”，并强调“…”."""
    if quote.start - previous.end > _LONGEST_JOINT:
        return False
    between = passage.text[previous.end + 1 : quote.start - 1]
    return bool(speech.JOINED.match(between) or speech.AGAIN.match(between))


def stands_alone(passage: Passage, quote: Quote) -> bool:
    """Tell whether a quote is a sentence of its own, which nobody is named for."""
    if passage.block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTATION):
        return False
    start, end = passage.sentence_at(quote.start - 1)
    alone = quote.start - start <= _LONGEST_FRAME and end - quote.end <= _LONGEST_FRAME
    before = passage.text[start : quote.start - 1] if alone else ""
    after = speech.NOTE_MARK.sub("", passage.text[quote.end + 1 : end]) if alone else ""
    return alone and not before.strip() and not after.strip(_FINAL)


def is_spoken(passage: Passage, quote: Quote) -> bool:
    """Tell whether somebody says the words, though it may be nobody: 俗话说，“…”."""
    end = quote.start - 1
    says = _tail(speech.SAYS, passage, end)
    if says and says["stop"]:
        return is_sentence(passage, quote)
    opened = passage.text[max(0, end - 1) : end] == "："
    return opened and passage.text[quote.end - 1] in "。！？"


def refers_back(passage: Passage, quote: Quote) -> bool:
    """Tell whether the speaker is a pronoun: 他说：“…”, or “…”他说."""
    says = _tail(speech.SAYS, passage, quote.start - 1)
    name = _name_before(passage, says.start()) if says else None
    if name is not None and is_pronoun(passage.text[slice(*name)]):
        return True
    after = speech.AFTER.match(passage.text[quote.end + 1 : quote.end + 1 + _REACH])
    return after is not None and is_pronoun(after["speaker"]) and is_sentence(passage, quote)


def person_before(passage: Passage, quote: Quote, start: int = 0) -> Speaker | None:
    """Return the person whom a passage names last before a quote as saying something."""
    found = None
    start = max(start, quote.start - _LOOK_BACK)
    for says in speech.SAID.finditer(passage.text, start, quote.start):
        name = _name_before(passage, says.start())
        speaker = speaker_at(passage, *name) if name else None
        if speaker and speaker.kind is SourceKind.PERSON:
            found = speaker
    return found


def speaker_in_heading(body: Body, passage: Passage) -> Speaker | None:
    """Return the speaker that the heading above names: 列宁关于物质概念的提法."""
    title = body.title(passage)
    match = speech.HEADING.match(normal(title.text)) if title else None
    if title is None or match is None or is_nobody(match["speaker"]):
        return None
    start, end = (title.start + offset for offset in match.span("speaker"))
    kind = kind_of(match["speaker"]) or SourceKind.PERSON
    return Speaker(body.by_block[title.block], start, end, kind)


def credit(passage: Passage, start: int) -> Speaker | None:
    """Return the speaker of a credit that begins at a place: ——毛泽东《实践论》."""
    return _named(passage, speech.CREDIT, start)


def _before(body: Body, passage: Passage, quote: Quote) -> Speaker | None:
    lead, end = passage, quote.start - 1
    if end <= 1 and not passage.text[:end].strip("“") and passage.number:
        lead = body.passages[passage.number - 1]
        end = len(lead.text)
        if not lead.text.endswith("："):
            return None
    sentence = is_sentence(passage, quote)
    for grammar in (speech.SAYS, speech.SAYS_OF_A_TIME, speech.HAS_SAID, speech.URGES):
        if says := _tail(grammar, lead, end):
            return _said_by(lead, says, sentence=sentence)
    owns = _tail(speech.OWNS, lead, end) if sentence or is_short(passage, quote) else None
    name = _name_before(lead, owns.start()) if owns else None
    if owns and name:
        speaker = speaker_at(lead, *name)
        known = kind_of(speaker.text) or (owns["saying"] and not speech.TELLS.search(speaker.text))
        if not is_nobody(speaker.text) and known:
            return speaker
    return None


def _tail(grammar: re.Pattern[str], passage: Passage, end: int) -> re.Match[str] | None:
    return grammar.search(passage.text, max(0, end - _LONGEST_TAIL), end)


def _name_before(passage: Passage, end: int) -> Range | None:
    """Return where the words stand that a clause begins with, up to a place."""
    name = speech.NAME.search(passage.text, max(0, end - _LONGEST_NAME), end)
    return name.span() if name else None


def _said_by(passage: Passage, says: re.Match[str], *, sentence: bool) -> Speaker | None:
    name = _name_before(passage, says.start())
    if name is None:
        return _subject_of_sentence(passage, says.start())
    speaker = speaker_at(passage, *name)
    match kind_of(speaker.text):
        case None:
            if is_nobody(speaker.text) or not says["stop"] or speech.TOPIC.search(speaker.text):
                return None
            return speaker._replace(kind=SourceKind.PERSON)
        case SourceKind.NONE:
            return speaker if says["stop"] or sentence else None
        case _:
            return speaker


def _subject_of_sentence(passage: Passage, end: int) -> Speaker | None:
    """Return the speaker named a clause earlier: 李明教授在开幕式上致辞，强调“…”."""
    start, _ = passage.sentence_at(max(0, end - 1))
    comma = passage.text.find("，", start, end)
    if comma < 0:
        return None
    speaker = speaker_at(passage, start, comma)
    return speaker if kind_of(speaker.text) not in (None, SourceKind.NONE) else None


def _behind(passage: Passage, quote: Quote) -> Speaker | None:
    """Return the speaker after a quote: “…”，李明说; “…”（《论语》）; “…”——鲁迅."""
    start = quote.end + 1
    found = credit(passage, start)
    if found:
        return found
    # “甲”，李明说：“乙” has a speaker for 乙 alone; “甲，”李明说，“乙” one for both.
    grammars = [speech.IN_BRACKETS, speech.THIS_IS, speech.THESE_WORDS, speech.WROTE]
    after = speech.AFTER.match(passage.text[start : start + _REACH])
    if after and (not after["next"] or passage.text[quote.end - 1] in _FINAL):
        grammars.append(speech.AFTER)
    for grammar in grammars:
        speaker = _named(passage, grammar, start)
        if speaker and kind_of(speaker.text) not in (None, SourceKind.NONE):
            return speaker
    return None


def _named(passage: Passage, grammar: re.Pattern[str], start: int) -> Speaker | None:
    match = grammar.match(passage.text[start : start + _REACH])
    if match is None:
        return None
    speaker = speaker_at(passage, *(start + offset for offset in match.span("speaker")))
    if is_nobody(speaker.text):
        return None
    known = kind_of(speaker.text)
    return speaker if known is not None else speaker._replace(kind=SourceKind.PERSON)


def is_short(passage: Passage, quote: Quote) -> bool:
    """Tell whether quoted words are too few for a quotation; they are a term or a motto."""
    return len(passage.text[slice(*quote)].strip(_FINAL)) < _SHORTEST


def is_sentence(passage: Passage, quote: Quote) -> bool:
    """Tell whether quoted words have a stop inside, as no term has."""
    return bool(speech.INNER_STOP.search(passage.text, quote.start, quote.end))
