"""Connects the use cases to their adapters. Shared by the window and the command line.

Reviewing and counting are wired at once. What only an import or an export
needs (parser, card rules, YAML, jieba) is imported when it is first asked for.
"""

from collections.abc import Callable
from datetime import tzinfo
from functools import cached_property
from pathlib import Path

from studyapp.core.clock import Clock, StudyCalendar
from studyapp.infra.db.store import Store, open_store
from studyapp.infra.lock import LibraryLock
from studyapp.infra.paths import data_file
from studyapp.infra.settings import JsonSettings
from studyapp.services.base import Context
from studyapp.services.export import ExportService
from studyapp.services.import_article import ImportService
from studyapp.services.library import LibraryService
from studyapp.services.maintain import MaintainService
from studyapp.services.ports import SeedFiles
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.read import ReadService
from studyapp.services.review import ReviewService
from studyapp.services.statistics import StatisticsService
from studyapp.services.today import TodayService

DATABASE = "library.db"


class Services:
    """The use cases of a running program on one library. Close them in the end.

    Attributes:
        folder: The library's folder.
    """

    def __init__(
        self, folder: Path, store: Store, context: Context, settings: JsonSettings, *, helper: bool
    ) -> None:
        self.folder = folder
        self.settings = settings
        self.clock = context.clock
        self.timezone = context.calendar.timezone
        self.review = ReviewService(context)
        self.read = ReadService(context)
        self.library = LibraryService(context)
        self.today = TodayService(context, self.review)
        self.statistics = StatisticsService(context)
        self.maintain = MaintainService(context)
        self.checkpoint = store.checkpoint
        self._context = context
        self._store = store
        self._helper = helper
        self._closing: list[Callable[[], None]] = [store.close]

    @cached_property
    def imports(self) -> ImportService:
        """Import of articles and decks."""
        from studyapp.infra.deck_yaml import YamlDeckFiles
        from studyapp.infra.importers.reader import FileArticleReader
        from studyapp.infra.segmenter import HelperSegmenter, JiebaSegmenter

        segmenter: HelperSegmenter | JiebaSegmenter = JiebaSegmenter()
        if self._helper:
            segmenter = HelperSegmenter()
            self._closing.append(segmenter.close)
        return ImportService(
            self._context.open_uow,
            FileArticleReader(),
            YamlDeckFiles(),
            segmenter,
            self.clock,
            self.review.forget,
        )

    @cached_property
    def exports(self) -> ExportService:
        """Export to Anki, tables, texts and deck files."""
        from studyapp.infra.anki.package import AnkiPackageWriter
        from studyapp.infra.db.export_source import SqlExportSource
        from studyapp.infra.deck_yaml import YamlDeckFiles
        from studyapp.infra.table_files import TableFiles

        return ExportService(
            SqlExportSource(self._store.engine, self._store.path),
            AnkiPackageWriter(),
            TableFiles(),
            YamlDeckFiles(),
            self._context.calendar,
            self.settings.load,
        )

    def close(self) -> None:
        """Close what was opened, the newest first."""
        while self._closing:
            self._closing.pop()()

    def on_close(self, action: Callable[[], None]) -> None:
        """Run an action when everything else is closed."""
        self._closing.insert(0, action)


def seed_files() -> SeedFiles:
    """Return the article the program ships with, and its decks."""
    article = next(iter(sorted(data_file("seeds").glob("*.txt"))))
    return SeedFiles(article, tuple(sorted(data_file("decks").glob("*/*.yaml"))))


def open_services(
    folder: Path,
    clock: Clock,
    timezone: tzinfo,
    *,
    exclusive: bool = True,
    helper_process: bool = True,
    seed: bool = True,
    report: ReportProgress = ignore_progress,
) -> Services:
    """Open a library, making it where there is none, and wire the use cases to it.

    Args:
        folder: The library's folder.
        clock: Tells the moment.
        timezone: Where the learner is.
        exclusive: Refuse when another program has the library open.
        helper_process: Cut text into words in a process of its own, as a window needs it.
        seed: Put the article that comes with the program into an empty library.
        report: Told how far the seed is.

    Raises:
        LibraryError: The library is in use, damaged, too new or cannot be written.
    """
    lock = LibraryLock(folder) if exclusive else None
    try:
        settings = JsonSettings(folder)
        store = open_store(folder / DATABASE)
        calendar = StudyCalendar(timezone, settings.load().rollover_hour)
        context = Context(store.open_uow, clock, calendar, settings.load)
        services = Services(folder, store, context, settings, helper=helper_process)
        if seed and not services.library.articles():
            services.imports.import_seed(seed_files(), report)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    if lock is not None:
        services.on_close(lock.release)
    return services
