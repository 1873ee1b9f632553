"""What the page of cards asks of the library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from studyapp.core.ids import CardId
from studyapp.services.views import Scope


class CardOrder(StrEnum):
    """What found cards are sorted by."""

    QUESTION = "question"
    TYPE = "type"
    DECK = "deck"
    ARTICLE = "article"
    DUE = "due"
    RECALL = "recall"
    STABILITY = "stability"
    DIFFICULTY = "difficulty"
    LAPSES = "lapses"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the learner gave a name."""

    name: str
    search: str


class Finding(Protocol):
    """Cards found by searches, and the searches that are kept."""

    def cards(
        self,
        scope: Scope,
        day: date,
        order: CardOrder = CardOrder.ARTICLE,
        *,
        descending: bool = False,
    ) -> Sequence[CardId]:
        """Return the cards in a scope, suspended ones too. What has no value to sort by is last.

        Raises:
            SearchError: The search of the scope makes no sense.
        """
        ...

    def tags(self) -> Mapping[str, int]:
        """Return how many notes have each tag, by name."""
        ...

    def saved(self) -> tuple[SavedSearch, ...]: ...
    def save(self, search: SavedSearch) -> None:
        """Keep a search; one of the same name makes place."""
        ...

    def forget(self, name: str) -> None: ...
    def index_again(self) -> None:
        """Make the index of words anew, whatever it holds."""
        ...
