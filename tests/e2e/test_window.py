"""The whole program, from its first paint to the end, driven by keys and mouse."""

import pytest
from PySide6.QtCore import QLocale, QSize, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton

from studyapp.app import NO_LIBRARY, Program, make_application
from studyapp.core.errors import LibraryReadOnlyError
from studyapp.infra.lock import LibraryLock
from studyapp.infra.paths import DATABASE
from studyapp.infra.system_clock import LocalTimezone, SystemClock
from studyapp.services.card_actions import CardActionService
from studyapp.ui.dialogs.recovery import RecoveryDialog
from studyapp.ui.viewmodels.review_screen import Stage, Waiting
from studyapp.ui.views.sidebar import Page
from studyapp.ui.widgets.rate_button import RateButton
from studyapp.wiring import open_services

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def start(qtbot, qapp, monkeypatch):
    """Start the program on a folder; the language is the system's, which tests leave unset."""
    programs = []
    locale = QLocale()

    def start(folder, *, wait=True):
        make_application(folder)
        program = Program(folder)
        programs.append(program)
        qtbot.addWidget(program.window)
        if wait:
            with qtbot.waitSignal(program.opened, timeout=20_000):
                program.start()
        else:
            program.start()
        return program

    yield start
    for program in programs:
        program.window.close()
        program.close()
    QLocale.setDefault(locale)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)  # other tests read the source strings


def reviewing(qtbot, window):
    """Go to the review; return it when a card is asked."""
    window.show_page(Page.REVIEW)
    review = window.pages._models.review
    qtbot.waitUntil(lambda: review.screen.stage is Stage.QUESTION)
    return window.stack.currentWidget()


def test_a_first_start_makes_a_library_that_can_be_reviewed_read_and_left(qtbot, start, tmp_path):
    folder = tmp_path / "新 文库"
    program = start(folder)
    window = program.window
    assert (folder / DATABASE).is_file()
    assert window.page is Page.TODAY

    review = reviewing(qtbot, window)
    for keys in "341":
        qtbot.keyClick(review, Qt.Key.Key_Return)
        qtbot.keyClicks(review, keys)
    qtbot.keyClick(review, Qt.Key.Key_Z, CONTROL)

    window.show_page(Page.READER)
    title = window.findChild(QLabel, "reader_title")
    assert "数实融合" in title.text()
    for page in (Page.LIBRARY, Page.STATISTICS, Page.SETTINGS, Page.TODAY):
        window.show_page(page)
        assert window.page is page
    window.close()
    program.close()

    again = start(folder)
    qtbot.keyClick(reviewing(qtbot, again.window), Qt.Key.Key_Z, CONTROL)
    again.window.show_page(Page.STATISTICS)


def test_intervals_can_be_hidden_from_the_buttons(qtbot, start, library):
    program = start(library)
    review = reviewing(qtbot, program.window)
    qtbot.keyClick(review, Qt.Key.Key_Return)
    good = review.findChild(RateButton, "review_rate_good")
    assert good.interval
    program.window.pages._models.settings.change("show_intervals", False)
    assert good.interval == ""


def test_counts_are_there_before_the_pages(qtbot, start, library):
    program = start(library, wait=False)
    with qtbot.waitSignals([program.counted, program.opened], order="strict", timeout=20_000):
        pass


@pytest.fixture
def answers(monkeypatch):
    """Collect what message boxes say instead of showing them."""
    said = []
    for kind in ("warning", "critical"):
        monkeypatch.setattr(QMessageBox, kind, lambda *words: said.append(words[-1]))
    return said


def test_a_second_program_says_so_and_ends(qtbot, start, library, answers):
    lock = LibraryLock(library)
    program = start(library, wait=False)
    qtbot.waitUntil(lambda: program.status == NO_LIBRARY, timeout=20_000)
    lock.release()
    assert len(answers) == 1
    assert "Error" not in answers[0]
    assert not program.window.isVisible()


def recovery(qtbot, program):
    """Return the dialog that offers the way back, once it knows what to offer."""
    found = []

    def ready():
        found[:] = program.window.findChildren(RecoveryDialog)
        return bool(found) and found[0].findChild(QPushButton, "recovery_empty").isEnabled()

    qtbot.waitUntil(ready, timeout=20_000)
    return found[0]


