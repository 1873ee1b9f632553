"""Cards in lists, and what was done to them, in words."""

from collections.abc import Mapping
from typing import assert_never

from PySide6.QtCore import QObject

from studyapp.core.article.text import fold
from studyapp.core.cards.faces import question_text
from studyapp.core.scheduling.state import Phase
from studyapp.services.card_browser import CardLine
from studyapp.ui.itemmodels.cards import Column
from studyapp.ui.viewmodels.cards_screen import Deed
from studyapp.ui.widgets.action_words import ActionWords
from studyapp.ui.widgets.kind_names import kind_name
from studyapp.ui.wording import percent

_STAR = "★"


class CardWords(QObject):
    """Says what a card is in each column, and what was done to some."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = ActionWords(self)

    def titles(self) -> Mapping[Column, tuple[str, str]]:
        """Return the titles of columns and what they mean."""
        return {
            Column.QUESTION: (self.tr("Question"), self.tr("What the card asks")),
            Column.TYPE: (self.tr("Type"), self.tr("How the note asks")),
            Column.DECK: (self.tr("Deck"), self.tr("The deck below the article")),
            Column.ARTICLE: (self.tr("¶ Article"), self.tr("The paragraph, and its article")),
            Column.DUE: (self.tr("Due"), self.tr("When the card comes again")),
            Column.RECALL: (self.tr("R"), self.tr("Retrievability: the chance of recall today")),
            Column.STABILITY: (
                self.tr("S"),
                self.tr("Stability: days until the chance of recall is down to 90%"),
            ),
            Column.DIFFICULTY: (self.tr("D"), self.tr("Difficulty, 1 to 10")),
            Column.LAPSES: (self.tr("Lapses"), self.tr("How often it was forgotten")),
            Column.FLAG: (self.tr("Flag"), self.tr("Your flag, and ★ for a mark")),
        }

    def say(self, line: CardLine, column: Column) -> str:
        """Return what a column says of a card."""
        state = line.state
        memory = state.memory
        match column:
            case Column.QUESTION:
                text = fold(question_text(line.note, line.card.ordinal))
            case Column.TYPE:
                text = kind_name(line.note.type)
            case Column.DECK:
                text = line.note.deck
            case Column.ARTICLE:
                sources = line.note.sources
                title = fold(line.title)
                text = f"¶{sources[0].paragraph} {title}" if sources else title
            case Column.DUE:
                text = self._due(line)
            case Column.RECALL:
                text = "" if line.retrievability is None else percent(line.retrievability)
            case Column.STABILITY:
                text = f"{memory.stability:.1f}" if memory else ""
            case Column.DIFFICULTY:
                text = f"{memory.difficulty:.1f}" if memory else ""
            case Column.LAPSES:
                text = str(state.lapses) if state.lapses else ""
            case Column.FLAG:
                text = self.flag(state.flag) if state.flag else ""
                text = f"{_STAR} {text}".strip() if state.marked else text
            case _:
                assert_never(column)
        return text

    def flag(self, flag: int) -> str:
        """Return what a flag of 1 to 4 stands for."""
        return self._actions.flag(flag)

    def done(self, deed: Deed, cards: int) -> str:
        """Return what was done to how many cards."""
        if not cards:
            return self.tr("The cards are like that already; nothing was changed.")
        match deed:
            case Deed.SUSPEND:
                text = self.tr("%n card(s) suspended.", "", cards)
            case Deed.UNSUSPEND:
                text = self.tr("%n card(s) unsuspended.", "", cards)
            case Deed.BURY:
                text = self.tr("%n card(s) buried until tomorrow.", "", cards)
            case Deed.MARK:
                text = self.tr("%n card(s) marked.", "", cards)
            case Deed.UNMARK:
                text = self.tr("The mark was taken off %n card(s).", "", cards)
            case Deed.FLAG:
                text = self.tr("%n card(s) flagged.", "", cards)
            case Deed.UNFLAG:
                text = self.tr("The flag was taken off %n card(s).", "", cards)
            case Deed.SET_DUE:
                text = self.tr("%n card(s) got another due date.", "", cards)
            case Deed.RESET:
                text = self.tr("%n card(s) made new again.", "", cards)
            case _:
                assert_never(deed)
        return text

    def _due(self, line: CardLine) -> str:
        state, days = line.state, line.days_until_due
        if state.suspended:
            return self.tr("suspended")
        if state.phase is Phase.NEW or days is None:
            return self.tr("new")
        if state.due_at is not None:
            return self.tr("learning")
        if days == 0:
            return self.tr("today")
        if days < 0:
            return self.tr("%n day(s) overdue", "", -days)
        return self.tr("in %n day(s)", "", days)
