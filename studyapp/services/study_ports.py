"""What sessions other than the usual one ask of the library."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from studyapp.core.ids import CardId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.services.planning_ports import DeckKey
from studyapp.services.views import Scope, Study


class Worth(NamedTuple):
    """What a note says about its cards. `importance`: 1 to 3."""

    kind: str
    importance: int


class DeckDone(NamedTuple):
    """Cards of a deck answered on a day: for the first time, and those seen before."""

    new: int
    reviews: int


class Studying(Protocol):
    """Questions about cards beside those that are due. Suspended and buried ones are left out."""

    def learning(self, scope: Scope, day: date) -> list[Candidate]: ...
    def ahead(self, scope: Scope, day: date, until: date, most: int) -> list[Candidate]:
        """Return reviews due until a day and not answered today, those forgotten soonest first."""
        ...

    def forgotten(self, scope: Scope, day: date, since: date, most: int) -> list[Candidate]:
        """Return reviews answered with Again since a day, and not answered today."""
        ...

    def crammed(self, scope: Scope, study: Study, day: date, most: int) -> tuple[CardId, ...]:
        """Return cards for a cram, in its order."""
        ...

    def missed(self, scope: Scope, day: date) -> tuple[CardId, ...]:
        """Return the cards answered with Again on a day, in the order of the first such answer."""
        ...

    def worths(self, cards: Sequence[CardId]) -> Mapping[CardId, Worth]: ...
    def durations(self, most: int) -> Sequence[tuple[str, int]]:
        """Return the type of the note and the milliseconds of the latest answers."""
        ...

    def done_by_deck(self, day: date) -> Mapping[DeckKey, DeckDone]: ...
