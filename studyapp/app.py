"""The desktop program: paints first, opens the library then."""

import gc
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from studyapp.core.errors import LibraryDamagedError, LibraryLostError, StudyError
from studyapp.infra.logs import log_crashes, start_log
from studyapp.infra.paths import DATABASE, data_file, log_folder
from studyapp.infra.settings import JsonSettings
from studyapp.services.backups import Copy
from studyapp.services.recovery import Rescue
from studyapp.ui import i18n, theme
from studyapp.ui.garbage import GarbageCollector
from studyapp.ui.jobs import JobHandle, JobRunner, Report
from studyapp.ui.main_window import MainWindow
from studyapp.ui.viewmodels.upkeep import Upkeep
from studyapp.ui.widgets.window_place import keep_place, restore_place

NO_DISPLAY = 2
NO_LIBRARY = 3
_SCALE = "QT_SCALE_FACTOR"
_USUAL_PERCENT = 100
_SWITCH_SECONDS = 0.0005
"""How soon a job gives way. Qt lets go of the interpreter in many calls and the window must get
it back each time: with Python's usual 5 ms one repaint beside a busy job takes 100 ms."""


def run_window(folder: Path) -> int:
    """Run the program on a library until its window closes; return the exit status."""
    if not _has_display():
        print(
            "没有可用的显示器，无法打开窗口；可以运行 ./run tour DIR 体验完整流程 "
            "(no display to open a window on; ./run tour DIR works without one)",
            file=sys.stderr,
        )
        return NO_DISPLAY
    log = start_log(log_folder())
    application = make_application(folder)
    program = Program(folder)
    GarbageCollector(program)
    log_crashes(partial(program.tell_of_crash, log))
    program.start()
    application.exec()
    program.close()
    return program.status


def make_application(folder: Path) -> QApplication:
    """Return the application with its fonts, icons and language."""
    settings, existing = JsonSettings(folder).load(), QApplication.instance()
    if settings.window_percent != _USUAL_PERCENT and existing is None:
        # Qt reads it once, when the application is made; times what the system wants.
        os.environ[_SCALE] = scale_factor(os.environ.get(_SCALE, ""), settings.window_percent)
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("studyapp")
    application.setApplicationDisplayName("温故")
    resources = data_file("resources")
    theme.setup(application, resources)
    language = i18n.language_of(settings.language, QLocale.system())
    i18n.install(application, resources / "translations", language)
    return application


def scale_factor(wanted: str, percent: int) -> str:
    """Return Qt's factor for a size in percent, on top of one the learner's system wants."""
    try:
        factor = float(wanted)
    except ValueError:
        factor = 1.0
    return f"{factor * percent / 100:g}"


