"""How a long operation tells how far it is, and is asked to stop."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

ReportProgress = Callable[[int, int], None]
"""Called with (steps done, steps in all). May raise Cancelled; let it through."""

_AT_ONCE = 500
_Thing = TypeVar("_Thing")


def ignore_progress(_done: int, _total: int) -> None:
    """Report to nobody."""


def portions(
    things: Sequence[_Thing], report: ReportProgress, at_once: int = _AT_ONCE
) -> Iterator[Sequence[_Thing]]:
    """Yield some things at a time, and report before each how many are done."""
    for start in range(0, len(things), at_once):
        report(start, len(things))
        yield things[start : start + at_once]
