"""How long the window stands still at what a learner does in a large library.

    python -m tests.bench.bench_window FOLDER [--only WORD ...]

FOLDER is one that `make_library` made; it is copied, since everything is done for real. A
timer asks for a turn of the event loop every millisecond: the longest gap between two
turns is what the learner feels, and beside it stands how much of that the window's own
thread worked.
"""

import argparse
import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTableView

from studyapp.app import make_application
from studyapp.core.cards.model import NoteStatus
from studyapp.core.scheduling.events import Rating
from studyapp.infra.settings import JsonSettings
from studyapp.services.views import Scope, Study, StudyKind
from studyapp.session import make_view_models
from studyapp.ui import theme
from studyapp.ui.dialogs.prompts import DialogPrompts
from studyapp.ui.jobs import JobRunner
from studyapp.ui.main_window import MainWindow
from studyapp.ui.viewmodels.bundle import ViewModels
from studyapp.ui.viewmodels.cards_screen import Deed
from studyapp.ui.viewmodels.inbox_entries import Order
from studyapp.ui.views.sidebar import Page
from studyapp.wiring import Services, open_services
from tests.bench.make_library import TIMEZONE, TODAY, StandingClock

MANY = 20_000
SUGGESTIONS = 10_000
GOAL_MS = 50
_QUIET_MS = 350
_LONGEST_S = 120

Step = tuple[str, Callable[[], object]]


class Desk:
    """A window on a library, and a watch on its event loop."""

    def __init__(self, folder: Path) -> None:
        sys.setswitchinterval(0.0005)
        self.app = make_application(folder)
        self.clock = StandingClock(TODAY)
        self.services: Services = open_services(folder, self.clock, TIMEZONE)
        self.jobs = JobRunner()
        settings = JsonSettings(folder).load()
        self.window = MainWindow(settings, theme.chosen(settings.theme))
        self.window.show()
        self.models: ViewModels = make_view_models(
            self.services, self.jobs, DialogPrompts(self.window), self.window
        )
        self._turned = time.perf_counter(), time.thread_time()
        self._longest = 0.0, 0.0
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start()

    def watch(self, name: str, act: Callable[[], object]) -> None:
        """Do something, wait until no job runs any more, and print the longest gap."""
        self._settle()
        self._longest = 0.0, 0.0
        began = time.perf_counter()
        QTimer.singleShot(0, self.window, act)
        self._settle()
        longest, worked = self._longest
        mark = "  <--" if longest > GOAL_MS else ""
        took = (time.perf_counter() - began) * 1000 - _QUIET_MS
        print(f"{name:44s} {longest:8.0f} ms, of it own work {worked:8.0f}; all {took:8.0f}{mark}")

    def close(self) -> None:
        """Close the window and the library."""
        self._timer.stop()
        self.window.close()
        self.jobs.wait()
        self.services.close()
        self.app.quit()

    def _settle(self) -> None:
        """Turn the event loop until no job has run for a while."""
        loop, until = QEventLoop(), time.perf_counter() + _LONGEST_S
        while time.perf_counter() < until:
            QTimer.singleShot(_QUIET_MS, loop.quit)
            loop.exec()
            if self.jobs.wait(0):
                return

    def _turn(self) -> None:
        now = time.perf_counter(), time.thread_time()
        gap = (now[0] - self._turned[0]) * 1000, (now[1] - self._turned[1]) * 1000
        self._longest = max(self._longest, gap)
        self._turned = now


def pages(desk: Desk) -> Iterator[Step]:
    """Open every page, twice."""
    yield "idle", lambda: None
    for again in ("", " again"):
        for page in Page:
            yield f"page {page.name.lower()}{again}", lambda page=page: desk.window.show_page(page)


