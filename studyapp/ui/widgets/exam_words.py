"""What the plan of an exam comes to, in sentences."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from studyapp.core.scheduling.exam import LAST_NEW_DAYS, Stage
from studyapp.services.plan_views import ExamForecast, ExamPlan
from studyapp.ui.viewmodels.exams import ExamStanding
from studyapp.ui.wording import percent


def countdown(standing: ExamStanding) -> str:
    """Return how far off an exam is."""
    match standing.stage:
        case Stage.BUILDING | Stage.SPRINT:
            if standing.days_left == 1:
                return QCoreApplication.translate("Exams", "It is tomorrow")
            # lupdate finds no plurals outside of `tr`.
            text = QCoreApplication.translate("Exams", "{0} days to go")
            return text.format(standing.days_left)
        case Stage.DAY:
            return QCoreApplication.translate("Exams", "It is today")
        case Stage.OVER:
            return QCoreApplication.translate("Exams", "It is over")
    assert_never(standing.stage)


def lead_text(found: ExamForecast) -> str:
    """Return where some minutes a day lead, and how sure that is."""
    text = QCoreApplication.translate(
        "Exams", "With {0} min a day you will know about {1} on the day ({2} to {3})."
    )
    shares = map(percent, (found.recall, found.low, found.high))
    text = text.format(found.minutes_per_day, *shares)
    if found.not_learnt > 0:
        late = QCoreApplication.translate("Exams", "There is no time for {0} of the cards.")
        text += late.format(found.not_learnt)
    return text


def honest_text(plan: ExamPlan) -> str:
    """Return what stands in the way of the exam's target, and what to do; "" for nothing."""
    return "\n".join(filter(None, (_lost_text(plan), _reach_text(plan))))


def _lost_text(plan: ExamPlan) -> str:
    if not plan.lost_sections:
        return ""
    text = QCoreApplication.translate(
        "Exams", "Sections that the article has no longer: {0}. Choose anew what the exam asks."
    )
    return text.format(plan.lost_sections)


def _reach_text(plan: ExamPlan) -> str:
    if not plan.cards:
        return QCoreApplication.translate("Exams", "There are no cards in this scope.")
    if plan.reached:
        return ""
    target = percent(plan.exam.target)
    if plan.minutes_needed is None:
        text = QCoreApplication.translate(
            "Exams",
            "{0} cannot be reached, not even with four hours a day. "
            "Choose a lower target, a later day or fewer cards.",
        )
        return text.format(target)
    text = QCoreApplication.translate(
        "Exams",
        "That is not {0}: for it you need about {1} min a day, or a lower target, a later day "
        "or fewer cards.",
    )
    return text.format(target, plan.minutes_needed)


def pace_text(plan: ExamPlan) -> str:
    """Return how many cards there are and how the new ones come."""
    text = QCoreApplication.translate("Exams", "{0} cards, {1} of them new; {2} new ones a day")
    return text.format(plan.cards, plan.new_left, plan.new_per_day)


def keeping_text(plan: ExamPlan, found: ExamForecast) -> str:
    """Return until when new cards come, how all are kept, and how many answers that takes."""
    if plan.days_left >= LAST_NEW_DAYS:
        text = QCoreApplication.translate(
            "Exams",
            "New cards all come ten days before the exam, if time allows. Until the last week {0} "
            "is kept; in the last week the weakest come first, until each has {1} for the day. "
            "That is about {2} answers in all.",
        )
    else:
        text = QCoreApplication.translate(
            "Exams",
            "New cards come until the exam, in the time that reviews leave. Until the last week "
            "{0} is kept; in the last week the weakest come first, until each has {1} for the "
            "day. That is about {2} answers in all.",
        )
    shares = map(percent, (plan.exam.building_retention, plan.exam.sprint_retention))
    return text.format(*shares, f"{found.answers:,}")
