"""Learning steps as Anki writes them: "30s", "1m 10m", "2h"."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

MOST_STEPS = 10
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
_TOO_LONG = 86_400
_STEP = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)([smhd]?)", re.ASCII)
_BETWEEN = re.compile(r"[\s,、;]+")


class StepFault(StrEnum):
    """What is wrong with steps that were typed."""

    UNREADABLE = "unreadable"
    TOO_LONG = "too_long"
    """FSRS plans better than steps of a day or more would."""
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class WrongSteps:
    """Why steps cannot be taken. `step`: the one at fault, as it was typed."""

    fault: StepFault
    step: str = ""


def read_steps(text: str) -> tuple[str, ...] | WrongSteps:
    """Return the steps in a line that was typed, each in its shortest form; () for none.

    A number alone counts minutes, as in Anki. Full-width characters and commas will do.
    """
    steps = []
    for typed in filter(None, _BETWEEN.split(unicodedata.normalize("NFKC", text).casefold())):
        seconds = _seconds(typed)
        if not seconds:
            return WrongSteps(StepFault.UNREADABLE, typed)
        if seconds >= _TOO_LONG:
            return WrongSteps(StepFault.TOO_LONG, typed)
        steps.append(_written(seconds))
    return tuple(steps) if len(steps) <= MOST_STEPS else WrongSteps(StepFault.TOO_MANY)


def steps_of(texts: Iterable[str], default: tuple[timedelta, ...]) -> tuple[timedelta, ...]:
    """Return what settings keep of steps as times to wait; the default where that is no steps."""
    match read_steps(" ".join(texts)):
        case WrongSteps():
            return default
        case steps:
            return tuple(timedelta(seconds=_seconds(each)) for each in steps)


def _seconds(step: str) -> int:
    """Return whole seconds; 0 where it is no step."""
    found = _STEP.fullmatch(step)
    return round(float(found[1]) * _SECONDS[found[2] or "m"]) if found else 0


def _written(seconds: int) -> str:
    unit = next(unit for unit in "hms" if seconds % _SECONDS[unit] == 0)
    return f"{seconds // _SECONDS[unit]}{unit}"
