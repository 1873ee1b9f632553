"""Files in and out of an open library.

Apart from `wiring`, since parser, card rules, YAML and Anki's format take long
to import, and a window that only reviews needs none of them.
"""

from studyapp.infra.anki.package import AnkiPackageWriter
from studyapp.infra.anki.reading.package import AnkiPackageReader
from studyapp.infra.db.export_source import SqlExportSource
from studyapp.infra.deck_yaml import YamlDeckFiles
from studyapp.infra.importers.reader import FileArticleReader
from studyapp.infra.originals import OriginalFiles
from studyapp.infra.paths import data_file
from studyapp.infra.segmenter import HelperSegmenter, JiebaSegmenter
from studyapp.infra.table_files import TableFiles
from studyapp.services.annotate import AnnotateService
from studyapp.services.duplicates import DuplicateService
from studyapp.services.export import ExportService
from studyapp.services.import_anki import AnkiImportService
from studyapp.services.import_article import ImportService
from studyapp.services.import_preview import PreviewService
from studyapp.services.ports import SeedFiles
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.repair_workshop import RepairWorkshop
from studyapp.services.workshop import Workshop
from studyapp.wiring import Services


def import_service(services: Services, *, helper_process: bool = False) -> ImportService:
    """Return the import of articles, decks and packages.

    Args:
        services: The library to import into.
        helper_process: Cut text into words in a process of its own, as a window needs it;
            it ends when the library is closed.
    """
    segmenter: HelperSegmenter | JiebaSegmenter = JiebaSegmenter()
    if helper_process:
        segmenter = HelperSegmenter()
        services.on_close(segmenter.close)
    return ImportService(
        services.store.open_uow,
        FileArticleReader(),
        OriginalFiles(services.folder),
        YamlDeckFiles(),
        Workshop(segmenter),
        services.clock,
        services.review.forget,
        services.backups.before_change,
        AnkiImportService(
            services.context,
            AnkiPackageReader(),
            services.review.forget,
            services.backups.before_change,
        ),
    )


def preview_service(services: Services, *, helper_process: bool = False) -> PreviewService:
    """Return the import in two steps: see what it would bring, then store it."""
    imports = import_service(services, helper_process=helper_process)
    return PreviewService(imports, services.context)


def duplicate_service(services: Services) -> DuplicateService:
    """Return what joins notes that ask for the same."""
    return DuplicateService(services.context, services.review.forget)


def repair_workshop(services: Services, *, helper_process: bool = False) -> RepairWorkshop:
    """Return what repairs cards; `helper_process` as for the import."""
    segmenter: HelperSegmenter | JiebaSegmenter = JiebaSegmenter()
    if helper_process:
        segmenter = HelperSegmenter()
        services.on_close(segmenter.close)
    return RepairWorkshop(services.context, services.review, services.repair, segmenter.cut)


def annotate_service(services: Services) -> AnnotateService:
    """Return what the reader lays over an article."""
    return AnnotateService(services.context)


def export_service(services: Services) -> ExportService:
    """Return the export to Anki, tables, texts and deck files."""
    return ExportService(
        SqlExportSource(services.store.connections, services.store.path),
        AnkiPackageWriter(),
        TableFiles(),
        YamlDeckFiles(),
        services.calendar,
        services.settings.load,
        services.context.models,
    )


def plant_seed(services: Services, report: ReportProgress = ignore_progress) -> None:
    """Put the article that comes with the program into an empty library."""
    if services.is_empty():
        import_service(services).import_seed(seed_files(), report)


def seed_files() -> SeedFiles:
    """Return the article the program ships with, and its decks."""
    article = next(iter(sorted(data_file("seeds").glob("*.txt"))))
    return SeedFiles(article, tuple(sorted(data_file("decks").glob("*/*.yaml"))))
