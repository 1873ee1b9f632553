"""Recite a passage clause by clause."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studyapp.core.answers.masking import MaskLevel
from studyapp.core.answers.recital import Recital
from studyapp.ui.widgets.exercises.masked_text import WEAK, MaskedText
from studyapp.ui.widgets.exercises.sheet import Sheet
from studyapp.ui.widgets.kit import Button, hbox, label, vbox
from studyapp.ui.widgets.typesetting import Typeface


class RecitalSheet(Sheet):
    """The passage under its mask, and the six levels of masking."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_recital")
        self._text = MaskedText("review_recital_text")
        self._text.clicked.connect(self._on_clause_clicked)
        self._levels = {level: self._level_button(level) for level in MaskLevel}
        self._where = label("", 12, 500, role="text3")
        self._where.setObjectName("review_recital_where")
        self._told = label("", 12, role="text3", wrap=True)
        self._told.setObjectName("review_recital_told")
        self._recital: Recital | None = None
        levels = hbox(*self._levels.values(), None, self._where, spacing=4)
        self.setLayout(vbox(levels, self._text, self._told, spacing=10))

    @property
    def spoken(self) -> str:
        return f"{self._text.accessibleName()}  {self._told.text()}"

    def set_exercise(self, exercise: Recital) -> None:
        """Show how far the passage is recited."""
        self._recital = exercise
        self._text.set_recital(exercise)
        for level, button in self._levels.items():
            button.setChecked(level is exercise.level)
            button.setVisible(level is not MaskLevel.KEYWORDS or exercise.level is level)
            button.setEnabled(not exercise.done)
        count = len(exercise.clauses)
        self._where.setText(
            self.tr("Clauses 1 to {0} of {1}").format(exercise.reach, count)
            if exercise.reach < count
            else self.tr("{0} of {1} clauses").format(exercise.shown, count)
        )
        weak = self.tr("{0} was wrong before").format(WEAK) if _weak_ahead(exercise) else ""
        self._told.setText("    ".join(filter(None, (self._what_next(exercise), weak))))

    def set_type(self, type_: Typeface) -> None:
        self._text.set_type(type_)
        self._told.setFont(type_.small(12))

    def _what_next(self, recital: Recital) -> str:
        if recital.done:
            clean = f"{recital.clean:.0%}"
            return self.tr("{0} without a slip; click a clause to mark it").format(clean)
        if recital.shown == recital.reach:
            return self.tr("Space goes on to one clause more; X marks the last one wrong")
        return self.tr(
            "Say the clause, Space shows it; X marks it wrong, H shows its beginning, ← → the level"
        )

    def _level_button(self, level: MaskLevel) -> Button:
        button = Button(self._level_name(level), None, "chip")
        button.setObjectName(f"review_level_{level.name.lower()}")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._on_level_clicked, level))
        return button

    def _level_name(self, level: MaskLevel) -> str:
        return {
            MaskLevel.FULL: self.tr("Text"),
            MaskLevel.TERMS: self.tr("Terms"),
            MaskLevel.CONTENT: self.tr("Words"),
            MaskLevel.FIRST: self.tr("First characters"),
            MaskLevel.BARS: self.tr("Bars"),
            MaskLevel.HEADING: self.tr("Heading"),
            MaskLevel.KEYWORDS: self.tr("Keywords"),
        }[level]

    def _on_level_clicked(self, level: MaskLevel, _checked: object = None) -> None:
        if self._recital is not None:
            self.changed.emit(self._recital.at_level(level))

    def _on_clause_clicked(self, at: int) -> None:
        if self._recital is not None:
            self.changed.emit(self._recital.slipped(at))


def _weak_ahead(recital: Recital) -> bool:
    return any(recital.shown <= at < recital.reach for at in recital.weak)
