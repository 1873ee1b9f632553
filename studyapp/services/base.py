"""What every use case on the library is given."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from studyapp.core.clock import Clock, StudyCalendar
from studyapp.core.scheduling.fsrs_model import FsrsModel
from studyapp.services.settings import Settings
from studyapp.services.store_ports import OpenUnitOfWork


@dataclass(slots=True)
class ModelInForce:
    """Holds the memory model: a fit to the learner replaces it while the program runs."""

    model: FsrsModel = field(default_factory=FsrsModel)


@dataclass(frozen=True, slots=True)
class Context:
    """The library, the time and the settings as they are now."""

    open_uow: OpenUnitOfWork
    clock: Clock
    calendar: StudyCalendar
    settings: Callable[[], Settings]
    models: ModelInForce = field(default_factory=ModelInForce)

    @property
    def model(self) -> FsrsModel:
        """The memory model with the parameters in force."""
        return self.models.model

    def now(self) -> datetime:
        """Return the moment it is."""
        return self.clock.now()

    def today(self) -> date:
        """Return the study day it is."""
        hour = self.settings().rollover_hour
        return StudyCalendar(self.calendar.timezone, hour).day(self.clock.now())
