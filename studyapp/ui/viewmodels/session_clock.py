"""How long a session may still go on."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studyapp.core.clock import Clock

_TICK_MS = 1000


class SessionClock(QObject):
    """Counts the time of a session down while the learner is at it.

    Signals:
        left_changed: The seconds left, below 0 when it is over; None for a session without an end.
    """

    left_changed = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._left: timedelta | None = None
        self._since: datetime | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tell)

    @property
    def seconds_left(self) -> int | None:
        """The seconds left, below 0 when it is over; None for a session without an end."""
        left = self._now_left()
        return None if left is None else round(left.total_seconds())

    @property
    def over(self) -> bool:
        """Whether the time is over."""
        left = self._now_left()
        return left is not None and left <= timedelta(0)

    def begin(self, minutes: int) -> None:
        """Count down from some minutes; 0 for a session without an end."""
        self._left = timedelta(minutes=minutes) if minutes else None
        self._since = self._clock.now()
        self._run()

    @Slot()
    def pause(self) -> None:
        """Let the time stand until `go_on`."""
        self._left, self._since = self._now_left(), None
        self._timer.stop()
        self._tell()

    @Slot()
    def go_on(self) -> None:
        """Let the time run again."""
        if self._since is None:
            self._since = self._clock.now()
            self._run()

    def _run(self) -> None:
        if self._left is None:
            self._timer.stop()
        else:
            self._timer.start()
        self._tell()

    def _now_left(self) -> timedelta | None:
        if self._left is None or self._since is None:
            return self._left
        # A clock set back must not make a session longer.
        return self._left - max(timedelta(0), self._clock.now() - self._since)

    @Slot()
    def _tell(self) -> None:
        self.left_changed.emit(self.seconds_left)
