"""Figures, dates, periods and bare counts, as they are written in Chinese texts."""

import re
from itertools import islice

from studyapp.core.article.text import HAN
from studyapp.core.points.english_values import ENGLISH
from studyapp.core.points.value import Value, ValueKind

_CN = "一二三四五六七八九十两"
_TO = r"\s?(?:至|到|~|～|－|—{1,2}|–|-)\s?"
_CENTURY = (
    rf"(?:\d{{1,2}}|[{_CN}]{{1,3}})世纪(?:(?:\d{{2}}(?:、\d{{2}})?|[{_CN}]{{1,3}})年代)?"
    r"(?:初期?|中后期|中期|中叶|末期?|后期|前期|后半叶|前半叶|上半叶|下半叶|以来)?"
)
_YEAR = (
    r"(?:(?:公元前?|(?<![\u4e00-\u9fff])前)?(?:\d{4}|[一二三四五六七八九〇零]{4})"
    r"|(?:公元)?前\d{1,3})\s?年"
)
_DAY = rf"(?:\d{{1,2}}|[{_CN}]{{1,3}})月(?:(?:\d{{1,2}}|[{_CN}]{{1,3}})日)?"
DATE = rf"{_YEAR}(?:{_DAY}|初|末|底|年?[上下]半年)?"
PERIOD = (
    rf"(?:{_CENTURY}(?:{_TO}{_CENTURY})?|{DATE}{_TO}(?:{DATE}|{_DAY}|今|现在|目前|本世纪[初中末]叶?)"
    rf"|(?<!\d)\d{{4}}{_TO}\d{{4}}\s?年|(?<=（)(?:约|公元)?前?\d{{3,4}}{_TO}(?:公元)?(?:前?\d{{3,4}}|今)(?=[）年])"
    rf"|\d{{1,2}}月{_TO}\d{{1,2}}月|“?[{_CN}]{{1,3}}五”?(?:时期|期间))"
)
_ANY_DATE = (
    rf"(?<![\d约近逾达])(?<!超过)(?<!距今)(?:{DATE}(?:后|前|以来|以后|之前|之后|以前)?|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    rf"|\d{{1,2}}月(?:\d{{1,2}}日)?|[{_CN}]{{1,2}}月[{_CN}]{{1,3}}日)"
)
_MONEY = r"(?:人民币|美元|欧元|英镑|日元|韩元|港元|卢布|卢比|法郎|元)"
_MEASURE = (
    r"(?:个工作日|个自然日|个小时|个百分点|百分点|平方公里|平方千米|平方米|立方米|千瓦时|兆瓦时|公顷|公里|千米|海里|厘米|毫米|"
    r"兆瓦|千瓦|摄氏度|公斤|千克|部(?!门)|人次|场次|批次|架次|周年|周岁|学时|课时|学分|分钟|小时|个月|季度|年(?![代级龄])|"
    r"[吨克斤升亩米℃度伏安瓦字页册集期天周岁户家所座栋间套台辆艘架列款件条项个种类名位人场次届轮批起例宗篇份张本支只头棵株"
    r"处倍道首味节堂枚颗幅块国省市县村秒级])"
)
_COUNTED = r"(?![届级期国条项个种类])"
_SCALE = r"(?:多|余|几)?(?:万亿|亿\d{1,4}千?万|[万亿兆千百])(?:多|余)?"
_TAIL = r"(?:左右|及?以上|及?以下|以内|之多|上下|之久|内(?![部容外地需涵在]))?"
_N = r"(?<![A-Za-z\d.第])(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d{1,15})(?:\.\d{1,15})?"
_TENS = rf"(?:[{_CN}]十[{_CN}]?|十[{_CN}]|[{_CN}][千百][{_CN}零百十]{{0,6}})(?:多|余)?"
_FIGURE = (
    rf"{_N}(?:\s?[%％]|{_SCALE})?(?:{_TO}{_N})?\s?"
    rf"(?:[%％‰]|(?:{_SCALE})?(?:多|余)?\s?(?:{_MONEY}|{_MEASURE})|{_SCALE}){_TAIL}"
    rf"|百分之[{_CN}百点零]{{1,8}}{_TAIL}|[{_CN}百千万]{{1,4}}分之[{_CN}]{{1,4}}"
    rf"|(?<![{_CN}千百])(?:[{_CN}][千百十]?){{1,6}}(?:多|余)?[万亿]{{1,2}}(?:多|余)?(?:{_MONEY}|{_MEASURE})?{_TAIL}"
    rf"|[{_CN}]成(?:以上|以下|左右|多|(?=[的，。；、）]|$))|翻[{_CN}]番"
    rf"|(?<![第{_CN}百千万年])(?:{_TENS}(?={_COUNTED})|[{_CN}]{{1,3}}{_TO}[{_CN}]{{1,3}}个?)"
    rf"(?:{_MONEY}|{_MEASURE}){_TAIL}"
)
_LIMIT = (
    r"(?:不得超过|不得少于|不超过|不少于|不低于|不高于|不足|超过|达到|多达|高达|突破|至少|最多|最高|最低|将近|接近|"
    r"约为|大约|为期|不满|年满|近|约|逾|达|超|满)"
)
_UNIT = rf"(?:个?(?:工作日|小时|分钟|季度|星期|月|周|天|日|年)|{_MEASURE})"
_LIMITED = (
    rf"(?:(?<=近)|(?<=约)|(?<=逾)|(?<=过)|(?<=于)|(?<=达)|(?<=满)|(?<=少)|(?<=多)|(?<=延长))[{_CN}百]{{1,5}}(?:{_UNIT}|成)"
    rf"|(?<![{_CN}百])[{_CN}百]{{1,5}}{_UNIT}(?:以上|以下|以内|之内|内(?![部容外地需涵在]))"
)
_COUNT = (
    rf"(?<![第{_CN}百])(?<!党的)(?:[二三四五六七八九十两][{_CN}]{{0,2}}(?:大|点|方面|对|重|层|步|{_UNIT})"
    r"|一(?:个?(?:工作日|小时|季度|月)|年(?![代级龄])|日|周年))"
)
_LEADS = (
    "不得超过", "不得少于", "不超过", "不少于", "不低于", "不高于", "不足", "超过", "突破",
    "达到", "达", "至少", "最高", "最低", "近", "约", "逾", "超",
)  # fmt: skip
# Most short clauses hold neither kind of numeral.
_DIGIT = re.compile(r"\d")
_ENGLISH_NUMERAL = re.compile(r"\d|hundred|thousand|illion|third|quarter|half|fifth|tenth")
_CHINESE_NUMERAL = re.compile(rf"[{_CN}〇零百千翻]")


