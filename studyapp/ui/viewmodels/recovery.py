"""The way back from a damaged library, without its widgets."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.services.recovery import Offer, Rescue
from studyapp.ui.jobs import JobHandle, JobRunner, Report


@dataclass(frozen=True, slots=True)
class RecoveryScreen:
    """What is shown.

    Attributes:
        library: The damaged file.
        offer: What can be done; None while copies are being looked at.
        busy: A copy is being brought back, or an empty library made.
        trouble: Why that did not work.
    """

    library: PurePath
    offer: Offer | None = None
    busy: bool = False
    trouble: StudyError | None = None


class RecoveryViewModel(QObject):
    """Looks for a sound copy and brings it back, if the learner wants it.

    Signals:
        screen_changed: A RecoveryScreen.
        recovered: There is a library again. Where the damaged file is kept, None if it was gone.
    """

    screen_changed = Signal(object)
    recovered = Signal(object)

    def __init__(
        self, rescue: Rescue, library: PurePath, jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rescue = rescue
        self._jobs = jobs
        self._looking: JobHandle | None = None
        self._recovering: JobHandle | None = None
        self._screen = RecoveryScreen(library)
        jobs.succeeded.connect(self._on_succeeded)
        jobs.failed.connect(self._on_failed)

    @property
    def screen(self) -> RecoveryScreen:
        """What is shown now."""
        return self._screen

    def look(self, reason: str) -> None:
        """Look for the newest sound copy. `reason`: what is wrong with the library."""

        def work(_report: Report) -> object:
            return self._rescue.offer(reason)

        self._looking = self._jobs.start(work)

    def bring_back(self) -> None:
        """Put the copy that is offered in the library's place."""
        if self._screen.offer and (copy := self._screen.offer.copy):
            self._recover(lambda: self._rescue.bring_back(copy))

    def start_empty(self) -> None:
        """Set the damaged file aside and begin anew."""
        self._recover(self._rescue.start_empty)

    def _recover(self, act: Callable[[], PurePath | None]) -> None:
        if self._screen.busy:
            return

        def work(_report: Report) -> object:
            return act()

        self._show(replace(self._screen, busy=True, trouble=None))
        self._recovering = self._jobs.start(work)

    @Slot(object, object)
    def _on_succeeded(self, handle: JobHandle, result: object) -> None:
        if handle is self._looking:
            assert isinstance(result, Offer)
            self._show(replace(self._screen, offer=result))
        elif handle is self._recovering:
            self.recovered.emit(result)

    @Slot(object, object)
    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle is self._recovering:
            self._show(replace(self._screen, busy=False, trouble=error))

    def _show(self, screen: RecoveryScreen) -> None:
        self._screen = screen
        self.screen_changed.emit(screen)
