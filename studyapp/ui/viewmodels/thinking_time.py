"""How long the learner thinks about a card."""

from collections import deque
from statistics import median
from typing import Protocol

_FEWEST_ANSWERS, _MOST_ANSWERS = 5, 50
"""Of this session, that tell how long the learner usually takes."""


class Stopwatch(Protocol):
    """Measures how long the learner thinks, in milliseconds; QElapsedTimer is one."""

    def start(self) -> None: ...
    def elapsed(self) -> int: ...


class ThinkingTime:
    """Adds up the time spent on a card, and remembers what answers took."""

    def __init__(self, stopwatch: Stopwatch) -> None:
        self._stopwatch = stopwatch
        self._before_ms = 0
        self._answers_ms: deque[int] = deque(maxlen=_MOST_ANSWERS)

    @property
    def elapsed_ms(self) -> int:
        """Time spent on the card so far."""
        return self._before_ms + self._stopwatch.elapsed()

    @property
    def usual_ms(self) -> int | None:
        """The median of the latest answers; None while there are too few to tell."""
        known = len(self._answers_ms) >= _FEWEST_ANSWERS
        return round(median(self._answers_ms)) if known else None

    def begin(self) -> None:
        """A card is asked."""
        self._before_ms = 0
        self._stopwatch.start()

    def pause(self) -> None:
        """What follows is no thinking, until `go_on`."""
        self._before_ms = self.elapsed_ms
        self._stopwatch.start()

    def go_on(self) -> None:
        """The learner thinks again."""
        self._stopwatch.start()

    def answered(self) -> None:
        """The card is rated."""
        self._answers_ms.append(self.elapsed_ms)
