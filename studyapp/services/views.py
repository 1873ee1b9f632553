"""What the screens show: frozen answers of the services, ready to be painted.

Shares and chances are 0 to 1, durations seconds, days study days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from studyapp.core.answers.parts import PartMemory
from studyapp.core.article.model import Article
from studyapp.core.cards.diff import StoredNote
from studyapp.core.cards.model import Card, Note, PlacedNote
from studyapp.core.ids import ArticleId, BlockId
from studyapp.core.scheduling.events import Rating
from studyapp.core.scheduling.state import CardState


@dataclass(frozen=True, slots=True)
class Scope:
    """Which cards to review: all (the default), or those for which everything given holds.

    Attributes:
        section: The block of a heading of the article; its whole section is meant.
        search: In the language of the card search.
    """

    article: ArticleId | None = None
    deck: str | None = None
    block: BlockId | None = None
    section: BlockId | None = None
    search: str = ""


class StudyKind(StrEnum):
    """What a session asks, and whether the answers count."""

    USUAL = "usual"
    """What is due, and new cards, within the limits of the day."""
    AHEAD = "ahead"
    """What falls due within some days."""
    FORGOTTEN = "forgotten"
    """What was forgotten within some days and not answered today."""
    TIMED = "timed"
    """What is worth most in some minutes."""
    CRAM = "cram"
    """Everything; the answers do not count."""
    DRILL = "drill"
    """What was forgotten today; the answers do not count."""


@dataclass(frozen=True, slots=True)
class Study:
    """How a scope is studied: as usual (the default), or otherwise because the learner asks.

    Attributes:
        days: How far ahead, or back; 0 where the kind has no days.
        minutes: For how long; 0 where the kind has no end of its own.
        learnt_only: Of a cram: only cards that were answered before.
        shuffled: Of a cram: in random order, not in that of the article.
    """

    kind: StudyKind = StudyKind.USUAL
    days: int = 0
    minutes: int = 0
    learnt_only: bool = False
    shuffled: bool = False

    @property
    def counts(self) -> bool:
        """Whether answers go into the log and move cards."""
        return self.kind not in {StudyKind.CRAM, StudyKind.DRILL}


USUAL_STUDY = Study()


@dataclass(frozen=True, slots=True)
class StudyOffer:
    """What a session would ask, and the seconds it would take."""

    cards: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Cards still to do today within the limits, and the seconds they will take."""

    new: int = 0
    learning: int = 0
    review: int = 0
    seconds: int = 0

    @property
    def total(self) -> int:
        """All cards still to do today."""
        return self.new + self.learning + self.review


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """The card to ask now.

    Attributes:
        retrievability: Chance of recall now; None for a card never answered.
        intervals: What each rating would do; under a day for learning steps.
        paragraph_text: Text of the block of the note's first source.
        parts: What is known of each part of the answer; () for one in one piece.
        distractors: Right sides of other pairs of the article, where few are to be matched.
    """

    card: Card
    note: Note
    state: CardState
    article: ArticleId
    article_title: str
    retrievability: float | None
    intervals: Mapping[Rating, timedelta]
    paragraph_text: str
    parts: tuple[PartMemory, ...] = ()
    distractors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DaySummary:
    """What was done today and what comes tomorrow.

    Attributes:
        next_learning_at: When the next learning step of today ends; None when none waits.
        missed: Cards answered with Again today that may be gone over once more.
        held_back: Cards due that are not asked today: limits, siblings or exams keep them back.
    """

    reviews: int
    seconds: int
    again: int
    new_learnt: int
    due_tomorrow: int
    next_learning_at: datetime | None = None
    missed: int = 0
    held_back: int = 0


