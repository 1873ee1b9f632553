"""The review screen."""

from collections import deque
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from studyapp.core.answers.exercise import Exercise
from studyapp.core.answers.matching import Matching
from studyapp.core.answers.ordering import Ordering
from studyapp.core.answers.recall import ListRecall
from studyapp.core.answers.recital import Recital
from studyapp.core.answers.typed import TypedAnswer
from studyapp.core.ids import CardId
from studyapp.core.scheduling.events import Rating
from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.viewmodels.asked_card import AskedCard, Place
from studyapp.ui.viewmodels.card_actions import CardActions
from studyapp.ui.viewmodels.review import ReviewViewModel
from studyapp.ui.viewmodels.review_screen import Notice, ReviewScreen, Stage
from studyapp.ui.viewmodels.speech import SpeechViewModel
from studyapp.ui.views.review_bar import ReviewBar
from studyapp.ui.views.review_deeds import RATING_ACTIONS, NoticeWords, deeds
from studyapp.ui.views.review_finished import ReviewFinished
from studyapp.ui.views.review_keys import Deeds, asked, handle_key
from studyapp.ui.views.review_sheet import key_rows
from studyapp.ui.views.review_waiting import ReviewWaiting
from studyapp.ui.views.review_words import ReviewWords
from studyapp.ui.widgets.action_words import ActionWords
from studyapp.ui.widgets.flashcard import Flashcard
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.kit import Button, KeyCap, hbox, label, vbox
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.rate_button import HEIGHT as RATE_HEIGHT
from studyapp.ui.widgets.rate_button import RateButton
from studyapp.ui.widgets.toast import Toast
from studyapp.ui.widgets.typesetting import Typeface

_COLUMN_WIDTH = 800
_COLUMN_HEIGHT = 660
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_SCROLL_KEYS = {
    Qt.Key.Key_Down: 0.1,
    Qt.Key.Key_Up: -0.1,
    Qt.Key.Key_PageDown: 0.9,
    Qt.Key.Key_PageUp: -0.9,
}


