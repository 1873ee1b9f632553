"""What a value in a text is, and where it stands."""

from enum import StrEnum
from typing import NamedTuple


class ValueKind(StrEnum):
    """What a value is, the most specific first: a date that is part of a period is none."""

    PERIOD = "period"
    DATE = "date"
    FIGURE = "figure"
    COUNT = "count"


class Value(NamedTuple):
    """A value and where it stands."""

    start: int
    end: int
    kind: ValueKind
