"""A slider for the desired retention, and what a value costs in words."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider

from studyapp.services.plan_views import CURVE_DAYS, RetentionPoint
from studyapp.ui.wording import number, percent

LOWEST, HIGHEST = 0.80, 0.97
_HEIGHT = 24


class RetentionSlider(QSlider):
    """Whole percents; told when the learner lets go."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(round(LOWEST * 100), round(HIGHEST * 100))
        self.setPageStep(1)
        self.setMinimumHeight(_HEIGHT)
        self.setTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the page; it must not change what it happens to pass over.
        event.ignore()


def cost_text(point: RetentionPoint) -> str:
    """Return what a desired retention leads to."""
    text = QCoreApplication.translate(
        "Retention",
        "{0}: about {1} min a day ({2} reviews); in {3} days you know {4} of what was learnt",
    )
    return text.format(
        percent(point.retention),
        max(1, round(point.minutes_per_day)),
        number(round(point.reviews_per_day)),
        CURVE_DAYS,
        percent(point.recall),
    )
