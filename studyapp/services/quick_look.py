"""Cards to look at without answering them: nothing is logged, no schedule changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.core.cards.model import Note
from studyapp.core.ids import CardId
from studyapp.services.base import Context


@dataclass(frozen=True, slots=True)
class QuickCard:
    """One card of a note."""

    note: Note
    ordinal: int


def quick_look(context: Context, cards: Sequence[CardId]) -> tuple[QuickCard, ...]:
    """Return cards with their notes, in the order given. Raises UnknownCardError."""
    with context.open_uow(read_only=True) as uow:
        stored = [uow.notes.card(card_id) for card_id in cards]
    return tuple(QuickCard(each.note, each.card.ordinal) for each in stored)
