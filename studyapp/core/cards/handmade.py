"""Notes that the learner makes from a selection in the article."""

import re
from dataclasses import replace
from enum import StrEnum

from studyapp.core.article.model import Article, Span
from studyapp.core.article.sentences import sentences
from studyapp.core.article.text import fold
from studyapp.core.cards.cloze import hide
from studyapp.core.cards.model import Note, NoteType
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import NoteId

DECK = "我的卡片"
_ITEM_STOPS = re.compile(r"[、；\n]|[，]?(?:以及|和|与)(?=[^、；]*$)")
_CLAUSE_STOP = re.compile(r"(?<=[，；：。！？])")
_QUOTES = "“”‘’「」『』\"'"


class HandKind(StrEnum):
    """What to make of a selection."""

    QUESTION = "question"
    CLOZE = "cloze"
    LIST = "list"
    QUOTE = "quote"
    RECITE = "recite"


def draft(article: Article, span: Span, kind: HandKind, note_id: NoteId) -> Note:
    """Return a note anchored at a selection.

    A cloze, a quotation and a passage to recite can be stored as they are. A question and a list
    have their answer; what is asked is still "".
    """
    places = sources_of(article)
    headings = [fold(words) for words in places.headings(span.block)]
    empty = Note(
        id=note_id,
        type=NoteType.BASIC,
        deck=DECK,
        context=tuple(headings[:1] + headings[1:][-1:]),
        question="",
        answer=(),
        sources=(places.ref(span),),
        importance=3,
        group=note_id,
    )
    match kind:
        case HandKind.QUESTION:
            return replace(empty, answer=(fold(span.text).strip("，；：。 "),))
        case HandKind.CLOZE:
            text = _cloze(places.blocks[span.block].text, span)
            return replace(empty, type=NoteType.CLOZE, text=text)
        case HandKind.LIST:
            return replace(empty, type=NoteType.LIST, answer=_items(span.text))
        case HandKind.QUOTE:
            question, rest = _halves(span.text)
            return replace(empty, type=NoteType.QUOTE, question=question, answer=(rest,))
        case HandKind.RECITE:
            passage = fold(span.text).strip()
            question = f"背诵“{headings[-1]}”一段" if headings else "背诵这一段"
            return replace(empty, type=NoteType.RECITE, question=question, answer=(passage,))


def _cloze(text: str, span: Span) -> str:
    """Return the sentences around a selection with the selection hidden."""
    around = [
        (start, end) for start, end in sentences(text) if start < span.end and span.start < end
    ]
    start = min((start for start, _ in around), default=0)
    end = max((end for _, end in around), default=len(text))
    start, end = min(start, span.start), max(end, span.end)
    folded = fold(text)
    hidden = hide(folded[span.start : span.end])
    return f"{folded[start : span.start]}{hidden}{folded[span.end : end]}".strip()


def _items(text: str) -> tuple[str, ...]:
    parts = _ITEM_STOPS.split(fold(text))
    return tuple(item for part in parts if (item := part.strip("，。： ")))


def _halves(text: str) -> tuple[str, str]:
    """Return the first part of a quotation as a question, and the rest of it."""
    words = fold(text).strip(_QUOTES + " ")
    clauses = _CLAUSE_STOP.split(words)
    middle = max(1, (len(clauses) - 1) // 2) if len(clauses) > 1 else 0
    first = "".join(clauses[:middle]) or words[: len(words) // 2]
    return f"补全下半句：“{first}……”", words[len(first) :].strip("。 ")
