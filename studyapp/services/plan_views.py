"""What plans and exams show. Shares and chances are 0 to 1."""

from dataclasses import dataclass
from datetime import date

from studyapp.core.ids import BlockId
from studyapp.core.scheduling.exam import Exam, Stage

CURVE_DAYS = 60
"""How far the retention curve looks ahead."""


@dataclass(frozen=True, slots=True)
class ExamForecast:
    """Where so many minutes a day lead; recall is the mean over all cards of the exam.

    Attributes:
        low, recall, high: Recall on the exam day: a tenth of the runs end below `low`, half
            below `recall`, a tenth above `high`.
        by_day: The same three at the end of each day until then, today first: the fan.
        not_learnt: Cards for which there will have been no time.
        answers: Ratings until the exam.
    """

    minutes_per_day: int
    low: float
    recall: float
    high: float
    by_day: tuple[tuple[float, float, float], ...]
    not_learnt: int
    answers: int


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """An exam as it stands today.

    Attributes:
        new_left: Cards never answered.
        new_per_day: How many come on each day until the last one for new cards, where reviews
            leave time for them.
        recall_now: Mean chance of recall if the exam were today.
        forecasts: For fewer minutes a day, the exam's own, and more.
        reached: Whether the exam's own minutes are likely to reach the target.
        minutes_needed: The least minutes a day that reach it; None when no time would:
            then the target, the day or the scope must give way.
        lost_sections: Sections of the exam that a new version of their article has no longer.
    """

    exam: Exam
    stage: Stage
    days_left: int
    cards: int
    new_left: int
    new_per_day: int
    recall_now: float
    forecasts: tuple[ExamForecast, ...]
    reached: bool
    minutes_needed: int | None
    lost_sections: int = 0


@dataclass(frozen=True, slots=True)
class ScopeSection:
    """A section that an exam may ask for, and those in it. `block`: that of its heading."""

    block: BlockId
    title: str
    below: tuple["ScopeSection", ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """Reviews of a day under a plan, and the minutes they take."""

    day: date
    reviews: int
    minutes: int


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """What a plan would do.

    Attributes:
        days: From today to the last day it moves cards to.
        deferred: Cards of less than the highest importance that come later than today.
        no_new_until: The last day without new cards; None where they come as usual.
    """

    moved: int
    days: tuple[PlannedDay, ...]
    deferred: int = 0
    no_new_until: date | None = None


@dataclass(frozen=True, slots=True)
class RetentionPoint:
    """What a desired retention leads to over the next sixty days.

    Attributes:
        reviews_per_day, minutes_per_day: Means; new cards count in the minutes.
        recall: Mean chance of recall in the end over all cards introduced until then.
    """

    retention: float
    reviews_per_day: float
    minutes_per_day: float
    recall: float
