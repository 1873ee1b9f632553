"""The speaker of a quotation: before it, after it, in the heading, or named a quotation ago."""

import re

from studyapp.core.article.model import BlockKind
from studyapp.core.article.sentences import Range
from studyapp.core.article.text import normal
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.model import SourceKind
from studyapp.core.points.quote_marks import Quote
from studyapp.core.points.speakers import (
    SURNAMES,
    Speaker,
    is_nobody,
    is_pronoun,
    kind_of,
    speaker_at,
)

_REACH = 100
_SHORTEST = 8
_FINAL = "。.！!？?；;，,、：: "
_NOTE_MARK = re.compile(r"\[\d{1,3}\]|[①-⑳]|\d{1,2}$")
_LONGEST_FRAME = 8
_LONGEST_JOINT = 16
_LONGEST_TAIL = 24
_LONGEST_NAME = 80
_INNER_STOP = re.compile("[，。；！？]")
_TOPIC = re.compile(r"(?:进程|过程|发展|时代|阶段|社会|改革|建设|制度|政策|实践|理论|工作)$")
_VERB = (
    r"(?:指出|强调|提出|要求|认为|说|写道|写|曰|云|讲|讲道|表示|指明|宣布|号召|论述|告诫|提到|主张|规定|明确|宣告|倡议|"
    r"呼吁|感慨|回忆|总结|评价|称|问|答|回答|(?<=[所有曾尝])言|记载|载|道|叹|赞|坦言|直言|解释|介绍|谈到|断言|描述|发问|反问|"
    r"規定|強調|認為|說|寫道|講|載|稱|問|嘱托|嘱咐|勉励|批示|指示|提倡|宣称|声明|透露|补充|重申|(?:概括|归纳|总结|形容|比喻|表述)为)"
)
_ADVERB = (
    r"(?:曾经?|早就?|早已|早年|最早|最先|率先|公开|当场|经常|总是|往往|哽咽着|微笑着|[\u4e00-\u9fff]着|[\u4e00-\u9fff]{2}地|就|还|又|都|也|所|便|则|有|常|尝|亦|中|里|上|在|再次|多次|反复|明确|深刻|特别|着重|一再|郑重|首次|"
    r"进一步|专门|曾多次|精辟|形象地?|这样|如此|更是?|同样|一针见血地?|明确地?|深刻地?|这样|鲜明|旗帜鲜明地?|普遍|一致|纷纷)"
)
_URGES = re.compile(
    rf"{_ADVERB}*(?:勉励|寄语|嘱咐|嘱托|告诫|叮嘱|教导|提醒|告诉|立下|定下|留下|写下|喊出|许下|发出|鼓励|号召|激励|回信|致信|要求|评价)"
    r"[^，。：；“”]{1,10}(?P<stop>[，：])$"
)
_SAYS_OF_A_TIME = re.compile(
    rf"{_ADVERB}*(?:{_VERB})(?P<stop>[，：])(?:到|在|从|对|自|当|面对|通过|以|未来|今后)[^，。：；“”]{{1,14}}，$"
)
_NAME_PART = r"(?:[^，。；：！？“”「」『』《》]|“[^“”]{1,6}”|《[^《》]{1,40}》)"
_NAME = re.compile(rf"{_NAME_PART}{{1,40}}$")
_SAYS = re.compile(
    rf"{_ADVERB}*(?:{_VERB}){{1,2}}(?:过|了|道|到|的|得好|得对)?(?:那样)?(?P<stop>[：，]?)"
    r"(?:要|必须|应当?)?$"
)
_SAYING = (
    r"(?:信条|名言|名句|格言|口号|校训|宗旨|理念|座右铭|箴言|论断|论述|话|诗句|诗|词|观点|定义|遗言|主张|使命|愿景|"
    r"价值观|说法|教导|嘱托|家训|祖训|店训|精神|原则|命题|呼声|名篇)"
)
_OWNS = re.compile(
    rf"(?:信奉|奉行|倡导|秉持|坚持|遵循|常说|留下|提出|写下)?的(?P<saying>[^，。：“”]{{0,8}}{_SAYING})?"
    r"(?:就?是|为|有)?[：，]?$"
)
_AFTER = re.compile(
    rf"^[，。]?(?:[^，。“”]{{1,16}}，)?(?P<speaker>{_NAME_PART}{{1,40}}?)"
    rf"{_ADVERB}*{_VERB}(?:道|过)?(?:[。！]|[，：](?P<next>“?)|$)"
)
_CREDIT = re.compile(
    r"^[，。]?(?:——|—|–|--)\s?(?P<speaker>[^，。；：！？“”「」『』]{2,30})(?:[。，]|$)"
)
_IN_BRACKETS = re.compile(
    r"^[，。]?（(?:语出|出自|引自|摘自|见)?(?P<speaker>《[^》]{1,30}》[^（）]{0,12}|[^（），。]{2,12})）"
)
_THIS_IS = re.compile(
    rf"^[，。]?[“”]?这(?:是|句话是|番话是)(?P<speaker>{_NAME_PART}{{2,14}}?)(?:对|在|的|给|为|所|曾|于|向|提出)"
)
_THESE_WORDS = re.compile(
    rf"^[，。]?[“”]?(?P<speaker>《[^》]{{1,30}}》[^，。“”《]{{0,6}}?|{_NAME_PART}{{2,14}}?)[里中上]?的?[这那][句番段首副席](?:传世|著名|经典)?"
    r"(?:话|名言|格言|箴言|诗|词|论断|警句|古训|对联|教诲)"
)
_WROTE = re.compile(
    r"^[，。]?(?:[^，。“”]{1,12}，)?(?P<speaker>[^，。“”《》]{2,14}?)(?:在《.{1,30}》[中里]?)?(?:曾经?|就|便)?"
    r"(?:写下|留下|发出|喊出|道出)了?[^，。“”]{0,10}(?:句|话|诗|言|慨|声|叹)"
)
_JOINED = re.compile(r"^[，、；。]?(?:和|与|以及|还有|又)?$")
_AGAIN = re.compile(
    rf"^[，。；]?(?:并|还|又|也|再次|同时|并且|接着|进而|此外)*{_ADVERB}*{_VERB}[：，]?$"
)
_SAID = re.compile(rf"(?:{_VERB}|介绍|告诉记者)(?:道|到)?[，：]")
_LOOK_BACK = 300
_TELLS = re.compile(r"[得了着过]")
_NAME_ALONE = re.compile(
    rf"(?:^|[，。；：与和以如像按同跟在对])(?P<speaker>[{SURNAMES}][\u4e00-\u9fff]{{1,2}})$"
)
_OWNED = re.compile(
    r"^[的之](?:主张|名言|名句|观点|论断|论述|说法|诗句|箴言|教导|命题|论点|呼吁|感慨|格言|思想)"
)
_NO_LEAD = frozenset("”」』、；。！？）《")
_NO_TRAIL = frozenset(("", *"“”「」『』、；）"))
_HEADING = re.compile(
    r"^(?P<speaker>[^，。：；（）]{2,12}?)"
    r"(?:关于|论(?!述)|谈|对[^，。]{1,12}的|的[^，。]{0,6}(?:论述|名言|语录|论断|观点|提法))"
)


