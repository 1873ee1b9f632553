"""The page of cards: a search, what it finds, and what is done to it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QProgressBar, QSplitter, QStackedWidget, QWidget

from studyapp.core.ids import CardId
from studyapp.services.card_browser import Facets
from studyapp.services.card_ports import CardOrder
from studyapp.ui.itemmodels.cards import CardModel
from studyapp.ui.keymap import Action, Keymap
from studyapp.ui.search_text import search_text
from studyapp.ui.viewmodels.cards import CardsViewModel
from studyapp.ui.viewmodels.cards_screen import CardsScreen, Deed
from studyapp.ui.views.cards_field import SearchField
from studyapp.ui.views.cards_menu import CardMenu
from studyapp.ui.views.cards_preview import PreviewPane
from studyapp.ui.views.cards_side import SearchSide
from studyapp.ui.views.cards_table import DEEDS, CardTable
from studyapp.ui.widgets.action_words import FLAGS, ActionWords
from studyapp.ui.widgets.card_words import CardWords
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.kit import Button, IconButton, hbox, label, vbox
from studyapp.ui.widgets.toast import Toast
from studyapp.ui.wording import number

_SIDE_FROM = 860
_TOAST_ABOVE = 76
_TABLE, _PREVIEW = 3, 2


class CardsView(QWidget):
    """Finds cards and changes many at once.

    Signals:
        info_requested: The CardId to be explained.
        reader_requested: ArticleId, BlockId or None, CardId.
        due_requested: The cards that are to get another due date.
        name_requested: The search is to be kept; ask for its name.
    """

    info_requested = Signal(object)
    reader_requested = Signal(object, object, object)
    due_requested = Signal(object)
    name_requested = Signal()

    def __init__(self, view_model: CardsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cards_view")
        self._view_model = view_model
        self._words = CardWords(self)
        self._action_words = ActionWords(self)
        self._keymap = Keymap()
        self._side_wanted: bool | None = None
        self._field = SearchField()
        self._problem = label("", 13, role="again", wrap=True)
        self._problem.setObjectName("cards_problem")
        self._count = label("", 13, role="text2")
        self._count.setObjectName("cards_count")
        self._cards = CardModel(view_model.lines, self._words.say, self._words.titles(), self)
        self._table = CardTable(self._cards)
        self._side = SearchSide(view_model.headings)
        self._preview = PreviewPane()
        self._nothing = label("", 14, role="text2", wrap=True)
        self._nothing.setObjectName("cards_nothing")
        self._make_buttons()
        self._lay_out()
        self._toast = Toast(self.tr("Undo"), self, above=_TOAST_ABOVE)
        self._keys = KeySheet(self.tr("Keys"), self._key_rows(), self)
        self._connect()
        self.render_facets(view_model.facets)
        self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, screen: CardsScreen) -> None:
        """Show a screen. Everything visible follows from it."""
        self._problem.setText(search_text(screen.problem) if screen.problem else "")
        self._problem.setVisible(screen.problem is not None)
        self._table.set_screen(screen)
        found = len(screen.cards)
        self._count.setText(self.tr("%n card(s)", "", found).replace(str(found), number(found)))
        self._count.setVisible(not screen.loading)
        self._nothing.setText(self._why_nothing(screen))
        self._found.setCurrentIndex(0 if found or screen.loading else 1)
        if not found:
            self._preview.show_preview(None)
        self._review.setEnabled(bool(found) and screen.problem is None)
        self._keep.setEnabled(bool(screen.search) and screen.problem is None)

    @Slot(object)
    def render_facets(self, facets: Facets) -> None:
        """Offer other names."""
        self._side.set_facets(facets)
        self._field.set_facets(facets)

    def set_keymap(self, keymap: Keymap) -> None:
        """Listen to other keys."""
        self._keymap = keymap
        self._table.set_keymap(keymap)
        self._keys.set_rows(self._key_rows())

    def set_reading_family(self, family: str) -> None:
        """Set the cards in another typeface."""
        self._preview.set_reading_family(family)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self._table if self._cards.rowCount() else self._field).setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 380)

    def _why_nothing(self, screen: CardsScreen) -> str:
        if screen.search:
            return self.tr("No card meets this search. Try fewer words, or leave a condition out.")
        return self.tr("There are no cards yet. They come with the first article you import.")

    def _act(self, action: Action) -> None:
        """Do to the chosen cards what a key or the menu asks for."""
        cards, current = self._table.chosen, self._table.current
        if action is Action.KEYS:
            self._keys.toggle()
        elif action is Action.UNDO:
            self._view_model.undo()
        elif action is Action.SET_DUE and cards:
            self.due_requested.emit(cards)
        elif action in FLAGS:
            self._view_model.act(Deed.FLAG, cards, FLAGS.index(action) + 1)
        elif current is not None and action in {Action.EDIT, Action.INFO, Action.READER}:
            self._open(action, current)
        elif current is not None:
            self._change(action, current, cards)

    def _open(self, action: Action, card: CardId) -> None:
        match action:
            case Action.EDIT:
                self._view_model.request_edit(card)
            case Action.INFO:
                self.info_requested.emit(card)
            case _:
                for line in self._view_model.lines([card]):
                    sources = line.note.sources
                    home = (sources[0].article or line.article) if sources else line.article
                    block = sources[0].block if sources else None
                    self.reader_requested.emit(home, block, card)

    def _change(self, action: Action, current: CardId, cards: Sequence[CardId]) -> None:
        """Toggle by the card with the focus: all go the same way."""
        for line in self._view_model.lines([current]):
            state = line.state
            deeds = {
                Action.SUSPEND_CARD: Deed.UNSUSPEND if state.suspended else Deed.SUSPEND,
                Action.MARK: Deed.UNMARK if state.marked else Deed.MARK,
                Action.BURY_CARD: Deed.BURY,
                Action.RESET: Deed.RESET,
            }
            self._view_model.act(deeds[action], cards)

    @Slot(QPoint)
    def _on_menu_requested(self, at: QPoint) -> None:
        current, chosen = self._table.current, len(self._table.chosen)
        for line in self._view_model.lines([current] if current is not None else []):
            menu = CardMenu(line, chosen, self._keymap, self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.asked.connect(self._act)
            menu.unflag_asked.connect(self._on_unflag_asked)
            menu.popup(at)

    @Slot()
    def _on_unflag_asked(self) -> None:
        self._view_model.act(Deed.UNFLAG, self._table.chosen)

    @Slot(str)
    def _on_search_chosen(self, search: str) -> None:
        self._field.set_search(search)

    @Slot()
    def _on_field_requested(self) -> None:
        if self._keys.isVisible():
            self._keys.hide()
            return
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def _on_list_requested(self) -> None:
        if self._cards.rowCount():
            self._table.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(object)
    def _on_current_changed(self, card: CardId) -> None:
        self._view_model.preview(card)

    @Slot()
    def _on_lines_changed(self) -> None:
        self._cards.tell_again()
        if self._table.current is not None:
            self._view_model.preview(self._table.current)

    @Slot(object, int)
    def _on_acted(self, deed: Deed, cards: int) -> None:
        self._toast.say(self._words.done(deed, cards), undoable=bool(cards))

    @Slot(bool)
    def _on_undone(self, undone: bool) -> None:
        text = self.tr("Undone.")
        if not undone:
            text = self.tr("Something else was done since: undo that first, in the review.")
        self._toast.say(text, undoable=False)

    @Slot(object)
    def _show_busy(self, steps: tuple[int, int] | None) -> None:
        self._busy.setVisible(steps is not None)
        self._cancel.setVisible(steps is not None)
        if steps is not None:
            self._busy.setRange(0, steps[1])
            self._busy.setValue(steps[0])

    @Slot()
    def _on_side_toggled(self) -> None:
        self._side_wanted = not self._side.isVisible()
        self._show_side()

    def _show_side(self) -> None:
        wide = self.width() >= _SIDE_FROM
        shown = wide if self._side_wanted is None else self._side_wanted
        self._side.setVisible(shown)
        tip = self.tr("Hide the searches") if shown else self.tr("Show the searches")
        self._toggle.set_tip(tip)

    def _key_rows(self) -> list[tuple[str, str]]:
        words = self._action_words
        deeds = ((words.keys(self._keymap, action), words.name(action)) for action in DEEDS)
        return [
            ("Ctrl+F", self.tr("To the search")),
            (self.tr("Enter"), self.tr("From the search to the cards")),
            ("Ctrl+A", self.tr("Choose all cards")),
            *(row for row in deeds if row[0]),
        ]

    def _make_buttons(self) -> None:
        self._toggle = IconButton("panel-left", self.tr("Hide the searches"))
        self._toggle.setObjectName("cards_toggle")
        self._keep = IconButton("star", self.tr("Keep this search under a name"))
        self._keep.setObjectName("cards_keep")
        self._review = Button(self.tr("Review these"), "play", "primary")
        self._review.setObjectName("cards_review")
        self._review.setToolTip(self.tr("Review what is due of these cards, and new ones"))
        self._busy = QProgressBar()
        self._busy.setObjectName("cards_busy")
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(90)
        self._busy.setAccessibleName(self.tr("The cards are being changed"))
        self._cancel = IconButton("x", self.tr("Cancel: the cards stay as they were"), 14, 24)
        self._cancel.setObjectName("cards_cancel")
        self._show_busy(None)

    def _connect(self) -> None:
        view_model, table = self._view_model, self._table
        view_model.screen_changed.connect(self.render_screen)
        view_model.lines_changed.connect(self._on_lines_changed)
        view_model.facets_changed.connect(self.render_facets)
        view_model.previewed.connect(self._preview.show_preview)
        view_model.acted.connect(self._on_acted)
        view_model.undone.connect(self._on_undone)
        view_model.busy_changed.connect(self._show_busy)
        self._cancel.clicked.connect(view_model.cancel)
        self._field.search_changed.connect(view_model.search)
        self._field.list_requested.connect(self._on_list_requested)
        self._side.chosen.connect(self._on_search_chosen)
        self._side.forget_requested.connect(view_model.forget_search)
        table.current_changed.connect(self._on_current_changed)
        table.sort_requested.connect(self._on_sort_requested)
        table.deed_requested.connect(self._act)
        table.menu_requested.connect(self._on_menu_requested)
        table.field_requested.connect(self._on_field_requested)
        table.doubleClicked.connect(self._on_double_clicked)
        self._toggle.clicked.connect(self._on_side_toggled)
        self._keep.clicked.connect(self.name_requested)
        self._review.clicked.connect(view_model.request_review)
        self._preview.reader.clicked.connect(self._on_reader_clicked)
        self._toast.action_clicked.connect(view_model.undo)
        finding = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        finding.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        finding.activated.connect(self._on_field_requested)

    @Slot(object, bool)
    def _on_sort_requested(self, order: CardOrder, descending: bool) -> None:
        self._view_model.sort(order, descending=descending)

    @Slot()
    def _on_double_clicked(self) -> None:
        self._act(Action.EDIT)

    @Slot()
    def _on_reader_clicked(self) -> None:
        self._act(Action.READER)

    def _lay_out(self) -> None:
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        for part, stretch in ((self._table, _TABLE), (self._preview, _PREVIEW)):
            self._split.addWidget(part)
            self._split.setStretchFactor(self._split.count() - 1, stretch)
        self._split.setHandleWidth(12)
        self._found = QStackedWidget()
        self._found.addWidget(self._split)
        self._found.addWidget(self._nothing)
        head = hbox(self._toggle, (self._field, 1), self._keep, self._review)
        below = hbox(self._count, self._busy, self._cancel, (self._problem, 1), spacing=12)
        columns = hbox(self._side, (self._found, 1), spacing=12)
        self.setLayout(vbox(head, below, (columns, 1), spacing=8, margins=(20, 16, 20, 14)))
