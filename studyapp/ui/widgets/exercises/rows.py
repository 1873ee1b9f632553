"""Rows of an exercise, one below the other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.exercises.exercise_row import ExerciseRow, RowLooks
from studyapp.ui.widgets.kit import vbox
from studyapp.ui.widgets.typesetting import USUAL_TYPE, Typeface


class Rows(QWidget):
    """Keeps its rows: another exercise only changes what they show.

    Signals:
        clicked: Which row.
        dropped: Which row, and where on the screen it was let go.
    """

    clicked = Signal(int)
    dropped = Signal(int, QPoint)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._type = USUAL_TYPE
        self._rows: list[ExerciseRow] = []
        self._column = vbox(spacing=6)
        self.setLayout(self._column)

    def set_rows(self, looks: Sequence[RowLooks], *, draggable: bool = False) -> None:
        """Show as many rows as there are looks."""
        while len(self._rows) < len(looks):
            self._add()
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(looks))
            if at < len(looks):
                row.set_looks(looks[at])
                row.draggable = draggable

    def row_at(self, place: QPoint) -> int | None:
        """Return which row lies at a place on the screen, the nearest when none does.

        None: the place is not beside the rows.
        """
        shown = [row for row in self._rows if not row.isHidden()]
        y = self.mapFromGlobal(place).y()
        if not shown or not -40 <= y <= self.height() + 40:
            return None
        middles = self._middles(shown)
        return min(range(len(shown)), key=lambda at: abs(middles[at] - y))

    def row(self, at: int) -> ExerciseRow:
        """Return the row at a place."""
        return self._rows[at]

    def spoken(self) -> str:
        """Return what the rows say, to be read aloud."""
        return "；".join(row.accessibleName() for row in self._rows if not row.isHidden())

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another typeface and size."""
        self._type = type_
        for row in self._rows:
            row.set_type(type_)

    def _middles(self, rows: Sequence[ExerciseRow]) -> list[float]:
        """Return where the middle of each row belongs; one that is dragged is elsewhere."""
        middles, top = [], 0.0
        for row in rows:
            middles.append(top + row.height() / 2)
            top += row.height() + self._column.spacing()
        return middles

    def _add(self) -> None:
        at = len(self._rows)
        row = ExerciseRow()
        row.setObjectName(f"{self._name}_{at + 1}")
        row.set_type(self._type)
        row.clicked.connect(partial(self._on_clicked, at))
        row.dropped.connect(partial(self.dropped.emit, at))
        self._rows.append(row)
        self._column.addWidget(row)

    def _on_clicked(self, at: int) -> None:
        self.clicked.emit(at)
