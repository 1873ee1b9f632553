"""How long the inbox takes to open, to move and to decide with many suggestions.

Run: python -m tests.bench.bench_inbox [SUGGESTIONS]
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from studyapp.core.cards.model import NoteStatus
from studyapp.infra.db.store import open_store
from studyapp.infra.paths import DATABASE
from studyapp.services.base import Context
from studyapp.services.notes import NoteService
from studyapp.services.settings import Settings
from studyapp.ui import theme
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.inbox import InboxViewModel
from studyapp.ui.viewmodels.inbox_entries import Order
from studyapp.ui.viewmodels.inbox_verdicts import judge
from studyapp.ui.views.inbox import InboxView
from tests.bench.figures import show
from tests.bench.make_library import CALENDAR, StandingClock, make_library

ROOT = Path(__file__).resolve().parents[2]
RUNS = 40


def suggest_all(service: NoteService, folder: Path) -> None:
    """Make suggestions of all notes of a library."""
    store = open_store(folder / DATABASE)
    with store.open_uow() as uow:
        accepted = [note.id for _, note in uow.notes.of_status(NoteStatus.ACCEPTED)]
        uow.notes.put_statuses(dict.fromkeys(accepted, NoteStatus.SUGGESTED), service.context.now())
        uow.commit()
    store.close()


def spin(app: QApplication, done: Callable[[], bool]) -> tuple[float, float]:
    """Run the event loop until something is done; return all of the time, and the longest gap."""
    started, gap = time.perf_counter(), QElapsedTimer()
    longest = 0.0
    gap.start()
    while not done():
        app.processEvents()
        longest = max(longest, gap.nsecsElapsed() / 1e6)
        gap.restart()
        time.sleep(0.001)
    return (time.perf_counter() - started) * 1000, longest


def timed(app: QApplication, action: Callable[[], object], runs: int = RUNS) -> list[float]:
    """Return the milliseconds of an action and its painting, run by run."""
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        action()
        app.processEvents()
        times.append((time.perf_counter() - started) * 1000)
    return times


def run(folder: Path, app: QApplication) -> None:
    """Print the figures of one library."""
    store = open_store(folder / DATABASE)
    context = Context(store.open_uow, StandingClock(), CALENDAR, Settings)
    service = NoteService(context, lambda: None)
    suggest_all(service, folder)
    jobs = JobRunner()
    inbox = InboxViewModel(jobs, lambda: service, judge)
    view = InboxView(inbox)
    view.resize(1060, 800)
    view.show()
    inbox.load()
    total, longest = spin(app, lambda: not inbox.screen.loading)
    show("open: until the list is there", [total])
    show("open: longest stop of the window", [longest])
    total, longest = spin(app, lambda: bool(inbox.screen.scores))
    show("until all are judged", [total])
    show("judging: longest stop of the window", [longest])
    show("next suggestion", timed(app, lambda: inbox.move(1)))
    show("accept one", timed(app, inbox.accept))
    show("reject one", timed(app, inbox.reject))
    show("undo", timed(app, inbox.undo))
    show("sort by quality", timed(app, lambda: inbox.set_order(Order.SCORE), 1))
    show("accept one, sorted by quality", timed(app, inbox.accept))
    show("accept a section", timed(app, inbox.accept_section, 1))
    show("undo that", timed(app, inbox.undo, 1))
    show("accept all", timed(app, inbox.accept_all, 1))
    show("undo that", timed(app, inbox.undo, 1))
    view.close()
    jobs.wait()
    store.close()


def main() -> None:
    """Measure an ordinary inbox and a large one."""
    app = QApplication([])
    theme.setup(app, ROOT / "resources")
    theme.apply(app, theme.LIGHT)
    counts = [int(sys.argv[1])] if len(sys.argv) > 1 else [600, 10_000]
    for count in counts:
        print(f"{count} suggestions")
        with tempfile.TemporaryDirectory() as folder:
            make_library(Path(folder), count, 1)
            run(Path(folder), app)


if __name__ == "__main__":
    main()
