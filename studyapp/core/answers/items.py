"""A typed list set against the expected one: omissions, additions and order apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from studyapp.core.answers.alignment import common_length
from studyapp.core.answers.compare import Comparison, compare
from studyapp.core.answers.leniency import STRICT, Leniency, lenient_units
from studyapp.core.answers.units import units

_STOPS = re.compile(r"[、，,；;。\n]+")
_LABEL = re.compile(
    r"^\s*(?:[一二三四五六七八九十]+[是、.]|第[一二三四五六七八九十]+[，、]?|"
    r"[（(]?\d{1,2}[)）.、]|[①-⑳])\s*"
)
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class ItemsComparison:
    """A list compared.

    Attributes:
        expected: The items as they should be.
        items: For each expected item how it was typed; None for one left out.
        extra: What was typed and is no item.
        inversions: Kendall's distance: pairs of items typed in the wrong order.
        pairs: How many pairs there are, 1 at least.
    """

    expected: tuple[str, ...]
    items: tuple[Comparison | None, ...]
    extra: tuple[str, ...]
    inversions: int
    pairs: int

    @property
    def score(self) -> float:
        """The mean over the items and what was too much, 0 to 1; order does not count."""
        total = sum(item.score for item in self.items if item is not None)
        return total / max(1, len(self.items) + len(self.extra))

    @property
    def disorder(self) -> float:
        """0 for the right order, 1 for the reverse."""
        return self.inversions / self.pairs


def compare_items(
    expected: Sequence[str], typed: str, leniency: Leniency = STRICT
) -> ItemsComparison:
    """Return how a typed list differs from the expected items.

    Items are typed on lines of their own or with 、 ， ； between them; numbers
    in front of them do not count.
    """
    pieces = _pieces(typed)
    leniency = leniency.between("\n".join(expected), typed)
    found = _assigned(expected, pieces, leniency)
    taken = {at for start, end in found.values() for at in range(start, end)}
    items = tuple(
        compare(item, _said(pieces, found[at]), leniency) if at in found else None
        for at, item in enumerate(expected)
    )
    extra = tuple(piece for at, piece in enumerate(pieces) if at not in taken)
    places = [found[at][0] for at in sorted(found)]
    return ItemsComparison(
        tuple(expected),
        items,
        extra,
        inversions(places),
        max(1, len(expected) * (len(expected) - 1) // 2),
    )


def inversions(order: Sequence[int]) -> int:
    """Return in how many pairs the later one is smaller: Kendall's distance to rising order."""
    return sum(before > after for before, after in combinations(order, 2))


def _pieces(typed: str) -> list[str]:
    parts = (_LABEL.sub("", part).strip() for part in _STOPS.split(typed))
    return [part for part in parts if units(part)]


def _said(pieces: Sequence[str], span: tuple[int, int]) -> str:
    return "，".join(pieces[span[0] : span[1]])


def _assigned(
    expected: Sequence[str], pieces: Sequence[str], leniency: Leniency
) -> dict[int, tuple[int, int]]:
    """Return for each item found the pieces that say it, the most alike first."""
    found: dict[int, tuple[int, int]] = {}
    taken: set[int] = set()
    for _likeness, at, start, end in sorted(_candidates(expected, pieces, leniency)):
        if at not in found and taken.isdisjoint(range(start, end)):
            found[at] = start, end
            taken.update(range(start, end))
    return found


def _candidates(
    expected: Sequence[str], pieces: Sequence[str], leniency: Leniency
) -> Iterator[tuple[float, int, int, int]]:
    """Yield minus the likeness, the item and the pieces; an item may itself hold stops."""
    forms = [[unit.form for unit in units(piece)] for piece in pieces]
    for at, item in enumerate(expected):
        wanted = [unit.form for unit in units(item)]
        longest = 1 + len(_STOPS.findall(item))
        for start in range(len(pieces)):
            said: list[str] = []
            for end in range(start, min(start + longest, len(pieces))):
                said += forms[end]
                likeness = _likeness(wanted, said)
                if leniency.synonyms and likeness < _ALIKE:
                    told = lenient_units(item, _said(pieces, (start, end + 1)), leniency)
                    likeness = _likeness(*([unit.form for unit in side] for side in told))
                if likeness >= _ALIKE:
                    yield -likeness, at, start, end + 1


def _likeness(wanted: Sequence[str], said: Sequence[str]) -> float:
    """Return the share that two texts have in common; 0 where their lengths tell them apart."""
    shorter, longer = sorted((len(wanted), len(said)))
    if shorter < longer * _ALIKE:
        return 0.0
    return common_length(wanted, said) / max(1, longer)
