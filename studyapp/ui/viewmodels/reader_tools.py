"""What the reader works with, apart from reading."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from studyapp.core.article.corrections import BlockCorrection
from studyapp.core.article.model import Span
from studyapp.core.cards.coverage import Coverage
from studyapp.core.cards.handmade import HandKind
from studyapp.core.cards.model import Note, NoteStatus
from studyapp.core.ids import ArticleId, BlockId, NoteId
from studyapp.services.overlay import Recognised
from studyapp.services.progress import ReportProgress
from studyapp.services.views import ImportReport
from studyapp.ui.jobs import JobRunner


class Annotations(Protocol):
    """What was found in an article; services.annotate.AnnotateService fulfils it."""

    def recognised(self, article_id: ArticleId) -> Recognised: ...
    def coverage(self, article_id: ArticleId) -> Coverage: ...
    def corrections(self, article_id: ArticleId) -> Mapping[BlockId, BlockCorrection]: ...
    def skip(self, article_id: ArticleId, block: BlockId, *, skipped: bool) -> None: ...


class Corrector(Protocol):
    """Reads articles anew; services.import_article.ImportService fulfils it."""

    def correct_block(
        self,
        article_id: ArticleId,
        block: BlockId,
        correction: BlockCorrection | None,
        report: ReportProgress,
    ) -> ImportReport: ...
    def more(
        self, article_id: ArticleId, block: BlockId, report: ReportProgress
    ) -> ImportReport: ...


class NoteKeeper(Protocol):
    """Changes notes by the learner's hand; services.notes.NoteService fulfils it."""

    def draft(self, article: ArticleId, span: Span, kind: HandKind) -> Note: ...
    def add(self, article: ArticleId, note: Note) -> None: ...
    def save(self, note: Note) -> None: ...
    def anchor(self, article: ArticleId, note_id: NoteId, span: Span) -> None: ...
    def decide(self, notes: Iterable[NoteId], status: NoteStatus) -> object: ...


@dataclass(frozen=True, slots=True)
class ReaderTools:
    """The services behind the reader's tools.

    They are given as functions: making them may load much, and is done on the
    thread that needs them.
    """

    jobs: JobRunner
    annotations: Callable[[], Annotations]
    corrector: Callable[[], Corrector]
    notes: Callable[[], NoteKeeper]
