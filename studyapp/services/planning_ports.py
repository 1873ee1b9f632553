"""What the planning use cases ask of the library: exams, fits of the model, limits of a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

from studyapp.core.ids import ArticleId, BlockId, CardId
from studyapp.core.scheduling.exam import EVERYTHING, Exam, ExamScope


@dataclass(frozen=True, slots=True)
class Fit:
    """One try to fit the memory model to the learner.

    Attributes:
        number: Counts from 1; 0 for one not stored yet.
        parameters: The 21 weights of FSRS-6.
        reviews: Answers in the log at that time.
        loss_before, loss_after: Log loss on later answers with the parameters in force and
            with these; None where the learner chose them without a test.
        adopted: Whether they came into force.
    """

    number: int
    at: datetime
    parameters: tuple[float, ...]
    reviews: int
    loss_before: float | None
    loss_after: float | None
    adopted: bool


@dataclass(frozen=True, slots=True)
class DayLimits:
    """Limits in place of those that hold otherwise; None leaves one as it is."""

    new: int | None = None
    reviews: int | None = None


NO_LIMITS = DayLimits()
DeckKey = tuple[ArticleId, str]
"""A deck: its article and its name."""


class ExamCard(NamedTuple):
    """A card as exams and plans see it; made by the thousand. Days are ordinals.

    Attributes:
        stability, difficulty, last_day: None for a card never answered.
        due_day: None outside review.
        waits: Whether it is in a learning step.
        buried_on: None if it never was.
    """

    card_id: CardId
    article: ArticleId
    deck: str
    stability: float | None
    difficulty: float | None
    last_day: int | None
    due_day: int | None
    interval_days: int
    waits: bool
    buried_on: int | None


@dataclass(frozen=True, slots=True)
class Weak:
    """Cards of an exam that will have waited too long on its day, and may be asked today.

    Attributes:
        scope: What the exam asks.
        others: What earlier exams ask; it is left out.
        day: The day of the exam.
        stabilities: How long is too long, as a multiple of a card's stability.
        today: Cards answered or buried on it are left out, and those in learning steps.
    """

    scope: ExamScope
    others: tuple[ExamScope, ...]
    day: date
    stabilities: float
    today: date


class Optimiser(Protocol):
    """Fits the memory model to histories of answers."""

    def fit(
        self, histories: Sequence[Sequence[tuple[int, int]]], relearning_steps: int = 1
    ) -> tuple[float, ...] | None:
        """Return the 21 parameters that predict the answers best; None when there are too few.

        Args:
            histories: For each card its answers, oldest first: the rating, 1 to 4, and the
                days since the answer before, 0 for the first one.
            relearning_steps: How many answers follow a lapse on its day: what these alone change
                is held back where there are several.
        """
        ...


class Planning(Protocol):
    """What the learner plans, and what the program tried."""

    def exams(self) -> tuple[Exam, ...]:
        """Return all exams, the next one first."""
        ...

    def put_exam(self, exam: Exam) -> None: ...
    def remove_exam(self, exam_id: str) -> None: ...
    def fits(self) -> tuple[Fit, ...]:
        """Return every try, the latest first."""
        ...

    def add_fit(self, fit: Fit) -> None: ...
    def limits(self, day: date) -> DayLimits: ...
    def put_limits(self, day: date, limits: DayLimits) -> None: ...
    def deck_limits(self, day: date | None = None) -> dict[DeckKey, DayLimits]:
        """Return the limits that decks have on a day alone; without one, those of every day."""
        ...

    def put_deck_limits(self, deck: DeckKey, limits: DayLimits, day: date | None = None) -> None:
        """Store the limits of a deck on a day alone, or of every day; NO_LIMITS removes them."""
        ...

    def cards(self, scope: ExamScope = EVERYTHING) -> tuple[ExamCard, ...]:
        """Return cards that may be asked, in the order of new cards; suspended ones not."""
        ...

    def count_weak(self, weak: Weak) -> int: ...
    def weakest(self, weak: Weak, most: int) -> tuple[CardId, ...]:
        """Return the cards that will be remembered least on the day of the exam, these first."""
        ...

    def introduced_on(self, day: date) -> tuple[tuple[CardId, ArticleId, str], ...]:
        """Return the cards first answered on a study day, each with its article and deck."""
        ...

    def asked_on(self, scope: ExamScope, day: date) -> int:
        """Return how many reviews of an exam were answered on a study day, learning steps not."""
        ...

    def in_sections(
        self, sections: Iterable[tuple[ArticleId, BlockId]]
    ) -> Mapping[CardId, frozenset[BlockId]]:
        """Return of each card with a source in some sections of its article in which of them."""
        ...

    def lost_sections(self, scope: ExamScope) -> tuple[tuple[ArticleId, BlockId], ...]:
        """Return those sections of an exam that their articles have no longer."""
        ...

    def place(self, card_id: CardId) -> tuple[ArticleId, str]:
        """Return the article and the deck of a card. Raises UnknownCardError."""
        ...

    def quotes(self, cards: tuple[CardId, ...]) -> dict[CardId, int]:
        """Return the importance of those among some cards that ask for a quote."""
        ...
