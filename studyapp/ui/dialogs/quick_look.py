"""The last look before an exam: one card after the other, nothing is logged."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from studyapp.core.cards.faces import answer_runs, question_runs
from studyapp.core.cards.model import NoteType
from studyapp.services.quick_look import QuickCard
from studyapp.ui.widgets.kit import Button, KeyCap, Panel, hairline, hbox, label, scrolled, vbox
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.run_text import RunText
from studyapp.ui.widgets.typesetting import TextSize

_SIZE = (720, 520)
_TEXT = TextSize(19, 33)


class QuickLookDialog(QDialog):
    """Space shows the answer, and then the next card; arrows go to and fro."""

    def __init__(self, name: str, cards: Sequence[QuickCard], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("quick_look")
        self.setWindowTitle(self.tr("A last look: {0}").format(name))
        self.resize(*_SIZE)
        self._cards = tuple(cards)
        self._at = 0
        self._count = label("", 13, role="text2")
        self._count.setObjectName("quick_count")
        self._progress = ProgressLine()
        self._question = RunText("quick_question")
        self._rule = hairline()
        self._answer = RunText("quick_answer")
        self._next = Button("", None, "primary")
        self._next.setObjectName("quick_next")
        self._next.setAutoDefault(False)
        self._back = Button(self.tr("Back"), "chevron-left", "ghost")
        self._back.setObjectName("quick_back")
        self._lay_out()
        self._next.clicked.connect(self.go_on)
        self._back.clicked.connect(self.go_back)
        # All keys are the dialog's: on a button, Space would do what that button does.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for button in (self._next, self._back):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show(answered=False)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Space | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.go_on()
            case Qt.Key.Key_Right:
                self._skip()
            case Qt.Key.Key_Left:
                self.go_back()
            case _:
                super().keyPressEvent(event)

    @Slot()
    def go_on(self) -> None:
        """Show the answer; when it is shown, the next card; after the last one, close."""
        if self._answer.isHidden():
            self._show(answered=True)
        elif self._at + 1 < len(self._cards):
            self._at += 1
            self._show(answered=False)
        else:
            self.accept()

    @Slot()
    def go_back(self) -> None:
        """Show the card before."""
        self._at = max(0, self._at - 1)
        self._show(answered=False)

    def _skip(self) -> None:
        self._at = min(len(self._cards) - 1, self._at + 1)
        self._show(answered=False)

    def _lay_out(self) -> None:
        words = vbox(self._question, self._rule, self._answer, None, spacing=14)
        area = scrolled(words)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        note = label(
            self.tr("Looking changes nothing: no answer is logged."), 12, role="text3", wrap=True
        )
        self.setLayout(
            vbox(
                hbox(self._count, None),
                self._progress,
                (Panel((area, 1)), 1),
                hbox((note, 1), self._back, self._next, KeyCap(self.tr("Space"))),
                spacing=12,
                margins=(24, 18, 24, 18),
            )
        )

    def _show(self, *, answered: bool) -> None:
        card = self._cards[self._at]
        self._count.setText(self.tr("{0} of {1}").format(self._at + 1, len(self._cards)))
        self._progress.set_share((self._at + answered) / len(self._cards))
        self._question.set_runs(question_runs(card.note, card.ordinal), _TEXT)
        marked = card.note.type is NoteType.CLOZE
        self._answer.set_runs(answer_runs(card.note, card.ordinal), _TEXT, marked=marked)
        self._answer.setVisible(answered)
        self._rule.setVisible(answered)
        self._next.setText(self.tr("Next") if answered else self.tr("Show answer"))
        self._back.setEnabled(self._at > 0)
