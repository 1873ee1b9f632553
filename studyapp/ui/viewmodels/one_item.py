"""A stubborn item of a list, asked by itself right after its list; nothing of it is logged."""

from dataclasses import dataclass, replace

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.parts import after_answer, stubborn
from studyapp.core.cards.faces import BLANK, Run, RunKind, question_runs
from studyapp.core.cards.model import Note, NoteType
from studyapp.services.views import ReviewItem
from studyapp.ui.viewmodels.asked_card import AskedCard, asked_card

MOST = 2
"""Small questions after one list."""
_WITHOUT_ITEMS = {NoteType.MATCH, NoteType.RECITE, NoteType.QUOTE}


@dataclass(frozen=True, slots=True)
class OneItem:
    """Items waiting to be asked alone.

    Attributes:
        waiting: Their places in the answer; the first is asked now.
        left: How many questions there may still be, this one included.
    """

    list_card: AskedCard
    note: Note
    waiting: tuple[int, ...]
    left: int = MOST

    @property
    def card(self) -> AskedCard:
        """The small question: the item before is shown, this one is asked."""
        at = self.waiting[0]
        before = f"\n{at}. {self.note.answer[at - 1]}" if at else ""
        asked = Run(f"{before}\n{at + 1}. ")
        return replace(
            self.list_card,
            question=(*question_runs(self.note), asked, Run(BLANK, RunKind.BLANK)),
            answer=(Run(self.note.answer[at], RunKind.ANSWER),),
            hint="",
            extra="",
            intervals={},
        )

    def answered(self, *, known: bool) -> "OneItem | None":
        """Return what is asked after an answer; an item not known is asked once more."""
        first, *others = self.waiting
        waiting = tuple(others) if known else (*others, first)
        if self.left <= 1 or not waiting:
            return None
        return replace(self, waiting=waiting, left=self.left - 1)


def stubborn_items(item: ReviewItem, exercise: Exercise | None) -> OneItem | None:
    """Return the items to be asked alone after an answer to a list; None without such."""
    missed = exercise.missed if exercise else None
    if missed is None or item.note.type in _WITHOUT_ITEMS or len(item.note.answer) < MOST:
        return None
    waiting = stubborn(after_answer(item.parts, missed))[:MOST]
    return OneItem(asked_card(item), item.note, waiting) if waiting else None
