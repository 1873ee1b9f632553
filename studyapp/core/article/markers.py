"""The numerals and bullets that blocks begin with: one table of grammars."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

_CN = "〇零一二三四五六七八九十百"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾参"
_CN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0}
_FORMAL_VALUES: dict[str, int] = dict(zip(_FORMAL, (*range(1, 11), 3), strict=True))
_ROMAN = {"I": 1, "V": 5, "X": 10}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_HAN = "\u3400-\u9fff"
_AFTER_ORDINAL = rf"(?=[\s：:、，,.．·—【]|$|[{_HAN}《“])"
_BLANKS = " \t\u3000\xa0"
_BEFORE_TITLE = _BLANKS + "：:、，,.．·—"


class Family(StrEnum):
    """A style of numbering. The order is how they are usually nested, outermost first."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    FORMAL = "formal"
    ROMAN = "roman"
    CN = "cn"
    CN_PAREN = "cn_paren"
    NUMBER = "number"
    DECIMAL2 = "decimal2"
    DECIMAL3 = "decimal3"
    DECIMAL4 = "decimal4"
    NUMBER_PAREN = "number_paren"
    NUMBER_HALF = "number_half"
    CIRCLED = "circled"
    LETTER = "letter"
    LETTER_PAREN = "letter_paren"
    OVER_PLAIN = "over_plain"
    PLAIN = "plain"
    LESSON = "lesson"
    TOPIC = "topic"
    BULLET = "bullet"
    STATED = "stated"


