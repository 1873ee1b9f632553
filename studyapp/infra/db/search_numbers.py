"""What a search asks of a card's numbers, as conditions on its state."""

from collections.abc import Callable
from datetime import date
from operator import eq, ge, gt, le, lt, ne
from typing import Any, assert_never

from sqlalchemy import ColumnElement, and_, case, func, not_

from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.core.scheduling.state import Phase
from studyapp.core.search.model import Comparison, Has, Property
from studyapp.infra.db import tables as t

_s = t.card_states.c
_FRACTIONS = {
    Comparison.AT_MOST: le,
    Comparison.AT_LEAST: ge,
    Comparison.LESS: lt,
    Comparison.MORE: gt,
}
_WHOLE = _FRACTIONS | {Comparison.EQUAL: eq, Comparison.OTHER: ne}
_TURNED = {
    Comparison.AT_MOST: ge,
    Comparison.AT_LEAST: le,
    Comparison.LESS: gt,
    Comparison.MORE: lt,
}
_HALF_DIGIT = 0.005
_NEVER, _ALWAYS = 1e300, -1.0
"""Multiples of stability that no card has waited, and that every card has."""


def has(condition: Has, day: date, model: Callable[[], FsrsModel]) -> ColumnElement[bool]:
    """Return whether a number of a card compares so on a study day.

    `model` is asked only for recall.
    """
    how, value, today = condition.how, condition.value, day.toordinal()
    known = _s.stability.is_not(None)
    match condition.what:
        case Property.IVL:
            found = _whole(_s.interval_days, how, value)
        case Property.REPS:
            found = _whole(_s.reps, how, value)
        case Property.LAPSES:
            found = _whole(_s.lapses, how, value)
        case Property.DUE:
            days = case((_s.due_at.is_not(None), 0), else_=_s.due_day - today)
            found = and_(_s.phase != Phase.NEW.value, _whole(days, how, value))
        case Property.S:
            found = and_(known, _fraction(_s.stability, how, value))
        case Property.D:
            found = and_(known, _fraction(_s.difficulty, how, value))
        case Property.R:
            found = and_(known, _recall(how, value, today, model()))
        case _:
            assert_never(condition.what)
    return found


def _recall(how: Comparison, value: float, today: int, model: FsrsModel) -> ColumnElement[bool]:
    """Return whether recall compares so with a chance.

    Recall falls with the days waited as a multiple of the stability, so these are compared:
    the database need not know the formula.
    """
    if how in {Comparison.EQUAL, Comparison.OTHER}:
        low = _recall(Comparison.AT_LEAST, value - _HALF_DIGIT, today, model)
        high = _recall(Comparison.LESS, value + _HALF_DIGIT, today, model)
        return and_(low, high) if how is Comparison.EQUAL else not_(and_(low, high))
    waited = func.max(0, today - _s.last_day) / _s.stability
    limit = _NEVER if value <= 0 else _ALWAYS if value > 1 else model.waiting_time(value)
    return _bool(_TURNED[how](waited, limit))


def _whole(number: ColumnElement[Any], how: Comparison, value: float) -> ColumnElement[bool]:
    return _bool(_WHOLE[how](number, value))


def _fraction(number: ColumnElement[Any], how: Comparison, value: float) -> ColumnElement[bool]:
    """Return whether a fraction compares so; where it is to be equal, two digits count."""
    if how in _FRACTIONS:
        return _bool(_FRACTIONS[how](number, value))
    return _bool(_WHOLE[how](func.round(number, 2), round(value, 2)))


def _bool(found: Any) -> ColumnElement[bool]:
    """Return what an operator of two columns gives, by its type."""
    assert isinstance(found, ColumnElement)
    return found
