"""What imports and exports are asked for, and what they give back."""

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Protocol

from studyapp.core.article.model import Article, Metadata
from studyapp.core.cards.model import Density
from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId
from studyapp.services.preview import ImportRequest, Preview
from studyapp.services.progress import ReportProgress
from studyapp.services.views import ImportReport


class Imports(Protocol):
    """Brings articles and decks in; services.import_preview.PreviewService fulfils it."""

    def import_file(self, path: PurePath, report: ReportProgress) -> ImportReport: ...
    def preview(self, request: ImportRequest, report: ReportProgress) -> Preview: ...
    def commit(
        self,
        preview: Preview,
        meta: Metadata,
        density: Density,
        *,
        accept: bool,
        report: ReportProgress,
    ) -> ImportReport: ...
    def correct_meta(
        self, article: ArticleId, wanted: Metadata, report: ReportProgress
    ) -> ImportReport: ...


class Exports(Protocol):
    """Takes cards out; services.export.ExportService fulfils it."""

    def anki(
        self,
        path: PurePath,
        *,
        article: ArticleId | None = None,
        deck: str | None = None,
        scheduling: bool = False,
        report: ReportProgress,
    ) -> int: ...


class Articles(Protocol):
    """Knows the articles of the library; services.read.ReadService fulfils it."""

    def article(self, article_id: ArticleId) -> Article: ...


@dataclass(frozen=True, slots=True)
class TransferScreen:
    """A running import or export.

    Attributes:
        name: The file it reads or writes.
        importing: False for an export.
        done, total: Steps; total is 0 until the first report.
    """

    name: str
    importing: bool
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Exported:
    """Notes that were written to a file."""

    path: Path
    notes: int


@dataclass(frozen=True, slots=True)
class Previewed:
    """An article that waits for the learner's decision.

    Attributes:
        asked_for: The learner wanted to see it even where nothing has changed.
    """

    preview: Preview
    asked_for: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """An article or a deck that was stored.

    Attributes:
        suggested: Its new cards wait in the inbox.
        known: The library had it before.
        warnings: What the learner should look at in the article.
    """

    report: ImportReport
    suggested: bool = False
    known: bool = False
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An article that the library has just so."""

    article: ArticleId
    title: str


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What came of all files that were imported in one go."""

    imported: tuple[Imported, ...] = ()
    unchanged: tuple[Unchanged, ...] = ()
    failures: tuple[StudyError, ...] = ()

    @property
    def suggested(self) -> int:
        """How many new notes wait in the inbox."""
        return sum(each.report.added for each in self.imported if each.suggested)

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """The articles that can be read now."""
        stored = (each.report.article for each in self.imported)
        return (*stored, *(each.article for each in self.unchanged))


NOTHING_IMPORTED = ImportSummary()