class Program(QObject):
    """The window, and the library once it is open.

    Signals:
        counted: The window shows how many cards are due.
        opened: The pages are there.

    Attributes:
        jobs: Runs what takes long.
        status: The exit status the program should end with.
    """

    counted = Signal()
    opened = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        sys.setswitchinterval(_SWITCH_SECONDS)
        self.status = 0
        self._folder = folder
        self.window = self._make_window()
        self._session = QObject(self)  # owns what belongs to the library that is open
        self._upkeep: Upkeep | None = None
        self._opening: JobHandle | None = None
        self._restoring: JobHandle | None = None
        self.jobs = JobRunner(self)
        self.jobs.succeeded.connect(self._on_succeeded)
        self.jobs.failed.connect(self._on_failed)
        self.jobs.crashed.connect(self._on_crashed)

    def start(self) -> None:
        """Show the window; when it is painted, show what is due and open the library."""
        self.window.show()
        QTimer.singleShot(0, self._glance)

    def close(self) -> None:
        """Let running jobs end, then copy the library if it changed, and close it."""
        self.jobs.wait()
        if self._upkeep is not None:
            self._upkeep.close()
            self._upkeep = None

    def tell_of_crash(self, log: Path, error: BaseException) -> None:
        """Say that something went wrong that nobody expected, and where it was written down."""
        if isinstance(error, StudyError):
            from studyapp.ui.error_text import error_text

            QMessageBox.warning(self.window, self.tr("Wengu"), error_text(error))
            return
        text = self.tr(
            "Something unexpected happened. Your answers are safe. Details were written to {0}"
        )
        QMessageBox.critical(self.window, self.tr("Wengu"), text.format(log))

    def _make_window(self) -> MainWindow:
        settings = JsonSettings(self._folder).load()
        window = MainWindow(settings, theme.chosen(settings.theme))
        if settings.window_percent != _USUAL_PERCENT:
            # Its usual size may be larger than the screen now.
            room = window.screen().availableSize()
            window.resize(window.size().boundedTo(room))
        restore_place(window, self._folder)
        window.closed.connect(self._on_window_closed)
        return window

    @Slot()
    def _on_window_closed(self) -> None:
        keep_place(self.window, self._folder)

    @Slot()
    def _glance(self) -> None:
        from studyapp.core.clock import StudyCalendar
        from studyapp.infra.glance import glance
        from studyapp.infra.system_clock import LocalTimezone, SystemClock

        settings = JsonSettings(self._folder).load()
        calendar = StudyCalendar(LocalTimezone(), settings.rollover_hour)
        seen = glance(self._folder / DATABASE, settings, calendar.day(SystemClock().now()))
        if seen is not None:
            self.window.show_due(sum(seen))
            self.window.repaint()
            self.counted.emit()
        QTimer.singleShot(0, self._open)

    @Slot()
    def _open(self) -> None:
        self._opening = self.jobs.start(partial(_open_library, self._folder))

    @Slot(object, object)
    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if handle is self._opening:
            self._on_opened(result)
        elif handle is self._restoring:
            assert isinstance(result, Path)
            text = self.tr("The copy is the library now. What it replaced was kept as “{0}”.")
            self.window.notice.say(text.format(result.name))
            self._glance()

    def _on_opened(self, library: object) -> None:
        from studyapp.session import make_view_models
        from studyapp.ui.dialogs.prompts import DialogPrompts
        from studyapp.wiring import Services

        assert isinstance(library, Services)
        self._opening = None
        prompts = DialogPrompts(self.window)
        models = make_view_models(library, self.jobs, prompts, self._session)
        models.settings.restore_requested.connect(self._on_restore_requested)
        self.window.attach(models)
        self._upkeep = Upkeep(library, self.jobs, self._session)
        self._upkeep.failed.connect(self._on_no_copy)
        self._upkeep.start()
        # What is here now stays: a full collection that walks all of it stops the window for 50 ms.
        gc.freeze()
        self.opened.emit()

    @Slot(object, object)
    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle is self._opening and isinstance(error, LibraryDamagedError):
            self._offer_recovery(error)
        elif handle is self._opening or handle is self._restoring:
            from studyapp.ui.error_text import error_text

            QMessageBox.warning(self.window, self.tr("Wengu"), error_text(error))
            if handle is self._opening:
                self._give_up()
            else:
                self._open()

    def _rescue(self) -> Rescue:
        from studyapp.infra.backup_rescue import LibraryRescue
        from studyapp.infra.system_clock import LocalTimezone, SystemClock

        return LibraryRescue(self._folder, SystemClock(), LocalTimezone())

    @Slot()
    def _on_restore_requested(self) -> None:
        from studyapp.ui.dialogs.restore import RestoreDialog
        from studyapp.ui.viewmodels.one_job import OneJob

        rescue = self._rescue()
        copies, asks = rescue.copies(), OneJob(self.jobs)
        if not copies:
            return  # whoever removed them did so just now
        dialog = RestoreDialog(copies, rescue.missing, asks, self.window)
        asks.setParent(dialog)
        dialog.chosen.connect(self._restore)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(object)
    def _restore(self, copy: Copy) -> None:
        """Close the library as at the end of the program, and open the copy in its place."""
        former, rescue = self.window, self._rescue()
        self.window = self._make_window()
        self.window.show()
        former.close()
        self.close()
        self._session.deleteLater()
        former.deleteLater()
        self._session = QObject(self)

        def work(_report: Report) -> object:
            return rescue.bring_back(copy)

        self._restoring = self.jobs.start(work)

    def _offer_recovery(self, error: LibraryDamagedError) -> None:
        from studyapp.ui.dialogs.recovery import RecoveryDialog
        from studyapp.ui.viewmodels.recovery import RecoveryViewModel

        database = self._folder / DATABASE
        recovery = RecoveryViewModel(self._rescue(), database, self.jobs, self)
        dialog = RecoveryDialog(recovery, self.window)
        recovery.recovered.connect(self._on_recovered)
        dialog.rejected.connect(self._give_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        recovery.look(error.reason)

    @Slot(object)
    def _on_recovered(self, kept: Path | None) -> None:
        if kept is not None:
            text = self.tr("The damaged file was kept as “{0}”.")
            self.window.notice.say(text.format(kept.name))
        self._open()

    @Slot()
    def _give_up(self) -> None:
        self.status = NO_LIBRARY
        self.window.close()

    @Slot(object)
    def _on_no_copy(self, error: StudyError) -> None:
        from studyapp.ui.error_text import error_text

        if isinstance(error, LibraryLostError):
            self.window.notice.say_error(error_text(error))
            return
        text = self.tr("The library could not be backed up. {0}")
        self.window.notice.say_error(text.format(error_text(error)))

    @Slot(object, object)
    def _on_crashed(self, _handle: JobHandle, error: BaseException) -> None:
        # Jobs catch everything on their thread; here it goes the way of any other crash.
        raise error


def _open_library(folder: Path, report: Report) -> object:
    from studyapp.session import open_library

    return open_library(folder, report)


def _has_display() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