def sessions(desk: Desk) -> Iterator[Step]:
    """Begin every kind of session, answer in it, take that back."""
    window, review = desk.window, desk.models.review
    article = desk.services.library.articles()[0].id
    kinds: dict[str, tuple[Scope, Study]] = {
        "usual": (Scope(), Study()),
        "usual, an article": (Scope(article=article), Study()),
        "usual, found by a search": (Scope(search="要点"), Study()),
        "ahead": (Scope(), Study(StudyKind.AHEAD, days=7)),
        "forgotten": (Scope(), Study(StudyKind.FORGOTTEN, days=7)),
        "timed": (Scope(), Study(StudyKind.TIMED, minutes=25)),
        "cram": (Scope(), Study(StudyKind.CRAM)),
        "cram, found by a search": (Scope(search="要点"), Study(StudyKind.CRAM)),
        "drill": (Scope(), Study(StudyKind.DRILL)),
    }
    for name, (scope, study) in kinds.items():
        yield (
            f"session {name}",
            lambda scope=scope, study=study: window.pages.open_scope(scope, study),
        )
        yield f"session {name}: show", review.show_answer
        yield f"session {name}: forgotten", lambda: review.grade(Rating.AGAIN)
        yield f"session {name}: undo", review.undo
        yield f"session {name}: redo", review.redo
        yield f"session {name}: back to it", lambda: _there_and_back(desk)


def _there_and_back(desk: Desk) -> None:
    desk.window.show_page(Page.LIBRARY)
    desk.window.show_page(Page.REVIEW)


def bulk(desk: Desk) -> Iterator[Step]:
    """Change many cards on the page of cards, and take it back there and in the review."""
    window, models = desk.window, desk.models
    yield "cards: the page", lambda: window.show_page(Page.CARDS)
    for name, key in (
        ("suspend", Qt.Key.Key_At),
        ("flag", Qt.Key.Key_1),
        ("mark", Qt.Key.Key_Asterisk),
        ("bury", Qt.Key.Key_Minus),
    ):
        control = Qt.KeyboardModifier.ControlModifier
        yield "cards: the page", lambda: window.show_page(Page.CARDS)
        yield f"cards: choose {MANY:,}", lambda: _choose(desk)
        held = control if name == "flag" else Qt.KeyboardModifier.NoModifier
        yield f"cards: {name} {MANY:,}", lambda k=key, h=held: QTest.keyClick(_table(desk), k, h)
        if name == "mark":
            yield "cards: take it back there", models.cards.undo
            continue
        yield "session after that", lambda: window.pages.open_scope(Scope())
        yield f"review: undo {name} of {MANY:,}", models.review.undo
        yield f"review: redo {name} of {MANY:,}", models.review.redo
        yield f"review: undo {name} of {MANY:,} again", models.review.undo
    reset = models.cards.screen.cards[:MANY]
    yield f"cards: reset {MANY:,}", lambda: models.cards.act(Deed.RESET, reset)
    yield "session after that", lambda: window.pages.open_scope(Scope())
    yield f"review: undo reset of {MANY:,}", models.review.undo


def _table(desk: Desk) -> QTableView:
    return desk.window.findChild(QTableView, "cards_table")


def _choose(desk: Desk) -> None:
    table = _table(desk)
    table.setFocus()
    model, rows = table.model(), QItemSelectionModel.SelectionFlag.Rows
    some = QItemSelection(model.index(0, 0), model.index(MANY - 1, 0))
    table.selectionModel().select(some, rows | QItemSelectionModel.SelectionFlag.ClearAndSelect)


def search(desk: Desk) -> Iterator[Step]:
    """Type into the field of the search, sort, and go through what is found."""
    window = desk.window
    yield "cards: the page", lambda: window.show_page(Page.CARDS)
    field = window.findChild(QLineEdit, "cards_search")
    for letter in "is:due 要点 第":
        yield f"search: type {letter!r}", lambda letter=letter: field.insert(letter)
    yield "search: everything", field.clear
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home):
        yield f"cards: {key.name}", lambda key=key: QTest.keyClick(_table(desk), key)
    yield "cards: sort", lambda: _table(desk).horizontalHeader().sectionClicked.emit(2)
    yield "cards: choose all", lambda: _table(desk).selectAll()


