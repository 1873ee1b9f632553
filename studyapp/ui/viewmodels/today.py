"""The first page without its widgets."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import Enum, auto
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.services.views import Today
from studyapp.ui.viewmodels.one_job import Asks


class ReadsToday(Protocol):
    """The use case behind the page; services.today.TodayService fulfils it."""

    def read(self) -> Today: ...


class Greeting(Enum):
    """The part of the day."""

    MORNING = auto()
    NOON = auto()
    AFTERNOON = auto()
    EVENING = auto()
    NIGHT = auto()


@dataclass(frozen=True, slots=True)
class TodayScreen:
    """All that the first page shows.

    Attributes:
        now: The moment, where the learner is.
        read_at: When the learner stopped reading, where the learner is.
    """

    today: Today
    greeting: Greeting
    now: datetime
    read_at: datetime | None


class TodayViewModel(QObject):
    """Shows where the learner stands today.

    Signals:
        screen_changed: A TodayScreen.
        failed: A StudyError; the page stays as it was.
    """

    screen_changed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        service: ReadsToday,
        asking: Asks,
        timezone: tzinfo | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._asking = asking
        self._timezone = timezone
        self._screen: TodayScreen | None = None
        asking.done.connect(self._on_read)
        asking.failed.connect(self.failed)

    @property
    def screen(self) -> TodayScreen | None:
        """What is shown now; None before the first refresh."""
        return self._screen

    @Slot()
    def refresh(self) -> None:
        """Read everything again; how well all paragraphs are remembered takes a while."""
        self._asking.ask(self._service.read)

    @Slot(object)
    def _on_read(self, today: Today) -> None:
        now = today.now.astimezone(self._timezone)
        stopped = today.reading.read_at if today.reading else None
        read_at = stopped.astimezone(self._timezone) if stopped else None
        self._screen = TodayScreen(today, greeting_at(now.hour), now, read_at)
        self.screen_changed.emit(self._screen)


def greeting_at(hour: int) -> Greeting:
    """Return the part of the day of an hour from 0 to 23."""
    for until, greeting in (
        (5, Greeting.NIGHT),
        (11, Greeting.MORNING),
        (13, Greeting.NOON),
        (18, Greeting.AFTERNOON),
        (23, Greeting.EVENING),
    ):
        if hour < until:
            return greeting
    return Greeting.NIGHT
