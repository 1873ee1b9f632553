"""What is ticked of a tree of articles, sections and decks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum


class Tick(Enum):
    """How much of a node is ticked."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


@dataclass(eq=False, slots=True)
class TickNode:
    """A node of the tree; a tick covers all below it.

    Attributes:
        ticks: Whether it has a tick; a heading over others has none.
        chosen: Whether the node itself is ticked. Nothing below it is then.
    """

    text: str
    ticks: bool = True
    above: "TickNode | None" = None
    below: list["TickNode"] = field(default_factory=list)
    chosen: bool = False

    def add(self, text: str, *, ticks: bool = True) -> "TickNode":
        """Return a new node below this one."""
        node = TickNode(text, ticks, self)
        self.below.append(node)
        return node

    def walk(self) -> Iterator["TickNode"]:
        """Yield this node and all below it."""
        yield self
        for each in self.below:
            yield from each.walk()

    @property
    def row(self) -> int:
        """Its place among its siblings."""
        return self.above.below.index(self) if self.above is not None else 0

    @property
    def tick(self) -> Tick:
        """How much of it is ticked."""
        if self._covering() is not None:
            return Tick.ALL
        return Tick.SOME if any(each.chosen for each in self.walk()) else Tick.NONE

    def set_ticked(self, *, ticked: bool) -> None:
        """Tick a node with all below it, or take the tick off.

        A node is ticked when all below it are. To take a tick off what a node above covers,
        its tick goes over to the others on the way down.
        """
        if ticked:
            self._choose()
        else:
            self._leave_out()

    def _covering(self) -> "TickNode | None":
        node: TickNode | None = self
        while node is not None and not node.chosen:
            node = node.above
        return node

    def _choose(self) -> None:
        node = None if self._covering() else self
        while node is not None and node.ticks:
            for each in node.walk():
                each.chosen = False
            node.chosen = True
            above = node.above
            if above is None or not all(each.chosen for each in above.below):
                return
            node = above if above.ticks else above.above

    def _leave_out(self) -> None:
        covering = self._covering()
        for each in self.walk():
            each.chosen = False
        if covering is None:
            return
        covering.chosen = False
        node = self
        while node is not covering and node.above is not None:
            for each in node.above.below:
                # A heading's own tick would be the article's again.
                if each is not node and each.ticks:
                    each.chosen = True
            node = node.above