def _grammar(pattern: str) -> re.Pattern[str]:
    """Return a pattern that is tried only where a value may begin."""
    return re.compile(rf"(?=[\d公前约“翻百千万{_CN}〇零])(?:{pattern})")


_GRAMMARS = (
    (ValueKind.PERIOD, _grammar(PERIOD)),
    (ValueKind.DATE, _grammar(_ANY_DATE)),
    (ValueKind.FIGURE, _grammar(_FIGURE)),
    (ValueKind.FIGURE, _grammar(_LIMITED)),
    (ValueKind.COUNT, _grammar(_COUNT)),
)


_MOST = 1000
_OF_DIGITS = _GRAMMARS[:3]


def find_values(text: str) -> list[Value]:
    """Return the values of a block in order; none overlaps another.

    Of each kind no more than a thousand are looked at: a block with more is a table of figures.
    """
    found: list[Value] = []
    taken: set[int] = set()
    for kind, grammar in _grammars_for(text):
        for match in islice(grammar.finditer(text), _MOST):
            start, end = match.span()
            if kind is ValueKind.FIGURE:
                start = _with_lead(text, start)
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                found.append(Value(start, end, kind))
    return sorted(found)


def _grammars_for(text: str) -> tuple[tuple[ValueKind, re.Pattern[str]], ...]:
    if HAN.search(text) is None:
        return (*ENGLISH, *_GRAMMARS) if _ENGLISH_NUMERAL.search(text) else ()
    if _CHINESE_NUMERAL.search(text):
        return _GRAMMARS
    return _OF_DIGITS if _DIGIT.search(text) else ()


def _with_lead(text: str, start: int) -> int:
    """Return where 超过13% begins when 13% begins at `start`."""
    before = text[max(0, start - 4) : start]
    lead = next((each for each in _LEADS if before.endswith(each)), "")
    return start - len(lead)
