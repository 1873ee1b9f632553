"""What the repair workshop shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.lint.model import Defect
from studyapp.core.cards.model import Note, cards_of
from studyapp.core.cards.rewrites.model import Rewrite, RewriteKind
from studyapp.services.repair_views import RepairItem
from studyapp.ui.viewmodels.card_face import CardFace, Passage, block_texts, card_face, passages


class Stage(Enum):
    """How far the workshop is."""

    SEARCHING = auto()
    SHOWN = auto()
    NOTHING_LEFT = auto()


@dataclass(frozen=True, slots=True)
class Preview:
    """One way to repair the card.

    Attributes:
        cards: Question and answer of each card it would be, in the order to be learnt.
        path: The headings it would show above the question, where they are other ones.
    """

    kind: RewriteKind
    cards: tuple[tuple[str, str], ...]
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RepairCard:
    """The card that is looked at.

    Attributes:
        lapsed: The study days on which it was forgotten, the oldest first.
        hands_on: Whether there is a memory that the new cards take over.
    """

    face: CardFace
    passages: tuple[Passage, ...]
    defects: tuple[Defect, ...]
    lapsed: tuple[date, ...]
    suspended: bool
    hands_on: bool
    previews: tuple[Preview, ...]


@dataclass(frozen=True, slots=True)
class RepairScreen:
    """What the dialog shows.

    Attributes:
        searched: Articles looked through, and all of them (0 until known); None when done.
        place: Number of the card, from 1, among `waiting`.
        done: Cards dealt with; the latest can be taken back.
    """

    stage: Stage = Stage.SEARCHING
    searched: tuple[int, int] | None = None
    card: RepairCard | None = None
    place: int = 0
    waiting: int = 0
    done: int = 0


def repair_card(item: RepairItem) -> RepairCard:
    """Return a card laid out for the workshop."""
    return RepairCard(
        face=card_face(item.note, item.card.ordinal, item.article.meta.title),
        passages=passages(item.note, block_texts(item.article)),
        defects=item.defects,
        lapsed=item.lapsed,
        suspended=item.state.suspended,
        hands_on=item.state.memory is not None,
        previews=tuple(_preview(each, item.note) for each in item.rewrites),
    )


def _preview(rewrite: Rewrite, old: Note) -> Preview:
    cards = tuple(card for note in rewrite.notes for card in _cards(note))
    path = rewrite.notes[0].context
    return Preview(rewrite.kind, cards, path if path != old.context else ())


def _cards(note: Note) -> Iterator[tuple[str, str]]:
    if note.pairs:
        yield note.question, answer_text(note)
        return
    for card in cards_of(note):
        yield question_text(note, card.ordinal), answer_text(note, card.ordinal)
