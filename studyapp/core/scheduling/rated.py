"""Where a rating leads, as FSRS says."""

from typing import NamedTuple, Protocol

from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import MemoryState, Phase


class Next(NamedTuple):
    """How far a card is after a rating. `seconds`: how long a step waits."""

    phase: Phase
    step: int
    seconds: int


class Rated(NamedTuple):
    """What is remembered after a rating, and how far the card is."""

    memory: MemoryState
    next: Next


class Question(Protocol):
    """A card to be rated on a study day."""

    def rated(self, rating: Rating) -> Rated:
        """Return where a rating leads; asking again costs nothing."""
        ...
