"""Words and numerals that open the items of a list, wherever they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from studyapp.core.article.markers import Marker, find_marker, number
from studyapp.core.article.model import BlockKind
from studyapp.core.article.text import normal
from studyapp.core.points.body import Passage

NEXT, LAST = 0, -1
_CN = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_STEMS = "甲乙丙丁戊己庚辛"
_ALPHABETS = (_CIRCLED, _BRACKETED, _STEMS, "abcdefghijklmnopqrstuvwxyz")
_START = r"(?:^|(?<=[。；：，！？”）—\s]))"
_CLAUSE = r"(?:^|(?<=[.;:,]\s)|(?<=[;,]\sand\s))"
_CHINESE_WORDS = {
    "首先": 1, "其次": NEXT, "再次": NEXT, "再其次": NEXT, "再者": NEXT, "再则": NEXT, "再則": NEXT,
    "接着": NEXT, "然后": NEXT, "最后": LAST, "最後": LAST,
}  # fmt: skip
_ENGLISH_WORDS = {
    "First": 1, "Firstly": 1, "Second": 2, "Secondly": 2, "Third": 3, "Thirdly": 3, "Fourth": 4,
    "Fourthly": 4, "Fifth": 5, "Fifthly": 5, "Next": NEXT, "Finally": LAST, "Lastly": LAST,
    "Last": LAST, "Final": LAST,
}  # fmt: skip
_WORDS = _CHINESE_WORDS | _ENGLISH_WORDS
_GRAMMARS = {
    "ordinal": rf"{_START}第(?P<ordinal_n>[{_CN}]{{1,3}})"
    r"(?P<ordinal_of>个?方面|阶段|环节|层次|部分|步|类|种|层|点|个|项|条路|大)?"
    r"(?:[，、：]|就?是(?!否)|(?<=[个种类大])(?![月年周]|季度|星期|小时|世纪|五年|百年)"
    r"(?:[\u4e00-\u9fff]{2,5}?(?:是(?!否)|在于)|“?[\u4e00-\u9fff]{1,6}”?[，：]))",
    "shi": rf"{_START}(?P<shi_n>[{_CN}]{{1,3}})(?:则)?(?P<shi_of>[是要靠看抓讲则曰])(?!否|不是)",
    "qi": rf"{_START}其(?P<qi_n>[{_CN}])(?:[，、：]|是)",
    "word": rf"{_START}(?P<word_n>{'|'.join(_CHINESE_WORDS)})"
    r"(?P<word_stop>[，、：]|(?<=先|次)(?!就是|的)|(?<=最后)(?=是))",
    "side": rf"(?:{_START}|(?<=[能可要会既]))(?P<side_n>另一方面|一方面|另一面)"
    r"(?!的|内容)[，、：]?",
    "circled": rf"(?<!”)(?<!”。)(?<!。”)(?P<circled_n>[{_CIRCLED}{_BRACKETED}])",
    "bracket": rf"(?:{_START}|(?<=[括为有即如是]))"
    rf"[（(](?P<bracket_n>\d{{1,2}}|[{_CN}]{{1,3}})[）)][、，：]?",
    "alpha": rf"(?:{_START}|(?<=[:;,]\s))[（(](?P<alpha_n>[a-z])[）)]\s?",
    "cn": rf"(?:^|(?<=[。；：]))(?P<cn_n>[{_CN}]{{1,3}})、(?![{_CN}])",
    "stem": rf"(?:^|(?<=[。；：]))(?P<stem_n>[{_STEMS}])、",
    "half": rf"{_START}(?P<half_n>\d{{1,2}})[）)](?!\d)",
    "point": rf"{_START}(?P<point_n>\d{{1,2}})[.．、](?!\d)\s?",
    "view": rf"{_START}从(?P<view_n>[^，。；：、“”]{{1,12}}?)来?看，",
    "english": rf"{_CLAUSE}(?P<english_n>(?i:{'|'.join(_ENGLISH_WORDS)})),\s",
    "the": rf"{_CLAUSE}[Tt]he (?P<the_n>first|second|third|fourth|fifth|last|final)"
    r"(?: [a-z]+){0,2} (?:is|was|are) ",
    "hand": rf"{_CLAUSE}(?P<hand_n>[Oo]n the (?:one|other) hand),?\s",
}
# A marker can only begin with one of these: without the look ahead, all grammars are tried at
# every character of a text.
_OPENERS = rf"(?=[第{_CN}其首再接然最另从（({_CIRCLED}{_BRACKETED}{_STEMS}\dFSTNLOftsnlo])"
_MARKERS = re.compile(
    _OPENERS + f"(?:{'|'.join(f'(?P<{name}>{grammar})' for name, grammar in _GRAMMARS.items())})"
)
_MOST_IN_A_PASSAGE = 1000
_LINES = {
    "cn": "cn", "cn_paren": "bracket", "number": "point", "number_half": "half",
    "number_paren": "bracket", "circled": "circled", "letter": "letter", "bullet": "bullet",
    "decimal2": "decimal2", "decimal3": "decimal3",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListMarker:
    """What opens one item.

    Attributes:
        family: Markers of one family count on: 一是 and 二是, （1） and （2）.
        value: Its number; `NEXT` for 其次, `LAST` for 最后, which have none.
        start: Where it stands in the passage; `end` is where the words after it begin.
        is_line: It begins a list line, as a numeral or bullet.
        is_loose: A word without a comma (首先要…): goes with others of its paragraph only.
        given: The marker of a list line, which may stand beside its text.
    """

    family: str
    value: int
    passage: Passage
    start: int
    end: int
    is_line: bool = False
    is_loose: bool = False
    given: str = ""

    @property
    def text(self) -> str:
        """The marker as written, blanks around it left out."""
        return self.given or self.passage.block.text[self.start : self.end].strip()

    @property
    def is_bullet(self) -> bool:
        """Whether it has no number, nor a word in its place."""
        return self.family.startswith("bullet")

    @property
    def opens_passage(self) -> bool:
        """Whether nothing stands before it in its block."""
        return self.passage.begins_at(self.start)


def find_list_markers(passage: Passage) -> Iterator[ListMarker]:
    """Yield the markers of a passage in order; what has more than a thousand is no prose."""
    line = _line_marker(passage)
    if line is not None:
        yield line
    after = line.end if line else 0
    for match in islice(_MARKERS.finditer(passage.text), _MOST_IN_A_PASSAGE):
        if match.start() >= after:
            yield _prose_marker(match, passage)


def _line_marker(passage: Passage) -> ListMarker | None:
    """Return the marker of a list line; bullets have the value `NEXT`.

    Formats that generate numerals (<ol>) give them beside the text, not in it.
    """
    if passage.block.kind is not BlockKind.LIST_ITEM:
        return None
    marker = passage.block.marker
    is_written = bool(marker) and passage.block.text.startswith(marker)
    found = _read_marker(marker) if marker else find_marker(passage.text)
    if found is None or found.family not in _LINES:
        return None if _MARKERS.match(passage.text) else _bullet(passage)
    family = _LINES[found.family]
    family += found.text if found.value == 0 else ""
    end = len(marker) if is_written else 0
    while end and passage.text[end : end + 1].isspace():
        end += 1
    family += f"@{passage.block.level}" if passage.block.level > 1 else ""
    return ListMarker(family, found.value, passage, 0, end, is_line=True, given=marker)


@lru_cache(maxsize=256)
def _read_marker(marker: str) -> Marker | None:
    return find_marker(f"{normal(marker)} 项")


def _bullet(passage: Passage) -> ListMarker:
    level = passage.block.level
    family = f"bullet@{level}" if level > 1 else "bullet"
    return ListMarker(family, NEXT, passage, 0, 0, is_line=True)


def _prose_marker(match: re.Match[str], passage: Passage) -> ListMarker:
    family = next(name for name in _GRAMMARS if match[name] is not None)
    numeral = match[f"{family}_n"]
    loose = family == "word" and not match["word_stop"]
    if family == "ordinal":
        family += match["ordinal_of"] or ""
    elif family == "shi" and match["shi_of"] not in "是要":
        family += match["shi_of"]
    return ListMarker(
        family, _value(family, numeral), passage, match.start(), match.end(), is_loose=loose
    )


def _value(family: str, numeral: str) -> int:
    match family:
        case "word" | "english" | "the":
            return _WORDS[numeral.capitalize()]
        case "side" | "hand":
            return 1 if numeral == "一方面" or "one" in numeral else LAST
        case "view":
            return NEXT
        case "stem" | "alpha" | "circled":
            return 1 + next(each.find(numeral) for each in _ALPHABETS if numeral in each)
        case _:
            return number(numeral)
