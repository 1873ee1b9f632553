"""The assistant's key and its connection, as the settings show them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from studyapp.core.errors import StudyError
from studyapp.services.assist_ports import KeyPlace, Secrets
from studyapp.services.progress import ReportProgress
from studyapp.ui.jobs import JobHandle, JobRunner


class Connection(Protocol):
    """Can be tried; services.assist.AssistService fulfils it."""

    def test(self, report: ReportProgress) -> None: ...


@dataclass(frozen=True, slots=True)
class KeyScreen:
    """What is known of key and connection. The key itself never comes here.

    Attributes:
        place: None until it was looked up.
        testing: A test is running.
        works: What the last test said; None before one.
    """

    place: KeyPlace | None = None
    testing: bool = False
    works: bool | None = None


class AssistantKeyViewModel(QObject):
    """Keeps a key and tries the connection, off the GUI thread: a keyring may ask for a password.

    Signals:
        screen_changed: A KeyScreen.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        secrets: Callable[[], Secrets],
        connection: Callable[[], Connection],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._secrets = secrets
        self._connection = connection
        self._screen = KeyScreen()
        self._looking: JobHandle | None = None
        self._testing: JobHandle | None = None
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)
        jobs.cancelled.connect(self._on_ended)
        jobs.crashed.connect(self._on_ended)

    @property
    def screen(self) -> KeyScreen:
        """What is known now."""
        return self._screen

    def look(self, address: str) -> None:
        """Find out where the key for an address is kept."""
        self._looking = self._jobs.start(partial(_place, self._secrets, address))

    def save(self, address: str, key: str) -> None:
        """Keep a key for an address; "" keeps it no more."""
        self._looking = self._jobs.start(partial(_put, self._secrets, address, HiddenKey(key)))

    def test(self) -> None:
        """Find out whether the assistant answers."""
        if self._testing is None:
            self._testing = self._jobs.start(partial(_test, self._connection))
            self._show(replace(self._screen, testing=True, works=None))

    def cancel(self) -> None:
        """Wait no longer."""
        if self._testing:
            self._testing.cancel()

    def _show(self, screen: KeyScreen) -> None:
        self._screen = screen
        self.screen_changed.emit(screen)

    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if handle is self._looking and isinstance(result, KeyPlace):
            self._looking = None
            self._show(replace(self._screen, place=result, works=None))
        elif handle is self._testing:
            self._testing = None
            self._show(replace(self._screen, testing=False, works=True))

    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle is self._testing:
            self._testing = None
            self._show(replace(self._screen, testing=False, works=False))
            self.failed.emit(error)

    def _on_ended(self, handle: JobHandle) -> None:
        if handle is self._testing:
            self._testing = None
            self._show(replace(self._screen, testing=False))


@dataclass(frozen=True, slots=True)
class HiddenKey:
    """A key on its way, that no log may show."""

    words: str

    def __repr__(self) -> str:
        return "…"


def _place(secrets: Callable[[], Secrets], address: str, _report: ReportProgress) -> KeyPlace:
    return secrets().place(address)


def _put(
    secrets: Callable[[], Secrets], address: str, key: HiddenKey, _report: ReportProgress
) -> KeyPlace:
    return secrets().put(address, key.words)


def _test(connection: Callable[[], Connection], report: ReportProgress) -> None:
    connection().test(report)
