"""Why a card comes when it comes, and how far to trust that."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from studyapp.core.scheduling.events import Rating
from studyapp.services.explain import Explanation, PastAnswer
from studyapp.ui.viewmodels.card_info import CardInfo, CardInfoViewModel
from studyapp.ui.widgets.card_info_words import (
    due_text,
    rating_name,
    reason_text,
    repair_text,
    stability_text,
    wait_text,
)
from studyapp.ui.widgets.kit import Button, Panel, hbox, label, scrolled, vbox
from studyapp.ui.widgets.recall_curve import Curve, CurveWords, RecallCurve
from studyapp.ui.widgets.trust_panel import TrustPanel
from studyapp.ui.wording import percent

_SIZE = (660, 600)
_SHOWN = 40
"""Answers listed, the latest ones."""
_USUAL_GOAL = 0.9
_COLOURS = {
    Rating.AGAIN: "again",
    Rating.HARD: "hard",
    Rating.GOOD: "good",
    Rating.EASY: "easy",
}


class CardInfoDialog(QDialog):
    """Figures, curve, reasons, what each rating would do, trust, history."""

    def __init__(
        self, info: CardInfo, view_model: CardInfoViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card_info")
        self.setWindowTitle(self.tr("About this card"))
        self.resize(*_SIZE)
        trust = TrustPanel()
        close = Button(self.tr("Close"))
        close.setObjectName("card_info_close")
        close.clicked.connect(self.accept)
        found = info.found
        parts = [self._figures(found), self._due_panel(info), self._outcomes(found)]
        parts += [trust, *([self._history(found)] if found.answers else [])]
        page = vbox(*parts, None, spacing=14, margins=(0, 0, 8, 0))
        margins = (24, 20, 16, 18)
        self.setLayout(vbox((scrolled(page), 1), hbox(None, close, 8), margins=margins))
        view_model.trusted.connect(trust.render_trust)
        view_model.ask_trust()

    def _figures(self, found: Explanation) -> QWidget:
        state, memory = found.state, found.state.memory
        none = "—"
        figures = (
            (self.tr("Recall now"), none if found.recall is None else percent(found.recall)),
            (self.tr("Stability"), stability_text(memory.stability) if memory else none),
            (self.tr("Difficulty"), f"{memory.difficulty:.1f}" if memory else none),
            (self.tr("Answers"), str(state.reps)),
            (self.tr("Lapses"), str(state.lapses)),
        )
        line = hbox(spacing=12)
        for at, (name, value) in enumerate(figures):
            if at:
                line.addStretch(1)
            number = label(value, 22, 700)
            number.setObjectName(f"card_info_figure_{at}")
            line.addLayout(vbox(number, label(name, 12, role="text3"), spacing=1))
        panel = Panel(spacing=8)
        panel.add(line)
        return panel

    def _due_panel(self, info: CardInfo) -> QWidget:
        panel = _panel(self.tr("Why then?"))
        found = info.found
        if len(found.curve) > 1:
            panel.add(self._curve(info))
        for text in self._reasons(found, info.today):
            line = label(text, 13, role="text2", wrap=True)
            line.setObjectName("card_info_reason")
            panel.add(line)
        return panel

    def _curve(self, info: CardInfo) -> RecallCurve:
        words = CurveWords(
            self.tr("today"),
            self.tr("due"),
            self.tr("{0} d", "days on an axis"),
            self.tr("after {0} days: {1}"),
        )
        chart = RecallCurve(words)
        chart.setObjectName("card_info_curve")
        chart.setAccessibleName(self.tr("Chance of recall after the last answer"))
        reason = info.found.reason
        goal = reason.retention if reason else _USUAL_GOAL
        chart.set_curve(Curve(info.found.curve, goal, info.days_since, info.days_until_due))
        return chart

    def _reasons(self, found: Explanation, today: date) -> tuple[str, ...]:
        state = found.state
        if state.suspended:
            return (self.tr("It is suspended and not asked."),)
        if state.due_at is not None:
            return (self.tr("It is being learnt: the next step comes within the day."),)
        repaired = repair_text(found.repair) if found.repair else ()
        if state.due_day is None:
            return (self.tr("It is new: it comes when its turn is."), *repaired)
        reasons = reason_text(found.reason) if found.reason else ()
        buried = (self.tr("It is put aside until tomorrow."),) if state.buried_on == today else ()
        return (*buried, due_text(state.due_day, today), *reasons, *repaired)

    def _outcomes(self, found: Explanation) -> QWidget:
        panel = _panel(self.tr("What each rating would do"))
        grid = _grid(("", self.tr("Next"), self.tr("Stability"), self.tr("Difficulty")))
        for row, (rating, outcome) in enumerate(sorted(found.outcomes.items()), start=1):
            after = (
                wait_text(outcome.wait),
                stability_text(outcome.stability),
                f"{outcome.difficulty:.1f}",
            )
            _fill(grid, row, rating, after)
        panel.add(grid)
        return panel

    def _history(self, found: Explanation) -> QWidget:
        panel = _panel(self.tr("History"))
        heads = (
            "",
            self.tr("Day"),
            self.tr("Predicted"),
            self.tr("Stability"),
            self.tr("Difficulty"),
            self.tr("Interval"),
        )
        grid = _grid(heads)
        for row, answer in enumerate(found.answers[: -_SHOWN - 1 : -1], start=1):
            _fill(grid, row, answer.rating, self._answer(answer))
        panel.add(grid)
        return panel

    def _answer(self, answer: PastAnswer) -> tuple[str, ...]:
        days = answer.interval_days
        return (
            f"{answer.day}",
            "—" if answer.expected is None else percent(answer.expected),
            stability_text(answer.stability),
            f"{answer.difficulty:.1f}",
            self.tr("%n day(s)", "", days) if days else self.tr("step"),
        )


def _panel(title: str) -> Panel:
    panel = Panel(spacing=8)
    panel.add(label(title, 15, 500))
    return panel


def _grid(heads: tuple[str, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for column, text in enumerate(heads):
        grid.addWidget(label(text, 12, role="text3"), 0, column, _side(column))
        grid.setColumnStretch(column, 1)
    return grid


def _fill(grid: QGridLayout, row: int, rating: Rating, cells: tuple[str, ...]) -> None:
    name = label(rating_name(rating), 13, 500, _COLOURS[rating])
    texts: list[QLabel] = [name, *(label(cell, 13, role="text2") for cell in cells)]
    for column, text in enumerate(texts):
        grid.addWidget(text, row, column, _side(column))


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
