"""Numbers as people write them, in one form: 百分之十三, １３％ and 13 % are all "13%"."""

import re
from decimal import Decimal

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_DIGITS |= {"七": 7, "八": 8, "九": 9}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_ONES = "零〇一二两三四五六七八九"
_SIGN = r"(?:(?<!\w)[-−](?=\d))?"
_ARABIC = rf"{_SIGN}\d+(?:,\d{{3}}(?!\d))*(?:\.\d+)?"
_HAN = rf"[{_ONES}十][{_ONES}十百千万亿]*(?:点[{_ONES}]+)?"
NUMBER = re.compile(
    rf"(?P<percent>百分之)?(?:(?P<arabic>{_ARABIC})|(?P<han>(?<=百分之)百|{_HAN}))"
    r"(?: ?(?P<large>[万亿]+))?(?: ?(?P<sign>%))?"
)
"""A number in a text whose characters are half-width."""


def canonical(match: re.Match[str]) -> str:
    """Return a number found by `NUMBER` in Arabic digits, with % for a percentage.

    >>> canonical(NUMBER.match("百分之三点五")), canonical(NUMBER.match("1,000"))
    ('3.5%', '1000')
    """
    value = _arabic(match["arabic"]) if match["arabic"] else _han(match["han"])
    if value is None:
        return match[0]
    for unit in match["large"] or "":
        value *= _LARGE[unit]
    return f"{value.normalize():f}{'%' if match['percent'] or match['sign'] else ''}"


def _arabic(digits: str) -> Decimal:
    return Decimal(digits.replace(",", "").replace("−", "-"))


def _han(words: str) -> Decimal | None:
    """Return the value of Chinese numerals; None for what is no number, such as 七八十."""
    whole, _, fraction = words.partition("点")
    value = _spelled(whole) if set(whole) <= _DIGITS.keys() else _counted(whole)
    if value is None:
        return None
    return value + Decimal(f"0.{_digits(fraction)}") if fraction else value


def _spelled(digits: str) -> Decimal:
    """Return a number told digit by digit, such as 二〇二四."""
    return Decimal(_digits(digits))


def _digits(words: str) -> str:
    return "".join(str(_DIGITS[word]) for word in words)


def _counted(words: str) -> Decimal | None:
    total = section = 0
    digit: int | None = None
    for word in words:
        if word in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[word]
        elif word in _SMALL:
            section += (1 if digit is None else digit) * _SMALL[word]
            digit = None
        else:
            total = (total + section + (digit or 0)) * _LARGE[word]
            section, digit = 0, None
    return Decimal(total + section + (digit or 0))
