"""Show what an import would bring, then store what the learner wants of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import assert_never

from studyapp.core.article.model import BlockKind, Metadata
from studyapp.core.cards.coverage import coverage
from studyapp.core.cards.diff import ChangeKind, DeckDiff, NoteChange
from studyapp.core.cards.faces import answer_text, question_text
from studyapp.core.cards.model import Density, Note, NoteStatus, cards_of
from studyapp.core.errors import ArticleFormatError, NotTextError
from studyapp.core.ids import ArticleId
from studyapp.core.points.model import FactKind, Reading
from studyapp.services.base import Context
from studyapp.services.doubts import doubts_in
from studyapp.services.import_article import ImportService
from studyapp.services.preview import (
    AgainRequest,
    FileRequest,
    Found,
    ImportRequest,
    NoteRow,
    Offer,
    PastedRequest,
    Preview,
)
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.proposal import Proposal
from studyapp.services.views import ImportReport
from studyapp.services.workload import Pace, pace_of, workload

_ASKED = frozenset({NoteStatus.ACCEPTED, NoteStatus.SUGGESTED})
_READ, _ALL = 85, 100
"""Of the way to a preview, how much reading and making cards takes."""

_LISTED = (ChangeKind.ADDED, ChangeKind.CHANGED, ChangeKind.LOST, ChangeKind.RETIRED)


@dataclass(frozen=True, slots=True)
class PreviewService:
    """Imports in two steps, with the learner in between."""

    imports: ImportService
    context: Context

    def import_file(self, path: PurePath, report: ReportProgress = ignore_progress) -> ImportReport:
        """Import a deck file or a package. Raises as `ImportService.import_file`."""
        return self.imports.import_file(path, report)

    def preview(self, request: ImportRequest, report: ReportProgress = ignore_progress) -> Preview:
        """Read an article, and return what storing it would bring; nothing is stored.

        Raises:
            FileError, ArticleFormatError, UnknownArticleError: See `ImportService.prepare`.
            Cancelled: Raised by `report`.
        """
        reading = partial(_report_reading, report)
        match request:
            case FileRequest(path, replaces):
                proposal = self.imports.prepare(path, reading, replaces=replaces)
            case PastedRequest(text, html):
                proposal = self._prepare_pasted(text, html, reading)
            case AgainRequest(article):
                proposal = self.imports.prepare_again(article, reading)
            case _:
                assert_never(request)
        found = self._preview(proposal, report)
        return replace(found, name="") if isinstance(request, PastedRequest) else found

    def commit(
        self,
        preview: Preview,
        meta: Metadata,
        density: Density,
        *,
        accept: bool,
        report: ReportProgress = ignore_progress,
    ) -> ImportReport:
        """Store what was previewed.

        Args:
            preview: As `preview` returned it.
            meta: As the learner wants it.
            density: How many cards to keep.
            accept: Take new cards into the study at once instead of suggesting them.
            report: Told how far it is; may raise Cancelled before anything is stored.

        Raises:
            FileWriteError: The original could not be kept.
        """
        assert isinstance(preview.proposal, Proposal)
        proposal = preview.proposal.with_meta(meta)
        return self.imports.commit(proposal, density, accept=accept, report=report)

    def correct_meta(
        self, article: ArticleId, wanted: Metadata, report: ReportProgress = ignore_progress
    ) -> ImportReport:
        """Store what the learner says about title, author and so on.

        Raises as `ImportService.correct_meta`.
        """
        return self.imports.correct_meta(article, wanted, report)

    def _prepare_pasted(self, text: str, html: str, report: ReportProgress) -> Proposal:
        try:
            return self.imports.prepare_pasted(text, html, report)
        except NotTextError as error:
            # There is no file that the learner could be told to save otherwise.
            raise ArticleFormatError(str(error)) from error

    def _preview(self, proposal: Proposal, report: ReportProgress) -> Preview:
        article, pace = proposal.article, pace_of(self.context)
        with self.context.open_uow(read_only=True) as uow:
            known = any(head.id == article.id for head in uow.articles.heads())
            same = known and uow.articles.get(article.id).version == article.version
        offers = []
        for done, density in enumerate(Density):
            report(_READ + done * (_ALL - _READ) // len(Density), _ALL)
            offers.append(offer(proposal, density, pace))
        return Preview(
            article=article.id,
            name=proposal.version.original_name,
            characters=len(article.text),
            meta=article.meta,
            known=known,
            same_text=same,
            found=found_in(proposal.reading),
            warnings=tuple(doubts_in(article, proposal.reading.points)),
            offers=tuple(offers),
            density=proposal.choices.density,
            pace=pace,
            proposal=proposal,
        )


def _report_reading(report: ReportProgress, done: int, total: int) -> None:
    report(done * _READ // total, _ALL)


def offer(proposal: Proposal, density: Density, pace: Pace) -> Offer:
    """Return what a density would make of an article."""
    diff = proposal.diff(density)
    notes = [note for note in _after(diff) if note.status in _ASKED]
    learnt = {each.note.id for each in proposal.stored if each.learnt}
    cards = {note.id: len(cards_of(note)) for note in notes}
    fresh = sum(count for id_, count in cards.items() if id_ not in learnt)
    return Offer(
        density=density,
        cards=sum(cards.values()),
        coverage=coverage(proposal.article, notes, proposal.choices.skipped).share,
        workload=workload(fresh, pace),
        rows=_rows(diff),
        refreshed=len(diff.of(ChangeKind.REFRESHED)),
    )


def found_in(reading: Reading) -> tuple[tuple[Found, int], ...]:
    """Return how much of everything was found; what was not found is left out."""
    blocks = [block.kind for block in reading.article.blocks]
    points = reading.points
    facts = [fact.kind for fact in points.facts]
    counts = {
        Found.SECTION: sum(1 for _ in reading.article.sections()),
        Found.PARAGRAPH: blocks.count(BlockKind.PARAGRAPH),
        Found.LIST: len(points.enumerations),
        Found.QUOTATION: len(points.quotations),
        Found.FIGURE: facts.count(FactKind.FIGURE),
        Found.DATE: facts.count(FactKind.DATE) + facts.count(FactKind.PERIOD),
        Found.DEFINITION: len(points.definitions),
        Found.STAGE: sum(map(len, points.stages)),
        Found.NODE: sum(map(len, points.nodes)),
        Found.TREND: sum(map(len, points.trends)),
        Found.TABLE: blocks.count(BlockKind.TABLE),
    }
    return tuple((what, count) for what, count in counts.items() if count)


def _after(diff: DeckDiff) -> Iterable[Note]:
    yield from (change.after for change in diff.changes)
    yield from diff.unchanged


def _rows(diff: DeckDiff) -> tuple[NoteRow, ...]:
    return tuple(_row(change) for kind in _LISTED for change in diff.changes if change.kind is kind)


def _row(change: NoteChange) -> NoteRow:
    before, after = change.before, change.after
    if before is None:
        return NoteRow(change.kind, "", question_text(after))
    asked, asks = question_text(before), question_text(after)
    if change.kind is ChangeKind.RETIRED:
        return NoteRow(change.kind, asked, "")
    answers = answer_text(before), answer_text(after)
    reworded = asked == asks and answers[0] != answers[1]
    return NoteRow(change.kind, asked, asks, answers if reworded else None)
