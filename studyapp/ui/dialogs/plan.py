"""Plans that move due dates: what they would do, before they do it."""

from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.services.plan_views import PlanPreview
from studyapp.ui.viewmodels.plans import Backlog, PlansViewModel
from studyapp.ui.widgets.bars import Bar, Bars
from studyapp.ui.widgets.day_field import DayField
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.widgets.setting_controls import Number
from studyapp.ui.wording import short_day

_USUAL_DAYS = 7
_WIDTH = 560


class PlanOutcome(QWidget):
    """What a plan does to cards, in sentences.

    Of its own, since `tr` of a dialog with subclasses takes a text with a number in it for
    translated by the subclass.
    """

    def __init__(self) -> None:
        super().__init__()
        self._moved = label(self.tr("Working it out…"), 13, role="text2", wrap=True)
        self._moved.setObjectName("plan_moved")
        self._more = label("", 13, role="text2", wrap=True)
        self._more.setObjectName("plan_consequences")
        self._more.hide()
        self.setLayout(vbox(self._moved, self._more, spacing=6))

    def set_preview(self, preview: PlanPreview) -> None:
        """Show what a plan would do."""
        self._moved.setText(
            self.tr("%n card(s) get another day. One undo takes it back.", "", preview.moved)
            if preview.moved
            else self.tr("Nothing needs to move.")
        )
        more = self._consequences(preview) if preview.moved else []
        self._more.setText("\n".join(more))
        self._more.setVisible(bool(more))

    def _consequences(self, preview: PlanPreview) -> list[str]:
        found = []
        if preview.deferred:
            text = self.tr("%n less important card(s) come later than today.", "", preview.deferred)
            found.append(text)
        if preview.no_new_until is not None:
            text = self.tr("Until {0} no new cards come, but for those an exam needs.")
            found.append(text.format(short_day(preview.no_new_until)))
        return found


class PlanDialog(QDialog):
    """Fields, the minutes of each day under the plan, and the button that carries it out."""

    def __init__(
        self, view_model: PlansViewModel, title: str, explained: str, do: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("plan_dialog")
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._view_model = view_model
        self._bars = Bars(("q_due",), 170)
        self._bars.setObjectName("plan_bars")
        self._outcome = PlanOutcome()
        self._do = Button(do, "check", "primary")
        self._do.setObjectName("plan_do")
        self._do.setDefault(True)
        self._do.setEnabled(False)
        cancel = Button(self.tr("Cancel"))
        cancel.setObjectName("plan_cancel")
        cancel.setAutoDefault(False)
        self._fields = QWidget()
        self._page = vbox(
            label(title, 17, 700),
            label(explained, 13, role="text2", wrap=True),
            self._fields,
            label(self.tr("Minutes a day"), 12, role="text3"),
            self._bars,
            self._outcome,
            hbox(None, cancel, self._do),
            spacing=12,
            margins=(24, 20, 24, 18),
        )
        self.setLayout(self._page)
        cancel.clicked.connect(self.reject)
        self._do.clicked.connect(self.accept)
        view_model.previewed.connect(self.render_preview)

    @Slot(object)
    def render_preview(self, preview: PlanPreview) -> None:
        """Show what the plan would do."""
        tip = self.tr("{0}: {1} reviews, {2} min")
        bars = [
            Bar(
                short_day(each.day),
                (max(each.minutes, min(1, each.reviews)),),
                tip.format(short_day(each.day), each.reviews, each.minutes),
            )
            for each in preview.days
        ]
        self._bars.set_data(bars)
        self._bars.setAccessibleName(self.tr("Minutes a day"))
        self._bars.setAccessibleDescription("; ".join(bar.tip for bar in bars))
        self._outcome.set_preview(preview)
        # A layout grows a window only by what does not wrap.
        needed = self._page.heightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))
        self._do.setEnabled(preview.moved > 0)


class BacklogDialog(PlanDialog):
    """Spreads what has piled up over some days."""

    def __init__(self, view_model: PlansViewModel, backlog: Backlog, parent: QWidget) -> None:
        super().__init__(
            view_model,
            self.tr("Spread the backlog"),
            self.tr(
                "{0} reviews wait; a usual day has {1}. Spread over some days, the most important "
                "come first, of these those most likely forgotten."
            ).format(backlog.waiting, backlog.usual),
            self.tr("Spread"),
            parent,
        )
        self._days = Number(3, 14, self.tr(" days"))
        self._days.setObjectName("plan_days")
        self._days.set_value(_USUAL_DAYS)
        self._days.edited.connect(self._on_edited)
        self.accepted.connect(self._on_accepted)
        self._fields.setLayout(hbox(label(self.tr("Over"), 14, 500), self._days, None))
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        self._do.setEnabled(False)
        self._view_model.preview_backlog(self._days.value())

    @Slot()
    def _on_accepted(self) -> None:
        self._view_model.spread_backlog(self._days.value())


class BreakDialog(PlanDialog):
    """Clears some days of reviews; they go to the days around."""

    def __init__(self, view_model: PlansViewModel, parent: QWidget) -> None:
        super().__init__(
            view_model,
            self.tr("Take a break"),
            self.tr(
                "Reviews of these days go to the week before and the week after, each to where "
                "it is forgotten least."
            ),
            self.tr("Take the break"),
            parent,
        )
        tomorrow = view_model.today + timedelta(days=1)
        self._first = DayField(tomorrow, view_model.today)
        self._first.setObjectName("plan_first")
        self._days = Number(1, 60, self.tr(" days"))
        self._days.setObjectName("plan_days")
        self._days.set_value(3)
        self._first.day_changed.connect(self._on_edited)
        self._days.edited.connect(self._on_edited)
        self._fields.setLayout(
            hbox(
                label(self.tr("From"), 14, 500),
                self._first,
                12,
                label(self.tr("for"), 14, 500),
                self._days,
                None,
            )
        )
        self.accepted.connect(self._on_accepted)
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        self._do.setEnabled(False)
        self._view_model.preview_break(*self._range())

    @Slot()
    def _on_accepted(self) -> None:
        self._view_model.take_break(*self._range())

    def _range(self) -> tuple[date, date]:
        first = self._first.day
        return first, first + timedelta(days=self._days.value() - 1)


class EasyDaysDialog(PlanDialog):
    """Moves what is due on easy days already to the days around them."""

    def __init__(self, view_model: PlansViewModel, parent: QWidget) -> None:
        super().__init__(
            view_model,
            self.tr("Clear easy days"),
            self.tr(
                "Reviews that are due on easy days of the next 30 days go to days around, no "
                "farther than their interval allows. New dates keep to easy days by themselves."
            ),
            self.tr("Move them"),
            parent,
        )
        self._fields.hide()
        self.accepted.connect(view_model.ease)
        view_model.preview_easing()
