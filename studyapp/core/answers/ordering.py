"""Stages to be put in order."""

from dataclasses import dataclass, replace

from studyapp.core.answers.grading import of_items
from studyapp.core.answers.items import inversions
from studyapp.core.answers.shuffled import shuffled
from studyapp.core.scheduling.events import Rating


@dataclass(frozen=True, slots=True)
class Ordering:
    """Items in the order the learner has given them so far.

    Attributes:
        items: In the right order.
        order: Which item stands at each place.
        at: The place that keys work on.
        done: The order was checked.
    """

    items: tuple[str, ...]
    order: tuple[int, ...]
    at: int = 0
    done: bool = False

    @property
    def rating(self) -> Rating | None:
        """What the order deserves: Kendall's distance counts. None until it is checked."""
        if not self.done:
            return None
        count = len(self.items)
        pairs = max(1, count * (count - 1) // 2)
        return of_items(count, count, disorder=inversions(self.order) / pairs)

    @property
    def missed(self) -> None:
        """None: who puts items in order shows nothing about each of them."""

    def stepped(self, by: int) -> "Ordering":
        """Return the order with the keys on another place."""
        return self if self.done else replace(self, at=self._within(self.at + by))

    def shifted(self, by: int) -> "Ordering":
        """Return the order with the item under the keys moved up (-1) or down (1)."""
        return self.placed(self.at, self.at + by)

    def placed(self, start: int, end: int) -> "Ordering":
        """Return the order with the item at one place moved to another; the keys follow it."""
        if self.done:
            return self
        end, order = self._within(end), list(self.order)
        order.insert(end, order.pop(start))
        return replace(self, order=tuple(order), at=end)

    def checked(self) -> "Ordering":
        """Return the order as the learner's answer."""
        return replace(self, done=True)

    def right(self, place: int) -> bool:
        """Tell whether the item at a place belongs there."""
        return self.order[place] == place

    def _within(self, place: int) -> int:
        return max(0, min(place, len(self.items) - 1))


def ordering(items: tuple[str, ...], seed: str) -> Ordering:
    """Return the items shuffled; the same seed gives the same order."""
    return Ordering(items, shuffled(len(items), seed))
