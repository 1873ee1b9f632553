"""A search cut into words, quotations, keys with values, brackets and operators."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from studyapp.core.search.keys import AND, CLOSING, COLONS, NOT, OPENING, OR, QUOTES, AnyKey, key_of
from studyapp.core.search.problems import SearchError, SearchProblem


class Kind(Enum):
    """What a token is."""

    TEXT = auto()
    KEYED = auto()
    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    AND = auto()
    NOT = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a search.

    Attributes:
        written: As it stands in the search, from `at` on.
        text: Without quotation marks; of a key with a value, the value.
    """

    kind: Kind
    at: int
    written: str
    text: str = ""
    key: AnyKey | None = None


def tokens(search: str) -> Iterator[Token]:
    """Yield the parts of a search.

    Raises:
        SearchError: A quotation mark is not closed.
    """
    at = 0
    while at < len(search):
        if search[at].isspace():
            at += 1
            continue
        token = _token(search, at)
        yield token
        at += len(token.written)


def _token(search: str, at: int) -> Token:
    sign = search[at]
    if sign in OPENING:
        return Token(Kind.OPEN, at, sign)
    if sign in CLOSING:
        return Token(Kind.CLOSE, at, sign)
    if sign in QUOTES:
        text, end = _quoted(search, at)
        return Token(Kind.TEXT, at, search[at:end], text)
    if sign == "-" and at + 1 < len(search) and not search[at + 1].isspace():
        return Token(Kind.NOT, at, sign)
    return _word(search, at)


def _word(search: str, at: int) -> Token:
    end = at
    while end < len(search) and not _ends_word(search[end]):
        key = key_of(search[at:end]) if search[end] in COLONS else None
        if key is not None:
            return _keyed(search, at, end + 1, key)
        end += 1
    word = search[at:end]
    for kind, words in ((Kind.OR, OR), (Kind.AND, AND), (Kind.NOT, NOT)):
        if word.lower() in words:
            return Token(kind, at, word)
    return Token(Kind.TEXT, at, word, word)


def _keyed(search: str, at: int, after_colon: int, key: AnyKey) -> Token:
    if search[after_colon : after_colon + 1] in QUOTES:
        value, end = _quoted(search, after_colon)
    else:
        end = after_colon
        while end < len(search) and not _ends_word(search[end]):
            end += 1
        value = search[after_colon:end]
    return Token(Kind.KEYED, at, search[at:end], value, key)


def _ends_word(sign: str) -> bool:
    return sign.isspace() or sign in OPENING or sign in CLOSING or sign in QUOTES


def _quoted(search: str, at: int) -> tuple[str, int]:
    """Return the text of a quotation, and where the search goes on after it."""
    closing, text, end = QUOTES[search[at]], "", at + 1
    while end < len(search):
        sign = search[end]
        if sign == closing:
            return text, end + 1
        if sign == "\\" and search[end + 1 : end + 2] in {"\\", closing}:
            end += 1
        text += search[end]
        end += 1
    raise SearchError(SearchProblem.OPEN_QUOTE, at, search[at:])
