"""The library of a running window; imported after the first paint, for it brings most of all."""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject

from studyapp.core.cards.lint.model import Defect
from studyapp.core.clock import Clock
from studyapp.core.ids import ArticleId, NoteId
from studyapp.core.scheduling.exam import EVERYTHING, ExamScope
from studyapp.infra.speech import SystemVoice
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.services.assist_ports import Secrets
from studyapp.services.card_actions import CardActionService
from studyapp.services.card_browser import CardBrowserService
from studyapp.services.notes import NoteService
from studyapp.services.plan_views import RetentionPoint
from studyapp.services.progress import ReportProgress
from studyapp.services.quick_look import quick_look
from studyapp.services.views import InboxArticle
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.article_retention import ArticleRetentionViewModel
from studyapp.ui.viewmodels.assistant import AssistantViewModel, Assists
from studyapp.ui.viewmodels.bundle import ViewModels
from studyapp.ui.viewmodels.card_actions import CardActions
from studyapp.ui.viewmodels.card_info import CardInfoViewModel
from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.viewmodels.duplicates import Duplicates, DuplicatesViewModel
from studyapp.ui.viewmodels.exams import ExamsViewModel
from studyapp.ui.viewmodels.inbox import InboxViewModel
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.long_job import LongJob
from studyapp.ui.viewmodels.one_job import OneJob
from studyapp.ui.viewmodels.optimiser import OptimiserViewModel
from studyapp.ui.viewmodels.planning import PlanningModels
from studyapp.ui.viewmodels.plans import PlansViewModel
from studyapp.ui.viewmodels.prompts import Prompts
from studyapp.ui.viewmodels.reader import ReaderViewModel
from studyapp.ui.viewmodels.reader_tools import Annotations, Corrector, ReaderTools
from studyapp.ui.viewmodels.repair import Repairs, RepairViewModel
from studyapp.ui.viewmodels.retention_costs import RetentionCosts
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_edit import ReviewEditViewModel
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.viewmodels.shell import ShellViewModel
from studyapp.ui.viewmodels.speech import SpeechViewModel
from studyapp.ui.viewmodels.statistics import StatisticsViewModel
from studyapp.ui.viewmodels.study import StudyViewModel
from studyapp.ui.viewmodels.today import TodayViewModel
from studyapp.ui.viewmodels.transfer import TransferViewModel
from studyapp.ui.viewmodels.transfer_parts import Exports, Imports
from studyapp.wiring import Services, open_services


def open_library(folder: Path, report: ReportProgress) -> Services:
    """Open the learner's library; runs as a job. Raises LibraryError."""
    services = open_services(folder, SystemClock(), LocalTimezone())
    if services.is_empty():
        _plant_seed(services, report)
    return services


def make_view_models(
    services: Services, jobs: JobRunner, prompts: Prompts, parent: QObject | None = None
) -> ViewModels:
    """Return the view models of all pages on one library."""
    clock: Clock = services.clock
    today = TodayViewModel(services.today, OneJob(jobs, parent), services.calendar.timezone, parent)
    library = LibraryViewModel(services.library, OneJob(jobs, parent), parent)
    working = LongJob(jobs, parent)
    review = ReviewViewModel(services.review, clock, QElapsedTimer(), working, parent)
    card_actions = CardActions(review, services.review, services.plans, parent)
    imports = cache(partial(_imports, services))
    transfer = TransferViewModel(
        jobs,
        imports,
        cache(partial(_exports, services)),
        services.read,
        prompts,
        parent,
    )

    def notes() -> NoteService:
        return services.notes

    tools = ReaderTools(
        jobs,
        cache(partial(_annotations, services)),
        partial(_corrector, imports),
        notes,
    )
    inbox = InboxViewModel(jobs, notes, _judge, parent)
    settings = SettingsViewModel(
        services.settings, services.folder, parent, last_copy=services.backups.last
    )
    secrets = cache(_secrets)
    assists = cache(partial(_assists, services, secrets))
    return ViewModels(
        shell=ShellViewModel(today, library, review, inbox, parent),
        today=today,
        review=review,
        card_actions=card_actions,
        speech=SpeechViewModel(review, SystemVoice(), jobs, parent),
        review_edit=ReviewEditViewModel(review, services.read.article, notes, parent),
        inbox=inbox,
        reader=ReaderViewModel(services.read, tools, parent),
        library=library,
        cards=_cards(services, jobs, notes, parent),
        statistics=StatisticsViewModel(services.statistics, OneJob(jobs, parent), parent),
        settings=settings,
        transfer=transfer,
        assistant=AssistantViewModel(jobs, assists, secrets, settings, parent),
        duplicates=DuplicatesViewModel(jobs, partial(_duplicates, services), parent),
        planning=_planning(services, jobs, parent),
        study=StudyViewModel(
            jobs, services.study, partial(CardBrowserService, services.context), parent
        ),
        repair=RepairViewModel(
            jobs, cache(partial(_repairs, services)), notes, services.repair.waiting, parent
        ),
    )


