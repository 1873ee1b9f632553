"""How long from a rating to the next card, painted and safe on disk.

    python -m tests.bench.bench_review

The library holds 10,000 cards and 100,000 reviews; nothing is shown on a screen.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from studyapp.core.scheduling.events import Rating
from studyapp.services.settings import Settings
from studyapp.ui import theme
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.wiring import Services, open_services
from tests.bench.figures import show
from tests.bench.make_library import TIMEZONE, TODAY, make_library
from tests.conftest import ROOT, FakeClock
from tests.review_fakes import WorksAtOnce, review_view

CARDS, REVIEWS = 10_000, 100_000
ANSWERS = 300
UNDOS = 30
RATINGS = (Rating.GOOD, Rating.GOOD, Rating.HARD, Rating.EASY, Rating.AGAIN)


def milliseconds(app: QApplication, work: Callable[[], object]) -> float:
    """Return how long some work takes until the window is painted."""
    started = time.perf_counter()
    work()
    app.processEvents()
    return (time.perf_counter() - started) * 1000


def session(app: QApplication, services: Services, clock: FakeClock) -> None:
    """Answer cards and print how long each step takes."""
    view_model = ReviewViewModel(services.review, clock, QElapsedTimer(), WorksAtOnce())
    view = review_view(view_model, services.review, services.plans)
    view.resize(1280, 800)
    view.show()
    app.processEvents()
    show("start a session", [milliseconds(app, view_model.start)])
    reveal, rate = [], []
    for number in range(ANSWERS):
        reveal.append(milliseconds(app, view_model.show_answer))
        clock.advance(seconds=8)
        rating = RATINGS[number % len(RATINGS)]
        rate.append(milliseconds(app, lambda rating=rating: view_model.grade(rating)))
    undo = [milliseconds(app, view_model.undo) for _ in range(UNDOS)]
    show("show the answer", reveal)
    show("rate, commit, paint the next card", rate)
    show("undo", undo)


def main() -> None:
    """Make a library and review in it."""
    app = QApplication([])
    theme.setup(app, ROOT / "resources")
    theme.apply(app, theme.LIGHT)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_library(folder, CARDS, REVIEWS)
        clock = FakeClock(TODAY)
        services = open_services(folder, clock, TIMEZONE)
        services.settings.save(Settings(reviews_per_day=9999))
        session(app, services, clock)
        services.close()


if __name__ == "__main__":
    main()
