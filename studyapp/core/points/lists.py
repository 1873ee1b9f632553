"""Numerals that open the items of a list in prose, and how they nest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from studyapp.core.article.markers import number
from studyapp.core.article.model import Block, BlockKind
from studyapp.core.article.text import fold

_CN = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_START = r"(?:^|(?<=[。；：，！？”）—\s]))"
_TOKENS = re.compile(
    rf"{_START}(?P<ordinal>第(?P<ordinal_n>[{_CN}]{{1,3}})(?:[，、：,]|(?=是)))"
    rf"|{_START}(?P<shi>(?P<shi_n>[{_CN}]{{1,3}})(?:则)?[是要](?!否|不是))"
    rf"|{_START}(?P<qi>其(?P<qi_n>[{_CN}])(?:[，、：]|是))"
    rf"|{_START}(?P<first>(?P<first_n>首先|其次|再次|再者|最后)[，、：])"
    r"|(?P<side>(?:另一方面|一方面|另一面)[，、：]?)"
    rf"|(?P<circled>(?P<circled_n>[{_CIRCLED}]))"
    rf"|{_START}(?P<bracket>（(?P<bracket_n>\d{{1,2}}|[{_CN}]{{1,3}})）)"
)
_ORDER = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": -1}


@dataclass(frozen=True, slots=True)
class Token:
    """A marker in the text of a block. `value` 0: one more than the last."""

    family: str
    value: int
    block: Block
    start: int
    end: int

    @property
    def marker(self) -> str:
        """The marker as written."""
        return self.block.text[self.start : self.end]


@dataclass(slots=True)
class OpenList:
    """A list that is being read; `depth` 0 for an outermost one."""

    family: str
    depth: int
    tokens: list[Token] = field(default_factory=list)
    last: int = 1


def tokens(block: Block) -> Iterator[Token]:
    """Yield the markers of a block in order."""
    if block.kind is BlockKind.LIST_ITEM and block.marker:
        return
    for match in _TOKENS.finditer(fold(block.text)):
        family = match.lastgroup or ""
        family = family.removesuffix("_n")
        yield Token(family, _value(family, match), block, match.start(family), match.end(family))


def _value(family: str, match: re.Match[str]) -> int:
    if family == "side":
        return 1 if match["side"].startswith("一") else 2
    numeral = match[f"{family}_n"]
    if family == "first":
        return _ORDER[numeral]
    return _CIRCLED.index(numeral) + 1 if family == "circled" else number(numeral)


def nest(found: Iterator[Token]) -> tuple[OpenList, ...]:
    """Return the lists that the tokens of one section make, in order of their first items.

    A stack, not a fixed order of families: a marker with value 1 of a family on
    the stack closes that list and opens a new one in its place; a marker one
    higher than the last goes on with the nearest list of its family and closes
    what is inside. Anything else is no list.
    """
    done: list[OpenList] = []
    stack: list[OpenList] = []
    for token in found:
        _close_sides(stack, token)
        place = next(
            (i for i in range(len(stack) - 1, -1, -1) if stack[i].family == token.family), None
        )
        if token.value == 1:
            if place is not None:
                del stack[place:]
            stack.append(OpenList(token.family, len(stack), [token]))
            done.append(stack[-1])
        elif place is not None and token.value in (stack[place].last + 1, -1):
            del stack[place + 1 :]
            stack[place].tokens.append(token)
            stack[place].last += 1
    return tuple(each for each in done if len(each.tokens) > 1)


def _close_sides(stack: list[OpenList], token: Token) -> None:
    """一方面 … 另一方面 stay in one paragraph."""
    while stack and stack[-1].family == "side" and stack[-1].tokens[-1].block is not token.block:
        stack.pop()