def _cards(
    services: Services,
    jobs: JobRunner,
    notes: Callable[[], NoteService],
    parent: QObject | None,
) -> CardsViewModel:
    changes = CardActionService(services.context, services.review, services.plans)
    return CardsViewModel(jobs, CardBrowserService(services.context), changes, notes, parent)


def _planning(services: Services, jobs: JobRunner, parent: QObject | None) -> PlanningModels:
    today = services.context.today

    def costs(article: ArticleId) -> RetentionCosts:
        return RetentionCosts(jobs, partial(_retention_curve, services, article))

    look = partial(quick_look, services.context)
    return PlanningModels(
        costs=RetentionCosts(jobs, partial(_retention_curve, services), parent),
        exams=ExamsViewModel(jobs, services.exams, look, today, _new_id, parent),
        plans=PlansViewModel(jobs, services.plans, today, parent),
        cards=CardInfoViewModel(jobs, services.explain, today, parent),
        optimiser=OptimiserViewModel(jobs, services.optimise, services.review.forget, parent),
        retention=ArticleRetentionViewModel(services.retention, costs, parent),
    )


def _new_id() -> str:
    return os.urandom(16).hex()


def _plant_seed(services: Services, report: ReportProgress) -> None:
    from studyapp.transfers import plant_seed

    plant_seed(services, report)


def _imports(services: Services) -> Imports:
    from studyapp.transfers import preview_service

    return preview_service(services, helper_process=True)


def _exports(services: Services) -> Exports:
    from studyapp.transfers import export_service

    return export_service(services)


def _duplicates(services: Services) -> Duplicates:
    from studyapp.transfers import duplicate_service

    return duplicate_service(services)


def _repairs(services: Services) -> Repairs:
    from studyapp.transfers import repair_workshop

    return repair_workshop(services, helper_process=True)


def _retention_curve(
    services: Services, article: ArticleId | None = None
) -> Sequence[RetentionPoint]:
    from studyapp.services.retention_curve import retention_curve

    scope = EVERYTHING if article is None else ExamScope(articles=(article,))
    return retention_curve(services.context, scope)


def _secrets() -> Secrets:
    from studyapp.infra.keyring_store import KeyringSecrets

    return KeyringSecrets()


def _assists(services: Services, secrets: Callable[[], Secrets]) -> Assists:
    from studyapp.assistance import assist_service

    return assist_service(services, secrets(), helper_process=True)


def _annotations(services: Services) -> Annotations:
    from studyapp.transfers import annotate_service

    return annotate_service(services)


def _judge(
    articles: Sequence[InboxArticle], report: ReportProgress
) -> Mapping[NoteId, tuple[Defect, ...]]:
    from studyapp.ui.viewmodels.inbox_verdicts import judge

    return judge(articles, report)


def _corrector(imports: Callable[[], Imports]) -> Corrector:
    """Return what reads articles anew, with the import's own process for words."""
    from studyapp.services.import_preview import PreviewService

    service = imports()
    assert isinstance(service, PreviewService)
    return service.imports
