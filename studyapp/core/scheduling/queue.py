"""Which cards to ask now, and in what order."""

import math
from bisect import insort
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice

from studyapp.core.ids import CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.order import USUAL_ORDER, NewMix, Ordering, review_key

LEARN_AHEAD = timedelta(minutes=20)
PARAGRAPH_DISTANCE = 5
"""Reviews of one paragraph, and siblings that come on one day, are asked at least this far
apart, where there are others."""
_LOOK_AHEAD = 50
"""How far down the queue the others are looked for."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is left of the day's limits.

    Attributes:
        reviews: Also caps new cards, as in Anki.
        bury_siblings: Ask at most one card of a group a day.
        paced: Whether exams say how many of their new cards come; not where the learner said
            for this day how many come in all.
    """

    new: int = 20
    reviews: int = 200
    bury_siblings: bool = True
    paced: bool = True


@dataclass(frozen=True, slots=True)
class DeckRoom:
    """What is left of the day's limits of one deck; None where the deck has no such limit.

    Attributes:
        reviews: Also caps new cards, as in Anki.
    """

    new: int | None = None
    reviews: int | None = None


Decks = Mapping[tuple[str, str], DeckRoom]
"""Decks with limits of their own, by article and name."""
NO_DECK_LIMITS: Decks = {}
NO_GROUPS: Mapping[CardId, str] = {}


@dataclass(frozen=True, slots=True)
class Queue:
    """Cards to ask: learning cards by the moment they are due, reviews and new ones in order.

    Attributes:
        reviews_per_new: How many reviews are left for each new card when one is asked: 0 asks
            new cards after all reviews.
        learn_ahead: So much before its time a learning step is asked when nothing else is left.
    """

    learning: tuple[tuple[datetime, CardId], ...]
    review: tuple[CardId, ...]
    new: tuple[CardId, ...]
    reviews_per_new: float = 0.0
    learn_ahead: timedelta = LEARN_AHEAD

    def next(self, now: datetime) -> CardId | None:
        """Return the card to ask now; a learning step a little early before none at all."""
        if self.learning and self.learning[0][0] <= now:
            return self.learning[0][1]
        if self.new and len(self.review) <= len(self.new) * self.reviews_per_new:
            return self.new[0]
        for waiting in (self.review, self.new):
            if waiting:
                return waiting[0]
        if self.learning and self.learning[0][0] <= now + self.learn_ahead:
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
        review, new = _without(self.review, card_id), _without(self.new, card_id)
        return Queue(tuple(learning), review, new, self.reviews_per_new, self.learn_ahead)

    def apart(
        self, places: Mapping[CardId, str], groups: Mapping[CardId, str] = NO_GROUPS
    ) -> "Queue":
        """Return the queue with cards apart that answer each other, where there are others.

        New cards keep the order of the article but for siblings.

        Args:
            places: The paragraph of each review.
            groups: The group of each card; needed only where siblings come on one day.
        """
        review = apart(self.review, places)
        new = _new_apart(self, review, groups) if groups else self.new
        return replace(self, review=review, new=new)


def build_queue(
    candidates: Iterable[Candidate],
    day: date,
    limits: Limits,
    answered: Iterable[str] = (),
    ordering: Ordering = USUAL_ORDER,
    early: Sequence[CardId] = (),
    decks: Decks = NO_DECK_LIMITS,
) -> Queue:
    """Return the queue of a study day.

    Args:
        candidates: The cards in scope; suspended and buried ones are passed over.
        day: The study day.
        limits: What is left of the limits today.
        answered: Groups of which a card was already answered today.
        ordering: In which order cards are asked.
        early: Candidates to be asked before the others and before they are due, in order.
        decks: What is left of the limits of decks that have some; the smaller limit counts.
    """
    today = day.toordinal()
    active = [each for each in candidates if not each.suspended and each.buried_on != today]
    learning = sorted((each.due_at, each.card_id) for each in active if each.due_at is not None)
    rank = {card_id: number for number, card_id in enumerate(early)}
    due = sorted(
        (
            each
            for each in active
            if each.card_id in rank or (each.due_day is not None and each.due_day <= today)
        ),
        key=lambda each: (
            rank.get(each.card_id, len(rank)),
            review_key(ordering.review, each, today),
        ),
    )
    new = sorted((each.position, each.card_id, each) for each in active if each.is_new)
    taken = set(answered)
    if limits.bury_siblings:
        taken.update(each.group for each in active if each.due_at is not None)
    left = {deck: room.reviews for deck, room in decks.items() if room.reviews is not None}
    reviews = _spread(due, taken, today, limits, limits.reviews, left)
    for deck, own in decks.items():
        if own.new is not None:
            left[deck] = min(own.new, left.get(deck, own.new))
    room = min(limits.new, max(0, limits.reviews - len(reviews)))
    fresh = _spread([each for *_, each in new], taken, today, limits, room, left)
    return Queue(tuple(learning), reviews, fresh, reviews_for_each(ordering.mix, reviews, fresh))


