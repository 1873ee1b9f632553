"""Anki's words: a note holds what is known, each of its cards asks for one part of it."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.article.model import Metadata
from studyapp.core.cards.cloze import numbers
from studyapp.core.ids import (
    UNKNOWN_VERSION,
    ArticleId,
    BlockId,
    CardId,
    NoteId,
    VersionId,
    card_id,
)

GENERATOR_VERSION = "1.0.0"


class NoteType(StrEnum):
    """How a note asks."""

    BASIC = "basic"
    CLOZE = "cloze"
    LIST = "list"
    ORDER = "order"
    MATCH = "match"
    QUOTE = "quote"
    FIGURE = "figure"
    DEFINITION = "definition"
    RECITE = "recite"


class NoteStatus(StrEnum):
    """Whether a note is studied. Only accepted notes are asked."""

    ACCEPTED = "accepted"
    SUGGESTED = "suggested"
    REJECTED = "rejected"
    RETIRED = "retired"


class Density(StrEnum):
    """How many cards to make; each is a superset of the one before."""

    BRIEF = "brief"
    STANDARD = "standard"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """Where the knowledge of a note stands (W3C Web Annotation: position and quote selector).

    Attributes:
        block: The block in that version of the article.
        paragraph: Ordinal of the block among the article's body blocks, from 1, for people to read.
        start: Offset into the block's text; `block.text[start:end] == span`.
        prefix: Up to 24 characters before the span.
        suffix: Up to 24 characters after it.
        headings: The headings above, from the outermost in, as they stand in the text.
        version: The version of the article; UNKNOWN_VERSION when its deck file did not say.
        lost: A later version of the article no longer holds the span, or nobody can tell where.
        article: Where the same is said in another article; None for the note's own.
    """

    block: BlockId
    paragraph: int
    start: int
    end: int
    span: str
    prefix: str = ""
    suffix: str = ""
    headings: tuple[str, ...] = ()
    version: VersionId = UNKNOWN_VERSION
    lost: bool = False
    article: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """One piece of knowledge, ready to be asked about.

    Attributes:
        id: Survives rewording of the note and small edits of the article.
        deck: Name of the deck below the article, such as 节点.
        context: Headings from the outermost in; shown above the question.
        question: "" for a cloze note.
        answer: One string; several for list and order notes.
        pairs: Only for match notes: (left, right).
        text: Only for cloze notes: "…{{c1::hidden::hint}}…".
        importance: 1 to 3, 3 the weightiest.
        group: Notes with the same group ask for the same knowledge from several sides;
            they are siblings and are not asked on the same day. The id of the note when alone.
        distinct: What tells the note from one that asks alike and wants another answer, such as
            the title of its article; shown with the question. "" when nothing has to.
    """

    id: NoteId
    type: NoteType
    deck: str
    context: tuple[str, ...]
    question: str
    answer: tuple[str, ...]
    sources: tuple[SourceRef, ...]
    pairs: tuple[tuple[str, str], ...] = ()
    text: str = ""
    hint: str = ""
    extra: str = ""
    importance: int = 2
    tags: tuple[str, ...] = ()
    group: str = ""
    status: NoteStatus = NoteStatus.ACCEPTED
    distinct: str = ""

    @property
    def lost(self) -> bool:
        """Whether the article no longer holds all that the note was made from."""
        return any(source.lost for source in self.sources)


@dataclass(frozen=True, slots=True)
class Card:
    """One question. Has its own schedule.

    Attributes:
        ordinal: 0 for the only card of a note; the cloze number less one for cloze notes.
    """

    id: CardId
    note_id: NoteId
    ordinal: int


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """The article a deck was made from, as a deck file names it."""

    id: ArticleId
    meta: Metadata
    file: str = ""
    version: VersionId = UNKNOWN_VERSION


@dataclass(frozen=True, slots=True)
class Deck:
    """The notes of one deck of one article, in the order they should be learnt."""

    article: ArticleRef
    name: str
    notes: tuple[Note, ...]
    density: Density = Density.STANDARD
    generator: str = GENERATOR_VERSION


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and the article it was made from."""

    note: Note
    article: ArticleId
    title: str


def cards_of(note: Note) -> tuple[Card, ...]:
    """Return the cards a note gives: one, or for a cloze note one for each number."""
    return tuple(Card(card_id(note.id, at), note.id, at) for at in ordinals(note.text))


def ordinals(text: str) -> tuple[int, ...]:
    """Return the ordinals of the cards that a note with this cloze text gives, or without one."""
    return tuple(number - 1 for number in numbers(text)) or (0,)