class ReviewView(QWidget):
    """Asks one card after the other and takes the ratings.

    Signals:
        finished: The learner wants to leave the session.
        source_requested: ArticleId, BlockId and CardId to show in the reader.
        reading_requested: The learner wants to read on.
        study_requested: The learner wants to study in another way than usual.
        zoom_requested: 1 for larger text, -1 for smaller, 0 for its usual size.
    """

    finished = Signal()
    zoom_requested = Signal(int)
    source_requested = Signal(object, object, object)
    reading_requested = Signal()
    study_requested = Signal()

    def __init__(
        self,
        view_model: ReviewViewModel,
        actions: CardActions,
        speech: SpeechViewModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("review_view")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # An input method in Chinese mode would take the grade keys for itself.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._view_model = view_model
        self._speech = speech
        self._words = ReviewWords(self)
        self._action_words = ActionWords(self)
        self._notice_words = NoticeWords(self._action_words, self)
        self._keymap = Keymap()
        self._two_buttons = False
        self._stage = Stage.IDLE
        self._field: QWidget | None = None
        self._shown: AskedCard | None = None
        self._held: deque[QKeyEvent] = deque()
        self._intervals_shown = True
        self._progress = ProgressLine()
        self._bar = ReviewBar(self._action_words, self._words)
        self._card = Flashcard()
        self._show_key = KeyCap("")
        self._show_button = self._make_show_button()
        self._rate_buttons = {rating: self._rate_button(rating) for rating in Rating}
        self._answers = QStackedWidget()
        self._figures = label("", 12, role="text3")
        self._figures.setObjectName("review_figures")
        self._finished = ReviewFinished(self._words)
        self._waiting = ReviewWaiting()
        self._pages = QStackedWidget()
        self._lay_out()
        self._keys = KeySheet(self.tr("Keys"), [], self)
        self._toast = Toast(self.tr("Undo"), self)
        self._deeds: Deeds = {
            **deeds(view_model, actions),
            Action.ZOOM_IN: partial(self.zoom_requested.emit, 1),
            Action.ZOOM_OUT: partial(self.zoom_requested.emit, -1),
            Action.ZOOM_RESET: partial(self.zoom_requested.emit, 0),
            Action.SPEAK: speech.toggle,
            Action.KEYS: self._keys.toggle,
            Action.END: self.finished.emit,
        }
        self._bar.set_voice(available=speech.available)
        self._connect()
        self._name_keys()
        self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, screen: ReviewScreen) -> None:
        """Show a screen. Everything visible follows from it."""
        if screen.card is not self._shown:
            # Its button would take back something newer than what it speaks of.
            self._shown = screen.card
            self._toast.hide()
        if screen.two_buttons is not self._two_buttons:
            self._two_buttons = screen.two_buttons
            self._name_keys()
        self._bar.set_screen(screen)
        self._waiting.set_screen(screen)
        self._progress.set_share(screen.done / screen.total if screen.total else 1.0)
        if screen.card is not None:
            self._card.set_screen(screen)
            self._figures.setText(self._words.figures(screen.card))
            self._speak(screen)
            if screen.answer_shown:
                self._show_intervals(screen.card)
        self._answers.setCurrentIndex(int(screen.answer_shown))
        self._finished.set_screen(screen)
        self._pages.setCurrentWidget(self._page_of.get(screen.stage, self._asking))
        self._suggest(screen.suggested)
        self._say_what_comes(screen.exercise)
        field = self._card.field if screen.card is not None else None
        if screen.stage is not self._stage or field is not self._field:
            self._stage, self._field = screen.stage, field
            self._take_focus()
        if self._held:
            QTimer.singleShot(0, self, self._press_held)

    def _speak(self, screen: ReviewScreen) -> None:
        """Let a screen reader say the card: it reads the widget that has the focus.

        What is uncovered or moved in an exercise is announced as it happens.
        """
        self.setAccessibleName(self._card.question)
        told = self._card.answer if screen.answer_shown or screen.exercise else ""
        if told and told != self.accessibleDescription() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
        self.setAccessibleDescription(told)

    def set_intervals_shown(self, shown: bool) -> None:
        """Show on the buttons when the card would come again, or not."""
        self._intervals_shown = shown
        self.render_screen(self._view_model.screen)

    def set_type(self, family: str, percent: int) -> None:
        """Set questions and answers in another typeface, and so large."""
        self._card.set_type(Typeface(family, percent))

    def set_keymap(self, keymap: Keymap) -> None:
        """Take other keys."""
        self._keymap = keymap
        self._name_keys()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._shown is not None
            and asked(event, self._keymap) is not None
        ):
            # Ctrl+1 flags the card here; elsewhere it is a shortcut of the window.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            super().keyPressEvent(event)
        elif self._view_model.at_it:
            self._held.append(event.clone())
        elif self._keys.isVisible():
            if event.key() in _SCROLL_KEYS:
                self._keys.scroll_by(_SCROLL_KEYS[Qt.Key(event.key())])
            else:
                self._keys.hide()
        elif handle_key(event, self._keymap, self._deeds, self._view_model):
            return
        elif event.key() in _SCROLL_KEYS:
            self._card.scroll_by(_SCROLL_KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @Slot()
    def _press_held(self) -> None:
        """Take the keys pressed while something short was done; none once a wait is shown."""
        if self._view_model.screen.stage is Stage.WAITING and not self._view_model.at_it:
            self._held.clear()
        while self._held and not self._view_model.at_it:
            self.keyPressEvent(self._held.popleft())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._field is not None:
            self._field.setFocus(event.reason())

    def hideEvent(self, event: QHideEvent) -> None:
        self._held.clear()
        self._view_model.leave()
        self._speech.stop()
        super().hideEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(360, 260)

    def _show_intervals(self, card: AskedCard) -> None:
        for rating, button in self._rate_buttons.items():
            shown = self._intervals_shown and self._view_model.screen.study.counts
            interval = card.intervals.get(rating) if shown else None
            button.set_interval(self._words.interval(interval) if interval else "")

    def _take_focus(self) -> None:
        """Keep the keys here: what had the focus may have just been hidden."""
        focused = QApplication.focusWidget()
        if focused is self or (focused is not None and self.isAncestorOf(focused)):
            (self._field or self).setFocus()

    def _suggest(self, suggested: Rating | None) -> None:
        for rating, button in self._rate_buttons.items():
            button.set_suggested(rating is suggested)

    def _connect(self) -> None:
        view_model, bar = self._view_model, self._bar
        view_model.screen_changed.connect(self.render_screen)
        view_model.noticed.connect(self._on_noticed)
        view_model.reader_requested.connect(self._on_reader_requested)
        view_model.time.left_changed.connect(bar.set_time_left)
        bar.set_time_left(view_model.time.seconds_left)
        bar.asked.connect(self._on_asked)
        self._card.hint_clicked.connect(view_model.show_hint)
        self._card.practised.connect(view_model.practise)
        self._card.submitted.connect(view_model.check)
        self._card.typing_given_up.connect(view_model.toggle_typing)
        self._toast.action_clicked.connect(view_model.undo)
        view_model.given_up.connect(self.finished)
        self._waiting.cancelled.connect(view_model.cancel)
        self._finished.today_clicked.connect(self.finished)
        self._finished.reading_clicked.connect(self.reading_requested)
        self._finished.rest_clicked.connect(view_model.start)
        self._finished.undo_clicked.connect(view_model.undo)
        self._finished.drill_clicked.connect(view_model.drill)
        self._finished.more_time_clicked.connect(view_model.take_more_time)
        self._finished.study_clicked.connect(self.study_requested)

    @Slot(object)
    def _on_noticed(self, notice: Notice) -> None:
        card = self._shown
        words = self._notice_words.of(notice, card.flag if card else 0)
        if words:
            self._toast.say(words)
        else:
            self._toast.hide()

    @Slot(object)
    def _on_asked(self, action: Action) -> None:
        self._deeds[action]()

    def _on_reader_requested(self, place: Place, card_id: CardId) -> None:
        self.source_requested.emit(place.article, place.block, card_id)

    def _make_show_button(self) -> Button:
        button = Button("", None, "secondary")
        button.setObjectName("review_show_answer")
        button.setFixedHeight(RATE_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._show_key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.setLayout(hbox(None, self._show_key, margins=(0, 0, 16, 0)))
        button.clicked.connect(self._on_show_clicked)
        return button

    def _say_what_comes(self, exercise: Exercise | None) -> None:
        """Name on the button what it leads to, and the key that does the same."""
        space, enter = (
            self._action_words.key((*self._keymap.keys(action), "")[0])
            for action in (Action.GO_ON, Action.SHOW_ALL)
        )
        match exercise:
            case TypedAnswer():
                words, key = self.tr("Compare"), enter
            case Recital():
                words, key = self.tr("Show the whole passage"), enter
            case ListRecall():
                words, key = self.tr("Show all items"), enter
            case Ordering() | Matching():
                words, key = self.tr("Check"), space
            case _:
                words, key = self.tr("Show answer"), space
        self._show_button.setText(words)
        self._show_key.setText(key)
        self._show_key.setVisible(bool(key))

    @Slot()
    def _on_show_clicked(self) -> None:
        if not self._card.submit():
            self._view_model.show_answer()

    def _rate_button(self, rating: Rating) -> RateButton:
        button = RateButton(rating)
        button.clicked.connect(partial(self._view_model.grade, rating))
        return button

    def _name_keys(self) -> None:
        """Write the keys wherever they are told."""
        keymap, words, two = self._keymap, self._action_words, self._two_buttons
        self._bar.set_keymap(keymap)
        self._keys.set_rows(key_rows(keymap, words, two_buttons=two))
        for rating, button in self._rate_buttons.items():
            action = RATING_ACTIONS[rating]
            name = words.name(action)
            if two and rating is Rating.AGAIN:
                name = self.tr("Forgotten")
            elif two and rating is Rating.GOOD:
                name, action = self.tr("Remembered"), Action.HARD
            button.set_words(name, words.key(keymap.keys(action)[0] if keymap.keys(action) else ""))
            button.setVisible(not two or rating in {Rating.AGAIN, Rating.GOOD})
        self._say_what_comes(self._view_model.screen.exercise)

    def _lay_out(self) -> None:
        ratings = QWidget()
        ratings.setLayout(hbox(*self._rate_buttons.values(), spacing=12))
        for page in (self._show_button, ratings):
            self._answers.addWidget(page)
        self._answers.setFixedHeight(RATE_HEIGHT)
        column = QWidget()
        column.setMaximumSize(_COLUMN_WIDTH, _COLUMN_HEIGHT)
        column.setLayout(
            vbox((self._card, 1), self._answers, 4, hbox(None, self._figures, None), spacing=8)
        )
        self._asking = QWidget()
        self._asking.setLayout(hbox(None, (column, 100), None, margins=(24, 8, 24, 16)))
        self._page_of = {Stage.FINISHED: self._finished, Stage.WAITING: self._waiting}
        for page in (self._asking, *self._page_of.values()):
            self._pages.addWidget(page)
        self.setLayout(vbox(self._progress, self._bar, (self._pages, 1), spacing=0))
