"""Bring articles and decks into the library."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePath

from studyapp.core.article.correcting import carry
from studyapp.core.article.corrections import BlockCorrection, Corrections
from studyapp.core.article.model import Article, Metadata
from studyapp.core.article.pipeline import parse_article
from studyapp.core.article.source import SourceText
from studyapp.core.cards.anchors import anchors_in
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange, StoredNote, adding
from studyapp.core.cards.model import Density, NoteStatus
from studyapp.core.cards.reconcile import edited
from studyapp.core.clock import Clock
from studyapp.core.errors import UnknownArticleError
from studyapp.core.ids import ArticleId, BlockId
from studyapp.services.duplicates import tell_apart
from studyapp.services.import_anki import AnkiImportService
from studyapp.services.ports import (
    ArticleReader,
    DeckFiles,
    Original,
    Originals,
    SeedFiles,
)
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.proposal import Proposal
from studyapp.services.store_ports import (
    ArticleVersion,
    OpenUnitOfWork,
    UnitOfWork,
)
from studyapp.services.views import ImportReport
from studyapp.services.workshop import STEPS as MAKING
from studyapp.services.workshop import Workshop

_DECK_SUFFIXES = frozenset({".yaml", ".yml"})
_ANKI_SUFFIXES = frozenset({".apkg", ".colpkg"})
_READ, _STORED = 50, 20
_STEPS = _READ + MAKING + _STORED


@dataclass(frozen=True, slots=True)
class ImportService:
    """Reads files, makes cards, stores both. Cards that are known keep their history."""

    open_uow: OpenUnitOfWork
    reader: ArticleReader
    originals: Originals
    deck_files: DeckFiles
    workshop: Workshop
    clock: Clock
    library_changed: Callable[[], None]
    before_change: Callable[[], None]
    packages: AnkiImportService

    def import_file(
        self,
        path: PurePath,
        report: ReportProgress = ignore_progress,
        *,
        density: Density | None = None,
        accept: bool = False,
        replaces: ArticleId | None = None,
    ) -> ImportReport:
        """Import an article, a deck file of an article that is in the library, or a package.

        Args:
            path: The file.
            report: Told how far it is.
            density: How many cards to make; as before, or standard for a new article.
            accept: Take new cards into the study at once instead of suggesting them.
            replaces: The article that this is a new version of, whatever its title says.

        Raises:
            FileError: The file is missing, too large, no text, or no valid deck.
            ArticleFormatError: There is nothing to study in it.
            UnknownArticleError: The deck's article, or the one to replace, is not there.
            Cancelled: Raised by `report`; nothing is stored then.
        """
        suffix = path.suffix.lower()
        if suffix in _DECK_SUFFIXES:
            return self._import_deck(path, report)
        if suffix in _ANKI_SUFFIXES:
            return self.packages.import_package(path, report)
        proposal = self.prepare(path, report, replaces=replaces)
        wanted = density or proposal.choices.density
        return self.commit(proposal, wanted, accept=accept, report=report)

    def prepare(
        self,
        path: PurePath,
        report: ReportProgress = ignore_progress,
        *,
        replaces: ArticleId | None = None,
    ) -> Proposal:
        """Read an article file and make cards of it; nothing is stored. Raises as import_file."""
        report(0, _STEPS)
        original = self.reader.load(path)
        return self._propose(original, self.reader.parse(original), report, replaces)

    def prepare_pasted(
        self,
        text: str,
        html: str = "",
        report: ReportProgress = ignore_progress,
        *,
        replaces: ArticleId | None = None,
    ) -> Proposal:
        """Read what was pasted, and make cards of it; nothing is stored.

        Args:
            text: The clipboard as plain text.
            html: The clipboard as HTML; "" when it has none.
            report: Told how far it is.
            replaces: The article that this is a new version of.

        Raises:
            ArticleFormatError: There is nothing to study in it.
            FileTooLargeError: It is larger than an article can be.
        """
        report(0, _STEPS)
        original, source = self.reader.parse_pasted(text, html)
        return self._propose(original, source, report, replaces)

    def prepare_again(
        self,
        article_id: ArticleId,
        report: ReportProgress = ignore_progress,
        corrections: Corrections | None = None,
    ) -> Proposal:
        """Read an article of the library again, by the rules and corrections of today.

        Args:
            article_id: The article.
            report: Told how far it is.
            corrections: What the learner puts right now; as before when left out.

        Raises:
            UnknownArticleError: There is no such article.
            ArticleFormatError: Corrections leave nothing to study in it.
        """
        report(0, _STEPS)
        with self.open_uow(read_only=True) as uow:
            stored = uow.articles.get(article_id)
            version = uow.articles.version(article_id, stored.version)
            choices = uow.articles.choices(article_id)
            notes = uow.notes.stored(article_id)
        if version is None:
            raise UnknownArticleError(f"the text of article {article_id} is not in the library")
        if corrections is not None:
            choices = replace(choices, corrections=corrections)
        read = replace(parse_article(version.source), id=article_id)
        return self._generate(Proposal.of(read, version, None, choices, notes), report)

    def commit(
        self,
        proposal: Proposal,
        density: Density,
        *,
        accept: bool = False,
        report: ReportProgress = ignore_progress,
    ) -> ImportReport:
        """Store an article and its cards; what the learner wrote, decided and learnt is kept.

        Args:
            proposal: What was prepared.
            density: How many cards to keep of it.
            accept: Take new cards into the study at once instead of suggesting them.
            report: Told how far it is; may raise Cancelled before anything is stored.

        Raises:
            FileWriteError: The original could not be kept.
        """
        article, version = proposal.article, proposal.version
        if proposal.original:
            kept = self.originals.keep(proposal.original)
            version = replace(version, original_file=kept)
        fresh = NoteStatus.ACCEPTED if accept else NoteStatus.SUGGESTED
        self.before_change()
        with self.open_uow() as uow:
            diff = proposal.diff(density, fresh, uow.notes.stored(article.id))
            citing = uow.notes.citing(article.id)
            uow.articles.put(article, version.original_name, version.imported_at)
            uow.articles.put_version(article.id, version)
            uow.articles.put_choices(article.id, replace(proposal.choices, density=density))
            uow.notes.apply(diff, article.id, self.clock.now())
            self._follow(uow, article, citing)
            report(_STEPS, _STEPS)
            uow.commit()
        if new := diff.of(ChangeKind.ADDED):
            tell_apart(self.open_uow, self.clock.now(), [note.id for note in new])
        self.library_changed()
        return _report(article.id, article.meta.title, diff)

    def _follow(
        self,
        uow: UnitOfWork,
        article: Article,
        citing: Iterable[tuple[ArticleId, StoredNote]],
    ) -> None:
        """Find the places again that notes of other articles have in this one."""
        anchors = anchors_in(article)
        for owner, stored in citing:
            after = anchors.placed(stored.note, article.id)
            if after != stored.note:
                change = NoteChange(ChangeKind.REFRESHED, after, stored.note, stored.generated)
                uow.notes.apply(DeckDiff((change,)), owner, self.clock.now())

    def correct_block(
        self,
        article_id: ArticleId,
        block: BlockId,
        correction: BlockCorrection | None,
        report: ReportProgress = ignore_progress,
    ) -> ImportReport:
        """Say what a block is, or take that back with None; read the article anew.

        New cards are suggestions. Raises as `prepare_again`.
        """
        with self.open_uow(read_only=True) as uow:
            corrections = uow.articles.choices(article_id).corrections
        wanted = corrections.with_block(block, correction)
        proposal = self.prepare_again(article_id, report, wanted)
        return self.commit(proposal, proposal.choices.density, report=report)

    def correct_meta(
        self, article_id: ArticleId, wanted: Metadata, report: ReportProgress = ignore_progress
    ) -> ImportReport:
        """Store what the learner says about title, author and so on. Raises as `prepare_again`."""
        proposal = self.prepare_again(article_id, report).with_meta(wanted)
        return self.commit(proposal, proposal.choices.density, report=report)

    def more(
        self, article_id: ArticleId, block: BlockId, report: ReportProgress = ignore_progress
    ) -> ImportReport:
        """Suggest all cards that can be made of one block and are not there yet.

        Returns a report that counts the new suggestions. Raises as `prepare_again`.
        """
        proposal = self.prepare_again(article_id, report)
        full = proposal.diff(Density.FULL).changes
        new = tuple(
            change
            for change in full
            if change.kind is ChangeKind.ADDED
            and any(source.block == block for source in change.after.sources)
        )
        with self.open_uow() as uow:
            uow.notes.apply(DeckDiff(new), article_id, self.clock.now())
            uow.commit()
        self.library_changed()
        return _report(article_id, proposal.article.meta.title, DeckDiff(new))

    def import_seed(self, seed: SeedFiles, report: ReportProgress = ignore_progress) -> None:
        """Store an article with ready-made decks, without making them again."""
        original = self.reader.load(seed.article)
        source = self.reader.parse(original)
        article, now = parse_article(source), self.clock.now()
        report(1, 2)
        kept = self.originals.keep(original)
        version = ArticleVersion(article.version, now, original.name, kept, source)
        notes = tuple(note for path in seed.decks for note in self.deck_files.read(path).notes)
        with self.open_uow() as uow:
            uow.articles.put(article, original.name, now)
            uow.articles.put_version(article.id, version)
            uow.notes.apply(adding(notes), article.id, now)
            report(2, 2)
            uow.commit()

    def _propose(
        self,
        original: Original,
        source: SourceText,
        report: ReportProgress,
        replaces: ArticleId | None,
    ) -> Proposal:
        report(_READ, _STEPS)
        read = parse_article(source)
        article_id = replaces or read.id
        with self.open_uow(read_only=True) as uow:
            if replaces:
                uow.articles.get(replaces)
            choices = uow.articles.choices(article_id)
            notes = uow.notes.stored(article_id)
        choices = replace(choices, corrections=carry(choices.corrections, read))
        version = ArticleVersion(read.version, self.clock.now(), original.name, "", source)
        read = replace(read, id=article_id)
        return self._generate(Proposal.of(read, version, original, choices, notes), report)

    def _generate(self, proposal: Proposal, report: ReportProgress) -> Proposal:
        """Return a proposal with all that can be made of its article."""
        made = self.workshop.make(
            proposal.article, lambda done, _total: report(_READ + done, _STEPS)
        )
        return replace(proposal, reading=made.reading, notes=made.notes)

    def _import_deck(self, path: PurePath, report: ReportProgress) -> ImportReport:
        deck = self.deck_files.read(path)
        report(1, 2)
        self.before_change()
        with self.open_uow() as uow:
            article = uow.articles.get(deck.article.id)
            diff = edited(uow.notes.stored(article.id), deck.notes)
            uow.notes.apply(diff, article.id, self.clock.now())
            report(2, 2)
            uow.commit()
        self.library_changed()
        return _report(article.id, article.meta.title, diff)


def _report(article_id: ArticleId, title: str, diff: DeckDiff) -> ImportReport:
    kinds = (ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.RETIRED, ChangeKind.LOST)
    return ImportReport(article_id, title, *(len(diff.of(kind)) for kind in kinds))
