"""Bring articles and decks into the library."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from studyapp.core.article.pipeline import parse_article
from studyapp.core.cards.generate import generate
from studyapp.core.cards.model import Density, Note
from studyapp.core.cards.reconcile import reconcile
from studyapp.core.clock import Clock
from studyapp.core.ids import ArticleId
from studyapp.core.points.extract import read_article
from studyapp.services.ports import ArticleReader, DeckFiles, SeedFiles, Segmenter
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.store_ports import OpenUnitOfWork
from studyapp.services.views import ImportReport

_DECK_SUFFIXES = frozenset({".yaml", ".yml"})
_STAGES = 4


@dataclass(frozen=True, slots=True)
class ImportService:
    """Reads files, makes cards, stores both. Cards that are known keep their history."""

    open_uow: OpenUnitOfWork
    reader: ArticleReader
    deck_files: DeckFiles
    segmenter: Segmenter
    clock: Clock
    library_changed: Callable[[], None]

    def import_file(self, path: PurePath, report: ReportProgress = ignore_progress) -> ImportReport:
        """Import an article, or a deck file of an article that is in the library.

        Raises:
            FileError: The file is missing, too large, no text, or no valid deck.
            ArticleFormatError: There is nothing to study in it.
            UnknownArticleError: The deck's article is not in the library.
            Cancelled: Raised by `report`; nothing is stored then.
        """
        if path.suffix.lower() in _DECK_SUFFIXES:
            return self._import_deck(path, report)
        report(0, _STAGES)
        source = self.reader.read(path)
        report(1, _STAGES)
        reading = read_article(source)
        report(2, _STAGES)
        decks = generate(reading, Density.STANDARD, self.segmenter.cut)
        report(3, _STAGES)
        notes = tuple(note for deck in decks for note in deck.notes)
        article, now = reading.article, self.clock.now()
        with self.open_uow() as uow:
            diff = reconcile(uow.notes.of_article(article.id), notes)
            uow.articles.put(article, path.name, now)
            uow.notes.apply(diff, article.id, now)
            report(_STAGES, _STAGES)
            uow.commit()
        self.library_changed()
        counts = len(diff.added), len(diff.changed), len(diff.retired)
        return ImportReport(article.id, article.meta.title, *counts)

    def import_seed(self, seed: SeedFiles, report: ReportProgress = ignore_progress) -> None:
        """Store an article with ready-made decks, without making them again."""
        article = parse_article(self.reader.read(seed.article))
        report(1, 2)
        now = self.clock.now()
        notes = tuple(note for path in seed.decks for note in self.deck_files.read(path).notes)
        with self.open_uow() as uow:
            uow.articles.put(article, seed.article.name, now)
            uow.notes.apply(reconcile((), notes), article.id, now)
            report(2, 2)
            uow.commit()

    def _import_deck(self, path: PurePath, report: ReportProgress) -> ImportReport:
        deck = self.deck_files.read(path)
        report(1, 2)
        with self.open_uow() as uow:
            article = uow.articles.get(deck.article.id)
            others = _without(uow.notes.of_article(article.id), deck.notes)
            diff = reconcile(uow.notes.of_article(article.id), (*others, *deck.notes))
            uow.notes.apply(diff, article.id, self.clock.now())
            report(2, 2)
            uow.commit()
        self.library_changed()
        return ImportReport(
            ArticleId(article.id), article.meta.title, len(diff.added), len(diff.changed), 0
        )


def _without(notes: tuple[Note, ...], replaced: tuple[Note, ...]) -> tuple[Note, ...]:
    ids = {note.id for note in replaced}
    return tuple(note for note in notes if note.id not in ids)
