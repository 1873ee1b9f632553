"""Exams without their widgets: where each stands, drafts, and the way back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import StudyError
from studyapp.core.ids import ArticleId, CardId
from studyapp.core.scheduling.exam import EVERYTHING, Exam, ExamScope, Stage, stage
from studyapp.services.plan_views import ExamPlan, ScopeSection
from studyapp.services.quick_look import QuickCard
from studyapp.ui.jobs import JobRunner
from studyapp.ui.viewmodels.one_job import OneJob

_USUAL_DAYS = 30
Outlines = Mapping[ArticleId, Sequence[ScopeSection]]
"""The sections of each article."""


class Exams(Protocol):
    """The use cases behind; services.exams.ExamService fulfils it."""

    def exams(self) -> tuple[Exam, ...]: ...
    def put(self, exam: Exam) -> None: ...
    def remove(self, exam_id: str) -> None: ...
    def plan(self, exam: Exam) -> ExamPlan: ...
    def outlines(self) -> Outlines: ...
    def suspend(self, exam: Exam) -> tuple[CardId, ...]: ...
    def take_back_suspension(self, exam: Exam, cards: Sequence[CardId]) -> bool: ...
    def quick_list(self, exam: Exam) -> tuple[CardId, ...]: ...


@dataclass(frozen=True, slots=True)
class ExamStanding:
    """An exam that is not archived.

    Attributes:
        plan: Where it stands and leads; None until that is worked out.
    """

    exam: Exam
    stage: Stage
    days_left: int
    plan: ExamPlan | None = None


class ExamsViewModel(QObject):
    """Keeps the exams and plans them in jobs.

    Signals:
        screen_changed: A tuple of ExamStanding, the next one first.
        planned: The ExamPlan of the draft asked for last.
        outlined: The Outlines that were asked for.
        saved, archived, removed: The Exam; `undo` takes it back.
        suspended: The Exam that was archived and how many cards were; `undo` takes it back.
        undone: Exams are again as they were before the latest change.
        not_undone: It could not be: other things were done to cards since.
        quick_ready: An Exam's name, and the QuickCards to look at last.
        failed: A StudyError.
    """

    screen_changed = Signal(object)
    planned = Signal(object)
    outlined = Signal(object)
    saved = Signal(object)
    archived = Signal(object)
    removed = Signal(object)
    suspended = Signal(object, int)
    undone = Signal()
    not_undone = Signal()
    quick_ready = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self,
        jobs: JobRunner,
        service: Exams,
        look: Callable[[Sequence[CardId]], tuple[QuickCard, ...]],
        today: Callable[[], date],
        new_id: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._look = look
        self._today = today
        self._new_id = new_id
        self._screen: tuple[ExamStanding, ...] = ()
        self._undo: Callable[[], bool | None] | None = None
        self._standings, self._draft, self._quick, self._outlines, self._suspending = (
            OneJob(jobs, self) for _ in range(5)
        )
        self._suspending.done.connect(self._on_suspended)
        self._standings.done.connect(self._on_standings)
        self._draft.done.connect(self.planned)
        self._quick.done.connect(self._on_quick)
        self._outlines.done.connect(self.outlined)
        for job in (
            self._standings,
            self._draft,
            self._quick,
            self._outlines,
            self._suspending,
        ):
            job.failed.connect(self.failed)

    @property
    def screen(self) -> tuple[ExamStanding, ...]:
        """The exams that are not archived, the next one first."""
        return self._screen

    @property
    def today(self) -> date:
        """The study day it is."""
        return self._today()

    def blank(self, article: ArticleId | None = None) -> Exam:
        """Return a new exam, for an article or for everything, not stored yet."""
        scope = EVERYTHING if article is None else ExamScope(articles=(article,))
        return Exam(self._new_id(), "", self._today() + timedelta(days=_USUAL_DAYS), scope)

    @Slot()
    def refresh(self) -> None:
        """Read the exams again, and work out in a job where they lead."""
        try:
            exams = [exam for exam in self._service.exams() if not exam.archived]
        except StudyError as error:
            self.failed.emit(error)
            return
        today = self._today()
        # What is over is only waiting to be put away.
        exams.sort(key=lambda exam: exam.day < today)
        known = {each.exam: each.plan for each in self._screen}
        self._screen = tuple(
            ExamStanding(exam, stage(exam, today), (exam.day - today).days, known.get(exam))
            for exam in exams
        )
        self.screen_changed.emit(self._screen)
        if exams:
            self._standings.ask(partial(_plans, self._service, exams))

    def plan(self, draft: Exam) -> None:
        """Work out in a job where a draft would lead."""
        self._draft.ask(partial(self._service.plan, draft))

    def outline(self) -> None:
        """Read in a job what sections the articles have."""
        self._outlines.ask(self._service.outlines)

    def save(self, exam: Exam) -> None:
        """Add an exam, or change the one with its id."""
        if self._change(exam.id, partial(self._service.put, exam)):
            self.saved.emit(exam)

    def archive(self, exam: Exam) -> None:
        """Let an exam rule nothing any more."""
        if self._change(exam.id, partial(self._service.put, replace(exam, archived=True))):
            self.archived.emit(exam)

    def remove(self, exam: Exam) -> None:
        """Forget an exam."""
        if self._change(exam.id, partial(self._service.remove, exam.id)):
            self.removed.emit(exam)

    def suspend(self, exam: Exam) -> None:
        """Archive an exam and suspend its cards, in a job."""
        self._suspending.ask(lambda: (exam, self._service.suspend(exam)))

    @Slot()
    def undo(self) -> None:
        """Take the latest change back; once."""
        undo, self._undo = self._undo, None
        if undo is None:
            return
        try:
            refused = undo() is False
        except StudyError as error:
            self.failed.emit(error)
            return
        self.refresh()
        (self.not_undone if refused else self.undone).emit()

    def quick_look(self, exam: Exam) -> None:
        """Gather the cards to look at last."""
        self._quick.ask(partial(_quick_cards, self._service, self._look, exam))

    def _change(self, exam_id: str, change: Callable[[], None]) -> bool:
        try:
            before = next((each for each in self._service.exams() if each.id == exam_id), None)
            change()
        except StudyError as error:
            self.failed.emit(error)
            return False
        self._undo = (
            partial(self._service.remove, exam_id)
            if before is None
            else partial(self._service.put, before)
        )
        self.refresh()
        return True

    @Slot(object)
    def _on_standings(self, plans: tuple[ExamPlan, ...]) -> None:
        by_exam = {plan.exam: plan for plan in plans}
        self._screen = tuple(
            replace(each, plan=by_exam.get(each.exam, each.plan)) for each in self._screen
        )
        self.screen_changed.emit(self._screen)

    @Slot(object)
    def _on_suspended(self, done: tuple[Exam, tuple[CardId, ...]]) -> None:
        exam, cards = done
        self._undo = partial(self._service.take_back_suspension, exam, cards)
        self.refresh()
        self.suspended.emit(exam, len(cards))

    @Slot(object)
    def _on_quick(self, found: tuple[str, tuple[QuickCard, ...]]) -> None:
        self.quick_ready.emit(*found)


def _plans(service: Exams, exams: Sequence[Exam]) -> tuple[ExamPlan, ...]:
    return tuple(service.plan(exam) for exam in exams)


def _quick_cards(
    service: Exams, look: Callable[[Sequence[CardId]], tuple[QuickCard, ...]], exam: Exam
) -> tuple[str, tuple[QuickCard, ...]]:
    return exam.name, look(service.quick_list(exam))
