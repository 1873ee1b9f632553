"""Shows two cards that ask for the same side by side."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from studyapp.ui.viewmodels.duplicates import DuplicatesScreen, DuplicatesViewModel
from studyapp.ui.widgets.card_faces import SMALL, CardFaces
from studyapp.ui.widgets.kit import Button, KeyCap, Panel, hbox, label, scrolled, vbox


class DuplicatesDialog(QDialog):
    """Renders a DuplicatesScreen; every decision has a key and can be taken back."""

    def __init__(self, view_model: DuplicatesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicates")
        self.setWindowTitle(self.tr("Find duplicates"))
        self.resize(860, 560)
        self._view_model = view_model
        self._left = CardFaces("duplicates_left", SMALL)
        self._right = CardFaces("duplicates_right", SMALL)
        self._state = label("", 15, role="text2", wrap=True)
        self._state.setObjectName("duplicates_state")
        self._count = label("", 13, role="text2")
        self._count.setObjectName("duplicates_count")
        self._undo = self._button(self.tr("Undo"), "undo-2", "U", "duplicates_undo", "ghost")
        self._undo.clicked.connect(view_model.undo)
        self._build()
        view_model.screen_changed.connect(self.render_screen)
        view_model.search()

    @Slot(object)
    def render_screen(self, screen: DuplicatesScreen) -> None:
        """Show a screen."""
        self._stack.setCurrentIndex(1 if screen.left and screen.right else 0)
        if screen.left and screen.right:
            self._left.set_face(screen.left)
            self._right.set_face(screen.right)
            self._count.setText(self.tr("%n pair(s) left", "", screen.waiting))
        elif screen.searching:
            self._state.setText(self.tr("Comparing all cards…"))
        elif screen.decided:
            self._state.setText(self.tr("All pairs are decided."))
        else:
            self._state.setText(self.tr("No two cards ask for the same."))
        self._count.setVisible(screen.waiting > 0)
        for button in self._deciding:
            button.setEnabled(screen.waiting > 0)
        self._undo.setEnabled(screen.decided > 0)

    def done(self, result: int) -> None:
        self._view_model.cancel()
        super().done(result)

    def _build(self) -> None:
        explained = label(
            self.tr(
                "These two cards ask for the same. Make them one: it keeps its schedule and leads "
                "to both places. The other one is not asked any more."
            ),
            13,
            role="text2",
            wrap=True,
        )
        nothing = QWidget()
        nothing.setLayout(vbox(None, hbox(None, self._state, None), None))
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self._pair())
        self._deciding = self._decisions()
        close = Button(self.tr("Close"), None, "ghost")
        close.setObjectName("duplicates_close")
        close.clicked.connect(self.accept)
        capped = [part for each in self._deciding for part in (each, _cap(each))]
        buttons = hbox(*capped, None, self._undo, _cap(self._undo), close)
        head = hbox((explained, 1), self._count, spacing=24)
        margins = (24, 20, 24, 18)
        self.setLayout(vbox(head, (self._stack, 1), buttons, spacing=14, margins=margins))

    def _pair(self) -> QWidget:
        pair = QWidget()
        sides = [
            (Panel((scrolled(vbox(faces, None)), 1), pad=18), 1)
            for faces in (self._left, self._right)
        ]
        pair.setLayout(hbox(*sides, spacing=16))
        return pair

    def _decisions(self) -> tuple[Button, ...]:
        left = self._button(self.tr("Keep the left one"), "check", "1", "duplicates_keep_left")
        right = self._button(self.tr("Keep the right one"), "check", "2", "duplicates_keep_right")
        apart = self._button(self.tr("Not the same"), "x", "X", "duplicates_apart")
        left.clicked.connect(self._view_model.keep_left)
        right.clicked.connect(self._view_model.keep_right)
        apart.clicked.connect(self._view_model.keep_apart)
        return left, right, apart

    def _button(self, text: str, icon: str, key: str, name: str, kind: str = "secondary") -> Button:
        button = Button(text, icon, kind)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.setProperty("key", key)
        QShortcut(QKeySequence(key), self, button.click)
        return button


def _cap(button: Button) -> KeyCap:
    return KeyCap(str(button.property("key")))
