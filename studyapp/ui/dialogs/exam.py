"""Plans an exam: what, when, how well, and where that leads."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QLayout, QLineEdit, QVBoxLayout, QWidget

from studyapp.core.scheduling.exam import BUILDING_RETENTIONS, SPRINT_RETENTIONS, Exam
from studyapp.services.plan_views import ExamPlan
from studyapp.services.views import ArticleSummary
from studyapp.ui import theme
from studyapp.ui.dialogs.exam_scope import ScopeList
from studyapp.ui.viewmodels.exams import ExamsViewModel
from studyapp.ui.widgets.day_field import DayField
from studyapp.ui.widgets.exam_words import honest_text, keeping_text, lead_text, pace_text
from studyapp.ui.widgets.fan_chart import Fan, FanChart
from studyapp.ui.widgets.kit import Button, Panel, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Number, Percentage
from studyapp.ui.wording import percent, short_day

_SIZE = (840, 590)
_FORM_WIDTH = 300
_OWN = 1
"""Of the forecasts, the one for the exam's own minutes."""


class ExamDialog(QDialog):
    """Edits a draft of an exam; every change shows at once where it leads."""

    def __init__(
        self,
        view_model: ExamsViewModel,
        exam: Exam,
        articles: Sequence[ArticleSummary],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exam_dialog")
        self.setWindowTitle(self.tr("Exam"))
        self.resize(*_SIZE)
        self._view_model = view_model
        self._exam = exam
        self._known = any(each.exam.id == exam.id for each in view_model.screen)
        self._make_fields(articles)
        self._make_outlook()
        self._make_buttons()
        form = QWidget()
        form.setFixedWidth(_FORM_WIDTH)
        form.setLayout(self._form())
        columns = hbox(form, (self._outlook(), 1), spacing=24)
        buttons = hbox(self._remove, self._archive, None, self._cancel, self._save)
        self.setLayout(vbox((columns, 1), buttons, spacing=16, margins=(24, 20, 24, 18)))
        self._connect()
        self._view_model.outline()
        self._on_edited()

    @property
    def draft(self) -> Exam:
        """The exam as it stands in the fields."""
        return replace(
            self._exam,
            name=self._name.text().strip(),
            day=self._day.day,
            scope=self._scope.scope or self._exam.scope,
            target=self._target.value() / 100,
            minutes_per_day=self._minutes.value(),
            building_retention=self._building.value() / 100,
            sprint_retention=self._sprint.value() / 100,
        )

    @Slot(object)
    def render_plan(self, plan: ExamPlan) -> None:
        """Show where a draft leads, unless it is another one by now."""
        if replace(plan.exam, name="") != replace(self.draft, name=""):
            return
        own = plan.forecasts[_OWN]
        minutes = self.tr("{0} min")
        days = [self._view_model.today + timedelta(days=at) for at in range(len(own.by_day))]
        days.append(plan.exam.day)
        self._chart.setVisible(bool(plan.cards))
        self._chart.set_data(
            [
                Fan(
                    minutes.format(each.minutes_per_day),
                    (*each.by_day, (each.low, each.recall, each.high)),
                )
                for each in plan.forecasts
            ],
            _OWN,
            (plan.exam.target, self.tr("Target {0}").format(percent(plan.exam.target))),
            [short_day(day) for day in days],
        )
        for chip, found in zip(self._chips, plan.forecasts, strict=True):
            text = self.tr("{0} min: {1}").format(found.minutes_per_day, percent(found.recall))
            chip.setText(text)
            chip.setProperty("minutes", found.minutes_per_day)
            chip.setVisible(bool(plan.cards))
        self._lead.setText(lead_text(own) if plan.cards else "")
        self._honest.setText(honest_text(plan))
        self._honest.setVisible(bool(self._honest.text()))
        self._pace.setText(pace_text(plan) if plan.cards else "")
        self._keeping.setText(keeping_text(plan, own))
        self._chart.setAccessibleName(self._lead.text())

    def _make_fields(self, articles: Sequence[ArticleSummary]) -> None:
        exam, today = self._exam, self._view_model.today
        self._name = QLineEdit(exam.name)
        self._name.setObjectName("exam_name")
        self._name.setFont(theme.font(14))
        self._name.setPlaceholderText(self.tr("Such as: finals"))
        self._day = DayField(exam.day, min(today, exam.day))
        self._day.setObjectName("exam_day")
        self._target = Percentage(0.50, 0.99)
        self._target.setObjectName("exam_target")
        self._target.set_value(exam.target)
        self._minutes = Number(5, 240, self.tr(" min"))
        self._minutes.setObjectName("exam_minutes")
        self._minutes.setSingleStep(5)
        self._minutes.set_value(exam.minutes_per_day)
        self._building = Percentage(*BUILDING_RETENTIONS)
        self._building.setObjectName("exam_building")
        self._building.setAccessibleName(self.tr("Desired retention until the last week"))
        self._building.set_value(exam.building_retention)
        self._sprint = Percentage(*SPRINT_RETENTIONS)
        self._sprint.setObjectName("exam_sprint")
        self._sprint.setAccessibleName(self.tr("Desired retention in the last week"))
        self._sprint.set_value(exam.sprint_retention)
        self._scope = ScopeList(articles)
        self._scope.set_scope(exam.scope)

    def _make_outlook(self) -> None:
        self._chart = FanChart()
        self._chart.setObjectName("exam_chart")
        policy = self._chart.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._chart.setSizePolicy(policy)
        self._chart.hide()
        self._chips = [Button("", None, "chip") for _ in range(3)]
        for number, chip in enumerate(self._chips):
            chip.setObjectName(f"exam_preset_{number}")
            chip.setAutoDefault(False)
            chip.hide()
        self._lead = label(self.tr("Working it out…"), 14, 500, wrap=True)
        self._lead.setObjectName("exam_lead")
        self._honest = label("", 13, role="hard", wrap=True)
        self._honest.setObjectName("exam_honest")
        self._pace = label("", 12, role="text3", wrap=True)
        self._pace.setObjectName("exam_pace")
        self._keeping = label("", 12, role="text3", wrap=True)
        self._keeping.setObjectName("exam_keeping")

    def _make_buttons(self) -> None:
        self._remove = Button(self.tr("Delete"), "trash-2", "ghost")
        self._remove.setObjectName("exam_remove")
        self._archive = Button(self.tr("Archive"), None, "ghost")
        self._archive.setObjectName("exam_archive")
        self._archive.setToolTip(self.tr("Its cards go on as all others do"))
        self._cancel = Button(self.tr("Cancel"))
        self._cancel.setObjectName("exam_cancel")
        self._save = Button(self.tr("Save"), "check", "primary")
        self._save.setObjectName("exam_save")
        self._save.setDefault(True)
        for button in (self._remove, self._archive):
            button.setVisible(self._known)
            button.setAutoDefault(False)

    def _form(self) -> QVBoxLayout:
        day = vbox(label(self.tr("Day"), 13, 500), self._day, spacing=4)
        target = vbox(label(self.tr("Target"), 13, 500), self._target, spacing=4)
        self._target.setFixedWidth(_FORM_WIDTH - self._day.width() - 12)
        self._minutes.setFixedWidth(_FORM_WIDTH)
        for field in (self._building, self._sprint):
            field.setFixedWidth((_FORM_WIDTH - 12) // 2)
        before = label(self.tr("until the last week"), 12, role="text3")
        then = label(self.tr("in the last week"), 12, role="text3")
        kept = hbox(
            vbox(self._building, before, spacing=2),
            vbox(self._sprint, then, spacing=2),
            spacing=12,
        )
        scope = Panel((self._scope, 1), pad=12, kind="row")
        return vbox(
            label(self.tr("Name"), 13, 500),
            self._name,
            hbox(day, target, spacing=12),
            label(self.tr("Time for it, a day"), 13, 500),
            self._minutes,
            label(self.tr("Desired retention"), 13, 500),
            kept,
            label(self.tr("What it asks"), 13, 500),
            (scope, 1),
            spacing=6,
        )

    def _outlook(self) -> QLayout:
        return vbox(
            label(self.tr("How well you will know it"), 15, 500),
            self._chart,
            hbox(*self._chips, None, spacing=8),
            self._lead,
            self._honest,
            self._pace,
            None,
            self._keeping,
            spacing=10,
        )

    def _connect(self) -> None:
        self._name.textChanged.connect(self._on_named)
        self._day.day_changed.connect(self._on_edited)
        self._target.edited.connect(self._on_edited)
        for field in (self._minutes, self._building, self._sprint):
            field.edited.connect(self._on_edited)
        self._scope.changed.connect(self._on_edited)
        for number, chip in enumerate(self._chips):
            chip.clicked.connect(partial(self._on_preset, number))
        self._view_model.planned.connect(self.render_plan)
        self._view_model.outlined.connect(self._scope.set_outlines)
        self._remove.clicked.connect(self._on_remove)
        self._archive.clicked.connect(self._on_archive)
        self._cancel.clicked.connect(self.reject)
        self._save.clicked.connect(self._on_save)

    @Slot()
    def _on_named(self) -> None:
        self._save.setEnabled(bool(self.draft.name) and self._scope.scope is not None)

    @Slot()
    def _on_edited(self) -> None:
        self._on_named()
        if self._scope.scope is not None:
            self._view_model.plan(self.draft)

    def _on_preset(self, number: int) -> None:
        self._minutes.setValue(int(self._chips[number].property("minutes")))

    @Slot()
    def _on_save(self) -> None:
        self._view_model.save(self.draft)
        self.accept()

    @Slot()
    def _on_archive(self) -> None:
        self._view_model.archive(self._exam)
        self.accept()

    @Slot()
    def _on_remove(self) -> None:
        self._view_model.remove(self._exam)
        self.accept()
