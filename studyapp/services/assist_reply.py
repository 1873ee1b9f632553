"""Reads what an assistant replies: JSON in one form, and nothing else.

    {"cards": [{"question": "…", "answer": "…" or ["…", "…"], "source": SOURCE},
               {"text": "…{{c1::hidden}}…", "source": SOURCE}]}

SOURCE is {"paragraph": 12, "span": "words of the paragraph"} or a list of such.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.core.cards.suggestion import Quote, Suggestion

_FENCED = re.compile(r"```(?:json)?[ \t]*\r?\n(.*?)```", re.DOTALL | re.IGNORECASE)
_LONGEST = 1000
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Reply:
    """What could be read.

    Attributes:
        unreadable: Cards that are in no form we know; 1 for a reply that is none at all.
    """

    suggestions: tuple[Suggestion, ...] = ()
    unreadable: int = 0


def read_reply(text: str) -> Reply:
    """Return the suggestions in a reply. A fenced block in it counts; words around it do not."""
    fenced = _FENCED.search(text)
    try:
        content: object = json.loads(fenced[1] if fenced else text)
    except (ValueError, RecursionError):
        return Reply(unreadable=1)
    cards = content.get("cards") if isinstance(content, dict) else content
    if not isinstance(cards, list):
        return Reply(unreadable=1)
    read = [_suggestion(card) for card in cards]
    found = tuple(each for each in read if each)
    return Reply(found, len(read) - len(found))


def _suggestion(card: object) -> Suggestion | None:
    if not isinstance(card, dict):
        return None
    question, text = _words(card.get("question", "")), _words(card.get("text", ""))
    answer = () if text else tuple(_answer(card.get("answer")))
    quotes = tuple(_quotes(card.get("source")))
    if question is None or text is None or not quotes or not all(quotes):
        return None
    suggestion = Suggestion("" if text else question, answer, tuple(filter(None, quotes)), text)
    asks = bool(text) or bool(question)
    return suggestion if asks and suggestion.answers and all(suggestion.answers) else None


def _answer(value: object) -> Iterator[str]:
    """Yield the items of an answer; "" for what is no words."""
    for item in value if isinstance(value, list) else [value]:
        yield _words(item) or ""


def _quotes(value: object) -> Iterator[Quote | None]:
    for each in value if isinstance(value, list) else [value]:
        yield _quote(each) if isinstance(each, dict) else None


def _quote(value: dict[object, object]) -> Quote | None:
    paragraph, span = value.get("paragraph"), _words(value.get("span"))
    return Quote(paragraph, span) if type(paragraph) is int and span else None


def _words(value: object) -> str | None:
    """Return a string on one line; None for anything else, and for one that is no card's."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    return _BLANKS.sub(" ", value).strip()
