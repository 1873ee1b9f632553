"""Bring packages from Anki into the library: notes of ours only their reviews, others whole."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from studyapp.core.cards.faces import shown
from studyapp.core.cards.model import Note, cards_of
from studyapp.core.errors import AnkiPackageError
from studyapp.core.ids import CardId, NoteId
from studyapp.services.anki_collection import (
    AnkiCollection,
    Stored,
    changed_at,
    id_in_collection,
    is_collection,
)
from studyapp.services.anki_ports import Package, PackageCard, PackageNote, PackageReader
from studyapp.services.anki_reviews import AnkiReviews
from studyapp.services.base import Context
from studyapp.services.maintain import refold
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.store_ports import UnitOfWork
from studyapp.services.views import ImportReport

_STAGES = 4

Notes = dict[NoteId, PackageNote]


@dataclass(frozen=True, slots=True)
class AnkiImportService:
    """Imports packages. A note that an article of the library has is never rewritten."""

    context: Context
    packages: PackageReader
    library_changed: Callable[[], None]
    before_change: Callable[[], None]

    def import_package(
        self, path: PurePath, report: ReportProgress = ignore_progress
    ) -> ImportReport:
        """Import an .apkg file. What is known already is not stored a second time.

        Notes that the library does not have become an article of their own, which lists
        them, and are studied at once. Reviews are logged on the study days on which they
        were done, and all states are folded anew.

        Raises:
            FileMissingError: There is no such file.
            AnkiPackageError: It cannot be read, or there is nothing in it.
            Cancelled: Raised by `report`; nothing is stored then.
        """
        report(0, _STAGES)
        package = self.packages.read(path)
        report(1, _STAGES)
        self.before_change()
        with self.context.open_uow() as uow:
            found = _sort(uow, package)
            if not (found.ours or found.others):
                raise AnkiPackageError(str(path), "there are no notes with words in it")
            stored = AnkiCollection(self.context, uow).store(found.others, package.title, path.name)
            report(2, _STAGES)
            notes = {id_: uow.notes.note(id_).note for id_ in (*found.ours, *found.others)}
            reviews = self._log(uow, notes, found, stored, partial(report, 2, _STAGES))
            report(3, _STAGES)
            refold(uow, self.context.model, fix=True)
            article = stored.article or uow.notes.article_of(next(iter(found.ours)))
            done = ImportReport(
                article=article,
                title=uow.articles.get(article).meta.title,
                added=len(stored.added),
                changed=len(stored.changed),
                retired=0,
                reviews=reviews,
                edited=sum(_is_edited(uow, notes[id_], each) for id_, each in found.ours.items()),
                media=sum(each.media for each in found.others.values()),
                skipped=found.skipped,
            )
            report(_STAGES, _STAGES)
            uow.commit()
        self.library_changed()
        return done

    def _log(
        self,
        uow: UnitOfWork,
        notes: Mapping[NoteId, Note],
        found: "_Sorted",
        stored: Stored,
        go_on: Callable[[], None],
    ) -> int:
        """Log what was done in Anki; return how many answers were new."""
        cards = dict(_cards(notes, found.ours | found.others))
        reviews = AnkiReviews(self.context)
        answers = reviews.add(uow, cards, go_on)
        fresh = (card.id for id_ in stored.added for card in cards_of(notes[id_]))
        reviews.suspend(uow, [card for card in fresh if card in cards and cards[card].suspended])
        return answers


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The notes of a package by their ids here.

    Attributes:
        ours: Those that an article of the library has.
        others: Those of a collection, known or new.
        skipped: How many say nothing.
    """

    ours: Notes
    others: Notes
    skipped: int


def _sort(uow: UnitOfWork, package: Package) -> _Sorted:
    known = uow.notes.statuses(NoteId(each.guid) for each in package.notes)
    ours: Notes = {}
    others: Notes = {}
    skipped = 0
    for each in package.notes:
        id_ = NoteId(each.guid)
        if id_ in known and not is_collection(uow.notes.article_of(id_)):
            ours[id_] = each
        elif each.note is None:
            skipped += 1
        else:
            others[id_in_collection(each)] = each
    return _Sorted(ours, others, skipped)


def _cards(
    notes: Mapping[NoteId, Note], found: Mapping[NoteId, PackageNote]
) -> Iterator[tuple[CardId, PackageCard]]:
    """Yield the cards of a package that the library has as well."""
    for id_, each in found.items():
        ids = {card.ordinal: card.id for card in cards_of(notes[id_])}
        for card in each.cards:
            if card.ordinal in ids:
                yield ids[card.ordinal], card


def _is_edited(uow: UnitOfWork, note: Note, each: PackageNote) -> bool:
    """Tell whether a note was reworded in Anki after it was last changed here."""
    if each.note and _words(each.note) == _words(shown(note)):
        return False
    return each.modified_at > changed_at(uow, note)


def _words(note: Note) -> str:
    """Return all that a note says, without what Anki's fields do not keep."""
    paired = (word for pair in note.pairs for word in pair)
    parts = (note.question, *note.answer, *paired, note.text, note.hint, note.extra)
    whole = unicodedata.normalize("NFC", "".join(parts))
    return "".join(letter for letter in whole if letter.isprintable() and letter != " ")
