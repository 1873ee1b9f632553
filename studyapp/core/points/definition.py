"""What terms mean: said outright (X是指…), by their kind (X是…的过程), or named afterwards."""

import re
from collections.abc import Iterator

from studyapp.core.article.model import BlockKind
from studyapp.core.article.sentences import Range
from studyapp.core.article.text import HAN, comparable, normal
from studyapp.core.points.body import Body, Passage
from studyapp.core.points.english_terms import english_term
from studyapp.core.points.model import Definition

_WORD = r"[\u4e00-\u9fffA-Za-z0-9·《》—-]"
_TERM = (
    rf"[“「]?(?P<term>{_WORD}{{2,20}}?)[”」]?(?:（[^（）]{{1,30}}）)?"
    r"(?:，(?:又|也|亦|简)称[^，。]{1,16})?，?"
)
_KIND = (
    r"(?:过程|方式|方法|形式|形态|范畴|概念|状态|活动|制度|体系|系统|机制|机关|机构|组织|法律|法规|学科|科学|学说|理论|"
    r"思想|思维|意识|观念|理念|行为|能力|总称|统称|集合|总和|整体|有机体|技术|平台|工具|手段|产物|机能|属性|映象|反映|现象|"
    r"模式|结合|融合|统一|作用|力量|权利|权力|义务|责任|原则|规律|特性|关系|结构|网络|设备|装置|设施|群体|团体|单位|人员|"
    r"主阵地|基本盘|根基|基石|载体|支撑|领域|引擎|枢纽|前提|纽带|桥梁)"
)
_PURE_KIND = r"(?:过程|方式|方法|形式|活动|制度|学科|科学|现象|行为|总称|统称|总和|状态|体系|系统)"
_SIDE = r"(?:(?:从|以|由|面向|通过|为了)[^，。]*，)*"
_OUTRIGHT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:所谓|所謂){_TERM}(?:就是指?|是指|系指|是|指的是|指|即|意味着)",
        rf"^(?:本[法条例规定办法]+)?(?:所称)?(?:的)?{_TERM}(?:就?是指|指的是|系指|泛指|特指|就是要|是这样一种)",
        rf"^[“「](?P<term>{_WORD}{{2,20}})[”」](?:即|就是|是)",
        rf"^{_TERM}(?<=，)指(?![出导示标数定向引挥责望南纹着])(?=[^，。]{{4}})",
        rf"^{_TERM}即(?!使|可|将|便|时|刻|日)(?=[^，]{{4}})",
    )
)
_BY_KIND = (
    re.compile(
        rf"^{_TERM}就?是{_SIDE}[^，。]*?(?:，(?:以及|并且?|和|或者?)[^，。]*?)?(?:的|一[种类个项门套])"
        rf"[^，。]*?{_KIND}(?:[，。；]|$)"
    ),
    re.compile(rf"^{_TERM}就?是(?!.*(?:要|必须|应当?|可以))[^。]{{12,}}，[^。]*的{_PURE_KIND}。?$"),
    re.compile(rf"^{_TERM}是(?:在|利用|运用|借助|通过)[^。]{{15,}}"),
    re.compile(rf"^{_TERM}(?:并?不(?:仅仅?|只|再)?是)[^，。]{{4,}}，而是[^，。]{{6,}}"),
    re.compile(rf"^{_TERM}是为[^。]*而[^，。]{{2,4}}的[^，。]*?{_KIND}(?:[，。；]|$)"),
    re.compile(rf"^{_TERM}是最[^，。]{{1,6}}(?:机关|机构|组织|单位)(?:[，。；]|$)"),
)
_LATER = re.compile(rf"^[^，。是]+，(?:[^。]*?，)?是[^，。]*的[^，。]*?{_KIND}(?:[，。；]|$)")
_NAMED = re.compile(rf"（以下(?:统称|简称|称)为?[“「]?(?P<term>{_WORD}{{2,20}})[”」]?）")
_CALLED = re.compile(
    rf"(?:称之?为|称作|叫做|叫作|统称为|稱為)[“「](?P<term>{_WORD}{{2,14}})[”」](?=[。，；])"
)
_MAY_DEFINE = re.compile(r"[是指即称叫]|意味")
_LABEL = re.compile(r"^[^，。：；]{1,14}：")
_SETTING = re.compile(
    r"^(?:作为[^，。]{2,30}|首先|其次|因此|所以|同时|此外|总之|当前|总的来说|本质上|其中)，"
)
_DETERMINER = re.compile(r"^(?:各级|各地|我国|所有|任何|一切|每个|中华人民共和国)(?=.{3})")
_VAGUE = re.compile(
    r"^(?:这|那|其|该|它|他|她|我|你|此|也|不|而|但|当|在|从|以|如|则|有|是|对|为|与|和|又|并|只|更|还|就|都|要|"
    r"什么|目的|目标|原因|结果|问题|关键|核心|根本|重点|本质|实质|特点|意义|主要|一方面|另一方面|第[一二三四五六七八九十])"
)
_NOT_TERM = re.compile(r"[的了着就都还也将不已仍正]$|[的了着](?!.{0,3}$)|之一")
_NEVER_TERM = re.compile(r"[的了着就都还也将不已仍正]$|[了着](?!.{0,3}$)|的(?!.{1,6}$)|之一")
_ASKS_FOR_MEANING = re.compile(r"(?:概念|定义|含义|涵义|内涵|本质|意思)：$")
_ONE_WORD = re.compile(rf"{_WORD}+$")
_FEWEST = 2
_LONGEST_SENTENCE = 600
_PREFIX_SIZES = range(10, 2, -1)
_PREFIX_FEWEST = 3
_MOST_COUNTED = 2000


