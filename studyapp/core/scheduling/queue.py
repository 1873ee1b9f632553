"""Which cards to ask now, and in what order."""

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from studyapp.core.ids import CardId
from studyapp.core.scheduling.state import CardState, Phase

LEARN_AHEAD = timedelta(minutes=20)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that may be asked.

    Attributes:
        group: Cards with the same group are siblings.
        position: Place among new cards, in the order of the article.
    """

    card_id: CardId
    group: str
    position: int
    state: CardState


@dataclass(frozen=True, slots=True)
class Limits:
    """What is left of the day's limits.

    Attributes:
        reviews: Also caps new cards, as in Anki.
        bury_siblings: Ask at most one card of a group a day.
    """

    new: int = 20
    reviews: int = 200
    bury_siblings: bool = True


@dataclass(frozen=True, slots=True)
class Queue:
    """Cards to ask: learning cards by the moment they are due, reviews and new ones in order."""

    learning: tuple[tuple[datetime, CardId], ...]
    review: tuple[CardId, ...]
    new: tuple[CardId, ...]

    def next(self, now: datetime) -> CardId | None:
        """Return the card to ask now; a learning step up to 20 minutes early before none at all."""
        if self.learning and self.learning[0][0] <= now:
            return self.learning[0][1]
        for waiting in (self.review, self.new):
            if waiting:
                return waiting[0]
        if self.learning and self.learning[0][0] <= now + LEARN_AHEAD:
            return self.learning[0][1]
        return None

    def __contains__(self, card_id: CardId) -> bool:
        """Tell whether a card waits here."""
        waits = card_id in self.review or card_id in self.new
        return waits or any(card_id == each for _, each in self.learning)

    def after(self, card_id: CardId, due_at: datetime | None) -> "Queue":
        """Return the queue once a card was answered.

        Args:
            card_id: The card.
            due_at: When its next learning step ends; None when it is done for today.
        """
        learning = [each for each in self.learning if each[1] != card_id]
        if due_at is not None:
            insort(learning, (due_at, card_id))
        return Queue(tuple(learning), _without(self.review, card_id), _without(self.new, card_id))


def build_queue(
    candidates: Iterable[Candidate], day: date, limits: Limits, answered: Iterable[str] = ()
) -> Queue:
    """Return the queue of a study day.

    Args:
        candidates: The cards in scope; suspended and buried ones are passed over.
        day: The study day.
        limits: What is left of the limits today.
        answered: Groups of which a card was already answered today.
    """
    active = [
        each for each in candidates if not each.state.suspended and each.state.buried_on != day
    ]
    learning = sorted(
        (each.state.due_at, each.card_id) for each in active if each.state.due_at is not None
    )
    due = sorted(
        (each.state.due_day, each.position, each.card_id, each)
        for each in active
        if each.state.due_day is not None and each.state.due_day <= day
    )
    new = sorted(
        (each.position, each.card_id, each) for each in active if each.state.phase is Phase.NEW
    )
    taken = set(answered)
    if limits.bury_siblings:
        taken.update(each.group for each in active if each.state.due_at is not None)
    reviews = _spread([each for *_, each in due], taken, limits, limits.reviews)
    room = min(limits.new, max(0, limits.reviews - len(reviews)))
    fresh = _spread([each for *_, each in new], taken, limits, room)
    return Queue(tuple(learning), reviews, fresh)


def _spread(
    cards: Sequence[Candidate], taken: set[str], limits: Limits, room: int
) -> tuple[CardId, ...]:
    """Return the first `room` cards, at most one of a group; `taken` grows by their groups."""
    found: list[CardId] = []
    for each in cards:
        if len(found) >= room:
            break
        if limits.bury_siblings:
            if each.group in taken:
                continue
            taken.add(each.group)
        found.append(each.card_id)
    return tuple(found)


def _without(cards: tuple[CardId, ...], card_id: CardId) -> tuple[CardId, ...]:
    return tuple(card for card in cards if card != card_id) if card_id in cards else cards
