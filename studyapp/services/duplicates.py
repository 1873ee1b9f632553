"""The same knowledge in several articles, and notes that are easily confused."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, StoredNote
from studyapp.core.cards.duplicates import find_alike
from studyapp.core.cards.model import Note, NoteStatus, PlacedNote, SourceRef
from studyapp.core.ids import ArticleId, NoteId
from studyapp.services.base import Context
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.store_ports import OpenUnitOfWork, UnitOfWork
from studyapp.services.views import Merged, SamePair

_APART = "kept_apart"
"""Name of the fact that holds the pairs which the learner says are not the same."""


@dataclass(frozen=True, slots=True)
class DuplicateService:
    """Finds and joins notes that ask for the same.

    Attributes:
        library_changed: Told after every change.
    """

    context: Context
    library_changed: Callable[[], None]

    def find(self, report: ReportProgress = ignore_progress) -> tuple[SamePair, ...]:
        """Return the pairs that ask for the same knowledge, the most alike first.

        Pairs that the learner keeps apart are left out. Takes seconds for tens
        of thousands of notes.
        """
        report(0, 2)
        with self.context.open_uow(read_only=True) as uow:
            placed = tuple(_all_notes(uow))
            apart = _kept_apart(uow)
        report(1, 2)
        notes = {each.note.id: each for each in placed}
        learnt = {each.note.id for each in placed if each.note.status is NoteStatus.ACCEPTED}
        order = {id_: place for place, id_ in enumerate(notes)}
        found = []
        for pair in find_alike(placed).same:
            if frozenset((pair.a, pair.b)) in apart:
                continue
            first, second = sorted(
                (pair.a, pair.b), key=lambda id_: (id_ not in learnt, order[id_])
            )
            found.append(SamePair(notes[first], notes[second], pair.likeness))
        report(2, 2)
        return tuple(found)

    def merge(self, keep: NoteId, other: NoteId) -> Merged:
        """Make two notes one: the kept one gets the sources of both, the other is rejected.

        The kept note's schedule stays. Returns what `undo` takes.

        Raises:
            UnknownCardError: One of them is not there.
        """
        with self.context.open_uow() as uow:
            kept, dropped = uow.notes.note(keep), uow.notes.note(other)
            home, away = uow.notes.article_of(keep), uow.notes.article_of(other)
            joined = replace(kept.note, sources=tuple(_joined(kept.note, home, dropped.note, away)))
            gone = replace(dropped.note, status=NoteStatus.REJECTED)
            self._put(uow, home, kept, joined)
            self._put(uow, away, dropped, gone)
            uow.commit()
        self.library_changed()
        return Merged(((home, kept), (away, dropped)))

    def undo(self, merged: Merged) -> None:
        """Make two notes again what they were before a merge."""
        with self.context.open_uow() as uow:
            for article, before in merged.before:
                self._put(uow, article, uow.notes.note(before.note.id), before.note)
            uow.commit()
        self.library_changed()

    def keep_apart(self, one: NoteId, other: NoteId) -> None:
        """Remember that two notes are not the same."""
        with self.context.open_uow() as uow:
            apart = {*_kept_apart(uow), frozenset((one, other))}
            uow.facts.put(_APART, json.dumps(sorted(sorted(pair) for pair in apart)))
            uow.commit()

    def allow_merge(self, one: NoteId, other: NoteId) -> None:
        """Forget that two notes are not the same."""
        with self.context.open_uow() as uow:
            apart = _kept_apart(uow) - {frozenset((one, other))}
            uow.facts.put(_APART, json.dumps(sorted(sorted(pair) for pair in apart)))
            uow.commit()

    def _put(self, uow: UnitOfWork, article: ArticleId, before: StoredNote, note: Note) -> None:
        change = NoteChange(ChangeKind.CHANGED, note, before.note, before.generated)
        uow.notes.apply(DeckDiff((change,)), article, self.context.now())


def tell_apart(open_uow: OpenUnitOfWork, at: datetime, fresh: Iterable[NoteId]) -> None:
    """Make new notes, and those they could be confused with, show what they speak of.

    Only notes that say nothing of the kind yet are changed. The comparison
    takes its time on a large library, so nobody is kept from writing meanwhile.
    """
    with open_uow(read_only=True) as uow:
        placed = {each.note.id: each for each in _all_notes(uow)}
    wanted: dict[NoteId, str] = {}
    for pair in find_alike(placed.values(), frozenset(fresh)).confusable:
        wanted.setdefault(pair.a, pair.a_context)
        wanted.setdefault(pair.b, pair.b_context)
    with open_uow() as uow:
        for id_, words in wanted.items():
            stored = uow.notes.note(id_)
            if words and not stored.note.distinct:
                after = replace(stored.note, distinct=words)
                change = NoteChange(ChangeKind.REFRESHED, after, stored.note, stored.generated)
                uow.notes.apply(DeckDiff((change,)), placed[id_].article, at)
        uow.commit()


def _all_notes(uow: UnitOfWork) -> Iterator[PlacedNote]:
    for head in uow.articles.heads():
        for note in uow.notes.of_article(head.id):
            yield PlacedNote(note, head.id, head.title)


def _kept_apart(uow: UnitOfWork) -> frozenset[frozenset[NoteId]]:
    pairs = json.loads(uow.facts.get(_APART) or "[]")
    return frozenset(frozenset(NoteId(id_) for id_ in pair) for pair in pairs)


def _joined(kept: Note, home: ArticleId, other: Note, away: ArticleId) -> Iterator[SourceRef]:
    """Yield the sources of both notes, each once, as the kept note names them."""
    seen = set()
    for source, owner in (
        *((source, home) for source in kept.sources),
        *((source, away) for source in other.sources),
    ):
        article = source.article or owner
        key = article, source.block, source.start, source.end
        if key not in seen:
            seen.add(key)
            yield replace(source, article=None if article == home else article)