def speaker_of(body: Body, passage: Passage, quote: Quote) -> Speaker | None:
    """Return who is quoted by the words beside a quote; None when nobody is named."""
    text, before, after = passage.text, quote.start - 1, quote.end + 1
    found = None
    if text[before - 1 : before] not in _NO_LEAD or before == 0:
        found = _before(body, passage, quote)
    if found is None and _OWNED.match(text[after : after + _REACH]):
        found = _named_alone(passage, before)
    if found is None and text[after : after + 1] not in _NO_TRAIL:
        found = _behind(passage, quote)
    return found


def _named_alone(passage: Passage, end: int) -> Speaker | None:
    """Return the person whose bare name stands before a place: 费孝通“…”的主张."""
    name = _tail(_NAME_ALONE, passage, end)
    return Speaker(passage, *name.span("speaker"), SourceKind.PERSON) if name else None


def is_by_the_same(passage: Passage, previous: Quote, quote: Quote) -> bool:
    """Tell whether a quote is by the speaker of the one before: “…”，“…” or “…”，并强调“…”."""
    if quote.start - previous.end > _LONGEST_JOINT:
        return False
    between = passage.text[previous.end + 1 : quote.start - 1]
    return bool(_JOINED.match(between) or _AGAIN.match(between))


def stands_alone(passage: Passage, quote: Quote) -> bool:
    """Tell whether a quote is a sentence of its own, which nobody is named for."""
    if passage.block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTATION):
        return False
    start, end = passage.sentence_at(quote.start - 1)
    alone = quote.start - start <= _LONGEST_FRAME and end - quote.end <= _LONGEST_FRAME
    before = passage.text[start : quote.start - 1] if alone else ""
    after = _NOTE_MARK.sub("", passage.text[quote.end + 1 : end]) if alone else ""
    return alone and not before.strip() and not after.strip(_FINAL)


