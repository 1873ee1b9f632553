"""The bar over the flashcard: end, counts, position in the session, tools."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.viewmodels.review_screen import ReviewScreen
from studyapp.ui.views.review_words import ReviewWords
from studyapp.ui.widgets.action_words import FLAGS, ActionWords
from studyapp.ui.widgets.count_dots import CountDots
from studyapp.ui.widgets.kit import IconButton, hbox, label
from studyapp.ui.wording import duration

_MENU = (
    (Action.CONTEXT, Action.READER, Action.INFO, Action.EDIT, Action.TYPE, Action.SPEAK),
    (Action.MARK, *FLAGS),
    (Action.BURY_CARD, Action.BURY_NOTE, Action.SUSPEND_CARD, Action.SUSPEND_NOTE),
    (Action.SET_DUE, Action.RESET),
    (Action.ZOOM_IN, Action.ZOOM_OUT, Action.ZOOM_RESET),
    (Action.KEYS,),
)
_ALWAYS = {Action.KEYS, Action.ZOOM_IN, Action.ZOOM_OUT, Action.ZOOM_RESET}


class ReviewBar(QWidget):
    """Shows where the session stands; every tool has its key in the tip.

    Signals:
        asked: An Action that the learner wants.
    """

    asked = Signal(object)

    def __init__(
        self, words: ActionWords, figures: ReviewWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("review_bar")
        self._words = words
        self._figures = figures
        self._study = label("", 13, 500, role="accent")
        self._study.setObjectName("review_study")
        self._time = label("", 13, 500, role="text2")
        self._time.setObjectName("review_time_left")
        self._time.setToolTip(self.tr("Time left in this session"))
        self._time.setAccessibleName(self.tr("Time left in this session"))
        self._time.hide()
        self._end = self._tool("review_end", "x", Action.END)
        self._counts = CountDots()
        self._position = label("", 13, 500, role="text2")
        self._position.setObjectName("review_position")
        self._minutes = label("", 13, role="text3")
        self._minutes.setObjectName("review_minutes")
        self._undo = self._tool("review_undo", "undo-2", Action.UNDO)
        self._source = self._tool("review_source_button", "book-open-text", Action.SOURCE)
        self._more = IconButton("ellipsis", self.tr("More"))
        self._more.setObjectName("review_more")
        self._more.clicked.connect(self._show_menu)
        self._entries: dict[Action, QAction] = {}
        self._voice = True
        self._menu = self._make_menu()
        self.set_keymap(Keymap())
        left = hbox(self._end, 6, self._counts, None)
        middle = hbox(self._study, self._position, self._minutes, spacing=10)
        right = hbox(None, self._time, 4, self._undo, self._source, self._more, spacing=8)
        self.setLayout(hbox((left, 1), middle, (right, 1), spacing=8, margins=(24, 12, 24, 0)))

    def set_screen(self, screen: ReviewScreen) -> None:
        """Show the numbers of a screen and offer what can be done on it."""
        self._counts.set_counts(screen.counts)
        self._position.setText(f"{screen.done} / {screen.total}")
        seconds = screen.counts.seconds
        self._minutes.setText(self.tr("about {0}").format(duration(seconds)) if seconds else "")
        self._study.setText(self._figures.study(screen.study))
        self._study.setVisible(bool(self._study.text()))
        self._undo.setEnabled(screen.can_undo)
        card = screen.card
        has_source = card is not None and card.place is not None
        self._source.setEnabled(has_source)
        for action, entry in self._entries.items():
            entry.setEnabled(action in _ALWAYS or card is not None)
        self._entries[Action.READER].setEnabled(has_source)
        self._entries[Action.CONTEXT].setEnabled(has_source)
        self._entries[Action.SPEAK].setEnabled(card is not None and self._voice)
        self._entries[Action.MARK].setChecked(card is not None and card.marked)
        for flag, action in enumerate(FLAGS, 1):
            self._entries[action].setChecked(card is not None and card.flag == flag)

    def set_voice(self, *, available: bool) -> None:
        """Say so where there is no program that reads aloud."""
        self._voice = available
        self._entries[Action.SPEAK].setEnabled(available)

    def set_time_left(self, seconds: int | None) -> None:
        """Show how long the session may still go on; None for one without an end."""
        self._time.setVisible(seconds is not None)
        if seconds is not None:
            self._time.setText(self._figures.time_left(seconds))
            self._time.setAccessibleDescription(self._time.text())

    def set_keymap(self, keymap: Keymap) -> None:
        """Write the keys beside what they do."""
        for action, button in (
            (Action.END, self._end),
            (Action.UNDO, self._undo),
            (Action.SOURCE, self._source),
        ):
            name, keys = self._words.name(action), self._words.keys(keymap, action)
            button.set_tip(f"{name} ({keys})" if keys else name)
        for action, entry in self._entries.items():
            name, keys = self._words.name(action), self._words.keys(keymap, action)
            if action is Action.SPEAK and not self._voice:
                name = self.tr("Read aloud: no such program found")
            entry.setText(f"{name}\t{keys}" if keys else name)

    def _tool(self, name: str, icon: str, action: Action) -> IconButton:
        button = IconButton(icon, self._words.name(action))
        button.setObjectName(name)
        button.clicked.connect(partial(self.asked.emit, action))
        return button

    def _show_menu(self) -> None:
        corner = self._more.mapToGlobal(self._more.rect().bottomRight())
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), 0))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("review_menu")
        for place, group in enumerate(_MENU):
            if place:
                menu.addSeparator()
            for action in group:
                entry = menu.addAction(self._words.name(action))
                entry.setObjectName(f"review_menu_{action}")
                entry.setCheckable(action is Action.MARK or action in FLAGS)
                entry.triggered.connect(partial(self.asked.emit, action))
                self._entries[action] = entry
        return menu
