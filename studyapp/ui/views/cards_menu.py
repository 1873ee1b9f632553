"""The menu of chosen cards."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.services.card_browser import CardLine
from studyapp.ui import theme
from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.widgets.action_words import FLAG_ICONS, FLAGS, ActionWords

_NO_FLAG = 0


class CardMenu(QMenu):
    """What can be done to the chosen cards; the one with the focus says which way round.

    Signals:
        asked: An Action.
        unflag_asked: Take the flags off.
    """

    asked = Signal(object)
    unflag_asked = Signal()

    def __init__(self, line: CardLine, cards: int, keymap: Keymap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cards_menu")
        self._keymap = keymap
        self._words = ActionWords(self)
        state = line.state
        suspend = self.tr("Unsuspend") if state.suspended else self.tr("Suspend")
        self._add(Action.SUSPEND_CARD, suspend, "play" if state.suspended else "pause")
        self._add(Action.BURY_CARD, self.tr("Bury until tomorrow"), "sunrise")
        mark = self.tr("Take the mark off") if state.marked else self.tr("Mark")
        self._add(Action.MARK, mark, "star")
        self._add_flags(state.flag)
        self.addSeparator()
        self._add(Action.SET_DUE, self.tr("Set the due date…"), "calendar")
        self._add(Action.RESET, self.tr("Forget: make new again"), "rotate-ccw")
        self.addSeparator()
        for action, text, icon in (
            (Action.EDIT, self.tr("Edit the card"), "pencil"),
            (Action.READER, self.tr("Show in the reader"), "book-open-text"),
            (Action.INFO, self.tr("Explain the card"), "info"),
        ):
            self._add(action, text, icon).setEnabled(cards == 1)

    def _add_flags(self, now: int) -> None:
        flags = self.addMenu(theme.icon("bookmark", px=16), self.tr("Flag"))
        for at, action in enumerate(FLAGS, start=1):
            item = self._add(action, self._words.flag(at), FLAG_ICONS[at - 1], flags)
            item.setCheckable(True)
            item.setChecked(at == now)
        flags.addSeparator()
        off = flags.addAction(self.tr("No flag"))
        off.setObjectName("cards_menu_no_flag")
        off.setEnabled(now != _NO_FLAG)
        off.triggered.connect(self._on_unflag)

    def _add(self, action: Action, text: str, icon: str, menu: QMenu | None = None) -> QAction:
        key = next(iter(self._keymap.keys(action)), "")
        shown = f"{text}\t{self._words.key(key)}" if key else text
        item = (menu or self).addAction(theme.icon(icon, px=16), shown)
        item.setObjectName(f"cards_menu_{action}")
        item.triggered.connect(partial(self._on_asked, action))
        return item

    def _on_asked(self, action: Action, _checked: bool = False) -> None:
        self.asked.emit(action)

    def _on_unflag(self) -> None:
        self.unflag_asked.emit()
