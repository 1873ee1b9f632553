"""What stands after the colon, read."""

import re
from typing import assert_never

from studyapp.core.scheduling.events import Rating
from studyapp.core.search.grams import folded
from studyapp.core.search.keys import FLAGS, STATES, TYPES, AnyKey, Key, comparison, narrow
from studyapp.core.search.model import (
    At,
    Change,
    Comparison,
    Condition,
    Has,
    HasFlag,
    In,
    Is,
    OfType,
    Place,
    Property,
    Rated,
    Since,
    Words,
)
from studyapp.core.search.problems import SearchError, SearchProblem
from studyapp.core.search.tokens import Token

_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?")
_COUNT = re.compile(r"\d{1,6}")
_RATED = re.compile(r"(\d{1,6})(?::([1-4]))?")
_PROPERTY = re.compile(r"([a-z]+)(.*)", re.DOTALL)


def words(token: Token) -> Condition:
    """Return what a text asks for. Raises SearchError."""
    if not folded(token.text):
        raise _error(SearchProblem.NO_WORDS, token)
    return Words(token.text)


def condition(token: Token, key: AnyKey) -> Condition:
    """Return what a key with a value asks for. Raises SearchError."""
    value = token.text.strip()
    if not value:
        raise _error(SearchProblem.NO_VALUE, token)
    match key:
        case Place():
            return _place(token, key, value)
        case Change():
            return Since(key, _count(token, value))
        case Property():
            return _has(token, key, narrow(value))
        case _:
            return _other(token, key, narrow(value))


def _place(token: Token, place: Place, value: str) -> Condition:
    if place in {Place.ARTICLE, Place.SECTION} and not folded(value):
        raise _error(SearchProblem.NO_WORDS, token)
    return In(place, value)


def _other(token: Token, key: Key, value: str) -> Condition:
    match key:
        case Key.IS:
            found: Condition | None = Is(STATES[value]) if value in STATES else None
        case Key.TYPE:
            found = OfType(TYPES[value]) if value in TYPES else None
        case Key.FLAG:
            found = HasFlag(FLAGS[value]) if value in FLAGS else None
        case Key.PARAGRAPH:
            found = At(_count(token, value))
        case Key.RATED:
            found = _rated(value)
        case Key.PROP:
            written = _PROPERTY.fullmatch(value)
            known = written is not None and written[1] in {each.value for each in Property}
            found = _has(token, Property(written[1]), written[2]) if written and known else None
        case _:
            assert_never(key)
    if found is None:
        raise _error(SearchProblem.UNKNOWN_VALUE, token)
    return found


def _rated(value: str) -> Rated | None:
    found = _RATED.fullmatch(value)
    if found is None:
        return None
    return Rated(int(found[1]), Rating(int(found[2])) if found[2] else None)


def _has(token: Token, what: Property, value: str) -> Has:
    how = comparison(value)
    number = value.removeprefix(how.value).strip() if how else value
    percent = number.endswith("%")
    if not _NUMBER.fullmatch(number.removesuffix("%")):
        raise _error(SearchProblem.NO_NUMBER, token)
    amount = float(number.removesuffix("%"))
    return Has(what, how or Comparison.EQUAL, amount / 100 if percent else amount)


def _count(token: Token, value: str) -> int:
    number = narrow(value)
    if not _COUNT.fullmatch(number):
        raise _error(SearchProblem.NO_NUMBER, token)
    return int(number)


def _error(problem: SearchProblem, token: Token) -> SearchError:
    return SearchError(problem, token.at, token.written)
