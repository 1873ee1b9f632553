"""The statistics page."""

from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from studyapp.services.views import Histogram, Statistics
from studyapp.ui.viewmodels.card_info import CardInfoViewModel
from studyapp.ui.viewmodels.optimiser import OptimiserViewModel
from studyapp.ui.viewmodels.statistics import StatisticsViewModel
from studyapp.ui.views.settings_optimiser import OptimiserRow
from studyapp.ui.views.statistics_panels import ChartPanel, Figure, RatingsPanel
from studyapp.ui.widgets.bars import Bar, Bars
from studyapp.ui.widgets.calendar_heat import CalendarHeat
from studyapp.ui.widgets.kit import Panel, label, scrolled, vbox
from studyapp.ui.widgets.line_chart import LineChart, Point
from studyapp.ui.widgets.trust_panel import TrustPanel
from studyapp.ui.wording import duration, number, percent, short_day

_NARROW_BELOW = 880
_WEEKS = 60
_LABEL_DAYS = 3


class StatisticsView(QWidget):
    """Shows a Statistics."""

    def __init__(
        self,
        view_model: StatisticsViewModel,
        cards: CardInfoViewModel,
        optimiser: OptimiserViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("statistics_view")
        self._retention = Figure(self.tr("True retention"))
        self._cards = Figure(self.tr("Cards"))
        self._stability_mean = Figure(self.tr("Mean stability"))
        self._time = Figure(self.tr("Time"))
        self._figures = (self._retention, self._cards, self._stability_mean, self._time)
        self._calendar = CalendarHeat(_WEEKS, self._calendar_tip)
        self._forecast = Bars(("q_due", "q_new"), average=True, label_every=_LABEL_DAYS)
        self._line = LineChart()
        self._stability = Bars(("accent",), share=0.78)
        self._difficulty = Bars(("hard",), share=0.78)
        self._ratings = RatingsPanel()
        self._panels = {
            "calendar": ChartPanel(self.tr("Calendar of reviews"), self._calendar),
            "forecast": ChartPanel(self.tr("Next 30 days"), self._forecast),
            "retention": ChartPanel(self.tr("Retention by week"), self._line),
            "stability": ChartPanel(self.tr("Stability (days)"), self._stability),
            "difficulty": ChartPanel(self.tr("Difficulty"), self._difficulty),
        }
        for name, panel in self._panels.items():
            panel.setObjectName(f"statistics_{name}")
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        title = label(self.tr("Statistics"), 26, 700)
        trust = TrustPanel()
        cards.trusted.connect(trust.render_trust)
        model = vbox(trust, Panel(OptimiserRow(optimiser)), spacing=14)
        page = vbox(title, self._grid, model, None, spacing=14, margins=(36, 30, 36, 30))
        self.setLayout(vbox(scrolled(page)))
        self._columns = 0
        self._arrange(4)
        view_model.screen_changed.connect(self.render_screen)
        if view_model.screen is not None:
            self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, found: Statistics) -> None:
        """Show the numbers. Everything visible follows from them."""
        self._show_figures(found)
        self._calendar.set_data(found.day, found.calendar)
        year_ago = found.day - timedelta(days=365)
        year = sum(count for day, count in found.calendar.items() if day > year_ago)
        reviews = self.tr("%n review(s)", "", year)
        self._panels["calendar"].set_note(self.tr("{0} in a year").format(reviews))
        self._show_forecast(found)
        self._show_retention(found)
        self._show_histogram("stability", self._stability, found.stability)
        self._show_histogram("difficulty", self._difficulty, found.difficulty)
        self._ratings.set_ratings(found.ratings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if event.size().width() < _NARROW_BELOW else 4)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        half = columns // 2
        for place, figure in enumerate(self._figures):
            self._grid.addWidget(figure, place // columns, place % columns)
        wide = ("forecast", "retention") if columns == 4 else ()
        row = 2
        self._grid.addWidget(self._panels["calendar"], row, 0, 1, columns)
        for name, at in (("forecast", 0), ("retention", half)):
            if wide:
                self._grid.addWidget(self._panels[name], row + 1, at, 1, half)
            else:
                self._grid.addWidget(self._panels[name], row + 1 + (at > 0), 0, 1, columns)
        last = row + (2 if wide else 3)
        self._grid.addWidget(self._panels["stability"], last, 0, 1, 1)
        self._grid.addWidget(self._panels["difficulty"], last, 1, 1, 1)
        below = (last, half, 1, half) if wide else (last + 1, 0, 1, columns)
        self._grid.addWidget(self._ratings, *below)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _show_figures(self, found: Statistics) -> None:
        month = found.month.retention
        self._retention.set_values(
            "—" if month is None else percent(month, 1),
            self.tr("goal {0} · last 30 days").format(percent(found.desired_retention)),
        )
        self._cards.set_values(
            number(found.cards),
            self.tr("{0} mature · {1} young · {2} new").format(
                found.mature, found.young, found.new
            ),
        )
        mean = found.mean_stability
        self._stability_mean.set_values(
            "—" if mean is None else self.tr("{0} days").format(f"{mean:.1f}"),
            self.tr("until the chance of recall is 90%"),
        )
        spent, reviews = found.all_time.seconds, found.all_time.reviews
        each = f"{spent / reviews:.1f}" if reviews else "—"
        self._time.set_values(
            duration(spent) if spent else "—", self.tr("{0} s per review").format(each)
        )

    def _show_forecast(self, found: Statistics) -> None:
        bars = [
            Bar(
                str(day.day.day) if place else self.tr("now", "today, in a narrow label"),
                (day.review, day.new),
                self._forecast_tip(day.day, day.review, day.new),
            )
            for place, day in enumerate(found.forecast)
        ]
        self._forecast.set_data(bars)
        self._panels["forecast"].describe([bar.tip for bar in bars])

    def _show_retention(self, found: Statistics) -> None:
        points = [
            Point(short_day(monday), share, f"{short_day(monday)} · {percent(share, 1)}")
            for monday, share in found.retention_by_week
        ]
        goal = found.desired_retention
        self._line.set_data(points, goal, self.tr("goal {0}").format(percent(goal)))
        panel = self._panels["retention"]
        panel.show_empty(
            "" if points else self.tr("Shown after the first reviews of learnt cards.")
        )
        panel.describe([point.tip for point in points])

    def _show_histogram(self, name: str, chart: Bars, histogram: Histogram) -> None:
        bars = []
        for low, high, count in zip(
            histogram.edges, histogram.edges[1:], histogram.counts, strict=False
        ):
            cards = self.tr("%n card(s)", "", count)
            bars.append(Bar(f"{low:g}", (count,), f"{low:g}–{high:g} · {cards}"))
        chart.set_data(bars)
        panel = self._panels[name]
        empty = not any(histogram.counts)
        panel.show_empty(self.tr("Shown after the first reviews.") if empty else "")
        panel.describe([bar.tip for bar in bars])

    def _forecast_tip(self, day: date, review: int, new: int) -> str:
        return self.tr("{0} · {1} to review, {2} new").format(short_day(day), review, new)

    def _calendar_tip(self, day: date, count: int) -> str:
        return f"{short_day(day)} · " + self.tr("%n review(s)", "", count)