def press(qtbot, dialog, name):
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_damaged_library_is_said_so_and_left_as_it_is(qtbot, start, tmp_path):
    (tmp_path / DATABASE).write_bytes(b"no database" * 1000)
    program = start(tmp_path, wait=False)
    dialog = recovery(qtbot, program)
    assert not dialog.findChild(QPushButton, "recovery_restore").isEnabled()
    press(qtbot, dialog, "recovery_quit")
    qtbot.waitUntil(lambda: program.status == NO_LIBRARY)
    assert not program.window.isVisible()
    assert (tmp_path / DATABASE).read_bytes() == b"no database" * 1000


def test_a_damaged_library_comes_back_from_the_copy_made_at_the_end(qtbot, start, library):
    program = start(library)
    program.window.show_page(Page.REVIEW)
    qtbot.keyClicks(program.window.stack.currentWidget(), " 3 3")
    program.window.close()
    program.close()
    database = library / DATABASE
    database.write_bytes(database.read_bytes()[:50_000])

    again = start(library, wait=False)
    dialog = recovery(qtbot, again)
    with qtbot.waitSignal(again.opened, timeout=20_000):
        press(qtbot, dialog, "recovery_restore")
    assert "library-replaced-" in again.window.notice.text
    again.window.show_page(Page.REVIEW)
    review = again.window.stack.currentWidget()
    qtbot.keyClick(review, Qt.Key.Key_Z, CONTROL)


def test_a_copy_that_cannot_be_made_is_told_in_the_window(qtbot, start, library):
    program = start(library)
    (library / "backups").write_text("in the way", encoding="utf-8")
    with qtbot.waitSignal(program._upkeep.failed, timeout=20_000):
        program._upkeep.look_after()
    assert "未能备份" in program.window.notice.text
    (library / "backups").unlink()


def test_what_the_learner_can_cure_is_told_in_a_sentence_wherever_it_happens(
    start, library, answers, tmp_path
):
    program = start(library)
    program.tell_of_crash(tmp_path / "studyapp.log", LibraryReadOnlyError("library.db", "full"))
    assert "剩余空间" in answers[0]
    assert "studyapp.log" not in answers[0]


def test_a_crash_is_told_without_a_traceback(qtbot, start, library, answers, tmp_path):
    program = start(library)
    program.tell_of_crash(tmp_path / "studyapp.log", ValueError("secret detail"))
    assert "studyapp.log" in answers[0]
    assert "secret detail" not in answers[0]


def test_the_window_opens_as_large_as_it_was_closed(qtbot, start, tmp_path):
    first = start(tmp_path)
    first.window.resize(780, 560)
    first.window.close()
    first.close()

    second = start(tmp_path, wait=False)
    assert second.window.size() == QSize(780, 560)
    qtbot.waitSignal(second.opened, timeout=20_000).wait()


@pytest.fixture
def suspended(library):
    """A library of which all cards were suspended at once."""
    services = open_services(library, SystemClock(), LocalTimezone())
    with services.store.open_uow(read_only=True) as uow:
        cards = tuple(uow.log.states())
    CardActionService(services.context, services.review, services.plans).suspend(cards)
    services.close()
    return library


def test_an_undo_of_many_that_runs_at_the_end_is_done_whole_or_not_at_all(qtbot, start, suspended):
    program = start(suspended)
    window, review = program.window, program.window.pages._models.review
    window.show_page(Page.REVIEW)
    qtbot.waitUntil(lambda: review.screen.stage is Stage.FINISHED)
    qtbot.keyClick(window.stack.currentWidget(), Qt.Key.Key_Z, CONTROL)
    assert review.screen.waiting is Waiting.UNDOING
    window.close()
    program.close()
    for timer in review.findChildren(QTimer):
        timer.stop()  # one that runs must not be freed by the thread of a later job
    services = open_services(suspended, SystemClock(), LocalTimezone())
    with services.store.open_uow(read_only=True) as uow:
        states = uow.log.states().values()
    assert services.maintain.rebuild(fix=False) == 0
    services.close()
    assert sum(state.suspended for state in states) in {0, len(states)}
