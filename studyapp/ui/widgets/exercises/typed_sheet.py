"""Type the answer, then see how it differs."""

from PySide6.QtWidgets import QWidget

from studyapp.core.answers.compare import PieceKind
from studyapp.core.answers.items import ItemsComparison
from studyapp.core.answers.typed import TypedAnswer
from studyapp.ui.widgets.exercises.answer_field import AnswerField
from studyapp.ui.widgets.exercises.comparison_text import SIGNS, ComparisonText
from studyapp.ui.widgets.exercises.sheet import Sheet
from studyapp.ui.widgets.kit import label, vbox
from studyapp.ui.widgets.typesetting import Typeface


class TypedSheet(Sheet):
    """A field, and later the comparison in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_typed")
        self._field = AnswerField()
        self._field.submitted.connect(self.submitted)
        self._field.given_up.connect(self.given_up)
        self._title = label("", 12, 500, role="text3")
        self._title.setObjectName("review_typed_score")
        self._comparison = ComparisonText("review_comparison")
        self._legend = label("", 12, role="text3", wrap=True)
        self._legend.setObjectName("review_typed_legend")
        self._exercise: TypedAnswer | None = None
        self.setLayout(vbox(self._field, self._title, self._comparison, self._legend, spacing=6))

    @property
    def field(self) -> QWidget | None:
        return None if self._field.isHidden() else self._field

    @property
    def spoken(self) -> str:
        if self._exercise is None or not self._exercise.done:
            return ""
        return f"{self._title.text()}  {self._comparison.text}  {self._legend.text()}"

    def submit(self) -> bool:
        if self._field.isHidden():
            return False
        self.submitted.emit(self._field.toPlainText())
        return True

    def set_exercise(self, exercise: TypedAnswer) -> None:
        """Ask for an answer, or show how it was."""
        known, self._exercise = self._exercise, exercise
        if known is None or known.done or exercise.expected != known.expected:
            self._field.clear()
        comparison = exercise.comparison
        self._field.setVisible(comparison is None)
        for part in (self._title, self._comparison, self._legend):
            part.setVisible(comparison is not None)
        if comparison is not None:
            self._comparison.set_comparison(comparison)
            self._title.setText(self.tr("Your answer: {0} right").format(f"{comparison.score:.0%}"))
            self._legend.setText(self._told(exercise))

    def set_type(self, type_: Typeface) -> None:
        self._field.set_type(type_)
        self._comparison.set_type(type_)
        self._title.setFont(type_.small(12, 500))
        self._legend.setFont(type_.small(12))

    def _told(self, exercise: TypedAnswer) -> str:
        """Return what the signs mean, of those that occur."""
        names = {
            PieceKind.MISSING: self.tr("missing"),
            PieceKind.EXTRA: self.tr("too much"),
            PieceKind.BELONGS: self.tr("belongs here"),
            PieceKind.MOVED: self.tr("stood here"),
        }
        shown = self._comparison.kinds()
        parts = [f"{SIGNS[kind]} {name}" for kind, name in names.items() if kind in shown]
        if isinstance(exercise.comparison, ItemsComparison) and exercise.ordered:
            wrong = exercise.comparison.inversions
            if wrong:
                parts.append(self.tr("%n pair(s) in the wrong order", "", wrong))
        return "    ".join(parts)
