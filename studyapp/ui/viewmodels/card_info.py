"""A card laid open, without its widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from studyapp.core.errors import StudyError
from studyapp.core.ids import CardId
from studyapp.services.explain import Explanation, Trust
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.one_job import OneJob


class Explains(Protocol):
    """The use case behind; services.explain.ExplainService fulfils it."""

    def card(self, card_id: CardId) -> Explanation: ...
    def trust(self) -> Trust: ...


@dataclass(frozen=True, slots=True)
class CardInfo:
    """What is shown of a card, and the study day it is true for."""

    found: Explanation
    today: date

    @property
    def days_since(self) -> int:
        """Days since the last answer; 0 without one."""
        last = self.found.state.last_day
        return (self.today - last).days if last else 0

    @property
    def days_until_due(self) -> int | None:
        """Days from the last answer to the due day; None unless the card is in review."""
        last, due = self.found.state.last_day, self.found.state.due_day
        return (due - last).days if last and due else None


class CardInfoViewModel(QObject):
    """Explains one card at a time; how far the model is to be trusted follows from a job.

    Signals:
        trusted: A Trust.
        failed: A StudyError.
    """

    trusted = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        service: Explains,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._today = today
        self._trust = OneJob(jobs, self)
        self._trust.done.connect(self.trusted)
        self._trust.failed.connect(self.failed)

    def explain(self, card_id: CardId) -> CardInfo | None:
        """Return what is known of a card; None when it cannot be read, which `failed` tells."""
        try:
            found = self._service.card(card_id)
        except StudyError as error:
            self.failed.emit(error)
            return None
        return CardInfo(found, self._today())

    def ask_trust(self) -> None:
        """Work out in a job how well the model predicted the learner."""
        self._trust.ask(self._service.trust)
