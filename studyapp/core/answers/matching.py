"""Pairs to be found again: 帽子题."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.core.answers.grading import of_items
from studyapp.core.answers.shuffled import shuffled
from studyapp.core.article.text import comparable
from studyapp.core.scheduling.events import Rating

ENOUGH = 4
"""Right sides to choose from; fewer pairs get distractors."""


@dataclass(frozen=True, slots=True)
class Matching:
    """What the learner has put together so far.

    Attributes:
        pairs: As they belong together.
        options: The right sides in the order they are offered, as indices of pairs; beyond
            these, of distractors.
        chosen: For each left side the option chosen, None without one; no option twice.
        at: The left side that keys work on.
        done: The pairs were checked.
        distractors: Right sides of other pairs, which belong to none of these.
    """

    pairs: tuple[tuple[str, str], ...]
    options: tuple[int, ...]
    chosen: tuple[int | None, ...]
    at: int = 0
    done: bool = False
    distractors: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every left side has a right one."""
        return None not in self.chosen

    @property
    def rating(self) -> Rating | None:
        """What the pairs deserve; None until they are checked."""
        if not self.done:
            return None
        return of_items(sum(map(self.right, range(len(self.pairs)))), len(self.pairs))

    @property
    def missed(self) -> frozenset[int] | None:
        """The pairs that were not found; None until they are checked."""
        if not self.done:
            return None
        return frozenset(at for at in range(len(self.pairs)) if not self.right(at))

    def words(self, option: int) -> str:
        """Return what an option says."""
        at = self.options[option]
        own = len(self.pairs)
        return self.pairs[at][1] if at < own else self.distractors[at - own]

    def right(self, left: int) -> bool:
        """Tell whether a left side has what belongs to it; equal words are equally right."""
        option = self.chosen[left]
        return option is not None and self.words(option) == self.pairs[left][1]

    def stepped(self, by: int) -> "Matching":
        """Return the pairs with the keys on another left side."""
        return self if self.done else replace(self, at=(self.at + by) % len(self.pairs))

    def put(self, left: int, option: int) -> "Matching":
        """Return the pairs with an option at a left side, taken from where it was.

        The keys go to the next left side that has none.
        """
        if self.done or not 0 <= option < len(self.options):
            return self
        chosen = [None if each == option else each for each in self.chosen]
        chosen[left] = option
        count = len(chosen)
        round_ = ((left + step) % count for step in range(1, count + 1))
        at = next((place for place in round_ if chosen[place] is None), left)
        return replace(self, chosen=tuple(chosen), at=at)

    def cleared(self) -> "Matching":
        """Return the pairs without a choice at the left side under the keys."""
        if self.done:
            return self
        return replace(self, chosen=(*self.chosen[: self.at], None, *self.chosen[self.at + 1 :]))

    def checked(self) -> "Matching":
        """Return the pairs as the learner's answer."""
        return replace(self, done=True)


def matching(
    pairs: tuple[tuple[str, str], ...], seed: str, distractors: Sequence[str] = ()
) -> Matching:
    """Return pairs with their right sides shuffled; the same seed gives the same order.

    Few pairs get distractors, as far as there are some, so that the last is not found by
    leaving out the others.
    """
    more = [
        each for each in dict.fromkeys(distractors) if not any(_alike(each, own) for own in pairs)
    ]
    added = tuple(more[at] for at in shuffled(len(more), seed)[: max(0, ENOUGH - len(pairs))])
    options = shuffled(len(pairs) + len(added), seed)
    return Matching(pairs, options, (None,) * len(pairs), distractors=added)


def _alike(distractor: str, pair: tuple[str, str]) -> bool:
    """Tell whether words might pass for the right side of a pair."""
    told, right = comparable(distractor), comparable(pair[1])
    return not told or told in right or right in told
