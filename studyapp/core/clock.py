"""Time as a value: nothing in the core asks the operating system what time it is."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Protocol

ROLLOVER_HOUR = 4
_DAY = timedelta(days=1)


class Clock(Protocol):
    """Tells the current moment, always aware and in UTC."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class StudyCalendar:
    """Maps moments to study days. A study day ends at the rollover hour, local time.

    So a review after midnight still counts for the evening before, and a card
    reviewed in the evening and again next morning waited one day, as in Anki.

    Attributes:
        timezone: Where the learner is.
        rollover_hour: 0 to 23; Anki's "next day starts at".
    """

    timezone: tzinfo
    rollover_hour: int = ROLLOVER_HOUR

    def day(self, moment: datetime) -> date:
        """Return the study day a moment belongs to."""
        local = moment.astimezone(self.timezone)
        return local.date() if local.hour >= self.rollover_hour else local.date() - _DAY

    def start(self, day: date) -> datetime:
        """Return the moment, in UTC, at which a study day begins."""
        local = datetime(day.year, day.month, day.day, self.rollover_hour, tzinfo=self.timezone)
        return local.astimezone(UTC)
