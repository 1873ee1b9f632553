"""Reads the card under review aloud."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studyapp.core.cards.faces import Run, RunKind
from studyapp.core.errors import NoVoiceError, StudyError
from studyapp.core.ids import CardId
from studyapp.services.speech import Voice
from studyapp.ui.jobs import JobHandle, JobRunner, Report
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import ReviewScreen

_POLL_MS = 250


class SpeechViewModel(QObject):
    """Reads the question, or the answer once it is shown, until another card is asked.

    Signals:
        speaking_changed: Whether something is being read.
        failed: A StudyError.
    """

    speaking_changed = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        review: ReviewViewModel,
        voice: Voice,
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._voice = voice
        self._jobs = jobs
        self._percent = 100
        self._starting: JobHandle | None = None
        self._card: CardId | None = None
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look)
        review.screen_changed.connect(self._on_screen)
        jobs.succeeded.connect(self._on_started)
        jobs.failed.connect(self._on_failed)

    @property
    def available(self) -> bool:
        """Whether the system has a program that reads aloud."""
        return self._voice.available()

    @property
    def speaking(self) -> bool:
        """Whether something is being read."""
        return self._poll.isActive() or self._starting is not None

    def set_percent(self, percent: int) -> None:
        """Read faster or slower from the next text on."""
        self._percent = percent

    @Slot()
    def toggle(self) -> None:
        """Read what is to be seen of the card; be silent when it is being read."""
        if self.speaking:
            self.stop()
        elif not self._voice.available():
            self.failed.emit(NoVoiceError())
        elif text := spoken(self._review.screen):
            card = self._review.screen.card
            self._card = card.card_id if card else None
            self._starting = self._jobs.start(partial(_say, self._voice, text, self._percent))
            self.speaking_changed.emit(True)

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        if self.speaking:
            self._starting = None
            self._poll.stop()
            self._voice.stop()
            self.speaking_changed.emit(False)

    @Slot(object)
    def _on_screen(self, screen: ReviewScreen) -> None:
        if self._card != (screen.card.card_id if screen.card else None):
            self.stop()

    @Slot(object, object)
    def _on_started(self, handle: JobHandle, _none: object) -> None:
        if handle is self._starting:
            self._starting = None
            self._poll.start()

    @Slot(object, object)
    def _on_failed(self, handle: JobHandle, error: StudyError) -> None:
        if handle is self._starting:
            self._starting = None
            self.speaking_changed.emit(False)
            self.failed.emit(error)

    @Slot()
    def _look(self) -> None:
        """See whether the text is at its end: the program does not say so by itself."""
        try:
            going_on = self._voice.speaking()
        except StudyError as error:
            going_on = False
            self.failed.emit(error)
        if not going_on:
            self._poll.stop()
            self.speaking_changed.emit(False)


def spoken(screen: ReviewScreen) -> str:
    """Return what a screen says aloud: nothing that is still hidden, a pause for each blank."""
    if screen.card is None:
        return ""
    runs = screen.card.answer if screen.answer_shown else screen.card.question
    return "".join(_pieces(runs)).strip()


def _pieces(runs: Sequence[Run]) -> Iterator[str]:
    for run in runs:
        match run.kind:
            case RunKind.BLANK:
                yield "，什么，"
            case RunKind.ITEM:
                yield f"{run.text}。"
            case RunKind.HINT:
                yield f"，{run.text}，"
            case _:
                yield run.text


def _say(voice: Voice, text: str, percent: int, _report: Report) -> None:
    voice.say(text, percent)
