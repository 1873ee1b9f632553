"""Find what belongs together."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from studyapp.core.answers.matching import Matching
from studyapp.ui.widgets.exercises.exercise_row import RowLooks, Verdict
from studyapp.ui.widgets.exercises.rows import Rows
from studyapp.ui.widgets.exercises.sheet import Sheet
from studyapp.ui.widgets.kit import hbox, label, vbox
from studyapp.ui.widgets.typesetting import Typeface


class MatchSheet(Sheet):
    """Left sides with what was put to them; beside them what there is to choose from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_match")
        self._lefts = Rows("review_left")
        self._lefts.clicked.connect(self._on_left_clicked)
        self._options = Rows("review_option")
        self._options.clicked.connect(self._on_option_clicked)
        self._options.dropped.connect(self._on_dropped)
        self._told = label("", 12, role="text3", wrap=True)
        self._told.setObjectName("review_match_told")
        self._matching: Matching | None = None
        columns = hbox((self._lefts, 3), (self._options, 2), spacing=16)
        self.setLayout(vbox(columns, self._told, spacing=8))

    @property
    def current(self) -> QWidget:
        matching = self._matching
        return self if matching is None or matching.done else self._lefts.row(matching.at)

    @property
    def spoken(self) -> str:
        offered = "" if self._options.isHidden() else self._options.spoken()
        return "  ".join(filter(None, (self._lefts.spoken(), offered)))

    def set_exercise(self, exercise: Matching) -> None:
        """Show the pairs as they stand, or how they should have been."""
        self._matching = exercise
        count = range(len(exercise.pairs))
        lefts = [
            self._judged(exercise, at) if exercise.done else _open(exercise, at) for at in count
        ]
        self._lefts.set_rows(lefts)
        self._options.setVisible(not exercise.done)
        self._options.set_rows(
            [
                RowLooks(at + 1, exercise.words(at), faint=at in exercise.chosen)
                for at in range(len(exercise.options))
            ],
            draggable=True,
        )
        if exercise.done:
            right = sum(map(exercise.right, count))
            self._told.setText(self.tr("{0} of {1} right").format(right, len(count)))
        else:
            self._told.setText(
                self.tr(
                    "Press the number of what belongs to the marked row, or drag it; Space checks"
                )
            )

    def set_type(self, type_: Typeface) -> None:
        self._lefts.set_type(type_)
        self._options.set_type(type_)
        self._told.setFont(type_.small(12))

    def _judged(self, matching: Matching, at: int) -> RowLooks:
        left, right = matching.pairs[at]
        text = f"{left} — {right}"
        if matching.right(at):
            return RowLooks(at + 1, text, verdict=Verdict.RIGHT, spoken=self.tr("right"))
        option = matching.chosen[at]
        note = (
            self.tr("You left it open")
            if option is None
            else self.tr("You put: {0}").format(matching.words(option))
        )
        return RowLooks(at + 1, text, note, verdict=Verdict.WRONG, spoken=self.tr("wrong"))

    def _on_left_clicked(self, at: int) -> None:
        if self._matching is not None:
            self.changed.emit(self._matching.stepped(at - self._matching.at))

    def _on_option_clicked(self, option: int) -> None:
        if self._matching is not None:
            self.changed.emit(self._matching.put(self._matching.at, option))

    def _on_dropped(self, option: int, where: QPoint) -> None:
        left = self._lefts.row_at(where)
        if self._matching is not None and left is not None:
            self.changed.emit(self._matching.put(left, option))


def _open(matching: Matching, at: int) -> RowLooks:
    option = matching.chosen[at]
    put = "＿＿＿＿" if option is None else matching.words(option)
    return RowLooks(at + 1, f"{matching.pairs[at][0]} — {put}", current=at == matching.at)
