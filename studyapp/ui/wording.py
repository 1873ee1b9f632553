"""Times, shares and lengths of time in words, the same on every page."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

_HOUR = 3600


def percent(share: float, digits: int = 0) -> str:
    """Return a share from 0 to 1 as a percentage."""
    return f"{share:.{digits}%}"


def number(value: int) -> str:
    """Return a whole number with its thousands set apart."""
    return f"{value:,}"


def duration(seconds: int) -> str:
    """Return a length of time in minutes, or in hours from 60 minutes on."""
    if seconds >= _HOUR:
        hours = f"{seconds / _HOUR:.1f}"
        return QCoreApplication.translate("Wording", "{0} h").format(hours)
    return QCoreApplication.translate("Wording", "{0} min").format(max(1, round(seconds / 60)))


def full_day(day: date) -> str:
    """Return a day with its weekday."""
    form = QCoreApplication.translate("Wording", "dddd, MMMM d", "format of QDate")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def short_day(day: date) -> str:
    """Return month and day."""
    form = QCoreApplication.translate("Wording", "MMM d", "format of QDate")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def weekday(day: date) -> str:
    """Return the shortest name of a weekday."""
    days = QCoreApplication.translate("Wording", "Mo Tu We Th Fr Sa Su").split()
    return days[day.weekday()]


def past_moment(moment: datetime, now: datetime) -> str:
    """Return when something was; both in the learner's time zone."""
    clock = f"{moment:%H:%M}"
    days = (now.date() - moment.date()).days
    if days == 0:
        return QCoreApplication.translate("Wording", "today {0}").format(clock)
    if days == 1:
        return QCoreApplication.translate("Wording", "yesterday {0}").format(clock)
    return short_day(moment.date())
