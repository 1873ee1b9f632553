"""Connects the use cases to one library. Shared by the window and the command line."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import tzinfo
from pathlib import Path

from studyapp.core.clock import Clock, StudyCalendar
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.infra.backup_copies import LibraryCopies
from studyapp.infra.backup_suspicion import look_closer, look_for
from studyapp.infra.db.store import Store, open_store
from studyapp.infra.lock import LibraryLock
from studyapp.infra.optimiser import find_optimiser
from studyapp.infra.paths import DATABASE
from studyapp.infra.settings import JsonSettings
from studyapp.services.article_retention import ArticleRetentionService
from studyapp.services.backups import BackupService
from studyapp.services.base import Context, ModelInForce
from studyapp.services.custom_study import CustomStudyService
from studyapp.services.exams import ExamService
from studyapp.services.explain import ExplainService
from studyapp.services.library import LibraryService
from studyapp.services.maintain import MaintainService
from studyapp.services.notes import NoteService
from studyapp.services.optimise import OptimiseService, parameters_in_force, with_parameters
from studyapp.services.plans import PlanService
from studyapp.services.read import ReadService
from studyapp.services.repair import RepairService
from studyapp.services.review import ReviewService
from studyapp.services.statistics import StatisticsService
from studyapp.services.today import TodayService


class Services:
    """The use cases of a running program on one library. Close them in the end.

    Attributes:
        folder: The library's folder.
        calendar: Tells the study day of a moment where the learner is.
    """

    def __init__(
        self, folder: Path, store: Store, context: Context, settings: JsonSettings
    ) -> None:
        self.folder = folder
        self.store = store
        self.settings = settings
        self.context = context
        self.clock = context.clock
        self.calendar = context.calendar
        self.review = ReviewService(context)
        self.study = CustomStudyService(context, self.review)
        self.read = ReadService(context)
        self.library = LibraryService(context)
        self.notes = NoteService(context, self.review.forget)
        self.today = TodayService(context, self.review)
        self.statistics = StatisticsService(context)
        self.maintain = MaintainService(context)
        self.exams = ExamService(context, self.review)
        self.plans = PlanService(context, self.review)
        self.repair = RepairService(context)
        self.retention = ArticleRetentionService(context, self.review)
        self.explain = ExplainService(context)
        self.optimise = OptimiseService(context, find_optimiser())
        copies = LibraryCopies(folder, context.calendar.timezone)
        self.backups = BackupService(copies, context.now)
        self._closing: list[Callable[[], None]] = [store.close, copies.close]

    def is_empty(self) -> bool:
        """Tell whether the library holds no article yet."""
        with self.store.open_uow(read_only=True) as uow:
            return not uow.articles.heads()

    def checkpoint(self) -> None:
        """Tidy up the database; for idle moments."""
        self.store.checkpoint()

    def close(self) -> None:
        """Close what was opened, the newest first; all of it, even when something fails."""
        with ExitStack() as stack:
            for action in self._closing:
                stack.callback(action)
            self._closing.clear()

    def on_close(self, action: Callable[[], None]) -> None:
        """Run an action when the library is closed, before what was opened earlier is."""
        self._closing.append(action)

    def on_close_last(self, action: Callable[[], None]) -> None:
        """Run an action when all else is closed."""
        self._closing.insert(0, action)


def open_services(
    folder: Path,
    clock: Clock,
    timezone: tzinfo,
    *,
    exclusive: bool = True,
) -> Services:
    """Open a library, making it where there is none, and wire the use cases to it.

    Args:
        folder: The library's folder.
        clock: Tells the moment.
        timezone: Where the learner is.
        exclusive: Refuse when another program has the library open.

    Raises:
        LibraryError: The library is in use, damaged, too new or cannot be written.
    """
    lock = LibraryLock(folder) if exclusive else None
    try:
        settings = JsonSettings(folder)
        (look_closer if exclusive else look_for)(folder / DATABASE)
        store = open_store(folder / DATABASE)
        calendar = StudyCalendar(timezone, settings.load().rollover_hour)
        context = Context(store.open_uow, clock, calendar, settings.load, _model(store))
        services = Services(folder, store, context, settings)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    if lock is not None:
        services.on_close_last(lock.release)
    return services


def _model(store: Store) -> ModelInForce:
    """Return the memory model with the parameters that were adopted last."""
    with store.open_uow(read_only=True) as uow:
        return ModelInForce(with_parameters(FsrsModel(), parameters_in_force(uow)))
