"""What the page of cards shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from studyapp.core.ids import CardId
from studyapp.core.search.problems import SearchError
from studyapp.services.card_browser import CardLine
from studyapp.services.card_ports import CardOrder
from studyapp.ui.viewmodels.card_face import CardFace, Passage


class Deed(StrEnum):
    """What is done to cards."""

    SUSPEND = "suspend"
    UNSUSPEND = "unsuspend"
    BURY = "bury"
    MARK = "mark"
    UNMARK = "unmark"
    FLAG = "flag"
    UNFLAG = "unflag"
    SET_DUE = "set_due"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class CardsScreen:
    """A search and what it found.

    Attributes:
        problem: What is wrong with the search; the cards are then those of the one before.
        loading: Nothing was found yet, since nothing was looked for.
    """

    search: str = ""
    cards: Sequence[CardId] = ()
    order: CardOrder = CardOrder.ARTICLE
    descending: bool = False
    problem: SearchError | None = None
    loading: bool = True


@dataclass(frozen=True, slots=True)
class CardPreview:
    """One card of those found, both sides and what it was made from."""

    line: CardLine
    face: CardFace
    passages: tuple[Passage, ...]
