"""What each desired retention costs, without its widgets."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.services.plan_views import RetentionPoint
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.one_job import OneJob

Curve = Sequence[RetentionPoint]


class RetentionCosts(QObject):
    """Asks for the curve and reads points off it.

    Signals:
        changed: There is another curve.
    """

    changed = Signal()

    def __init__(
        self, jobs: JobRunner, curve: Callable[[], Curve], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ask_for = curve
        self._curve: Curve = ()
        self._job = OneJob(jobs, self)
        self._job.done.connect(self._on_done)

    @Slot()
    def look(self) -> None:
        """Try the retentions out again: cards or settings have changed."""
        self._job.ask(self._ask_for)

    def at(self, retention: float) -> RetentionPoint | None:
        """Return what a desired retention leads to; None while nothing is known."""
        return point_at(self._curve, retention)

    @Slot(object)
    def _on_done(self, curve: Curve) -> None:
        self._curve = curve
        self.changed.emit()


def point_at(curve: Curve, retention: float) -> RetentionPoint | None:
    """Return a point between those of a curve, on the straight line; None without a curve."""
    if not curve:
        return None
    for left, right in pairwise(curve):
        if left.retention <= retention <= right.retention:
            share = (retention - left.retention) / (right.retention - left.retention)
            return RetentionPoint(
                retention,
                _between(left.reviews_per_day, right.reviews_per_day, share),
                _between(left.minutes_per_day, right.minutes_per_day, share),
                _between(left.recall, right.recall, share),
            )
    return curve[0] if retention < curve[0].retention else curve[-1]


def _between(left: float, right: float, share: float) -> float:
    return left + (right - left) * share
