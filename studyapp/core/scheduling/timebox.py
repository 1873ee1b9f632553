"""What to ask when there is time for a part of it only: the most recall gained per second."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from studyapp.core.ids import CardId

FEWEST_ANSWERS = 5
"""Answers of a type of card that tell how long it takes; with fewer, the default counts."""
ANSWERS_OF_A_NEW_CARD = 2
"""A new card is answered once for each learning step."""
MINUTES_PER_NEW_CARD = 10
"""New cards cost time for weeks to come: of 25 minutes, two may be new."""
PASSAGE_SHARE = 0.25
"""A passage is recited where it takes at most this share of the time."""
DEFAULT_SECONDS = 8.0
_LONGER_SECONDS: Mapping[str, float] = {
    "list": 20.0,
    "order": 20.0,
    "match": 20.0,
    "quote": 15.0,
    "recite": 60.0,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A card that could be asked.

    Attributes:
        gain: What an answer adds to the chance of recall today, 0 to 1, times the
            importance of the note, 1 to 3.
        seconds: How long it takes, above 0.
        group: Of the cards of a group at most one is asked a day.
        passage: Whether it is a passage to recite.
    """

    card_id: CardId
    gain: float
    seconds: float
    group: str = ""
    new: bool = False
    passage: bool = False

    @property
    def rate(self) -> float:
        """The gain of a second."""
        return self.gain / self.seconds


def plan(
    offers: Iterable[Offer], seconds: float, new: int, spare: Iterable[Offer] = ()
) -> tuple[Offer, ...]:
    """Return what to ask in some seconds, the most gain per second first.

    Greedy: a card is begun while there is time, so that the last one may run over, and no
    card with a better rate is left out for a worse one. Equal rates are asked by card id.
    A passage gains little in a second and would never come beside short cards: the one that
    gains most comes first, if it leaves enough time for others.

    Args:
        offers: What could be asked.
        seconds: How much time there is.
        new: How many new cards there may be.
        spare: More new cards, in the order in which they come if time is left after all others.
    """
    offered = tuple(offers)
    passages = [
        each for each in offered if each.passage and each.seconds <= seconds * PASSAGE_SHARE
    ]
    box = _Box(seconds, new)
    box.fill(sorted(passages, key=lambda each: (-each.gain, each.card_id))[:1])
    box.fill(sorted(offered, key=lambda each: (-each.rate, each.card_id)))
    further = tuple(spare)
    box.new = len(further)
    box.fill(further)
    return tuple(box.chosen)


class _Box:
    """Some seconds, and what is asked in them."""

    def __init__(self, seconds: float, new: int) -> None:
        self.chosen: list[Offer] = []
        self.new = new
        self._seconds = seconds
        self._cards: set[CardId] = set()
        self._groups: set[str] = set()

    def fill(self, offers: Iterable[Offer]) -> None:
        """Take offers in their order while there is time."""
        for offer in offers:
            if self._seconds <= 0:
                break
            if offer.card_id in self._cards or (offer.new and self.new <= 0):
                continue
            if offer.group in self._groups:
                continue
            if offer.group:
                self._groups.add(offer.group)
            self.new -= offer.new
            self._seconds -= offer.seconds
            self._cards.add(offer.card_id)
            self.chosen.append(offer)


def usual_seconds(durations: Iterable[tuple[str, int]]) -> dict[str, float]:
    """Return the median seconds of an answer by type of note, where there are enough answers.

    Args:
        durations: The type of the note and the milliseconds of each answer.
    """
    answers: dict[str, list[int]] = {}
    for kind, milliseconds in durations:
        answers.setdefault(kind, []).append(milliseconds)
    return {
        kind: max(1.0, median(times) / 1000)
        for kind, times in answers.items()
        if len(times) >= FEWEST_ANSWERS
    }


def expected_seconds(kind: str, usual: Mapping[str, float], *, new: bool) -> float:
    """Return how long a card of a type of note takes, a new one with its learning steps."""
    one = usual.get(kind) or _LONGER_SECONDS.get(kind, DEFAULT_SECONDS)
    return one * ANSWERS_OF_A_NEW_CARD if new else one
