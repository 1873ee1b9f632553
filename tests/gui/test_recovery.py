"""The dialog that offers the way back, and the care for an open library."""

from datetime import datetime, timedelta, timezone
from pathlib import PurePath

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from studyapp.core.errors import FileWriteError, LibraryInUseError
from studyapp.services.backups import Copy
from studyapp.services.recovery import Missing, Offer
from studyapp.ui.dialogs.recovery import RecoveryDialog
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.recovery import RecoveryViewModel
from studyapp.ui.viewmodels.upkeep import Upkeep

LIBRARY = PurePath("文库/library.db")
COPY = Copy(
    PurePath("文库/backups/a.db"), datetime(2025, 6, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))
)
TWELVE = Missing(12, to_the_end=True)


class FakeRescue:
    """A way back that takes no time; `error` is raised by what is done."""

    def __init__(self, copy=COPY, missing=TWELVE, error=None):
        self.found = Offer(LIBRARY, "malformed", copy, missing)
        self.error = error
        self.done = []

    def offer(self, reason):
        return self.found

    def bring_back(self, copy):
        return self._do(copy)

    def start_empty(self):
        return self._do("empty")

    def _do(self, what):
        if self.error:
            raise self.error
        self.done.append(what)
        return PurePath("kept.db")


@pytest.fixture
def show(qtbot, themed):
    def show(rescue):
        jobs = JobRunner()
        model = RecoveryViewModel(rescue, LIBRARY, jobs)
        dialog = RecoveryDialog(model)
        dialog.jobs = jobs
        qtbot.addWidget(dialog)
        dialog.show()
        assert not button(dialog, "restore").isEnabled()
        with qtbot.waitSignal(model.screen_changed):
            model.look("malformed")
        return dialog

    return show


def button(dialog, name):
    return dialog.findChild(QPushButton, f"recovery_{name}")


def text(dialog, name):
    label = dialog.findChild(QLabel, f"recovery_{name}")
    return label.text() if label.isVisible() else ""


def test_the_latest_copy_is_offered_with_what_would_be_missing(show):
    dialog = show(FakeRescue())
    assert "09:30" in text(dialog, "copy")
    assert "12" in text(dialog, "missing")


def test_nothing_that_is_said_is_cut_off(show):
    dialog = show(FakeRescue(missing=Missing(7, False)))
    for name in ("copy", "missing"):
        words = dialog.findChild(QLabel, f"recovery_{name}")
        assert words.height() >= words.heightForWidth(words.width())


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (Missing(0, True), "No answer"),
        (Missing(7, False), "7; more cannot"),
        (Missing(None, False), "no longer be read"),
    ],
)
def test_what_cannot_be_read_is_said_so(show, missing, said):
    assert said in text(show(FakeRescue(missing=missing)), "missing")


def test_enter_brings_the_copy_back(qtbot, show):
    rescue = FakeRescue()
    dialog = show(rescue)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert rescue.done == [COPY]


def test_without_a_copy_one_can_start_empty(qtbot, show):
    rescue = FakeRescue(copy=None)
    dialog = show(rescue)
    assert "no sound copy" in text(dialog, "copy")
    assert text(dialog, "missing") == ""
    assert not button(dialog, "restore").isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(button(dialog, "empty"), Qt.MouseButton.LeftButton)
    assert rescue.done == ["empty"]


def test_what_goes_wrong_is_told_and_can_be_tried_again(qtbot, show):
    rescue = FakeRescue(error=LibraryInUseError("文库", "another window"))
    dialog = show(rescue)
    qtbot.mouseClick(button(dialog, "restore"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "another window" in text(dialog, "trouble"))
    rescue.error = None
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(button(dialog, "restore"), Qt.MouseButton.LeftButton)


def test_quitting_changes_nothing(qtbot, show):
    rescue = FakeRescue()
    dialog = show(rescue)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(button(dialog, "quit"), Qt.MouseButton.LeftButton)
    assert rescue.done == []


class FakeLibrary:
    """Counts what is asked of it; copies fail while `error` is set."""

    def __init__(self):
        self.backups = self
        self.error = None
        self.calls = []

    def checkpoint(self):
        self.calls.append("checkpoint")

    def take_trouble(self):
        return None

    def when_due(self):
        self.calls.append("copy")
        if self.error:
            raise self.error
        return COPY

    when_changed = when_due

    def close(self):
        self.calls.append("close")


def test_a_copy_that_fails_is_told_once_until_one_is_made_again(qtbot):
    library, jobs = FakeLibrary(), JobRunner()
    upkeep = Upkeep(library, jobs)
    failures = []
    upkeep.failed.connect(failures.append)

    def look_after():
        with qtbot.waitSignals([jobs.failed if library.error else jobs.succeeded]):
            upkeep.look_after()

    library.error = FileWriteError("a.db", "No space left on device")
    look_after()
    look_after()
    assert failures == [library.error]
    library.error = None
    look_after()
    library.error = FileWriteError("b.db", "No space left on device")
    look_after()
    assert len(failures) == 2


def test_at_the_end_a_changed_library_is_copied_then_closed():
    library = FakeLibrary()
    Upkeep(library, JobRunner()).close()
    assert library.calls == ["copy", "close"]


def test_a_copy_that_fails_at_the_end_still_closes_the_library(caplog):
    library = FakeLibrary()
    library.error = FileWriteError("a.db", "No space left on device")
    Upkeep(library, JobRunner()).close()
    assert library.calls[-1] == "close"
    assert "no copy" in caplog.text
