"""Going over cards until each was known once; nothing of it is scheduled."""

from dataclasses import dataclass

from studyapp.core.ids import CardId

PLACES_BACK = 5
"""A card not known comes again after so many others, where there are so many."""


@dataclass(frozen=True, slots=True)
class Drill:
    """Cards still to be known, the next one first.

    Attributes:
        known: How many were known so far.
        answers: Answers given so far.
    """

    waiting: tuple[CardId, ...]
    known: int = 0
    answers: int = 0

    def answered(self, card_id: CardId, *, known: bool) -> "Drill":
        """Return the drill after an answer: what was not known is put back some places."""
        if card_id not in self.waiting:
            return self
        rest = tuple(card for card in self.waiting if card != card_id)
        if known:
            return Drill(rest, self.known + 1, self.answers + 1)
        again = (*rest[:PLACES_BACK], card_id, *rest[PLACES_BACK:])
        return Drill(again, self.known, self.answers + 1)

    def without(self, cards: frozenset[CardId]) -> "Drill":
        """Return the drill without some cards: they are not to be asked any more."""
        rest = tuple(card for card in self.waiting if card not in cards)
        return Drill(rest, self.known, self.answers)
