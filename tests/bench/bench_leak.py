"""How much memory a long session takes: 10,000 answers in one window, nothing shown. Linux only.

    python -m tests.bench.bench_leak [--answers 10000]

Cards come from a library of 10,000 cards and 100,000 reviews, and are answered whatever the
day allows. Resident memory in MB, after the first hundred answers and after all.
"""

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QObject
from PySide6.QtWidgets import QApplication

from studyapp.core.scheduling.events import Rating
from studyapp.services.settings import Settings
from studyapp.ui import theme
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import Stage
from studyapp.wiring import Services, open_services
from tests.bench.make_library import TIMEZONE, TODAY, make_library
from tests.conftest import ROOT, FakeClock
from tests.review_fakes import WorksAtOnce, review_view

CARDS, REVIEWS = 10_000, 100_000
WARM_UP = 100
RATINGS = (Rating.GOOD, Rating.GOOD, Rating.HARD, Rating.EASY, Rating.AGAIN)
STATUS = Path("/proc/self/statm")
PAGE = os.sysconf("SC_PAGE_SIZE")


def resident() -> float:
    """Return the resident memory of this process in MB."""
    return int(STATUS.read_text().split()[1]) * PAGE / 2**20


def session(app: QApplication, services: Services, clock: FakeClock, answers: int) -> None:
    """Answer cards and print what that leaves in memory."""
    view_model = ReviewViewModel(services.review, clock, QElapsedTimer(), WorksAtOnce())
    view = review_view(view_model, services.review, services.plans)
    view.resize(1280, 800)
    view.show()
    view_model.start()
    before, objects, number = 0.0, 0, 0
    while number < answers:
        if number == WARM_UP:
            before, objects = resident(), len(view.findChildren(QObject))
        if view_model.screen.stage is Stage.FINISHED:
            # The day is done: the next one begins.
            clock.advance(days=1)
            services.review.forget()
            view_model.start()
            continue
        clock.advance(seconds=8)
        view_model.toggle_source()
        view_model.show_answer()
        app.processEvents()
        view_model.grade(RATINGS[number % len(RATINGS)])
        number += 1
        app.processEvents()
    after, left = resident(), len(view.findChildren(QObject))
    print(f"{answers} answers: {before:.1f} MB, then {after:.1f} MB: {after - before:+.1f} MB")
    print(f"objects in the window: {objects}, then {left}")


def main() -> None:
    """Make a library and review in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=10_000)
    answers = parser.parse_args().answers
    app = QApplication([])
    theme.setup(app, ROOT / "resources")
    theme.apply(app, theme.LIGHT)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_library(folder, CARDS, REVIEWS)
        clock = FakeClock(TODAY)
        services = open_services(folder, clock, TIMEZONE)
        services.settings.save(Settings(reviews_per_day=9999, new_per_day=999))
        session(app, services, clock, answers)
        services.close()


if __name__ == "__main__":
    main()
