"""The numerals and bullets that blocks begin with."""

import re
from dataclasses import dataclass

_CN = "〇零一二两三四五六七八九十百"
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Marker:
    """What a line begins with.

    Attributes:
        family: Which numbering it belongs to: "cn" for 一、, "cn_paren" for （一）, …
        value: Its number; 0 for bullets.
        text: As written, with its punctuation.
        skip: Characters up to the words after it, blanks included.
    """

    family: str
    value: int
    text: str
    skip: int


_GRAMMARS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (family, re.compile(pattern))
    for family, pattern in (
        (
            "part",
            rf"(第\s?([{_CN}\d]+)\s?(?:编|部分|部|篇|卷))(?=[\s　：:、，,.．]|$|[\u4e00-\u9fff])",
        ),
        (
            "chapter",
            rf"(第\s?([{_CN}\d]+)\s?(?:章|讲|单元))(?=[\s　：:、，,.．]|$|[\u4e00-\u9fff])",
        ),
        ("section", rf"(第\s?([{_CN}\d]+)\s?节)(?=[\s　：:、，,.．]|$|[\u4e00-\u9fff])"),
        ("article", rf"(第\s?([{_CN}\d]+)\s?条(?:之[{_CN}]+)?)(?=[\s　：:，,]|$|[\u4e00-\u9fff])"),
        ("cn", rf"(([{_CN}]{{1,4}})\s?[、．.])"),
        ("cn_paren", rf"([（(]\s?([{_CN}]{{1,4}})\s?[)）][、．.，,]?)"),
        ("decimal3", r"((\d{1,3}(?:[.．]\d{1,3}){2,3})[、.．]?)(?![\d%])"),
        ("decimal2", r"((\d{1,3}[.．]\d{1,3})[、.．]?)(?![\d%.．万亿倍个])"),
        ("number", r"((\d{1,3})\s?[.．、])(?!\d)"),
        ("number_half", r"((\d{1,3})[)）])"),
        ("number_paren", r"([（(]\s?(\d{1,3})\s?[)）][、．.，,]?)"),
        ("circled", rf"(([{_CIRCLED}])[、．.]?)"),
        ("letter", r"(([A-Z])[.．、)）])(?=\s|[\u4e00-\u9fff])"),
        ("bullet", r"(()(?:[-*+•·●○■□◆▪◦–▶]|——|—)(?=\s|[\u4e00-\u9fff“]))"),
    )
)


def find_marker(line: str) -> Marker | None:
    """Return the marker at the beginning of a line, None without one."""
    for family, grammar in _GRAMMARS:
        match = grammar.match(line)
        if match:
            rest = line[match.end(1) :]
            skip = match.end(1) + len(rest) - len(rest.lstrip(" \u3000\xa0"))
            return Marker(family, _value(match[2]), match[1], skip)
    return None


def _value(numeral: str) -> int:
    if not numeral:
        return 0
    if numeral in _CIRCLED:
        return _CIRCLED.index(numeral) + 1
    if numeral[0].isascii() and numeral[0].isalpha():
        return ord(numeral) - ord("A") + 1
    last = re.split(r"[.．]", numeral)[-1]
    return int(last) if last.isdecimal() and last.isascii() else number(last)


def number(numeral: str) -> int:
    """Return the value of a Chinese or Arabic numeral below 1000; 0 when it is none.

    >>> number("二十三"), number("十"), number("7")
    (23, 10, 7)
    """
    if numeral.isascii() and numeral.isdecimal():
        return int(numeral)
    total, digit = 0, 0
    for char in numeral:
        if char in ("十", "百"):
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char in _DIGITS:
            digit = digit * 10 + _DIGITS[char]
        else:
            return 0
    return total + digit
