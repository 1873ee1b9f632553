"""The learner's own hand on notes: decide on suggestions, edit, make, find a lost place."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from studyapp.core.article.model import Span
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, StoredNote
from studyapp.core.cards.handmade import HandKind, draft
from studyapp.core.cards.model import Note, NoteStatus, SourceRef
from studyapp.core.cards.sources import sources_of
from studyapp.core.ids import ArticleId, NoteId
from studyapp.services.base import Context
from studyapp.services.progress import ReportProgress, ignore_progress, portions
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.views import InboxArticle

_AT_ONCE = 250
"""Notes between one report of progress and the next."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, and what each note was before."""

    before: Mapping[NoteId, NoteStatus]
    status: NoteStatus


@dataclass(frozen=True, slots=True)
class NoteService:
    """Everything an editor and the inbox ask of the library.

    Attributes:
        library_changed: Told after every change: queues are to be made again.
    """

    context: Context
    library_changed: Callable[[], None]

    def inbox(self) -> tuple[InboxArticle, ...]:
        """Return the suggestions that wait, article by article in the order of the text."""
        waiting: dict[ArticleId, list[Note]] = {}
        with self.context.open_uow(read_only=True) as uow:
            for article, note in uow.notes.of_status(NoteStatus.SUGGESTED):
                waiting.setdefault(article, []).append(note)
            return tuple(
                InboxArticle(uow.articles.get(article), tuple(notes))
                for article, notes in waiting.items()
            )

    def suggestions(self) -> int:
        """Return how many suggestions wait."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.notes.count(NoteStatus.SUGGESTED)

    def note(self, note_id: NoteId) -> StoredNote:
        """Return a note. Raises UnknownCardError."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.notes.note(note_id)

    def decide(
        self,
        notes: Iterable[NoteId],
        status: NoteStatus,
        report: ReportProgress = ignore_progress,
    ) -> Decision:
        """Accept, reject or put back notes; return what `undo` takes.

        A rejected note is remembered: no later generation suggests it again. Of many notes
        either all are decided on or, when it is cancelled, none.
        """
        with self.context.open_uow() as uow:
            before = uow.notes.statuses(notes)
            self._put_statuses(uow, dict.fromkeys(before, status), report)
            uow.commit()
        self.library_changed()
        return Decision(before, status)

    def undo(self, decision: Decision, report: ReportProgress = ignore_progress) -> None:
        """Make notes again what they were before a decision."""
        with self.context.open_uow() as uow:
            self._put_statuses(uow, decision.before, report)
            uow.commit()
        self.library_changed()

    def save(self, note: Note) -> None:
        """Store an edited note; its schedule stays, and no generation overwrites the edit.

        Raises:
            UnknownCardError: There is no such note.
        """
        with self.context.open_uow() as uow:
            self._put(uow, uow.notes.note(note.id), note)

    def draft(self, article: ArticleId, span: Span, kind: HandKind) -> Note:
        """Return a note made from a selection, to be completed in the editor; not stored.

        Raises:
            UnknownArticleError: There is no such article.
        """
        with self.context.open_uow(read_only=True) as uow:
            text = uow.articles.get(article)
        return draft(text, span, kind, NoteId(os.urandom(8).hex()))

    def add(self, article: ArticleId, note: Note) -> None:
        """Store a note that the learner made."""
        with self.context.open_uow() as uow:
            change = NoteChange(ChangeKind.ADDED, note)
            uow.notes.apply(DeckDiff((change,)), article, self.context.now())
            uow.commit()
        self.library_changed()

    def anchor(self, article: ArticleId, note_id: NoteId, span: Span) -> None:
        """Say where a note's lost place is now. Its other sources stay as they are.

        Raises:
            UnknownArticleError, UnknownCardError.
        """
        with self.context.open_uow() as uow:
            place = sources_of(uow.articles.get(article)).ref(span)
            if uow.notes.article_of(note_id) != article:
                place = replace(place, article=article)
            stored = uow.notes.note(note_id)
            self._put(uow, stored, _anchored(stored.note, place))

    def _put_statuses(
        self, uow: UnitOfWork, statuses: Mapping[NoteId, NoteStatus], report: ReportProgress
    ) -> None:
        notes, now = tuple(statuses), self.context.now()
        for some in portions(notes, report, _AT_ONCE):
            uow.notes.put_statuses({note: statuses[note] for note in some}, now)

    def _put(self, uow: UnitOfWork, before: StoredNote, note: Note) -> None:
        change = NoteChange(ChangeKind.CHANGED, note, before.note, before.generated)
        home = uow.notes.article_of(note.id)
        uow.notes.apply(DeckDiff((change,)), home, self.context.now())
        uow.commit()
        self.library_changed()


def _anchored(note: Note, place: SourceRef) -> Note:
    """Return a note whose lost sources are one at a place; a second one would repeat it."""
    kept = [source for source in note.sources if not source.lost]
    return replace(note, sources=(*kept, place))
