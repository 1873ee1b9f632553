"""Recall a list item by item and mark what was known."""

from PySide6.QtWidgets import QWidget

from studyapp.core.answers.recall import ListRecall
from studyapp.ui.widgets.exercises.exercise_row import RowLooks, Verdict
from studyapp.ui.widgets.exercises.rows import Rows
from studyapp.ui.widgets.exercises.sheet import Sheet
from studyapp.ui.widgets.kit import label, vbox
from studyapp.ui.widgets.typesetting import Typeface


class ListSheet(Sheet):
    """Shows the items seen so far, each with its mark. A click turns a mark round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_list")
        self._rows = Rows("review_item")
        self._rows.clicked.connect(self._on_clicked)
        self._told = label("", 12, role="text3", wrap=True)
        self._told.setObjectName("review_list_told")
        self._recall: ListRecall | None = None
        self.setLayout(vbox(self._rows, self._told, spacing=8))

    @property
    def current(self) -> QWidget:
        recall = self._recall
        return self if recall is None else self._rows.row(max(0, recall.shown - 1))

    @property
    def spoken(self) -> str:
        return self._rows.spoken()

    def set_exercise(self, exercise: ListRecall) -> None:
        """Show a list as far as it is uncovered."""
        self._recall = exercise
        self._rows.set_rows([self._looks(exercise, at) for at in range(len(exercise.items))])
        known = sum(mark is True for mark in exercise.marks)
        if exercise.done:
            self._told.setText(self.tr("{0} of {1} known").format(known, len(exercise.items)))
        elif exercise.ordered:
            self._told.setText(self.tr("In order: → knew it, ← did not, Space only shows"))
        else:
            self._told.setText(self.tr("In any order: → knew it, ← did not, Space only shows"))

    def set_type(self, type_: Typeface) -> None:
        self._rows.set_type(type_)
        self._told.setFont(type_.small(12))

    def _looks(self, recall: ListRecall, at: int) -> RowLooks:
        if at >= recall.shown:
            return RowLooks(at + 1, "……", faint=True, spoken=self.tr("covered"))
        text, times = recall.items[at], recall.weak.get(at, 0)
        note = self.tr("missed %n time(s) before", "", times) if times else ""
        match recall.marks[at]:
            case True:
                return RowLooks(at + 1, text, note, verdict=Verdict.RIGHT, spoken=self.tr("known"))
            case False:
                return RowLooks(
                    at + 1, text, note, verdict=Verdict.WRONG, spoken=self.tr("not known")
                )
            case None:
                first = recall.marks.index(None) == at
                return RowLooks(at + 1, text, note, current=first)

    def _on_clicked(self, at: int) -> None:
        if self._recall is None:
            return
        covered = at >= self._recall.shown
        self.changed.emit(self._recall.uncovered() if covered else self._recall.turned(at))
