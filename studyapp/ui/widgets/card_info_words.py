"""Why a card comes on its day, in sentences."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from studyapp.core.scheduling.events import Rating
from studyapp.services.explain import Reason, Repair
from studyapp.ui.viewmodels.intervals import Unit, interval_of
from studyapp.ui.wording import percent, short_day

_LONGEST_WORDS = 24


def rating_name(rating: Rating) -> str:
    """Return a rating as it stands on its button."""
    return {
        Rating.AGAIN: QCoreApplication.translate("CardInfo", "Again"),
        Rating.HARD: QCoreApplication.translate("CardInfo", "Hard"),
        Rating.GOOD: QCoreApplication.translate("CardInfo", "Good"),
        Rating.EASY: QCoreApplication.translate("CardInfo", "Easy"),
    }[rating]


def stability_text(days: float) -> str:
    """Return a stability in days, with a decimal below a hundred."""
    text = QCoreApplication.translate("CardInfo", "{0} d")
    return text.format(f"{days:.1f}" if days < 100 else f"{days:.0f}")


def wait_text(wait: timedelta) -> str:
    """Return how long it is until the next time, in its largest unit."""
    span = interval_of(wait)
    patterns = {
        Unit.SECOND: QCoreApplication.translate("CardInfo", "in {0} s"),
        Unit.MINUTE: QCoreApplication.translate("CardInfo", "in {0} min"),
        Unit.HOUR: QCoreApplication.translate("CardInfo", "in {0} h"),
        Unit.DAY: QCoreApplication.translate("CardInfo", "in {0} d"),
        Unit.MONTH: QCoreApplication.translate("CardInfo", "in {0} mo"),
        Unit.YEAR: QCoreApplication.translate("CardInfo", "in {0} y"),
    }
    return patterns[span.unit].format(span.number)


def due_text(due: date, today: date) -> str:
    """Return the day of a review, and how far off it is."""
    days = (due - today).days
    if days == 0:
        return QCoreApplication.translate("CardInfo", "Due today.")
    if days < 0:
        text = QCoreApplication.translate("CardInfo", "Due on {0}, {1} day(s) ago.")
    else:
        text = QCoreApplication.translate("CardInfo", "Due on {0}, in {1} day(s).")
    return text.format(short_day(due), abs(days))


def repair_text(repair: Repair) -> tuple[str, ...]:
    """Return what a card goes on from, one sentence a step."""
    text = QCoreApplication.translate(
        "CardInfo",
        "It took the place of a card that was repaired on {0}, after {1} lapse(s) in all.",
    )
    found = [text.format(short_day(repair.day), repair.lapses)]
    if repair.stability is not None:
        text = QCoreApplication.translate(
            "CardInfo", "It began with seven tenths of the old stability: {0}."
        )
        found.append(text.format(stability_text(repair.stability)))
    return (*found, *_moved(repair.moved_to))


def _moved(day: date | None) -> tuple[str, ...]:
    if day is None:
        return ()
    text = QCoreApplication.translate("CardInfo", "A plan, or you, then moved it to {0}.")
    return (text.format(short_day(day)),)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_WORDS else f"{words[: _LONGEST_WORDS - 1]}…"


def reason_text(reason: Reason) -> tuple[str, ...]:
    """Return why a review falls on its day, one sentence a step."""
    exact = QCoreApplication.translate(
        "CardInfo", "Recall is down to {0}, what is wanted, {1} days after the answer."
    ).format(percent(reason.retention), f"{reason.exact_days:.1f}")
    found = [exact]
    if reason.exam is not None:
        text = QCoreApplication.translate("CardInfo", "The exam “{0}” says how much is wanted.")
        found.append(text.format(reason.exam))
    if reason.of_article:
        text = QCoreApplication.translate("CardInfo", "That much was chosen for this article.")
        found.append(text)
    if reason.earliest < reason.latest:
        text = QCoreApplication.translate(
            "CardInfo", "So that cards do not bunch up, any of {0} to {1} days will do; drawn: {2}."
        )
        found.append(text.format(reason.earliest, reason.latest, reason.fuzzed))
    if reason.weakest is not None:
        text = QCoreApplication.translate(
            "CardInfo", "The weakest item, “{0}”, brings it forward to {1} days."
        )
        found.append(text.format(_short(reason.weakest), reason.chosen))
    elif reason.chosen != reason.fuzzed:
        text = QCoreApplication.translate(
            "CardInfo", "After {0} days there is less to do, or it is no easy day: that was taken."
        )
        found.append(text.format(reason.chosen))
    return (*found, *_moved(reason.moved_to))
