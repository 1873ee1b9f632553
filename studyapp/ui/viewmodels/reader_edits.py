"""What the learner does to an article and its cards while reading."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.article.corrections import BlockCorrection
from studyapp.core.article.model import Article, BlockKind, Span
from studyapp.core.cards.handmade import HandKind
from studyapp.core.cards.model import Note, NoteStatus
from studyapp.core.ids import ArticleId, BlockId, NoteId
from studyapp.services.progress import ReportProgress
from studyapp.services.views import ImportReport, ReaderCard
from studyapp.ui.viewmodels.action_queue import Action, ActionQueue, Work
from studyapp.ui.viewmodels.reader_outcome import (
    Anchored,
    CardAdded,
    CardEdited,
    Corrected,
    Dropped,
    MoreMade,
    Outcome,
    SkipChosen,
    TakenBack,
)
from studyapp.ui.viewmodels.reader_overlay import ReaderOverlay
from studyapp.ui.viewmodels.reader_tools import ReaderTools


class ReaderEdits(QObject):
    """Corrects blocks, makes cards, finds lost places; all can be taken back.

    Signals:
        busy_changed: (done, total) while something runs, else None.
        done: An Outcome.
        cards_changed: The cards of the open article are others.
        article_changed: The open article was read anew.
        edit_requested: A Note to edit, its Article, the other notes beside it, and what to
            call with the note as it is to be stored.
        failed: A StudyError.
    """

    busy_changed = Signal(object)
    done = Signal(object)
    cards_changed = Signal()
    article_changed = Signal()
    edit_requested = Signal(object, object, object, object)
    failed = Signal(object)

    def __init__(
        self,
        tools: ReaderTools,
        overlay: ReaderOverlay,
        read: Callable[[ArticleId], Article],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools = tools
        self._read = read
        self._overlay = overlay
        self._article: Article | None = None
        self._cards: Mapping[NoteId, ReaderCard] = {}
        self._queue = ActionQueue(tools.jobs, self)
        self._queue.busy_changed.connect(self.busy_changed)
        self._queue.failed.connect(self.failed)

    def open(self, article: Article, cards: Iterable[ReaderCard]) -> None:
        """Work on an article from now on, and on the cards beside it."""
        if self._article is None or article.id != self._article.id:
            self._queue.forget()
        self._article = article
        self._cards = {card.note.id: card for card in cards}

    def correct(self, block: BlockId, kind: BlockKind | None, level: int = 0) -> None:
        """Say what a block is; None: what is recognised. Level: 1 to 6 for a heading."""
        article = self._opened()
        words = next(each.text for each in article.blocks if each.id == block)
        correction = BlockCorrection(kind, level, words) if kind else None
        survey = self._overlay.survey
        if survey is not None and correction == survey.corrections.get(block):
            return
        back = partial(_correct_back, self._tools, article.id, block, frozenset(self._cards))
        self._queue.do(
            Action(
                partial(_correct, self._tools, article.id, block, correction),
                partial(self._on_corrected, correction),
                undone=self._on_corrected_back,
                undo_of=partial(partial, back),
            )
        )

    def more(self, block: BlockId) -> None:
        """Suggest all cards that a paragraph can give."""
        work = partial(_more, self._tools, self._opened().id, block)
        self._queue.do(Action(work, self._on_made))

    def skip(self, block: BlockId, *, skipped: bool) -> None:
        """Say that a paragraph needs no cards, or that it does."""
        work = partial(_skip, self._tools, self._opened().id, block)
        outcome = SkipChosen(block, skipped=skipped)
        self._do(partial(work, skipped), outcome, partial(work, not skipped))

    def anchor(self, note: Note, span: Span) -> None:
        """Say where the lost place of a note is now."""
        article = self._opened().id
        work = partial(_anchor, self._tools, article, note, span)
        self._do(work, Anchored(), partial(_save, self._tools, note))

    def drop(self, note: Note) -> None:
        """Ask a note no more, and never suggest it again."""
        work = partial(_decide, self._tools, note)
        self._do(partial(work, NoteStatus.REJECTED), Dropped(), partial(work, note.status))

    def write(self, span: Span, kind: HandKind) -> None:
        """Make a note of a selection, to be completed in the editor."""
        work = partial(_draft, self._tools, self._opened().id, span, kind)
        self._queue.do(Action(work, self._on_drafted))

    def store(self, span: Span, kind: HandKind) -> None:
        """Make a note of a selection and store it as it is."""
        work = partial(_draft, self._tools, self._opened().id, span, kind)
        self._queue.do(Action(work, self._add))

    def edit(self, note: Note) -> None:
        """Let the learner edit a note."""
        card = self._cards.get(note.id)
        home = (card.article if card else None) or self._opened().id
        self._ask(note, self._read(home), partial(self._save, note))

    @Slot()
    def undo(self) -> None:
        """Take back the last thing done to this article."""
        self._queue.undo()

    @Slot()
    def cancel(self) -> None:
        """Stop what runs, and what waits."""
        self._queue.cancel()

    def _opened(self) -> Article:
        assert self._article is not None
        return self._article

    def _do(self, work: Work, outcome: Outcome, undo: Work) -> None:
        tell = partial(self._on_done, outcome)
        self._queue.do(Action(work, tell, undo, partial(self._on_done, TakenBack())))

    def _add(self, drafted: object) -> None:
        assert isinstance(drafted, Note)
        article = self._opened().id
        undo = partial(_decide, self._tools, drafted, NoteStatus.REJECTED)
        self._do(partial(_add, self._tools, article, drafted), CardAdded(), undo)

    def _save(self, before: Note, wanted: Note) -> None:
        if wanted != before:
            work = partial(_save, self._tools)
            self._do(partial(work, wanted), CardEdited(), partial(work, before))

    def _ask(self, note: Note, article: Article, keep: Callable[[Note], None]) -> None:
        beside = tuple(each.note for id_, each in self._cards.items() if id_ != note.id)
        self.edit_requested.emit(note, article, beside, keep)

    def _on_drafted(self, drafted: object) -> None:
        assert isinstance(drafted, Note)
        self._ask(drafted, self._opened(), self._add)

    def _on_done(self, outcome: Outcome, _result: object) -> None:
        self.cards_changed.emit()
        self.done.emit(outcome)

    def _on_made(self, report: object) -> None:
        assert isinstance(report, ImportReport)
        self._on_done(MoreMade(report.added), report)

    def _on_corrected(self, correction: BlockCorrection | None, result: object) -> None:
        assert isinstance(result, _Correction)
        self.article_changed.emit()
        self.done.emit(Corrected(correction, result.report))

    def _on_corrected_back(self, _report: object) -> None:
        self.article_changed.emit()
        self.done.emit(TakenBack())


@dataclass(frozen=True, slots=True)
class _Correction:
    """What a correction did, and what the learner had said of the block before."""

    before: BlockCorrection | None
    report: ImportReport


# Work off the GUI thread; `partial` fills in all but the report.


def _correct(
    tools: ReaderTools,
    article: ArticleId,
    block: BlockId,
    correction: BlockCorrection | None,
    report: ReportProgress,
) -> _Correction:
    before = tools.annotations().corrections(article).get(block)
    return _Correction(before, tools.corrector().correct_block(article, block, correction, report))


def _correct_back(
    tools: ReaderTools,
    article: ArticleId,
    block: BlockId,
    asked: frozenset[NoteId],
    done: object,
    report: ReportProgress,
) -> None:
    """Take a correction back. What was studied before is studied again, not suggested."""
    assert isinstance(done, _Correction)
    tools.corrector().correct_block(article, block, done.before, report)
    tools.notes().decide(asked, NoteStatus.ACCEPTED)


def _more(
    tools: ReaderTools, article: ArticleId, block: BlockId, report: ReportProgress
) -> ImportReport:
    return tools.corrector().more(article, block, report)


def _skip(
    tools: ReaderTools, article: ArticleId, block: BlockId, skipped: bool, _: ReportProgress
) -> None:
    tools.annotations().skip(article, block, skipped=skipped)


def _draft(
    tools: ReaderTools, article: ArticleId, span: Span, kind: HandKind, _: ReportProgress
) -> Note:
    return tools.notes().draft(article, span, kind)


def _add(tools: ReaderTools, article: ArticleId, note: Note, _: ReportProgress) -> None:
    tools.notes().add(article, note)


def _save(tools: ReaderTools, note: Note, _: ReportProgress) -> None:
    tools.notes().save(note)


def _anchor(
    tools: ReaderTools, article: ArticleId, note: Note, span: Span, _: ReportProgress
) -> None:
    tools.notes().anchor(article, note.id, span)


def _decide(tools: ReaderTools, note: Note, status: NoteStatus, _: ReportProgress) -> None:
    tools.notes().decide([note.id], status)
