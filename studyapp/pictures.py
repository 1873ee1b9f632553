"""Pictures of every page in both themes, taken of the library that a tour left."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from studyapp.cli.tour import LIBRARY
from studyapp.core.article.model import Metadata
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.services.preview import Preview
from studyapp.ui import theme
from studyapp.ui.jobs import JobRunner
from studyapp.ui.main_window import MainWindow
from studyapp.ui.viewmodels.bundle import ViewModels
from studyapp.ui.viewmodels.prompts import ExportChoice, ImportChoice, Outcome
from studyapp.ui.views.sidebar import Page
from studyapp.wiring import open_services

FOLDER = "screenshots"
_ROUNDS = 5
SIZES = ((1280, 800), (900, 640))


class _NoQuestions:
    """Fulfils `ui.viewmodels.prompts.Prompts`: nobody is there to answer."""

    def files_to_import(self) -> tuple[Path, ...]:
        return ()

    def new_version(self) -> Path | None:
        return None

    def import_preview(self, preview: Preview, _waiting: int) -> ImportChoice:
        return ImportChoice(Outcome.CANCEL, preview.meta, preview.density)

    def article_details(self, _meta: Metadata) -> Metadata | None:
        return None

    def export(self, _name: str) -> ExportChoice | None:
        return None


def take_pictures(folder: Path) -> tuple[Path, ...]:
    """Write the pictures below a folder in which a tour was made; return their paths."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from studyapp.app import make_application
    from studyapp.session import make_view_models

    application = make_application(folder / LIBRARY)
    services = open_services(folder / LIBRARY, SystemClock(), LocalTimezone())
    target = folder / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    owner = QObject()
    taken: list[Path] = []
    for tokens in (theme.LIGHT, theme.DARK):
        window = MainWindow(services.settings.load(), tokens)
        jobs = JobRunner(owner)
        models = make_view_models(services, jobs, _NoQuestions(), owner)
        window.attach(models)
        theme.apply(application, tokens)
        window.show()
        for width, height in SIZES:
            window.resize(width, height)
            for name in _pages(partial(_settle, application, jobs), window, models):
                path = target / f"{name}-{tokens.name}-{width}.png"
                window.grab().save(str(path))
                taken.append(path)
        window.close()
    services.close()
    return tuple(taken)


def _pages(settle: Callable[[], None], window: MainWindow, models: ViewModels) -> Iterator[str]:
    """Go from page to page; yield each one's name when it is there to be seen."""
    for page in Page:
        window.show_page(page)
        match page:
            case Page.REVIEW:
                models.review.start()
                settle()
                yield "review-question"
                models.review.show_answer()
                settle()
                yield "review-answer"
                models.review.toggle_source()
                settle()
                yield "review-source"
                continue
            case Page.READER:
                _choose_a_card(models)
        settle()
        yield page.name.lower()


def _settle(application: QApplication, jobs: JobRunner) -> None:
    """Let jobs end, and layouts that depend on one another come to rest."""
    for _ in range(_ROUNDS):
        jobs.wait()
        application.processEvents()


def _choose_a_card(models: ViewModels) -> None:
    """Choose the first paragraph with cards."""
    with_cards = [each for each in models.reader.screen.blocks if each.cards > 1]
    if with_cards:
        models.reader.choose_block(with_cards[0].block.id)
        models.reader.choose_card(models.reader.screen.cards[0].card.id)
