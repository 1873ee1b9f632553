"""The cards of the statistics page."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from studyapp.core.scheduling.events import Rating
from studyapp.ui.widgets.chart import Chart
from studyapp.ui.widgets.kit import Panel, hbox, label
from studyapp.ui.widgets.memory import SegmentedBar
from studyapp.ui.wording import number, percent

_RATING_COLOURS = {
    Rating.AGAIN: "again",
    Rating.HARD: "hard",
    Rating.GOOD: "good",
    Rating.EASY: "easy",
}


class Figure(Panel):
    """One number, what it is, and what to compare it with."""

    def __init__(self, title: str) -> None:
        self._value = label("—", 26, 700)
        self._note = label("", 12, role="text3", wrap=True)
        super().__init__(label(title, 13, role="text2"), self._value, self._note, None, spacing=3)
        self._value.setObjectName("statistics_value")

    def set_values(self, value: str, note: str) -> None:
        """Show another number."""
        self._value.setText(value)
        self._note.setText(note)


class ChartPanel(Panel):
    """A chart below its title; a sentence in its place while there is nothing to paint."""

    def __init__(self, title: str, chart: Chart) -> None:
        self._chart = chart
        self._note = label("", 13, role="text3")
        self._empty = label("", 13, role="text3", wrap=True)
        self._empty.hide()
        line = hbox(label(title, 15, 500), None, self._note)
        super().__init__(line, chart, self._empty, None, spacing=8)
        chart.setAccessibleName(title)

    def set_note(self, text: str) -> None:
        """Show a text beside the title."""
        self._note.setText(text)

    def show_empty(self, text: str) -> None:
        """Show a sentence instead of the chart; "" shows the chart."""
        self._empty.setText(text)
        self._empty.setVisible(bool(text))
        self._chart.setVisible(not text)

    def describe(self, values: Sequence[str]) -> None:
        """Say the chart's values to a screen reader."""
        self._chart.setAccessibleDescription("; ".join(values))


class RatingsPanel(Panel):
    """How often each rating was given."""

    def __init__(self) -> None:
        super().__init__(spacing=12)
        self._bar = SegmentedBar(tuple(_RATING_COLOURS.values()), 10)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        names = {
            Rating.AGAIN: self.tr("Again"),
            Rating.HARD: self.tr("Hard"),
            Rating.GOOD: self.tr("Good"),
            Rating.EASY: self.tr("Easy"),
        }
        self._counts = {rating: label("0", 14, 500) for rating in names}
        self._shares = {rating: label("—", 13, role="text3") for rating in names}
        for row, (rating, name) in enumerate(names.items()):
            self._grid.addWidget(label(name, 13, role=_RATING_COLOURS[rating]), row, 0)
            self._grid.addWidget(self._counts[rating], row, 1, Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(self._shares[rating], row, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.setColumnMinimumWidth(2, 44)
        self.setObjectName("statistics_ratings")
        self.add(label(self.tr("Ratings"), 15, 500), self._bar, self._grid, None)

    def set_ratings(self, ratings: Mapping[Rating, int]) -> None:
        """Show other counts."""
        total = sum(ratings.values())
        self._bar.set_parts(tuple(ratings.get(rating, 0) for rating in Rating))
        for rating in Rating:
            count = ratings.get(rating, 0)
            self._counts[rating].setText(number(count))
            self._shares[rating].setText(percent(count / total) if total else "—")
