"""The inbox: suggestions on the left, the chosen one above its source on the right."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QWidget

from studyapp.core.cards.model import Note
from studyapp.ui.viewmodels.inbox import Done, InboxViewModel
from studyapp.ui.viewmodels.inbox_pile import InboxScreen
from studyapp.ui.views.inbox_bars import InboxActions, InboxHead, KeyButton
from studyapp.ui.views.inbox_keys import handle_key
from studyapp.ui.views.inbox_list import InboxList
from studyapp.ui.widgets.card_faces import CardFaces
from studyapp.ui.widgets.icon_picture import IconPicture
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.kit import Button, Panel, hbox, label, scrolled, vbox
from studyapp.ui.widgets.lint_list import LintList
from studyapp.ui.widgets.notice_bar import JobBar
from studyapp.ui.widgets.source_pane import SourcePane
from studyapp.ui.widgets.toast import Toast

_TOAST_ABOVE = 118
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class InboxView(QWidget):
    """Decides on suggestions by key; what the keys do, buttons do too."""

    def __init__(self, view_model: InboxViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inbox_view")
        self._view_model = view_model
        self._head = InboxHead()
        self._list = InboxList()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._faces = CardFaces("inbox_card")
        self._lint = LintList("inbox_lint")
        self._source = SourcePane("inbox_source")
        self._actions = InboxActions()
        self._reader = Button(self.tr("Open in the reader"), "book-open-text", "ghost")
        self._reader.setObjectName("inbox_reader")
        self._reader.setToolTip(self.tr("Open the paragraph in the reader (Shift+S)"))
        self._none_shown = label(self.tr("No suggestion is like that."), 14, role="text2")
        self._none_shown.setObjectName("inbox_none_shown")
        self._empty_undo = KeyButton("inbox_empty_undo", "U")
        self._empty = self._make_empty()
        self._shown: Note | None = None
        self._job = JobBar()
        self._pages = QStackedWidget()
        self._lay_out()
        self._keys = KeySheet(self.tr("Keys"), self._key_rows(), self)
        self._toast = Toast(self.tr("Undo"), self, above=_TOAST_ABOVE)
        self._connect()
        self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, screen: InboxScreen) -> None:
        """Show a screen. Everything visible follows from it."""
        self._head.set_screen(screen)
        self._actions.set_screen(screen)
        self._list.show_rows(screen.rows, screen.row, screen.scores)
        if screen.face is not None:
            self._show_face(screen)
            self._lint.set_defects(screen.defects)
            self._source.set_passages(screen.passages)
        self._lint.setVisible(bool(screen.defects))
        self._empty_undo.setVisible(screen.can_undo)
        self._empty_undo.setEnabled(screen.progress is None)
        if screen.progress is not None:
            self._job.show_progress(self.tr("Deciding on the cards"), *screen.progress)
        else:
            self._job.hide()
        for part in (self._card, self._passage):
            part.setVisible(screen.face is not None)
        self._none_shown.setVisible(screen.face is None and not screen.loading)
        self._show_page(empty=screen.waiting == 0 and not screen.loading)

    def set_reading_family(self, family: str) -> None:
        """Set the cards in another typeface."""
        self._faces.set_reading_family(family)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() in _MODIFIERS:
            super().keyPressEvent(event)
        elif self._keys.isVisible():
            self._keys.hide()
        elif event.key() in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        elif event.text() in {"?", "？"}:
            self._keys.toggle()
        elif event.key() == Qt.Key.Key_Space:
            self._scroll_card(-0.8 if event.modifiers() & _SHIFT else 0.8)
        elif not handle_key(event, self._view_model, self._list.page_rows):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._list.isVisible():
            self._list.setFocus(event.reason())

    def minimumSizeHint(self) -> QSize:
        return QSize(560, 420)

    def _show_face(self, screen: InboxScreen) -> None:
        if screen.face is not None:
            self._faces.set_face(screen.face)
        if screen.note is not self._shown:
            self._shown = screen.note
            self._scroll.verticalScrollBar().setValue(0)

    def _scroll_card(self, pages: float) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * bar.pageStep()))

    def _show_page(self, *, empty: bool) -> None:
        """Show the list or that nothing waits; the keys stay where they are read."""
        focused = QApplication.focusWidget()
        inside = focused is not None and (focused is self or self.isAncestorOf(focused))
        changed = self._pages.currentIndex() != int(empty)
        self._pages.setCurrentIndex(int(empty))
        if inside and changed:
            self.setFocus()

    def _on_noticed(self, done: Done, notes: int) -> None:
        match done:
            case Done.ACCEPTED if notes == 1:
                # The commonest key says enough; an older toast would undo this one instead.
                self._toast.hide()
            case Done.ACCEPTED:
                self._toast.say(self.tr("%n card(s) accepted.", "", notes))
            case Done.REJECTED:
                self._toast.say(self.tr("%n card(s) rejected.", "", notes))
            case Done.UNDONE:
                self._toast.hide()

    def _connect(self) -> None:
        view_model, head, actions = self._view_model, self._head, self._actions
        view_model.screen_changed.connect(self.render_screen)
        view_model.noticed.connect(self._on_noticed)
        self._list.chosen.connect(view_model.choose)
        self._list.doubleClicked.connect(view_model.request_edit)
        head.filter_chosen.connect(view_model.set_filter)
        head.order_chosen.connect(view_model.set_order)
        head.all_accepted.connect(view_model.accept_all)
        for button, action in (
            (actions.accept, view_model.accept),
            (actions.edit, view_model.request_edit),
            (actions.reject, view_model.reject),
            (actions.section, view_model.accept_section),
            (actions.undo, view_model.undo),
            (self._reader, view_model.request_reader),
            (self._empty_undo, view_model.undo),
        ):
            button.clicked.connect(action)
        self._toast.action_clicked.connect(view_model.undo)
        self._job.cancelled.connect(view_model.cancel)

    def _lay_out(self) -> None:
        column = vbox(self._faces, self._lint, None, spacing=16, margins=(0, 0, 10, 0))
        self._scroll = scrolled(column)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._source.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card = Panel((self._scroll, 1), pad=20)
        head = hbox(label(self.tr("Source"), 12, 500, "text3"), None, self._reader, spacing=4)
        self._passage = Panel(head, (self._source, 1), pad=16, spacing=6)
        beside = vbox((self._card, 5), (self._passage, 4), self._none_shown, spacing=10)
        columns = hbox((self._list, 4), (beside, 6), spacing=12)
        deciding = QWidget()
        deciding.setLayout(
            vbox(self._head, (columns, 1), self._actions, spacing=10, margins=(20, 16, 20, 14))
        )
        for page in (deciding, self._empty):
            self._pages.addWidget(page)
        self.setLayout(vbox((self._pages, 1), self._job, spacing=0))

    def _make_empty(self) -> QWidget:
        title = label(self.tr("Nothing waits here"), 18, 600)
        text = label(
            self.tr(
                "Cards made from an article you import wait here until you accept them. "
                "Only accepted cards are asked."
            ),
            14,
            role="text2",
            wrap=True,
        )
        text.setMaximumWidth(420)
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty_undo.setText(self.tr("Undo"))
        picture = IconPicture("inbox", 44)
        page = QWidget()
        page.setObjectName("inbox_empty")
        page.setLayout(
            vbox(
                None,
                hbox(None, picture, None),
                4,
                hbox(None, title, None),
                hbox(None, (text, 1000), None, margins=(16, 0, 16, 0)),
                8,
                hbox(None, self._empty_undo, None),
                (None, 2),
                spacing=8,
            )
        )
        return page

    def _key_rows(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("Accept the card")),
            ("E", self.tr("Edit the card")),
            ("X", self.tr("Reject the card; it is never suggested again")),
            ("A", self.tr("Accept all cards of the section")),
            ("U / Ctrl+Z", self.tr("Undo")),
            ("J / K", self.tr("Next card, card before")),
            (self.tr("Space"), self.tr("Scroll the card")),
            ("Shift+S", self.tr("Open the paragraph in the reader")),
            ("?", self.tr("Show these keys")),
        ]
