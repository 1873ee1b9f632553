"""What is remembered of the parts of an answer: the items of a list, the clauses of a passage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from studyapp.core.scheduling.events import CardEvent, Graded, Reset
from studyapp.core.scheduling.replay import effective

STUBBORN = 3
"""Times missed from which a part that is not firm yet is stubborn."""


@dataclass(frozen=True, slots=True)
class PartMemory:
    """How one part fared.

    Attributes:
        asked: Answers in which it was told apart from the others.
        missed: In how many of them it was not known.
        streak: How often it was known since.
    """

    asked: int = 0
    missed: int = 0
    streak: int = 0

    @property
    def weak(self) -> bool:
        """Whether it was missed, and not known twice in a row since."""
        return self.missed > 0 and self.streak < 2


def part_memories(events: Iterable[CardEvent], count: int) -> tuple[PartMemory, ...]:
    """Return how each of `count` parts fared in the history of a card, oldest event first.

    Parts are known by their place in the answer.
    """
    parts = (PartMemory(),) * count
    for event in effective(events):
        match event:
            case Graded(missed=frozenset() as missed):
                parts = after_answer(parts, missed)
            case Reset():
                parts = (PartMemory(),) * count
            case _:
                pass
    return parts


def after_answer(parts: Sequence[PartMemory], missed: frozenset[int]) -> tuple[PartMemory, ...]:
    """Return how parts fared after one more answer."""
    return tuple(_after(part, at in missed) for at, part in enumerate(parts))


def stubborn(parts: Sequence[PartMemory]) -> tuple[int, ...]:
    """Return the places of the parts that are missed again and again, the worst first."""
    found = [at for at, part in enumerate(parts) if part.weak and part.missed >= STUBBORN]
    return tuple(sorted(found, key=lambda at: -parts[at].missed))


def _after(part: PartMemory, was_missed: bool) -> PartMemory:
    if was_missed:
        return PartMemory(part.asked + 1, part.missed + 1)
    return PartMemory(part.asked + 1, part.missed, part.streak + 1)
