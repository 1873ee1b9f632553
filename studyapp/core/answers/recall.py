"""A list recalled item by item."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from studyapp.core.answers.grading import of_items
from studyapp.core.answers.parts import PartMemory
from studyapp.core.scheduling.events import Rating


@dataclass(frozen=True, slots=True)
class ListRecall:
    """Items uncovered one after the other, each marked as known or not.

    Attributes:
        marks: For each item known, not known, or None; only those shown have a mark.
        shown: How many items are uncovered.
        ordered: The learner says them in this order.
        weak: For items that were missed before and are not firm yet, how often.
    """

    items: tuple[str, ...]
    marks: tuple[bool | None, ...]
    shown: int = 0
    ordered: bool = False
    weak: Mapping[int, int] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        """Whether every item is uncovered."""
        return self.shown == len(self.items)

    @property
    def rating(self) -> Rating | None:
        """What the marks deserve; None while an item has none."""
        if not self.done or None in self.marks:
            return None
        return of_items(sum(mark is True for mark in self.marks), len(self.marks))

    @property
    def missed(self) -> frozenset[int] | None:
        """The items not known; None while one has no mark."""
        if None in self.marks:
            return None
        return frozenset(at for at, known in enumerate(self.marks) if not known)

    def uncovered(self) -> "ListRecall":
        """Return the list with one more item to be seen, not marked yet."""
        return replace(self, shown=min(self.shown + 1, len(self.items)))

    def all_uncovered(self) -> "ListRecall":
        """Return the list with every item to be seen."""
        return replace(self, shown=len(self.items))

    def judged(self, *, known: bool) -> "ListRecall":
        """Return the list with a mark on the item to be judged now.

        That is the first one seen without a mark; without such a one it is the
        next, which is uncovered by the mark.
        """
        waiting = self.marks.index(None) if None in self.marks else len(self.items)
        if waiting >= self.shown:
            if self.done:
                return self
            waiting = self.shown
        return replace(self.marked(waiting, known=known), shown=max(self.shown, waiting + 1))

    def marked(self, at: int, *, known: bool | None) -> "ListRecall":
        """Return the list with another mark on one item."""
        return replace(self, marks=(*self.marks[:at], known, *self.marks[at + 1 :]))

    def turned(self, at: int) -> "ListRecall":
        """Return the list with the mark of an item seen turned round, at first to known."""
        return self.marked(at, known=self.marks[at] is not True) if at < self.shown else self

    def taken_back(self) -> "ListRecall":
        """Return the list with the latest item covered again, without its mark."""
        if not self.shown:
            return self
        return replace(self.marked(self.shown - 1, known=None), shown=self.shown - 1)


def list_recall(
    items: tuple[str, ...], parts: Sequence[PartMemory] = (), *, ordered: bool = False
) -> ListRecall:
    """Return a list of which nothing is uncovered. `parts` is what is known of its items."""
    weak = {at: part.missed for at, part in enumerate(parts) if part.weak}
    return ListRecall(items, (None,) * len(items), ordered=ordered, weak=weak)
