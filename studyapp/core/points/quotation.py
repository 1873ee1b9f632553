"""Words in quotation marks: who said them, or that nobody did."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.article.model import Article, Block, BlockKind, Span
from studyapp.core.article.text import fold
from studyapp.core.points.model import Quotation, SourceKind

SHORTEST = 8
_PAIRS = {"“": "”", "「": "」", "『": "』"}
_MARKS = re.compile("[“”「」『』]")
_VERBS = (
    "指出|强调|提出|要求|认为|说|说道|写道|曰|云|讲|讲道|表示|指明|宣布|号召|说过|论述|告诫|提到|主张|"
    "規定|规定|明确|指出過|強調|認為|說|寫道|要求|宣告|倡议|呼吁|感慨|回忆|总结|评价|称|问|答|回答"
)
_SPOKEN = re.compile(
    rf"(?P<speaker>[^，。；：！？“”]{{1,40}}?)"
    rf"(?:曾|就|还|又|都|也|中|里|上|在|再次|多次|反复|明确|深刻|特别|着重|一再|郑重|首次|进一步)*"
    rf"(?:{_VERBS})(?P<colon>[，：]?)$"
)
_AFTER = re.compile(
    rf"^[，。]?(?P<speaker>[^，。；：！？“”]{{1,20}}?)(?:曾|这样|如此)?(?:{_VERBS})(?:[。，]|$)"
)
_TIMES = re.compile(
    r"^(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|近年来?|早在|当前|今年|此前|同时|此外|因此|正如)[，]?"
)
_PERSON = re.compile(
    r"(?:总书记|主席|总理|同志|先生|教授|院士|部长|委员长|书记|女士|博士|将军|导师)"
)
_MEETING = re.compile(r"(?:全会|大会|会议|论坛|[一二三四五六七八九十]+大$|峰会)")
_DOCUMENT = re.compile(
    r"(?:《.+》|规划|纲要|报告|意见|条例|宪法|决定|公报|白皮书|方案|法|宣言|通知)$"
)
_NAME = re.compile(r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fffA-Za-z]+[·.][\u4e00-\u9fffA-Za-z·.]+$")
_TOPIC = re.compile(r"(?:进程|过程|发展|时代|阶段|社会|改革|建设|制度|政策|实践|理论)$")


@dataclass(frozen=True, slots=True)
class _Quote:
    start: int
    end: int


def find_quotations(article: Article) -> tuple[tuple[Quotation, ...], tuple[Span, ...]]:
    """Return the quotations, and the terms, slogans and scare quotes beside them."""
    quotations: list[Quotation] = []
    terms: list[Span] = []
    for block in article.blocks:
        if block.kind in (BlockKind.METADATA, BlockKind.HEADING):
            continue
        for quote in _quotes(block.text):
            words = block.span(quote.start, quote.end)
            found = _attribution(block, quote)
            if found is not None:
                quotations.append(Quotation(words, *found))
            elif words.text:
                terms.append(words)
    return tuple(quotations), tuple(terms)


def _quotes(text: str) -> Iterator[_Quote]:
    """Yield the outermost quotes of a block; one that is never closed is none."""
    start, closing, depth = 0, "", 0
    for match in _MARKS.finditer(text):
        char = match[0]
        if not closing and char in _PAIRS:
            start, closing, depth = match.end(), _PAIRS[char], 1
        elif char == closing:
            depth -= 1
            if depth == 0:
                yield _Quote(start, match.start())
                closing = ""
        elif closing and char in _PAIRS and _PAIRS[char] == closing:
            # The same mark again: nested, unless the first was never closed.
            if text.find(closing, match.end()) < 0:
                start = match.end()
            else:
                depth += 1


def _attribution(block: Block, quote: _Quote) -> tuple[Span, SourceKind] | None:
    folded = fold(block.text)
    before = _SPOKEN.search(folded, max(0, quote.start - 80), quote.start - 1)
    if before:
        speaker = _speaker(block, before.start("speaker"), before.end("speaker"))
        if speaker is None:
            return None
        kind = _kind(speaker.text)
        plain = before["colon"] and not _TOPIC.search(speaker.text)
        if kind is SourceKind.NONE and plain and quote.end - quote.start >= SHORTEST:
            kind = SourceKind.PERSON
        return None if kind is SourceKind.NONE else (speaker, kind)
    after = _AFTER.search(folded[quote.end + 1 : quote.end + 40])
    if after and quote.end - quote.start >= SHORTEST:
        start = quote.end + 1 + after.start("speaker")
        speaker = block.span(start, quote.end + 1 + after.end("speaker"))
        kind = _kind(speaker.text)
        return None if kind is SourceKind.NONE else (speaker, kind)
    return None


def _speaker(block: Block, start: int, end: int) -> Span | None:
    folded = fold(block.text)
    time = _TIMES.match(folded[start:end])
    start += time.end() if time else 0
    while end > start and folded[end - 1] in "中里上在":
        end -= 1
    return block.span(start, end) if end > start else None


def _kind(speaker: str) -> SourceKind:
    if _DOCUMENT.search(speaker):
        return SourceKind.DOCUMENT
    if _MEETING.search(speaker):
        return SourceKind.MEETING
    if _PERSON.search(speaker) or _NAME.match(speaker):
        return SourceKind.PERSON
    return SourceKind.NONE
