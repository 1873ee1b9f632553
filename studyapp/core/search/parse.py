"""A search read: words side by side are all wanted, `or` binds less than that."""

from studyapp.core.search.model import Condition, both, either, without
from studyapp.core.search.problems import SearchError, SearchProblem
from studyapp.core.search.tokens import Kind, Token, tokens
from studyapp.core.search.values import condition, words

DEEPEST = 40
"""Brackets in each other."""
LONGEST = 200
"""Conditions in a search; SQLite takes so many and not endlessly more."""
_STOPS = frozenset({Kind.CLOSE, Kind.OR})


def parse(search: str) -> Condition:
    """Return what a search asks for; EVERYTHING for an empty one.

    Raises:
        SearchError: It makes no sense; says what and where.
    """
    return _Parser(search).everything()


class _Parser:
    def __init__(self, search: str) -> None:
        self._tokens = list(tokens(search))
        self._at = 0
        self._depth = 0
        conditions = [each for each in self._tokens if each.kind in {Kind.TEXT, Kind.KEYED}]
        if len(conditions) > LONGEST:
            raise _error(SearchProblem.TOO_LONG, conditions[LONGEST])

    def everything(self) -> Condition:
        if not self._tokens:
            return both(())
        found = self._either()
        if (left := self._next()) is not None:
            raise _error(SearchProblem.STRAY_BRACKET, left)
        return found

    def _either(self) -> Condition:
        parts = [self._both()]
        while (operator := self._next()) is not None and operator.kind is Kind.OR:
            self._take()
            if self._is_over():
                raise _error(SearchProblem.NO_SIDE, operator)
            parts.append(self._both())
        return either(parts)

    def _both(self) -> Condition:
        parts = [self._one()]
        while not self._is_over():
            operator = self._next()
            if operator is not None and operator.kind is Kind.AND:
                self._take()
                if self._is_over():
                    raise _error(SearchProblem.NO_SIDE, operator)
            parts.append(self._one())
        return both(parts)

    def _one(self) -> Condition:
        token = self._take()
        match token.kind:
            case Kind.NOT:
                return self._denied(token)
            case Kind.OPEN:
                return self._bracketed(token)
            case Kind.TEXT:
                return words(token)
            case Kind.KEYED:
                assert token.key is not None
                return condition(token, token.key)
            case Kind.CLOSE:
                raise _error(SearchProblem.STRAY_BRACKET, token)
            case _:
                raise _error(SearchProblem.NO_SIDE, token)

    def _denied(self, token: Token) -> Condition:
        denied = True
        while (following := self._next()) is not None and following.kind is Kind.NOT:
            self._take()
            denied = not denied
        if following is None or following.kind in {Kind.CLOSE, Kind.OR, Kind.AND}:
            raise _error(SearchProblem.NOTHING_DENIED, token)
        part = self._one()
        return without(part) if denied else part

    def _bracketed(self, token: Token) -> Condition:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _error(SearchProblem.TOO_DEEP, token)
        if (following := self._next()) is not None and following.kind is Kind.CLOSE:
            raise _error(SearchProblem.EMPTY_BRACKETS, token)
        if following is None:
            raise _error(SearchProblem.OPEN_BRACKET, token)
        found = self._either()
        if self._next() is None:
            raise _error(SearchProblem.OPEN_BRACKET, token)
        self._take()
        self._depth -= 1
        return found

    def _next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _is_over(self) -> bool:
        """Tell whether what is wanted together ends here."""
        token = self._next()
        return token is None or token.kind in _STOPS


def _error(problem: SearchProblem, token: Token) -> SearchError:
    return SearchError(problem, token.at, token.written)