def is_spoken(passage: Passage, quote: Quote) -> bool:
    """Tell whether somebody says the words, though it may be nobody: 俗话说，“…”."""
    end = quote.start - 1
    says = _tail(_SAYS, passage, end)
    if says and says["stop"]:
        return is_sentence(passage, quote)
    opened = passage.text[max(0, end - 1) : end] == "："
    return opened and passage.text[quote.end - 1] in "。！？"


def refers_back(passage: Passage, quote: Quote) -> bool:
    """Tell whether the speaker is a pronoun: 他说：“…”, or “…”他说."""
    says = _tail(_SAYS, passage, quote.start - 1)
    name = _name_before(passage, says.start()) if says else None
    if name is not None and is_pronoun(passage.text[slice(*name)]):
        return True
    after = _AFTER.match(passage.text[quote.end + 1 : quote.end + 1 + _REACH])
    return after is not None and is_pronoun(after["speaker"]) and is_sentence(passage, quote)


def person_before(passage: Passage, quote: Quote) -> Speaker | None:
    """Return the person whom a passage names last before a quote as saying something."""
    found = None
    for says in _SAID.finditer(passage.text, max(0, quote.start - _LOOK_BACK), quote.start):
        name = _name_before(passage, says.start())
        speaker = speaker_at(passage, *name) if name else None
        if speaker and speaker.kind is SourceKind.PERSON:
            found = speaker
    return found


def speaker_in_heading(body: Body, passage: Passage) -> Speaker | None:
    """Return the speaker that the heading above names: 列宁关于物质概念的提法."""
    title = body.title(passage)
    match = _HEADING.match(normal(title.text)) if title else None
    if title is None or match is None or is_nobody(match["speaker"]):
        return None
    start, end = (title.start + offset for offset in match.span("speaker"))
    kind = kind_of(match["speaker"]) or SourceKind.PERSON
    return Speaker(body.by_block[title.block], start, end, kind)


def credit(passage: Passage, start: int) -> Speaker | None:
    """Return the speaker of a credit that begins at a place: ——毛泽东《实践论》."""
    return _named(passage, _CREDIT, start)


def _before(body: Body, passage: Passage, quote: Quote) -> Speaker | None:
    lead, end = passage, quote.start - 1
    if end <= 1 and not passage.text[:end].strip("“") and passage.number:
        lead = body.passages[passage.number - 1]
        end = len(lead.text)
        if not lead.text.endswith("："):
            return None
    sentence = is_sentence(passage, quote)
    for grammar in (_SAYS, _SAYS_OF_A_TIME, _URGES):
        if says := _tail(grammar, lead, end):
            return _said_by(lead, says, sentence=sentence)
    owns = _tail(_OWNS, lead, end) if sentence or is_short(passage, quote) else None
    name = _name_before(lead, owns.start()) if owns else None
    if owns and name:
        speaker = speaker_at(lead, *name)
        known = kind_of(speaker.text) or (owns["saying"] and not _TELLS.search(speaker.text))
        if not is_nobody(speaker.text) and known:
            return speaker
    return None


def _tail(grammar: re.Pattern[str], passage: Passage, end: int) -> re.Match[str] | None:
    return grammar.search(passage.text, max(0, end - _LONGEST_TAIL), end)


def _name_before(passage: Passage, end: int) -> Range | None:
    """Return where the words stand that a clause begins with, up to a place."""
    name = _NAME.search(passage.text, max(0, end - _LONGEST_NAME), end)
    return name.span() if name else None


def _said_by(passage: Passage, says: re.Match[str], *, sentence: bool) -> Speaker | None:
    name = _name_before(passage, says.start())
    if name is None:
        return _subject_of_sentence(passage, says.start())
    speaker = speaker_at(passage, *name)
    match kind_of(speaker.text):
        case None:
            if is_nobody(speaker.text) or not says["stop"] or _TOPIC.search(speaker.text):
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
    grammars = [_IN_BRACKETS, _THIS_IS, _THESE_WORDS, _WROTE]
    after = _AFTER.match(passage.text[start : start + _REACH])
    if after and (not after["next"] or passage.text[quote.end - 1] in _FINAL):
        grammars.append(_AFTER)
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
    return bool(_INNER_STOP.search(passage.text, quote.start, quote.end))
