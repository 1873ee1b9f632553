"""How far a long making of cards is: told in thousandths, and often enough to stop it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Report = Callable[[int, int], None]
"""Called with (steps done, steps in all). What it raises ends the making and goes through."""

_T = TypeVar("_T")
_ALL = 1000
_EVERY = 8


def report_to_nobody(_done: int, _total: int) -> None:
    """Ignore how far it is."""


class Progress:
    """Divides the whole into parts, and reports while each part is worked through."""

    def __init__(self, report: Report = report_to_nobody) -> None:
        self._report = report
        self._done = 0.0

    def over(
        self, items: Iterable[_T], count: int, share: float, every: int = _EVERY
    ) -> Iterator[_T]:
        """Yield the items, reporting after every few.

        Args:
            items: What to work through.
            count: About how many there are.
            share: What part of the whole they are, 0 to 1.
            every: After how many items to report.
        """
        start = self._done
        for number, item in enumerate(items, start=1):
            yield item
            if number % every == 0:
                self._done = start + share * min(1.0, number / max(1, count))
                self._report(int(_ALL * self._done), _ALL)
        self._done = start + share
        self._report(int(_ALL * min(1.0, self._done)), _ALL)

    def watched(self, items: Sequence[_T], share: float) -> "Watched[_T]":
        """Return the items as something that reports while it is worked through."""
        return Watched(items, self, share)


@dataclass(frozen=True, slots=True)
class Watched(Generic[_T]):
    """Items that report how far it is when somebody goes through them."""

    items: Sequence[_T]
    progress: Progress
    share: float

    def __iter__(self) -> Iterator[_T]:
        return self.progress.over(self.items, len(self.items), self.share)
