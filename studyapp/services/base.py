"""What every use case on the library is given."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from studyapp.core.clock import Clock, StudyCalendar
from studyapp.core.scheduling.fsrs_model import LEARNING_STEPS, RELEARNING_STEPS, FsrsModel
from studyapp.core.scheduling.step_notation import steps_of
from studyapp.services.settings import Settings
from studyapp.services.store_ports import OpenUnitOfWork

_Choices = tuple[tuple[str, ...], tuple[str, ...], int]


@dataclass(slots=True)
class ModelInForce:
    """Holds the memory model: a fit to the learner replaces it while the program runs."""

    model: FsrsModel = field(default_factory=FsrsModel)
    _tuned: tuple[FsrsModel, _Choices, FsrsModel] | None = None

    def under(self, settings: Settings) -> FsrsModel:
        """Return the model with the steps and the longest interval that the learner chose."""
        chosen = (
            settings.learning_steps,
            settings.relearning_steps,
            settings.maximum_interval_days,
        )
        tuned = self._tuned
        if tuned is None or tuned[0] is not self.model or tuned[1] != chosen:
            self._tuned = tuned = self.model, chosen, _tuned(self.model, settings)
        return tuned[2]


def _tuned(model: FsrsModel, settings: Settings) -> FsrsModel:
    wanted = replace(
        model.settings,
        learning_steps=steps_of(settings.learning_steps, LEARNING_STEPS),
        relearning_steps=steps_of(settings.relearning_steps, RELEARNING_STEPS),
        maximum_interval_days=settings.maximum_interval_days,
    )
    return model if wanted == model.settings else FsrsModel(wanted)


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
        """The memory model with the parameters in force, and the steps that are set."""
        return self.models.under(self.settings())

    def now(self) -> datetime:
        """Return the moment it is."""
        return self.clock.now()

    def today(self) -> date:
        """Return the study day it is."""
        hour = self.settings().rollover_hour
        return StudyCalendar(self.calendar.timezone, hour).day(self.clock.now())
