"""The look of the program, and a window on fake services."""

from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent
from PySide6.QtWidgets import QApplication

from studyapp.services.settings import Settings
from studyapp.ui import theme
from studyapp.ui.jobs import JobRunner
from studyapp.ui.main_window import MainWindow
from studyapp.ui.viewmodels.assistant import AssistantViewModel
from studyapp.ui.viewmodels.bundle import ViewModels
from studyapp.ui.viewmodels.card_actions import CardActions
from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.viewmodels.duplicates import DuplicatesViewModel
from studyapp.ui.viewmodels.inbox import InboxViewModel
from studyapp.ui.viewmodels.inbox_verdicts import judge
from studyapp.ui.viewmodels.library import LibraryViewModel
from studyapp.ui.viewmodels.planning import PlanningModels
from studyapp.ui.viewmodels.reader import ReaderViewModel
from studyapp.ui.viewmodels.repair import RepairViewModel
from studyapp.ui.viewmodels.retention_costs import RetentionCosts
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_edit import ReviewEditViewModel
from studyapp.ui.viewmodels.settings import SettingsViewModel
from studyapp.ui.viewmodels.shell import ShellViewModel
from studyapp.ui.viewmodels.speech import SpeechViewModel
from studyapp.ui.viewmodels.statistics import StatisticsViewModel
from studyapp.ui.viewmodels.today import TodayViewModel
from studyapp.ui.viewmodels.transfer import TransferViewModel
from studyapp.ui.widgets.nav_item import RecentItem
from tests.conftest import ROOT
from tests.frame_fakes import AtOnce, Desk
from tests.planning_fakes import (
    cards_model,
    exams_model,
    optimiser_model,
    plans_model,
    retention_model,
)
from tests.reader_fakes import seed_article
from tests.review_fakes import (
    FakeReviewService,
    FakeStopwatch,
    FakeVoice,
    WorksAtOnce,
    make_item,
    make_note,
    review_view,
)
from tests.study_fakes import study_model


@pytest.fixture(scope="session")
def set_up(qapp):
    """Fonts, icons and styles."""
    theme.setup(qapp, ROOT / "resources")
    return qapp


@pytest.fixture
def themed(set_up):
    """The light colours. Widgets of the test before are gone, or each would be styled anew."""
    _make_light(set_up)
    yield set_up
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _make_light(set_up)


def _make_light(app):
    if theme.current() is not theme.LIGHT or not app.styleSheet():
        theme.apply(app, theme.LIGHT)


@pytest.fixture(scope="session")
def seed_article_read(seed_text):
    """The seed, read once for all tests."""
    return seed_article(seed_text)


@pytest.fixture
def desk(clock, seed_article_read, tmp_path):
    """Fake services behind every page."""
    return Desk(seed_article_read, clock, tmp_path)


@pytest.fixture
def jobs(qapp):
    """Runs jobs; the test ends when they have."""
    runner = JobRunner()
    yield runner
    runner.wait()


@pytest.fixture
def make_models(qtbot, desk, jobs):
    """Return a function that makes the view models on the desk."""

    def make(parent):
        today = TodayViewModel(desk.today, AtOnce(parent), desk.timezone, parent)
        library = LibraryViewModel(desk.library, AtOnce(parent), parent)
        review = ReviewViewModel(desk.review, desk.clock, QElapsedTimer(), WorksAtOnce(), parent)
        notes = partial(getattr, desk, "notes")
        inbox = InboxViewModel(jobs, notes, judge, parent)
        settings = SettingsViewModel(desk.settings, desk.folder, parent)
        return ViewModels(
            shell=ShellViewModel(today, library, review, inbox, parent),
            today=today,
            review=review,
            card_actions=CardActions(review, desk.review, desk.review, parent),
            speech=SpeechViewModel(review, FakeVoice(), jobs, parent),
            review_edit=ReviewEditViewModel(review, desk.read.article_of, notes, parent),
            inbox=inbox,
            reader=ReaderViewModel(desk.read, desk.reader_tools(jobs), parent),
            library=library,
            cards=CardsViewModel(jobs, desk.cards, desk.cards, notes, parent),
            statistics=StatisticsViewModel(desk.statistics, AtOnce(parent), parent),
            settings=settings,
            planning=PlanningModels(
                costs=RetentionCosts(jobs, desk.retention_curve, parent),
                exams=exams_model(jobs, parent=parent)[0],
                plans=plans_model(jobs, parent)[0],
                cards=cards_model(jobs, parent),
                optimiser=optimiser_model(jobs, parent),
                retention=retention_model(jobs, parent)[0],
            ),
            study=study_model(jobs, parent)[0],
            duplicates=DuplicatesViewModel(jobs, partial(getattr, desk, "duplicates"), parent),
            repair=RepairViewModel(
                jobs, partial(getattr, desk, "repairs"), notes, lambda: 0, parent
            ),
            assistant=AssistantViewModel(
                jobs,
                partial(getattr, desk, "assists"),
                partial(getattr, desk, "secrets"),
                settings,
                parent,
            ),
            transfer=TransferViewModel(
                jobs,
                partial(getattr, desk, "imports"),
                partial(getattr, desk, "exports"),
                desk.articles,
                desk.prompts,
                parent,
            ),
        )

    return make


@pytest.fixture
def window(qtbot, themed, make_models):
    """A window with all pages on fake services."""
    window = MainWindow(Settings(), theme.LIGHT)
    qtbot.addWidget(window)
    window.show()
    window.attach(make_models(window))
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)  # else no key is a shortcut
    qtbot.waitUntil(lambda: bool(window.sidebar.findChildren(RecentItem)))
    return window


@pytest.fixture
def open_view(qtbot, clock, themed):
    def open_with(*items, size=(1000, 720), **service_fields):
        service = FakeReviewService(*items, **service_fields)
        view_model = ReviewViewModel(service, clock, FakeStopwatch(), WorksAtOnce())
        view = review_view(view_model, service)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        qtbot.waitExposed(view)
        view_model.start()
        view.setFocus()
        return view, view_model, service

    return open_with


@pytest.fixture
def session(open_view):
    return open_view(*(make_item(make_note(key)) for key in ("one", "two", "three")))
