"""What the use cases ask of the library. `infra.db` fulfils it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from studyapp.core.article.corrections import NO_CORRECTIONS, Corrections
from studyapp.core.article.model import Article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.diff import DeckDiff, StoredNote
from studyapp.core.cards.model import Card, Density, Note, NoteStatus
from studyapp.core.ids import ArticleId, BlockId, CardId, NoteId, VersionId
from studyapp.core.scheduling.candidate import Candidate
from studyapp.core.scheduling.columns import Differences, History, Snapshot
from studyapp.core.scheduling.events import CardEvent, EventId
from studyapp.core.scheduling.exam import ExamScope
from studyapp.core.scheduling.order import ReviewOrder
from studyapp.core.scheduling.state import CardState
from studyapp.core.stats.daily import DayTotals
from studyapp.services.card_ports import Finding
from studyapp.services.planning_ports import Planning
from studyapp.services.study_ports import Studying
from studyapp.services.views import ReadingPosition, Scope


@dataclass(frozen=True, slots=True)
class StoredCard:
    """A card with its note and where it stands."""

    card: Card
    note: Note
    state: CardState
    article: ArticleId
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article without its text. `body`: its paragraphs in order."""

    id: ArticleId
    title: str
    author: str
    date: str
    characters: int
    body: tuple[BlockId, ...]


@dataclass(frozen=True, slots=True)
class ArticleVersion:
    """One text of an article, as it was imported.

    Attributes:
        original_name: The name of the learner's file, or what a pasted text is called.
        original_file: Its copy among the library's originals; "" when there is none.
        source: What the importer read in it.
    """

    version: VersionId
    imported_at: datetime
    original_name: str
    original_file: str
    source: SourceText


@dataclass(frozen=True, slots=True)
class ArticleChoices:
    """What the learner decided about an article.

    Attributes:
        skipped: Paragraphs that need no cards.
    """

    density: Density = Density.STANDARD
    corrections: Corrections = NO_CORRECTIONS
    skipped: frozenset[BlockId] = frozenset()


class BlockCard(NamedTuple):
    """A card's memory at one of the paragraphs it comes from; made by the ten thousand.

    Attributes:
        stability: Days; None for a card never answered.
        last_day: Ordinal of the study day of the latest answer; None as well then.
    """

    block: BlockId
    stability: float | None
    last_day: int | None


@dataclass(frozen=True, slots=True)
class DeckCounts:
    """Cards of one deck by what they wait for; suspended and buried ones count only as cards."""

    article: ArticleId
    deck: str
    cards: int
    new: int
    learning: int
    due: int
    seen: int


@dataclass(frozen=True, slots=True)
class MemoryCounts:
    """Cards answered at least once, by how well they are remembered.

    Attributes:
        stability, difficulty: How many in each bin.
        mature: How many with an interval of at least the days asked for.
        mean_stability: Days; None without such cards.
    """

    stability: tuple[int, ...]
    difficulty: tuple[int, ...]
    mature: int
    mean_stability: float | None


class Articles(Protocol):
    """Stored articles."""

    def put(self, article: Article, original_name: str, at: datetime) -> None: ...
    def get(self, article_id: ArticleId) -> Article: ...
    def texts(self, article_id: ArticleId) -> tuple[str, Mapping[BlockId, str]]: ...
    def put_version(self, article_id: ArticleId, version: ArticleVersion) -> None: ...
    def version(self, article_id: ArticleId, version: VersionId) -> ArticleVersion | None: ...
    def versions(self, article_id: ArticleId) -> tuple[VersionId, ...]: ...
    def put_choices(self, article_id: ArticleId, choices: ArticleChoices) -> None: ...
    def choices(self, article_id: ArticleId) -> ArticleChoices: ...
    def heads(self) -> tuple[ArticleHead, ...]: ...
    def titles(self) -> Mapping[ArticleId, str]: ...
    def put_position(self, article_id: ArticleId, position: ReadingPosition) -> None: ...
    def position(self, article_id: ArticleId) -> ReadingPosition | None: ...
    def last_read(self) -> ArticleId | None: ...


class Notes(Protocol):
    """Stored notes and their cards."""

    def of_article(self, article_id: ArticleId) -> tuple[Note, ...]: ...
    def stored(self, article_id: ArticleId) -> tuple[StoredNote, ...]: ...
    def note(self, note_id: NoteId) -> StoredNote: ...
    def article_of(self, note_id: NoteId) -> ArticleId: ...
    def count(self, status: NoteStatus) -> int: ...
    def of_status(self, status: NoteStatus) -> tuple[tuple[ArticleId, Note], ...]: ...
    def statuses(self, notes: Iterable[NoteId]) -> Mapping[NoteId, NoteStatus]: ...
    def put_statuses(self, statuses: Mapping[NoteId, NoteStatus], at: datetime) -> None: ...
    def suggested(self) -> Mapping[ArticleId, int]:
        """Return how many suggestions wait, by article; those without any are left out."""
        ...

    def citing(self, article_id: ArticleId) -> tuple[tuple[ArticleId, StoredNote], ...]: ...
    def apply(self, diff: DeckDiff, article_id: ArticleId, at: datetime) -> None: ...
    def card(self, card_id: CardId) -> StoredCard: ...
    def cards(self, cards: Sequence[CardId]) -> Mapping[CardId, StoredCard]:
        """Return some cards; those that are not in the library are left out."""
        ...

    def cards_of(self, article_id: ArticleId | None) -> tuple[StoredCard, ...]: ...
    def siblings(self, note_id: NoteId) -> tuple[CardId, ...]: ...


