"""Does everything in the library belong together, and stand where it says?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from studyapp.core.cards.anchors import Anchors, Found, anchors_in
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, StoredNote
from studyapp.core.cards.model import Note
from studyapp.core.ids import ArticleId, NoteId
from studyapp.services.base import Context
from studyapp.services.store_ports import UnitOfWork


@dataclass(frozen=True, slots=True)
class Findings:
    """What the database itself can tell.

    Attributes:
        untidy: Notes whose cards or their states are missing, or say something else
            about article, deck or status than the note.
        strayed: Accepted notes with a source whose words do not stand there letter by letter.
        orphans: Rows that belong to a note or a card that is not there.
        unknown: Cards that the log names and nothing else knows.
        miscounted: The counts of decks are not what their cards give.
        unindexed: Notes that the search does not find; all when its index is broken.
    """

    untidy: tuple[NoteId, ...] = ()
    strayed: tuple[NoteId, ...] = ()
    orphans: int = 0
    unknown: int = 0
    miscounted: bool = False
    unindexed: int = 0


class LibraryChecks(Protocol):
    """Looks through a whole library."""

    def look(self) -> Findings:
        """Return what is wrong.

        Raises:
            LibraryDamagedError: SQLite's own check finds a fault.
        """
        ...

    def remove_orphans(self) -> None:
        """Remove rows that belong to nothing; never from the log."""
        ...

    def count_again(self) -> None:
        """Make the counts of decks anew."""
        ...


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found, in numbers.

    Attributes:
        untidy: Notes that do not go with their cards.
        strayed: Notes whose source does not stand where it says.
        orphans: Rows that belong to nothing.
        unknown: Cards of the log that are not there. They stay: the log is never changed.
        miscounted: The counts of decks were not what their cards give.
        unindexed: Notes that the search did not find.
    """

    untidy: int = 0
    strayed: int = 0
    orphans: int = 0
    unknown: int = 0
    miscounted: bool = False
    unindexed: int = 0

    @property
    def total(self) -> int:
        """How much is wrong that can be put right."""
        return self.untidy + self.strayed + self.orphans + self.miscounted + self.unindexed


@dataclass(frozen=True, slots=True)
class CheckService:
    """Checks what the log does not tell; `MaintainService` checks what it does."""

    context: Context
    checks: LibraryChecks

    def check(self, *, fix: bool) -> CheckReport:
        """Look through the library.

        Args:
            fix: Also put right what can be: a source that does not stand where it says is
                looked for, and marked as lost when it is nowhere; cards follow their notes;
                rows that belong to nothing go; the index of the search is made anew.

        Raises:
            LibraryDamagedError: The file itself is damaged.
        """
        found = self.checks.look()
        # Counts first: triggers keep them up to date in all that follows. Cards come before
        # their notes: what belongs to nothing may be what a note lacks.
        if fix and found.miscounted:
            self.checks.count_again()
        if fix and found.orphans:
            self.checks.remove_orphans()
        with self.context.open_uow(read_only=not fix) as uow:
            strayed = _strayed(uow, found.strayed)
            if fix and found.unindexed:
                uow.finding.index_again()
            if fix:
                stored = {id_: uow.notes.note(id_) for id_ in found.untidy}
                after = {id_: each.note for id_, each in stored.items()} | strayed
                self._put(uow, after)
                uow.commit()
        return CheckReport(
            len(found.untidy),
            len(strayed),
            found.orphans,
            found.unknown,
            found.miscounted,
            found.unindexed,
        )

    def _put(self, uow: UnitOfWork, notes: Mapping[NoteId, Note]) -> None:
        for id_, note in notes.items():
            before = uow.notes.note(id_)
            change = NoteChange(ChangeKind.REFRESHED, note, before.note, before.generated)
            uow.notes.apply(DeckDiff((change,)), uow.notes.article_of(id_), self.context.now())


def _strayed(uow: UnitOfWork, suspects: Iterable[NoteId]) -> dict[NoteId, Note]:
    """Return, as they should be, the notes of which a source does not stand where it says."""
    places: dict[ArticleId, Anchors] = {}
    found = {}
    for id_ in suspects:
        stored, own = uow.notes.note(id_), uow.notes.article_of(id_)
        for article in {source.article or own for source in stored.note.sources}:
            if article not in places:
                places[article] = anchors_in(uow.articles.get(article))
        placed = _placed(stored, own, places)
        if placed is not None:
            found[id_] = placed
    return found


def _placed(stored: StoredNote, own: ArticleId, places: Mapping[ArticleId, Anchors]) -> Note | None:
    """Return a note with its sources found again; None when all stand where they say."""
    note = stored.note
    hows = [
        places[source.article or own].place(source).how
        for source in note.sources
        if not source.lost
    ]
    if all(how is Found.EXACT for how in hows):
        return None
    note = places[own].placed(note)
    for cited in {source.article for source in note.sources if source.article}:
        note = places[cited].placed(note, cited)
    return note
