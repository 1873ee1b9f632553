"""Suggestions as the inbox sorts, filters and groups them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from studyapp.core.article.model import Article
from studyapp.core.article.text import fold
from studyapp.core.cards.faces import question_text
from studyapp.core.cards.model import Note
from studyapp.core.ids import ArticleId, NoteId
from studyapp.services.views import InboxArticle
from studyapp.ui.itemmodels.suggestions import HeadingRow, Row, SuggestionRow

_STEP = " › "
_UNKNOWN = 101
"""A score not known yet sorts behind all others."""


class Order(Enum):
    """How the list is sorted. SCORE: the worst first."""

    TEXT = auto()
    SCORE = auto()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which suggestions are shown; None lets all pass."""

    importance: int | None = None
    article: ArticleId | None = None

    def passing(self, entries: Sequence["Entry"]) -> list["Entry"]:
        """Return the suggestions that are shown."""
        return [
            entry
            for entry in entries
            if (self.importance is None or entry.note.importance == self.importance)
            and (self.article is None or entry.article == self.article)
        ]


@dataclass(frozen=True, slots=True)
class Entry:
    """A suggestion and where it stands.

    Attributes:
        place: Sorts entries as their texts stand: article, paragraph, number.
        section: The article and the headings above.
        row: What the list shows of it.
    """

    note: Note
    article: ArticleId
    place: tuple[int, int, int]
    section: tuple[str, ...]
    row: SuggestionRow


def entries_of(articles: Sequence[InboxArticle]) -> tuple[Entry, ...]:
    """Return the suggestions of articles in the order of their texts."""
    return tuple(
        make_entry(note, each.article.id, (rank, _paragraph(note), number))
        for rank, each in enumerate(articles)
        for number, note in enumerate(each.notes)
    )


def make_entry(note: Note, article: ArticleId, place: tuple[int, int, int]) -> Entry:
    """Return a suggestion ready to be listed."""
    headings = note.sources[0].headings if note.sources else ()
    row = SuggestionRow(note.id, question_text(note), note.type, note.importance)
    return Entry(note, article, place, (article, *headings), row)


def rows_of(entries: Iterable[Entry], order: Order, titles: Mapping[ArticleId, str]) -> list[Row]:
    """Return the rows of a list: in the order of the text with headings between them."""
    if order is Order.SCORE:
        return [entry.row for entry in entries]
    return list(_grouped(entries, titles))


def by_score(entries: Iterable[Entry], scores: Mapping[NoteId, int]) -> list[Entry]:
    """Return entries with the worst first, equal ones as the text has them."""
    return sorted(entries, key=lambda entry: scores.get(entry.note.id, _UNKNOWN))


def title_of(article: Article) -> str:
    """Return an article's title as it is shown."""
    return fold(article.meta.title)


def _grouped(entries: Iterable[Entry], titles: Mapping[ArticleId, str]) -> Iterator[Row]:
    section: tuple[str, ...] | None = None
    for entry in entries:
        if entry.section != section:
            if len(titles) > 1 and (section is None or section[0] != entry.article):
                yield HeadingRow(titles[entry.article], 0)
            section = entry.section
            headings = _STEP.join(map(fold, section[1:]))
            if headings or len(titles) == 1:
                yield HeadingRow(headings or titles[entry.article])
        yield entry.row


def _paragraph(note: Note) -> int:
    return note.sources[0].paragraph if note.sources else 0
