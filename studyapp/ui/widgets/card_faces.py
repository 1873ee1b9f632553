"""Question and answer of a card one above the other, for whoever judges it."""

from PySide6.QtWidgets import QWidget

from studyapp.core.cards.faces import Run, RunKind
from studyapp.core.cards.model import NoteType
from studyapp.ui.viewmodels.card_face import CardFace
from studyapp.ui.widgets.card_heading import CardHeading
from studyapp.ui.widgets.kind_names import kind_name
from studyapp.ui.widgets.kit import hairline, label, vbox
from studyapp.ui.widgets.run_text import RunText
from studyapp.ui.widgets.typesetting import TextSize, Typeface

LARGE, SMALL = TextSize(21, 36), TextSize(17, 30)
_LONG = 120


class CardFaces(QWidget):
    """Shows both faces; as high as they demand. `size` is that of a short text."""

    def __init__(self, name: str, size: TextSize = LARGE) -> None:
        super().__init__()
        self.setObjectName(name)
        self._size = size
        self._heading = CardHeading()
        self._question = RunText(f"{name}_question")
        self._hint = label("", 13, role="text2", wrap=True)
        self._hint.setObjectName(f"{name}_hint")
        self._rule = hairline()
        self._answer = RunText(f"{name}_answer")
        self._extra = label("", 13, role="text2", wrap=True)
        self._extra.setObjectName(f"{name}_extra")
        self.setLayout(
            vbox(
                self._heading,
                self._question,
                self._hint,
                self._rule,
                self._answer,
                self._extra,
                spacing=12,
            )
        )

    @property
    def question(self) -> str:
        """The question as it can be read."""
        return self._question.text

    @property
    def answer(self) -> str:
        """The answer as it can be read."""
        return self._answer.text

    def set_face(self, face: CardFace) -> None:
        """Show another card."""
        self._heading.set_heading(kind_name(face.note_type), face.path)
        self._question.set_runs(face.question, self._size_of(face.question))
        marked = face.note_type is NoteType.CLOZE
        self._answer.set_runs(face.answer, self._size_of(face.answer), marked=marked)
        self._hint.setText(self.tr("Hint: {0}").format(face.hint))
        self._hint.setVisible(bool(face.hint))
        self._extra.setText(face.extra)
        self._extra.setVisible(bool(face.extra))

    def set_reading_family(self, family: str) -> None:
        """Set the text in another typeface."""
        for text in (self._question, self._answer):
            text.set_type(Typeface(family))

    def _size_of(self, runs: tuple[Run, ...]) -> TextSize:
        length = sum(len(run.text) for run in runs if run.kind is not RunKind.HINT)
        return self._size if length <= _LONG else SMALL
