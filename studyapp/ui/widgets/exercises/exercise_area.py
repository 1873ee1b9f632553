"""The place on a flashcard where the learner does something."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.matching import Matching
from studyapp.core.answers.ordering import Ordering
from studyapp.core.answers.recall import ListRecall
from studyapp.core.answers.recital import Recital
from studyapp.core.answers.typed import TypedAnswer
from studyapp.ui.widgets.exercises.list_sheet import ListSheet
from studyapp.ui.widgets.exercises.match_sheet import MatchSheet
from studyapp.ui.widgets.exercises.order_sheet import OrderSheet
from studyapp.ui.widgets.exercises.recital_sheet import RecitalSheet
from studyapp.ui.widgets.exercises.sheet import Sheet
from studyapp.ui.widgets.exercises.typed_sheet import TypedSheet
from studyapp.ui.widgets.kit import vbox
from studyapp.ui.widgets.typesetting import USUAL_TYPE, Typeface

_SHEETS: dict[type[Exercise], type[Sheet]] = {
    TypedAnswer: TypedSheet,
    ListRecall: ListSheet,
    Ordering: OrderSheet,
    Matching: MatchSheet,
    Recital: RecitalSheet,
}


class ExerciseArea(QWidget):
    """Shows the sheet of an exercise. Sheets are made when first needed and live on.

    Signals:
        changed, submitted, given_up: As of the sheet.
    """

    changed = Signal(object)
    submitted = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_exercise")
        self._type = USUAL_TYPE
        self._column = vbox(spacing=0)
        self._sheets: dict[type[Exercise], Sheet] = {}
        self._shown: Sheet | None = None
        self.setLayout(self._column)

    @property
    def field(self) -> QWidget | None:
        """What takes the focus; None while nothing is typed."""
        return self._shown.field if self._shown else None

    @property
    def current(self) -> QWidget | None:
        """The part that must be in sight; None without an exercise."""
        return self._shown.current if self._shown else None

    @property
    def spoken(self) -> str:
        """How the exercise stands, to be read aloud."""
        return self._shown.spoken if self._shown else ""

    def submit(self) -> bool:
        """Hand in what is typed; tell whether anything can be."""
        return self._shown is not None and self._shown.submit()

    def set_exercise(self, exercise: Exercise | None) -> None:
        """Show another exercise or how it stands now; None shows nothing."""
        sheet = self._sheet(type(exercise)) if exercise else None
        if self._shown is not None and self._shown is not sheet:
            self._shown.hide()
        self._shown = sheet
        if sheet is not None:
            sheet.set_exercise(exercise)
            sheet.show()
        self.setVisible(sheet is not None)

    def set_type(self, type_: Typeface) -> None:
        """Set the text in another typeface and size."""
        self._type = type_
        for sheet in self._sheets.values():
            sheet.set_type(type_)

    def _sheet(self, kind: type[Exercise]) -> Sheet:
        if kind not in self._sheets:
            sheet = self._sheets[kind] = _SHEETS[kind]()
            sheet.set_type(self._type)
            sheet.changed.connect(self.changed)
            sheet.submitted.connect(self.submitted)
            sheet.given_up.connect(self.given_up)
            self._column.addWidget(sheet)
        return self._sheets[kind]
