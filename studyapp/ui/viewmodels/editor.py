"""The card editor without its widgets."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studyapp.core.article.model import Article
from studyapp.core.cards.lint.linter import lint_note
from studyapp.core.cards.lint.model import Code, Defect, score
from studyapp.core.cards.lint.subject import Asked
from studyapp.core.cards.model import Note, NoteType, cards_of
from studyapp.core.cards.retype import retyped, tidy
from studyapp.ui.viewmodels.card_face import CardFace, Passage, block_texts, card_face, passages

SETTLED_MS = 150
UNASKABLE = frozenset({Code.EMPTY_QUESTION, Code.EMPTY_ANSWER, Code.NO_BLANK})
"""Defects with which there is nothing to ask: such a note is not saved."""


@dataclass(frozen=True, slots=True)
class EditorScreen:
    """What the editor shows beside its fields.

    Attributes:
        note: The note as it would be saved.
        defects: What is wrong with it, the worst first.
        blocked: Why it cannot be saved; None when it can.
        changed: Something differs from the note that was opened.
        face: The card to preview; it is the `card`-th of `cards`, from 0.
    """

    note: Note
    defects: tuple[Defect, ...]
    blocked: Defect | None
    changed: bool
    face: CardFace
    card: int
    cards: int

    @property
    def score(self) -> int:
        """How well the card is made, 0 to 100."""
        return score(self.defects)


class EditorViewModel(QObject):
    """Keeps a draft of a note and judges it whenever the learner pauses.

    Signals:
        screen_changed: An EditorScreen.
        type_changed: The draft; its fields are to be shown anew.
    """

    screen_changed = Signal(object)
    type_changed = Signal(object)

    def __init__(
        self,
        note: Note,
        article: Article | None = None,
        known: Collection[Asked] = frozenset(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = tidy(note)
        self._draft = note
        self._article = article
        self._known = known
        self._card = 0
        self._settled = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self.judge)
        self._screen = self._judged()

    @property
    def screen(self) -> EditorScreen:
        """What is shown now."""
        return self._screen

    @property
    def draft(self) -> Note:
        """The note as it stands in the fields, what other types need included."""
        return self._draft

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The paragraphs the note was made from."""
        return passages(self._draft, block_texts(self._article))

    def change(self, name: str, value: Any) -> None:
        """Give one field of the note another value; it is judged a moment later."""
        if getattr(self._draft, name) != value:
            self._draft = replace(self._draft, **{name: value})
            self._settled.start()

    @Slot(object)
    def set_type(self, kind: NoteType) -> None:
        """Ask the note in another way."""
        if kind is not self._draft.type:
            self._draft = retyped(self._draft, kind)
            self._card = 0
            self.type_changed.emit(self._draft)
            self.judge()

    @Slot()
    def show_next_card(self) -> None:
        """Preview the next card of a note with several blanks; after the last the first."""
        self._card = (self._card + 1) % self._screen.cards
        self.judge()

    @Slot()
    def judge(self) -> None:
        """Judge the draft now."""
        self._settled.stop()
        self._screen = self._judged()
        self.screen_changed.emit(self._screen)

    def _judged(self) -> EditorScreen:
        note = tidy(self._draft)
        found = lint_note(note, self._article, self._known)
        defects = tuple(sorted(found, key=_weight))
        cards = cards_of(note)
        self._card = min(self._card, len(cards) - 1)
        return EditorScreen(
            note=note,
            defects=defects,
            blocked=next((each for each in defects if each.code in UNASKABLE), None),
            changed=note != self._opened,
            face=card_face(note, cards[self._card].ordinal),
            card=self._card,
            cards=len(cards),
        )


def _weight(defect: Defect) -> tuple[bool, int]:
    return defect.code not in UNASKABLE, -(100 - score((defect,)))
