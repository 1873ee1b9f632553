"""Put stages in order."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from studyapp.core.answers.ordering import Ordering
from studyapp.ui.widgets.exercises.exercise_row import RowLooks, Verdict
from studyapp.ui.widgets.exercises.rows import Rows
from studyapp.ui.widgets.exercises.sheet import Sheet
from studyapp.ui.widgets.kit import label, vbox
from studyapp.ui.widgets.typesetting import Typeface


class OrderSheet(Sheet):
    """Rows that are dragged or moved by keys; once checked they stand in the right order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_order")
        self._rows = Rows("review_stage")
        self._rows.clicked.connect(self._on_clicked)
        self._rows.dropped.connect(self._on_dropped)
        self._told = label("", 12, role="text3", wrap=True)
        self._told.setObjectName("review_order_told")
        self._ordering: Ordering | None = None
        self.setLayout(vbox(self._rows, self._told, spacing=8))

    @property
    def current(self) -> QWidget:
        ordering = self._ordering
        return self if ordering is None or ordering.done else self._rows.row(ordering.at)

    @property
    def spoken(self) -> str:
        return self._rows.spoken()

    def set_exercise(self, exercise: Ordering) -> None:
        """Show the order as it stands, or how it should have been."""
        self._ordering = exercise
        looks = self._judged(exercise) if exercise.done else self._open(exercise)
        self._rows.set_rows(looks, draggable=not exercise.done)
        if exercise.done:
            right = sum(look.verdict is Verdict.RIGHT for look in looks)
            self._told.setText(self.tr("{0} of {1} in place").format(right, len(looks)))
        else:
            self._told.setText(self.tr("Drag, or ↑ ↓ and Alt+↑ ↓, or a number; Space checks"))

    def set_type(self, type_: Typeface) -> None:
        self._rows.set_type(type_)
        self._told.setFont(type_.small(12))

    def _open(self, ordering: Ordering) -> list[RowLooks]:
        return [
            RowLooks(place + 1, ordering.items[item], current=place == ordering.at)
            for place, item in enumerate(ordering.order)
        ]

    def _judged(self, ordering: Ordering) -> list[RowLooks]:
        """Return the items in the right order, each with the place it was given."""
        looks = []
        for place, item in enumerate(ordering.items):
            given = ordering.order.index(place)
            if given == place:
                look = RowLooks(place + 1, item, verdict=Verdict.RIGHT, spoken=self.tr("in place"))
            else:
                note = self.tr("You put it at {0}").format(given + 1)
                look = RowLooks(
                    place + 1, item, note, verdict=Verdict.WRONG, spoken=self.tr("out of place")
                )
            looks.append(look)
        return looks

    def _on_clicked(self, place: int) -> None:
        if self._ordering is not None:
            self.changed.emit(self._ordering.stepped(place - self._ordering.at))

    def _on_dropped(self, place: int, where: QPoint) -> None:
        end = self._rows.row_at(where)
        if self._ordering is not None and end is not None:
            self.changed.emit(self._ordering.placed(place, end))
