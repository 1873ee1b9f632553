"""Lists without numbers after a colon: 主要优势包括：节省电费开支，消费自主透明，避免欠费停电."""

import re
from collections.abc import Iterator, Sequence

from studyapp.core.article.model import Block
from studyapp.core.article.sentences import Range, clauses, sentences
from studyapp.core.cards.desk import Desk
from studyapp.core.cards.draft import Draft
from studyapp.core.cards.lexicon import CONNECTIVE
from studyapp.core.cards.list_questions import after_lead, whole_lead
from studyapp.core.cards.model import NoteType

_ETC = re.compile("等+$")
_NO_ITEM = re.compile(r"^(?:即|就是|这|其|从而|进而|“)")
_LONGEST = 40
_LONGEST_CLAUSE = 24
_ITEMS = range(3, 8)
_SHORTEST_LEAD = 6


def find(desk: Desk) -> Iterator[Draft]:
    """Propose a list note for each row of like clauses after a colon."""
    for block in desk.page.body:
        text = desk.page.texts[block.id]
        if "：" in text:
            for start, end in sentences(text):
                yield from _sentence(desk, block, clauses(text, start, end))


def _sentence(desk: Desk, block: Block, parts: Sequence[Range]) -> Iterator[Draft]:
    text = desk.page.texts[block.id]
    colon = next((at for at, part in enumerate(parts) if text[part[1] : part[1] + 1] == "："), None)
    if colon is None:
        return
    said = [text[slice(*part)] for part in parts[: colon + 1]]
    lead, rest = whole_lead(said, ""), parts[colon + 1 :]
    starts = desk.page.item_starts.get(block.id, {})
    if len(lead) < _SHORTEST_LEAD or not rest or any(start in starts for start, _ in rest):
        return
    items = _items(text, rest)
    if len(items) not in _ITEMS:
        return
    yield Draft(
        rule="colon list",
        type=NoteType.LIST,
        deck=desk.page.deck(block.id),
        spans=tuple(desk.page.span(block.id, start, end) for start, end in items),
        score=82,
        question=after_lead(lead, len(items), "具体包括"),
        answer=tuple(text[start:end] for start, end in items),
        context=desk.page.context(block.id, parts[colon][0]),
        whole=True,
    )


def _items(text: str, parts: Sequence[Range]) -> list[Range]:
    """Return what semicolons divide, else the clauses when all are short; empty when neither."""
    groups: list[list[Range]] = [[]]
    for part in parts:
        groups[-1].append(part)
        if text[part[1] : part[1] + 1] == "；":
            groups.append([])
    groups = [group for group in groups if group]
    if len(groups) > 1:
        whole = [(group[0][0], group[-1][1]) for group in groups]
        named = [
            piece if piece[1] - piece[0] <= _LONGEST else group[0]
            for piece, group in zip(whole, groups, strict=True)
        ]
        return named if all(end - start <= _LONGEST for start, end in named) else []
    pieces = [(start, start + len(_ETC.sub("", text[start:end]))) for start, end in parts]
    like = all(4 <= end - start <= _LONGEST_CLAUSE for start, end in pieces)
    fits = not any(_starts_anew(text[slice(*piece)]) for piece in pieces)
    return pieces if like and fits else []


def _starts_anew(words: str) -> bool:
    return bool(CONNECTIVE.match(words) or _NO_ITEM.match(words))
