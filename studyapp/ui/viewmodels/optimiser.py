"""The fit of the memory model to the learner, without its widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.core.scheduling.fsrs_model import DEFAULT_PARAMETERS
from studyapp.services.optimise import FIRST_FIT
from studyapp.services.planning_ports import Fit
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.one_job import OneJob


class Optimises(Protocol):
    """The use case behind; services.optimise.OptimiseService fulfils it."""

    def is_installed(self) -> bool: ...
    def is_due(self) -> bool: ...
    def answers(self) -> int: ...
    def history(self) -> tuple[Fit, ...]: ...
    def optimise(self) -> Fit | None: ...
    def revert(self) -> Fit | None: ...


@dataclass(frozen=True, slots=True)
class OptimiserScreen:
    """How far the model is fitted.

    Attributes:
        latest: The latest try, adopted or not; None before the first one.
        revertible: Whether there are earlier parameters to go back to.
    """

    installed: bool = False
    answers: int = 0
    latest: Fit | None = None
    revertible: bool = False
    running: bool = False

    @property
    def ready(self) -> bool:
        """Whether a fit can be asked for."""
        return self.installed and not self.running and self.answers >= FIRST_FIT


class OptimiserViewModel(QObject):
    """Fits in jobs, by itself when there is enough to learn from.

    Signals:
        screen_changed: An OptimiserScreen.
        adopted: Other parameters are in force.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    adopted = Signal()
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        service: Optimises,
        forget: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """Take `forget` as what makes reviews notice that stored states are others."""
        super().__init__(parent)
        self._service = service
        self._forget = forget
        self.screen = OptimiserScreen()
        self._job = OneJob(jobs, self)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self.failed)
        self._job.busy_changed.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Read again how far the model is fitted."""
        try:
            history, answers = self._service.history(), self._service.answers()
        except StudyError as error:
            self.failed.emit(error)
            return
        in_force = next((fit.parameters for fit in history if fit.adopted), DEFAULT_PARAMETERS)
        self.screen = OptimiserScreen(
            installed=self._service.is_installed(),
            answers=answers,
            latest=history[0] if history else None,
            revertible=in_force != DEFAULT_PARAMETERS,
            running=self._job.busy,
        )
        self.screen_changed.emit(self.screen)

    @Slot()
    def look(self) -> None:
        """Fit if there is enough new to learn from."""
        try:
            due = self._service.is_due()
        except StudyError as error:
            self.failed.emit(error)
            return
        if due and not self._job.busy:
            self.optimise()

    @Slot()
    def optimise(self) -> None:
        """Fit now."""
        self._job.ask(self._service.optimise)

    @Slot()
    def revert(self) -> None:
        """Go back to the parameters before those in force."""
        self._job.ask(self._service.revert)

    @Slot(object)
    def _on_done(self, fit: Fit | None) -> None:
        if fit is not None and fit.adopted:
            self._forget()
            self.adopted.emit()
        self.refresh()
