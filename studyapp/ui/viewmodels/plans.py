"""Backlogs and breaks without their widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.services.plan_views import PlanPreview
from studyapp.services.planning_ports import NO_LIMITS, DayLimits, DeckKey
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.one_job import OneJob


class Plans(Protocol):
    """The use cases behind; services.plans.PlanService fulfils it."""

    def overdue(self) -> tuple[int, int]: ...
    def is_backlog(self) -> bool: ...
    def preview_backlog(self, days: int) -> PlanPreview: ...
    def spread_backlog(self, days: int) -> int: ...
    def backlog_until(self) -> date | None: ...
    def end_backlog(self) -> None: ...
    def preview_break(self, first: date, last: date) -> PlanPreview: ...
    def take_break(self, first: date, last: date) -> int: ...
    def preview_easing(self) -> PlanPreview: ...
    def ease(self) -> int: ...
    def undo(self) -> bool: ...
    def limits_today(self) -> DayLimits: ...
    def limit_today(self, limits: DayLimits) -> None: ...
    def deck_limits(self, deck: DeckKey) -> tuple[DayLimits, DayLimits]: ...
    def limit_deck(self, deck: DeckKey, always: DayLimits, today: DayLimits = ...) -> None: ...


@dataclass(frozen=True, slots=True)
class Backlog:
    """More reviews than a usual day and a half can take, or the plan that works them off.

    Attributes:
        waiting: Reviews due today or overdue.
        usual: Reviews of a usual day.
        until: Last day of the plan in force; None without one.
    """

    waiting: int
    usual: int
    until: date | None = None


class PlansViewModel(QObject):
    """Previews plans and carries them out, in jobs.

    Signals:
        screen_changed: A Backlog, or None without one.
        previewed: The PlanPreview asked for last.
        planned: How many cards a plan moved; `undo` takes it back.
        limited: Other numbers of cards come today.
        deck_limited: Name of a deck whose limits are others; `limit_back` takes that back.
        undone: Whether the plan was taken back; False when something was done since.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    previewed = Signal(object)
    planned = Signal(object)
    limited = Signal()
    deck_limited = Signal(str)
    undone = Signal(bool)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        service: Plans,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._today = today
        self._screen: Backlog | None = None
        self._former: tuple[DeckKey, DayLimits, DayLimits] | None = None
        self._preview, self._plan = OneJob(jobs, self), OneJob(jobs, self)
        self._preview.done.connect(self.previewed)
        self._plan.done.connect(self.planned)
        self._preview.failed.connect(self.failed)
        self._plan.failed.connect(self.failed)

    @property
    def screen(self) -> Backlog | None:
        """The backlog; None without one."""
        return self._screen

    @property
    def today(self) -> date:
        """The study day it is."""
        return self._today()

    @Slot()
    def refresh(self) -> None:
        """Count again what waits."""
        try:
            until = self._service.backlog_until()
            shown = until is not None or self._service.is_backlog()
            self._screen = Backlog(*self._service.overdue(), until) if shown else None
        except StudyError as error:
            self.failed.emit(error)
            return
        self.screen_changed.emit(self._screen)

    def preview_backlog(self, days: int) -> None:
        """Work out what spreading the backlog over some days would do."""
        self._preview.ask(partial(self._service.preview_backlog, days))

    def spread_backlog(self, days: int) -> None:
        """Spread the backlog over some days."""
        self._plan.ask(partial(self._service.spread_backlog, days))

    @Slot()
    def end_backlog(self) -> None:
        """Let new cards come although a backlog is being worked off."""
        try:
            self._service.end_backlog()
        except StudyError as error:
            self.failed.emit(error)
            return
        self.limited.emit()

    def preview_break(self, first: date, last: date) -> None:
        """Work out what a break would do."""
        self._preview.ask(partial(self._service.preview_break, first, last))

    def take_break(self, first: date, last: date) -> None:
        """Clear a break of reviews."""
        self._plan.ask(partial(self._service.take_break, first, last))

    def preview_easing(self) -> None:
        """Work out what moving reviews away from easy days would do."""
        self._preview.ask(self._service.preview_easing)

    def ease(self) -> None:
        """Move reviews away from easy days."""
        self._plan.ask(self._service.ease)

    @Slot()
    def undo(self) -> None:
        """Take the latest plan back, unless something was done since."""
        try:
            undone = self._service.undo()
        except StudyError as error:
            self.failed.emit(error)
            return
        self.undone.emit(undone)

    def limits(self) -> DayLimits:
        """Return the limits that hold today alone."""
        try:
            return self._service.limits_today()
        except StudyError as error:
            self.failed.emit(error)
            return DayLimits()

    def limit_today(self, limits: DayLimits) -> None:
        """Set the limits of today alone."""
        try:
            self._service.limit_today(limits)
        except StudyError as error:
            self.failed.emit(error)
            return
        self.limited.emit()

    def deck_limits(self, deck: DeckKey) -> tuple[DayLimits, DayLimits]:
        """Return the limits a deck has every day, and those of today alone."""
        try:
            return self._service.deck_limits(deck)
        except StudyError as error:
            self.failed.emit(error)
            return NO_LIMITS, NO_LIMITS

    def limit_deck(self, deck: DeckKey, always: DayLimits, today: DayLimits) -> None:
        """Set the limits of a deck for every day, and for today alone."""
        try:
            former = self._service.deck_limits(deck)
            self._service.limit_deck(deck, always, today)
        except StudyError as error:
            self.failed.emit(error)
            return
        self._former = (deck, *former)
        self.deck_limited.emit(deck[1])

    @Slot()
    def limit_back(self) -> None:
        """Give the deck whose limits were set last its former ones."""
        if self._former is None:
            return
        try:
            self._service.limit_deck(*self._former)
        except StudyError as error:
            self.failed.emit(error)
            return
        self._former = None
        self.limited.emit()
