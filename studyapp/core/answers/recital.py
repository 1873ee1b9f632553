"""A passage recited clause by clause: 背诵."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from studyapp.core.answers.clauses import clauses
from studyapp.core.answers.grading import capped
from studyapp.core.answers.masking import MaskLevel
from studyapp.core.answers.parts import PartMemory
from studyapp.core.scheduling.events import Rating

LONG = 30
"""Passages of more characters are built up while they are new: 1, 1–2, 1–3 …"""
_CLEAN, _SHAKY, _PERFECT = 0.9, 0.7, 0.98
_LEVELS = ((1.0, MaskLevel.TERMS), (4.0, MaskLevel.CONTENT), (14.0, MaskLevel.BARS))
"""Level below each stability in days; FIRST is a hint and never asked for."""
_RUNGS = 7.0, 14.0, 30.0
"""Stability in days below which the second half, the first half, the keywords are asked."""


@dataclass(frozen=True, slots=True)
class Recital:
    """How far the learner has come.

    Attributes:
        level: How much is seen of what is not uncovered yet.
        reach: How many clauses this round has; the last round has all.
        shown: How many of them are uncovered.
        slips: Clauses that were not right, in any round.
        first_shown: The first character of the next clause is seen.
        helped: The level was ever so low that it counts as help.
        given: Clauses that are seen from the beginning and not recited.
        weak: Clauses that were not right before and are not firm yet.
        at_once: The end was shown without reciting there, so that only marks tell how it was.
    """

    clauses: tuple[str, ...]
    level: MaskLevel
    reach: int
    shown: int = 0
    slips: frozenset[int] = field(default_factory=frozenset)
    first_shown: bool = False
    helped: bool = False
    given: frozenset[int] = field(default_factory=frozenset)
    weak: frozenset[int] = field(default_factory=frozenset)
    at_once: bool = False

    @property
    def done(self) -> bool:
        """Whether the whole passage is uncovered."""
        return self.shown == len(self.clauses)

    @property
    def clean(self) -> float:
        """The share of clauses recited without a slip, 0 to 1."""
        return 1 - len(self.slips) / (len(self.clauses) - len(self.given))

    @property
    def rating(self) -> Rating | None:
        """What the recital deserves; None until the passage is told, or somebody marks it."""
        if not self.done or (self.at_once and not self.slips):
            return None
        if self.clean < _SHAKY:
            return Rating.AGAIN
        if self.clean < _CLEAN:
            return Rating.HARD
        by_heart = self.level is MaskLevel.HEADING and self.clean >= _PERFECT
        return capped(Rating.EASY if by_heart else Rating.GOOD, helped=self.helped)

    @property
    def missed(self) -> frozenset[int] | None:
        """The clauses that were not right; None where there is no rating."""
        return None if self.rating is None else self.slips

    def seen_at(self, at: int) -> MaskLevel:
        """Return on which level a clause is seen now."""
        if at < self.shown or at in self.given:
            return MaskLevel.FULL
        return MaskLevel.FIRST if self.first_shown and at == self.shown else self.level

    def uncovered(self) -> "Recital":
        """Return the recital with one more clause, or at the beginning of the next round."""
        if self.shown < self.reach:
            return replace(self, shown=self._past_given(self.shown + 1), first_shown=False)
        if self.done:
            return self
        return replace(self, reach=self.reach + 1, shown=0, first_shown=False)

    def all_uncovered(self) -> "Recital":
        """Return the recital at its end."""
        whole = len(self.clauses)
        return replace(self, reach=whole, shown=whole, first_shown=False, at_once=True)

    def taken_back(self) -> "Recital":
        """Return the recital with the latest clause covered again, and right."""
        last = self._latest()
        if last is None:
            return self
        return replace(self, shown=last, slips=self.slips - {last}, first_shown=False)

    def slipped(self, at: int | None = None) -> "Recital":
        """Return the recital with a clause marked wrong, or right again; the latest by default."""
        at = self._latest() if at is None else at
        if at is None or at >= self.shown or at in self.given:
            return self
        return replace(self, slips=self.slips ^ {at})

    def with_first(self) -> "Recital":
        """Return the recital with the first character of the next clause: at most Hard now."""
        return self if self.done else replace(self, first_shown=True, helped=True)

    def at_level(self, level: int) -> "Recital":
        """Return the recital on another level. The full text and first characters are help."""
        chosen = MaskLevel(max(0, min(level, MaskLevel.HEADING)))
        easy = chosen in {MaskLevel.FULL, MaskLevel.FIRST}
        return self if self.done else replace(self, level=chosen, helped=self.helped or easy)

    def _latest(self) -> int | None:
        """Return the clause that was recited last in this round."""
        return max((at for at in range(self.shown) if at not in self.given), default=None)

    def _past_given(self, at: int) -> int:
        while at in self.given:
            at += 1
        return at


def recital(passage: str, stability: float, parts: Sequence[PartMemory] = ()) -> Recital:
    """Return a passage of which nothing is recited.

    Its level follows from the stability of the card, in days and 0 while new:
    a clean recital makes it firmer and therefore the next one harder, a bad
    one easier. A long passage that is new, or was forgotten, is built up. `parts`
    is what is known of its clauses.
    """
    said = clauses(passage) or (passage,)
    level = next((level for days, level in _LEVELS if stability < days), MaskLevel.HEADING)
    build_up = len(passage) > LONG and stability < _LEVELS[0][0]
    return Recital(said, level, reach=1 if build_up else len(said), weak=_weak(parts))


def quotation(passage: str, stability: float, parts: Sequence[PartMemory] = ()) -> Recital:
    """Return a quotation on the rung of its ladder that the stability, in days, allows.

    First its second half is recited, then the first, then all of it from a
    keyword in each clause, at last from nothing. It has two clauses at least.
    """
    said = clauses(passage)
    half = _middle(said)
    given, level = frozenset[int](), MaskLevel.BARS
    if stability < _RUNGS[0]:
        given = frozenset(range(half))
    elif stability < _RUNGS[1]:
        given = frozenset(range(half, len(said)))
    else:
        level = MaskLevel.KEYWORDS if stability < _RUNGS[2] else MaskLevel.HEADING
    shown = half if 0 in given else 0
    return Recital(said, level, reach=len(said), shown=shown, given=given, weak=_weak(parts))


def _weak(parts: Sequence[PartMemory]) -> frozenset[int]:
    return frozenset(at for at, part in enumerate(parts) if part.weak)


def _middle(parts: tuple[str, ...]) -> int:
    """Return before which clause the second half begins; neither half is empty."""
    ends = list(accumulate(map(len, parts)))
    return 1 + min(range(len(parts) - 1), key=lambda at: abs(ends[at] - ends[-1] / 2))