ORDINALS = frozenset({Family.PART, Family.CHAPTER, Family.SECTION})
DECIMALS = (Family.NUMBER, Family.DECIMAL2, Family.DECIMAL3, Family.DECIMAL4)


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line begins with.

    Attributes:
        family: Which numbering it belongs to: CN for 一、, CN_PAREN for （一）, …
        value: Its number; 0 for bullets.
        text: As written, with its punctuation.
        skip: Characters up to the words after it, blanks included.
        path: All numbers of a decimal: (1, 2) for 1.2; else just the value.
    """

    family: Family
    value: int
    text: str
    skip: int
    path: tuple[int, ...] = ()


def _ordinal(units: str, english: str) -> str:
    numeral = rf"第\s?([{_CN}\d]{{1,6}})\s?(?:{units})"
    words = rf"(?i:{english})\s+(\d{{1,3}}|[IVX]{{1,5}}|{'|'.join(_WORDS)})\b"
    return rf"(?:{numeral}{_AFTER_ORDINAL}|{words}(?=[\s.:：—-]|$))"


_GRAMMARS: tuple[tuple[Family, re.Pattern[str]], ...] = tuple(
    (family, re.compile(pattern))
    for family, pattern in (
        (
            Family.PART,
            _ordinal("编|編|部分|部(?![门門队隊长長委])|篇|卷|单元|單元", "part|book|unit"),
        ),
        (Family.CHAPTER, _ordinal("章(?!程)|讲|講|课(?![堂程题])|課", "chapter|lecture|lesson")),
        (
            Family.SECTION,
            rf"{_ordinal('节(?![课点目])|節', 'section')}|§\s?(\d{{1,3}})(?=[\s{_HAN}])",
        ),
        (
            Family.ARTICLE,
            rf"第\s?([{_CN}\d]{{1,7}})\s?[条條](?:之[{_CN}]+)?(?=[\s：:【{_HAN}《“]|$)",
        ),
        (Family.FORMAL, rf"([{_FORMAL}]{{1,3}})\s?[、．.：:]"),
        (Family.ROMAN, rf"([Ⅰ-Ⅻ]|[IVX]{{1,5}}(?=[.．、]))\s?[.．、]?(?=\s|[{_HAN}]|$)"),
        (Family.CN, rf"([{_CN}]{{1,4}})\s?[、．.]"),
        (Family.CN_PAREN, rf"(?:[（(]\s?([{_CN}]{{1,4}})\s?[)）]|([㈠-㈩]))[、．.，,：:]?"),
        (Family.DECIMAL4, r"(\d{1,3}(?:[.．]\d{1,3}){3})[、.．]?(?![\d%％.．])"),
        (Family.DECIMAL3, r"(\d{1,3}(?:[.．]\d{1,3}){2})[、.．]?(?![\d%％.．])"),
        (Family.DECIMAL2, r"(\d{1,3}[.．]\d{1,3})[、.．]?(?![\d%％.．~～万萬亿億倍元个個])"),
        (Family.NUMBER, r"(?:(\d{1,3})\s?[.．、](?!\d)|([⒈-⒛]))"),
        (Family.NUMBER_HALF, r"(\d{1,3})[)）][、．.，,]?"),
        (Family.NUMBER_PAREN, r"(?:[（(]\s?(\d{1,3})\s?[)）]|([⑴-⒇]))[、．.，,：:]?"),
        (Family.CIRCLED, r"([①-⑳❶-❿➀-➉])[、．.]?"),
        (Family.LETTER, rf"([A-Za-z])[.．、)）](?=\s|[{_HAN}])"),
        (Family.LETTER_PAREN, r"[（(]([A-Za-z])[)）]"),
        (Family.BULLET, rf"(?:[-*+•·●○■□◆◇▪◦–▶►✓★☆▲△]|——|—)(?=\s|[{_HAN}“])()"),
    )
)

# Without a separator a numeral is a marker only when its neighbours say so: see numbering.py.
_BARE = (
    (
        Family.NUMBER,
        re.compile(
            rf"(\d{{1,2}})(?:[ \u3000\xa0]+(?=[{_HAN}A-Z“《])"
            rf"|(?=[{_HAN}“《])(?![年月日时時分秒点點个個位名人家项項条條种種次元万萬亿億余餘多吨公天周岁度倍成]))"
        ),
    ),
    (Family.CN, re.compile(rf"([{_CN}]{{1,3}})(?:[ \u3000\xa0]+(?=[{_HAN}“《])|$)")),
    (Family.NUMBER, re.compile(r"(\d{1,2})$")),
)


def _chars(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


# What a marker of a family may begin with; "0" stands for every digit.
_ORDINAL_OPENERS = "第§pubclsPUBCLS"
_BRACKET_OPENERS = "（(" + _chars(0x3220, 0x3229) + _chars(0x2474, 0x2487)
_OPENERS = {
    Family.PART: _ORDINAL_OPENERS,
    Family.CHAPTER: _ORDINAL_OPENERS,
    Family.SECTION: _ORDINAL_OPENERS,
    Family.ARTICLE: "第",
    Family.FORMAL: _FORMAL,
    Family.ROMAN: _chars(0x2160, 0x216B) + "IVX",
    Family.CN: _CN,
    Family.CN_PAREN: _BRACKET_OPENERS,
    Family.NUMBER_PAREN: _BRACKET_OPENERS,
    Family.LETTER_PAREN: _BRACKET_OPENERS,
    Family.CIRCLED: _chars(0x2460, 0x2473) + _chars(0x2776, 0x2793),
    Family.LETTER: _chars(0x41, 0x5A) + _chars(0x61, 0x7A),
    Family.BULLET: "-*+•·●○■□◆◇▪◦–▶►✓★☆▲△—",
}
_DIGIT_OPENERS = "0" + _chars(0x2488, 0x249B)
_BY_OPENER: defaultdict[str, list[tuple[Family, re.Pattern[str]]]] = defaultdict(list)
for _family, _grammar in _GRAMMARS:
    for _opener in _OPENERS.get(_family, _DIGIT_OPENERS):
        _BY_OPENER[_opener].append((_family, _grammar))


def find_marker(line: str) -> Marker | None:
    """Return the marker at the beginning of a line, None without one."""
    first = line[:1]
    for family, grammar in _BY_OPENER.get("0" if first.isdecimal() else first, ()):
        match = grammar.match(line)
        if match:
            return _marker(family, match, line)
    return None


def find_bare_marker(line: str) -> Marker | None:
    """Return a numeral that may be a marker although nothing parts it from the words."""
    for family, grammar in _BARE:
        match = grammar.match(line)
        if match:
            return _marker(family, match, line)
    return None


def number(numeral: str) -> int:
    """Return the value of a Chinese or Arabic numeral below 1000; 0 when it is none.

    >>> number("二十三"), number("十"), number("7")
    (23, 10, 7)
    """
    if numeral.isdecimal():
        return int(numeral)
    total, digit = 0, 0
    for char in numeral:
        if char in ("十", "百"):
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char in _CN_DIGITS:
            digit = digit * 10 + _CN_DIGITS[char]
        else:
            return 0
    return total + digit


def _marker(family: Family, match: re.Match[str], line: str) -> Marker:
    numeral = next((group for group in match.groups() if group), "")
    path = tuple(int(each) for each in re.split(r"[.．]", numeral)) if "decimal" in family else ()
    text = match[0].rstrip(_BLANKS)
    rest = line[match.end() :]
    ahead = _BEFORE_TITLE if family in ORDINALS | {Family.ARTICLE} else _BLANKS
    skip = match.end() + len(rest) - len(rest.lstrip(ahead))
    value = path[-1] if path else _value(family, numeral)
    return Marker(family, value, text, skip, path or (value,))


def _value(family: Family, numeral: str) -> int:
    match family:
        case Family.BULLET:
            return 0
        case Family.LETTER | Family.LETTER_PAREN:
            return ord(numeral.lower()) - ord("a") + 1
        case Family.FORMAL:
            tens = 10 if len(numeral) > 1 else 0
            return tens + _FORMAL_VALUES[numeral[-1]]
    return _number_of_any_kind(numeral)


def _number_of_any_kind(numeral: str) -> int:
    """Return the value of 12, 十二, XII, ⑫ or ㈩."""
    if numeral.lower() in _WORDS:
        return _WORDS.index(numeral.lower()) + 1
    if set(numeral) <= set(_ROMAN):
        return _roman(numeral)
    if len(numeral) == 1 and not numeral.isdecimal() and numeral not in _CN:
        return int(unicodedata.numeric(numeral))
    return number(numeral)


def _roman(numeral: str) -> int:
    values = [_ROMAN[char] for char in numeral]
    following = [*values[1:], 0]
    pairs = zip(values, following, strict=True)
    return sum(-value if value < after else value for value, after in pairs)