def inbox(desk: Desk) -> Iterator[Step]:
    """Decide on many suggestions at once."""
    models, window = desk.models, desk.window
    with desk.services.store.open_uow() as uow:
        some = [note.id for _, note in uow.notes.of_status(NoteStatus.ACCEPTED)][:SUGGESTIONS]
        uow.notes.put_statuses(dict.fromkeys(some, NoteStatus.SUGGESTED), desk.clock.now())
        uow.commit()
    yield f"inbox: {SUGGESTIONS:,} suggestions", lambda: window.show_page(Page.INBOX)
    yield "inbox: next", lambda: models.inbox.move(1)
    yield "inbox: accept one", models.inbox.accept
    yield "inbox: undo", models.inbox.undo
    yield "inbox: sort by quality", lambda: models.inbox.set_order(Order.SCORE)
    yield "inbox: sort by text", lambda: models.inbox.set_order(Order.TEXT)
    yield "inbox: accept a section", models.inbox.accept_section
    yield "inbox: undo", models.inbox.undo
    yield "inbox: accept all", models.inbox.accept_all
    yield "inbox: undo", models.inbox.undo
    yield "inbox: leave", lambda: window.show_page(Page.TODAY)


def settings(desk: Desk) -> Iterator[Step]:
    """Change settings, in the settings and while a card is shown."""
    window, change = desk.window, desk.models.settings.change
    yield "settings: the page", lambda: window.show_page(Page.SETTINGS)
    for name, value in (
        ("desired_retention", 0.85),
        ("new_per_day", 30),
        ("reviews_per_day", 9999),
        ("bury_siblings", False),
        ("card_percent", 120),
        ("reading_px", 20),
        ("rollover_hour", 3),
        ("easy_weekdays", ("reduced",) + 6 * ("normal",)),
    ):
        yield f"settings: {name}", lambda name=name, value=value: change(name, value)
        yield "review after that", lambda: window.show_page(Page.REVIEW)
        yield "today after that", lambda: window.show_page(Page.TODAY)


def reading(desk: Desk) -> Iterator[Step]:
    """Open articles, and go through one."""
    articles = [each.id for each in desk.services.library.articles()]
    for number in (0, 1, len(articles) - 1):
        yield (
            f"reader: article {number}",
            lambda number=number: desk.window.pages.open_article(articles[number]),
        )
    reader = desk.window.stack.currentWidget()
    for _ in range(3):
        yield "reader: next paragraph", lambda: QTest.keyClick(reader, Qt.Key.Key_J)


def dialogs(desk: Desk) -> Iterator[Step]:
    """Open the sheets that look at the whole library."""
    pages = desk.window.pages
    card = desk.services.review.next_item()
    assert card is not None
    openers: dict[str, Callable[[], object]] = {
        "custom study": pages._study.open,
        "exam": pages._planning.new_exam,
        "break": pages._planning.take_break,
        "limits of today": pages._planning.limit_today,
        "repair": pages._repair.open,
        "card info": lambda: pages._planning.show_card(card.card.id),
    }
    for name, open_it in openers.items():
        yield f"sheet: {name}", open_it
        yield f"sheet: {name}, close", _close_dialogs
    yield "library", lambda: desk.window.show_page(Page.LIBRARY)
    yield "everything read again", pages.refresh


def _close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.close()


TRIPS = (pages, sessions, search, bulk, inbox, settings, reading, dialogs)


def main() -> None:
    """Print the gaps of all that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--only", nargs="*", default=[trip.__name__ for trip in TRIPS])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "library"
        shutil.copytree(arguments.library, copy)
        desk = Desk(copy)
        desk.window.attach(desk.models)
        gc.freeze()
        for trip in TRIPS:
            if trip.__name__ in arguments.only:
                for name, act in trip(desk):
                    desk.watch(name, act)
        desk.close()


if __name__ == "__main__":
    main()
