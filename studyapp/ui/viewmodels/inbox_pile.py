"""The suggestions that wait: which are shown, in what order, and which one is chosen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from studyapp.core.article.model import Article
from studyapp.core.cards.lint.model import Defect, score
from studyapp.core.cards.model import Note
from studyapp.core.ids import ArticleId, NoteId
from studyapp.services.views import InboxArticle
from studyapp.ui.itemmodels.suggestions import Row, SuggestionRow
from studyapp.ui.viewmodels.card_face import CardFace, Passage, block_texts, card_face, passages
from studyapp.ui.viewmodels.inbox_entries import (
    Entry,
    Filter,
    Order,
    by_score,
    make_entry,
    rows_of,
    title_of,
)


@dataclass(frozen=True, slots=True)
class InboxScreen:
    """All that the inbox shows.

    Attributes:
        loading: The suggestions are being read for the first time.
        rows: The list: suggestions and the headings above them.
        row: Which of them is chosen; -1 when none is.
        note: The chosen suggestion. defects: what is wrong with it.
        scores: 0 to 100 by note, as far as they are known.
        waiting: Suggestions in the library. shown: those that pass the filter.
        section: How many of those shown stand in the section of the chosen one.
        articles: Id and title of every article with suggestions.
        progress: Suggestions decided on so far and in all, while that takes a while.
    """

    loading: bool = True
    rows: Sequence[Row] = ()
    row: int = -1
    note: Note | None = None
    face: CardFace | None = None
    passages: tuple[Passage, ...] = ()
    defects: tuple[Defect, ...] = ()
    scores: Mapping[NoteId, int] = field(default_factory=dict)
    waiting: int = 0
    shown: int = 0
    section: int = 0
    articles: tuple[tuple[ArticleId, str], ...] = ()
    order: Order = Order.TEXT
    filter: Filter = field(default_factory=Filter)
    can_undo: bool = False
    progress: tuple[int, int] | None = None


class Pile:
    """Suggestions in memory. Whoever changes it asks for a new `screen`."""

    def __init__(self) -> None:
        self._articles: dict[ArticleId, Article] = {}
        self._entries: list[Entry] = []
        self._defects: dict[NoteId, tuple[Defect, ...]] = {}
        self._scores: dict[NoteId, int] = {}
        self._waiting: tuple[tuple[ArticleId, str], ...] = ()
        self._filter = Filter()
        self._order = Order.TEXT
        self._shown: list[Entry] = []
        self._rows: Sequence[Row] = ()
        self._row_numbers: list[int] = []
        self._at = -1

    @property
    def shown(self) -> Sequence[Entry]:
        """The suggestions that pass the filter, in the order of the list."""
        return self._shown

    @property
    def chosen(self) -> Entry | None:
        """The suggestion that is looked at; None when nothing is shown."""
        return self._shown[self._at] if self._at >= 0 else None

    @property
    def section(self) -> tuple[Entry, ...]:
        """What is shown of the section of the chosen suggestion."""
        chosen = self.chosen
        return tuple(each for each in self._shown if chosen and each.section == chosen.section)

    def beside(self, entry: Entry) -> InboxArticle:
        """Return the article of a suggestion with all that wait there, itself included."""
        notes = tuple(each.note for each in self._entries if each.article == entry.article)
        return InboxArticle(self._articles[entry.article], notes)

    def entry(self, note: NoteId) -> Entry | None:
        """Return the suggestion with an id, if it waits."""
        return next((each for each in self._entries if each.note.id == note), None)

    def set_entries(self, articles: Sequence[InboxArticle], entries: Sequence[Entry]) -> None:
        """Let other suggestions wait. The chosen one stays chosen if it still does."""
        known = {entry.note.id: entry.note for entry in self._entries}
        for entry in entries:
            if known.get(entry.note.id) != entry.note:
                self._defects.pop(entry.note.id, None)
        self._articles |= {each.article.id: each.article for each in articles}
        self._entries = list(entries)
        if self._filter.article not in {each.article.id for each in articles}:
            self._filter = replace(self._filter, article=None)
        self._arrange(self._chosen_id())

    def set_defects(self, defects: Mapping[NoteId, tuple[Defect, ...]]) -> None:
        """Learn what is wrong with suggestions."""
        self._defects |= defects
        self._scores = {note: score(found) for note, found in self._defects.items()}
        if self._order is Order.SCORE:
            self._arrange(self._chosen_id())

    def unjudged(self, articles: Iterable[InboxArticle]) -> tuple[InboxArticle, ...]:
        """Return the articles with a suggestion of which nobody knows what is wrong with it."""
        return tuple(
            each for each in articles if any(note.id not in self._defects for note in each.notes)
        )

    def choose(self, note: NoteId) -> None:
        """Look at a suggestion, if it is shown."""
        self._at = self._place(note)

    def move(self, step: int) -> None:
        """Look at the next suggestion (1) or the one before (-1)."""
        self._at = max(0, min(len(self._shown) - 1, self._at + step))

    def take(self, gone: set[NoteId]) -> tuple[Entry, ...]:
        """Take suggestions away and return them. The next one that stays is looked at."""
        taken = tuple(entry for entry in self._entries if entry.note.id in gone)
        rest = (*self._shown[max(0, self._at) :], *reversed(self._shown[: max(0, self._at)]))
        chosen = next((entry.note.id for entry in rest if entry.note.id not in gone), None)
        self._entries = [entry for entry in self._entries if entry.note.id not in gone]
        self._arrange(chosen)
        return taken

    def put_back(self, entries: Iterable[Entry], chosen: NoteId) -> None:
        """Let suggestions wait again, and look at one of them."""
        back = {entry.note.id: entry for entry in entries}
        kept = [entry for entry in self._entries if entry.note.id not in back]
        self._entries = sorted((*kept, *back.values()), key=_place_of)
        self._arrange(chosen)

    def rewrite(self, entry: Entry, note: Note) -> None:
        """Let a suggestion say something else."""
        edited = make_entry(note, entry.article, entry.place)
        self._entries[self._entries.index(entry)] = edited
        self._arrange(self._chosen_id())

    def set_filter(self, chosen: Filter) -> None:
        """Show what passes another filter."""
        self._filter = chosen
        self._arrange(self._chosen_id())

    def set_order(self, order: Order) -> None:
        """Sort in another way."""
        self._order = order
        self._arrange(self._chosen_id())

    def screen(self, *, can_undo: bool) -> InboxScreen:
        """Return what the inbox shows."""
        screen = InboxScreen(
            loading=False,
            rows=self._rows,
            scores=self._scores,
            waiting=len(self._entries),
            shown=len(self._shown),
            section=len(self.section),
            articles=self._waiting,
            order=self._order,
            filter=self._filter,
            can_undo=can_undo,
        )
        chosen = self.chosen
        return screen if chosen is None else self._with_chosen(screen, chosen)

    def _with_chosen(self, screen: InboxScreen, chosen: Entry) -> InboxScreen:
        note, article = chosen.note, self._articles[chosen.article]
        return replace(
            screen,
            row=self._row_numbers[self._at],
            note=note,
            face=card_face(note, title=title_of(article)),
            passages=passages(note, block_texts(article)),
            defects=self._defects.get(note.id, ()),
        )

    def _arrange(self, chosen: NoteId | None) -> None:
        shown = self._filter.passing(self._entries)
        if self._order is Order.SCORE:
            shown = by_score(shown, self._scores)
        waiting = dict.fromkeys(entry.article for entry in self._entries)
        self._waiting = tuple((each, title_of(self._articles[each])) for each in waiting)
        titles = {
            each: title for each, title in self._waiting if self._filter.article in {None, each}
        }
        self._shown = shown
        self._rows = rows_of(shown, self._order, titles)
        self._row_numbers = [
            number for number, row in enumerate(self._rows) if isinstance(row, SuggestionRow)
        ]
        self._at = self._place(chosen)

    def _place(self, note: NoteId | None) -> int:
        """Return where a suggestion is shown; the first place when it is not shown."""
        places = (at for at, entry in enumerate(self._shown) if entry.note.id == note)
        return next(places, min(0, len(self._shown) - 1))

    def _chosen_id(self) -> NoteId | None:
        return self.chosen.note.id if self.chosen else None


def _place_of(entry: Entry) -> tuple[int, int, int]:
    return entry.place
