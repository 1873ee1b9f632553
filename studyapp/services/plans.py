"""Moving due dates by plan: a backlog, a break, cards set to a day or reset. One undo each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from studyapp.core.ids import CardId
from studyapp.core.scheduling.backlog import (
    BACKLOG_FACTOR,
    DueCard,
    Waiting,
    around,
    clear_break,
    spread_backlog,
)
from studyapp.core.scheduling.balance import easy_days
from studyapp.core.scheduling.easing import ease
from studyapp.core.scheduling.events import Rescheduled, Reset
from studyapp.core.scheduling.exam import WEIGHTIEST
from studyapp.core.scheduling.fuzz import seed
from studyapp.services.backlog_plan import BacklogPlan, backlog_plan, put_backlog_plan
from studyapp.services.base import Context
from studyapp.services.day_limits import seconds_per_card
from studyapp.services.happenings import happen
from studyapp.services.plan_views import PlannedDay, PlanPreview
from studyapp.services.planning_ports import NO_LIMITS, DayLimits, DeckKey
from studyapp.services.progress import ReportProgress, ignore_progress
from studyapp.services.review import ReviewService
from studyapp.services.store_ports import UnitOfWork

_HABIT_DAYS = 14
EASING_DAYS = 30
"""So far ahead easy days are cleared of what is due on them already."""


@dataclass(frozen=True, slots=True)
class PlanService:
    """Previews and applies plans; ReviewService.undo takes a whole plan back."""

    context: Context
    review: ReviewService

    def overdue(self) -> tuple[int, int]:
        """Return how many reviews are due today or overdue, and how many a usual day has.

        A usual day is the mean of the study days among the last fourteen, at most the limit.
        """
        today, limit = self.context.today(), self.context.settings().reviews_per_day
        with self.context.open_uow(read_only=True) as uow:
            due = sum(count for day, count in uow.queries.due_days().items() if day <= today)
            days = uow.days.since(today - timedelta(days=_HABIT_DAYS))
        past = [day.recalls for day in days if day.day < today and day.recalls]
        return due, min(limit, round(sum(past) / len(past))) if past else limit

    def is_backlog(self) -> bool:
        """Tell whether more waits than a day and a half can take."""
        due, usual = self.overdue()
        return due > BACKLOG_FACTOR * usual

    def preview_backlog(self, days: int) -> PlanPreview:
        """Return what spreading what is due over some days, 1 and up, would do."""
        today = self.context.today()
        last = _last_day(today, days)
        preview = self._preview(lambda uow: self._backlog(uow, days), last)
        with self.context.open_uow(read_only=True) as uow:
            moved = self._backlog(uow, days)
            importance = {each.card_id: each.importance for each in self._waiting(uow)}
        deferred = sum(day > today and importance[card] < WEIGHTIEST for card, day in moved.items())
        return replace(preview, deferred=deferred, no_new_until=last)

    def spread_backlog(self, days: int) -> int:
        """Spread what is due over some days; return how many cards were moved.

        Until the last of them no new cards come, but for those an exam needs.
        """
        until, at = _last_day(self.context.today(), days), self.context.now()

        def begin(uow: UnitOfWork, moved: Sequence[CardId]) -> None:
            put_backlog_plan(uow, BacklogPlan(until, moved[0], at))

        return self._apply(lambda uow: self._backlog(uow, days), begin)

    def backlog_until(self) -> date | None:
        """Return the last day of the plan for a backlog in force; None without one."""
        today = self.context.today()
        with self.context.open_uow(read_only=True) as uow:
            plan = backlog_plan(uow, today)
        return plan.until if plan else None

    def end_backlog(self) -> None:
        """Let new cards come again; the reviews keep the days they were given."""
        with self.context.open_uow() as uow:
            put_backlog_plan(uow, None)
            uow.commit()
        self.review.forget()

    def preview_break(self, first: date, last: date, spread_days: int = 7) -> PlanPreview:
        """Return what a break would do; its reviews go to so many days on both sides of it."""
        return self._preview(lambda uow: self._break(uow, first, last, spread_days))

    def take_break(self, first: date, last: date, spread_days: int = 7) -> int:
        """Clear a break of reviews; return how many cards were moved."""
        return self._apply(lambda uow: self._break(uow, first, last, spread_days))

    def preview_easing(self) -> PlanPreview:
        """Return what moving reviews away from easy days of the next thirty days would do."""
        return self._preview(self._easing, self.context.today() + timedelta(days=EASING_DAYS))

    def ease(self) -> int:
        """Move reviews away from the easy days ahead; return how many were moved."""
        return self._apply(self._easing)

    def set_due(
        self,
        cards: Sequence[CardId],
        low: int,
        high: int,
        report: ReportProgress = ignore_progress,
    ) -> int:
        """Let cards fall due in `low` to `high` days, each on one of them; new cards stay new.

        Returns how many were moved. Raises UnknownCardError.
        """
        today = self.context.today()

        def moves(_uow: UnitOfWork) -> dict[CardId, date]:
            return {
                card: today + timedelta(days=low + int(seed(card, low) * (high - low + 1)))
                for card in cards
            }

        return self._apply(moves, report=report)

    def reset(self, cards: Sequence[CardId], report: ReportProgress = ignore_progress) -> None:
        """Make cards new again; what was answered stays in the log. Raises UnknownCardError."""
        now, today = self.context.now(), self.context.today()
        with self.context.open_uow() as uow:
            happen(
                uow,
                cards,
                lambda id_, card: Reset(id_, card, now, today),
                self.context.model,
                report,
            )
            uow.commit()
        self.review.forget()

    def undo(self) -> bool:
        """Take the latest plan back; False when something else was done since."""
        with self.context.open_uow(read_only=True) as uow:
            latest = uow.log.latest()
        if not isinstance(latest, Rescheduled | Reset):
            return False
        self.review.undo()
        return True

    def limits_today(self) -> DayLimits:
        """Return the limits that were set for today alone."""
        with self.context.open_uow(read_only=True) as uow:
            return uow.planning.limits(self.context.today())

    def limit_today(self, limits: DayLimits) -> None:
        """Set the limits of today alone; tomorrow the settings count again."""
        with self.context.open_uow() as uow:
            uow.planning.put_limits(self.context.today(), limits)
            uow.commit()
        self.review.forget()

    def deck_limits(self, deck: DeckKey) -> tuple[DayLimits, DayLimits]:
        """Return the limits a deck has every day, and those of today alone."""
        with self.context.open_uow(read_only=True) as uow:
            always = uow.planning.deck_limits()
            today = uow.planning.deck_limits(self.context.today())
        return always.get(deck, NO_LIMITS), today.get(deck, NO_LIMITS)

    def limit_deck(self, deck: DeckKey, always: DayLimits, today: DayLimits = NO_LIMITS) -> None:
        """Set the limits of a deck for every day, and for today alone.

        They count beside those of the library: the smaller one holds.
        """
        with self.context.open_uow() as uow:
            uow.planning.put_deck_limits(deck, always)
            uow.planning.put_deck_limits(deck, today, self.context.today())
            uow.commit()
        self.review.forget()

    def _backlog(self, uow: UnitOfWork, days: int) -> dict[CardId, date]:
        today = self.context.today()
        return spread_backlog(self._waiting(uow), uow.queries.due_days(), today, days)

    def _waiting(self, uow: UnitOfWork) -> list[Waiting]:
        """Return the reviews that are due today or overdue."""
        model, number = self.context.model, self.context.today().toordinal()
        due = [
            each
            for each in uow.planning.cards()
            if each.due_day is not None and each.due_day <= number
        ]
        worths = uow.studying.worths([each.card_id for each in due])
        return [
            Waiting(
                each.card_id,
                worths[each.card_id].importance,
                model.recall(each.stability, number - each.last_day)
                if each.stability is not None and each.last_day is not None
                else 0.0,
            )
            for each in due
        ]

    def _break(
        self, uow: UnitOfWork, first: date, last: date, spread_days: int
    ) -> dict[CardId, date]:
        pause, today = (first, last), self.context.today()
        # What is overdue is asked today.
        cards = [replace(each, due_day=max(each.due_day, today)) for each in _in_review(uow)]
        allowed = around(pause, today, spread_days)
        return clear_break(cards, uow.queries.due_days(), pause, allowed)

    def _easing(self, uow: UnitOfWork) -> dict[CardId, date]:
        settings, today = self.context.settings(), self.context.today()
        easy = easy_days(settings.easy_weekdays, settings.easy_ranges)
        return ease(_in_review(uow), uow.queries.due_days(), easy, today, EASING_DAYS)

    def _preview(
        self, moves: Callable[[UnitOfWork], dict[CardId, date]], last: date | None = None
    ) -> PlanPreview:
        """Return what moving cards would do, until `last` or the last day that gets some."""
        today = self.context.today()
        with self.context.open_uow(read_only=True) as uow:
            moved = moves(uow)
            now = {each.card_id: each.due_day for each in _in_review(uow)}
            due = dict(uow.queries.due_days())
            seconds = seconds_per_card(uow)
        changed = {card: day for card, day in moved.items() if now[card] != day}
        for card, day in changed.items():
            due[now[card]] -= 1
            due[day] = due.get(day, 0) + 1
        days = (last or max(moved.values(), default=today)) - today
        return PlanPreview(len(changed), _planned(due, today, days.days, seconds))

    def _apply(
        self,
        moves: Callable[[UnitOfWork], dict[CardId, date]],
        also: Callable[[UnitOfWork, Sequence[CardId]], None] | None = None,
        report: ReportProgress = ignore_progress,
    ) -> int:
        """Move cards, and do something more in the same transaction when any was moved."""
        now, today = self.context.now(), self.context.today()
        with self.context.open_uow() as uow:
            states = {card: (uow.log.state(card), day) for card, day in moves(uow).items()}
            changed = {
                card: day
                for card, (state, day) in states.items()
                if state.last_day is not None and state.due_day != day
            }
            happen(
                uow,
                tuple(changed),
                lambda id_, card: Rescheduled(id_, card, now, today, changed[card]),
                self.context.model,
                report,
            )
            if also is not None and changed:
                also(uow, tuple(changed))
            uow.commit()
        self.review.forget()
        return len(changed)


def _last_day(today: date, days: int) -> date:
    return today + timedelta(days=days - 1)


def _in_review(uow: UnitOfWork) -> list[DueCard]:
    return [
        DueCard(each.interval_days, each.card_id, date.fromordinal(each.due_day))
        for each in uow.planning.cards()
        if each.due_day is not None
    ]


def _planned(
    due: Mapping[date, int], today: date, days: int, seconds: float
) -> tuple[PlannedDay, ...]:
    """Return today, with what is overdue, and so many days after it."""
    found = []
    for day in (today + timedelta(days=ahead) for ahead in range(days + 1)):
        late = sum(count for each, count in due.items() if each < today) if day == today else 0
        reviews = due.get(day, 0) + late
        found.append(PlannedDay(day, reviews, round(reviews * seconds / 60)))
    return tuple(found)