class Facts(Protocol):
    """Single values that belong to the library as a whole."""

    def get(self, name: str) -> str | None: ...
    def put(self, name: str, value: str) -> None: ...


class EventLog(Protocol):
    """The append-only log, with the states folded from it."""

    def next_id(self) -> EventId: ...
    def append(self, *events: CardEvent) -> None:
        """Add what happened; events given in one call are one action and taken back together."""
        ...

    def of_card(self, card_id: CardId) -> tuple[CardEvent, ...]: ...
    def of_cards(
        self, cards: Sequence[CardId], *, labels: bool = False
    ) -> Mapping[CardId, Sequence[CardEvent]]:
        """Return the events of some cards; with `labels` those labels alone that count."""
        ...

    def all(self) -> Mapping[CardId, Sequence[CardEvent]]: ...
    def latest(self) -> CardEvent | None: ...
    def latest_action(self) -> tuple[CardEvent, ...]:
        """Return the events of the latest action that counts, newest first; () without one."""
        ...

    def undone_action(self) -> tuple[CardEvent, ...]:
        """Return the events of the action undone last, oldest first, to be done again.

        () when nothing was undone, or something else was done since.
        """
        ...

    def state(self, card_id: CardId) -> CardState: ...
    def states(self) -> Mapping[CardId, CardState]: ...
    def put_state(self, card_id: CardId, state: CardState) -> None: ...
    def history(self) -> History:
        """Return what counts in the log; fold it within the transaction."""
        ...

    def history_and_snapshot(self) -> tuple[History, Snapshot]:
        """Return the same and the stored states, read at the same time."""
        ...

    def put_right(self, wrong: Differences) -> None: ...
    def put_memories(self, states: Snapshot) -> None:
        """Store stability and difficulty of states, and leave all else of them."""
        ...

    def put_states(self, states: Mapping[CardId, CardState]) -> None: ...


class Days(Protocol):
    """Sums of the log by study day, kept up with each answer."""

    def add(self, part: DayTotals) -> None: ...
    def take_back(self, part: DayTotals) -> None: ...
    def of(self, day: date) -> DayTotals: ...
    def since(self, day: date) -> tuple[DayTotals, ...]: ...
    def replace(self, days: Iterable[DayTotals]) -> None: ...


class Queries(Protocol):
    """Questions whose answers are counted in the database."""

    def candidates(
        self,
        scope: Scope,
        day: date,
        new: int,
        reviews: int,
        order: ReviewOrder = ReviewOrder.DUE,
        without: Sequence[tuple[str, str]] = (),
    ) -> list[Candidate]:
        """Return cards for a day; those of some decks, by article and name, are left out."""
        ...

    def new_candidates(
        self, scope: Scope, day: date, new: int, exam: ExamScope | None = None
    ) -> list[Candidate]: ...
    def candidates_of(
        self, scope: Scope, day: date, cards: Sequence[CardId]
    ) -> list[Candidate]: ...
    def paragraphs(self, cards: Sequence[CardId]) -> Mapping[CardId, str]: ...
    def answered_groups(self, day: date) -> frozenset[str]: ...
    def decks(self, day: date) -> tuple[DeckCounts, ...]: ...
    def block_cards(self) -> Iterable[BlockCard]: ...
    def due_days(self) -> Mapping[date, int]: ...
    def lapsed(self, lapses: int) -> tuple[CardId, ...]:
        """Return the cards with at least so many lapses, most lapses first; suspended ones too."""
        ...

    def recent_durations(self) -> Sequence[int]: ...
    def first_ratings(self) -> Sequence[int]:
        """Return how the cards learnt lately were rated the first time, the latest first."""
        ...

    def memories(
        self, stability: Sequence[float], difficulty: Sequence[float], mature_days: int
    ) -> MemoryCounts:
        """Return the cards ever answered in bins between edges; outliers go to the end bins."""
        ...

    def totals(self) -> Mapping[str, int]: ...


class UnitOfWork(Protocol):
    """One transaction. Leaving the block without commit() rolls back."""

    facts: Facts
    articles: Articles
    notes: Notes
    log: EventLog
    days: Days
    queries: Queries
    planning: Planning
    finding: Finding
    studying: Studying

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...
    def commit(self) -> None: ...


class OpenUnitOfWork(Protocol):
    """Opens a transaction. A read-only one never waits for a writer."""

    def __call__(self, *, read_only: bool = False) -> UnitOfWork: ...
