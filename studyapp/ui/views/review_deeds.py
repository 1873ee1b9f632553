"""What the actions of the keymap do in the review, and what is said of them afterwards."""

from functools import partial

from PySide6.QtCore import QObject

from studyapp.core.scheduling.events import Rating
from studyapp.ui.keymap import Action
from studyapp.ui.viewmodels.card_actions import CardActions
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import Notice
from studyapp.ui.views.review_keys import Deeds
from studyapp.ui.widgets.action_words import FLAGS, ActionWords

RATING_ACTIONS = {
    Rating.AGAIN: Action.AGAIN,
    Rating.HARD: Action.HARD,
    Rating.GOOD: Action.GOOD,
    Rating.EASY: Action.EASY,
}


def deeds(view_model: ReviewViewModel, actions: CardActions) -> Deeds:
    """Return what each action does that needs no widget."""
    return {
        Action.GO_ON: view_model.go_on,
        Action.SHOW_ALL: view_model.go_to_end,
        **{action: partial(view_model.grade, rating) for rating, action in RATING_ACTIONS.items()},
        Action.UNDO: view_model.undo,
        Action.REDO: view_model.redo,
        Action.SOURCE: view_model.toggle_source,
        Action.CONTEXT: view_model.toggle_context,
        Action.READER: view_model.request_reader,
        Action.HINT: view_model.show_hint,
        Action.TYPE: view_model.toggle_typing,
        Action.EDIT: view_model.request_edit,
        Action.INFO: view_model.request_info,
        Action.MARK: actions.toggle_mark,
        **{action: partial(actions.toggle_flag, flag) for flag, action in enumerate(FLAGS, 1)},
        Action.BURY_CARD: actions.bury_card,
        Action.BURY_NOTE: actions.bury_note,
        Action.SUSPEND_CARD: actions.suspend_card,
        Action.SUSPEND_NOTE: actions.suspend_note,
        Action.SET_DUE: actions.request_due,
        Action.RESET: actions.reset,
    }


class NoticeWords(QObject):
    """Says what was done to a card."""

    def __init__(self, words: ActionWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._said = {
            Notice.SUSPENDED: self.tr("The card is suspended."),
            Notice.NOTE_SUSPENDED: self.tr("The note is suspended with all its cards."),
            Notice.BURIED: self.tr("The note rests until tomorrow."),
            Notice.CARD_BURIED: self.tr("The card rests until tomorrow."),
            Notice.FLAGGED: self.tr("Flagged: {0}"),
            Notice.UNFLAGGED: self.tr("The flag is off."),
            Notice.MARKED: self.tr("The card is marked."),
            Notice.UNMARKED: self.tr("The card is marked no more."),
            Notice.DUE_SET: self.tr("The card got another day."),
            Notice.RESET: self.tr("The card is new again."),
        }

    def of(self, notice: Notice, flag: int) -> str:
        """Return what a notice says, "" for nothing; `flag` is the one the card has, 0 for none."""
        return self._said.get(notice, "").format(self._words.flag(flag))
