"""Figures of a review in words."""

from PySide6.QtCore import QObject

from studyapp.services.views import Study, StudyKind
from studyapp.ui.viewmodels.asked_card import AskedCard
from studyapp.ui.viewmodels.intervals import Interval, Unit


class ReviewWords(QObject):
    """Says intervals and figures in the learner's language."""

    def interval(self, interval: Interval) -> str:
        """Return when a card comes again, as it stands on a rating button."""
        return self._pattern(interval.unit).format(interval.number)

    def _pattern(self, unit: Unit) -> str:
        match unit:
            case Unit.SECOND:
                return self.tr("in {0} s")
            case Unit.MINUTE:
                return self.tr("in {0} min")
            case Unit.HOUR:
                return self.tr("in {0} h")
            case Unit.DAY:
                return self.tr("in {0} d")
            case Unit.MONTH:
                return self.tr("in {0} mo")
            case Unit.YEAR:
                return self.tr("in {0} y")

    def figures(self, card: AskedCard) -> str:
        """Return what is known of the card's memory, on one line."""
        if card.memory is None:
            return self.tr("New card")
        stability = card.memory.stability
        parts = (
            self.tr("Recall {0}").format(f"{card.memory.retrievability:.0%}"),
            self.tr("Stability {0} d").format(
                f"{stability:.1f}" if stability < 100 else f"{stability:.0f}"
            ),
            self.tr("Difficulty {0}").format(f"{card.memory.difficulty:.1f}"),
            self.tr("Review no. {0}").format(card.repetition),
        )
        return "  ·  ".join(parts)

    def study(self, study: Study) -> str:
        """Return which kind of session runs; "" for the usual one."""
        match study.kind:
            case StudyKind.USUAL:
                return ""
            case StudyKind.AHEAD:
                return self.tr("Ahead · %n day(s)", "", study.days)
            case StudyKind.FORGOTTEN:
                return self.tr("Forgotten lately · %n day(s)", "", study.days)
            case StudyKind.TIMED:
                return self.tr("Time box")
            case StudyKind.CRAM:
                return self.tr("Cram · does not count")
            case StudyKind.DRILL:
                return self.tr("Final drill · does not count")

    def time_left(self, seconds: int) -> str:
        """Return how long a session may still go on, as a clock shows it."""
        left = max(0, seconds)
        return f"{left // 60}:{left % 60:02}" if seconds > 0 else self.tr("Time is over")

    def time_spent(self, seconds: int) -> str:
        """Return a working time in whole minutes, at least one when anything was done."""
        minutes = max(1, round(seconds / 60)) if seconds else 0
        return self.tr("%n min", "", minutes)
