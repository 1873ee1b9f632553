"""How much of a clause is seen while it is recited."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum


class MaskLevel(IntEnum):
    """From the full text to the heading alone; KEYWORDS stands beside the ladder, for quotations.

    TERMS hides long content words and figures, CONTENT every content word,
    FIRST all but the first character of a clause, BARS all but its length; KEYWORDS
    hides all but the beginning of the longest content word.
    """

    FULL = 0
    TERMS = 1
    CONTENT = 2
    FIRST = 3
    BARS = 4
    HEADING = 5
    KEYWORDS = 6


@dataclass(frozen=True, slots=True)
class MaskPiece:
    """A stretch of a clause, seen or hidden."""

    text: str
    hidden: bool


_FUNCTION_WORDS = (
    "为了|因为|所以|因此|由于|虽然|但是|然而|而且|并且|不仅|不但|如果|只有|只要|无论|即使|"
    "以及|及其|同时|此外|其中|对于|关于|通过|根据|按照|随着|作为|成为|已经|正在|仍然|必须|应当|应该|能够|可以|需要|"
    "这些|那些|这个|那个|这种|一个|一种|我们|他们|它们|"
    "的|了|和|与|及|或|在|对|从|向|到|于|以|为|是|把|被|将|让|使|就|也|都|还|又|而|且|但|并|则|"
    "其|之|这|那|等|不|没|更|很|最|既"
)
_CONTENT_WORDS = (
    "方向|面向|走向|向往|参与|给予|对象|对策|对话|对外|对比|针对|面对|应对|绝对|从事|认为|行为|人为|为主|最终|最后|最大|"
    "更加|更新|变更|把握|把关|将来|使用|使命|促使|就业|成就|造就|还原|都市|首都|其实|其他|之间|和平|和谐|共和|及时|普及|"
    "存在|现在|内在|外在|潜在|在线|不断|不同|不足|不变|没有|目的|的确|了解|被动|让步|等级|平等|高等|达到|得到|合并|并购|"
    "以上|以下|以来|以外|以内|难以|加以|足以|等于|属于|处于|基于|善于|勇于|在于|是否|实事求是"
)
"""Everyday words that hold a character which alone is a function word."""
_PARTS = re.compile(
    rf"(?P<figure>[0-9０-９][0-9０-９.,．，]*[%％]?[万亿]*)|(?P<stop>[\W_]+)"
    rf"|(?P<word>{_CONTENT_WORDS})|(?P<function>{_FUNCTION_WORDS})"
    r"|(?P<letters>[A-Za-z]+)|(?P<char>.)",
    re.DOTALL,
)
_LONG_WORD = 4
_LONGEST_KEYWORD = 4


def masked(clause: str, level: MaskLevel) -> tuple[MaskPiece, ...]:
    """Return a clause as it is seen on a level; the pieces joined are the clause.

    Words are told by the function words and signs between them, not by a
    dictionary: a run of other characters counts as one content word.
    """
    match level:
        case MaskLevel.FULL:
            return (MaskPiece(clause, hidden=False),)
        case MaskLevel.TERMS | MaskLevel.CONTENT:
            return tuple(_words_hidden(clause, level))
        case MaskLevel.FIRST:
            return _all_hidden(clause, seen=1)
        case MaskLevel.BARS | MaskLevel.HEADING:
            return _all_hidden(clause, seen=0)
        case MaskLevel.KEYWORDS:
            return _keyword_seen(clause)


def _words_hidden(clause: str, level: MaskLevel) -> Iterator[MaskPiece]:
    word = ""
    for match in _PARTS.finditer(clause):
        kind = match.lastgroup
        if kind in {"char", "letters", "word"}:
            word += match[0]
            continue
        if word:
            yield MaskPiece(word, _is_hidden(word, level))
            word = ""
        yield MaskPiece(match[0], hidden=kind == "figure")
    if word:
        yield MaskPiece(word, _is_hidden(word, level))


def _keyword_seen(clause: str) -> tuple[MaskPiece, ...]:
    """Return a clause with the beginning of its longest content word, and its signs."""
    words = list(_words_hidden(clause, MaskLevel.CONTENT))
    longest = max(
        range(len(words)), key=lambda at: words[at].hidden * len(words[at].text), default=0
    )
    pieces: list[MaskPiece] = []
    for at, word in enumerate(words):
        seen = _LONGEST_KEYWORD if at == longest else 0
        if not word.text.isalnum():
            seen = len(word.text)
        pieces += [
            MaskPiece(word.text[:seen], hidden=False),
            MaskPiece(word.text[seen:], hidden=True),
        ]
    return tuple(piece for piece in pieces if piece.text)


def _is_hidden(word: str, level: MaskLevel) -> bool:
    return level is MaskLevel.CONTENT or len(word) >= _LONG_WORD


def _all_hidden(clause: str, seen: int) -> tuple[MaskPiece, ...]:
    """Return a clause of which the first characters are seen, and the stops at its end."""
    body = clause.rstrip("，；：。！？!?;\n”’」』） ")
    start = re.match(r"\W*", body)
    seen = (start.end() if start and seen else 0) + seen
    pieces = (
        MaskPiece(body[:seen], hidden=False),
        MaskPiece(body[seen:], hidden=True),
        MaskPiece(clause[len(body) :], hidden=False),
    )
    return tuple(piece for piece in pieces if piece.text)
