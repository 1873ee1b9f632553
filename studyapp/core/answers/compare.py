"""A typed answer set against the expected one: what is right, missing, too much, or elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from studyapp.core.answers.alignment import common
from studyapp.core.answers.leniency import STRICT, Leniency, lenient_units
from studyapp.core.answers.moves import moved
from studyapp.core.answers.settling import settled
from studyapp.core.answers.units import Unit


class PieceKind(StrEnum):
    """What a piece of the comparison is.

    BELONGS is said, but elsewhere; MOVED is where it was said instead.
    """

    RIGHT = "right"
    MISSING = "missing"
    EXTRA = "extra"
    BELONGS = "belongs"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one kind; RIGHT, MISSING and BELONGS are worded as expected, the others as typed."""

    text: str
    kind: PieceKind


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts compared.

    Attributes:
        pieces: Both texts as one, in reading order.
        right: Units that both have in the same order.
        wanted, given: Units of the expected and of the typed text.
    """

    pieces: tuple[Piece, ...]
    right: int
    wanted: int
    given: int

    @property
    def score(self) -> float:
        """The right share of the longer text, 0 to 1: a word too many can turn a meaning round."""
        return self.right / max(self.wanted, self.given, 1)


def compare(expected: str, typed: str, leniency: Leniency = STRICT) -> Comparison:
    """Return how a typed text differs from the expected one.

    Width, case, punctuation, quotes, blanks, script and the way numbers are
    written make no difference; a number is right or wrong as a whole. `leniency` says what
    else makes none.
    """
    wanted, given = lenient_units(expected, typed, leniency)
    forms, typed_forms = [unit.form for unit in wanted], [unit.form for unit in given]
    matches = common(forms, typed_forms)
    if len(matches) < max(len(forms), len(typed_forms)):
        openings = _openings(wanted), _openings(given)
        matches = settled(forms, typed_forms, matches, openings)
    belongs, displaced = moved(forms, typed_forms, matches)
    met = dict(matches)
    states = [
        PieceKind.RIGHT if at in met else PieceKind.BELONGS if at in belongs else PieceKind.MISSING
        for at in range(len(wanted))
    ]
    typed_states = [
        PieceKind.MOVED if at in displaced else PieceKind.EXTRA for at in range(len(given))
    ]
    typed_side = _Side(typed, given, typed_states)
    pieces = tuple(_joined(_merged(_Side(expected, wanted, states), typed_side, met)))
    return Comparison(pieces, len(matches), len(wanted), len(given))


def _openings(read: Sequence[Unit]) -> frozenset[int]:
    """Return the units that a sign, or nothing, stands before."""
    return frozenset(at for at, unit in enumerate(read) if not at or read[at - 1].end < unit.start)


@dataclass(frozen=True, slots=True)
class _Side:
    text: str
    units: Sequence[Unit]
    states: Sequence[PieceKind]

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the units from `start` to `end`, those of one state as one piece."""
        for kind, run in groupby(range(start, end), self.states.__getitem__):
            at = list(run)
            text = self.text[self.units[at[0]].start : self.units[at[-1]].end]
            yield Piece(text, kind)

    def whole(self, at: int) -> Piece:
        """Return a unit with the punctuation that follows it, and that before the first."""
        start = self.units[at].start if at else 0
        end = self.units[at + 1].start if at + 1 < len(self.units) else len(self.text)
        return Piece(self.text[start:end], self.states[at])


def _merged(expected: _Side, typed: _Side, met: dict[int, int]) -> Iterator[Piece]:
    """Yield the expected text; before each right unit what was typed ahead of it."""
    told = 0
    for at in range(len(expected.units)):
        if at in met:
            yield from typed.pieces(told, met[at])
            told = met[at] + 1
        yield expected.whole(at)
    yield from typed.pieces(told, len(typed.units))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    for kind, run in groupby(pieces, lambda piece: piece.kind):
        yield Piece("".join(piece.text for piece in run), kind)
