"""Conditions that a query is put together from, each with the values it asks for."""

from collections.abc import Iterable
from typing import Any, NamedTuple


class Where(NamedTuple):
    """SQL with a `?` for each of its values."""

    sql: str
    values: tuple[Any, ...] = ()


def every(conditions: Iterable[Where]) -> Where:
    """Return what holds when all conditions do; with none it holds."""
    return _joined("AND", "1", conditions)


def some(conditions: Iterable[Where]) -> Where:
    """Return what holds when one of the conditions does; with none it does not."""
    return _joined("OR", "0", conditions)


def _joined(word: str, nothing: str, conditions: Iterable[Where]) -> Where:
    parts = list(conditions)
    if not parts:
        return Where(nothing)
    values = tuple(value for part in parts for value in part.values)
    if len(parts) == 1:
        return Where(parts[0].sql, values)
    return Where(f" {word} ".join(f"({part.sql})" for part in parts), values)