def find_definitions(body: Body) -> tuple[Definition, ...]:
    """Return the definitions of an article in document order."""
    frequency = _Frequency(comparable(normal(body.article.text)))
    found = []
    for passage in body.running():
        if passage.block.kind is BlockKind.TABLE:
            continue
        for start, end in passage.sentences:
            if end - start <= _LONGEST_SENTENCE:
                text = passage.span(start, end)
                found += [
                    Definition(passage.span(*term), text)
                    for term in _terms(passage, start, end, frequency)
                ]
    return tuple(found)


class _Frequency:
    """How often words occur in an article; each is counted once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, int] = {}

    def of(self, words: str) -> int:
        """Return how often the words occur, punctuation left out; 0 after too many questions."""
        key = comparable(words)
        if key not in self._known and len(self._known) < _MOST_COUNTED:
            self._known[key] = self._text.count(key) if key else 0
        return self._known.get(key, 0)


def _terms(passage: Passage, start: int, end: int, frequency: _Frequency) -> Iterator[Range]:
    """Yield where a sentence names the terms that it defines, its subject first."""
    if HAN.search(passage.text, start, end) is None:
        if term := english_term(passage.text[start:end].lstrip()):
            skipped = end - start - len(passage.text[start:end].lstrip())
            yield start + skipped + term[0], start + skipped + term[1]
        return
    if _MAY_DEFINE.search(passage.text, start, end) is None:
        return
    subject = _defined_subject(passage, start, end, frequency)
    if subject:
        yield subject
    for grammar in (_NAMED, _CALLED):
        for match in grammar.finditer(passage.text, start, end):
            yield match.span("term")


def _defined_subject(passage: Passage, start: int, end: int, frequency: _Frequency) -> Range | None:
    """Return where a sentence's subject stands, when the sentence says what it is."""
    text, marker = passage.text, passage.block.marker
    if start == 0 and marker and text.startswith(marker):
        start = len(marker)
    start, labelled = _opening(text, start, end)
    sentence = text[start:end]
    for grammar in _OUTRIGHT:
        match = grammar.match(sentence)
        if match and not _VAGUE.match(match["term"]) and not _NEVER_TERM.search(match["term"]):
            return _bare(sentence, start, match, frequency)
    for grammar in _BY_KIND:
        match = grammar.match(sentence)
        if match and _is_term(match["term"]):
            found = _bare(sentence, start, match, frequency)
            if labelled or frequency.of(text[slice(*found)]) >= _FEWEST:
                return found
    return _subject(sentence, start, frequency) if _LATER.match(sentence) else None


def _opening(text: str, start: int, end: int) -> tuple[int, bool]:
    """Return where a sentence's subject begins, and whether a label stands before it."""
    labelled = False
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if label := _LABEL.match(text[start:end]):
        labelled = bool(_ASKS_FOR_MEANING.search(label[0]))
        start += label.end()
    if setting := _SETTING.match(text[start:end]):
        start += setting.end()
    while start < end and text[start] in "， ":
        start += 1
    return start, labelled


def _bare(sentence: str, offset: int, match: re.Match[str], frequency: _Frequency) -> Range:
    """Return where the term stands, 各级 and the like left out where it lives without."""
    start, end = match.span("term")
    determiner = _DETERMINER.match(sentence[start:end])
    if determiner and frequency.of(sentence[start + determiner.end() : end]) >= _FEWEST:
        start += determiner.end()
    return offset + start, offset + end


def _subject(sentence: str, offset: int, frequency: _Frequency) -> Range | None:
    """Return the longest beginning of a sentence that the article uses again and again."""
    for size in _PREFIX_SIZES:
        words = sentence[:size]
        is_word = len(words) == size and _is_term(words) and _ONE_WORD.match(words)
        if is_word and frequency.of(words) >= _PREFIX_FEWEST:
            return offset, offset + size
    return None


def _is_term(words: str) -> bool:
    return not _VAGUE.match(words) and not _NOT_TERM.search(words)
