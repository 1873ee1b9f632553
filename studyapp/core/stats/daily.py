"""What was done on each study day, summed up answer by answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.core.scheduling.events import Graded, Rating
from studyapp.core.scheduling.state import CardState, Phase


@dataclass(frozen=True, slots=True)
class DayTotals:
    """Answers of one study day.

    Attributes:
        again, hard, good, easy: Answers by rating.
        new_cards: Cards answered for the first time ever, repaired ones left out.
        recalls, recalled: First answers of the day to cards in review, and those among
            them that were not Again: true retention, as Anki counts it.
    """

    day: date
    milliseconds: int = 0
    again: int = 0
    hard: int = 0
    good: int = 0
    easy: int = 0
    new_cards: int = 0
    recalls: int = 0
    recalled: int = 0

    @property
    def reviews(self) -> int:
        """All answers."""
        return self.again + self.hard + self.good + self.easy

    def __add__(self, other: "DayTotals") -> "DayTotals":
        """Return the sums of two parts of one day."""
        assert other.day == self.day
        return DayTotals(
            self.day,
            self.milliseconds + other.milliseconds,
            self.again + other.again,
            self.hard + other.hard,
            self.good + other.good,
            self.easy + other.easy,
            self.new_cards + other.new_cards,
            self.recalls + other.recalls,
            self.recalled + other.recalled,
        )


def answered(before: CardState, event: Graded) -> DayTotals:
    """Return what one answer adds to its day.

    Args:
        before: The state of the card before the answer.
        event: The answer.
    """
    rating = event.rating
    recall = (
        before.phase is Phase.REVIEW and before.last_day is not None and before.last_day < event.day
    )
    return DayTotals(
        day=event.day,
        milliseconds=event.duration_ms,
        again=int(rating is Rating.AGAIN),
        hard=int(rating is Rating.HARD),
        good=int(rating is Rating.GOOD),
        easy=int(rating is Rating.EASY),
        new_cards=int(before.phase is Phase.NEW),
        recalls=int(recall),
        recalled=int(recall and rating is not Rating.AGAIN),
    )


def streak(days: Iterable[DayTotals], today: date) -> int:
    """Return the study days in a row with a review; today counts once it has one."""
    studied = {day.day for day in days if day.reviews}
    at = today if today in studied else today - timedelta(days=1)
    length = 0
    while at in studied:
        length += 1
        at -= timedelta(days=1)
    return length


def retention(days: Iterable[DayTotals]) -> float | None:
    """Return true retention, 0 to 1; None without a recall to judge by."""
    totals = list(days)
    recalls = sum(day.recalls for day in totals)
    return sum(day.recalled for day in totals) / recalls if recalls else None


def retention_by_week(days: Iterable[DayTotals]) -> tuple[tuple[date, float], ...]:
    """Return (Monday, true retention) of each week that has a recall to judge by."""
    weeks: dict[date, list[DayTotals]] = {}
    for each in days:
        weeks.setdefault(each.day - timedelta(days=each.day.weekday()), []).append(each)
    found = ((monday, retention(totals)) for monday, totals in sorted(weeks.items()))
    return tuple((monday, share) for monday, share in found if share is not None)
