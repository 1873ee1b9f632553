"""A card to be repaired, and what may replace its note."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.article.model import Article
from studyapp.core.cards.lint.model import Defect
from studyapp.core.cards.lint.subject import Asked
from studyapp.core.cards.model import Note, PlacedNote, cards_of
from studyapp.core.cards.words import Cut

MOST = 4
"""Rewrites offered of a note: as many as there are keys for them."""


class RewriteKind(StrEnum):
    """What a rewrite does."""

    SPLIT = "split"
    ITEMS = "items"
    PARTS = "parts"
    CONTEXT = "context"
    OUTRIGHT = "outright"
    BLANK = "blank"
    CONTRAST = "contrast"
    TRIM = "trim"
    WIDEN = "widen"


@dataclass(frozen=True, slots=True)
class Rival:
    """A note that asks alike and wants another answer.

    Attributes:
        mine, its: What tells the broken note from this one, and this one from it: a title or a
            heading; "" where nothing does.
    """

    placed: PlacedNote
    mine: str
    its: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A note to be repaired.

    Attributes:
        article: The note's own.
        defects: What is wrong with the note as it stands.
        rivals: Notes it is easily confused with, the most alike first.
        known: The questions of all other notes of the article.
        cut: Cuts text into words; without it, blanks that cut a word are not noticed.
    """

    note: Note
    article: Article
    defects: tuple[Defect, ...] = ()
    rivals: tuple[Rival, ...] = ()
    known: frozenset[Asked] = frozenset()
    cut: Cut | None = None


@dataclass(frozen=True, slots=True)
class Successor:
    """A note that comes in the place of another.

    Attributes:
        parents: For each of its cards the ordinal of the old note's card that it takes over from.
    """

    note: Note
    parents: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One way to repair a note.

    Attributes:
        successors: What replaces the note, in the order to be learnt.
        fit: The higher, the better it suits; only for comparing.
    """

    kind: RewriteKind
    successors: tuple[Successor, ...]
    fit: float

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes that replace the old one."""
        return tuple(each.note for each in self.successors)


def heirs(note: Note, ordinal: int = 0) -> Successor:
    """Return a note whose cards all take over from one card."""
    return Successor(note, tuple(ordinal for _ in cards_of(note)))
