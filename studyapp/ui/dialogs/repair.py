"""The repair workshop: one card after the other, and what may replace it."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QProgressBar, QStackedWidget, QWidget

from studyapp.core.cards.rewrites.model import MOST
from studyapp.ui.dialogs.repair_parts import BrokenCard, RewriteList, key_button
from studyapp.ui.viewmodels.repair import Done, RepairViewModel
from studyapp.ui.viewmodels.repair_screen import RepairScreen, Stage
from studyapp.ui.widgets.icon_picture import IconPicture
from studyapp.ui.widgets.key_sheet import KeySheet
from studyapp.ui.widgets.kit import Button, IconButton, KeyCap, hbox, label, vbox
from studyapp.ui.widgets.toast import Toast

_SIZE, _SMALLEST = (1120, 720), (720, 500)
_AROUND = 40
_TOAST_ABOVE = 118


class RepairDialog(QDialog):
    """Renders a RepairScreen; every decision has a key, a button and a way back."""

    def __init__(self, view_model: RepairViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("repair")
        self.setWindowTitle(self.tr("Repair workshop"))
        self.setMinimumSize(*_SMALLEST)
        self._fit(parent)
        # Keys are read by what they type; an input method would swallow them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._view_model = view_model
        self._card = BrokenCard()
        self._rewrites = RewriteList()
        self._place = label("", 13, role="text2")
        self._place.setObjectName("repair_place")
        self._state = label("", 18, 600)
        self._state.setObjectName("repair_state")
        self._hint = label("", 14, role="text2", wrap=True)
        self._hint.setFixedWidth(440)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._progress = QProgressBar()
        self._progress.setFixedWidth(260)
        self._progress.setTextVisible(False)
        self._make_buttons()
        self._pages = QStackedWidget()
        self._lay_out()
        self._keys = KeySheet(self.tr("Keys"), self._key_rows(), self)
        self._toast = Toast(self.tr("Undo"), self, above=_TOAST_ABOVE)
        self._connect()
        self.render_screen(view_model.screen)

    @Slot(object)
    def render_screen(self, screen: RepairScreen) -> None:
        """Show a screen. Everything visible follows from it."""
        shown = screen.stage is Stage.SHOWN
        self._pages.setCurrentIndex(1 if shown else 0)
        for button in (self._edit, self._keep, self._suspend, self._before, self._after):
            button.setEnabled(shown)
        self._undo.setEnabled(screen.done > 0)
        self._progress.setVisible(screen.stage is Stage.SEARCHING)
        place = self.tr("{0} of {1}")
        if screen.searched is not None:
            place = self.tr("{0} of {1}, still looking through the others")
        self._place.setText(place.format(screen.place, screen.waiting))
        self._place.setVisible(shown)
        if screen.card is not None:
            self._card.set_card(screen.card)
            self._rewrites.set_card(screen.card)
            self._suspend.setEnabled(not screen.card.suspended)
        elif screen.stage is Stage.SEARCHING:
            self._show_search(screen)
        else:
            self._show_end(screen)

    @Slot(object, int)
    def say(self, done: Done, cards: int) -> None:
        """Say what was done, with a way back."""
        match done:
            case Done.REPAIRED:
                self._toast.say(self.tr("Replaced by %n card(s).", "", cards))
            case Done.KEPT:
                self._toast.say(self.tr("Kept as it is, until it is forgotten again."))
            case Done.SUSPENDED:
                self._toast.say(self.tr("The card is suspended."))
            case Done.EDITED:
                self._toast.say(self.tr("The card is changed."))
            case Done.UNDONE:
                self._toast.hide()
            case Done.NOT_UNDONE:
                self._toast.hide()
                self._hint.setText("")
                self._place.setText(
                    self.tr(
                        "Cards were answered since; undo that first, in the review, with Ctrl+Z."
                    )
                )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._keys.isVisible():
            # Any key closes the list of keys and does nothing else.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keys.isVisible():
            self._keys.hide()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        self._view_model.cancel()
        super().done(result)

    def _fit(self, parent: QWidget | None) -> None:
        width, height = _SIZE
        if parent is not None:
            width = min(width, parent.window().width() - _AROUND)
            height = min(height, parent.window().height() - _AROUND)
        self.resize(max(width, _SMALLEST[0]), max(height, _SMALLEST[1]))

    def _show_search(self, screen: RepairScreen) -> None:
        done, total = screen.searched or (0, 0)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._state.setText(self.tr("Looking through the cards…"))
        self._hint.setText("")

    def _show_end(self, screen: RepairScreen) -> None:
        if screen.done:
            self._state.setText(self.tr("All done"))
            self._hint.setText(self.tr("No card is left to repair. Well done!"))
        else:
            self._state.setText(self.tr("Nothing to repair"))
            self._hint.setText(
                self.tr(
                    "Cards come here when they were forgotten six times, or when something is "
                    "wrong with how they ask."
                )
            )

    def _make_buttons(self) -> None:
        view_model = self._view_model
        self._edit = key_button(
            self, "repair_edit", self.tr("Edit"), ("E",), view_model.request_edit
        )
        self._keep = key_button(self, "repair_keep", self.tr("Keep"), ("K",), view_model.keep)
        self._suspend = key_button(
            self, "repair_suspend", self.tr("Suspend"), ("@",), view_model.suspend
        )
        self._undo = key_button(
            self, "repair_undo", self.tr("Undo"), ("Ctrl+Z", "U"), view_model.undo
        )
        self._before = IconButton("chevron-left", self.tr("Card before (←)"))
        self._before.setObjectName("repair_before")
        self._after = IconButton("chevron-right", self.tr("Next card (→)"))
        self._after.setObjectName("repair_after")
        self._help = IconButton("keyboard", self.tr("Keys (?)"))
        self._help.setObjectName("repair_keys")

    def _lay_out(self) -> None:
        title = label(self.tr("Repair workshop"), 20, 600)
        head = hbox(title, 6, self._place, None, self._before, self._after, self._help, spacing=8)
        picture = IconPicture("square-pen", 44)
        rows = (picture, 4, self._state, self._hint, self._progress)
        centred = [each if isinstance(each, int) else hbox(None, each, None) for each in rows]
        empty, repairing = QWidget(), QWidget()
        empty.setLayout(vbox(None, *centred, (None, 2), spacing=8))
        columns = hbox((self._card, 1), (self._rewrites, 1), spacing=16)
        repairing.setLayout(columns)
        for page in (empty, repairing):
            self._pages.addWidget(page)
        close = Button(self.tr("Close"), None, "ghost")
        close.setObjectName("repair_close")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = hbox(
            self._edit, KeyCap("E"), 4, self._keep, KeyCap("K"), 4, self._suspend, KeyCap("@"),
            None, self._undo, KeyCap("Ctrl+Z"), 4, close, spacing=6,
        )  # fmt: skip
        self.setLayout(vbox(head, (self._pages, 1), foot, spacing=12, margins=(24, 18, 24, 16)))

    def _connect(self) -> None:
        view_model = self._view_model
        view_model.screen_changed.connect(self.render_screen)
        view_model.noticed.connect(self.say)
        self._rewrites.chosen.connect(view_model.repair)
        self._before.clicked.connect(view_model.show_previous)
        self._after.clicked.connect(view_model.show_next)
        self._help.clicked.connect(self._keys.toggle)
        self._toast.action_clicked.connect(view_model.undo)
        for keys, action in (
            ("Left", view_model.show_previous),
            ("Right", view_model.show_next),
            ("?", self._keys.toggle),
        ):
            QShortcut(QKeySequence(keys), self, action)
        for number in range(MOST):
            shortcut = QShortcut(QKeySequence(str(number + 1)), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(view_model.repair, number))

    def _key_rows(self) -> list[tuple[str, str]]:
        return [
            ("1 / 2 / 3 / 4", self.tr("Ask it as shown beside the number")),
            ("E", self.tr("Edit the card")),
            ("K", self.tr("Keep the card as it is, until it is forgotten again")),
            ("@", self.tr("Suspend the card")),
            ("← / →", self.tr("Card before, next card")),
            ("Ctrl+Z / U", self.tr("Undo")),
            ("Esc", self.tr("Close")),
        ]
