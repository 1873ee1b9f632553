"""What can be done to the card under review besides answering it."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from studyapp.core.errors import DueAlreadyError, NeverAnsweredError
from studyapp.core.ids import CardId, NoteId
from studyapp.core.scheduling.due_text import due_in
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import Notice

NO_FLAG = 0


class ActsOnCards(Protocol):
    """The use cases behind; services.review.ReviewService fulfils it."""

    def suspend(self, card_id: CardId) -> None: ...
    def suspend_note(self, note_id: NoteId) -> None: ...
    def bury_card(self, card_id: CardId) -> None: ...
    def bury(self, note_id: NoteId) -> None: ...
    def flag(self, card_id: CardId, flag: int) -> None: ...
    def mark(self, card_id: CardId, marked: bool) -> None: ...


class MovesCards(Protocol):
    """Moves due dates; services.plans.PlanService fulfils it."""

    def set_due(self, cards: Sequence[CardId], low: int, high: int) -> int: ...
    def reset(self, cards: Sequence[CardId]) -> None: ...


class CardActions(QObject):
    """Acts on the card shown. Each action is one undo, and the review tells what was done.

    Signals:
        due_requested: Another due date is to be asked for; the clock stands until
            `ReviewViewModel.go_on_thinking`.
        failed: A StudyError; nothing was done.
    """

    due_requested = Signal()
    failed = Signal(object)

    def __init__(
        self,
        review: ReviewViewModel,
        cards: ActsOnCards,
        plans: MovesCards,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._cards = cards
        self._plans = plans

    @Slot()
    def suspend_card(self) -> None:
        """Take the card out of review until it is unsuspended."""
        if card := self._review.screen.card:
            self._review.act(partial(self._cards.suspend, card.card_id), Notice.SUSPENDED)

    @Slot()
    def suspend_note(self) -> None:
        """Take all cards of this note out of review."""
        if card := self._review.screen.card:
            action = partial(self._cards.suspend_note, card.note_id)
            self._review.act(action, Notice.NOTE_SUSPENDED)

    @Slot()
    def bury_card(self) -> None:
        """Ask this card no more today."""
        if card := self._review.screen.card:
            self._review.act(partial(self._cards.bury_card, card.card_id), Notice.CARD_BURIED)

    @Slot()
    def bury_note(self) -> None:
        """Ask no card of this note again today."""
        if card := self._review.screen.card:
            self._review.act(partial(self._cards.bury, card.note_id), Notice.BURIED)

    @Slot()
    def toggle_mark(self) -> None:
        """Mark the card, or take the mark off."""
        if card := self._review.screen.card:
            marked = not card.marked
            notice = Notice.MARKED if marked else Notice.UNMARKED
            self._review.label(partial(self._cards.mark, card.card_id, marked), notice)

    def toggle_flag(self, flag: int) -> None:
        """Put a flag of 1 to 4 on the card; the one it has is taken off."""
        if card := self._review.screen.card:
            wanted = NO_FLAG if card.flag == flag else flag
            notice = Notice.FLAGGED if wanted else Notice.UNFLAGGED
            self._review.label(partial(self._cards.flag, card.card_id, wanted), notice)

    @Slot()
    def request_due(self) -> None:
        """Ask for another due date. Time spent there is no thinking time."""
        card = self._review.screen.card
        if card is None:
            return
        if card.memory is None:
            self.failed.emit(NeverAnsweredError())
            return
        self._review.stop_thinking()
        self.due_requested.emit()

    @Slot(str)
    def set_due(self, text: str) -> None:
        """Let the card come again when a text in Anki's notation says, such as 3-7."""
        days, card = due_in(text), self._review.screen.card
        if days is not None and card is not None:
            self._review.act(partial(self._move, card.card_id, *days), Notice.DUE_SET)

    @Slot()
    def reset(self) -> None:
        """Make the card new again."""
        if card := self._review.screen.card:
            self._review.act(partial(self._plans.reset, [card.card_id]), Notice.RESET)

    def _move(self, card: CardId, low: int, high: int) -> None:
        if not self._plans.set_due([card], low, high):
            raise DueAlreadyError