def _spread(
    cards: Sequence[Candidate],
    taken: set[str],
    today: int,
    limits: Limits,
    room: int,
    left: dict[tuple[str, str], int],
) -> tuple[CardId, ...]:
    """Return the first `room` cards, at most one of a group and no more of a deck than are left.

    `taken` grows by their groups, what is left of the decks shrinks.
    """
    found: list[CardId] = []
    for each in cards:
        if len(found) >= room:
            break
        deck = each.article, each.deck
        if left.get(deck, 1) <= 0:
            continue
        if limits.bury_siblings:
            # One answered today and due again was set due by the learner: it is wanted.
            if each.group in taken and each.last_day != today:
                continue
            taken.add(each.group)
        if deck in left:
            left[deck] -= 1
        found.append(each.card_id)
    return tuple(found)


def _without(cards: tuple[CardId, ...], card_id: CardId) -> tuple[CardId, ...]:
    if card_id not in cards:
        return cards
    at = cards.index(card_id)
    return cards[:at] + cards[at + 1 :]


def reviews_for_each(mix: NewMix, reviews: Sequence[CardId], new: Sequence[CardId]) -> float:
    """Return how many reviews are left for each new card when one is asked."""
    match mix:
        case NewMix.AFTER:
            return 0.0
        case NewMix.MIXED:
            return len(reviews) / len(new) if new else 0.0
        case NewMix.BEFORE:
            return math.inf


def apart(cards: Sequence[CardId], places: Mapping[CardId, str]) -> tuple[CardId, ...]:
    """Return cards in their order, but for those of a place that was asked for just before.

    `places`: The paragraph of each, or what else it may not stand near to.
    """
    found: list[CardId] = []
    recent: deque[str] = deque(maxlen=PARAGRAPH_DISTANCE - 1)
    waiting = list(cards)
    while waiting:
        card = waiting.pop(_first_free(waiting, places, recent))
        found.append(card)
        # A card without a paragraph is near to none.
        recent.append(places.get(card, f"{card}"))
    return tuple(found)


def _first_free(
    waiting: Sequence[CardId], places: Mapping[CardId, str], recent: Collection[str]
) -> int:
    """Return where the first card stands whose place was not asked for just before, else 0."""
    for at, card in enumerate(islice(waiting, _LOOK_AHEAD)):
        if places.get(card) not in recent:
            return at
    return 0


def _new_apart(
    queue: Queue, reviews: Sequence[CardId], groups: Mapping[CardId, str]
) -> tuple[CardId, ...]:
    """Return the new cards of a queue so that none comes close to a sibling, reviews included."""
    found: list[CardId] = []
    near = PARAGRAPH_DISTANCE - 1
    recent: deque[str] = deque(maxlen=near)
    coming, waiting = deque(reviews), list(queue.new)
    while waiting:
        if len(coming) > len(waiting) * queue.reviews_per_new:
            card = coming.popleft()
        else:
            among = near if math.isfinite(queue.reviews_per_new) else 0
            soon = [groups.get(each, "") for each in islice(coming, among)]
            card = waiting.pop(_first_free(waiting, groups, [*recent, *soon]))
            found.append(card)
        recent.append(groups.get(card, f"{card}"))
    return tuple(found)
