"""A search as a tree of conditions on cards."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from studyapp.core.cards.model import NoteType
from studyapp.core.scheduling.events import Rating


class State(StrEnum):
    """What a card can be. Due: to be asked on this study day or before."""

    NEW = "new"
    LEARN = "learn"
    REVIEW = "review"
    DUE = "due"
    SUSPENDED = "suspended"
    BURIED = "buried"
    LEECH = "leech"
    MARKED = "marked"


class Property(StrEnum):
    """What of a card is a number.

    IVL, DUE and S are days (due from today, negative overdue), D is 1 to 10, R 0 to 1.
    """

    IVL = "ivl"
    DUE = "due"
    REPS = "reps"
    LAPSES = "lapses"
    S = "s"
    D = "d"
    R = "r"


class Comparison(StrEnum):
    """How two numbers compare."""

    AT_MOST = "<="
    AT_LEAST = ">="
    OTHER = "!="
    LESS = "<"
    MORE = ">"
    EQUAL = "="


class Change(StrEnum):
    """What happened to a card on a day."""

    ADDED = "added"
    INTRODUCED = "introduced"
    EDITED = "edited"


class Place(StrEnum):
    """Where a card belongs. The value is the key in the search."""

    DECK = "deck"
    TAG = "tag"
    ARTICLE = "art"
    SECTION = "sec"


@dataclass(frozen=True, slots=True)
class Words:
    """The note says this, letter by letter but for case, width and signs."""

    text: str


@dataclass(frozen=True, slots=True)
class Is:
    """The card is in a state."""

    state: State


@dataclass(frozen=True, slots=True)
class Has:
    """A number of the card compares so. A card without it, such as a new one, never does."""

    what: Property
    how: Comparison
    value: float


@dataclass(frozen=True, slots=True)
class Rated:
    """The card was answered in the last days, today being one; with a rating where one is given."""

    days: int
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Since:
    """It happened to the card in the last days, today being one."""

    change: Change
    days: int


@dataclass(frozen=True, slots=True)
class In:
    """The card belongs to a place.

    Attributes:
        name: Of a deck or a tag, `*` for any letters, case does not count, and the tags below
            one count too; of an article or a section, words of its title or of a heading.
    """

    place: Place
    name: str


@dataclass(frozen=True, slots=True)
class HasFlag:
    """The card carries a flag, 1 to 4; 0: none."""

    flag: int


@dataclass(frozen=True, slots=True)
class At:
    """The note's first source is in a paragraph, from 1."""

    paragraph: int


@dataclass(frozen=True, slots=True)
class OfType:
    """The note is of a type."""

    type: NoteType


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    """Every condition holds; all cards without any."""

    parts: tuple["Condition", ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of two or more conditions holds."""

    parts: tuple["Condition", ...]


Condition = (
    Words | Is | Has | Rated | Since | In | HasFlag | At | OfType | Not | All | Any
)  # fmt: skip

EVERYTHING = All()


def both(parts: Iterable[Condition]) -> Condition:
    """Return that all conditions hold, as flat as can be."""
    flat = tuple(chain.from_iterable(p.parts if isinstance(p, All) else (p,) for p in parts))
    return flat[0] if len(flat) == 1 else All(flat)


def either(parts: Iterable[Condition]) -> Condition:
    """Return that one of some conditions holds, as flat as can be."""
    flat = tuple(chain.from_iterable(p.parts if isinstance(p, Any) else (p,) for p in parts))
    return flat[0] if len(flat) == 1 else Any(flat)


def without(part: Condition) -> Condition:
    """Return that a condition does not hold."""
    return part.part if isinstance(part, Not) else Not(part)