@dataclass(frozen=True, slots=True)
class ReaderCard:
    """A card beside its paragraph.

    Attributes:
        days_until_due: 0 today, negative overdue; None for new or suspended cards.
        article: Whose card it is; another article may say the same. None for the one beside it.
    """

    card: Card
    note: Note
    state: CardState
    retrievability: float | None
    days_until_due: int | None
    article: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where the learner stopped reading."""

    block: BlockId
    offset: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ReaderArticle:
    """An article with everything the reader shows beside it."""

    article: Article
    cards: tuple[ReaderCard, ...]
    position: ReadingPosition | None


@dataclass(frozen=True, slots=True)
class InboxArticle:
    """Suggestions of one article that nobody decided on, in the order of its text."""

    article: Article
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class DeckSummary:
    """One deck of an article."""

    name: str
    cards: int
    new: int
    learning: int
    due: int


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One article in the library.

    Attributes:
        suggested: Notes that wait in the inbox.
        learnt: Share of its cards that were answered at least once.
        memory: One entry for each paragraph: mean retrievability of its cards that were
            answered at least once; None where there are none.
        retention: Its own desired retention; None where the library's holds.
    """

    id: ArticleId
    title: str
    author: str
    date: str
    characters: int
    cards: int
    due: int
    learnt: float
    memory: tuple[float | None, ...]
    decks: tuple[DeckSummary, ...]
    last_read: datetime | None
    suggested: int = 0
    retention: float | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import changed.

    Attributes:
        added, changed, retired: Notes.
        lost: Notes whose words the article no longer holds; they are still asked.
        reviews: Answers given in Anki that the log did not know.
        edited: Notes of ours that were reworded in Anki; they stay as they are here.
        media: Pictures and sounds that stay behind.
        skipped: Notes of a package without words to ask or to answer with.
    """

    article: ArticleId
    title: str
    added: int
    changed: int
    retired: int
    lost: int = 0
    reviews: int = 0
    edited: int = 0
    media: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class ForecastDay:
    """Reviews that fall due on a day, and new cards that will be introduced."""

    day: date
    review: int
    new: int


@dataclass(frozen=True, slots=True)
class ContinueReading:
    """The article read last; paragraphs count from 1."""

    article: ArticleId
    title: str
    section: str
    paragraph: int
    paragraphs: int
    block: BlockId
    memory: tuple[float | None, ...]
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class WeakParagraph:
    """A paragraph whose cards are about to be forgotten."""

    article: ArticleId
    block: BlockId
    paragraph: int
    section: str
    text: str
    cards: int
    retrievability: float


@dataclass(frozen=True, slots=True)
class PeriodSummary:
    """Reviews of a run of days.

    Attributes:
        retention: True retention as Anki counts it: of the first answers of a day to cards in
            review, the share that was not Again; None without one.
    """

    reviews: int
    seconds: int
    retention: float | None


@dataclass(frozen=True, slots=True)
class Today:
    """The first page."""

    now: datetime
    day: date
    counts: Counts
    desired_retention: float
    forecast: tuple[ForecastDay, ...]
    calendar: Mapping[date, int]
    week: PeriodSummary
    streak_days: int
    reading: ContinueReading | None
    weakest: tuple[WeakParagraph, ...]


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts of cards by value; `edges` has one entry more than `counts`."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """The statistics page. Means are None without data."""

    day: date
    desired_retention: float
    month: PeriodSummary
    all_time: PeriodSummary
    cards: int
    new: int
    young: int
    mature: int
    suspended: int
    mean_stability: float | None
    calendar: Mapping[date, int]
    forecast: tuple[ForecastDay, ...]
    retention_by_week: tuple[tuple[date, float], ...]
    stability: Histogram
    difficulty: Histogram
    ratings: Mapping[Rating, int]


@dataclass(frozen=True, slots=True)
class SamePair:
    """Two notes that could be one. The one to keep comes first: learnt, else the older."""

    keep: PlacedNote
    other: PlacedNote
    likeness: float


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge changed, for taking it back."""

    before: tuple[tuple[ArticleId, StoredNote], ...]
