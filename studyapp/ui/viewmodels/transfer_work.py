"""What runs in a job: one import or export each."""

from collections.abc import Callable
from pathlib import Path

from studyapp.core.article.model import Metadata
from studyapp.core.ids import ArticleId
from studyapp.services.preview import AgainRequest, ImportRequest, Preview
from studyapp.services.progress import ReportProgress
from studyapp.ui.viewmodels.prompts import ImportChoice, Outcome
from studyapp.ui.viewmodels.transfer_parts import Exported, Exports, Imported, Imports, Previewed


def import_deck(imports: Callable[[], Imports], path: Path, report: ReportProgress) -> Imported:
    """Import a deck file, or a package from Anki: its new notes are studied at once."""
    done = imports().import_file(path, report)
    is_new = path.suffix.lower() == ".apkg" and done.added > 0
    return Imported(done, known=not is_new)


def preview(
    imports: Callable[[], Imports], request: ImportRequest, report: ReportProgress
) -> Previewed:
    """Read an article and tell what it would bring."""
    asked_for = isinstance(request, AgainRequest)
    return Previewed(imports().preview(request, report), asked_for)


def commit(
    imports: Callable[[], Imports], preview: Preview, choice: ImportChoice, report: ReportProgress
) -> Imported:
    """Store an article as the learner decided."""
    accept = choice.outcome is Outcome.STUDY
    done = imports().commit(preview, choice.meta, choice.density, accept=accept, report=report)
    return Imported(done, not accept, preview.known, len(preview.warnings))


def correct(
    imports: Callable[[], Imports], article: ArticleId, wanted: Metadata, report: ReportProgress
) -> Imported:
    """Store the metadata that the learner wants."""
    return Imported(imports().correct_meta(article, wanted, report), suggested=True, known=True)


def export(
    exports: Callable[[], Exports],
    path: Path,
    article: ArticleId | None,
    deck: str | None,
    scheduling: bool,
    report: ReportProgress,
) -> Exported:
    """Write a package for Anki."""
    service = exports()
    notes = service.anki(path, article=article, deck=deck, scheduling=scheduling, report=report)
    return Exported(path, notes)
