"""Chinese wording: numerals, and questions out of announcing sentences."""

import re
from collections.abc import Sequence

from studyapp.core.article.markers import number
from studyapp.core.cards.lexicon import CONNECTIVE

_DIGITS = "零一二三四五六七八九"
_NUMERALS = "零一两三四五六七八九十"
_COUNT = re.compile(
    r"(?<![第\d])(?P<count>[一二两三四五六七八九十]{1,2}|\d{1,2})(?P<unit>大|个|种|条|项|类|点|重|次|步|方面|道|对)"
)
_LOOKS_BACK = re.compile(r"^(?:这|上述|以上)")
_TALKS_ABOUT = re.compile(r"不仅|相辅相成|共同(?!富裕)|相互|都是")


def counted(count: int) -> str:
    """Return a count before a measure word: 两, 三, 十, 12."""
    return _NUMERALS[count] if count < len(_NUMERALS) else str(count)


def numeral(count: int) -> str:
    """Return a number as it stands after 第: 二, 十二; from a hundred on in digits."""
    if count > 99:
        return str(count)
    tens, ones = divmod(count, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + "十" * bool(tens) + (_DIGITS[ones] if ones else "")


def ask_count(clause: str, count: int) -> str:
    """Return a clause with 哪 before its count: 面临着哪三个关键节点; "" without such a count.

    A clause that refers back (这三大节点…) or says something about the items
    (三者相辅相成) does not announce them.
    """
    if _LOOKS_BACK.match(clause) or _TALKS_ABOUT.search(clause):
        return ""
    for match in _COUNT.finditer(clause):
        if number(match["count"].replace("两", "二")) == count:
            said = clause[: match.start()] + "哪" + counted(count) + clause[match.start("unit") :]
            return said if "哪" not in clause else ""
    return ""


def plain_start(clause: str) -> str:
    """Return a clause without the connectives it begins with: 同时，数据… → 数据…."""
    for _ in range(3):
        match = CONNECTIVE.match(clause)
        if not match or len(clause) - match.end() < 4 or clause[match.end()] == "的":
            break
        clause = clause[match.end() :]
    return clause


def common_beginning(texts: Sequence[str]) -> str:
    """Return what all texts begin with."""
    first, last = min(texts), max(texts)
    size = next((at for at, char in enumerate(first) if last[at : at + 1] != char), len(first))
    return first[:size]


def common_ending(texts: Sequence[str]) -> str:
    """Return what all texts end with: 节点 for 技术节点, 产业节点."""
    return common_beginning([text[::-1] for text in texts])[::-1]
